/** What goes along with a quote, so that its place is found again elsewhere. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { around } from "../../src/api/around.ts";
import { claims, documents, findings } from "../web/corpus.ts";
import { corpusStore } from "../web/store.ts";
import { appOver } from "./app.ts";

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

test("statements, tellings and evidence carry quote, offsets and what stands around them", async () => {
  const store = await corpusStore();
  const { ask } = appOver(store);
  const json = async (path: string) => (await (await ask(path)).json()) as Record<string, unknown[]>;
  const places = [
    ...((await json(`/documents/${documents[1]?.id}.json`)).statements ?? []),
    ...((await json(`/claims/${claims[0]?.id}.json`)).members ?? []),
    ...((await json(`/findings/${findings[0]?.id}.json`)).evidence ?? []),
  ] as { documentId: string; quote: string; prefix: string; suffix: string; span: { start: number; end: number } }[];
  expect(places.length).toBeGreaterThan(10);
  for (const { documentId, quote, prefix, suffix, span } of places) {
    const text = documents.find(({ id }) => id === documentId)?.text ?? "";
    expect(text.slice(span.start, span.end).startsWith(quote)).toBe(true);
    expect(text).toContain(`${prefix}${text.slice(span.start, span.end)}${suffix}`);
    expect(prefix + suffix).not.toBe("");
  }
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
