/** Comes in: figures of one sum. Goes out: whether it comes out as printed, only if the figures are rounded, or not at all. */
import type { Verdict } from "../core/finding.ts";
import type { Interval, Quantity } from "../core/quantity.ts";
import { intersect } from "../relation/index.ts";

/** The values that a printed figure is taken to stand for. */
export type Allowed = (quantity: Pick<Quantity, "low" | "interval" | "bound">) => Interval;

/**
 * How far from what is printed a value may be before rounding has to be assumed: half a step of the second digit of a
 * figure in the middle of its decade. Whoever writes 20,000 may mean 24,000, but nobody should be told that it fits.
 */
const NEAR = 0.025;

/** The most that is put down to rounding, and to "about": what is farther off is no sum that comes out. */
const ROUNDED = 0.1;
const ABOUT = 0.2;

function within(share: number): Allowed {
  return ({ low, interval }) => {
    const reach = Math.abs(low) * share;
    return intersect(interval, { low: low - reach, high: low + reach });
  };
}

const nearly = within(NEAR);

/** The values that the writing of a figure allows in a sum. */
export const asWritten: Allowed = (quantity) => within(quantity.bound === "~" ? ABOUT : ROUNDED)(quantity);

/** Tries a sum on the figures as printed, then on all that their writing allows. */
export function fitOf(
  comesOut: (allowed: Allowed) => boolean,
): Extract<Verdict, "consistent" | "unresolved" | "conflict"> {
  if (comesOut(nearly)) return "consistent";
  return comesOut(asWritten) ? "unresolved" : "conflict";
}
