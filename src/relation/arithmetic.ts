/** Comes in: intervals. Goes out: intervals that contain every result of the operation (outward-rounded). */
import type { Interval } from "../core/quantity.ts";
import { EVERYTHING, isEmpty, nextDown, nextUp } from "./interval.ts";

/** No value at all. */
export const NOTHING: Interval = { low: Infinity, high: -Infinity };

/** Rounds outwards; whole results of whole numbers are exact in binary and stay as they are. */
function outward(low: number, high: number, exact = false): Interval {
  if (exact && Number.isSafeInteger(low) && Number.isSafeInteger(high)) return { low, high };
  return { low: nextDown(low), high: nextUp(high) };
}

function whole(...intervals: readonly Interval[]): boolean {
  return intervals.every(({ low, high }) => Number.isSafeInteger(low) && Number.isSafeInteger(high));
}

/** Every a + b. */
export function add(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return NOTHING;
  return outward(a.low + b.low, a.high + b.high, whole(a, b));
}

/** Every a - b. */
export function sub(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

/** Every -a. */
export function negate({ low, high }: Interval): Interval {
  return { low: 0 - high, high: 0 - low };
}

/** Zero times infinity is zero here: an infinite end stands for "no limit", never for a value. */
function times(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

/** Every a × b. */
export function mul(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return NOTHING;
  const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
  return outward(Math.min(...corners), Math.max(...corners), whole(a, b));
}

/**
 * The hull of every a ÷ b with b ≠ 0. Dividing by an interval with zero inside gives everything, by one that ends
 * at zero gives one side, by zero alone gives nothing (or everything when a may be zero: 0 = q × 0 for any q).
 */
export function div(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return NOTHING;
  const aHasZero = a.low <= 0 && 0 <= a.high;
  if (b.low === 0 && b.high === 0) return aHasZero ? EVERYTHING : NOTHING;
  if (b.low <= 0 && b.high >= 0) {
    if (aHasZero || (b.low < 0 && b.high > 0)) return EVERYTHING;
    return mul(a, b.low === 0 ? { low: inverse(b.high), high: Infinity } : { low: -Infinity, high: inverse(b.low) });
  }
  const corners = [over(a.low, b.low), over(a.low, b.high), over(a.high, b.low), over(a.high, b.high)];
  return outward(Math.min(...corners), Math.max(...corners), whole(a, b));
}

function inverse(x: number): number {
  return x > 0 ? nextDown(1 / x) : nextUp(1 / x);
}

/** Infinity over infinity can be anything above zero: zero is the end that keeps the hull right with the others. */
function over(x: number, y: number): number {
  if (!Number.isFinite(y)) return 0;
  return x / y;
}

/** Every a to the power of a whole number. */
export function pow(a: Interval, exponent: number): Interval {
  if (isEmpty(a)) return NOTHING;
  if (exponent === 0) return { low: 1, high: 1 };
  if (exponent < 0) return div({ low: 1, high: 1 }, pow(a, -exponent));
  const even = exponent % 2 === 0;
  if (!even) return { low: odd(a.low, exponent, false), high: odd(a.high, exponent, true) };
  const far = Math.max(Math.abs(a.low), Math.abs(a.high));
  const near = a.low <= 0 && 0 <= a.high ? 0 : Math.min(Math.abs(a.low), Math.abs(a.high));
  return { low: raise(near, exponent, false), high: raise(far, exponent, true) };
}

function odd(value: number, exponent: number, up: boolean): number {
  return value < 0 ? 0 - raise(-value, exponent, !up) : raise(value, exponent, up);
}

/** A power of a value not below zero, by multiplication, each step rounded the same way. */
function raise(value: number, exponent: number, up: boolean): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) {
    const next = result * value;
    if (Number.isSafeInteger(next) && Number.isSafeInteger(result) && Number.isSafeInteger(value)) result = next;
    else result = up ? nextUp(next) : Math.max(0, nextDown(next));
  }
  return result;
}

/** Every nth root of a, for intervals of values not below zero. */
export function root(a: Interval, n: number): Interval {
  if (isEmpty(a) || a.high < 0) return NOTHING;
  const low = Math.max(0, a.low);
  return { low: low ** (1 / n) * (1 - slack(low)), high: a.high ** (1 / n) * (1 + slack(a.high)) };
}

// The language does not promise a correctly rounded root, and 1/n is rounded itself: the more, the further from one.
function slack(value: number): number {
  return value === 0 || value === Infinity ? 0 : 1e-15 + 2.3e-16 * Math.abs(Math.log(value));
}
