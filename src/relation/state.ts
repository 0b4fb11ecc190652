/** Comes in: a solved component. Goes out: what is known of each variable, with the figure as a reader computes it. */

import { byCodeUnit, groupBy } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import type { Resolution } from "./conflict.ts";
import type { Constraint, Rests } from "./constraint.ts";
import { directValue, restsOf, variablesIn } from "./constraint.ts";
import { hull } from "./interval.ts";
import { solveFor } from "./nominal.ts";
import type { Position } from "./position.ts";
import { positionsOf } from "./position.ts";
import type { Variable } from "./variable.ts";

/** What is known of one variable. */
export interface VariableState {
  readonly variable: Variable;
  readonly interval: Interval;
  /** The value as printed or as computed from printed values; absent when there is none or no single one. */
  readonly nominal?: number;
  /** False when nobody said it and the relations pin it down. */
  readonly stated: boolean;
  /** What is said of it directly: more than one position means rivals, and the interval is their hull. */
  readonly positions: readonly Position[];
  /** For a derived value: the rule it follows by and the variables it follows from. */
  readonly derivation?: { readonly rule: string; readonly from: readonly Variable[] };
  readonly rests: Rests;
  /** True when a claim about it is part of a conflict: the interval is then only what is said. */
  readonly contested: boolean;
}

/**
 * The state of every variable that something bounds, in order of keys; of hubs others tell. `constraints` are all,
 * sorted by id.
 */
export function statesOf(
  constraints: readonly Constraint[],
  resolution: Resolution,
  hubs: ReadonlyMap<string, Variable> = new Map(),
): readonly VariableState[] {
  const variables = new Map<string, Variable>();
  for (const one of constraints) for (const v of variablesIn(one)) if (!hubs.has(v.key)) variables.set(v.key, v);
  const values = directValues(constraints);
  const nominals = nominalsOf(resolution.kept, values);
  const set = new Set(resolution.conflicts.flatMap((conflict) => conflict.tellings));
  return [...variables.values()]
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .flatMap((variable) => stateOf(variable, values.get(variable.key) ?? [], resolution, nominals, set) ?? []);
}

type Direct = { readonly id: string; readonly interval: Interval; readonly nominal?: number; constraint: Constraint };

function directValues(constraints: readonly Constraint[]): ReadonlyMap<string, readonly Direct[]> {
  const direct = constraints.flatMap((constraint) => {
    const value = directValue(constraint);
    return value ? [{ ...value, id: constraint.id, constraint }] : [];
  });
  return groupBy(direct, (value) => value.variable.key);
}

function stateOf(
  variable: Variable,
  direct: readonly Direct[],
  { rest, kept }: Resolution,
  nominals: ReadonlyMap<string, number>,
  inConflict: ReadonlySet<string>,
): VariableState | undefined {
  const { key } = variable;
  const contested = direct.some(({ id }) => inConflict.has(id));
  const interval = contested ? direct.map((value) => value.interval).reduce(hull) : rest.trail.interval(key);
  if (!Number.isFinite(interval.low) && !Number.isFinite(interval.high)) return undefined;
  const resting = rest.trail.rests(rest.trail.causes(key)).flatMap((index) => kept[index] ?? []);
  const rests = restsOf(contested ? direct.map(({ constraint }) => constraint) : resting);
  const nominal = contested ? undefined : nominals.get(key);
  const derivation = direct.length ? undefined : derivationOf(key, { rest, kept });
  return {
    variable,
    interval,
    ...(nominal === undefined ? {} : { nominal }),
    stated: direct.length > 0,
    positions: positionsOf(direct),
    ...(derivation ? { derivation } : {}),
    rests,
    contested,
  };
}

/** The relation that last moved an end of the variable, and the other variables in it. */
function derivationOf(key: string, { rest, kept }: Pick<Resolution, "rest" | "kept">): VariableState["derivation"] {
  const last = Math.max(...rest.trail.causes(key));
  const constraint = kept[rest.trail.narrowings[last]?.by[0] ?? -1];
  if (!constraint) return undefined;
  return { rule: constraint.rule, from: variablesIn(constraint).filter((v) => v.key !== key) };
}

/** Printed values first, then what the relations give in order of their ids, until nothing is added. */
function nominalsOf(
  kept: readonly Constraint[],
  values: ReadonlyMap<string, readonly Direct[]>,
): ReadonlyMap<string, number> {
  const nominals = new Map<string, number>();
  for (const [key, direct] of values) {
    const printed = direct.find(({ nominal }) => nominal !== undefined)?.nominal;
    if (printed !== undefined && positionsOf(direct).length === 1) nominals.set(key, printed);
  }
  const relations = kept.filter((constraint) => constraint.relation === "=" && !directValue(constraint));
  for (let grew = true; grew; ) {
    grew = false;
    for (const relation of relations) {
      const missing = variablesIn(relation).filter(({ key }) => !nominals.has(key));
      const [only] = missing;
      if (!only || missing.length > 1 || values.has(only.key)) continue;
      const value = solveFor(only.key, relation.left, relation.right, (key) => nominals.get(key));
      if (value === undefined) continue;
      nominals.set(only.key, value);
      grew = true;
    }
  }
  return nominals;
}
