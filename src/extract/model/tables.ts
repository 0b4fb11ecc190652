/** A table of weights: for each hashed feature one small number for each label. */
import type { ChainWeights } from "./chain.ts";

/**
 * Weights of one stage. A row is one number: `width` bits for each label but the first, whose weight is always nothing
 * (only what sets labels apart counts). Each weight is raised by the table's bias, so that none is below zero.
 *
 * Each feature of a token has a part of the rows to itself, as large as what it looks at is manifold. Text is read at the
 * speed at which rows come from memory: parts of speech and distances need few rows, which stay near the processor; only
 * words are worth going far for.
 */
export interface Table extends ChainWeights {
  /** Bits of one weight. */
  readonly width: number;
  /** For each feature of a token: its part has 2^bits rows, and its row there is the upper `bits` bits of its hash. */
  readonly bits: readonly number[];
  readonly rows: Int32Array;
  /** What one unit of a weight is worth. */
  readonly scale: number;
}

/** What is added to a weight in its row; as much as it may be below zero. */
export function biasOf(width: number): number {
  return 2 ** (width - 1) - 1;
}

/** Where each feature's part of the rows begins, and at the end how many rows there are. */
export function startsOf(bits: readonly number[]): Int32Array {
  const out = new Int32Array(bits.length + 1);
  bits.forEach((size, at) => {
    out[at + 1] = (out[at] as number) + 2 ** size;
  });
  return out;
}

/** Scores of each label at each of `length` tokens: the sum of the rows of its features, 2^width + 2 at most. */
export function scores(table: Table, features: Int32Array, length: number): Float64Array {
  const { labels, scale, bits, width } = table;
  const { even, odd } = summed(table, features, length);
  const out = new Float64Array(length * labels);
  const one = (2 ** (2 * width) - 1) | 0;
  const none = bits.length * biasOf(width);
  for (let at = 0, base = 0; at < length; at++, base += labels) {
    const [evens, odds] = [even[at] as number, odd[at] as number];
    for (let label = 1, place = 0; label < labels; label += 2, place += 2 * width) {
      out[base + label] = (((evens >>> place) & one) - none) * scale;
      if (label + 1 < labels) out[base + label + 1] = (((odds >>> place) & one) - none) * scale;
    }
  }
  return out;
}

/**
 * The sums of each token's rows: every other weight is added at a time, each with room for its sum in the place of its
 * neighbour. Whole numbers throughout and nothing stored on the way: rows come from far, and the processor asks for the
 * next ones while it waits only as long as little stands between.
 */
function summed(
  { bits, rows, width }: Table,
  features: Int32Array,
  length: number,
): { even: Int32Array; odd: Int32Array } {
  const even = new Int32Array(length);
  const odd = new Int32Array(length);
  const mask = evenFields(width);
  const starts = startsOf(bits);
  const shifts = Int32Array.from(bits, (size) => 32 - size);
  const count = shifts.length;
  for (let at = 0, k = 0; at < length; at++) {
    let [evens, odds] = [0, 0];
    for (let part = 0; part < count; part++, k++) {
      const row = rows[
        ((starts[part] as number) + ((features[k] as number) >>> (shifts[part] as number))) | 0
      ] as number;
      evens = (evens + (row & mask)) | 0;
      odds = (odds + ((row >>> width) & mask)) | 0;
    }
    even[at] = evens;
    odd[at] = odds;
  }
  return { even, odd };
}

/** The bits of the first weight, the third and so on. */
function evenFields(width: number): number {
  let out = 0;
  for (let place = 0; place + width <= 32; place += 2 * width) out |= (2 ** width - 1) << place;
  return out;
}
