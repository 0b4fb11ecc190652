/** Text → the sentences that can hold a figure: one pass over the characters, nothing is kept of the others. */
import type { Span } from "../../core/span.ts";
import type { Language } from "../../lang/language.ts";
import { openersOf } from "./begin.ts";

/** The spans of the sentences in which a digit, a sign of a fraction or a number word stands. */
export function figureSentences(text: string, language: Language): Span[] {
  const starts = startsOf(language);
  const out: Span[] = [];
  let start = 0;
  let holds = false;
  const close = (end: number): void => {
    if (holds) out.push({ start, end });
    start = end;
    holds = false;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const end = wordEnd(text, at);
      if (!holds) holds = opens(text, at, end, starts);
      at = end;
      continue;
    }
    if (code === LINE) {
      if (endsLine(text, at)) close(at + 1);
    } else if (code === STOP || code === CALL || code === ASK) {
      if (endsHere(text, at, start, language)) close(at + 1);
    } else if ((code >= ZERO && code <= NINE) || (code > 127 && FIGURE.test(text.charAt(at)))) holds = true;
    at++;
  }
  close(text.length);
  return out;
}

const [LINE, STOP, CALL, ASK, ZERO, NINE] = [10, 46, 33, 63, 48, 57];
const FIGURE = /[\p{N}]/u;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && isLetter(text.charCodeAt(at))) at++;
  return at;
}

interface Starts {
  /** For the first two letters (each 0–25) whether a number word begins with them. */
  readonly pairs: Uint8Array;
  readonly words: ReadonlySet<string>;
  readonly longest: number;
}

const STARTS = new WeakMap<Language, Starts>();

function startsOf(language: Language): Starts {
  const known = STARTS.get(language);
  if (known) return known;
  const words = openersOf(language);
  const pairs = new Uint8Array(32 * 32);
  let longest = 0;
  for (const word of words) {
    pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    longest = Math.max(longest, word.length);
  }
  const made = { pairs, words, longest };
  STARTS.set(language, made);
  return made;
}

// The low five bits of a Latin letter are the same in both cases.
function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

function opens(text: string, from: number, end: number, { pairs, words, longest }: Starts): boolean {
  const length = end - from;
  if (length < 3 || length > longest) return false;
  if (pairs[pairOf(text.charCodeAt(from), text.charCodeAt(from + 1))] === 0) return false;
  return words.has(text.slice(from, end).toLowerCase());
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const QUOTES = /["'“”‘’()]/;

/** Where the next character stands that is neither white space nor a quotation mark. */
function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < NEAR && (isSpace(text.charCodeAt(at)) || QUOTES.test(text.charAt(at)))) at++;
  return at;
}

// Quotation marks and white space between two sentences; a longer gap ends one in any case.
const NEAR = 6;

/** A line goes on only with a small letter: "some 1,500\nmain battle tanks". */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(nextWord(text, at + 1));
  const small = code >= 97 && code <= 122;
  const blank =
    text.charCodeAt(at + 1) === LINE || (text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === LINE);
  return blank || !small;
}

/** A stop ends a sentence before white space and a capital letter, unless the word before it is an abbreviation. */
function endsHere(text: string, at: number, start: number, language: Language): boolean {
  const next = nextWord(text, at + 1);
  const spaced = isSpace(text.charCodeAt(next - 1)) || isSpace(text.charCodeAt(at + 1));
  if (next === at + 1 || !spaced || !isCapital(text.charCodeAt(next))) return false;
  if (text.charCodeAt(at) !== STOP) return true;
  let from = at;
  while (from > start && isLetter(text.charCodeAt(from - 1))) from--;
  const length = at - from;
  if (length === 1 || (length > 0 && text.charCodeAt(from - 1) === STOP)) return false;
  return (
    length === 0 || length > LONGEST_ABBREVIATION || !language.abbreviations.has(text.slice(from, at).toLowerCase())
  );
}

const LONGEST_ABBREVIATION = 8;
