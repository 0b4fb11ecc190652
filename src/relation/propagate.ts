/** Comes in: the constraints of one component. Goes out: the interval of each variable, or the one that became empty. */

import { groupBy } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import type { Constraint } from "./constraint.ts";
import { directValue, variablesIn } from "./constraint.ts";
import { evaluate, project } from "./expression.ts";
import { EVERYTHING, hull, intersect, isEmpty } from "./interval.ts";
import type { Position } from "./position.ts";
import { positionsOf } from "./position.ts";
import { Trail } from "./trail.ts";

/** Sweeps over all constraints before a slow convergence is given up and reported. */
export const MOST_SWEEPS = 60;

/** What narrowing every variable as far as it goes leaves. */
export interface Propagation {
  readonly trail: Trail;
  /** Positions of every variable about which somebody says a value directly, by key. */
  readonly positions: ReadonlyMap<string, readonly Position[]>;
  /** Indices of the constraints that an empty variable rests on; undefined when all can be true together. */
  readonly clash?: { readonly key: string; readonly rests: readonly number[] };
  /** True when the sweeps were cut short; the intervals are right but may be wider than they need be. */
  readonly capped: boolean;
}

/**
 * Narrows every variable to a fixed point in sorted sweeps, forwards and backwards through each relation, and stops
 * at the first variable without a value. `constraints` come sorted by id; with rivals a variable passes on their hull.
 */
export function propagate(constraints: readonly Constraint[]): Propagation {
  const trail = new Trail();
  const positions = takePositions(constraints, trail);
  const relations = constraints.flatMap((constraint, index) =>
    directValue(constraint) ? [] : [{ constraint, index, keys: variablesIn(constraint).map(({ key }) => key) }],
  );
  let changed = new Set(relations.flatMap(({ keys }) => keys));
  for (let sweep = 0; changed.size > 0; sweep++) {
    if (sweep === MOST_SWEEPS) return { trail, positions, capped: true };
    const next = new Set<string>();
    for (const { constraint, index, keys } of relations) {
      if (!keys.some((key) => changed.has(key) || next.has(key))) continue;
      const clash = revise(constraint, index, keys, trail, next);
      if (clash) return { trail, positions, clash, capped: false };
    }
    changed = next;
  }
  return { trail, positions, capped: false };
}

/** Starts every directly claimed variable at its one position, or at the hull of its rivals. */
function takePositions(constraints: readonly Constraint[], trail: Trail): ReadonlyMap<string, readonly Position[]> {
  const direct = constraints.flatMap((constraint, index) => {
    const value = directValue(constraint);
    return value ? [{ ...value, index, id: constraint.id }] : [];
  });
  const positions = new Map<string, readonly Position[]>();
  for (const [key, values] of groupBy(direct, (value) => value.variable.key)) {
    const found = positionsOf(values);
    positions.set(key, found);
    if (found.length > 1) {
      const all = values.map((value) => value.index);
      trail.narrow(key, values.map((value) => value.interval).reduce(hull), all, []);
    } else {
      for (const value of values) trail.narrow(key, value.interval, [value.index], []);
    }
  }
  return positions;
}

/** One relation forwards and backwards; the clash when nothing is left. */
function revise(
  constraint: Constraint,
  index: number,
  keys: readonly string[],
  trail: Trail,
  changed: Set<string>,
): Propagation["clash"] {
  const lookup = (key: string): Interval => trail.interval(key);
  const left = evaluate(constraint.left, lookup);
  const right = evaluate(constraint.right, lookup);
  const from = keys.flatMap((key) => trail.causes(key));
  const [leftTarget, rightTarget] = targets(constraint.relation, left.interval, right.interval);
  const clash = (key: string, causes: readonly number[]): Propagation["clash"] => ({
    key,
    rests: [...new Set([index, ...trail.rests(causes)])].sort((a, b) => a - b),
  });
  if (isEmpty(intersect(left.interval, leftTarget))) return clash(keys[0] ?? "", from);
  let empty: string | undefined;
  const emit = (key: string, interval: Interval): void => {
    if (empty !== undefined) return;
    if (isEmpty(intersect(trail.interval(key), interval))) empty = key;
    else if (trail.narrow(key, interval, [index], from)) changed.add(key);
  };
  project(left, leftTarget, emit);
  project(right, rightTarget, emit);
  return empty === undefined ? undefined : clash(empty, [...from, ...trail.causes(empty)]);
}

function targets(relation: Constraint["relation"], left: Interval, right: Interval): readonly [Interval, Interval] {
  if (relation === "=") return [right, left];
  return [
    { ...EVERYTHING, high: right.high },
    { ...EVERYTHING, low: left.low },
  ];
}
