/** Comes in: the constraints of one component. Goes out: the sets of claims that cannot all be true, and what is left. */
import type { Constraint, Rests } from "./constraint.ts";
import { restsOf, variablesIn } from "./constraint.ts";
import { withIdentities } from "./identify.ts";
import type { Propagation } from "./propagate.ts";
import { propagate } from "./propagate.ts";

/** Claims that cannot all be true: without any one of them the rest can. */
export interface Conflict {
  /** The variable that is left without a value. */
  readonly variable: string;
  readonly rests: Rests;
}

/** At most so many conflicts are looked for in one component. */
const MOST_CONFLICTS = 20;

/** All conflicts among some claims, and what holds without them. */
export interface Resolution {
  readonly conflicts: readonly Conflict[];
  /** Propagation over what is left when every claim of a conflict is set aside. */
  readonly rest: Propagation;
  readonly kept: readonly Constraint[];
}

/** Finds conflicts one after another, setting each aside before the next is looked for. Input sorted by id. */
export function resolve(constraints: readonly Constraint[]): Resolution {
  const conflicts: Conflict[] = [];
  let kept = constraints;
  let rest = propagate(kept);
  while (rest.clash && conflicts.length < MOST_CONFLICTS) {
    const resting = rest.clash.rests.flatMap((index) => kept[index] ?? []);
    const { key, minimal } = minimise(resting, kept);
    conflicts.push({ variable: key, rests: restsOf(minimal) });
    const aside = new Set(setAside(minimal));
    kept = kept.filter((constraint) => !aside.has(constraint));
    rest = propagate(kept);
  }
  return { conflicts, rest, kept };
}

/** The claims of a conflict; the identities when they clash on their own. */
function setAside(minimal: readonly Constraint[]): readonly Constraint[] {
  const claims = minimal.filter(isClaim);
  return claims.length ? claims : minimal;
}

/**
 * A smallest set by deletion: a claim without which the rest still clashes is left out, in order of id. Identities
 * are those that the claims left bring with them, so that the set is a conflict by itself.
 * @source Chinneck, Dravnieks (1991), "Locating minimal infeasible constraint sets in linear programs", ORSA Journal on
 * Computing 3(2): the deletion filter.
 */
function minimise(
  resting: readonly Constraint[],
  kept: readonly Constraint[],
): { readonly key: string; readonly minimal: readonly Constraint[] } {
  // A claim may matter only by naming a variable, through the identity that comes with it: then all are gone through.
  const start = [resting, kept].map((set) => set.filter(isClaim)).find((claims) => clashOf(claims) !== undefined);
  if (!start) return { key: "", minimal: resting };
  let claims = start;
  // Rivals pass on their hull, so that taking one away may sharpen the clash: passes until nothing more can go.
  for (let before = -1; before !== claims.length; ) {
    before = claims.length;
    for (const candidate of claims) {
      const without = claims.filter((claim) => claim !== candidate);
      if (clashOf(without)) claims = without;
    }
  }
  const clash = clashOf(claims);
  return { key: clash?.key ?? "", minimal: [...new Set([...claims, ...(clash?.constraints ?? [])])] };
}

function isClaim({ kind }: Constraint): boolean {
  return kind === "claim";
}

/** The first clash among claims and the identities between what they speak of. */
function clashOf(
  claims: readonly Constraint[],
): { readonly key: string; readonly constraints: readonly Constraint[] } | undefined {
  for (const group of componentsOf(withIdentities(claims))) {
    const { clash } = propagate(group);
    if (clash) return { key: clash.key, constraints: clash.rests.flatMap((index) => group[index] ?? []) };
  }
  return undefined;
}

/** Groups constraints that share variables, directly or through others; each group sorted as the input is. */
export function componentsOf(constraints: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let top = key;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    parent.set(key, top);
    return top;
  };
  for (const constraint of constraints) {
    const [first, ...others] = variablesIn(constraint).map(({ key }) => key);
    if (first === undefined) continue;
    for (const other of others) parent.set(find(other), find(first));
  }
  const groups = new Map<string, Constraint[]>();
  for (const constraint of constraints) {
    const top = find(variablesIn(constraint)[0]?.key ?? constraint.id);
    const group = groups.get(top);
    if (group) group.push(constraint);
    else groups.set(top, [constraint]);
  }
  return [...groups.values()];
}
