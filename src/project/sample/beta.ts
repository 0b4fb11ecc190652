/** The two exponents of a beta distribution in; its quantile function out, exact to rounding and fast enough for every draw. */

/** Powers of x and of 1 − x in the density; both at least 0, so the density is finite. */
interface Shape {
  readonly power: number;
  readonly mirror: number;
}

/** The distribution function from 0 to 1/2, not yet divided by its total: cells of x with a polynomial each. */
interface Half {
  readonly shape: Shape;
  readonly x: Float64Array;
  /** Integral of x^power (1 − x)^mirror up to `x`. */
  readonly sum: Float64Array;
  /** Powers 1 to 5 of the place in the cell, five numbers a cell. */
  readonly powers: Float64Array;
}

/** Below 2^−20 the first terms of the series are exact to rounding. */
const OCTAVES = 20;
/** With 32 cells between x and 2x the polynomial of a cell is exact to about 1e-15. */
const CELLS = 32;

/**
 * The quantile function of Beta(a, b), for a and b of at least 1. The distribution function is integrated over cells
 * that narrow towards both ends (Gauss–Legendre), held as quintic Hermite polynomials, and those are inverted by
 * Newton's method.
 * @source Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 25.4.30 (Gauss–Legendre), 26.5.4 (the series)
 */
export function betaQuantile(a: number, b: number): (probability: number) => number {
  const left = halfOf({ power: a - 1, mirror: b - 1 });
  const right = halfOf({ power: b - 1, mirror: a - 1 });
  const lower = last(left.sum);
  const total = lower + last(right.sum);
  return (probability) => {
    const target = probability * total;
    return target <= lower ? inverse(left, target) : 1 - inverse(right, (1 - probability) * total);
  };
}

const last = (values: Float64Array): number => values[values.length - 1] ?? 0;

const density = ({ power, mirror }: Shape, x: number): number => x ** power * (1 - x) ** mirror;

function halfOf(shape: Shape): Half {
  const cells = (OCTAVES - 1) * CELLS;
  const x = Float64Array.from({ length: cells + 1 }, (_, at) => knot(at));
  const sum = new Float64Array(cells + 1);
  const powers = new Float64Array(cells * 5);
  sum[0] = series(shape, knot(0)) * knot(0) ** (shape.power + 1);
  for (let cell = 0; cell < cells; cell++) {
    const from = knot(cell);
    const width = knot(cell + 1) - from;
    const part = integral(shape, from, width);
    sum[cell + 1] = (sum[cell] ?? 0) + part;
    powers.set(hermite(shape, from, width, part), cell * 5);
  }
  return { shape, x, sum, powers };
}

/** Equal steps within each doubling, from 2^−OCTAVES to 1/2. */
function knot(at: number): number {
  const octave = Math.floor(at / CELLS);
  return 2 ** (octave - OCTAVES) * (1 + (at - octave * CELLS) / CELLS);
}

/** The integral up to a small x, divided by x^(power + 1). */
function series({ power, mirror }: Shape, x: number): number {
  return 1 / (power + 1) - (mirror * x) / (power + 2) + (mirror * (mirror - 1) * x * x) / (2 * (power + 3));
}

/** Places and weights of the Gauss–Legendre rule of five points on −1 to 1. */
const GAUSS = [
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.47862867049936647],
  [-0.5384693101056831, 0.47862867049936647],
  [0.906179845938664, 0.23692688505618908],
  [-0.906179845938664, 0.23692688505618908],
] as const;

function integral(shape: Shape, from: number, width: number): number {
  let sum = 0;
  for (const [place, weight] of GAUSS) sum += weight * density(shape, from + (width * (1 + place)) / 2);
  return (sum * width) / 2;
}

/** The polynomial from 0 to `part` with the density and its slope at both ends of the cell. */
function hermite(shape: Shape, from: number, width: number, part: number): readonly number[] {
  const ends = [from, from + width].map((x) => {
    const height = density(shape, x);
    return { first: width * height, second: width * width * height * (shape.power / x - shape.mirror / (1 - x)) };
  });
  const [start, end] = ends;
  if (!start || !end) return [];
  const rise = part - start.first - start.second / 2;
  const slope = end.first - start.first - start.second;
  const bend = end.second - start.second;
  return [
    start.first,
    start.second / 2,
    10 * rise - 4 * slope + bend / 2,
    -15 * rise + 7 * slope - bend,
    6 * rise - 3 * slope + bend / 2,
  ];
}

function inverse(half: Half, target: number): number {
  if (target <= (half.sum[0] ?? 0)) return belowKnots(half.shape, target);
  const cell = cellOf(half.sum, target);
  const from = half.x[cell] ?? 0;
  const width = (half.x[cell + 1] ?? 0) - from;
  return from + width * placeInCell(half, cell, target - (half.sum[cell] ?? 0));
}

/** The series changes by less than 1e-5 of itself, so three rounds settle it. */
function belowKnots(shape: Shape, target: number): number {
  let x = 0;
  for (let round = 0; round < 3; round++) x = (target / series(shape, x)) ** (1 / (shape.power + 1));
  return x;
}

function cellOf(sum: Float64Array, target: number): number {
  let low = 0;
  let high = sum.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sum[middle] ?? 0) < target) low = middle;
    else high = middle;
  }
  return low;
}

/** Newton's method from the straight line; the density hardly changes within a cell, so few rounds are needed. */
function placeInCell({ sum, powers }: Half, cell: number, rest: number): number {
  const at = cell * 5;
  const [p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0] = [
    powers[at],
    powers[at + 1],
    powers[at + 2],
    powers[at + 3],
    powers[at + 4],
  ];
  let place = rest / ((sum[cell + 1] ?? 0) - (sum[cell] ?? 0));
  for (let round = 0; round < 4; round++) {
    const height = ((((p5 * place + p4) * place + p3) * place + p2) * place + p1) * place;
    const slope = (((5 * p5 * place + 4 * p4) * place + 3 * p3) * place + 2 * p2) * place + p1;
    place -= (height - rest) / slope;
  }
  return Math.min(1, Math.max(0, place));
}
