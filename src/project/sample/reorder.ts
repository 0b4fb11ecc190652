/** Columns that were drawn apart in; the orders that make their ranks correlated out. No value is changed. */
import { cholesky, correlations, divideLower, type Matrix } from "./matrix.ts";
import { normalQuantile } from "./normal.ts";

/** A column with the numbers that it was drawn by, which tell equal values apart. */
export interface Drawn {
  readonly values: Float64Array;
  readonly uniforms: Float64Array;
}

/**
 * For each column, which of its draws comes where. The first column keeps its order.
 * @param root lower triangle of the correlation of normal scores
 * @source Iman and Conover, "A distribution-free approach to inducing rank correlation among input variables",
 * Communications in Statistics B 11 (1982)
 */
export function reorder(columns: readonly Drawn[], root: Matrix): readonly Uint32Array[] {
  const orders = columns.map(orderOf);
  const scores = orders.map(scoresOf);
  const wanted = mixed(scores, turn(scores, root));
  return wanted.map((column, at) => {
    const places = orderOf({ values: column, uniforms: column });
    const order = orders[at] ?? new Uint32Array();
    const from = new Uint32Array(order.length);
    places.forEach((place, rank) => {
      from[place] = order[rank] ?? 0;
    });
    return from;
  });
}

/** Draws by rising value. */
function orderOf({ values, uniforms }: Drawn): Uint32Array {
  const order = Uint32Array.from(values, (_, draw) => draw);
  const rise = (numbers: Float64Array, a: number, b: number) => (numbers[a] ?? 0) - (numbers[b] ?? 0);
  return order.sort((a, b) => rise(values, a, b) || rise(uniforms, a, b) || a - b);
}

/** Van der Waerden's scores: the normal quantile of rank / (draws + 1). */
function scoresOf(order: Uint32Array): Float64Array {
  const scores = new Float64Array(order.length);
  order.forEach((draw, rank) => {
    scores[draw] = normalQuantile((rank + 1) / (order.length + 1));
  });
  return scores;
}

/** Takes out what the scores have in common by chance and puts in what they should have. */
function turn(scores: readonly Float64Array[], root: Matrix): Matrix {
  const draws = scores[0]?.length ?? 0;
  const chance = draws > scores.length ? cholesky(correlations(scores)) : undefined;
  return (chance && divideLower(root, chance)) ?? root;
}

function mixed(scores: readonly Float64Array[], turning: Matrix): readonly Float64Array[] {
  return turning.map((row) => {
    const sum = new Float64Array(scores[0]?.length ?? 0);
    row.forEach((weight, at) => {
      const column = scores[at] ?? sum;
      if (weight !== 0)
        for (let draw = 0; draw < sum.length; draw++) sum[draw] = (sum[draw] ?? 0) + weight * (column[draw] ?? 0);
    });
    return sum;
  });
}
