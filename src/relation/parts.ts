/** Comes in: claims. Goes out: what they say of each variable directly, and the relations between variables. */
import { byCodeUnit } from "../core/order.ts";
import type { Constraint } from "./constraint.ts";
import { aboutOf, variablesIn } from "./constraint.ts";
import type { Identifying } from "./identify.ts";
import { identitiesAmong } from "./identify.ts";
import type { Said } from "./position.ts";
import { saidOf } from "./position.ts";
import type { Variable } from "./variable.ts";

/** One end of a variable that is known from outside, and what it rests on there. */
export interface Bound {
  readonly variable: Variable;
  readonly end: "low" | "high";
  readonly value: number;
  readonly rests: readonly Constraint[];
  readonly nominal?: number;
}

/** What a propagation works on. */
export interface Parts {
  /** In order of keys. */
  readonly said: readonly Said[];
  /** Claims and identities that relate variables, in order of ids. */
  readonly relations: readonly Constraint[];
  readonly bounds: readonly Bound[];
}

/** Claims as parts, without identities. */
export function partsOf(claims: Iterable<Constraint>): Parts {
  const direct = new Map<string, { readonly variable: Variable; readonly claims: Constraint[] }>();
  const relations: Constraint[] = [];
  for (const claim of claims) {
    const about = aboutOf(claim);
    const there = about && direct.get(about.key);
    if (there) there.claims.push(claim);
    else if (about) direct.set(about.key, { variable: about, claims: [claim] });
    else relations.push(claim);
  }
  const said = [...direct.values()].map(({ variable, claims: own }) => saidOf(variable, own));
  return inOrder(said, relations);
}

/** Claims as parts, with the identities between what they speak of. */
export function withIdentities(claims: Iterable<Constraint>, how: Identifying = {}): Parts {
  const { said, relations } = partsOf(claims);
  return inOrder(said, [...relations, ...identitiesAmong(variablesOf({ said, relations }).values(), how)]);
}

/** Parts in the order of work, so that results do not depend on arrival. */
export function inOrder(said: readonly Said[], relations: readonly Constraint[]): Parts {
  return {
    said: [...said].sort((a, b) => byCodeUnit(a.variable.key, b.variable.key)),
    relations: [...relations].sort((a, b) => byCodeUnit(a.id, b.id)),
    bounds: [],
  };
}

/** Every variable that parts speak of, by key; with those that are only bounded from outside. */
export function variablesOf({
  said,
  relations,
  bounds = [],
}: Pick<Parts, "said" | "relations"> & Partial<Parts>): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const { variable } of said) variables.set(variable.key, variable);
  for (const { variable } of bounds) variables.set(variable.key, variable);
  for (const relation of relations) for (const v of variablesIn(relation)) variables.set(v.key, v);
  return variables;
}

/** The claims in parts. */
export function claimsIn({ said, relations }: Parts): readonly Constraint[] {
  return [...said.flatMap(({ claims }) => claims), ...relations.filter(({ kind }) => kind === "claim")];
}

/** Parts without some claims and relations. */
export function without(parts: Parts, aside: ReadonlySet<Constraint>): Parts {
  const said = parts.said.flatMap((one): readonly Said[] => {
    const left = one.claims.filter((claim) => !aside.has(claim));
    if (left.length === one.claims.length) return [one];
    return left.length === 0 ? [] : [saidOf(one.variable, left)];
  });
  return { ...parts, said, relations: parts.relations.filter((one) => !aside.has(one)) };
}
