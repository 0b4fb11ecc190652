/** Comes in: how a figure is written. Goes out: the interval of values that the writing allows, and its arithmetic. */
import type { Bound, Interval } from "../core/quantity.ts";
import type { Hedge } from "./width.ts";
import { hedgedHalfWidth, lastPlace, numeralOf } from "./width.ts";

/** How a figure stands in the text. */
export interface Writing {
  /** The numeral as printed ("145.9", "1,500"); "" when it is written in words. For a range, the lower one. */
  readonly digits: string;
  /** The upper numeral of a range, when it differs. */
  readonly digitsHigh?: string;
  /** What the numeral is multiplied by ("billion" = 1e9). */
  readonly scale: number;
  /** The value meant, scale included; equal to `high` unless a range is printed. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** A hedge covers the figure ("reportedly about"): read as `~`. */
  readonly hedged?: boolean;
  /** The hedge, where it is known which: without one `~` is read as "about". */
  readonly hedge?: Hedge;
  /** A target, a demanded multiple or a definition: nothing is rounded. */
  readonly exact?: boolean;
  /** It counts things: only whole numbers, none below zero. */
  readonly count?: boolean;
}

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** The next double above. */
export function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  if (!Number.isFinite(value)) return value === -Infinity ? -Number.MAX_VALUE : value;
  float[0] = value;
  bits[0] = (bits[0] ?? 0n) + (value > 0 ? 1n : -1n);
  return float[0] ?? value;
}

/** The next double below. */
export function nextDown(value: number): number {
  return -nextUp(-value);
}

/** Every number. */
export const EVERYTHING: Interval = { low: -Infinity, high: Infinity };

/** Exactly one value. */
export function point(value: number): Interval {
  return { low: value, high: value };
}

/**
 * The values that a writing allows: half a unit of its last significant digit either side, wider for "about",
 * one-sided for "more than", whole numbers for counts.
 * @example
 * intervalOf({ digits: "6.7", scale: 1, low: 6.7, high: 6.7, bound: "=" }) // 6.65 to 6.75
 */
export function intervalOf(writing: Writing): Interval {
  const { low, high, bound } = writing;
  const floor = writing.count ? 0 : -Infinity;
  if (bound === ">" || bound === ">=") return { low, high: Infinity };
  if (bound === "<" || bound === "<=") return { low: Math.min(floor, high), high };
  return twoSided(writing);
}

/**
 * The interval as if a one-sided bound were not there ("more than 400" as 350 to 450). An assumption: only the
 * rule that compares orders of magnitude may read it.
 */
export function assumedInterval(writing: Writing): Interval {
  return twoSided(writing);
}

function twoSided(writing: Writing): Interval {
  const { low, high, scale, exact, count, bound, hedged, hedge } = writing;
  if (exact) return { low, high };
  const places = [
    lastPlace(writing.digits || numeralOf(low / scale)),
    lastPlace(writing.digitsHigh || writing.digits || numeralOf(high / scale)),
  ];
  if (low !== high && !writing.digitsHigh) places.push(lastPlace(numeralOf(high / scale)));
  const plain = 0.5 * 10 ** Math.min(...places) * Math.abs(scale);
  const about = bound === "~" || hedged === true || hedge !== undefined;
  const below = about ? hedgedHalfWidth(plain, low, "below", hedge) : plain;
  const above = about ? hedgedHalfWidth(plain, high, "above", hedge) : plain;
  const wide = { low: nextDown(clean(low - below)), high: nextUp(clean(high + above)) };
  return count ? inwards(wide, low, high) : wide;
}

/** Rounds away the error of binary arithmetic before the outward step, so that 6.7 - 0.05 is 6.65. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}

/** Whole numbers only, and never without the printed figure itself. */
function inwards(wide: Interval, low: number, high: number): Interval {
  return {
    low: Math.min(low, Math.max(0, Math.ceil(wide.low))),
    high: Math.max(high, Math.floor(wide.high)),
  };
}

/** True when no value is left. */
export function isEmpty(interval: Interval): boolean {
  return !(interval.low <= interval.high);
}

/** True when the value lies inside, ends included. */
export function contains(interval: Interval, value: number): boolean {
  return interval.low <= value && value <= interval.high;
}

/** True when every value of `inner` lies in `outer`. */
export function within(inner: Interval, outer: Interval): boolean {
  return outer.low <= inner.low && inner.high <= outer.high;
}

/** The values in both; empty (low above high) when there are none. */
export function intersect(a: Interval, b: Interval): Interval {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

/** The smallest interval around both. */
export function hull(a: Interval, b: Interval): Interval {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}
