/** Text → tokens with their places. One pass over the characters. */
import { classAt, DIGIT, LETTER, runEnd, SPACE, SYMBOL, widthAt } from "./character.ts";
import { hashText } from "./hash.ts";

/**
 * `word` letters (an apostrophe inside a contraction belongs to it), `clitic` the possessive 's, `number` digits with
 * their inner separators, `symbol` currency, per cent and the like, `mark` any other single character.
 */
export type TokenKind = "word" | "clitic" | "number" | "symbol" | "mark";

/** One token: its words, its place in the text, and its form for look-ups. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, curly apostrophes made straight: what word lists are matched against. */
  readonly lower: string;
  /** True when white space or the start of the text stands before it. */
  readonly spaced: boolean;
}

const isApostrophe = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 0x27 || code === 0x2019;
};

/** Tokens of `text` from `start` to `end`, in order; places count from the start of `text`. */
export function tokens(text: string, start = 0, end = text.length): Token[] {
  const out: Token[] = [];
  let at = start;
  let spaced = true;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      spaced = true;
      continue;
    }
    const stop = Math.min(end, stopOf(text, at, end, kind));
    push(out, text, kindOf(kind), at, stop, spaced);
    spaced = false;
    at = stop;
  }
  return out;
}

function kindOf(kind: number): TokenKind {
  if (kind === LETTER) return "word";
  if (kind === DIGIT) return "number";
  return kind === SYMBOL ? "symbol" : "mark";
}

function stopOf(text: string, at: number, end: number, kind: number): number {
  if (kind === LETTER) return wordEnd(text, at, end);
  if (kind === DIGIT) return numberEnd(text, at, end);
  return at + widthAt(text, at);
}

function wordEnd(text: string, from: number, end: number): number {
  const initials = initialsEnd(text, from, end);
  if (initials > from) return initials;
  const letters = runEnd(text, from, end, LETTER);
  if (letters < end && isApostrophe(text, letters)) {
    const rest = runEnd(text, letters + 1, end, LETTER);
    if (rest > letters + 1) return rest;
  }
  return letters;
}

/** True for a capital letter of any script; also for a word that begins with one. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code > 127 && /^\p{Lu}/u.test(word));
}

/** "U.S.", "U.K.": capitals, each with a point, two at least. */
function initialsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at + 1 < end && text.charCodeAt(at + 1) === 0x2e && isCapital(text.charAt(at))) at += 2;
  return at - from >= 4 ? at : from;
}

const SEPARATORS: ReadonlySet<string> = new Set([".", ",", "'", "’", "\u00a0", "\u2009", "\u202f"]);

/** Digits; a point, comma, apostrophe or narrow space belongs to them only before another digit. */
function numberEnd(text: string, from: number, end: number): number {
  let at = runEnd(text, from, end, DIGIT);
  while (at + 1 < end && SEPARATORS.has(text.charAt(at)) && classAt(text, at + 1) === DIGIT) {
    at = runEnd(text, at + 1, end, DIGIT);
  }
  return at;
}

function push(out: Token[], text: string, kind: TokenKind, start: number, end: number, spaced: boolean): void {
  const bare = kind === "word" ? bareEnd(text, start, end) : end;
  out.push(token(text, kind, start, bare, spaced));
  if (bare < end) out.push(token(text, "clitic", bare, end, false));
}

/** Where a word ends before its possessive 's. */
function bareEnd(text: string, start: number, end: number): number {
  return end - start > 2 && isApostrophe(text, end - 2) && /[sS]/.test(text.charAt(end - 1)) ? end - 2 : end;
}

/** Where the tokens of kind `word` stand, as start and end in turn: for whoever needs no more than that. */
export function wordSpans(text: string, start = 0, end = text.length): number[] {
  const out: number[] = [];
  for (let at = start; at < end; ) {
    const kind = classAt(text, at);
    const stop = kind === SPACE ? at + 1 : Math.min(end, stopOf(text, at, end, kind));
    if (kind === LETTER) out.push(at, bareEnd(text, at, stop));
    at = stop;
  }
  return out;
}

// Every rule looks words up in tables. One shared string a word makes those look-ups cheap, and keeps no text alive.
// A word is found by the hash of its place, so that one met before is not cut out of the text again.
const WORDS = new Map<number, Word>();
const MOST_WORDS = 50_000;

/** A word as printed and in lower case; one object for all its places, as long as it is remembered. */
export interface Word {
  readonly text: string;
  readonly lower: string;
}

/** The word at a place. */
export function wordAt(text: string, start: number, end: number): Word {
  const hash = hashText(text, start, end);
  const known = WORDS.get(hash);
  if (known && known.text.length === end - start && text.startsWith(known.text, start)) return known;
  if (WORDS.size >= MOST_WORDS) WORDS.clear();
  const printed = text.slice(start, end);
  const lower = printed.toLowerCase();
  const word = { text: shared(printed), lower: shared(lower.includes("’") ? lower.replace("’", "'") : lower) };
  WORDS.set(hash, word);
  return word;
}

// The name of a property is kept once by the engine, whatever string it came from. An object without a prototype is a table
// from the start: an object of another kind for each word would cost twice the time and stay in memory.
function shared(text: string): string {
  const table: Record<string, number> = Object.create(null);
  table[text] = 0;
  return Object.keys(table)[0] ?? text;
}

function token(text: string, kind: TokenKind, start: number, end: number, spaced: boolean): Token {
  if (kind === "number") {
    // Figures differ from text to text: remembering them would only fill the table.
    const printed = text.slice(start, end);
    return { kind, start, end, text: printed, lower: printed, spaced };
  }
  const word = wordAt(text, start, end);
  return { kind, start, end, text: word.text, lower: word.lower, spaced };
}
