/** A place in a text → the class of the character there. A pattern is asked once for each character; then a table knows. */
import { hashText } from "./hash.ts";

/** Letters and the marks that belong to them. */
export const LETTER = 1;

/** Decimal digits of any script. */
export const DIGIT = 2;

/** What `\s` takes in. */
export const SPACE = 3;

/** Currency, per cent, fractions. */
export const SYMBOL = 4;

/** Any other single character. */
const OTHER = 5;

/** The class of each code unit that is a character by itself, 0 until it is asked for. */
const CLASSES = new Uint8Array(0x10000);

function classOf(character: string): number {
  // What chooses between two looks of an emoji is a mark by its category, and no part of a word.
  if (/[\p{L}\p{M}]/u.test(character) && !/\p{Variation_Selector}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\s/.test(character)) return SPACE;
  return /[%‰\p{Sc}½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/u.test(character) ? SYMBOL : OTHER;
}

/** The class of the character at a place. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return CLASSES[code] || firstClassAt(text, at, code);
}

function firstClassAt(text: string, at: number, code: number): number {
  if (Number.isNaN(code)) return OTHER;
  const found = classOf(String.fromCodePoint(text.codePointAt(at) ?? 32));
  // Half of a pair is another character each time.
  if (code < 0xd800 || code > 0xdfff) CLASSES[code] = found;
  return found;
}

/** True for the first half of a pair; alone it is a character of its own. */
const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** Code units of the character at a place: two outside the Basic Multilingual Plane. */
export function widthAt(text: string, at: number): number {
  return isHalf(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Where a run of one class ends. Each character is looked at once: every text passes through here. */
export function runEnd(text: string, from: number, end: number, wanted: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if ((CLASSES[code] || firstClassAt(text, at, code)) !== wanted) break;
    at += isHalf(code) ? widthAt(text, at) : 1;
  }
  return Math.min(at, end);
}

/** The hash of each word and number of a text, in order, whatever its capitals: what tells that two texts are one. */
export function wordHashes(text: string): number[] {
  const lower = text.toLowerCase();
  const hashes: number[] = [];
  for (let at = 0; at < lower.length; ) {
    const kind = classAt(lower, at);
    const end = kind === LETTER || kind === DIGIT ? runEnd(lower, at, lower.length, kind) : at;
    if (end > at) hashes.push(hashText(lower, at, end));
    at = Math.max(end, at + 1);
  }
  return hashes;
}

/** Where each of those words stands, as start and end in turn. */
export function wordPlaces(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    const end = kind === LETTER || kind === DIGIT ? runEnd(text, at, text.length, kind) : at;
    if (end > at) places.push(at, end);
    at = Math.max(end, at + 1);
  }
  return places;
}
