/** What a list shows and how a form or an address fails, asked of the real app. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyStore } from "../web/store.ts";
import { type Ask, appOver, send } from "./app.ts";

const TEXT =
  "Northern Wire\n\n12 March 2026\n\nNorway plans to build 120 tanks and 40 howitzers by 31 December 2026, Anna Berg said on Tuesday, March 11. Denmark made 90 tanks in 2025.";

type Served = ReturnType<typeof appOver>;
let served: Served;
let ask: Ask;

const page = async (path: string) => (await ask(path, { headers: { accept: "text/html" } })).text();
const json = async (path: string) => JSON.parse(await (await ask(path)).text());

beforeAll(async () => {
  served = appOver(await emptyStore());
  ask = served.ask;
  await send(ask, "/add", { text: TEXT, name: "plan.txt" });
  await served.app.settle();
});

afterAll(() => expect(served.mistakes).toEqual([]));

test("one card for the pledges of a sentence, each with its last day and its own anchor", async () => {
  const { items } = await json("/pledges.json");
  expect(items.length).toBeGreaterThan(1);
  const html = await page("/pledges");
  expect(html.match(/class="line pledge"/g)).toHaveLength(1);
  for (const { id } of items) expect(html).toContain(`id="${id}"`);
});

test("each event of the calendar leads back to its row", async () => {
  const text = (await (await ask("/pledges.ics")).text()).replaceAll("\r\n ", "");
  const { items } = await json("/pledges.json");
  expect(text).toContain(`URL:http://127.0.0.1:4173/pledges#${items[0].id}`);
});

test("a disputed finding is marked in every list and can be hidden", async () => {
  const { items, total } = await json("/findings.json");
  const [{ id }] = items;
  const decided = await send(ask, "/decisions", { about: id, act: "dispute", author: "Mira Holt", note: "a slip" });
  expect(decided.status).toBe(303);
  for (const path of ["/findings", "/"]) expect(await page(path)).toContain("disputed by");
  expect(await page("/findings")).toContain('href="/findings?disputed=hide"');
  const hidden = await json("/findings.json?disputed=hide");
  expect(hidden.total).toBe(total - 1);
  expect(hidden.items.map((one: { id: string }) => one.id)).not.toContain(id);
  expect(await (await ask("/findings.csv?disputed=hide")).text()).not.toContain(id);
});

test("a job names what was found, with the way there", async () => {
  const { jobs } = await json("/add.json");
  const job = jobs.find(({ items }: { items: { document?: string }[] }) => items.some(({ document }) => document));
  const [{ document }] = job.items;
  expect(await page(`/jobs/${job.id}`)).toContain(`href="/findings?document=${document}"`);
});

test("words that are no address are one failure, not one each", async () => {
  const to = (await send(ask, "/add", { addresses: "not a url" })).headers.get("location") ?? "";
  const { items } = await json(`${to}.json`);
  expect(items.map((one: { name: string }) => one.name)).toEqual(["not a url"]);
});

describe("addresses", () => {
  test.each([
    ["/claims/", "/claims"],
    ["/Claims", "/claims"],
    ["/Findings?severity=info", "/findings?severity=info"],
  ])("%s is meant as %s", async (path, to) => {
    const response = await ask(path);
    expect([response.status, response.headers.get("location")]).toEqual([301, to]);
  });

  test.each([
    ["/findings?rule=nope", "rule: no check has this id"],
    ["/claims?limit=x", "limit: give a whole number"],
    ["/claims?limit=0", "limit: give 1 or more"],
    ["/claims?nope=1", "nope is no parameter here; this address takes limit,"],
    ["/claims?sort=nope", "sort: give one of -documents, -origins"],
    ["/pledges?before=soon", "before: give a day as 2025-06-30"],
  ])("%s: %s", async (path, words) => {
    const response = await ask(path);
    expect(response.status).toBe(400);
    const { detail } = JSON.parse(await response.text());
    expect(detail).toContain(words);
    expect(detail).not.toMatch(/Invalid|received|Unrecognized|expected one/);
  });
});

test("a document goes with what was found in it, and comes back when it is added again", async () => {
  const before = await json("/documents.json");
  const [{ id }] = before.items;
  expect(await page(`/documents/${id}`)).toContain(`href="/documents/${id}/remove"`);
  expect((await send(ask, `/documents/${id}/remove`, { act: "keep" })).status).toBe(400);
  expect((await send(ask, `/documents/${id}/remove`, { act: "remove" })).headers.get("location")).toBe("/documents");
  expect((await ask(`/documents/${id}`)).status).toBe(404);
  expect((await json("/findings.json")).total).toBe(0);
  expect((await json("/claims.json")).total).toBe(0);
  await send(ask, "/add", { text: TEXT, name: "plan.txt" });
  await served.app.settle();
  expect((await json("/documents.json")).total).toBe(before.total);
});
