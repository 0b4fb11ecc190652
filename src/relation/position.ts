/** Comes in: several values claimed for one variable. Goes out: the positions, the largest sets that can be one value. */

import { by } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import { intersect } from "./interval.ts";

/** Claims that can all be true of one variable, and the values that are left when they are. */
export interface Position {
  readonly interval: Interval;
  /** Ids of the claims, sorted. */
  readonly claims: readonly string[];
}

/**
 * The positions on one variable, lowest first. Intervals that meet in pairs all meet in one point, so a sweep over
 * the lower ends finds every largest set.
 */
export function positionsOf(
  values: readonly { readonly id: string; readonly interval: Interval }[],
): readonly Position[] {
  const sorted = [...values].sort(
    by(
      (value) => value.interval.low,
      (value) => value.id,
    ),
  );
  const positions: Position[] = [];
  let open: typeof sorted = [];
  for (const next of sorted) {
    const still = open.filter((value) => value.interval.high >= next.interval.low);
    if (still.length < open.length) positions.push(positionOf(open));
    open = [...still, next];
  }
  if (open.length) positions.push(positionOf(open));
  return positions;
}

function positionOf(values: readonly { readonly id: string; readonly interval: Interval }[]): Position {
  return {
    interval: values.map((value) => value.interval).reduce(intersect),
    claims: values.map((value) => value.id).sort(),
  };
}
