/** What goes along with a quote, so that its place is found again elsewhere. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { around } from "../../src/api/around.ts";
import type { Span } from "../../src/core/span.ts";
import type { Store } from "../../src/store/store.ts";
import { claims } from "../web/corpus.ts";
import { PAGES } from "../web/pages.ts";
import { corpusStore } from "../web/store.ts";
import { toldStore } from "../web/told.ts";
import { appOver } from "./app.ts";
import { inFormat } from "./contract.ts";

interface Passage {
  readonly documentId: string;
  readonly span: Span;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

const words = (text: string) => text.match(/\S+/g)?.length ?? 0;

test("it stands in the text beside the quote, and all of it is at most forty words", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 120 }),
      fc.nat(),
      fc.nat(),
      (parts, from, to) => {
        const text = parts.join(" ");
        const [start = 0, end = 0] = [from % (text.length + 1), to % (text.length + 1)].sort((a, b) => a - b);
        const { prefix, suffix } = around(text, { start, end });
        expect(text.slice(0, start).endsWith(prefix)).toBe(true);
        expect(text.slice(end).startsWith(suffix)).toBe(true);
        if (words(text.slice(start, end)) > 40) expect(prefix + suffix).toBe("");
        else expect(words(text.slice(start, end)) + words(prefix) + words(suffix)).toBeLessThanOrEqual(40);
      },
    ),
  );
});

/** Quotes that are found by something else than a place in a text: figures of a statement in it, and what a reader asked. */
const FOUND_ELSEWHERE = /\.(?:quantities|comparisons)\.\d+$|\.cue$|^\/answer\.json.*\.readings\.\d+$/;

/** Every object that quotes, by where it stands. */
function quotesIn(value: unknown, at: string): readonly (readonly [at: string, value: Record<string, unknown>])[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, entry]) => quotesIn(entry, `${at}.${name}`));
  return "quote" in value && !FOUND_ELSEWHERE.test(at) ? [[at, value as Record<string, unknown>], ...inner] : inner;
}

/** What a store is asked, and the nouns that must quote. */
const ASKED: readonly (readonly [string, () => Promise<Store>, readonly string[], readonly string[]])[] = [
  [
    "the hand-made corpus",
    corpusStore,
    PAGES.filter((page) => !page.startsWith("/embed")),
    ["", "claims", "compare", "documents", "findings", "pledges", "speakers"],
  ],
  [
    "texts that were read",
    toldStore,
    ["/answer?s=NATO+makes+as+much+ammunition+in+a+year+as+Russia+in+three+months", "/scenarios/output-race?draws=20"],
    ["answer", "scenarios"],
  ],
];

test.each(ASKED)("words of %s carry document, offsets and what stands around them", async (_, open, pages, nouns) => {
  const store = await open();
  const { ask } = appOver(store);
  const quoting = new Set<string>();
  for (const page of pages) {
    const address = inFormat(page, "json");
    const answer = await ask(address);
    if (answer.status !== 200 || answer.headers.get("content-type") !== "application/json") continue;
    for (const [at, passage] of quotesIn(await answer.json(), address)) {
      const { documentId, quote, span, prefix, suffix } = passage as unknown as Passage;
      const text = (await store.document(documentId))?.text ?? "";
      const [before, words, after] = [
        text.slice(0, span?.start),
        text.slice(span?.start, span?.end),
        text.slice(span?.end),
      ];
      expect([at, words, before.endsWith(prefix), after.startsWith(suffix)]).toEqual([at, quote, true, true]);
      expect([at, typeof prefix, prefix + suffix]).not.toEqual([at, "string", ""]);
      quoting.add(page.split(/[/?]/)[1] ?? "");
    }
  }
  expect([...quoting]).toEqual(expect.arrayContaining([...nouns]));
  await store.close();
});

test("a claim as a table has a row for each telling with its figure, its limit and its place", async () => {
  const store = await corpusStore();
  const [head = "", ...rows] = (await (await appOver(store).ask(`/claims/${claims[1]?.id}.csv`)).text())
    .trim()
    .split("\r\n");
  expect(head).toBe(
    "date,document,documentId,relation,source,origin,differences,start,end,quote,value,bound,low,high,unit,hedge,statement,of,index,outlet,url,copyOf,decided",
  );
  expect(rows[0]).toMatch(/,120 tanks,120 tanks,=,120,120,tank,,s\w+,quantity,0,Coastal Gazette,,,$/);
  expect(rows[1]).toMatch(/,about 120 tanks,about 120 tanks,~,120,120,tank,about,/);
  await store.close();
});
