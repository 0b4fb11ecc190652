/** Comes in: several values claimed for one variable. Goes out: the positions, the largest sets that can be one value. */
import { by, byCodeUnit } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import type { Constraint } from "./constraint.ts";
import { directValue } from "./constraint.ts";
import { contains, EVERYTHING, hull, intersect } from "./interval.ts";
import type { Variable } from "./variable.ts";

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

/** All that claims say of one variable directly. */
export interface Said {
  readonly variable: Variable;
  /** Sorted by id. */
  readonly claims: readonly Constraint[];
  readonly positions: readonly Position[];
  /** What the one position leaves, or the hull of rivals: nobody has chosen between them yet. */
  readonly interval: Interval;
  /** The claims that hold each end where it is: the first of the tightest, or all rivals. */
  readonly low: readonly Constraint[];
  readonly high: readonly Constraint[];
  /** As printed first, when there is one position. */
  readonly nominal?: number;
}

/** What some claims say directly of the variable that all of them are about. */
export function saidOf(variable: Variable, claims: readonly Constraint[]): Said {
  const sorted = [...claims].sort((a, b) => byCodeUnit(a.id, b.id));
  let interval = EVERYTHING;
  let low = sorted.slice(0, 1);
  let high = low;
  const printed: number[] = [];
  for (const claim of sorted) {
    if (claim.right.kind !== "constant") continue;
    const { interval: own, nominal } = claim.right;
    if (own.low > interval.low) low = [claim];
    if (own.high < interval.high) high = [claim];
    interval = intersect(interval, own);
    if (nominal !== undefined) printed.push(nominal);
  }
  if (interval.low > interval.high) return rivals(variable, sorted);
  const positions = [{ interval, claims: sorted.map(({ id }) => id) }];
  const said = { variable, claims: sorted, positions, interval, low, high };
  // What is printed and no longer possible beside the others is nobody's value; the first of the rest is.
  const nominal = printed.find((value) => contains(interval, value)) ?? printed[0];
  return nominal === undefined ? said : { ...said, nominal };
}

function rivals(variable: Variable, claims: readonly Constraint[]): Said {
  const values = claims.flatMap((claim) => {
    const value = directValue(claim);
    return value ? [{ id: claim.id, interval: value.interval }] : [];
  });
  const interval = values.map((value) => value.interval).reduce(hull);
  return { variable, claims, positions: positionsOf(values), interval, low: claims, high: claims };
}
