/** Hashes of words and small numbers → hashes of features: all that the model knows of a text. */

/**
 * Folds one more number into a hash; the order counts.
 * @source The mixing step and constants of MurmurHash3 (Appleby, public domain), 32 bits.
 */
export function mix(hash: number, value: number): number {
  const scrambled = Math.imul(value, 0xcc9e2d51);
  const folded = hash ^ Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  return (Math.imul((folded << 13) | (folded >>> 19), 5) + 0xe6546b64) | 0;
}

/** Spreads a hash over all its bits: a table takes the upper ones as its row. @source MurmurHash3, final step. */
function finish(hash: number): number {
  const high = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return high ^ (high >>> 13);
}

/** The hash of a template's number and of the three numbers it looks at. */
export function feature(template: number, a: number, b: number, c: number): number {
  return finish(mix(mix(mix(template, a), b), c));
}
