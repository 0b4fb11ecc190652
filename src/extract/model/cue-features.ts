/** Stage one. A paragraph → for each token the hashes of what may make it source, cue or content. */
import { bucket, type Context } from "./context.ts";
import { feature } from "./hash.ts";
import { MARGIN, type Paragraph } from "./paragraph.ts";

/**
 * Room for each feature of a token, as the power of two of its rows: about as many as the training texts have twice, and
 * less where words meet words, which is mostly once.
 */
export const CUE_BITS: readonly number[] = [
  14, 15, 15, 15, 15, 15, 15, 14, 14, 12, 12, 12, 10, 12, 12, 14, 9, 12, 15, 15, 15, 12, 10, 10, 8, 13, 13, 14, 14, 14,
  15, 13, 15, 11,
];

/** Features of each token. */
export const CUE_FEATURES = 34;

/** The features of the tokens from `from` to `to`, `CUE_FEATURES` a token. Each is a template's number mixed with what it looks at. */
export function cueFeatures(paragraph: Paragraph, context: Context, from = 0, to = paragraph.length): Int32Array {
  const { word: w, prefix, suffix, list: k, tag: t, shape: s, quote: q, opens, lead } = paragraph;
  const { markLeft, markRight, verbLeft, verbRight, cueLeft, cueRight, quotes, place, rest } = context;
  const out = new Int32Array((to - from) * CUE_FEATURES);
  let o = 0;
  for (let i = MARGIN + from; i < MARGIN + to; i++) {
    const w0 = w[i] as number;
    const wl = w[i - 1] as number;
    const wr = w[i + 1] as number;
    const t0 = t[i] as number;
    const tl = t[i - 1] as number;
    const tr = t[i + 1] as number;
    const k0 = k[i] as number;
    const q0 = q[i] as number;
    const s0 = s[i] as number;
    const vl = verbLeft[i] as number;
    const vr = verbRight[i] as number;
    const cl = cueLeft[i] as number;
    const cr = cueRight[i] as number;
    const at = bucket(place[i] as number);
    const inside = q0 === 0 ? 0 : 1;
    out[o++] = feature(1, w0, inside, 0);
    out[o++] = feature(2, wl, t0, 0);
    out[o++] = feature(3, wr, t0, 0);
    out[o++] = feature(4, w[i - 2] as number, t0, 0);
    out[o++] = feature(5, w[i + 2] as number, t0, 0);
    out[o++] = feature(6, wl, w0, 0);
    out[o++] = feature(7, w0, wr, 0);
    out[o++] = feature(8, prefix[i] as number, t0, inside);
    out[o++] = feature(9, suffix[i] as number, t0, tl);
    out[o++] = feature(10, tl, t0, tr);
    out[o++] = feature(11, t[i - 2] as number, tl, t0);
    out[o++] = feature(12, t0, tr, t[i + 2] as number);
    out[o++] = feature(13, (s[i - 1] as number) * 16 + s0, s[i + 1] as number, opens[i] as number);
    out[o++] = feature(14, k[i - 1] as number, k0, k[i + 1] as number);
    out[o++] = feature(15, k0, tl, tr);
    out[o++] = feature(16, w0, q0, quotes[i] as number);
    out[o++] = feature(17, ((q[i - 1] as number) * 4 + q0) * 4 + (q[i + 1] as number), t0, quotes[i] as number);
    out[o++] = feature(18, t0, markLeft[i] as number, markRight[i] as number);
    out[o++] = feature(19, w0, markLeft[i] as number, 0);
    out[o++] = feature(20, w[vl] as number, t0, vl ? bucket(i - vl) : 0);
    out[o++] = feature(21, w[vr] as number, t0, vr ? bucket(vr - i) : 0);
    out[o++] = feature(22, (k[vl] as number) * 64 + (k[vr] as number), k0, inside);
    out[o++] = feature(23, at, t0, s0);
    out[o++] = feature(24, inside, at * 16 + bucket(rest[i] as number), quotes[i] as number);
    out[o++] = feature(25, lead, inside, at);
    out[o++] = feature(26, w[cl] as number, cl ? bucket(i - cl) : 99, inside);
    out[o++] = feature(27, w[cr] as number, cr ? bucket(cr - i) : 99, inside);
    out[o++] = feature(28, wr, w[i + 2] as number, t0);
    out[o++] = feature(29, w[i - 2] as number, wl, t0);
    out[o++] = feature(30, wl, w0, wr);
    out[o++] = feature(31, w0, k[vl] as number, k[vr] as number);
    out[o++] = feature(32, (k[cl] as number) * 64 + (k[cr] as number), t0, inside * 2 + (quotes[i] as number));
    out[o++] = feature(33, (t[i - 2] as number) * 32 + tl, t0 * 32 + tr, t[i + 2] as number);
    out[o++] = feature(34, k0, inside * 2 + (quotes[i] as number), markRight[i] as number);
  }
  return out;
}
