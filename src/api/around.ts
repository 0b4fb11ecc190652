/** What stands around a quote. Comes in: a text and a place in it. Goes out: the words before and after, so that the place is found again in a changed page. */
import type { Span } from "../core/span.ts";
import type { Store } from "../store/store.ts";

/** Words that a quote and what stands around it have together. @source `excerpt.ts`: nothing that leaves quotes more */
const TOGETHER = 40;

/** Characters on each side. @source Hypothesis, `TextQuoteSelector`: 32 before and after tell places apart */
const AROUND = 32;

/** The words before and after, as they stand; empty where the quote has taken up all that may be quoted. */
export interface Around {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * With the quote and its offsets these are a `TextQuoteSelector` and a `TextPositionSelector`.
 * @source W3C, "Web Annotation Data Model" (2017), 4.2.4 and 4.2.5
 */
export function around(text: string, { start, end }: Span): Around {
  const left = TOGETHER - count(text.slice(start, end));
  if (left <= 0) return { prefix: "", suffix: "" };
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  // Cut words count as words: half a word beside a quote is as much of the text.
  const suffix = firstWords(after, Math.ceil(left / 2));
  return { prefix: lastWords(before, left - count(suffix)), suffix };
}

/** The texts of documents by id, each looked up once; one that is gone has none. */
async function textsOf(store: Store, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const id of new Set(ids)) {
    const document = await store.document(id);
    if (document) texts.set(id, document.text);
  }
  return texts;
}

/**
 * The wire form with what stands around each passage in it: whatever names its document, its place there and its words.
 * The figures of a statement name no document: they are found again in the statement, and what stands around them
 * would give back the words that it was cut of.
 */
export async function withAround(wire: unknown, store: Store): Promise<unknown> {
  const texts = await textsOf(store, passagesIn(wire));
  return placed(wire, texts);
}

/** What can be found again in a text. */
interface Passage {
  readonly documentId: string;
  readonly span: Span;
  readonly quote: string;
}

function isPassage(value: object): value is Passage {
  const { documentId, span, quote } = value as Partial<Record<keyof Passage, unknown>>;
  return typeof documentId === "string" && typeof quote === "string" && typeof span === "object" && span !== null;
}

/** The documents of all passages. */
function passagesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = isPassage(value) ? [value.documentId] : [];
  return [...own, ...Object.values(value).flatMap(passagesIn)];
}

function placed(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => placed(item, texts));
  if (typeof value !== "object" || value === null) return value;
  const out = Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, placed(entry, texts)]));
  const text = isPassage(value) ? texts.get(value.documentId) : undefined;
  return isPassage(value) && text !== undefined ? { ...out, ...around(text, value.span) } : out;
}

function count(words: string): number {
  return words.match(/\S+/g)?.length ?? 0;
}

function firstWords(text: string, most: number): string {
  const last = [...text.matchAll(/\S+/g)].slice(0, Math.max(0, most)).at(-1);
  return last ? text.slice(0, last.index + last[0].length) : "";
}

function lastWords(text: string, most: number): string {
  const first = most > 0 ? [...text.matchAll(/\S+/g)].slice(-most).at(0) : undefined;
  return first ? text.slice(first.index) : "";
}
