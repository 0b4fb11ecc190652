/** Comes in: the constraints of one component. Goes out: the sets of claims that cannot all be true, and what is left. */
import { by, byCodeUnit } from "../core/order.ts";
import { componentsOf } from "./component.ts";
import type { Constraint, Rests } from "./constraint.ts";
import { restsOf, speakerOf, variablesIn } from "./constraint.ts";
import type { Identifying } from "./identify.ts";
import type { Item, Scope } from "./item.ts";
import { itemsOf, nearFirst, tellingsOf } from "./item.ts";
import type { Parts } from "./parts.ts";
import { claimsIn, partsOf, withIdentities, without } from "./parts.ts";
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
  readonly kept: Parts;
  /** False when there may be more conflicts than were looked for. */
  readonly complete: boolean;
}

/**
 * Finds the conflicts around one clash after another, setting their claims aside before the next is looked for, until
 * nothing clashes. `first` is the propagation of all.
 */
export function resolve(parts: Parts, how: Identifying, first: Propagation): Resolution {
  if (!first.clash) return { conflicts: [], rest: first, kept: parts, complete: true };
  const conflicts = new Map<string, Conflict>();
  let [kept, rest, complete] = [parts, first, true];
  while (rest.clash) {
    const resting = rest.clash.rests;
    const found = conflicts.size < LIMITS.sets ? around(resting, kept, how) : { conflicts: [], complete: false };
    complete &&= found.complete;
    for (const conflict of found.conflicts) conflicts.set(conflict.rests.claims.join(), conflict);
    const said = new Set(found.conflicts.flatMap(({ tellings }) => tellings));
    kept = asideFrom(kept, said, resting);
    rest = propagate(kept);
  }
  const sorted = [...conflicts.values()].sort(by(({ rests }) => rests.claims.join()));
  return { conflicts: sorted.slice(0, LIMITS.sets), rest, kept, complete: complete && sorted.length <= LIMITS.sets };
}

/** Without the claims of conflicts that were found; where that takes nothing out, without what the clash rests on. */
function asideFrom(kept: Parts, found: ReadonlySet<string>, clash: readonly Constraint[]): Parts {
  const own = claimsIn(kept);
  const told = own.filter(({ id }) => found.has(id));
  const inClash = new Set(clash);
  const resting = told.length > 0 ? told : own.filter((claim) => inClash.has(claim));
  return without(kept, resting.length > 0 ? new Set(resting) : inClash);
}

/** The smallest sets among a few claims that clash, whatever groups they are of. */
export function conflictsAmong(constraints: readonly Constraint[], how: Identifying): readonly Conflict[] {
  const claims = new Map(constraints.filter(isClaim).map((claim) => [claim.id, claim]));
  return around([], partsOf(claims.values()), how).conflicts;
}

/** The smallest sets near a clash. */
function around(
  resting: readonly Constraint[],
  kept: Parts,
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
function searched(resting: readonly Constraint[], kept: Parts): readonly (readonly Item[])[] {
  const outside = kept.bounds.flatMap(({ rests }) => rests).filter(isClaim);
  const all = itemsOf(partsOf(new Set([...claimsIn(kept), ...outside])));
  if (all.length <= SMALL) return [all];
  const near = new Set(resting.flatMap(variablesIn).map(({ key }) => key));
  const touching = all.filter(({ constraint }) => variablesIn(constraint).some(({ key }) => near.has(key)));
  return [touching, all];
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
  const identities = clash?.rests.filter((constraint) => !isClaim(constraint)) ?? [];
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
function clashOf(items: readonly Item[], how: Identifying): Propagation["clash"] {
  const parts = withIdentities(
    items.map(({ constraint }) => constraint),
    how,
  );
  for (const group of componentsOf(parts)) {
    const { clash } = propagate(group);
    if (clash) return clash;
  }
  return undefined;
}
