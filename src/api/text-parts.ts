/** A text in the parts in which it is shown. Comes in: a text, its blocks, where its statements stand. Goes out: stretches that together are the text. */
import { z } from "zod";
import type { Block, Document } from "../core/document.ts";
import type { Span } from "../core/span.ts";
import type { Longer, Numbers } from "../store/query.ts";

/**
 * Most that a part holds; a text that holds no more is one part. Measured: a page of 2,000 statements answers a key in a
 * third of the 100 ms that it may take, and 250,000 characters are a book's chapter, in which no report of today ends.
 */
export const PART: Longer = { length: 250_000, statements: 2000 };

/** The parameter of an address that names a part, from 1. */
export const PART_NUMBER = z.coerce
  .number()
  .int()
  .min(1)
  .optional()
  .describe("Which part of a long text, from 1; the first when absent.");

/** One part of a text, as far as it is known without being read. */
export interface TextPart {
  /** Parts begin where the one before ends; the first begins with the text, the last ends with it. */
  readonly span: Span;
  /** The statements that begin in it. */
  readonly statements: Numbers;
  /** Where the first and the last of them stand; absent where there are none. */
  readonly ends?: readonly [first: Span, last: Span];
}

/** A text without its words, and where its statements stand, in order. */
type Laid = Pick<Document, "text" | "blocks"> & { readonly outline: readonly { readonly span: Span }[] };

/** The parts of a text. They end between blocks where that is possible, else between statements, else between words. */
export function partsOf(laid: Laid, most: Longer = PART): readonly TextPart[] {
  const parts: TextPart[] = [];
  const cuts = cutting(laid);
  for (let [at, from] = [0, 0]; parts.length === 0 || at < laid.text.length; ) {
    const end = cuts.end(at, from, most);
    const to = cuts.before(end);
    const [first, last] = [laid.outline[from], laid.outline[to - 1]];
    const ends = from < to && first && last ? { ends: [first.span, last.span] as const } : {};
    parts.push({ span: { start: at, end }, statements: { from, to }, ...ends });
    [at, from] = [end, to];
  }
  return parts;
}

/** The number, from 0, of the part that a place begins in. */
export function partAt(parts: readonly TextPart[], { start }: Span): number {
  const at = parts.findIndex(({ span }) => start < span.end);
  return at < 0 ? parts.length - 1 : at;
}

interface Cutting {
  /** How many statements begin before a place. */
  readonly before: (place: number) => number;
  /** Where the part ends that begins at a place, with the statement of that number. */
  readonly end: (at: number, from: number, most: Longer) => number;
}

/** Shares of a part behind which it may end at a block, or at a statement, rather than be filled up. */
const FILLED = { block: 0.5, statement: 0.25 };

function cutting({ text, blocks, outline }: Laid): Cutting {
  const starts = outline.map(({ span }) => span.start);
  // How far the statements up to each one reach: what lies behind all that begin before it is inside of none.
  const reaches = new Int32Array(outline.length);
  outline.forEach(({ span }, at) => {
    reaches[at] = Math.max(span.end, reaches[at - 1] ?? 0);
  });
  const borders = blocks.map(({ span }: Block) => span.start);
  const before = (place: number) => lowerBound(starts, place);
  const isFree = (place: number) => (reaches[before(place) - 1] ?? 0) <= place;
  const last = (places: readonly number[], at: number, end: number, share: number): number | undefined => {
    const least = at + (end - at) * share;
    for (let k = lowerBound(places, end + 1) - 1; k >= 0 && (places[k] ?? 0) > least; k--) {
      if (isFree(places[k] ?? 0)) return places[k];
    }
    return undefined;
  };
  return {
    before,
    end(at, from, most) {
      const full = Math.min(at + most.length, starts[from + most.statements] ?? text.length);
      if (full >= text.length) return text.length;
      const end = Math.max(full, at + 1);
      return (
        last(borders, at, end, FILLED.block) ?? last(starts, at, end, FILLED.statement) ?? betweenWords(text, at, end)
      );
    },
  };
}

/** Characters before the end of a part in which a space is looked for. */
const WORD = 1000;

/** The last place before `end` that follows a space; where there is none, `end`, never inside a surrogate pair. */
function betweenWords(text: string, at: number, end: number): number {
  for (let place = end; place > Math.max(at, end - WORD); place--) {
    if (/\s/.test(text.charAt(place - 1))) return place;
  }
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff && end + 1 <= text.length ? end + 1 : end;
}

/** How many of the numbers, which rise, are less than `place`. */
function lowerBound(numbers: readonly number[], place: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
