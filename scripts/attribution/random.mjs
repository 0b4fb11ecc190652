// In: a seed. Out: numbers that are the same on every machine.

/** A generator of whole numbers below a bound. @source Steele, Lea and Flood (2014), SplitMix, in its 32-bit form. */
export function randomOf(seed) {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x9e3779b9) | 0;
    let value = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
    return ((value ^ (value >>> 15)) >>> 0) % bound;
  };
}

/** Puts the numbers of an array into an order that depends on the generator alone. */
export function shuffle(numbers, random) {
  for (let at = numbers.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [numbers[at], numbers[other]] = [numbers[other], numbers[at]];
  }
  return numbers;
}
