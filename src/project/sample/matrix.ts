/** Small square matrices, as arrays of rows: the root of a matrix of correlations, and what turns one into another. */

export type Matrix = readonly (readonly number[])[];

/** What rounding may leave of a pivot that is nought. */
const NOUGHT = 1e-10;

const entry = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

/**
 * The lower triangle L with L Lᵀ = matrix; `undefined` when there is none, so that no columns can be correlated so.
 * Full correlation (a pivot of nought) is allowed.
 * @source Golub and Van Loan, Matrix Computations, 4th ed. (2013), algorithm 4.2.1 (Cholesky)
 */
export function cholesky(matrix: Matrix): Matrix | undefined {
  const root: number[][] = matrix.map((row) => row.map(() => 0));
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = entry(matrix, row, column);
      for (let k = 0; k < column; k++) rest -= entry(root, row, k) * entry(root, column, k);
      const pivot = entry(root, column, column);
      if (row === column && rest < -NOUGHT) return undefined;
      if (row !== column && pivot === 0 && Math.abs(rest) > Math.sqrt(NOUGHT)) return undefined;
      const value = row === column ? rootOf(rest) : pivot === 0 ? 0 : rest / pivot;
      const target = root[row];
      if (target) target[column] = value;
    }
  }
  return root;
}

const rootOf = (rest: number): number => (rest < NOUGHT ? 0 : Math.sqrt(rest));

/** S with S × below = above, for lower triangles; `undefined` when `below` has a nought on its diagonal. */
export function divideLower(above: Matrix, below: Matrix): Matrix | undefined {
  if (below.some((row, at) => row[at] === 0)) return undefined;
  return above.map((row) => {
    const result = row.map(() => 0);
    for (let column = row.length - 1; column >= 0; column--) {
      let rest = row[column] ?? 0;
      for (let k = column + 1; k < row.length; k++) rest -= (result[k] ?? 0) * entry(below, k, column);
      result[column] = rest / entry(below, column, column);
    }
    return result;
  });
}

/** Pearson's correlations of columns of equal length, none of them constant. */
export function correlations(columns: readonly Float64Array[]): Matrix {
  const centred = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return column.map((value) => value - mean);
  });
  const size = centred.map((column) => Math.sqrt(product(column, column)));
  return centred.map((left, i) =>
    centred.map((right, j) => (i === j ? 1 : product(left, right) / ((size[i] ?? 1) * (size[j] ?? 1)))),
  );
}

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}
