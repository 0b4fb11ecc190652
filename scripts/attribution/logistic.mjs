// In: rows of signals and whether each was right. Out: the weights of a logistic regression.
import { startsOf } from "../../dist/extract/model/tables.js";
import { randomOf, shuffle } from "./random.mjs";

/** Newton's method with a small L2 penalty; ten steps are enough for it to stand still. */
export function fitLogistic(rows, right, penalty = 1) {
  const size = rows[0].length;
  const weights = new Array(size).fill(0);
  for (let step = 0; step < 12; step++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : penalty * weight));
    const curve = weights.map((_, j) => weights.map((_, k) => (j === k ? penalty : 0)));
    rows.forEach((row, at) => {
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * weights[k], 0)));
      for (let j = 0; j < size; j++) {
        slope[j] += (chance - (right[at] ? 1 : 0)) * row[j];
        for (let k = 0; k < size; k++) curve[j][k] += chance * (1 - chance) * row[j] * row[k];
      }
    });
    solve(curve, slope).forEach((change, k) => {
      weights[k] -= change;
    });
  }
  return weights.map((weight) => Math.round(weight * 1e6) / 1e6);
}

/** Gaussian elimination with pivots. */
function solve(matrix, right) {
  const rows = matrix.map((row, at) => [...row, right[at]]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row][column] / rows[column][column];
      for (let k = column; k <= size; k++) rows[row][k] -= factor * rows[column][k];
    }
  }
  return rows.map((row, at) => row[size] / row[at]);
}

/**
 * A table of one weight for each hashed feature that tells right from wrong: logistic regression by AdaGrad. `rows` are
 * the features of each case.
 */
export function trainJudge(rows, right, { bits, epochs, rate, penalty, seed }) {
  const random = randomOf(seed);
  const starts = startsOf(bits);
  const weights = new Float32Array(starts.at(-1));
  const squares = new Float32Array(weights.length).fill(1);
  const order = rows.map((_, at) => at);
  const places = rows.map((hashes) => Array.from(hashes, (hash, part) => starts[part] + (hash >>> (32 - bits[part]))));
  let constant = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffle(order, random)) {
      let sum = constant;
      for (const row of places[at]) sum += weights[row];
      const slope = 1 / (1 + Math.exp(-sum)) - (right[at] ? 1 : 0);
      constant -= 0.01 * slope;
      for (const row of places[at]) {
        const gradient = slope + penalty * weights[row];
        squares[row] += gradient * gradient;
        weights[row] -= (rate * gradient) / Math.sqrt(squares[row]);
      }
    }
  }
  // Two labels, wrong and right; wrong has no weight.
  const edges = { transitions: new Float64Array(4), first: new Float64Array(2), last: new Float64Array(2) };
  return {
    labels: 2,
    bits,
    weights: Float32Array.from({ length: 2 * weights.length }, (_, k) => (k % 2 ? weights[k >> 1] : 0)),
    ...edges,
  };
}
