/** The sentences of one block → columns of numbers, one row a token: all that the features look at. */

import { hashText } from "../../text/hash.ts";
import type { Quotation } from "../quotation.ts";
import type { Sentence } from "../reading.ts";
import { prefixOf, suffixOf, TAG_CODES, type WordClasses } from "./words.ts";

/** Rows before the first and after the last token, all zero: a feature may look past either end. */
export const MARGIN = 3;

/** A block as numbers. Every column is `MARGIN` rows longer at both ends. */
export interface Paragraph {
  readonly length: number;
  readonly word: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  readonly list: Uint8Array;
  readonly tag: Uint8Array;
  readonly shape: Uint8Array;
  /** 0 outside quotations, 1 inside, 2 and 3 the opening and the closing mark. */
  readonly quote: Uint8Array;
  /** Number of the quotation a token lies in, from 1; 0 outside. */
  readonly quotation: Int32Array;
  /** Number of its sentence in the paragraph. */
  readonly sentence: Int32Array;
  /** 1 at the first token of each sentence. */
  readonly opens: Uint8Array;
  /** What came before: 1 a colon at the end, 2 a quotation left open, 3 both; 4 the first block. */
  readonly lead: number;
}

function empty(length: number, lead: number): Paragraph {
  const rows = length + 2 * MARGIN;
  return {
    length,
    word: new Int32Array(rows),
    prefix: new Int32Array(rows),
    suffix: new Int32Array(rows),
    list: new Uint8Array(rows),
    tag: new Uint8Array(rows),
    shape: new Uint8Array(rows),
    quote: new Uint8Array(rows),
    quotation: new Int32Array(rows),
    sentence: new Int32Array(rows),
    opens: new Uint8Array(rows),
    lead,
  };
}

/** The columns of the sentences of a block. */
export function paragraphOf(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  classes: WordClasses,
  lead: number,
): Paragraph {
  const length = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const out = empty(length, lead);
  let row = MARGIN;
  let at = 0;
  sentences.forEach(({ tokens }, number) => {
    out.opens[row] = 1;
    for (const token of tokens) {
      // Made anew each time: to look a word up among those met before takes longer than to read its letters.
      const word = hashText(token.lower);
      out.word[row] = word;
      out.prefix[row] = prefixOf(token.lower);
      out.suffix[row] = suffixOf(token.lower);
      out.list[row] = classes.get(word) ?? 0;
      out.tag[row] = TAG_CODES.get(token.tag) ?? 0;
      out.shape[row] = SHAPES[token.kind] ?? shapeOf(token.text, token.capital);
      out.sentence[row] = number;
      while (at < quotations.length && (quotations[at] as Quotation).span.end <= token.start) at++;
      const quotation = quotations[at];
      if (quotation && token.start >= quotation.span.start && token.end <= quotation.span.end) {
        out.quotation[row] = at + 1;
        out.quote[row] = quoteState(quotation, token.start, token.end);
      }
      row++;
    }
  });
  return out;
}

function quoteState({ span, inner }: Quotation, start: number, end: number): number {
  if (start === span.start) return 2;
  return end === span.end && inner.end < span.end ? 3 : 1;
}

const SHAPES: Readonly<Record<string, number>> = { clitic: 7, number: 8, symbol: 9, mark: 10 };

/** Lower case 1, capitalised 2, one capital 3, capitals 4, mixed 5; a capital that means no name 6. */
function shapeOf(text: string, capital: boolean): number {
  const first = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  if (!isUpper(first)) return /[A-Z]/.test(text) ? 5 : 1;
  if (text.length === 1) return 3;
  if (isUpper(second) || second === 46) return 4;
  return capital ? 2 : 6;
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}
