/** Orders that do not depend on the machine's locale. */

/** Compares by UTF-16 code unit, for `Array.prototype.sort`. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Makes a comparator from keys: the first key that differs decides. */
export function by<T>(...keys: readonly ((value: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const x = key(a);
      const y = key(b);
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };
}

/** Groups values by a key, keys in order of first appearance. */
export function groupBy<T, K extends string | number>(values: Iterable<T>, key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const k = key(value);
    const group = groups.get(k);
    if (group) group.push(value);
    else groups.set(k, [value]);
  }
  return groups;
}

/**
 * Number of the first value, not before `from`, for which something holds; how many there are when it holds for none. It must
 * hold for all that stand after one for which it does: half of what is left is passed over at each step.
 */
export function firstWhere<T>(values: readonly T[], holds: (value: T) => boolean, from = 0): number {
  let low = from;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
