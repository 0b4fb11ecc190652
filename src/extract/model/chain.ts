/** Scores of labels along a chain → the best chain, and how sure each label is. */

/** Scores that belong to a chain whatever its tokens are. */
export interface ChainWeights {
  readonly labels: number;
  /** `transitions[i * labels + j]`: going from label `i` to label `j`. */
  readonly transitions: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/**
 * The chain of labels with the highest sum; `bias` is added to each label's scores.
 * @source Viterbi (1967), IEEE Transactions on Information Theory 13(2).
 */
export function bestChain(
  scores: Float64Array,
  length: number,
  { labels, transitions, first, last }: ChainWeights,
  bias: readonly number[] = [],
): Uint8Array {
  const out = new Uint8Array(length);
  if (length === 0) return out;
  const back = new Uint8Array(length * labels);
  const into = transposed(transitions, labels);
  const extra = Float64Array.from({ length: labels }, (_, label) => bias[label] ?? 0);
  let held = Float64Array.from(first, (weight, label) => weight + (scores[label] as number) + (extra[label] as number));
  let next = new Float64Array(labels);
  for (let at = 1, base = labels; at < length; at++, base += labels) {
    for (let to = 0, edge = 0; to < labels; to++) {
      let best = -Infinity;
      let from = 0;
      for (let k = 0; k < labels; k++, edge++) {
        const sum = (held[k] as number) + (into[edge] as number);
        if (sum > best) {
          best = sum;
          from = k;
        }
      }
      next[to] = best + (scores[base + to] as number) + (extra[to] as number);
      back[base + to] = from;
    }
    [held, next] = [next, held];
  }
  let label = 0;
  for (let k = 1; k < labels; k++) {
    if ((held[k] as number) + (last[k] as number) > (held[label] as number) + (last[label] as number)) label = k;
  }
  for (let at = length - 1; at >= 0; at--) {
    out[at] = label;
    label = back[at * labels + label] as number;
  }
  return out;
}

/** Each row is where one label may come from. */
function transposed(square: Float64Array, labels: number): Float64Array {
  return square.map((_, at) => square[(at % labels) * labels + Math.floor(at / labels)] as number);
}

/**
 * The probability of each label at each token. Works on exponentials scaled token by token, so nothing overflows.
 * @source Rabiner (1989), A tutorial on hidden Markov models, section V.A (scaled forward and backward passes).
 */
export function marginals(scores: Float64Array, length: number, chain: ChainWeights): Float64Array {
  const { labels } = chain;
  const emission = exponentials(scores, length, labels);
  const step = chain.transitions.map(Math.exp);
  const out = forward(emission, length, labels, transposed(step, labels), chain.first.map(Math.exp));
  let beta = chain.last.map(Math.exp);
  let before = new Float64Array(labels);
  for (let base = (length - 1) * labels; base >= 0; base -= labels) {
    let sum = 0;
    for (let k = 0; k < labels; k++) {
      const both = (out[base + k] as number) * (beta[k] as number);
      out[base + k] = both;
      sum += both;
    }
    const share = 1 / sum;
    for (let k = 0; k < labels; k++) out[base + k] = (out[base + k] as number) * share;
    backward(beta, before, emission, base, step);
    [beta, before] = [before, beta];
  }
  return out;
}

function exponentials(scores: Float64Array, length: number, labels: number): Float64Array {
  const out = new Float64Array(length * labels);
  for (let base = 0; base < length * labels; base += labels) {
    let most = scores[base] as number;
    for (let k = base + 1; k < base + labels; k++) if ((scores[k] as number) > most) most = scores[k] as number;
    for (let k = base; k < base + labels; k++) out[k] = exponential((scores[k] as number) - most);
  }
  return out;
}

// Below this a label has no chance worth counting.
const LEAST = -30;
const STEPS = 64;
const POWERS = Float64Array.from({ length: STEPS * -LEAST + 1 }, (_, at) => Math.exp(-at / STEPS));

/** e to a number that is not above zero: from a table, and what is left by the first terms of the series. */
function exponential(power: number): number {
  if (!(power > LEAST)) return 0;
  const at = (power * -STEPS) | 0;
  const left = power + at / STEPS;
  return (POWERS[at] as number) * (1 + left * (1 + (left / 2) * (1 + (left / 3) * (1 + left / 4))));
}

function forward(
  emission: Float64Array,
  length: number,
  labels: number,
  into: Float64Array,
  first: Float64Array,
): Float64Array {
  const out = new Float64Array(length * labels);
  for (let base = 0; base < length * labels; base += labels) {
    let sum = 0;
    for (let to = 0, edge = 0; to < labels; to++) {
      let value = base === 0 ? (first[to] as number) : 0;
      if (base > 0) {
        for (let k = base - labels; k < base; k++, edge++) value += (out[k] as number) * (into[edge] as number);
      }
      value *= emission[base + to] as number;
      out[base + to] = value;
      sum += value;
    }
    const share = 1 / sum;
    for (let k = base; k < base + labels; k++) out[k] = (out[k] as number) * share;
  }
  return out;
}

/** Fills `out` with what `beta` is one token earlier. */
function backward(
  beta: Float64Array,
  out: Float64Array,
  emission: Float64Array,
  base: number,
  step: Float64Array,
): void {
  const labels = beta.length;
  let sum = 0;
  for (let to = 0; to < labels; to++) beta[to] = (beta[to] as number) * (emission[base + to] as number);
  for (let from = 0, edge = 0; from < labels; from++) {
    let value = 0;
    for (let to = 0; to < labels; to++, edge++) value += (step[edge] as number) * (beta[to] as number);
    out[from] = value;
    sum += value;
  }
  const share = 1 / sum;
  for (let k = 0; k < labels; k++) out[k] = (out[k] as number) * share;
}
