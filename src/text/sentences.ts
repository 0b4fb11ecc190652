/** A block of text → its sentences. */
import type { Span } from "../core/span.ts";
import { trimSpan } from "../core/span.ts";

/**
 * Most tokens of a sentence. No writer's has as many. Many rules look at every figure of a sentence for each of them, and a file
 * that has lost its stops must not cost the square of its length: what is longer is read in pieces of so many, and the reader
 * is told.
 */
export const MOST_TOKENS = 600;

/** True for a full stop, an exclamation or question mark, and an ellipsis. */
const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;

const CLOSER = /["'”’»)\]]/;
const OPENER = /["'“‘«([]/;

/**
 * The sentences of `span`, trimmed. A stop ends a sentence when white space follows (after closing quotes) and the
 * next word does not begin in lower case; `abbreviations` (lower case, without the last point) never end one.
 */
export function sentences(text: string, span: Span, abbreviations: ReadonlySet<string>): Span[] {
  const out: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at++) {
    if (!isStop(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < span.end && (isStop(text.charCodeAt(end)) || CLOSER.test(text.charAt(end)))) end++;
    if (end < span.end && !/\s/.test(text.charAt(end))) continue;
    if (endsSentence(text, start, at, end, span.end, abbreviations)) {
      add(out, text, start, end);
      start = end;
    }
    at = end - 1;
  }
  add(out, text, start, span.end);
  return out;
}

function add(out: Span[], text: string, start: number, end: number): void {
  const sentence = trimSpan(text, { start, end });
  if (sentence.start < sentence.end) out.push(sentence);
}

function endsSentence(
  text: string,
  start: number,
  stop: number,
  end: number,
  limit: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  let next = end;
  while (next < limit && (/\s/.test(text.charAt(next)) || OPENER.test(text.charAt(next)))) next++;
  if (next >= limit) return true;
  const following = String.fromCodePoint(text.codePointAt(next) ?? 32);
  if (/\p{Ll}/u.test(following)) return false;
  if (text.charAt(stop) !== ".") return true;
  const word = lastWord(text, start, stop).toLowerCase();
  if (abbreviations.has(word)) return false;
  // A single capital is an initial ("J. Smith"); initials such as "U.S." end a sentence only before a sentence opener.
  return !/^\p{L}$/u.test(word);
}

function lastWord(text: string, start: number, stop: number): string {
  let from = stop;
  while (from > start && /[\p{L}\p{M}.]/u.test(text.charAt(from - 1))) from--;
  return text.slice(from, stop);
}
