/** A block of text → the stretches inside quotation marks. */
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
  const absent = new Set<string>();
  for (let at = nextMark(text, block.start); at < block.end; at = nextMark(text, at + 1)) {
    const close = PAIRS[text.charAt(at)];
    if (close === undefined || absent.has(close) || !opens(text, at, block)) continue;
    // Looked for once: a block of opening marks must not cost its square.
    const next = text.indexOf(close, at + 1);
    if (next < 0 || next >= block.end) absent.add(close);
    const end = closing(text, at, close, block);
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

const MARK = /["“«„‘]/g;

/** The next place where a quotation mark stands, or the end of the text. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

function opens(text: string, at: number, block: Span): boolean {
  const before = at > block.start ? text.charAt(at - 1) : " ";
  const after = text.charAt(at + 1);
  return !/[\p{L}\p{N}]/u.test(before) && !/\s/.test(after);
}

function closing(text: string, open: number, close: string, block: Span): number | undefined {
  const end = Math.min(block.end, open + LONGEST);
  for (let at = text.indexOf(close, open + 1); at >= 0 && at < end; at = text.indexOf(close, at + 1)) {
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
