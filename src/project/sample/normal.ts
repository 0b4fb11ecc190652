/** The standard normal distribution: a probability in, the point below which it lies out; and the other way round. */

/**
 * Numerators and denominators of the three rational functions, from the highest power down.
 * @source Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics 37 (1988), PPND16 (digits beyond those of a double left out)
 */
const MIDDLE: Fraction = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};
const TAIL: Fraction = {
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};
const FAR: Fraction = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};

interface Fraction {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

function horner(powers: readonly number[], x: number): number {
  let sum = 0;
  for (const power of powers) sum = sum * x + power;
  return sum;
}

const fraction = (of: Fraction, x: number): number => horner(of.above, x) / horner(of.below, x);

/** The standard normal quantile of a probability between 0 and 1, to about 1e-16 relative, far into the lower tail. */
export function normalQuantile(probability: number): number {
  const fromMiddle = probability - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * fraction(MIDDLE, 0.180625 - fromMiddle * fromMiddle);
  const depth = Math.sqrt(-Math.log(fromMiddle < 0 ? probability : 1 - probability));
  const size = depth <= 5 ? fraction(TAIL, depth - 1.6) : fraction(FAR, depth - 5);
  return fromMiddle < 0 ? -size : size;
}

/** Halvings after which an exponent between −1,074 and −1 is known to its last digit. */
const HALVINGS = 64;

/** The share of the standard normal distribution below a point, which may be infinite: the quantile turned round. */
export function normalShare(point: number): number {
  if (point > 0) return 1 - normalShare(-point);
  let low = -1074;
  let high = -1;
  if (point < normalQuantile(2 ** low)) return 0;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (normalQuantile(2 ** middle) < point) low = middle;
    else high = middle;
  }
  return 2 ** high;
}
