/** Words sought. Comes in: what was typed, and a text. Goes out: the places where it stands, in order, by the same reading as the index of the store. */

/** A place in a text; the same as core's Span, so that this file can run in a browser without it. */
interface Found {
  readonly start: number;
  readonly end: number;
}

/** More words than anyone types; a pasted article must not become an expression without end. */
const PHRASES_MAX = 32;

/** Shorter words are found only as they stand: as a beginning they would be in everything. */
const PREFIX_MIN = 3;

/** What a word is made of. @source https://www.sqlite.org/fts5.html, 4.3.1 Unicode61 Tokenizer: the default categories */
const WORD = "\\p{L}\\p{N}\\p{Co}";

/** Words that must stand side by side. */
export interface Phrase {
  readonly words: readonly string[];
  /** Longer words that begin with the last one are meant too. */
  readonly isOpen: boolean;
}

/**
 * What was typed in parts: words in double quotation marks are one part, and meant as they stand; a word with a hyphen
 * or a dot in it is one part too. Capital letters and diacritics do not count. At most 32 parts.
 */
export function phrasesOf(typed: string): readonly Phrase[] {
  const clean = plain(typed.normalize("NFC"))
    .replace(/\p{M}/gu, "")
    .replace(/[“”„«»]/g, '"');
  const parts = [...clean.matchAll(/"([^"]*)"?|[^\s"]+/gu)].flatMap(([part, quoted]): readonly Phrase[] => {
    const words = (quoted ?? part).match(new RegExp(`[${WORD}]+`, "gu")) ?? [];
    if (words.length === 0) return [];
    const isLong = words.join("").length >= PREFIX_MIN;
    return [{ words, isOpen: quoted === undefined && isLong }];
  });
  return parts.slice(0, PHRASES_MAX);
}

/** Places of the sought words, from the beginning of a word on. Places that touch or overlap are one; at most `most`. */
export function wordsIn(text: string, sought: string, most: number): readonly Found[] {
  const phrases = phrasesOf(sought);
  if (phrases.length === 0) return [];
  // The longer word first, so that of two that begin alike the whole one is found.
  const longest = phrases.map(written).toSorted((a, b) => b.length - a.length);
  const found: { start: number; end: number }[] = [];
  for (const match of plain(text).matchAll(new RegExp(`(?<![${WORD}])(?:${longest.join("|")})`, "giu"))) {
    const [start, end] = [match.index, match.index + match[0].length];
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (found.length === most) break;
    else found.push({ start, end });
  }
  return found;
}

/** Tells of a text whether all that was typed stands in it; no text has all of nothing. */
export function havingAll(sought: string): (text: string) => boolean {
  const patterns = phrasesOf(sought).map((phrase) => new RegExp(`(?<![${WORD}])${written(phrase)}`, "iu"));
  if (patterns.length === 0) return () => false;
  return (text) => {
    const own = plain(text);
    return patterns.every((pattern) => pattern.test(own));
  };
}

function written({ words, isOpen }: Phrase): string {
  return `${words.join(`[^${WORD}]+`)}${isOpen ? "" : `(?![${WORD}])`}`;
}

/**
 * Latin letters without diacritics, each in its place: one that is no letter with a mark on it stays.
 * @source https://www.sqlite.org/fts5.html, 4.3.1: diacritics are removed from all Latin script characters
 */
function plain(text: string): string {
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize("NFD").charAt(0));
}
