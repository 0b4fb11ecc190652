/** Stage three. A cue with the source and content that were found for it → the hashes of what may make all of it right. */
import { bucket, type Context } from "./context.ts";
import { feature, mix } from "./hash.ts";
import type { Range } from "./labels.ts";
import { MARGIN, type Paragraph } from "./paragraph.ts";

/** Room for each feature, as the power of two of its rows: there are few cases to learn from. */
export const JUDGE_BITS: readonly number[] = new Array(32).fill(11);

/** Features of each link. */
export const JUDGE_FEATURES = 32;

/** The features of one link. */
export function judgeFeatures(
  paragraph: Paragraph,
  context: Context,
  cue: Range,
  source: Range | undefined,
  content: readonly Range[],
): Int32Array {
  const { word: w, list: k, tag: t, shape: s, quote: q, sentence, lead } = paragraph;
  const out = new Int32Array(JUDGE_FEATURES);
  let o = 0;
  const at = (column: ArrayLike<number>, row: number): number => column[row + MARGIN] as number;
  const first = content[0] ?? cue;
  const last = content.at(-1) ?? cue;
  const from = at(w, cue.from);
  const end = at(w, cue.to - 1);
  const size = Math.min(4, cue.to - cue.from);
  const quoted = at(q, cue.from) === 0 ? 0 : 1;
  const order = orderOf(cue, source, first);
  const parts = Math.min(3, content.length);
  const direct = at(q, first.from) === 2 ? 2 : content.some((range) => at(q, range.to - 1) > 0) ? 1 : 0;
  const long = bucket(last.to - first.from);
  const apart = Math.max(-2, Math.min(2, at(sentence, first.from) - at(sentence, cue.from)));
  const opening = at(w, first.from);
  const head = source ? at(w, source.to - 1) : 0;
  const owner = source ? at(w, source.from) : 0;
  const shape = source ? at(s, source.to - 1) * 16 + at(s, source.from) : 0;
  const sourceTag = source ? at(t, source.to - 1) * 32 + at(t, source.from) : 0;
  const classes = source ? at(k, source.to - 1) * 64 + at(k, source.from) : 0;
  const wide = source ? bucket(source.to - source.from) : 0;
  const gap = source ? bucket(source.to <= cue.from ? cue.from - source.to : source.from - cue.to) : 99;
  let whole = 0;
  for (let row = cue.from; row < cue.to; row++) whole = mix(whole, at(w, row));
  out[o++] = feature(129, whole, 0, 0);
  out[o++] = feature(130, whole, order, direct);
  out[o++] = feature(131, from, 0, 0);
  out[o++] = feature(132, end, 0, 0);
  out[o++] = feature(133, end, order, size);
  out[o++] = feature(134, at(k, cue.from), at(k, cue.to - 1), order);
  out[o++] = feature(135, at(t, cue.from), at(t, cue.to - 1), order);
  out[o++] = feature(136, at(t, cue.from - 1), at(t, cue.from), at(t, cue.to));
  out[o++] = feature(137, at(w, cue.from - 1), from, 0);
  out[o++] = feature(138, end, at(w, cue.to), 0);
  out[o++] = feature(139, at(w, cue.to), order, 0);
  out[o++] = feature(140, head, 0, 0);
  out[o++] = feature(141, owner, 0, 0);
  out[o++] = feature(142, shape, sourceTag, 0);
  out[o++] = feature(143, classes, wide, 0);
  out[o++] = feature(144, head, end, 0);
  out[o++] = feature(145, opening, order, 0);
  out[o++] = feature(146, opening, end, 0);
  out[o++] = feature(147, at(t, first.from), at(t, first.from + 1), order);
  out[o++] = feature(148, order, direct, quoted);
  out[o++] = feature(149, long, direct, order);
  out[o++] = feature(150, parts, order, apart);
  out[o++] = feature(151, gap, order, wide);
  out[o++] = feature(152, bucket(at(context.place, cue.from)), bucket(at(context.rest, cue.to - 1)), order);
  out[o++] = feature(153, lead, quoted, direct);
  out[o++] = feature(154, at(context.verbLeft, cue.from) ? (w[at(context.verbLeft, cue.from)] as number) : 0, end, 0);
  out[o++] = feature(155, at(w, last.to - 1), at(w, last.to), order);
  out[o++] = feature(156, end, long, 0);
  out[o++] = feature(157, classes, at(k, cue.to - 1), order);
  out[o++] = feature(158, at(k, cue.to - 1), quoted, sourceTag);
  out[o++] = feature(159, sourceTag, at(t, cue.from), gap);
  out[o++] = feature(160, end, quoted * 4 + direct, shape);
  return out;
}

/** In which order source, cue and content stand. */
function orderOf(cue: Range, source: Range | undefined, content: Range): number {
  const said = content.from < cue.from ? 0 : 1;
  if (!source) return said;
  return 2 + said + (source.from < cue.from ? 0 : 2) + (source.from < content.from ? 0 : 4);
}
