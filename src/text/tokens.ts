/** Text → tokens with their places. One pass over the characters; a pattern is asked only outside ASCII. */

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

type CharacterClass = "letter" | "digit" | "space" | "symbol" | "other";

const ASCII: readonly CharacterClass[] = Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));

function classOf(character: string): CharacterClass {
  // What chooses between two looks of an emoji is a mark by its category, and no part of a word.
  if (/[\p{L}\p{M}]/u.test(character) && !/\p{Variation_Selector}/u.test(character)) return "letter";
  if (/\p{Nd}/u.test(character)) return "digit";
  if (/\s/.test(character)) return "space";
  return /[%‰\p{Sc}½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/u.test(character) ? "symbol" : "other";
}

function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? "other";
  return Number.isNaN(code) ? "other" : classOf(String.fromCodePoint(text.codePointAt(at) ?? 32));
}

/** Code units of the character at a place: two outside the Basic Multilingual Plane. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Where a run of one class ends. */
function runEnd(text: string, from: number, end: number, wanted: CharacterClass): number {
  let at = from;
  while (at < end && classAt(text, at) === wanted) at += widthAt(text, at);
  return Math.min(at, end);
}

const isApostrophe = (text: string, at: number): boolean => text.charAt(at) === "'" || text.charAt(at) === "’";

/** Tokens of `text` from `start` to `end`, in order; places count from the start of `text`. */
export function tokens(text: string, start = 0, end = text.length): Token[] {
  const out: Token[] = [];
  let at = start;
  let spaced = true;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === "space") {
      at++;
      spaced = true;
      continue;
    }
    const stop = Math.min(end, stopOf(text, at, end, kind));
    push(out, text, KINDS[kind], at, stop, spaced);
    spaced = false;
    at = stop;
  }
  return out;
}

const KINDS: Readonly<Record<Exclude<CharacterClass, "space">, TokenKind>> = {
  letter: "word",
  digit: "number",
  symbol: "symbol",
  other: "mark",
};

function stopOf(text: string, at: number, end: number, kind: CharacterClass): number {
  if (kind === "letter") return wordEnd(text, at, end);
  if (kind === "digit") return numberEnd(text, at, end);
  return at + widthAt(text, at);
}

function wordEnd(text: string, from: number, end: number): number {
  const initials = initialsEnd(text, from, end);
  if (initials > from) return initials;
  const letters = runEnd(text, from, end, "letter");
  if (letters < end && isApostrophe(text, letters)) {
    const rest = runEnd(text, letters + 1, end, "letter");
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
  while (at + 1 < end && text.charAt(at + 1) === "." && isCapital(text.charAt(at))) at += 2;
  return at - from >= 4 ? at : from;
}

const SEPARATORS: ReadonlySet<string> = new Set([".", ",", "'", "’", "\u00a0", "\u2009", "\u202f"]);

/** Digits; a point, comma, apostrophe or narrow space belongs to them only before another digit. */
function numberEnd(text: string, from: number, end: number): number {
  let at = runEnd(text, from, end, "digit");
  while (at + 1 < end && SEPARATORS.has(text.charAt(at)) && classAt(text, at + 1) === "digit") {
    at = runEnd(text, at + 1, end, "digit");
  }
  return at;
}

function push(out: Token[], text: string, kind: TokenKind, start: number, end: number, spaced: boolean): void {
  const possessive =
    kind === "word" && end - start > 2 && isApostrophe(text, end - 2) && /[sS]/.test(text.charAt(end - 1));
  if (possessive) {
    out.push(token(text, "word", start, end - 2, spaced));
    out.push(token(text, "clitic", end - 2, end, false));
  } else {
    out.push(token(text, kind, start, end, spaced));
  }
}

// Every rule looks words up in tables. One shared string a word makes those look-ups cheap, and keeps no text alive.
const WORDS = new Map<string, Word>();
const MOST_WORDS = 50_000;

interface Word {
  readonly text: string;
  readonly lower: string;
}

function wordOf(text: string): Word {
  const known = WORDS.get(text);
  if (known) return known;
  if (WORDS.size >= MOST_WORDS) WORDS.clear();
  const lower = text.toLowerCase();
  const word = { text: shared(text), lower: shared(lower.includes("’") ? lower.replace("’", "'") : lower) };
  WORDS.set(word.text, word);
  return word;
}

// The name of a property is kept once by the engine, whatever string it came from.
function shared(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}

function token(text: string, kind: TokenKind, start: number, end: number, spaced: boolean): Token {
  const slice = text.slice(start, end);
  // Figures differ from text to text: remembering them would only fill the table.
  if (kind === "number") return { kind, start, end, text: slice, lower: slice, spaced };
  const word = wordOf(slice);
  return { kind, start, end, text: word.text, lower: word.lower, spaced };
}
