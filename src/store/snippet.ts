/** Comes in: a text and the words found in it. Goes out: the stretch of it that shows most of them. */
import type { Span } from "../core/span.ts";

/** A stretch of a text with the words found in it. */
export interface Snippet {
  readonly span: Span;
  readonly text: string;
  /** Places in the snippet's own text. */
  readonly marks: readonly Span[];
}

/** About two lines of a result list. */
const LENGTH = 200;

/** Words shown before the first one found. */
const LEAD = 40;

/** The snippet for these marks, which stand in order and apart; the beginning of the text when there are none. */
export function snippet(text: string, marks: readonly Span[]): Snippet {
  const span = text.length <= LENGTH ? { start: 0, end: text.length } : window(text, marks);
  const shown = marks.filter((mark) => span.start <= mark.start && mark.end <= span.end);
  return {
    span,
    text: text.slice(span.start, span.end),
    marks: shown.map((mark) => ({ start: mark.start - span.start, end: mark.end - span.start })),
  };
}

function window(text: string, marks: readonly Span[]): Span {
  const first = densest(marks);
  const start = wordStart(text, Math.max(0, Math.min(first.start - LEAD, text.length - LENGTH)), first.start);
  return { start, end: wordEnd(text, Math.min(text.length, start + LENGTH), Math.max(start, first.end)) };
}

/** The mark after which most others fit in. */
function densest(marks: readonly Span[]): Span {
  let best: Span = { start: 0, end: 0 };
  let most = 0;
  for (let from = 0, to = 0; from < marks.length; from++) {
    const head = marks[from] as Span;
    while (to < marks.length && (marks[to] as Span).end <= head.start + LENGTH - LEAD) to++;
    if (to - from > most || most === 0) {
      best = head;
      most = Math.max(to - from, 1);
    }
  }
  return best;
}

/** The first beginning of a word at or after `at`, but not after `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  for (let i = at; i < limit; i++) if (/\s/.test(text.charAt(i - 1)) && /\S/.test(text.charAt(i))) return i;
  return Math.min(whole(text, at), limit);
}

/** The last end of a word at or before `at`, but not before `limit`. */
function wordEnd(text: string, at: number, limit: number): number {
  if (at === text.length) return at;
  for (let i = at; i > limit; i--) if (/\s/.test(text.charAt(i)) && /\S/.test(text.charAt(i - 1))) return i;
  return Math.max(whole(text, at), limit);
}

/** The offset itself, or the one after it when it would cut a character in two. */
function whole(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const splits = before >= 0xd800 && before <= 0xdbff && /[\udc00-\udfff]/.test(text.charAt(at));
  return splits ? at + 1 : at;
}
