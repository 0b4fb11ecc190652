/** Comes in: a solved component. Goes out: what is known of each variable, with the figure as a reader computes it. */
import { byCodeUnit } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import type { Resolution } from "./conflict.ts";
import type { Rests } from "./constraint.ts";
import { directValue, restsOf, variablesIn } from "./constraint.ts";
import { hull } from "./interval.ts";
import { solveFor } from "./nominal.ts";
import type { Parts } from "./parts.ts";
import type { Position, Said } from "./position.ts";
import type { Propagation } from "./propagate.ts";
import type { Trail } from "./trail.ts";
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

/** The state of every variable that something bounds, in order of keys; of those bounded from outside others tell. */
export function statesOf(parts: Parts, resolution: Resolution): readonly VariableState[] {
  const outside = new Set(parts.bounds.map(({ variable }) => variable.key));
  const nominals = nominalsOf(parts, resolution.kept);
  const inConflict = new Set(resolution.conflicts.flatMap((conflict) => conflict.tellings));
  const known = new Map(parts.said.map((said) => [said.variable.key, { variable: said.variable, said }]));
  const derived = parts.relations.flatMap(variablesIn).filter(({ key }) => !known.has(key) && !outside.has(key));
  const all: readonly { readonly variable: Variable; readonly said?: Said }[] =
    derived.length === 0
      ? [...known.values()]
      : [...known.values(), ...new Map(derived.map((v) => [v.key, { variable: v }])).values()].sort((a, b) =>
          byCodeUnit(a.variable.key, b.variable.key),
        );
  return all.flatMap(({ variable, said }) => stateOf(variable, said, resolution.rest, nominals, inConflict) ?? []);
}

function stateOf(
  variable: Variable,
  said: Said | undefined,
  { trail }: Propagation,
  nominals: ReadonlyMap<string, number>,
  inConflict: ReadonlySet<string>,
): VariableState | undefined {
  const { key } = variable;
  const isContested = inConflict.size > 0 && (said?.claims.some(({ id }) => inConflict.has(id)) ?? false);
  const interval = said && isContested ? spread(said) : trail.interval(key);
  if (!Number.isFinite(interval.low) && !Number.isFinite(interval.high)) return undefined;
  const rests = restsOf(said && isContested ? said.claims : trail.rests(trail.causes(key)));
  const nominal = isContested ? undefined : nominals.get(key);
  const derivation = said ? undefined : derivationOf(key, trail);
  return {
    variable,
    interval,
    ...(nominal === undefined ? {} : { nominal }),
    stated: said !== undefined,
    positions: said?.positions ?? [],
    ...(derivation ? { derivation } : {}),
    rests,
    contested: isContested,
  };
}

/** All that is said, whether it can be one value or not. */
function spread({ claims, interval }: Said): Interval {
  return claims.map((claim) => directValue(claim)?.interval ?? interval).reduce(hull);
}

/** The relation that last moved an end of the variable, and the other variables in it. */
function derivationOf(key: string, trail: Trail): VariableState["derivation"] {
  const relation = trail.narrowings[Math.max(...trail.causes(key))]?.by[0];
  return relation && { rule: relation.rule, from: variablesIn(relation).filter((v) => v.key !== key) };
}

/** Printed values first, then what the relations give in order of their ids, until nothing is added. */
function nominalsOf(parts: Parts, { relations }: Parts): ReadonlyMap<string, number> {
  const nominals = new Map<string, number>();
  for (const { variable, nominal } of [...parts.said, ...parts.bounds]) {
    if (nominal !== undefined) nominals.set(variable.key, nominal);
  }
  const known = new Set([...parts.said, ...parts.bounds].map(({ variable }) => variable.key));
  const equations = relations.filter(({ relation }) => relation === "=");
  for (let grew = equations.length > 0; grew; ) {
    grew = false;
    for (const equation of equations) {
      const missing = variablesIn(equation).filter(({ key }) => !nominals.has(key));
      const [only] = missing;
      if (!only || missing.length > 1 || known.has(only.key)) continue;
      const value = solveFor(only.key, equation.left, equation.right, (key) => nominals.get(key));
      if (value === undefined) continue;
      nominals.set(only.key, value);
      grew = true;
    }
  }
  return nominals;
}
