/** How sure each part of a link is → one probability that the whole of it is right. */

/** What a logistic regression on texts held back from training gave, and where each operating point cuts. */
export interface Keep {
  /** Weight of the constant, then of each signal. */
  readonly weights: readonly number[];
  /** A link below is not kept. */
  readonly balanced: number;
  /** The same where a wrong link costs more than a missed one. */
  readonly precise: number;
  /** Where rules stand beside the model: it overrules them only when it is as sure as this. */
  readonly sure: number;
}

/** The signals of a link, in the order of the weights. */
export interface Signals {
  readonly cue: number;
  readonly source: number;
  readonly content: number;
  /** What stage three says. */
  readonly judge: number;
  readonly hasSource: boolean;
  /** Tokens of content. */
  readonly length: number;
  /** The cue stands inside a quotation. */
  readonly quoted: boolean;
  /** The content has a quotation. */
  readonly direct: boolean;
  /** Reporting list of the cue's words, 0 when none of them stands in one. */
  readonly listed: boolean;
}

/** The numbers that the weights go with. */
export function signalVector(signals: Signals): number[] {
  const { cue, source, content, judge, hasSource, length, quoted, direct, listed } = signals;
  return [
    1,
    logit(cue),
    logit(source),
    logit(content),
    logit(cue) * logit(cue) * 0.1,
    hasSource ? 1 : 0,
    hasSource ? 0 : logit(source),
    Math.log(1 + length),
    quoted ? 1 : 0,
    direct ? 1 : 0,
    listed ? 1 : 0,
    judge,
  ];
}

/** The probability that a link is right as a whole. */
export function confidence(signals: Signals, { weights }: Keep): number {
  let sum = 0;
  signalVector(signals).forEach((signal, at) => {
    sum += signal * (weights[at] ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
}

// Beyond this a probability says nothing more.
const FURTHEST = 6;

function logit(chance: number): number {
  const value = Math.log(chance / (1 - chance));
  return Number.isNaN(value) ? 0 : Math.max(-FURTHEST, Math.min(FURTHEST, value));
}
