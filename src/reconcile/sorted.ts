/** Comes in: sorted values and one more. Goes out: where it belongs. */

/** The first place at or after `from` whose value does not stand before `value`. */
export function lowerBound<T>(sorted: readonly T[], value: T, compare: (a: T, b: T) => number, from = 0): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
