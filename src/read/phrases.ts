/** Comes in: a list of phrases. Goes out: a finder of them in folded text, quick enough to run over every block. */

/** Letters and figures, by code unit; what is beyond Latin punctuation counts as a letter. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f);
}

/** Finds phrases at whole words. */
export interface PhraseFinder {
  /** The phrase that stands at this place, if any. */
  at(folded: string, position: number): string | undefined;
  /** True when any phrase stands anywhere. */
  any(folded: string): boolean;
  /** Number of different phrases, counted up to `enough`. */
  count(folded: string, enough: number): number;
}

/** A finder for folded phrases. Two letters lead to the few phrases that can stand at a place. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const byStart = new Map<number, string[]>();
  const firsts = new Set(phrases.map((phrase) => phrase.charCodeAt(0)));
  const startOf = (text: string, at: number): number =>
    text.charCodeAt(at) * 65_536 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
  for (const phrase of phrases) {
    const start = startOf(phrase, 0);
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }

  const endsThere = (phrase: string, folded: string, position: number): boolean => {
    const end = position + phrase.length;
    return end >= folded.length || !isWordCode(folded.charCodeAt(end)) || !isWordCode(folded.charCodeAt(end - 1));
  };
  const at = (folded: string, position: number): string | undefined => {
    for (const phrase of byStart.get(startOf(folded, position)) ?? []) {
      if (folded.startsWith(phrase, position) && endsThere(phrase, folded, position)) return phrase;
    }
    return undefined;
  };
  const count = (folded: string, enough: number): number => {
    const found = new Set<string>();
    let inWord = false;
    for (let k = 0; k < folded.length && found.size < enough; k++) {
      const code = folded.charCodeAt(k);
      const word = isWordCode(code);
      const phrase = (word && inWord) || !firsts.has(code) ? undefined : at(folded, k);
      if (phrase !== undefined) found.add(phrase);
      inWord = word;
    }
    return found.size;
  };
  return { at, count, any: (folded) => count(folded, 1) > 0 };
}
