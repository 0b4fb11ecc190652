/** Comes in: a list and one more value. Goes out: where it belongs in a sorted one; the list with it at the end. */

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

// The engine makes room for seventeen when it grows a list of one. Of most lists there are a million, and they stay short.
const SHORT = 8;

/** The list with one value more: a short list is copied, so that it takes no more room than it needs; a long one grows. */
export function appended<T>(list: T[], value: T): T[] {
  if (list.length === 0) return [value];
  // Unlike a spread, this makes no more room than is needed.
  if (list.length < SHORT) return list.toSpliced(list.length, 0, value);
  list.push(value);
  return list;
}
