/** Hashes of words and small numbers → hashes of features: all that the model knows of a text. */

/**
 * The hash of a template's number and of the three numbers it looks at; a table takes its upper bits. The products do not
 * depend on each other, and those that several templates of a token share are made once.
 * @source Multilinear hashing (Carter and Wegman 1979) with the odd constants of xxHash32 (Collet, BSD) as multipliers.
 */
export function feature(template: number, a: number, b: number, c: number): number {
  const sum =
    Math.imul(template, 0x165667b1) + Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77) + Math.imul(c, 0xc2b2ae3d);
  // Without this step small numbers of two templates would meet in one row again and again, not once.
  return Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
}

/**
 * Folds one more number into a hash; the order counts.
 * @source The mixing step and constants of MurmurHash3 (Appleby, public domain), 32 bits.
 */
export function mix(hash: number, value: number): number {
  const scrambled = Math.imul(value, 0xcc9e2d51);
  const folded = hash ^ Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  return (Math.imul((folded << 13) | (folded >>> 19), 5) + 0xe6546b64) | 0;
}
