/** Series over HTTP: the points of one actor, the way from a finding to its cell, and texts that are none of ours. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Series } from "../../src/core/series.ts";
import type { Store } from "../../src/store/store.ts";
import { WORKBENCH } from "../../src/web/parts/links.ts";
import { finding } from "../store/factory.ts";
import { emptyStore } from "../web/store.ts";
import { type Ask, appOver } from "./app.ts";

let store: Store;
let ask: Ask;
let mistakes: unknown[];

const RATE = "wb-gdp-local@2024-06-28 row 208, column 2019 ÷ wb-gdp@2024-06-28 row 208, column 2019";

const hostile: Series = {
  id: "hostile",
  edition: "1",
  producer: "<b>Nobody</b>",
  title: "<script>alert(1)</script>",
  measure: "gdp",
  definition: "Turned \u202E round",
  unit: "USD",
  year: "fiscal",
  bound: ">=",
  origin: { file: "=x.csv", sha256: "00", url: "javascript:alert(1)", importer: "x", terms: "<i>", open: false },
  notices: [{ message: "<img src=x>", cell: "=1+1" }],
  points: [
    {
      actor: "=cmd()",
      from: "2024-01-01",
      to: "2024-12-31",
      value: 1,
      stage: "plan",
      quality: "estimate",
      cell: `"><script>`,
      note: "=2",
    },
    {
      actor: "=cmd()",
      from: "2025-01-01",
      to: "2025-12-31",
      value: 2,
      stage: "plan",
      quality: "estimate",
      cell: `' onload=alert(2)`,
    },
  ],
};

beforeAll(async () => {
  store = await emptyStore();
  await store.putSeries(hostile);
  ({ ask, mistakes } = appOver(store));
});

afterAll(async () => {
  await store.close();
  expect(mistakes).toEqual([]);
});

const json = async (address: string) => (await ask(address)).json();

test("the list has what was added and what comes with Plumbline", async () => {
  const { items } = (await json("/series.json")) as { items: { key: string; shipped: boolean }[] };
  expect(items.map(({ key, shipped }) => [key, shipped])).toContainEqual(["hostile@1", false]);
  expect(items.map(({ key, shipped }) => [key, shipped])).toContainEqual(["wb-gdp@2024-06-28", true]);
  expect(items.filter((item) => "points" in item)).toEqual([]);
});

test("a series gives the points of all, or of one actor", async () => {
  const all = (await json("/series/wb-ppp@2024.json")) as { points: unknown[]; editions: string[] };
  expect(all.points.length).toBeGreaterThan(6000);
  expect(all.editions).toContain("wb-ppp@2024-06-28");
  const one = (await json("/series/wb-ppp@2024.json?actor=RU")) as { points: { actor: string }[] };
  expect(new Set(one.points.map(({ actor }) => actor))).toEqual(new Set(["RU"]));
  const table = await (await ask("/series/wb-ppp.csv?actor=RU")).text();
  expect(table.trim().split("\r\n").at(-1)).toMatch(/^wb-ppp@2024,RU,2024-01-01,2024-12-31,29\.06/);
});

test("a finding's evidence leads to the row of its cell", async () => {
  const evidence = { series: "wb-exchange-rate@2024-06-28", cell: RATE };
  const odd = {
    ...finding("implied-rate", []),
    evidence: [evidence],
    working: [{ says: "See there.", evidence: [0] }],
  };
  await store.putResults({ claims: [], findings: [odd] });
  const page = await (await ask(`/findings/${odd.id}`)).text();
  const [href = ""] = [...page.matchAll(/href="(\/series\/[^"]+)"/g)].map((match) => match[1]);
  expect(href.replaceAll("&amp;", "&")).toBe(WORKBENCH.cell(evidence.series, evidence.cell));
  expect(page.split(`href="${href}"`).length).toBe(3);
  const [address = "", fragment = ""] = href.replaceAll("&amp;", "&").split("#");
  const there = await (await ask(address)).text();
  expect(there).toContain(`<tr id="${decodeURIComponent(fragment)}">`);
  expect(there).toContain("64.737658");
});

test("a cell that is not there is said to be missing, and the series is shown", async () => {
  const page = await ask("/series/wb-ppp?cell=row+9999");
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("no figure in the cell “row 9999”")]);
});

test("an actor without figures is said to have none", async () => {
  expect(await (await ask("/series/wb-ppp?actor=Atlantis")).text()).toContain("There is no figure of Atlantis");
});

test.each(["/series/none", "/series/none.json", "/series/wb-gdp@1999.csv"])("%s is not there", async (address) => {
  const answer = await ask(address);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, "not-found"]);
});

test("what a file says is text, whatever it is", async () => {
  for (const address of ["/series", "/series/hostile@1"]) {
    const page = await (await ask(address)).text();
    expect(page).not.toMatch(/<script|<img|<b>Nobody|<i>|javascript:|\u202E/);
    expect(page).toContain("U+202E");
  }
  const table = await (await ask("/series/hostile@1.csv")).text();
  expect(table).toContain("'=cmd()");
  expect(table).not.toMatch(/(^|,)=/m);
});

test("what a file says is text in everything that is taken away", async () => {
  const actor = `actor=${encodeURIComponent("=cmd()")}`;
  const page = `/series/hostile@1?${actor}`;
  for (const address of [`/embed${page}`, `/series/hostile@1.svg?${actor}`, page]) {
    const markup = (await (await ask(address)).text()).match(/<(?:"[^"]*"|[^">])*>/g) ?? [];
    expect(markup.filter((tag) => /^<(?:script|img|b|i|foreignObject)\b/i.test(tag))).toEqual([]);
    expect(markup.filter((tag) => /\son\w+\s*=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    expect(markup.join("")).not.toMatch(/[\u202A-\u202E]|href="javascript:/);
  }
  const readme = unzipSync(new Uint8Array(await (await ask(`/series/hostile@1.zip?${actor}`)).arrayBuffer()))[
    "README.txt"
  ];
  expect(strFromU8(readme ?? new Uint8Array())).toContain("[U+202E]");
  expect(strFromU8(readme ?? new Uint8Array())).not.toMatch(/[\u202A-\u202E]|Address: javascript/);
  const { drawn } = (await json(`/series/hostile@1.metadata.json?${actor}`)) as { drawn: { origins: unknown[] }[] };
  expect(drawn[0]?.origins[0]).toMatchObject({ producer: "<b>Nobody</b>", url: null });
  const url = encodeURIComponent(`http://127.0.0.1:4173${page}`);
  const told = (await json(`/oembed?url=${url}`)) as { html: string };
  expect(told.html.match(/<[a-z/]+/gi)).toEqual(["<iframe", "</iframe"]);
  expect(told.html).toContain("&lt;script&gt;");
});
