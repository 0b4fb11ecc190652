/** A function that changes sign between two places in; the place where it does out. */

/** A place, and what the function gives there. */
export interface Point {
  readonly value: number;
  readonly result: number;
}

/** When to stop: the result is this near to nought and the sign changes within so short a stretch, or the result is far nearer. */
export interface Precision {
  readonly result: number;
  readonly value: number;
}

const EPSILON = 2 ** -52;
/** A result so much nearer than it has to be needs no short stretch. */
const FAR_NEARER = 1000;

/**
 * Closes in on a change of sign. When the two sides end up next to each other with results that are not near to
 * nought, the function jumps there. Results may be infinite; only finite ones are interpolated.
 * @param from its result and that of `to` have different signs
 * @returns the side whose result is nearer to nought
 * @source Brent, Algorithms for Minimization Without Derivatives (1973), chapter 4, procedure `zero`
 */
export function brent(f: (value: number) => number, from: Point, to: Point, precision: Precision): Point {
  let a = from;
  let b = to;
  let c = from;
  let step = b.value - a.value;
  let stepBefore = step;
  for (;;) {
    if (Math.sign(b.result) === Math.sign(c.result)) {
      c = a;
      step = b.value - a.value;
      stepBefore = step;
    }
    if (Math.abs(c.result) < Math.abs(b.result)) [a, b, c] = [b, c, b];
    const tolerance = EPSILON * (2 * Math.abs(b.value) + Math.abs(to.value - from.value));
    const half = (c.value - b.value) / 2;
    if (Math.abs(half) <= tolerance || isEnough(b, half, precision)) return b;
    const tried = interpolated(a, b, c);
    const useful = Math.abs(stepBefore) >= tolerance && isUseful(tried, half, tolerance, stepBefore);
    stepBefore = useful ? step : half;
    step = useful ? tried : half;
    a = b;
    const value = b.value + (Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance);
    b = { value, result: f(value) };
  }
}

function isEnough(point: Point, half: number, { result, value }: Precision): boolean {
  const off = Math.abs(point.result);
  return off <= result / FAR_NEARER || (off <= result && Math.abs(half) <= value);
}

/** The step to where a curve through three points, or a line through two, meets nought; NaN where there is none. */
function interpolated(a: Point, b: Point, c: Point): number {
  if (![a, b, c].every((point) => Number.isFinite(point.result))) return Number.NaN;
  if (Math.abs(a.result) <= Math.abs(b.result)) return Number.NaN;
  const s = b.result / a.result;
  if (a.value === c.value) return ((b.value - c.value) * s) / (1 - s);
  const q = a.result / c.result;
  const r = b.result / c.result;
  const p = s * ((c.value - b.value) * q * (q - r) - (b.value - a.value) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}

/** Into the stretch, not too near to its far end, and less than half of the step before the last. */
function isUseful(step: number, half: number, tolerance: number, stepBefore: number): boolean {
  const most = Math.min((3 * Math.abs(half) - tolerance) / 2, Math.abs(stepBefore) / 2);
  return step / half > 0 && Math.abs(step) < most;
}
