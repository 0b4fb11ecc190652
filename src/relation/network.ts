/** Comes in: claims, added and removed one by one. Goes out: what they narrow, derive and cannot all be. */

import { by, byCodeUnit, groupBy } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import { componentsOf } from "./component.ts";
import type { Conflict, Resolution } from "./conflict.ts";
import { resolve } from "./conflict.ts";
import type { Constraint } from "./constraint.ts";
import { directValue, variablesIn } from "./constraint.ts";
import { withIdentities } from "./identify.ts";
import { EVERYTHING } from "./interval.ts";
import { propagate } from "./propagate.ts";
import type { VariableState } from "./state.ts";
import { statesOf } from "./state.ts";
import type { Variable, VariablePart } from "./variable.ts";
import { siblingsOf, unlike } from "./variable.ts";

/** What a set of claims comes to. Everything stands in order of its key. */
export interface NetworkResult {
  readonly variables: readonly VariableState[];
  readonly conflicts: readonly Conflict[];
  /** Identities all of whose variables are stated and that hold: no conflict found elsewhere is not "consistent". */
  readonly tested: readonly Tested[];
  /** Variables of components whose sweeps were cut short: their intervals hold, but may be wider than need be. */
  readonly capped: readonly string[];
}

/** An identity that was put to the test and holds, and the claims that it was tested on. */
export interface Tested {
  readonly rule: string;
  readonly claims: readonly string[];
}

/** Claims on variables, as they come and go. The same claims give the same result in any order of arrival. */
export interface Network {
  /** Adds a claim; one with the same id is replaced. */
  add(claim: Constraint): void;
  /** Takes a claim out by its id; nothing happens when there is none. */
  remove(claimId: string): void;
  result(): NetworkResult;
  /** What is known of a variable, if anything. */
  state(key: string): VariableState | undefined;
  /** What the other claims force on a variable when some are left out; undefined when no value would do. */
  forced(about: Variable, leavingOut: readonly string[]): Interval | undefined;
  /** Variables with something known whose keys differ in one or two of the named parts. */
  siblings(of: Variable, parts?: readonly VariablePart[]): readonly Variable[];
}

/** An empty network. */
export function createNetwork(): Network {
  return new KeptNetwork();
}

/** Families that claims or comparisons tie together, and what came of them. */
interface Component extends NetworkResult {
  readonly families: readonly string[];
}

class KeptNetwork implements Network {
  /** Claims by the families of variables that they touch: identities never reach outside a family. */
  private readonly families = new Map<string, Map<string, Constraint>>();
  private readonly claims = new Map<string, { readonly claim: Constraint; readonly families: readonly string[] }>();
  private readonly components = new Map<string, Component>();
  private readonly dirty = new Set<string>();
  private merged: (NetworkResult & { readonly byKey: ReadonlyMap<string, VariableState> }) | undefined;

  add(claim: Constraint): void {
    this.remove(claim.id);
    const families = familiesIn(claim);
    this.claims.set(claim.id, { claim, families });
    for (const family of families) {
      const members = this.families.get(family) ?? new Map<string, Constraint>();
      this.families.set(family, members.set(claim.id, claim));
      this.dirty.add(family);
    }
    this.merged = undefined;
  }

  remove(claimId: string): void {
    const held = this.claims.get(claimId);
    if (!held) return;
    this.claims.delete(claimId);
    for (const family of held.families) {
      const members = this.families.get(family);
      members?.delete(claimId);
      if (members?.size === 0) this.families.delete(family);
      this.dirty.add(family);
    }
    this.merged = undefined;
  }

  result(): NetworkResult {
    return this.refresh();
  }

  state(key: string): VariableState | undefined {
    return this.refresh().byKey.get(key);
  }

  siblings(of: Variable, parts?: readonly VariablePart[]): readonly Variable[] {
    const known = this.refresh().variables.map((state) => state.variable);
    return siblingsOf(of, known, parts);
  }

  forced(about: Variable, leavingOut: readonly string[]): Interval | undefined {
    const out = new Set(leavingOut);
    const claims = this.reach(familiesOf(about)).claims.filter(({ id }) => !out.has(id));
    const holds = (group: readonly Constraint[]): boolean =>
      group.some((constraint) => variablesIn(constraint).some(({ key }) => key === about.key));
    const group = componentsOf(withIdentities(claims)).find(holds);
    if (!group) return EVERYTHING;
    const { clash, trail } = propagate(group);
    return clash ? undefined : trail.interval(about.key);
  }

  /** Works out again only the components that a change touched. */
  private refresh(): NetworkResult & { readonly byKey: ReadonlyMap<string, VariableState> } {
    const stale = new Set(
      [...this.dirty].flatMap((family) => [family, ...(this.components.get(family)?.families ?? [])]),
    );
    for (const family of stale) this.components.delete(family);
    const done = new Set<string>();
    for (const family of [...stale].sort()) {
      if (done.has(family) || !this.families.has(family)) continue;
      const { families, claims } = this.reach([family]);
      const component = { families, ...solve(claims) };
      for (const member of families) {
        done.add(member);
        this.components.set(member, component);
      }
    }
    this.dirty.clear();
    this.merged ??= merge(new Set(this.components.values()));
    return this.merged;
  }

  /** Every family and claim that can be reached from some families through claims. */
  private reach(from: readonly string[]): { families: readonly string[]; claims: readonly Constraint[] } {
    const seen = new Set<string>();
    const claims = new Map<string, Constraint>();
    const open = [...from];
    for (let family = open.pop(); family !== undefined; family = open.pop()) {
      if (seen.has(family)) continue;
      seen.add(family);
      for (const claim of this.families.get(family)?.values() ?? []) {
        if (claims.has(claim.id)) continue;
        claims.set(claim.id, claim);
        open.push(...(this.claims.get(claim.id)?.families ?? []));
      }
    }
    return { families: [...seen], claims: [...claims.values()] };
  }
}

function familiesOf(v: Variable): readonly string[] {
  if (!v.ratio) return [v.line];
  const { left, right } = v.ratio;
  // Unlike sides are not tied together: nothing is propagated between them.
  return unlike(left, right).length ? [v.line] : [v.line, left.line, right.line];
}

function familiesIn(claim: Constraint): readonly string[] {
  return [...new Set(variablesIn(claim).flatMap(familiesOf))];
}

function solve(claims: readonly Constraint[]): NetworkResult {
  const solved = componentsOf(withIdentities(claims)).map((group) => ({ group, resolution: resolve(group) }));
  return {
    variables: solved.flatMap(({ group, resolution }) => statesOf(group, resolution)),
    conflicts: solved.flatMap(({ resolution }) => resolution.conflicts),
    tested: solved.flatMap(({ group, resolution }) => testedIn(group, resolution)),
    capped: solved.flatMap(({ group, resolution }) => {
      const [first] = group.flatMap(variablesIn);
      return resolution.rest.capped && first ? [first.key] : [];
    }),
  };
}

function testedIn(group: readonly Constraint[], { conflicts }: Resolution): readonly Tested[] {
  if (conflicts.length) return [];
  const direct = groupBy(group.filter(directValue), (claim) => directValue(claim)?.variable.key ?? "");
  return group.flatMap((constraint) => {
    if (constraint.kind !== "identity") return [];
    const claims = variablesIn(constraint).map(({ key }) => direct.get(key)?.map(({ id }) => id) ?? []);
    return claims.every((ids) => ids.length > 0)
      ? [{ rule: constraint.rule, claims: claims.flat().sort(byCodeUnit) }]
      : [];
  });
}

function merge(components: Iterable<Component>): NetworkResult & { byKey: ReadonlyMap<string, VariableState> } {
  const all = [...components];
  const variables = all
    .flatMap((component) => component.variables)
    .sort((a, b) => byCodeUnit(a.variable.key, b.variable.key));
  return {
    variables,
    conflicts: all
      .flatMap((component) => component.conflicts)
      .sort(
        by(
          (conflict) => conflict.variable,
          (conflict) => conflict.rests.claims.join(),
        ),
      ),
    tested: all
      .flatMap((component) => component.tested)
      .sort(
        by(
          (one) => one.rule,
          (one) => one.claims.join(),
        ),
      ),
    capped: all.flatMap((component) => component.capped).sort(byCodeUnit),
    byKey: new Map(variables.map((state) => [state.variable.key, state])),
  };
}
