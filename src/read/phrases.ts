/** Comes in: lists of phrases. Goes out: a finder of them in folded text, quick enough to run over every block. */
import { groupBy } from "../core/order.ts";

/** Letters and figures, by code unit; what is beyond Latin punctuation counts as a letter. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f);
}

/** How many different phrases of each list stand in a text; 0 for those of which none does. */
export type Found<List extends string> = Readonly<Record<List, number>>;

/** Finds the phrases of several lists at whole words. */
export interface PhraseFinder<List extends string> {
  /** True when a phrase stands at the beginning. */
  opens(folded: string): boolean;
  /** What stands anywhere, in one pass for all lists. */
  find(folded: string): Found<List>;
}

/** A finder for folded phrases. Two letters lead to the few phrases that can stand at a place. */
export function phraseFinder<List extends string>(
  lists: Readonly<Record<List, readonly string[]>>,
): PhraseFinder<List> {
  const names = Object.keys(lists) as List[];
  const none = Object.fromEntries(names.map((name) => [name, 0])) as Record<List, number>;
  const phrases = names.flatMap((list) => lists[list].map((phrase) => ({ list, phrase })));
  const byStart = groupBy(phrases, ({ phrase }) => startOf(phrase, 0));
  // Most places are told apart by a table of bits, which may say yes too often and never no.
  const isStart = new Uint8Array(0x10000);
  for (const start of byStart.keys()) isStart[slotOf(start)] = 1;

  /** The phrases at a place, one of each list: where one begins like another, the first in the list counts. */
  const standing = (folded: string, at: number) => {
    // Hardly ever does one stand there: a list is made only then.
    let here: typeof phrases | undefined;
    for (const one of byStart.get(startOf(folded, at)) ?? []) {
      if (!stands(one.phrase, folded, at)) continue;
      here ??= [];
      if (here.every(({ list }) => list !== one.list)) here.push(one);
    }
    return here ?? [];
  };

  const find = (folded: string): Found<List> => {
    const found = new Set<(typeof phrases)[number]>();
    let inWord = false;
    for (let at = 0; at < folded.length; at++) {
      const code = folded.charCodeAt(at);
      const word = isWordCode(code);
      if (!(word && inWord) && isStart[slotOf(startOf(folded, at))]) {
        for (const one of standing(folded, at)) found.add(one);
      }
      inWord = word;
    }
    if (found.size === 0) return none;
    const counts = { ...none };
    for (const { list } of found) counts[list]++;
    return counts;
  };
  return { find, opens: (folded) => standing(folded, 0).length > 0 };
}

function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

/** The low bytes of the two letters. */
function slotOf(start: number): number {
  return ((start >>> 8) & 0xff00) | (start & 0xff);
}

function stands(phrase: string, folded: string, at: number): boolean {
  if (!folded.startsWith(phrase, at)) return false;
  const end = at + phrase.length;
  return end >= folded.length || !isWordCode(folded.charCodeAt(end)) || !isWordCode(folded.charCodeAt(end - 1));
}
