/** Comes in: tellings, one after another. Goes out: for each the earlier one of another document that shares most words. */
import { wordHashes, wordPlaces } from "../../text/character.ts";
import type { Telling } from "../telling.ts";

/** Fewer words in a row than these two writers can share without having read one another. */
const LEAST = 8;

/** What two tellings share: the place of the earlier one, and the words as the later one prints them. */
export interface SharedRun {
  readonly at: number;
  readonly words: string;
}

interface Cut {
  readonly words: readonly number[];
  readonly once: ReadonlySet<number>;
}

const known = new WeakMap<Telling, Cut>();

function cutOf(telling: Telling): Cut {
  let cut = known.get(telling);
  if (!cut) {
    const words = wordHashes(telling.quote);
    cut = { words, once: new Set(words) };
    known.set(telling, cut);
  }
  return cut;
}

/** A hash for each word and number of a telling, in order, whatever its capitals; cut once. */
export function wordsOf(telling: Telling): readonly number[] {
  return cutOf(telling).words;
}

/** Share of the words of both that both have. */
export function overlap(a: Telling, b: Telling): number {
  const [x, y] = [cutOf(a).once, cutOf(b).once];
  let common = 0;
  for (const word of x) if (y.has(word)) common++;
  return common === 0 ? 0 : common / (x.size + y.size - common);
}

interface Holder {
  readonly at: number;
  readonly telling: Telling;
  readonly from: number;
}

/** Looks a telling up among those that came before it, and then keeps it for those that follow. One step a word. */
export function createRuns(): (telling: Telling, at: number) => SharedRun | undefined {
  const holders = new Map<number, Holder>();
  return (telling, at) => {
    const words = wordsOf(telling);
    let best: { at: number; from: number; length: number } | undefined;
    let run: { at: number; from: number; length: number } | undefined;
    for (let from = 0; from + LEAST <= words.length; from++) {
      let key = 0;
      for (let k = from; k < from + LEAST; k++) key = (Math.imul(key, 0x01000193) + (words[k] ?? 0)) | 0;
      const holder = holders.get(key);
      if (!holder) holders.set(key, { at, telling, from });
      if (!holder || holder.telling.document === telling.document || !isSame(holder, words, from)) run = undefined;
      else if (run?.at === holder.at) run.length++;
      else run = { at: holder.at, from, length: LEAST };
      if (run && (!best || run.length > best.length)) best = run;
    }
    return best && { at: best.at, words: printed(telling, best.from, best.length) };
  };
}

// Two runs may share a key, so the words themselves are compared.
function isSame({ telling, from: start }: Holder, words: readonly number[], from: number): boolean {
  const others = wordsOf(telling);
  for (let k = 0; k < LEAST; k++) if (others[start + k] !== words[from + k]) return false;
  return true;
}

function printed({ quote }: Telling, from: number, length: number): string {
  const places = wordPlaces(quote);
  return quote.slice(places[2 * from], places[2 * (from + length) - 1]).replace(/\s+/g, " ");
}
