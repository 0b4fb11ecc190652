/** A word, its neighbours and the tags before it → the rows of the weight table that vote for its tag. */
import type { TagWord } from "./word.ts";

/** Rows that vote for each word. */
export const FEATURES = 14;

/** The tag number that stands before the first word. */
export const NO_TAG = 30;

/** The word that is tagged and those around it. */
export interface Window {
  readonly before: TagWord;
  readonly word: TagWord;
  readonly after: TagWord;
  readonly after2: TagWord;
}

// Multipliers of MurmurHash3 and of Fibonacci hashing: odd numbers without structure.
/** @source MurmurHash3 (Appleby, public domain); Knuth, The Art of Computer Programming 3, 6.4. */
function pair(a: number, b: number): number {
  return Math.imul((a + b) | 0, 0x85ebca6b) ^ (b << 7);
}

function row(value: number, salt: number, mask: number): number {
  const mixed = Math.imul(value ^ salt, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/**
 * Writes the rows into `rows`. `mask` is the number of rows of the table less one, which is a power of two; `last` and
 * `last2` are the numbers of the two tags before.
 * @source Collins 2002, Discriminative training methods for hidden Markov models; features after Ratnaparkhi 1996.
 */
export function featuresOf(view: Window, last: number, last2: number, mask: number, rows: Int32Array): void {
  const { word, before, after } = view;
  rows[0] = row(word.word, 0x11, mask);
  rows[1] = row(pair(word.ending3, word.shape), 0x22, mask);
  rows[2] = row(pair(word.ending2, word.shape), 0x33, mask);
  rows[3] = row(pair(last * 32 + last2, 77), 0x44, mask);
  rows[4] = row(pair(word.word, last + 1000), 0x55, mask);
  rows[5] = row(before.word, 0x66, mask);
  rows[6] = row(after.word, 0x77, mask);
  rows[7] = row(pair(after.ending3, last), 0x88, mask);
  rows[8] = row(pair(word.ending3, last + 500), 0x99, mask);
  rows[9] = row(pair(after.word, word.word), 0xaa, mask);
  rows[10] = row(pair(before.word, word.word), 0xbb, mask);
  rows[11] = row(pair(word.ending4, 3), 0xcc, mask);
  rows[12] = row(pair(word.shape * 16 + after.shape, before.shape), 0xdd, mask);
  rows[13] = row(pair(view.after2.ending2, after.ending2), 0xee, mask);
}
