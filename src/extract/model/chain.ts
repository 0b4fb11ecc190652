/** Scores of labels along a chain → the best chain, and how sure each label is. */

/** Scores that belong to a chain whatever its tokens are. */
export interface ChainWeights {
  readonly labels: number;
  /** `transitions[i * labels + j]`: going from label `i` to label `j`. */
  readonly transitions: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** The chain of labels with the highest sum. @source Viterbi (1967), IEEE Transactions on Information Theory 13(2). */
export function bestChain(scores: Float64Array, length: number, chain: ChainWeights): Uint8Array {
  const { labels, transitions, first, last } = chain;
  const out = new Uint8Array(length);
  if (length === 0) return out;
  const back = new Uint8Array(length * labels);
  let held = Float64Array.from(first, (weight, label) => weight + (scores[label] as number));
  for (let at = 1; at < length; at++) {
    const next = new Float64Array(labels);
    for (let to = 0; to < labels; to++) {
      let best = -Infinity;
      let from = 0;
      for (let k = 0; k < labels; k++) {
        const sum = (held[k] as number) + (transitions[k * labels + to] as number);
        if (sum > best) {
          best = sum;
          from = k;
        }
      }
      next[to] = best + (scores[at * labels + to] as number);
      back[at * labels + to] = from;
    }
    held = next;
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

/**
 * The probability of each label at each token. Works on exponentials scaled token by token, so nothing overflows.
 * @source Rabiner (1989), A tutorial on hidden Markov models, section V.A (scaled forward and backward passes).
 */
export function marginals(scores: Float64Array, length: number, chain: ChainWeights): Float64Array {
  const { labels } = chain;
  const emission = exponentials(scores, length, labels);
  const step = chain.transitions.map(Math.exp);
  const out = forward(emission, length, labels, step, chain.first.map(Math.exp));
  let beta: Float64Array = chain.last.map(Math.exp);
  for (let at = length - 1; at >= 0; at--) {
    const base = at * labels;
    let sum = 0;
    for (let k = 0; k < labels; k++) {
      const both = (out[base + k] as number) * (beta[k] as number);
      out[base + k] = both;
      sum += both;
    }
    for (let k = 0; k < labels; k++) out[base + k] = (out[base + k] as number) / sum;
    beta = backward(beta, emission, base, labels, step);
  }
  return out;
}

function exponentials(scores: Float64Array, length: number, labels: number): Float64Array {
  const out = new Float64Array(length * labels);
  for (let at = 0; at < length; at++) {
    let most = -Infinity;
    for (let k = 0; k < labels; k++) most = Math.max(most, scores[at * labels + k] as number);
    for (let k = 0; k < labels; k++) out[at * labels + k] = Math.exp((scores[at * labels + k] as number) - most);
  }
  return out;
}

function forward(
  emission: Float64Array,
  length: number,
  labels: number,
  step: Float64Array,
  first: Float64Array,
): Float64Array {
  const out = new Float64Array(length * labels);
  for (let at = 0; at < length; at++) {
    const base = at * labels;
    let sum = 0;
    for (let to = 0; to < labels; to++) {
      let into = at === 0 ? (first[to] as number) : 0;
      if (at > 0) {
        for (let k = 0; k < labels; k++) into += (out[base - labels + k] as number) * (step[k * labels + to] as number);
      }
      const value = into * (emission[base + to] as number);
      out[base + to] = value;
      sum += value;
    }
    for (let k = 0; k < labels; k++) out[base + k] = (out[base + k] as number) / sum;
  }
  return out;
}

function backward(
  beta: Float64Array,
  emission: Float64Array,
  base: number,
  labels: number,
  step: Float64Array,
): Float64Array {
  const out = new Float64Array(labels);
  let sum = 0;
  for (let from = 0; from < labels; from++) {
    let value = 0;
    for (let to = 0; to < labels; to++) {
      value += (step[from * labels + to] as number) * (emission[base + to] as number) * (beta[to] as number);
    }
    out[from] = value;
    sum += value;
  }
  for (let k = 0; k < labels; k++) out[k] = (out[k] as number) / sum;
  return out;
}
