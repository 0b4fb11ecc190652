/** No page shows a reader what is meant for a machine: keys, dates as data, values that are none. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { extractOne } from "../../src/batch.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import type { Store } from "../../src/store/store.ts";
import { spoken } from "../../src/web/spoken.ts";
import { appOver, BROWSER } from "../api/app.ts";
import { clashStore } from "./clash.ts";
import { PAGES } from "./pages.ts";
import { corpusStore, emptyStore, machineStore } from "./store.ts";
import { toldStore } from "./told.ts";

/** What is written for machines, by what it is. */
const MACHINE: Readonly<Record<string, RegExp>> = {
  "a key": /\b[a-z][a-z-]*\+[a-z][a-z-]+\b/,
  "a name of a program": /\b[a-z]+_[a-z_]+\b/,
  "an object": /\[object\b/,
  "a value that is none": /\b(?:undefined|NaN)\b|\bnull\b/,
  "a date as data": /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}|\b)/,
  "a unit as a sign": /(?:^|[<>=~] )\d[\d.]* (?:a|mo|wk)\b/,
  "a list as a key": /\b[A-Z][A-Za-z-]*@[A-Z]/,
  "a typewriter's quotation mark": /"/,
};

/** Where machine forms are meant: code, addresses, what is typed and what stands as it was read. */
const MEANT = "code, pre, .address, .name, kbd, samp, textarea, script, style, [data-machine]";

/** Where words of a text stand as they were read, with the quotation marks that they have. */
const AS_READ = "bdi, blockquote, .text, mark, ins, del, cite, title";

/** Of a page what stands there for reading but should not. */
function leftovers(html: string): readonly string[] {
  const { document } = parseHTML(html);
  const empty = [...document.querySelectorAll("h1, h2, h3, h4, th, dt, summary, legend")].filter(
    (one) => one.textContent?.trim() === "",
  );
  for (const one of document.querySelectorAll(MEANT)) one.remove();
  const out: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const isQuoted = (node.parentNode as Element).closest(AS_READ) !== null;
      for (const [what, pattern] of Object.entries(MACHINE)) {
        const found = pattern.exec(node.nodeValue ?? "");
        if (found && !(isQuoted && found[0] === '"'))
          out.push(
            `${what}: ${found[0]} in <${(node.parentNode as Element).localName} class="${(node.parentNode as Element).className}">: ${node.nodeValue?.trim().slice(0, 90)}`,
          );
      }
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
  return [...out, ...empty.map((one) => `an empty <${one.localName}>`)];
}

/** Stores, and what of each is asked beside all pages. */
const ASKED: readonly (readonly [string, () => Promise<Store>, (store: Store) => Promise<readonly string[]>])[] = [
  ["the hand-made corpus", corpusStore, async () => [...PAGES, ...OF_DATA]],
  ["what the machine makes of it", machineStore, everything],
  ["texts that models use", toldStore, async (store) => [...(await everything(store)), ...SCENARIOS]],
  ["things with qualifiers", qualifiedStore, everything],
  ["texts that clash", async () => (await clashStore()).store, everything],
];

/** Two texts that tell of new and of old things, of several years, and promise some. */
async function qualifiedStore(): Promise<Store> {
  const store = await emptyStore();
  const texts = [
    "Russia will produce 1,500 new tanks in 2025, Anna Holm said. Poland will order 180 used main battle tanks by 2030.",
    "Russia will produce 900 refurbished tanks in 2025, Erik Strand said. Russia produced 1,500 tanks in 2024.",
    "Russia could produce 1,500 tanks between 1 May 2025 and 3 June 2026, Anna Holm said. Poland will order 150 new tanks by 2028.",
  ];
  for (const [at, text] of texts.entries()) {
    const document = documentFromText(`Report ${at}\nHarbour Wire | Monday, ${9 + at} June 2025\n\n${text}\n`, {
      name: `text-${at}.txt`,
    });
    const read = extractOne(document);
    if (!read.ok) throw read.error;
    await store.put({ document, statements: read.statements });
  }
  await refresh(store, "2025-11-22");
  return store;
}

/** Pages that show what comes along in data/. */
const OF_DATA = ["/known", "/series/wb-ppp@2024", "/scenarios/fleet?draws=20", "/scenarios/air-defence?draws=20"];

const SCENARIOS = [
  "/scenarios/output-race?draws=20",
  "/answer?s=NATO+makes+as+much+ammunition+in+a+year+as+Russia+in+three+months",
];

async function everything(store: Store): Promise<readonly string[]> {
  const of = (noun: string, items: readonly { readonly id: string }[]) => items.map(({ id }) => `/${noun}/${id}`);
  const [documents, claims, findings] = await Promise.all([store.documents({}), store.claims({}), store.findings({})]);
  const conflicts = findings.items.map(({ id }) => `/conflicts/${id}`);
  return [
    ...[
      "/",
      "/claims",
      "/findings",
      "/pledges",
      "/documents",
      "/conflicts",
      "/speakers",
      "/sources",
      "/search?q=tanks",
    ],
    `/compare?documents=${documents.items
      .slice(0, 5)
      .map(({ id }) => id)
      .join(",")}`,
    ...documents.items.map(({ id }) => `/documents/${id}/explain`),
    ...of("documents", documents.items),
    ...of("claims", claims.items),
    ...of("findings", findings.items),
    ...of("review", [...claims.items.slice(0, 3), ...findings.items.slice(0, 3)]),
    ...conflicts,
  ];
}

test.each(ASKED)("%s", { timeout: 120_000 }, async (_, open, pagesOf) => {
  const store = await open();
  const { ask, mistakes } = appOver(store);
  const found: string[] = [];
  for (const address of await pagesOf(store)) {
    if (address.startsWith("/api")) continue;
    const html = await (await ask(address, { headers: BROWSER })).text();
    for (const one of leftovers(html)) found.push(`${address}: ${one}`);
  }
  expect(found).toEqual([]);
  expect(mistakes).toEqual([]);
  await store.close();
});

test("machine forms are found where people read, and not where they are meant", () => {
  const page = (words: string) => `<!doctype html><html><body>${words}</body></html>`;
  for (const words of [
    "tank+new",
    "base_share",
    "[object Object]",
    "undefined",
    "2025-06-02",
    "2025-06-02T10:00:00Z",
    "<= 5 a",
    "NATO@NATO",
    'so "called"',
  ])
    expect([words, leftovers(page(`<p>${words}</p>`)).length]).toEqual([words, 1]);
  expect(leftovers(page("<code>base_share</code><h2>A+ 4 + 5, C++, 2024-25</h2>"))).toEqual([]);
  expect(leftovers(page("<h2> </h2>"))).toEqual(["an empty <h2>"]);
});

test.each([
  ["tank+new", "tank, new"],
  ["tank+main-battle+new to tank", "tank, main-battle, new to tank"],
  ["2024-01-01 to 2024-12-31", "2024"],
  ["2024-01-01..2024-12-31", "2024"],
  ["2030-12-31", "31 December 2030"],
  ["by 2030-12-31", "by 31 December 2030"],
  ["C++ 4+5 a+", "C++ 4+5 a+"],
])("%s is said as %s", (given, said) => {
  expect(spoken(given).replaceAll("\u00a0", " ")).toBe(said);
});
