/** Rows of weights → the column with the most votes. Four columns lie in one number: a row is four look-ups, not sixteen. */

/** Columns of a row, whether or not there are as many tags. */
export const COLUMNS = 16;

const LANES = COLUMNS / 4;
// Signed bytes are kept as 0 to 255, so that a sum never borrows from its neighbour; all columns gain alike.
const BIAS = 128;
// Every other byte is added at a time, with room for its sum in the place of its neighbour.
const HALVES = 0x00ff00ff;

/** Rows of `COLUMNS` signed bytes, packed. */
export function packed(weights: Int8Array): Int32Array {
  const lanes = new Int32Array(weights.length / 4);
  const byteAt = (at: number): number => (weights[at] as number) + BIAS;
  for (let lane = 0, at = 0; lane < lanes.length; lane++, at += 4) {
    lanes[lane] = byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24);
  }
  return lanes;
}

/** The column with the most votes of the rows, at most 256 of them; of equals the first. `votes` is room to count in. */
export function elected(rows: Int32Array, lanes: Int32Array, votes: Int32Array): number {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  // The loop of extraction that runs most often: every place lies inside its table, so no default is asked for.
  for (let k = 0; k < rows.length; k++) {
    const at = (rows[k] as number) * LANES;
    const first = lanes[at] as number;
    const second = lanes[at + 1] as number;
    const third = lanes[at + 2] as number;
    const fourth = lanes[at + 3] as number;
    a = (a + (first & HALVES)) | 0;
    b = (b + ((first >>> 8) & HALVES)) | 0;
    c = (c + (second & HALVES)) | 0;
    d = (d + ((second >>> 8) & HALVES)) | 0;
    e = (e + (third & HALVES)) | 0;
    f = (f + ((third >>> 8) & HALVES)) | 0;
    g = (g + (fourth & HALVES)) | 0;
    h = (h + ((fourth >>> 8) & HALVES)) | 0;
  }
  unpack(votes, 0, a, b);
  unpack(votes, 4, c, d);
  unpack(votes, 8, e, f);
  unpack(votes, 12, g, h);
  let best = 0;
  for (let tag = 1; tag < COLUMNS; tag++) if ((votes[tag] as number) > (votes[best] as number)) best = tag;
  return best;
}

function unpack(votes: Int32Array, at: number, even: number, odd: number): void {
  votes[at] = even & 0xffff;
  votes[at + 1] = odd & 0xffff;
  votes[at + 2] = even >>> 16;
  votes[at + 3] = odd >>> 16;
}
