/** Comes in: the constraints of one component. Goes out: the sets of claims that cannot all be true, and what is left. */
import { by, byCodeUnit } from "../core/order.ts";
import { componentsOf } from "./component.ts";
import type { Constraint, Rests } from "./constraint.ts";
import { restsOf, speakerOf, variablesIn } from "./constraint.ts";
import type { Identifying } from "./identify.ts";
import { withIdentities } from "./identify.ts";
import type { Item, Scope } from "./item.ts";
import { itemsOf, nearFirst, tellingsOf } from "./item.ts";
import type { Propagation } from "./propagate.ts";
import { propagate } from "./propagate.ts";
import { smallestSet, smallestSets } from "./smallest.ts";

/** Claims that cannot all be true: without any one of them the rest can. */
export interface Conflict {
  /** The variable that is left without a value. */
  readonly variable: string;
  readonly rests: Rests;
  /** All who say what a claim of the set says, the set included. */
  readonly tellings: readonly string[];
  /** Whether one document says it all, or one speaker, or only several together. */
  readonly scope: Scope;
  /** Of several speakers it is a disagreement: none of them need have miscalculated. */
  readonly verdict: "conflict" | "disagreement";
}

/** At most so many sets are reported of one component, and so often it is asked whether claims clash. */
const LIMITS = { sets: 20, tests: 600 };

/** A component with no more items is searched as a whole, a larger one only around what the clash rests on. */
const SMALL = 40;

/** All conflicts among some claims, and what holds without them. */
export interface Resolution {
  readonly conflicts: readonly Conflict[];
  /** Propagation over what is left when every claim of a conflict is set aside. */
  readonly rest: Propagation;
  readonly kept: readonly Constraint[];
  /** False when there may be more conflicts than were looked for. */
  readonly complete: boolean;
}

/**
 * Finds the conflicts around one clash after another, setting their claims aside before the next is looked for, until
 * nothing clashes. Input sorted by id.
 */
export function resolve(
  constraints: readonly Constraint[],
  how: Identifying = {},
  first: Propagation = propagate(constraints),
): Resolution {
  const conflicts = new Map<string, Conflict>();
  let kept = constraints;
  let rest = first;
  let complete = true;
  while (rest.clash) {
    const resting = rest.clash.rests.flatMap((index) => kept[index] ?? []);
    const found = conflicts.size < LIMITS.sets ? around(resting, kept, how) : { conflicts: [], complete: false };
    complete &&= found.complete;
    for (const conflict of found.conflicts) conflicts.set(conflict.rests.claims.join(), conflict);
    const said = new Set(found.conflicts.flatMap(({ tellings }) => tellings));
    const left = kept.filter(({ id, kind }) => kind === "identity" || !said.has(id));
    kept = left.length < kept.length ? left : without(kept, resting);
    rest = propagate(kept);
  }
  const sorted = [...conflicts.values()].sort(by(({ rests }) => rests.claims.join()));
  return { conflicts: sorted.slice(0, LIMITS.sets), rest, kept, complete: complete && sorted.length <= LIMITS.sets };
}

/** The smallest sets among a few claims that clash, whatever groups they are of. */
export function conflictsAmong(constraints: readonly Constraint[], how: Identifying): readonly Conflict[] {
  const claims = [...new Map(constraints.filter(isClaim).map((claim) => [claim.id, claim])).values()];
  return around(claims, claims, how).conflicts;
}

/** Without the claims of a clash; without all of it when it has none. */
function without(kept: readonly Constraint[], clash: readonly Constraint[]): readonly Constraint[] {
  const aside = new Set(clash.some(isClaim) ? clash.filter(isClaim) : clash);
  return kept.filter((constraint) => !aside.has(constraint));
}

/** The smallest sets near a clash. */
function around(
  resting: readonly Constraint[],
  kept: readonly Constraint[],
  how: Identifying,
): { readonly conflicts: readonly Conflict[]; readonly complete: boolean } {
  const clashes = (items: readonly Item[]): boolean => clashOf(items, how) !== undefined;
  const items = searched(resting, kept).find(clashes);
  if (!items) return { conflicts: [], complete: false };
  const { sets, complete } = smallestSets(items, clashes, LIMITS, nearFirst);
  const chosen = sets.flatMap((set) => choices(set)).slice(0, LIMITS.sets);
  const smallest = chosen.map((set) => (set.every(isPlain(sets)) ? set : smallestSet(set, clashes)));
  return { conflicts: smallest.map((set) => conflictOf(set, how)), complete };
}

/** Where to look: at all of a small component, else near the clash, else at all after all. */
function searched(resting: readonly Constraint[], kept: readonly Constraint[]): readonly (readonly Item[])[] {
  const claimsOf = (constraints: readonly Constraint[]): readonly Constraint[] => [
    ...new Set(constraints.flatMap((one) => one.stands ?? [one])),
  ];
  const all = itemsOf(claimsOf(kept).filter(isClaim));
  if (all.length <= SMALL) return [all];
  const near = new Set(resting.flatMap((one) => variablesIn(one).map(({ key }) => key)));
  const touching = kept.filter((one) => variablesIn(one).some(({ key }) => near.has(key)));
  return [itemsOf(claimsOf(touching).filter(isClaim)), all];
}

function isPlain(sets: readonly (readonly Item[])[]): (item: Item) => boolean {
  const found = new Set(sets.flat());
  return (item) => found.has(item);
}

/** Every way of choosing one value from each of the rivals in a set, up to the limit. */
function choices(set: readonly Item[]): readonly (readonly Item[])[] {
  let chosen: readonly (readonly Item[])[] = [[]];
  for (const item of set) {
    const options = item.rivals.length > 0 ? item.rivals : [item];
    chosen = chosen.flatMap((before) => options.map((option) => [...before, option])).slice(0, LIMITS.sets);
  }
  return chosen;
}

function conflictOf(set: readonly Item[], how: Identifying): Conflict {
  const { claims, scope } = tellingsOf(set);
  const clash = clashOf(set, how);
  const identities = clash?.constraints.filter((constraint) => !isClaim(constraint)) ?? [];
  return {
    variable: clash?.key ?? "",
    rests: restsOf([...claims, ...identities]),
    tellings: set.flatMap(({ tellings }) => tellings.map(({ id }) => id)).sort(byCodeUnit),
    scope,
    verdict: new Set(claims.map(speakerOf)).size > 1 ? "disagreement" : "conflict",
  };
}

function isClaim({ kind }: Constraint): boolean {
  return kind === "claim";
}

/** The first clash among items and the identities between what they speak of. */
function clashOf(
  items: readonly Item[],
  how: Identifying,
): { readonly key: string; readonly constraints: readonly Constraint[] } | undefined {
  const claims = items.map(({ constraint }) => constraint);
  for (const group of componentsOf(withIdentities(claims, how))) {
    const { clash } = propagate(group);
    if (clash) return { key: clash.key, constraints: clash.rests.flatMap((index) => group[index] ?? []) };
  }
  return undefined;
}
