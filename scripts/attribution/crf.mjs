// In: chains of tokens with hashed features and the labels they should have. Out: a table of weights that gives them.
//
// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained chain by chain with AdaGrad
// (Duchi, Hazan and Singer 2011) and an L2 penalty on what a chain touches; the weights after each of the last epochs
// are averaged.
import { biasOf, startsOf } from "../../dist/extract/model/tables.js";
import { randomOf, shuffle } from "./random.mjs";

/** What a training run may be told. */
export const DEFAULTS = { epochs: 12, rate: 0.15, penalty: 1e-5, start: 1, averaged: 5, seed: 1, least: 2 };

/**
 * Trains. `features` is all tokens' hashes one after another, `count` a token, and `bits` the size of each one's part; `starts` the first token of each chain
 * and the end; `gold` the label of each token. Features met less often than `least` are left out: they would only
 * disturb those that share their row.
 */
export function trainChain({ features, count, starts, gold, labels }, options = {}, tell = () => undefined) {
  const { bits, epochs, rate, penalty, start, averaged, seed, least } = { ...DEFAULTS, ...options };
  const rows = rowsOf(features, bits, least);
  const chains = starts.length - 1;
  const longest = longestOf(starts);
  const size = startsOf(bits).at(-1) * labels;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(start);
  const mean = new Float32Array(size);
  const edge = labels * labels + 2 * labels;
  const chain = {
    weights: new Float64Array(edge),
    squares: new Float64Array(edge).fill(start),
    mean: new Float64Array(edge),
  };
  const space = spaceOf(longest, labels);
  const order = Array.from({ length: chains }, (_, at) => at);
  const random = randomOf(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const began = performance.now();
    let loss = 0;
    for (const at of order) {
      const from = starts[at];
      const length = starts[at + 1] - from;
      if (length === 0) continue;
      sum(weights, rows, count, from, length, labels, space.scores);
      loss += expect(space, chain.weights, gold, from, length, labels);
      learn({ weights, squares, rows, count, from, length, labels, rate, penalty, space });
      learnChain(chain, space.edges, rate, penalty);
    }
    tell({ epoch: epoch + 1, epochs, loss, seconds: (performance.now() - began) / 1000 });
    if (epoch >= epochs - averaged) {
      const share = 1 / Math.min(averaged, epochs);
      for (let k = 0; k < size; k++) mean[k] += weights[k] * share;
      for (let k = 0; k < edge; k++) chain.mean[k] += chain.weights[k] * share;
    }
  }
  return { labels, bits, weights: mean, ...edgesOf(chain.mean, labels) };
}

function edgesOf(edges, labels) {
  const square = labels * labels;
  return {
    transitions: edges.slice(0, square),
    first: edges.slice(square, square + labels),
    last: edges.slice(square + labels),
  };
}

/** The row of each feature, −1 for a rare one. */
function rowsOf(features, bits, least) {
  const seen = new Uint8Array(2 ** 24);
  for (let k = 0; k < features.length; k++) {
    const slot = features[k] >>> 8;
    if (seen[slot] < 255) seen[slot]++;
  }
  const rows = new Int32Array(features.length);
  const starts = startsOf(bits);
  for (let k = 0; k < features.length; k++) {
    const part = k % bits.length;
    rows[k] = seen[features[k] >>> 8] >= least ? starts[part] + (features[k] >>> (32 - bits[part])) : -1;
  }
  return rows;
}

function longestOf(starts) {
  let longest = 0;
  for (let at = 1; at < starts.length; at++) longest = Math.max(longest, starts[at] - starts[at - 1]);
  return longest;
}

function spaceOf(longest, labels) {
  const wide = () => new Float64Array(longest * labels);
  return {
    scores: wide(),
    emission: wide(),
    alpha: wide(),
    beta: wide(),
    /** Probability that the model gives minus what it should: the gradient at each token. */
    slope: wide(),
    scale: new Float64Array(longest),
    step: new Float64Array(labels * labels),
    edges: new Float64Array(labels * labels + 2 * labels),
  };
}

function sum(weights, rows, count, from, length, labels, out) {
  out.fill(0, 0, length * labels);
  for (let at = 0; at < length; at++) {
    const base = at * labels;
    const end = (from + at + 1) * count;
    for (let k = (from + at) * count; k < end; k++) {
      const row = rows[k];
      if (row < 0) continue;
      const first = row * labels;
      for (let label = 0; label < labels; label++) out[base + label] += weights[first + label];
    }
  }
}

/** Fills `slope` and `edges` with the gradient; gives back the loss of the chain. */
function expect(space, chain, gold, from, length, labels) {
  const { scores, emission, alpha, beta, slope, scale, step, edges } = space;
  const square = labels * labels;
  for (let k = 0; k < square; k++) step[k] = Math.exp(chain[k]);
  let total = 0;
  for (let at = 0; at < length; at++) {
    const base = at * labels;
    let most = -Infinity;
    for (let k = 0; k < labels; k++) if (scores[base + k] > most) most = scores[base + k];
    for (let k = 0; k < labels; k++) emission[base + k] = Math.exp(scores[base + k] - most);
    let norm = 0;
    for (let to = 0; to < labels; to++) {
      let into = 0;
      if (at === 0) into = Math.exp(chain[square + to]);
      else for (let k = 0; k < labels; k++) into += alpha[base - labels + k] * step[k * labels + to];
      alpha[base + to] = into * emission[base + to];
      norm += alpha[base + to];
    }
    for (let k = 0; k < labels; k++) alpha[base + k] /= norm;
    scale[at] = norm;
    total += Math.log(norm) + most;
  }
  edges.fill(0);
  const tail = (length - 1) * labels;
  let end = 0;
  for (let k = 0; k < labels; k++) {
    beta[tail + k] = Math.exp(chain[square + labels + k]);
    end += alpha[tail + k] * beta[tail + k];
  }
  for (let k = 0; k < labels; k++) beta[tail + k] /= end;
  total += Math.log(end);
  for (let at = length - 1; at >= 0; at--) {
    const base = at * labels;
    for (let k = 0; k < labels; k++) slope[base + k] = alpha[base + k] * beta[base + k];
    if (at === 0) break;
    for (let k = 0; k < labels; k++) {
      let back = 0;
      for (let to = 0; to < labels; to++) {
        const part = (step[k * labels + to] * emission[base + to] * beta[base + to]) / scale[at];
        back += part;
        edges[k * labels + to] += alpha[base - labels + k] * part;
      }
      beta[base - labels + k] = back;
    }
  }
  for (let k = 0; k < labels; k++) {
    edges[square + k] += slope[k];
    edges[square + labels + k] += slope[tail + k];
  }
  let path = chain[square + gold[from]] + chain[square + labels + gold[from + length - 1]];
  edges[square + gold[from]]--;
  edges[square + labels + gold[from + length - 1]]--;
  for (let at = 0; at < length; at++) {
    const label = gold[from + at];
    slope[at * labels + label]--;
    path += scores[at * labels + label];
    if (at === 0) continue;
    const edge = gold[from + at - 1] * labels + label;
    path += chain[edge];
    edges[edge]--;
  }
  return total - path;
}

function learn({ weights, squares, rows, count, from, length, labels, rate, penalty, space }) {
  const { slope } = space;
  for (let at = 0; at < length; at++) {
    const base = at * labels;
    let size = 0;
    for (let k = 0; k < labels; k++) size += Math.abs(slope[base + k]);
    // What is known for certain teaches nothing.
    if (size < 0.002) continue;
    const end = (from + at + 1) * count;
    for (let k = (from + at) * count; k < end; k++) {
      if (rows[k] < 0) continue;
      const first = rows[k] * labels;
      for (let label = 0; label < labels; label++) {
        const gradient = slope[base + label] + penalty * weights[first + label];
        squares[first + label] += gradient * gradient;
        weights[first + label] -= (rate * gradient) / Math.sqrt(squares[first + label]);
      }
    }
  }
}

function learnChain(chain, edges, rate, penalty) {
  for (let k = 0; k < edges.length; k++) {
    const gradient = edges[k] + penalty * chain.weights[k];
    chain.squares[k] += gradient * gradient;
    chain.weights[k] -= (rate * gradient) / Math.sqrt(chain.squares[k]);
  }
}

/**
 * A table of floats as rows of small numbers, `width` bits for each label but the first: what a row gives all labels alike
 * is taken from each of them, and nothing changes. The largest weights are cut off so that the others keep their shades.
 */
export function quantise({ labels, bits, weights, transitions, first, last }, width) {
  const apart = (row, label) => weights[row * labels + label] - weights[row * labels];
  const bias = biasOf(width);
  const count = startsOf(bits).at(-1);
  const scale = limitOf(apart, count, labels) / bias;
  const rows = new Int32Array(count);
  for (let row = 0; row < rows.length; row++) {
    for (let label = 1; label < labels; label++) {
      const units = Math.max(-bias, Math.min(bias, Math.round(apart(row, label) / scale)));
      rows[row] |= (units + bias) << ((label - 1) * width);
    }
  }
  return { labels, width, bits, rows, scale, transitions, first, last };
}

// One weight in ten thousand may be cut.
function limitOf(apart, rows, labels) {
  const sizes = [];
  for (let row = 0; row < rows; row++) {
    for (let label = 1; label < labels; label++) if (apart(row, label) !== 0) sizes.push(Math.abs(apart(row, label)));
  }
  const sorted = Float64Array.from(sizes).sort();
  return sorted[Math.floor(sorted.length * 0.9999)] || 1;
}
