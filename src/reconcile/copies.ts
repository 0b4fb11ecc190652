/** Comes in: documents. Goes out: which of them carry the same text, or nearly. */
import type { Document } from "../core/document.ts";
import { byCodeUnit } from "../core/order.ts";
import { type Part, UNKNOWN } from "../core/part.ts";
import { wordHashes } from "../text/character.ts";
import { ownOrigin } from "./origin.ts";
import { lowerBound } from "./sorted.ts";

/** Keeps the documents' fingerprints; the groups depend on the set of documents only. */
export interface Copies {
  add(document: Document): void;
  remove(id: string): void;
  /** Document → the document it is taken to be a copy of: the earliest of its group, itself when it is alone. */
  groups(): ReadonlyMap<string, CopyOf>;
  /** The documents that were there and have come into another group since the last call. */
  changed(): ReadonlySet<string>;
}

/** What a document copies, and the origin that its whole group goes back to. */
export interface CopyOf {
  readonly original: string;
  /** The agency or primary document among the copies, when there is one. */
  readonly origin: Part<string>;
}

interface Print {
  readonly id: string;
  readonly published: string;
  readonly origin: Part<string>;
  readonly signature: Uint32Array;
}

/**
 * Shingles of five words, 64 minima, 16 bands of 4 rows: texts that share 80 % of their shingles meet in a band with
 * probability 0.9998, texts that share 30 % with 0.12, and those are then told apart by the whole signature.
 * @source Broder, "On the resemblance and containment of documents" (1997); banding after Leskovec, Rajaraman and
 * Ullman, Mining of Massive Datasets, section 3.4.
 */
const SHINGLE = 5;
const HASHES = 64;
const ROWS = 4;

/** Larger than any value of a bin, which has 26 bits. */
const EMPTY = 2 ** 30;

/** Share of minima that copies have in common. A retelling in other words has a tenth of this. */
const ALIKE = 0.7;

/** An empty collection. */
export function createCopies(): Copies {
  const prints = new Map<string, Print>();
  /** The prints of each band, the earliest first. */
  const bands = new Map<number, Print[]>();
  const groups = new Map<string, CopyOf>();
  /** The prints of each group, for those that are not alone. */
  const teams = new Map<Print, readonly Print[]>();
  let stale = new Set<Print>();
  let changed = new Set<string>();

  /** Every text of a band is held against the first, so that a band of a thousand costs a thousand steps. */
  function touch(band: readonly Print[], print: Print): void {
    const [first] = band;
    if (first === print) for (const other of band) stale.add(other);
    else if (first) stale.add(first).add(print);
  }

  function remove(id: string): void {
    const print = prints.get(id);
    if (!print) return;
    prints.delete(id);
    groups.delete(id);
    for (const other of teams.get(print) ?? []) stale.add(other);
    for (const key of bandKeys(print.signature)) {
      const band = bands.get(key) ?? [];
      touch(band, print);
      if (band.length > 1) band.splice(lowerBound(band, print, inOrder), 1);
      else bands.delete(key);
    }
    stale.delete(print);
    teams.delete(print);
  }

  /** The print and all that a chain of copying joins to it. */
  function reach(start: Print): Print[] {
    const seen = new Set([start]);
    for (const print of seen) {
      for (const key of bandKeys(print.signature)) {
        const band = bands.get(key) ?? [];
        const others = band[0] === print ? band : band.slice(0, 1);
        for (const other of others) {
          if (!seen.has(other) && likeness(print.signature, other.signature) >= ALIKE) seen.add(other);
        }
      }
    }
    return [...seen];
  }

  function settle(): void {
    const open = stale;
    stale = new Set();
    for (const print of open) for (const other of teams.get(print) ?? []) open.add(other);
    const done = new Set<Print>();
    for (const print of open) {
      if (done.has(print) || prints.get(print.id) !== print) continue;
      const team = reach(print);
      const copy = describe(team);
      for (const one of team) {
        done.add(one);
        if (team.length > 1) teams.set(one, team);
        else teams.delete(one);
        const before = groups.get(one.id);
        if (before?.original === copy.original && before.origin === copy.origin) continue;
        if (before) changed.add(one.id);
        groups.set(one.id, copy);
      }
    }
  }

  return {
    add(document) {
      remove(document.id);
      const print = printOf(document);
      prints.set(document.id, print);
      stale.add(print);
      for (const key of bandKeys(print.signature)) {
        const band = bands.get(key);
        if (band) {
          band.splice(lowerBound(band, print, inOrder), 0, print);
          touch(band, print);
        } else bands.set(key, [print]);
      }
    },
    remove,
    groups() {
      settle();
      return groups;
    },
    changed() {
      settle();
      const answer = changed;
      changed = new Set();
      return answer;
    },
  };
}

function printOf(document: Document): Print {
  const { published } = document.origin;
  return {
    id: document.id,
    published: published.known === "unknown" ? "~" : published.value,
    origin: ownOrigin(document),
    signature: signatureOf(wordHashes(document.text)),
  };
}

function describe(team: readonly Print[]): CopyOf {
  const known = team.filter(({ origin }) => origin.known !== "unknown");
  return { original: earliest(team)?.id ?? "", origin: earliest(known)?.origin ?? UNKNOWN };
}

function earliest(team: readonly Print[]): Print | undefined {
  let best: Print | undefined;
  for (const print of team) if (!best || inOrder(print, best) < 0) best = print;
  return best;
}

function inOrder(a: Print, b: Print): number {
  return byCodeUnit(a.published, b.published) || byCodeUnit(a.id, b.id);
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i]) same++;
  return same / HASHES;
}

/** One number for each band: its place and 32 bits of hash over its rows. */
function bandKeys(signature: Uint32Array): number[] {
  const keys: number[] = [];
  for (let at = 0; at < HASHES; at += ROWS) {
    let rows = 0;
    for (let k = at; k < at + ROWS; k++) rows = mix(rows ^ (signature[k] ?? 0));
    keys.push((rows >>> 0) * HASHES + at);
  }
  return keys;
}

/**
 * The smallest shingle of each of 64 bins, by one hash; an empty bin takes the value of the next full one.
 * @source Shrivastava and Li, "Densifying one permutation hashing via rotation" (2014).
 */
function signatureOf(words: readonly number[]): Uint32Array {
  const bins = new Uint32Array(HASHES).fill(EMPTY);
  for (let at = 0; at === 0 || at + SHINGLE <= words.length; at++) {
    let shingle = 0x811c9dc5;
    for (let k = at; k < Math.min(at + SHINGLE, words.length); k++) shingle = mix(shingle ^ (words[k] ?? 0));
    const value = shingle >>> 6;
    const bin = shingle & (HASHES - 1);
    if (value < (bins[bin] ?? EMPTY)) bins[bin] = value;
  }
  const signature = new Uint32Array(HASHES);
  for (let bin = 0; bin < HASHES; bin++) signature[bin] = borrowed(bins, bin);
  return signature;
}

function borrowed(bins: Uint32Array, bin: number): number {
  let steps = 0;
  while (bins[(bin + steps) % HASHES] === EMPTY) steps++;
  // The distance is mixed in, so that two texts agree only when they borrowed over the same way.
  return (bins[(bin + steps) % HASHES] ?? 0) + Math.imul(steps, 0x01000193);
}

/** Spreads every bit over the whole word. @source MurmurHash3, 32-bit finaliser (Appleby). */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
