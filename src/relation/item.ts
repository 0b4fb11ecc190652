/** Comes in: claims. Goes out: what is said, each thing once with all who say it, to be kept or left out as one. */
import { byCodeUnit, groupBy } from "../core/order.ts";
import type { Constraint } from "./constraint.ts";
import { directValue, speakerOf } from "./constraint.ts";
import { between, of } from "./expression.ts";
import type { Parts } from "./parts.ts";
import type { Said } from "./position.ts";

/** One thing said, by one or more claims. */
export interface Item {
  /** What enters the propagation for it. */
  readonly constraint: Constraint;
  /** The claims that say it, sorted by id: leaving it out means leaving out all of them. */
  readonly tellings: readonly Constraint[];
  /** For a variable with rivals, of which only the hull is passed on: what they say, each on its own. */
  readonly rivals: readonly Item[];
}

/**
 * Claims as items, in order of ids: equal values of one variable are one item, and so are all rival values of one,
 * because between rivals nobody has chosen yet.
 */
export function itemsOf(parts: Parts): readonly Item[] {
  const relations = parts.relations.filter(({ kind }) => kind === "claim");
  const single = (claim: Constraint): Item => ({ constraint: claim, tellings: [claim], rivals: [] });
  return [...parts.said.flatMap(valuesOf), ...relations.map(single)].sort((a, b) =>
    byCodeUnit(a.constraint.id, b.constraint.id),
  );
}

function valuesOf({ variable, claims, positions, interval }: Said): readonly Item[] {
  const equal = groupBy(claims, (claim) => {
    const value = directValue(claim)?.interval;
    return `${value?.low} ${value?.high}`;
  });
  const items = [...equal.values()].flatMap((tellings): readonly Item[] =>
    tellings[0] ? [{ constraint: tellings[0], tellings, rivals: [] }] : [],
  );
  const [first] = claims;
  if (!first || positions.length < 2) return items;
  const { id, kind, rule, assumptions } = first;
  const right = between(interval);
  const constraint: Constraint = { id, kind, left: of(variable), relation: "=", right, rule, assumptions };
  return [{ constraint, tellings: claims, rivals: items }];
}

/** How close together a set of claims stands: the closer, the more telling. */
export type Scope = "document" | "speaker" | "across";

/** One claim for each item: of one document if one says all of it, else of one speaker, else the first of each. */
export function tellingsOf(items: readonly Item[]): { readonly claims: readonly Constraint[]; readonly scope: Scope } {
  for (const [scope, nameOf] of NEARNESS) {
    const [one] = namesInAll(items, nameOf);
    if (one === undefined) continue;
    const said = items.flatMap(({ tellings }) => tellings.find((claim) => nameOf(claim) === one) ?? []);
    return { claims: said, scope };
  }
  return { claims: items.flatMap(({ tellings }) => tellings.slice(0, 1)), scope: "across" };
}

/** The items that one document says, then those that one speaker says; each group has two items or more. */
export function* nearFirst(items: readonly Item[]): Iterable<readonly Item[]> {
  for (const [, nameOf] of NEARNESS) {
    const names = new Set(items.flatMap(({ tellings }) => tellings.map(nameOf)));
    for (const name of [...names].sort()) {
      const group = items.filter(({ tellings }) => tellings.some((claim) => nameOf(claim) === name));
      if (group.length > 1 && group.length < items.length) yield group;
    }
  }
}

const NEARNESS: readonly (readonly [Scope, (claim: Constraint) => string])[] = [
  ["document", ({ document, id }) => document ?? `?${id}`],
  ["speaker", speakerOf],
];

function namesInAll(items: readonly Item[], nameOf: (claim: Constraint) => string): readonly string[] {
  const [first, ...rest] = items.map(({ tellings }) => new Set(tellings.map(nameOf)));
  return [...(first ?? [])].filter((name) => rest.every((names) => names.has(name))).sort();
}
