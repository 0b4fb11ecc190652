/** Comes in: documents. Goes out: which of them carry the same text, or nearly. */
import type { Document } from "../core/document.ts";
import { assert } from "../core/error.ts";
import { byCodeUnit } from "../core/order.ts";
import { type Part, UNKNOWN } from "../core/part.ts";
import { wordHashes } from "../text/character.ts";
import { ownOrigin } from "./origin.ts";

/** Keeps the documents' fingerprints; the groups depend on the set of documents only. */
export interface Copies {
  add(document: Document): void;
  remove(id: string): void;
  /** Document → the document it is taken to be a copy of: the earliest of its group, itself when it is alone. */
  groups(): ReadonlyMap<string, CopyOf>;
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
  const bands = new Map<number, Set<Print>>();
  let groups: ReadonlyMap<string, CopyOf> | undefined;

  function remove(id: string): void {
    const print = prints.get(id);
    if (!print) return;
    prints.delete(id);
    for (const key of bandKeys(print.signature)) {
      const band = bands.get(key);
      band?.delete(print);
      if (band?.size === 0) bands.delete(key);
    }
    groups = undefined;
  }

  return {
    add(document) {
      remove(document.id);
      const { published } = document.origin;
      const day = published.known === "unknown" ? "~" : published.value;
      const print = {
        id: document.id,
        published: day,
        origin: ownOrigin(document),
        signature: signatureOf(wordHashes(document.text)),
      };
      prints.set(document.id, print);
      for (const key of bandKeys(print.signature)) {
        const band = bands.get(key) ?? new Set();
        bands.set(key, band.add(print));
      }
      groups = undefined;
    },
    remove,
    groups() {
      groups ??= grouped(prints, bands);
      return groups;
    },
  };
}

/** Every text of a band is held against the first of the band, so that a band of a thousand costs a thousand steps. */
function grouped(
  prints: ReadonlyMap<string, Print>,
  bands: ReadonlyMap<number, ReadonlySet<Print>>,
): Map<string, CopyOf> {
  const parent = new Map<Print, Print>();
  const find = (print: Print): Print => {
    let root = print;
    for (let next = parent.get(root); next; next = parent.get(root)) root = next;
    for (let at = print; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const band of bands.values()) {
    if (band.size < 2) continue;
    const first = earliest(band);
    for (const print of band) {
      const [a, b] = [find(first), find(print)];
      if (a !== b && likeness(first.signature, print.signature) >= ALIKE)
        parent.set(isBefore(a, b) ? b : a, isBefore(a, b) ? a : b);
    }
  }
  return described(prints, find);
}

/** The root of a group is its earliest document: joining always keeps the earlier of two roots. */
function described(prints: ReadonlyMap<string, Print>, find: (print: Print) => Print): Map<string, CopyOf> {
  const origins = new Map<Print, Print>();
  for (const print of prints.values()) {
    if (print.origin.known === "unknown") continue;
    const root = find(print);
    const known = origins.get(root);
    if (!known || isBefore(print, known)) origins.set(root, print);
  }
  const answer = new Map<string, CopyOf>();
  for (const print of prints.values()) {
    const root = find(print);
    answer.set(print.id, { original: root.id, origin: origins.get(root)?.origin ?? UNKNOWN });
  }
  return answer;
}

function earliest(band: ReadonlySet<Print>): Print {
  const [first, ...rest] = band;
  assert(first, "an empty band");
  return rest.reduce((best, print) => (isBefore(print, best) ? print : best), first);
}

function isBefore(a: Print, b: Print): boolean {
  return (byCodeUnit(a.published, b.published) || byCodeUnit(a.id, b.id)) < 0;
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
  const bins = new Array<number>(HASHES).fill(EMPTY);
  for (let at = 0; at === 0 || at + SHINGLE <= words.length; at++) {
    let shingle = 0x811c9dc5;
    for (let k = at; k < Math.min(at + SHINGLE, words.length); k++) shingle = mix(shingle ^ (words[k] ?? 0));
    const value = shingle >>> 6;
    const bin = shingle & (HASHES - 1);
    if (value < (bins[bin] ?? EMPTY)) bins[bin] = value;
  }
  return Uint32Array.from(bins, (_, bin) => borrowed(bins, bin));
}

function borrowed(bins: readonly number[], bin: number): number {
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
