/** A paragraph and a model → who said what in it, as stretches of tokens. */
import { bestChain, marginals } from "./chain.ts";
import { confidence, type Keep, type Signals } from "./confidence.ts";
import { type Context, contextOf, REPORTING } from "./context.ts";
import { cueFeatures } from "./cue-features.ts";
import { judgeFeatures } from "./judge-features.ts";
import { CUE_LABELS, LINK_LABELS, type Range, rangesOf } from "./labels.ts";
import { type CueRange, type Labelled, linkFeatures } from "./link-features.ts";
import { MARGIN, type Paragraph } from "./paragraph.ts";
import { scores, type Table } from "./tables.ts";
import { AUX, NAMING, VERB, type WordClasses } from "./words.ts";

/** Trained weights, and how they are read. */
export interface Model {
  readonly cue: Table;
  readonly link: Table;
  /** One number for each link: above 0 it is rather right. */
  readonly judge: Table;
  readonly classes: WordClasses;
  /** Added to the scores of labels before decoding: what makes a model find more or less. */
  readonly cueBias: readonly number[];
  readonly linkBias: readonly number[];
  readonly keep: Keep;
}

/** One act of reporting, by tokens of its paragraph. */
export interface Link {
  readonly cue: Range;
  readonly source: Range | undefined;
  readonly content: readonly Range[];
  /** What stage three looked at. */
  readonly features: Int32Array;
  readonly signals: Signals;
  /** The probability that the whole of it is right. */
  readonly confidence: number;
}

/** Tokens on either side of a cue among which its source and content are looked for. */
export const REACH = 120;

/**
 * The links of a paragraph of at least a confidence, in text order; cues that are `known` already are left out. Cues are
 * looked for among the tokens of `where`, what belongs to them around them as far as it goes.
 */
export function linksIn(
  paragraph: Paragraph,
  model: Model,
  least: number,
  known: (cue: CueRange) => boolean = () => false,
  where: readonly Range[] = [{ from: 0, to: paragraph.length }],
): Link[] {
  if (paragraph.length > LONGEST) return [];
  const context = contextOf(paragraph);
  return where.flatMap((range) => {
    const { labels, sure } = labelsOf(paragraph, context, model, range);
    const seen: Seen = { paragraph, context, model, read: range, labelled: countUp(paragraph, labels) };
    return rangesOf(labels, CUE_LABELS.cue).flatMap((cue) => {
      if (known(cue)) return [];
      const chance = sure(cue.from);
      if (chance < HOPELESS * least) return [];
      const link = linkOf(seen, cue, chance);
      return link && link.confidence >= least ? [link] : [];
    });
  });
}

/** What stage two knows: a paragraph, and stage one's labels for those of its tokens that were `read`. */
interface Seen {
  readonly paragraph: Paragraph;
  readonly context: Context;
  readonly model: Model;
  readonly read: Range;
  readonly labelled: Labelled;
}

// Hardly ever do source and content make a link sure enough whose cue is this much less sure than it must be.
const HOPELESS = 0.6;

// A sentence of this many tokens is a table or a list: columns of features for it would only take memory.
const LONGEST = 20_000;

/** Stage one: the label of each token of `where`, none elsewhere, and how sure it is that a cue begins there. */
export function labelsOf(
  paragraph: Paragraph,
  context: Context,
  model: Model,
  { from, to }: Range = { from: 0, to: paragraph.length },
): { labels: Uint8Array; sure: (at: number) => number } {
  const table = model.cue;
  const sums = scores(table, cueFeatures(paragraph, context, from, to), to - from);
  let chances: Float64Array | undefined;
  const labels = new Uint8Array(paragraph.length);
  labels.set(bestChain(favourInverted(sums, paragraph, from, to), to - from, table, model.cueBias), from);
  const sure = (at: number): number => {
    chances ??= marginals(sums, to - from, table);
    const base = (at - from) * table.labels;
    return (chances[base + CUE_LABELS.cue] as number) + (chances[base + CUE_LABELS.cueOn] as number);
  };
  return { labels, sure };
}

/**
 * “…,” added another minister: a verb right after a quotation is a cue and what follows it a source, however rare the
 * words. A table has seen too few of them to be as sure as a reader is.
 */
function favourInverted(sums: Float64Array, { quote, tag, list }: Paragraph, from: number, to: number): Float64Array {
  let out = sums;
  for (let at = from; at + 1 < to; at++) {
    const row = at + MARGIN;
    if (quote[row - 1] !== 3 || quote[row] !== 0 || tag[row] !== VERB) continue;
    const which = list[row] as number;
    if (which < REPORTING.from || which >= REPORTING.to) continue;
    if (out === sums) out = sums.slice();
    const k = (at - from) * CUE_LABELS.count;
    const on = k + CUE_LABELS.count + CUE_LABELS.cueOn;
    out[k + CUE_LABELS.cue] = (out[k + CUE_LABELS.cue] as number) + INVERTED;
    if (tag[row + 1] !== VERB) out[on] = (out[on] as number) - INVERTED;
  }
  return out;
}

/** Tuned on the held-back tenth. */
const INVERTED = 3;

/** “…,” said the mayor: what follows an inverted verb is its source. */
function favourSource(sums: Float64Array, { quote, tag, length }: Paragraph, cue: Range, from: number): Float64Array {
  const row = cue.from + MARGIN;
  if (cue.to >= length || quote[row - 1] !== 3 || quote[row] !== 0) return sums;
  if (quote[cue.to + MARGIN] !== 0 || !NAMING.has(tag[cue.to + MARGIN] as number)) return sums;
  const out = sums.slice();
  const k = (cue.to - from) * LINK_LABELS.count + LINK_LABELS.source;
  out[k] = (out[k] as number) + INVERTED;
  return out;
}

/** Stage two reads stage one's labels through this. */
export function countUp({ length, tag, shape, quote, opens }: Paragraph, labels: Uint8Array): Labelled {
  const rows = length + 2 * MARGIN;
  const out = {
    label: new Uint8Array(rows),
    cues: new Int32Array(rows),
    sources: new Int32Array(rows),
    marks: new Int32Array(rows),
    verbs: new Int32Array(rows),
  };
  let cues = 0;
  let sources = 0;
  let marks = 0;
  let verbs = 0;
  for (let row = MARGIN; row < rows; row++) {
    out.cues[row] = cues;
    out.sources[row] = sources;
    out.marks[row] = marks;
    out.verbs[row] = verbs;
    const at = row - MARGIN;
    if (at >= length) continue;
    const label = labels[at] as number;
    out.label[row] = label;
    if (label === CUE_LABELS.cue) cues++;
    if (label === CUE_LABELS.source) sources++;
    if (shape[row] === 10 && (quote[row] as number) < 2 && !opens[row + 1]) marks++;
    if (tag[row] === VERB || tag[row] === AUX) verbs++;
  }
  return out;
}

/** The tokens stage two looks at for a cue. */
export function windowOf(cue: CueRange, length: number): Range {
  return { from: Math.max(0, cue.from - REACH), to: Math.min(length, cue.to + REACH) };
}

/** The part of the window that lies in the sentence of a cue and in its neighbours. */
function besideOf(cue: CueRange, { sentence, length }: Paragraph): Range {
  const whole = windowOf(cue, length);
  const home = sentence[cue.from + MARGIN] as number;
  let { from, to } = cue;
  while (from > whole.from && (sentence[from - 1 + MARGIN] as number) >= home - 1) from--;
  while (to < whole.to && (sentence[to + MARGIN] as number) <= home + 1) to++;
  return { from, to };
}

/**
 * Stage two: first in the sentences beside the cue that stage one has read, where most of what is said stands, then in all
 * beside it and in the whole window, as long as no source is found or what was found goes on there.
 */
function linkOf(seen: Seen, cue: CueRange, sureCue: number): Link | undefined {
  const { paragraph, read } = seen;
  const whole = windowOf(cue, paragraph.length);
  const beside = besideOf(cue, paragraph);
  const known = { from: Math.max(beside.from, read.from), to: Math.min(beside.to, read.to) };
  let link: Link | undefined;
  let before: Range | undefined;
  for (const range of [isQuoting(paragraph, beside, known) ? beside : known, beside, whole]) {
    if (before && range.from === before.from && range.to === before.to) continue;
    link = linkWithin(range, reading(seen, range), cue, sureCue);
    if (link?.source && !reaches(link, range, whole)) return link;
    before = range;
  }
  return link;
}

/** True when a quotation stands beside what is known: who speaks is told on one side of it only. */
function isQuoting({ quote }: Paragraph, beside: Range, known: Range): boolean {
  for (let at = beside.from; at < beside.to; at++) {
    if ((at < known.from || at >= known.to) && quote[at + MARGIN] !== 0) return true;
  }
  return false;
}

/** True when source or content ends where the range does and the window does not. */
function reaches({ source, content }: Link, range: Range, whole: Range): boolean {
  const ends = ({ from, to }: Range): boolean =>
    (from === range.from && from > whole.from) || (to === range.to && to < whole.to);
  return content.some(ends) || (source !== undefined && ends(source));
}

/** The same with stage one's labels for all tokens of a range. */
function reading(seen: Seen, { from, to }: Range): Seen {
  const { paragraph, context, model, read } = seen;
  if (from >= read.from && to <= read.to) return seen;
  const wider = { from: Math.min(from, read.from), to: Math.max(to, read.to) };
  const { labels } = labelsOf(paragraph, context, model, wider);
  return { ...seen, read: wider, labelled: countUp(paragraph, labels) };
}

function linkWithin(
  { from, to }: Range,
  { paragraph, context, labelled, model }: Seen,
  cue: CueRange,
  sureCue: number,
): Link | undefined {
  const table = model.link;
  const sums = scores(table, linkFeatures(paragraph, context, labelled, cue, from, to), to - from);
  for (let at = cue.from; at < cue.to; at++) {
    for (let label = 1; label < LINK_LABELS.count; label++) sums[(at - from) * LINK_LABELS.count + label] = -40;
  }
  const labels = bestChain(favourSource(sums, paragraph, cue, from), to - from, table, model.linkBias);
  const moved = (range: Range): Range => ({ from: range.from + from, to: range.to + from });
  const sources = rangesOf(labels, LINK_LABELS.source);
  const content = rangesOf(labels, LINK_LABELS.content);
  if (content.length === 0) return undefined;
  const chances = marginals(sums, to - from, table);
  const chance = (range: Range, begin: number): number => {
    let sum = 0;
    for (let at = range.from; at < range.to; at++) {
      const base = at * LINK_LABELS.count + begin;
      sum += (chances[base] as number) + (chances[base + 1] as number);
    }
    return sum / (range.to - range.from);
  };
  const source = sources.length > 1 ? nearest(sources, cue.from - from, cue.to - from) : sources[0];
  const placed = { source: source && moved(source), content: content.map(moved) };
  const features = judgeFeatures(paragraph, context, cue, placed.source, placed.content);
  const signals: Signals = {
    cue: sureCue,
    judge: scores(model.judge, features, 1)[1] as number,
    source: source ? chance(source, LINK_LABELS.source) : none(chances, labels.length),
    content: Math.min(...content.map((range) => chance(range, LINK_LABELS.content))),
    hasSource: source !== undefined,
    length: content.reduce((sum, range) => sum + range.to - range.from, 0),
    ...looksOf(paragraph, cue, content, from),
  };
  return {
    cue,
    ...placed,
    features,
    signals,
    confidence: confidence(signals, model.keep),
  };
}

function looksOf(
  { quote, list }: Paragraph,
  cue: CueRange,
  content: readonly Range[],
  from: number,
): Pick<Signals, "quoted" | "direct" | "listed"> {
  const rows = (range: Range, offset: number, column: Uint8Array): Uint8Array =>
    column.subarray(MARGIN + offset + range.from, MARGIN + offset + range.to);
  return {
    quoted: quote[MARGIN + cue.from] !== 0,
    direct: content.some((range) => rows(range, from, quote).some((state) => state > 0)),
    listed: rows(cue, 0, list).some((which) => which >= REPORTING.from && which < REPORTING.to),
  };
}

// The chance that no token begins a source.
function none(chances: Float64Array, length: number): number {
  let out = 1;
  for (let at = 0; at < length; at++) out *= 1 - (chances[at * LINK_LABELS.count + LINK_LABELS.source] as number);
  return out;
}

function nearest(ranges: readonly Range[], from: number, to: number): Range | undefined {
  const gap = (range: Range): number => (range.to <= from ? from - range.to : range.from - to);
  return ranges.reduce((best, range) => (gap(range) < gap(best) ? range : best));
}
