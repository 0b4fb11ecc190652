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
export async function textsOf(store: Store, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const id of new Set(ids)) {
    const document = await store.document(id);
    if (document) texts.set(id, document.text);
  }
  return texts;
}

/** Wire forms that have a place, each with what stands around it. */
export function withAround<T extends { readonly documentId: string; readonly span: Span }>(
  wire: T,
  texts: ReadonlyMap<string, string>,
): T & Partial<Around> {
  const text = texts.get(wire.documentId);
  return text === undefined ? wire : { ...wire, ...around(text, wire.span) };
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
