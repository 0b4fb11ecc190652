/** Comes in: two lines of which the first may end in a hyphen. Goes out: how they are put together. */

/** `join`: "modern-" and "isation" are one word. `keep`: "long-" and "range" are one, with the hyphen. `space`: two words. */
export type Joint = "join" | "keep" | "space";

const HYPHEN = /[-\u2010]/;
const LETTER = /\p{L}/u;
const START = /^\p{Ll}[\p{L}’']*/u;
const WORD = /\p{L}+(?:[-\u2010]\p{L}+)*/gu;

/** Longest word, in letters, that a hyphen is cut out of. */
const LONGEST = 60;

/** No program breaks off so little at a word's end, unless it is a word: "short- and long-range". @source TeX, \righthyphenmin = 3 */
const SHORT = 3;

/**
 * First halves that keep their hyphen before a word of its own right. Such a half begins hardly any word that is written
 * as one; "ex", "non", "co" and "re" do. @source own choice
 */
const HYPHENED: ReadonlySet<string> = new Set(["self", "quasi", "vice"]);

/** Ends that are no words: "selfishness". */
const ENDINGS = /^(?:ish|less|hood|same|ness|roy|reg)/;

/** The letters before the hyphen at a line's end, lower case; undefined when it ends in none. */
function broken(line: string): string | undefined {
  if (!HYPHEN.test(line.charAt(line.length - 1))) return undefined;
  let from = line.length - 1;
  while (from > 0 && line.length - from < LONGEST && LETTER.test(line.charAt(from - 1))) from--;
  return from === line.length - 1 ? undefined : line.slice(from, -1).toLowerCase();
}

/**
 * Tells by the words of the text itself: a word that stands elsewhere whole was broken, one that stands elsewhere with
 * its hyphen keeps it, and so does one whose first half has one elsewhere ("long-range" and "long-term"), or whose halves
 * both stand elsewhere as words. What is left was broken.
 */
export function jointsOf(lines: readonly string[]): (line: string, next: string) => Joint {
  const words = new Set<string>();
  const firsts = new Set<string>();
  for (const line of lines) {
    // The halves of a broken word are no words of the text.
    const half = broken(line);
    const whole = half === undefined ? line : line.slice(0, -half.length - 1);
    for (const [word] of whole.toLowerCase().matchAll(WORD)) {
      const plain = word.replaceAll("\u2010", "-");
      const [first = "", ...rest] = plain.split("-");
      for (const known of [plain, first, ...rest]) words.add(known);
      if (rest.length > 0) firsts.add(first);
    }
  }
  return (line, next) => {
    // A dash between two words has no space on either side, and none where a line ends behind it.
    if (/[^\s–—][–—]$/u.test(line)) return "keep";
    const before = broken(line);
    const after = next.match(START)?.[0];
    if (before === undefined) return /\p{N}[-\u2010]$/u.test(line) && /^[\p{N}\p{L}]/u.test(next) ? "keep" : "space";
    if (after === undefined) return /^[\p{Lu}\p{N}]/u.test(next) ? "keep" : "space";
    if (words.has(before + after)) return "join";
    if (HYPHENED.has(before) && !ENDINGS.test(after)) return "keep";
    if (words.has(`${before}-${after}`)) return "keep";
    if (after.length <= SHORT && words.has(after)) return "space";
    return firsts.has(before) || (words.has(before) && words.has(after)) ? "keep" : "join";
  };
}
