/** Comes in: two lists of words. Goes out: which of them both have, in one order. */

/**
 * Pairs of places of a longest common subsequence, in order; of several the one whose words weigh most. The cost is the
 * product of the lengths: the caller sees to it that they are short.
 * @source Hirschberg, "A linear space algorithm for computing maximal common subsequences" (1975), the plain recurrence.
 */
export function aligned(
  a: readonly string[],
  b: readonly string[],
  weight: (word: string) => number = () => 1,
): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + weight(a[i] ?? "") : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j] && at(i, j) === at(i + 1, j + 1) + weight(a[i] ?? "")) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
