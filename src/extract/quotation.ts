/** A block of text → the stretches inside quotation marks. */
import { firstWhere } from "../core/order.ts";
import type { Span } from "../core/span.ts";
import type { Sentence, Tagged } from "./reading.ts";

/** A quotation: `span` with its marks, `inner` without them. */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
}

const PAIRS: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", '"': '"', "‘": "’" };

/**
 * The quotations of a block, in order, none inside another. A quotation that is opened and not closed runs to the end
 * of the block, as newspapers set speech that goes on in the next paragraph.
 */
export function quotationsIn(text: string, block: Span): Quotation[] {
  const out: Quotation[] = [];
  const find = finder(text, block);
  for (let at = nextMark(text, block.start, block.end); at < block.end; at = nextMark(text, at + 1, block.end)) {
    const close = PAIRS[text.charAt(at)];
    if (close === undefined || !opens(text, at, block)) continue;
    const end = closing(text, at, close, block, find);
    if (end === undefined) {
      if (close === '"' || close === "’") continue;
      out.push({ span: { start: at, end: block.end }, inner: { start: at + 1, end: block.end } });
      break;
    }
    out.push({ span: { start: at, end: end + 1 }, inner: { start: at + 1, end } });
    at = end;
  }
  return out;
}

/** The next place where an opening mark stands, or the end. A pattern would look for it in all of the text. */
function nextMark(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0xab || code === 0x2018 || code === 0x201c || code === 0x201e) return at;
  }
  return end;
}

/** The next place of a closing mark in a block, or its end. */
type Find = (close: string, from: number) => number;

/** Each mark is looked for once up to its next place: a block of opening marks must not cost its square. */
function finder(text: string, block: Span): Find {
  const own = text.slice(block.start, block.end);
  const next = new Map<string, number>();
  return (close, from) => {
    const known = next.get(close);
    if (known !== undefined && known >= from) return known;
    const at = own.indexOf(close, from - block.start);
    const place = at < 0 ? block.end : block.start + at;
    next.set(close, place);
    return place;
  };
}

function opens(text: string, at: number, block: Span): boolean {
  const before = at > block.start ? text.charAt(at - 1) : " ";
  const after = text.charAt(at + 1);
  return !/[\p{L}\p{N}]/u.test(before) && !/\s/.test(after);
}

function closing(text: string, open: number, close: string, block: Span, find: Find): number | undefined {
  const end = Math.min(block.end, open + LONGEST);
  const near = text.slice(0, end);
  for (let at = find(close, open + 1); at >= 0 && at < end; at = near.indexOf(close, at + 1)) {
    const after = text.charAt(at + 1);
    // An apostrophe inside a word, or after a plural before a noun, closes nothing.
    if (close === "’" && (/[\p{L}\p{N}]/u.test(after) || !/[.,!?;:…]/.test(text.charAt(at - 1))) && !isShort(open, at))
      continue;
    if (close === "’" && /[\p{L}\p{N}]/u.test(after)) continue;
    return at;
  }
  return undefined;
}

// Longer sayings are set in several paragraphs; and a text of opening marks must not cost its square.
const LONGEST = 4000;

function isShort(open: number, at: number): boolean {
  return at - open < 40;
}

// Fewer words are a term in quotation marks, not something said.
const CLAUSE_WORDS = 4;

/** Those of a block's quotations that share words with a place in it; they stand in order and apart. */
export function quotationsOver(quotations: readonly Quotation[], { start, end }: Span): readonly Quotation[] {
  const from = firstWhere(quotations, ({ span }) => span.end > start);
  return quotations.slice(
    from,
    firstWhere(quotations, ({ span }) => span.start >= end, from),
  );
}

/** True when a quotation is a saying of its own and not a term set in quotation marks inside a sentence. */
export function isSaying(quotation: Quotation, sentence: Sentence): boolean {
  if (quotation.span.start >= sentence.span.end || quotation.span.end <= sentence.span.start) return false;
  const inside = sentence.tokens.filter(
    (token) => token.start >= quotation.inner.start && token.end <= quotation.inner.end,
  );
  // "They spend $2 billion. We spend $1 billion": a sentence that lies in it whole may be short.
  const whole = quotation.inner.start <= sentence.span.start && quotation.inner.end >= sentence.span.end;
  const words = inside.filter(({ kind }) => kind === "word" || kind === "number");
  return (
    words.length >= (whole ? 2 : CLAUSE_WORDS) && inside.some((token) => token.tag === "VERB" || token.tag === "AUX")
  );
}

/** True when a token lies inside a quotation. */
export function isQuoted(token: Tagged, quotations: readonly Quotation[]): boolean {
  for (const { span } of quotations) if (token.start >= span.start && token.end <= span.end) return true;
  return false;
}
