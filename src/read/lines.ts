/** Comes in: a text. Goes out: its lines or, where it is wrapped by hand, its paragraphs, each with what can be seen from outside. */
import type { Block, BlockKind } from "../core/document.ts";
import type { Span } from "../core/span.ts";
import { trimSpan } from "../core/span.ts";
import type { Found } from "./phrases.ts";

/** A stretch of text on its way to being a block. */
export interface Line {
  span: Span;
  /** The words of the span; inner line ends kept. */
  text: string;
  /** Lower case, straight quotes, single spaces, no punctuation at the end: what word lists are compared with. */
  readonly folded: string;
  readonly words: number;
  /** Ends as a sentence does. */
  readonly stop: boolean;
  /** What the markup calls it; undefined for plain text. */
  readonly hint?: BlockKind;
  kind?: BlockKind;
  /** How many phrases of each list of a language stand in it, once that has been asked. */
  found?: Found<Anywhere>;
}

/** Lists whose phrases may stand anywhere in a line. */
export type Anywhere = "notices" | "appeals" | "blurbs" | "credits" | "republished";

const SENTENCE_END = /[.!?…]["”’»')\]]*$/;
const ABBREVIATION_END = /(?:^|[\s(])(?:\p{Lu}\.){2,}$/u;

const TRAILING = new Set(" \t\n\u00a0:;,.…|>»›→-");

/** Folds text for comparing with the word lists. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most lines have neither, and looking is cheaper than replacing.
  const straight = /[‘’]/.test(lower) ? lower.replace(/[‘’]/g, "'") : lower;
  const single = /[^\S ]| {2}/.test(straight) ? straight.replace(/\s+/g, " ") : straight;
  let end = single.length;
  while (end > 0 && TRAILING.has(single.charAt(end - 1))) end--;
  return single.slice(0, end).trimStart();
}

let last = { text: "", folded: "" };

/** Folds a line's words when they are asked for: each rule asks several times, and a long text is not kept twice. */
function foldedOnce(text: string): string {
  if (last.text !== text) last = { text, folded: fold(text) };
  return last.folded;
}

/** Number of words, counted by white space. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    const space = code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}

/** True when the words end as a sentence does, and not in an abbreviation. */
function endsSentence(words: string): boolean {
  // The end alone decides, and a long line is not worth searching.
  const end = words.slice(-16);
  return SENTENCE_END.test(end) && !ABBREVIATION_END.test(end);
}

// A class, as a getter of its own in each line takes more room than the line's words: a long text has a hundred thousand.
class TextLine implements Line {
  span: Span;
  text: string;
  kind?: BlockKind;
  readonly words: number;
  readonly stop: boolean;
  readonly hint?: BlockKind;

  constructor(text: string, span: Span, hint: BlockKind | undefined) {
    this.span = span;
    this.text = text.slice(span.start, span.end);
    this.words = countWords(this.text);
    this.stop = endsSentence(this.text);
    if (hint) this.hint = hint;
  }

  get folded(): string {
    return foldedOnce(this.text);
  }
}

/** A line from its place. */
export function lineAt(text: string, span: Span, hint?: BlockKind): Line {
  return new TextLine(text, span, hint);
}

/** The places between line ends that hold more than white space, trimmed. */
function lineSpans(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let start = from; start < to; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 || newline > to ? to : newline;
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) spans.push(span);
    start = end + 1;
  }
  return spans;
}

/** The stretches between empty lines, each as its lines. */
function paragraphs(text: string): Span[][] {
  const groups: Span[][] = [];
  let previousEnd = -1;
  for (const span of lineSpans(text, 0, text.length)) {
    const gap = previousEnd < 0 ? "\n\n" : text.slice(previousEnd, span.start);
    if ((gap.match(/\n/g)?.length ?? 0) > 1) groups.push([]);
    groups.at(-1)?.push(span);
    previousEnd = span.end;
  }
  return groups;
}

/** Columns between which a line that was broken by hand is full. */
const WRAP = { narrowest: 45, widest: 100 };

/**
 * True for text broken at a fixed width: lines that are not the last of their paragraph are mostly full, and many go on
 * in small letters on the next. One line a paragraph, the usual form, is never wrapped.
 */
function isWrapped(groups: readonly (readonly Span[])[], text: string): boolean {
  let full = 0;
  let other = 0;
  let continued = 0;
  for (const group of groups) {
    group.slice(0, -1).forEach((span, k) => {
      const length = span.end - span.start;
      if (length >= WRAP.narrowest && length <= WRAP.widest) full++;
      else other++;
      if (/\p{Ll}/u.test(text.charAt(group[k + 1]?.start ?? 0))) continued++;
    });
  }
  return full >= 3 && full >= 4 * other && continued * 3 >= full;
}

const MARKER = /^(?:[-–—•*·‣◦▪●○■►➢✓→]|\(?\d{1,2}[.)]|\(?[a-z]\)|#{1,6}|>)\s/;

/** Joins the lines of a wrapped paragraph; a list marker begins a new one. */
function joinWrapped(group: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const span of group) {
    const last = joined.at(-1);
    if (last && !MARKER.test(text.slice(span.start, span.end))) {
      joined[joined.length - 1] = { start: last.start, end: span.end };
    } else joined.push(span);
  }
  return joined;
}

/** The lines of a plain text, in order. */
export function linesOf(text: string): Line[] {
  const groups = paragraphs(text);
  const spans = isWrapped(groups, text) ? groups.flatMap((group) => joinWrapped(group, text)) : groups.flat();
  return spans.map((span) => lineAt(text, span));
}

/** A classified line as a block. */
export function blockOf(line: Line): Block {
  return { kind: line.kind ?? "paragraph", span: line.span };
}
