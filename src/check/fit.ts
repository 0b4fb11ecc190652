/** Comes in: figures of one sum. Goes out: whether it comes out as printed, only if the figures are rounded, or not at all. */
import type { Verdict } from "../core/finding.ts";
import type { Interval } from "../core/quantity.ts";
import { intersect } from "../relation/index.ts";

/** The values that a printed figure is taken to stand for. */
export type Allowed = (printed: number, interval: Interval) => Interval;

/**
 * How far from what is printed a value may be before rounding has to be assumed: half a step of the second digit of a
 * figure in the middle of its decade. Whoever writes 20,000 may mean 24,000, but nobody should be told that it fits.
 */
const NEAR = 0.025;

const nearly: Allowed = (printed, interval) => {
  const reach = Math.abs(printed) * NEAR;
  return intersect(interval, { low: printed - reach, high: printed + reach });
};

const asWritten: Allowed = (_, interval) => interval;

/** Tries a sum on the figures as printed, then on all that their writing allows. */
export function fitOf(
  comesOut: (allowed: Allowed) => boolean,
): Extract<Verdict, "consistent" | "unresolved" | "conflict"> {
  if (comesOut(nearly)) return "consistent";
  return comesOut(asWritten) ? "unresolved" : "conflict";
}
