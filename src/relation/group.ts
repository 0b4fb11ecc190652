/** Comes in: constraints that share variables, and what is known of the hubs they lean on. Goes out: what follows. */
import { by } from "../core/order.ts";
import type { Conflict } from "./conflict.ts";
import { resolve } from "./conflict.ts";
import type { Constraint } from "./constraint.ts";
import { variablesIn } from "./constraint.ts";
import type { End, HubValue } from "./hub.ts";
import { passedOn, UNBOUNDED } from "./hub.ts";
import type { Identifying } from "./identify.ts";
import type { Parts } from "./parts.ts";
import type { Propagation } from "./propagate.ts";
import { propagate } from "./propagate.ts";
import type { VariableState } from "./state.ts";
import { statesOf } from "./state.ts";
import type { Variable } from "./variable.ts";

/** Parts that share variables; with others they share hubs only. */
export interface Group {
  /** The key of its first variable. */
  readonly id: string;
  readonly parts: Parts;
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
  readonly parts: Parts;
  readonly propagation: Propagation;
}

/** Narrows a group under what is known of its hubs. */
export function narrowed({ parts, hubs }: Group, values: HubValues): Narrowed {
  const bounds = [...hubs.values()].flatMap((v) => passedOn(v, values.get(v.key) ?? UNBOUNDED));
  const all = bounds.length > 0 ? { ...parts, bounds } : parts;
  return { parts: all, propagation: propagate(all) };
}

/** What a group has to say of its hubs beyond what it was told; nothing while it clashes. */
export function newsOf({ id, hubs }: Group, { propagation }: Narrowed, told: HubValues): HubValues {
  const news = new Map<string, HubValue>();
  const { trail, clash } = propagation;
  if (clash) return news;
  for (const key of hubs.keys()) {
    const { low, high } = trail.interval(key);
    const before = told.get(key) ?? UNBOUNDED;
    const end = (name: "low" | "high", value: number): End => {
      if (value === before[name].value) return UNBOUNDED[name];
      const cause = trail.cause(key, name);
      return { value, group: id, rests: cause === undefined ? [] : trail.rests([cause]) };
    };
    if (low > before.low.value || high < before.high.value)
      news.set(key, { low: end("low", low), high: end("high", high) });
  }
  return news;
}

/** All that is to be said of a group. */
export function resultOf(
  { parts: { said, relations } }: Group,
  { parts, propagation }: Narrowed,
  how: Identifying,
): GroupResult {
  const resolution = resolve(parts, how, propagation);
  const first = said[0]?.variable ?? relations.flatMap(variablesIn)[0];
  const isCut = resolution.rest.capped || !resolution.complete;
  return {
    variables: statesOf(parts, resolution),
    conflicts: resolution.conflicts,
    tested: resolution.conflicts.length > 0 ? [] : testedIn(parts),
    capped: isCut && first ? [first.key] : [],
  };
}

/** Identities all of whose variables somebody states. */
function testedIn({ said, relations, bounds }: Parts): readonly Tested[] {
  if (!relations.some(({ kind }) => kind === "identity")) return [];
  const direct = new Map<string, readonly string[]>();
  for (const { variable, claims } of said) direct.set(variable.key, idsOf(claims));
  // What a hub is told by these very claims is no word of others on it: nothing is put to the test by itself.
  const own = new Set([...direct.values()].flat());
  for (const { variable, rests } of bounds) {
    const others = idsOf(rests).filter((id) => !own.has(id));
    direct.set(variable.key, [...(direct.get(variable.key) ?? []), ...others]);
  }
  const tested = relations.flatMap((one): readonly Tested[] => {
    if (one.kind !== "identity") return [];
    const claims = variablesIn(one).map(({ key }) => direct.get(key) ?? []);
    if (claims.some((own) => own.length === 0)) return [];
    return [{ rule: one.rule, claims: [...new Set(claims.flat())].sort() }];
  });
  return tested.length < 2
    ? tested
    : tested.sort(
        by(
          ({ rule }) => rule,
          ({ claims }) => claims.join(),
        ),
      );
}

function idsOf(claims: readonly Constraint[]): readonly string[] {
  return claims.flatMap(({ kind, id }) => (kind === "claim" ? id : []));
}
