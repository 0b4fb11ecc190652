/** Comes in: the parts of one component. Goes out: the interval of each variable, or the one that became empty. */
import type { Interval } from "../core/quantity.ts";
import type { Constraint } from "./constraint.ts";
import { variablesIn } from "./constraint.ts";
import { evaluate, project } from "./expression.ts";
import { EVERYTHING, intersect, isEmpty } from "./interval.ts";
import type { Parts } from "./parts.ts";
import { Trail } from "./trail.ts";

/** Sweeps over all relations before a slow convergence is given up and reported. */
export const MOST_SWEEPS = 60;

/** What narrowing every variable as far as it goes leaves. */
export interface Propagation {
  readonly trail: Trail;
  /** What an empty variable rests on, sorted by id; undefined when all can be true together. */
  readonly clash?: { readonly key: string; readonly rests: readonly Constraint[] };
  /** True when the sweeps were cut short; the intervals are right but may be wider than they need be. */
  readonly capped: boolean;
}

/**
 * Narrows every variable to a fixed point in sorted sweeps, forwards and backwards through each relation, and stops
 * at the first variable without a value. Every variable starts at its one position, or at the hull of its rivals.
 */
export function propagate({ said, relations, bounds }: Parts): Propagation {
  const trail = new Trail();
  for (const { variable, interval, low, high } of said) {
    trail.start(variable.key, interval, low, high);
  }
  for (const { variable, end, value, rests } of bounds) {
    trail.narrow(variable.key, { ...EVERYTHING, [end]: value }, rests, []);
  }
  if (relations.length === 0) return { trail, capped: false };
  const work = relations.map((relation) => ({ relation, keys: variablesIn(relation).map(({ key }) => key) }));
  let changed = new Set(work.flatMap(({ keys }) => keys));
  for (let sweep = 0; changed.size > 0; sweep++) {
    if (sweep === MOST_SWEEPS) return { trail, capped: true };
    const next = new Set<string>();
    for (const { relation, keys } of work) {
      if (!keys.some((key) => changed.has(key) || next.has(key))) continue;
      const clash = revise(relation, keys, trail, next);
      if (clash) return { trail, clash, capped: false };
    }
    changed = next;
  }
  return { trail, capped: false };
}

/** One relation forwards and backwards; the clash when nothing is left. */
function revise(
  relation: Constraint,
  keys: readonly string[],
  trail: Trail,
  changed: Set<string>,
): Propagation["clash"] {
  const lookup = (key: string): Interval => trail.interval(key);
  const left = evaluate(relation.left, lookup);
  const right = evaluate(relation.right, lookup);
  const from: number[] = [];
  for (const key of keys) trail.addCauses(key, from);
  const [leftTarget, rightTarget] = targets(relation.relation, left.interval, right.interval);
  const by = [relation];
  const clash = (key: string, causes: readonly number[]): Propagation["clash"] => ({
    key,
    rests: [...new Set([relation, ...trail.rests(causes)])],
  });
  if (isEmpty(intersect(left.interval, leftTarget))) return clash(keys[0] ?? "", from);
  let empty: string | undefined;
  const emit = (key: string, interval: Interval): void => {
    if (empty !== undefined) return;
    if (isEmpty(intersect(trail.interval(key), interval))) empty = key;
    else if (trail.narrow(key, interval, by, from)) changed.add(key);
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
