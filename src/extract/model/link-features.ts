/** Stage two. A paragraph and one of its cues → for each token the hashes of what may make it that cue's source or content. */
import { bucket, type Context } from "./context.ts";
import { feature, mix } from "./hash.ts";
import { MARGIN, type Paragraph } from "./paragraph.ts";

/** Room for each feature of a token, as the power of two of its rows: as for stage one. */
export const LINK_BITS: readonly number[] = [
  9, 14, 15, 14, 15, 8, 9, 11, 9, 13, 15, 15, 13, 15, 15, 14, 15, 15, 15, 11, 12, 10, 14, 12, 15, 15, 15, 15, 15, 13,
  15, 14, 15, 15, 11, 15,
];

/** Features of each token. */
export const LINK_FEATURES = 36;

/** A cue by its tokens, `to` not included. */
export interface CueRange {
  readonly from: number;
  readonly to: number;
}

/** What stage one left: labels of the tokens, counted up from the left. */
export interface Labelled {
  /** Stage one's labels, with the margins of the paragraph. */
  readonly label: Uint8Array;
  /** Cues that begin before a row. */
  readonly cues: Int32Array;
  /** Sources that begin before a row. */
  readonly sources: Int32Array;
  /** Commas and other marks inside sentences before a row. */
  readonly marks: Int32Array;
  /** Verbs before a row. */
  readonly verbs: Int32Array;
}

/** The features of the tokens from `from` to `to` for one cue, `LINK_FEATURES` a token. */
export function linkFeatures(
  paragraph: Paragraph,
  context: Context,
  labelled: Labelled,
  cue: CueRange,
  from: number,
  to: number,
): Int32Array {
  const { word: w, prefix, list: k, tag: t, shape: s, quote: q, quotation, sentence, opens } = paragraph;
  const { markLeft, markRight, quotes, place, rest, verbLeft, verbRight } = context;
  const { label: l, cues, sources, marks, verbs } = labelled;
  const out = new Int32Array((to - from) * LINK_FEATURES);
  const a = MARGIN + cue.from;
  const b = MARGIN + cue.to;
  const cueFirst = w[a] as number;
  const cueLast = w[b - 1] as number;
  const cueHead = mix(mix(7, k[a] as number), k[b - 1] as number);
  const cueQuoted = (q[a] as number) === 0 ? 0 : 1;
  const cueSentence = sentence[a] as number;
  const cuePlace = bucket(place[a] as number);
  const cueRest = Math.min(3, rest[b - 1] as number);
  const before = mix(w[a - 1] as number, t[a - 2] as number);
  const after = mix(w[b] as number, t[b + 1] as number);
  const around = mix(mix((t[a - 1] as number) * 32 + (t[b] as number), q[a - 1] as number), q[b] as number);
  const owned = ((l[a - 1] as number) << 4) | (l[b] as number);
  let o = 0;
  for (let at = from; at < to; at++) {
    const i = MARGIN + at;
    const side = i < a ? 0 : i < b ? 1 : 2;
    const distance = i < a ? a - i : i < b ? 0 : i - b + 1;
    const near = side * 16 + bucket(distance);
    const apart = Math.max(-3, Math.min(3, (sentence[i] as number) - cueSentence));
    const place0 = (apart + 3) * 4 + side;
    const headThere = mix(cueHead, place0);
    const w0 = w[i] as number;
    const wl = w[i - 1] as number;
    const wr = w[i + 1] as number;
    const t0 = t[i] as number;
    const tl = t[i - 1] as number;
    const tr = t[i + 1] as number;
    const q0 = q[i] as number;
    const l0 = l[i] as number;
    const ls = ((l[i - 1] as number) << 8) | (l0 << 4) | (l[i + 1] as number);
    const low = i < a ? i : b;
    const high = i < a ? a : i;
    const between = (column: Int32Array, most: number): number =>
      side === 1 ? 0 : Math.min(most, Math.abs((column[high] as number) - (column[low] as number)));
    const cuesBetween = between(cues, 2);
    const marksBetween = between(marks, 3);
    const verbsBetween = between(verbs, 3);
    const sourcesBetween = between(sources, 2);
    const same = quotation[i] === 0 ? 0 : quotation[i] === quotation[a] ? 1 : 2;
    const quoted = (q0 * 3 + same) * 2 + cueQuoted;
    out[o++] = feature(65, near, l0, 0);
    out[o++] = feature(66, (tl * 32 + t0) * 32 + tr, place0, 0);
    out[o++] = feature(67, w0, place0, 0);
    out[o++] = feature(68, cueLast, near, 0);
    out[o++] = feature(69, mix(cueFirst, cueLast), t0, side);
    out[o++] = feature(70, place0, quoted, cueQuoted);
    out[o++] = feature(71, place0, quoted, l0);
    out[o++] = feature(72, ls, place0, 0);
    out[o++] = feature(73, side, marksBetween * 4 + verbsBetween, l0);
    out[o++] = feature(74, place0, cuesBetween * 4 + sourcesBetween, ls);
    out[o++] = feature(75, place0, wl, w0);
    out[o++] = feature(76, place0, w0, wr);
    out[o++] = feature(77, k[i] as number, place0, tl);
    out[o++] = feature(78, near, w0, 0);
    out[o++] = feature(79, near, t0, cueHead);
    out[o++] = feature(80, cueHead, side, ls);
    out[o++] = feature(81, side, after, near);
    out[o++] = feature(82, side, before, near);
    out[o++] = feature(83, opens[i] as number, w0, place0);
    out[o++] = feature(84, place0, cuePlace * 4 + cueRest, quoted);
    out[o++] = feature(
      85,
      place0,
      (cuePlace * 4 + cueRest) * 2 + (quotes[i] as number),
      q0 * 2 + (rest[i] === 0 ? 1 : 0),
    );
    out[o++] = feature(86, side * 4 + sourcesBetween, owned, l0);
    out[o++] = feature(87, (side * 4 + sourcesBetween) * 4 + cuesBetween, around, l0);
    out[o++] = feature(88, ((s[i - 1] as number) * 16 + (s[i] as number)) * 16 + (s[i + 1] as number), place0, 0);
    out[o++] = feature(89, prefix[i] as number, place0, t0);
    out[o++] = feature(90, ((t[i - 2] as number) * 32 + tl) * 32 + t0, near, 0);
    out[o++] = feature(91, (t0 * 32 + tr) * 32 + (t[i + 2] as number), near, 0);
    out[o++] = feature(92, wl, near, t0);
    out[o++] = feature(93, wr, near, t0);
    out[o++] = feature(94, markLeft[i] as number, markRight[i] as number, near);
    out[o++] = feature(95, w0, cueLast, side);
    out[o++] = feature(96, wl, w0, headThere);
    out[o++] = feature(97, w[verbLeft[i] as number] as number, t0, place0);
    out[o++] = feature(98, w[verbRight[i] as number] as number, t0, place0);
    out[o++] = feature(99, place0, (marksBetween * 4 + verbsBetween) * 4 + cuesBetween, quoted);
    out[o++] = feature(100, (marksBetween * 2 + (opens[i] as number)) * 4 + q0, headThere, wl);
  }
  return out;
}
