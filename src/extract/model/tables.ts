/** A table of weights: for each hashed feature one small number for each label. */
import type { ChainWeights } from "./chain.ts";

/** Weights of one stage. `rows` hold `width` signed bytes each; only the first `labels` count. */
export interface Table extends ChainWeights {
  readonly width: number;
  /** A feature's row is the upper `bits` bits of its hash. */
  readonly bits: number;
  readonly rows: Int8Array;
  /** What one unit of a row is worth. */
  readonly scale: number;
}

/** Scores of each label at each of `length` tokens: the sum of the rows of its `count` features. */
export function scores(table: Table, features: Int32Array, count: number, length: number): Float64Array {
  const { labels, scale, bits } = table;
  const lanes = lanesOf(table);
  const out = new Float64Array(length * labels);
  const sums = new Int32Array(LANES);
  const shift = 32 - bits;
  for (let at = 0; at < length; at++) {
    // Two bytes are added at a time, each in its own half of a number: a row costs two loads instead of seven.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = at * count; k < (at + 1) * count; k++) {
      const row = ((features[k] as number) >>> shift) << 1;
      const low = lanes[row] as number;
      const high = lanes[row + 1] as number;
      a += low & HALVES;
      b += (low >>> 8) & HALVES;
      c += high & HALVES;
      d += (high >>> 8) & HALVES;
    }
    unpack(sums, a, b, c, d);
    for (let label = 0; label < labels; label++) {
      out[at * labels + label] = ((sums[label] as number) - count * BIAS) * scale;
    }
  }
  return out;
}

/** Labels of a row, at most; 257 features could overflow the half of a number. */
const LANES = 8;
const HALVES = 0x00ff00ff;
// Signed bytes are kept as 0 to 255, so that a sum never borrows from the half above it.
const BIAS = 128;

function unpack(sums: Int32Array, a: number, b: number, c: number, d: number): void {
  sums[0] = a & 0xffff;
  sums[1] = b & 0xffff;
  sums[2] = a >>> 16;
  sums[3] = b >>> 16;
  sums[4] = c & 0xffff;
  sums[5] = d & 0xffff;
  sums[6] = c >>> 16;
  sums[7] = d >>> 16;
}

const KNOWN = new WeakMap<Int8Array, Int32Array>();

/** The rows of a table, eight bytes each, as two numbers a row. */
function lanesOf({ labels, width, bits, rows }: Table): Int32Array {
  const known = KNOWN.get(rows);
  if (known) return known;
  const count = 2 ** bits;
  const lanes = new Int32Array(2 * count);
  const byteAt = (row: number, label: number): number =>
    label < labels ? (rows[row * width + label] as number) + BIAS : 0;
  // Put together by arithmetic, so that the order of bytes on this machine does not matter.
  for (let row = 0; row < count; row++) {
    lanes[2 * row] = byteAt(row, 0) | (byteAt(row, 1) << 8) | (byteAt(row, 2) << 16) | (byteAt(row, 3) << 24);
    lanes[2 * row + 1] = byteAt(row, 4) | (byteAt(row, 5) << 8) | (byteAt(row, 6) << 16) | (byteAt(row, 7) << 24);
  }
  KNOWN.set(rows, lanes);
  return lanes;
}
