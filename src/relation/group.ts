/** Comes in: constraints that share variables, and what is known of the hubs they lean on. Goes out: what follows. */
import { by, byCodeUnit, groupBy } from "../core/order.ts";
import type { Conflict } from "./conflict.ts";
import { resolve } from "./conflict.ts";
import type { Constraint } from "./constraint.ts";
import { directValue, restsOf, variablesIn } from "./constraint.ts";
import type { End, HubValue } from "./hub.ts";
import { passedOn, UNBOUNDED } from "./hub.ts";
import type { Identifying } from "./identify.ts";
import type { Propagation } from "./propagate.ts";
import { propagate } from "./propagate.ts";
import type { VariableState } from "./state.ts";
import { statesOf } from "./state.ts";
import type { Variable } from "./variable.ts";

/** Constraints that share variables; with others they share hubs only. */
export interface Group {
  /** Id of its first constraint. */
  readonly id: string;
  /** Sorted by id. */
  readonly constraints: readonly Constraint[];
  /** The hubs that it leans on, by key. */
  readonly hubs: ReadonlyMap<string, Variable>;
}

/** What is known of hubs, by key. */
export type HubValues = ReadonlyMap<string, HubValue>;

/** An identity that was put to the test and holds, and the claims that it was tested on. */
export interface Tested {
  readonly rule: string;
  readonly claims: readonly string[];
}

/** What a group comes to. */
export interface GroupResult {
  readonly variables: readonly VariableState[];
  readonly conflicts: readonly Conflict[];
  readonly tested: readonly Tested[];
  /** A variable of it, when its sweeps were cut short. */
  readonly capped: readonly string[];
}

/** A group under what is known of its hubs. */
export interface Narrowed {
  readonly constraints: readonly Constraint[];
  readonly propagation: Propagation;
}

/** Narrows a group under what is known of its hubs. */
export function narrowed(group: Group, hubs: HubValues): Narrowed {
  const passed = [...group.hubs.values()].flatMap((v) => passedOn(v, hubs.get(v.key) ?? UNBOUNDED));
  const constraints = passed.length > 0 ? [...passed, ...group.constraints] : group.constraints;
  return { constraints, propagation: propagate(constraints) };
}

/** What a group has to say of its hubs beyond what it was told; nothing while it clashes. */
export function newsOf(group: Group, { constraints, propagation }: Narrowed, told: HubValues): HubValues {
  const news = new Map<string, HubValue>();
  if (propagation.clash) return news;
  for (const key of group.hubs.keys()) {
    const { low, high } = propagation.trail.interval(key);
    const before = told.get(key) ?? UNBOUNDED;
    const raised = low > before.low.value;
    const lowered = high < before.high.value;
    if (!raised && !lowered) continue;
    const end = (name: "low" | "high", value: number): End => {
      const cause = propagation.trail.cause(key, name);
      const resting = cause === undefined ? [] : propagation.trail.rests([cause]);
      return { value, group: group.id, rests: leaves(resting.flatMap((index) => constraints[index] ?? [])) };
    };
    news.set(key, {
      low: raised ? end("low", low) : UNBOUNDED.low,
      high: lowered ? end("high", high) : UNBOUNDED.high,
    });
  }
  return news;
}

/** Constraints with what others stand for in their place, each once, in order of ids. */
function leaves(constraints: readonly Constraint[]): readonly Constraint[] {
  const each = new Map(constraints.flatMap((one) => one.stands ?? [one]).map((one) => [one.id, one]));
  return [...each.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** All that is to be said of a group. */
export function resultOf(group: Group, { constraints, propagation }: Narrowed, how: Identifying): GroupResult {
  const resolution = resolve(constraints, how, propagation);
  const [first] = group.constraints.flatMap(variablesIn);
  const isCut = resolution.rest.capped || !resolution.complete;
  return {
    variables: statesOf(constraints, resolution, group.hubs),
    conflicts: resolution.conflicts,
    tested: resolution.conflicts.length > 0 ? [] : testedIn(constraints),
    capped: isCut && first ? [first.key] : [],
  };
}

/** Identities all of whose variables somebody states. */
function testedIn(constraints: readonly Constraint[]): readonly Tested[] {
  const identities = constraints.filter(({ kind }) => kind === "identity");
  if (identities.length === 0) return [];
  const direct = groupBy(constraints.filter(directValue), (claim) => directValue(claim)?.variable.key ?? "");
  const tested = identities.flatMap((constraint) => {
    const claims = variablesIn(constraint).map(({ key }) => direct.get(key) ?? []);
    if (claims.some((said) => said.length === 0)) return [];
    return [{ rule: constraint.rule, claims: restsOf(claims.flat()).claims }];
  });
  return tested.sort(
    by(
      ({ rule }) => rule,
      ({ claims }) => claims.join(),
    ),
  );
}
