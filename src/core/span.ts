/** Places in a text. Comes in: offsets. Goes out: the exact words between them. */
import { assert } from "./error.ts";

/**
 * A place in a document's text: UTF-16 code units, `end` exclusive, as `String.prototype.slice` counts.
 * For every span that Plumbline stores, `text.slice(span.start, span.end) === quote`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The exact words a span points at. @throws AssertionError when the span lies outside the text. */
export function quoteOf(text: string, span: Span): string {
  assert(
    span.start >= 0 && span.start <= span.end && span.end <= text.length,
    `span ${span.start}-${span.end} lies outside a text of ${text.length} characters`,
  );
  return text.slice(span.start, span.end);
}

/** Number of code units in a span. */
export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** Number of code units that two spans share, 0 when they are apart. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Order of reading: by start, then the longer first. For `Array.prototype.sort`. */
export function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/** The span without white space at its ends (`\s`, which takes in non-breaking spaces). */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

/** Visible ASCII is what most texts begin and end with, and needs no pattern. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code <= 0x20 || code >= 0x7f) && /\s/.test(text.charAt(at));
}
