/** Comes in: claims. Goes out: what is said, each thing once with all who say it, to be kept or left out as one. */
import { byCodeUnit, groupBy } from "../core/order.ts";
import type { Constraint } from "./constraint.ts";
import { directValue, speakerOf } from "./constraint.ts";
import { between, of } from "./expression.ts";
import { hull } from "./interval.ts";
import { positionsOf } from "./position.ts";

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
export function itemsOf(claims: readonly Constraint[]): readonly Item[] {
  const direct = groupBy(claims.filter(directValue), (claim) => directValue(claim)?.variable.key ?? "");
  const relations = claims.filter((claim) => !directValue(claim)).map(single);
  return [...[...direct.values()].flatMap(valuesOf), ...relations].sort((a, b) =>
    byCodeUnit(a.constraint.id, b.constraint.id),
  );
}

function single(claim: Constraint): Item {
  return { constraint: claim, tellings: [claim], rivals: [] };
}

function valuesOf(claims: readonly Constraint[]): readonly Item[] {
  const values = claims.flatMap((claim) => {
    const value = directValue(claim);
    return value ? [{ id: claim.id, claim, interval: value.interval, about: value.variable }] : [];
  });
  const equal = groupBy(values, ({ interval }) => `${interval.low} ${interval.high}`);
  const items = [...equal.values()].flatMap((group) => {
    const tellings = group.map(({ claim }) => claim).sort((a, b) => byCodeUnit(a.id, b.id));
    return tellings[0] ? [{ constraint: tellings[0], tellings, rivals: [] }] : [];
  });
  const [first] = values;
  if (!first || items.length < 2 || positionsOf(values).length < 2) return items;
  const right = between(values.map(({ interval }) => interval).reduce(hull));
  const tellings = values.map(({ claim }) => claim).sort((a, b) => byCodeUnit(a.id, b.id));
  const [{ id, kind, rule, assumptions }] = tellings as [Constraint, ...Constraint[]];
  const constraint: Constraint = { id, kind, left: of(first.about), relation: "=", right, rule, assumptions };
  return [{ constraint, tellings, rivals: items }];
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
