/** Comes in: tellings, one after another. Goes out: for each the earlier one of another document that shares most words. */
import { wordHashes, wordPlaces } from "../../text/character.ts";
import type { Telling } from "../telling.ts";

/** Fewer words in a row than these two writers can share without having read one another. */
const LEAST = 8;

/** What two tellings share: the place of the earlier one, and which words of the later one, counted from its first. */
export interface SharedRun {
  readonly at: number;
  readonly from: number;
  readonly length: number;
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

/**
 * Looks a telling up among those that came before it, and then keeps it for those that follow. One step a word. The answer
 * is the longest run with each earlier one, longest first; words that several had count for the first of them.
 */
export function createRuns(): (telling: Telling, at: number) => readonly SharedRun[] {
  const holders = new Map<number, Holder>();
  return (telling, at) => {
    const words = wordsOf(telling);
    const best = new Map<number, SharedRun>();
    let run: { at: number; from: number; length: number } | undefined;
    for (let from = 0; from + LEAST <= words.length; from++) {
      const key = keyAt(words, from);
      const holder = holders.get(key);
      if (!holder) holders.set(key, { at, telling, from });
      if (!holder || holder.telling.document === telling.document || !isSame(holder, words, from)) run = undefined;
      else if (run?.at === holder.at) run.length++;
      else run = { at: holder.at, from, length: LEAST };
      if (run && run.length > (best.get(run.at)?.length ?? 0)) best.set(run.at, { ...run });
    }
    return [...best.values()].sort((a, b) => b.length - a.length);
  };
}

// Two runs may share a key, so the words themselves are compared.
function isSame({ telling, from: start }: Holder, words: readonly number[], from: number): boolean {
  const others = wordsOf(telling);
  for (let k = 0; k < LEAST; k++) if (others[start + k] !== words[from + k]) return false;
  return true;
}

function keyAt(words: readonly number[], from: number): number {
  let key = 0;
  for (let k = from; k < from + LEAST; k++) key = (Math.imul(key, 0x01000193) + (words[k] ?? 0)) | 0;
  return key;
}

/** True when a run has so many words that none of the others gives as a part of so long a run. */
export function isNew({ from, length }: SharedRun, telling: Telling, others: readonly Telling[]): boolean {
  const words = wordsOf(telling);
  const given = new Set<number>();
  for (const other of others) {
    const theirs = wordsOf(other);
    const keys = new Set(theirs.map((_, at) => keyAt(theirs, at)).slice(0, 1 - LEAST));
    for (let at = 0; at + LEAST <= words.length; at++) {
      if (keys.has(keyAt(words, at))) for (let k = at; k < at + LEAST; k++) given.add(k);
    }
  }
  let fresh = 0;
  for (let at = from; at < from + length; at++) if (!given.has(at)) fresh++;
  return fresh >= LEAST;
}

/** The words of a run as the telling prints them. */
export function printed({ quote }: Telling, { from, length }: SharedRun): string {
  const places = wordPlaces(quote);
  return quote.slice(places[2 * from], places[2 * (from + length) - 1]).replace(/\s+/g, " ");
}
