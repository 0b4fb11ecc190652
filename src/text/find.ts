/** Words sought in one text. Comes in: a text and what was typed. Goes out: the places where it stands, in order. */

/** A place in a text; the same as core's Span, so that this file can run in a browser without it. */
interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * Places of the sought words: words in double quotation marks together, other words each by itself, from the beginning
 * of a word on, capital or not, white space of any kind. Places that touch or overlap are one; at most `most`.
 */
export function wordsIn(text: string, sought: string, most: number): readonly Found[] {
  const pattern = patternOf(sought);
  if (!pattern) return [];
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (found.length === most) break;
    else found.push({ start, end });
  }
  return found;
}

/**
 * True where all sought words stand in a text, by the same reading of what was typed; a word of fewer than three letters
 * stands there only as a whole, since as a beginning it would be in everything.
 */
export function hasAllWords(text: string, sought: string): boolean {
  const phrases = phrasesOf(sought);
  return phrases.length > 0 && phrases.every((phrase) => phraseIn(phrase).test(text));
}

const PREFIX_MIN = 3;

function phraseIn(phrase: string): RegExp {
  const isWhole = phrase.length < PREFIX_MIN;
  return new RegExp(`(?<![\\p{L}\\p{N}])${spaced(phrase)}${isWhole ? "(?![\\p{L}\\p{N}])" : ""}`, "iu");
}

/** What was typed in parts: words, and words in double quotation marks as one. */
function phrasesOf(sought: string): readonly string[] {
  return [...sought.matchAll(/"([^"]*)"?|[^\s"]+/g)]
    .map(([whole, quoted]) => (quoted ?? whole).trim())
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
}

/** The longer word first, so that of two that begin alike the whole one is found. */
function patternOf(sought: string): RegExp | undefined {
  const phrases = phrasesOf(sought)
    .toSorted((a, b) => b.length - a.length)
    .map(spaced);
  return phrases.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join("|")})`, "giu") : undefined;
}

function spaced(phrase: string): string {
  return phrase.split(/\s+/).map(escaped).join("\\s+");
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['’]/g, "['’]");
}
