/** Comes in: wordings of several documents. Goes out: the longest run of words that two of them share. */
import { tokens } from "../text/tokens.ts";

/** One wording, and the first two documents that have it word for word: two are enough to know that it is shared. */
export interface Wording {
  readonly quote: string;
  readonly documents: readonly string[];
}

/** Shorter runs are what any two writers share. */
const LEAST = 5;

// Later tellings and further wordings are not compared: what the first ones of a claim do not share says enough.
const MOST_TELLINGS = 256;
const MOST = 32;

interface Run {
  readonly wording: number;
  readonly from: number;
}

/**
 * The longest run of words that tellings of two documents share, as the first of them prints it, or an empty string
 * when none has five words. Only letters and digits count. Of several equally long runs the first is taken.
 */
export function sharedWording(wordings: readonly Wording[]): string {
  const printed = wordings.map(({ quote }) => tokens(quote).filter(({ kind }) => kind === "word" || kind === "number"));
  const names = runNames(numbered(printed.map((words) => words.map(({ lower }) => lower))));
  // A run that is shared has shorter runs that are shared too, so its length can be found by halving.
  let low = LEAST - 1;
  let high = Math.max(0, ...printed.map((words) => words.length));
  let best: Run | undefined;
  while (low < high) {
    // Most claims share no run at all, so the shortest is tried first.
    const length = low < LEAST ? LEAST : Math.ceil((low + high) / 2);
    const run = firstShared(names(length), wordings);
    if (run) {
      best = run;
      low = length;
    } else high = length - 1;
  }
  if (!best) return "";
  const words = printed[best.wording] ?? [];
  const quote = wordings[best.wording]?.quote ?? "";
  return quote.slice(words[best.from]?.start ?? 0, words[best.from + low - 1]?.end ?? 0).replace(/\s+/g, " ");
}

/** The wordings of the first tellings, each once, in order. */
export function firstWordings(tellings: readonly { readonly document: string; readonly quote: string }[]): Wording[] {
  const seen = new Map<string, string[]>();
  for (const { document, quote } of tellings.slice(0, MOST_TELLINGS)) {
    const documents = seen.get(quote);
    if (!documents) {
      if (seen.size === MOST) break;
      seen.set(quote, [document]);
    } else if (documents.length < 2 && documents[0] !== document) documents.push(document);
  }
  return [...seen].map(([quote, documents]) => ({ quote, documents }));
}

/** True when both lists are the same wordings of the same documents. */
export function sameWordings(a: readonly Wording[], b: readonly Wording[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ quote, documents }, i) => quote === b[i]?.quote && documents.join() === b[i]?.documents.join())
  );
}

/** The first place whose run stands in another document too; `names` has a number for each place's run. */
function firstShared(names: readonly (readonly number[])[], wordings: readonly Wording[]): Run | undefined {
  const seen = new Map<number, Run>();
  let found: Run | undefined;
  for (const [wording, runs] of names.entries()) {
    for (const [from, name] of runs.entries()) {
      const first = seen.get(name) ?? { wording, from };
      seen.set(name, first);
      if (inTwo(wordings[first.wording], wordings[wording]) && (!found || isBefore(first, found))) found = first;
    }
  }
  return found;
}

function inTwo(a: Wording | undefined, b: Wording | undefined): boolean {
  if (!a || !b) return false;
  return a.documents.length > 1 || b.documents.length > 1 || a.documents[0] !== b.documents[0];
}

function isBefore(a: Run, b: Run): boolean {
  return a.wording < b.wording || (a.wording === b.wording && a.from < b.from);
}

/** Words as small numbers, the same number for the same word. */
function numbered(wordings: readonly (readonly string[])[]): number[][] {
  const number = numbers<string>();
  return wordings.map((words) => words.map(number));
}

/**
 * Tells for a length the number of each run of so many words, the same number for the same run. A run is known by two
 * runs of half its length that cover it, so that each length costs one step a word, however long it is.
 * @source Karp, Miller and Rosenberg, "Rapid identification of repeated patterns in strings" (1972).
 */
function runNames(words: readonly (readonly number[])[]): (length: number) => number[][] {
  const powers = [words];
  return (length) => {
    const level = 31 - Math.clz32(length);
    while (powers.length <= level) powers.push(paired(powers.at(-1) ?? [], 2 ** (powers.length - 1)));
    return paired(powers[level] ?? [], length - 2 ** level);
  };
}

/** Names for pairs of runs that start `shift` words apart. */
function paired(names: readonly (readonly number[])[], shift: number): number[][] {
  const number = numbers<number>();
  const most = 1 + names.reduce((max, runs) => runs.reduce((best, name) => Math.max(best, name), max), 0);
  return names.map((runs) => runs.slice(shift).map((second, at) => number((runs[at] ?? 0) * most + second)));
}

function numbers<T>(): (value: T) => number {
  const known = new Map<T, number>();
  return (value) => {
    const number = known.get(value) ?? known.size;
    if (number === known.size) known.set(value, number);
    return number;
  };
}
