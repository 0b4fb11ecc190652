/** Comes in: the variables that claims speak of. Goes out: the identities that join them, and the ones they derive. */
import { byCodeUnit, groupBy } from "../core/order.ts";
import type { Constraint } from "./constraint.ts";
import { identity, variablesIn } from "./constraint.ts";
import { of, product } from "./expression.ts";
import type { Shared } from "./line.ts";
import { identitiesOf } from "./line.ts";
import { isSharedRate } from "./role.ts";
import type { Variable } from "./variable.ts";
import { unlike } from "./variable.ts";

/** How identities are used. */
export interface Identifying {
  /** Set when a rate is one variable for all: the shared variables that have a value from elsewhere, by key. */
  readonly shared?: Shared;
}

/** Claims with the identities between what they speak of, sorted by id. */
export function withIdentities(claims: readonly Constraint[], how: Identifying = {}): readonly Constraint[] {
  const identities = identitiesAmong(claims, how);
  return [...claims, ...identities].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The identities among what claims speak of, and `A = ratio × B` for every ratio that compares like with like. */
function identitiesAmong(claims: readonly Constraint[], { shared }: Identifying): readonly Constraint[] {
  const each = new Map<string, Variable>();
  for (const claim of claims) {
    for (const v of variablesIn(claim)) {
      each.set(v.key, v);
      if (alike(v)) for (const side of [v.ratio.left, v.ratio.right]) each.set(side.key, side);
    }
  }
  const all = [...each.values()];
  const plain = all.filter((v) => !v.ratio && v.dimension !== "" && !(shared && isSharedRate(v)));
  const lines = [...groupBy(plain, ({ line }) => line).values()];
  return [
    ...all.flatMap(ratioIdentity),
    ...lines.filter((line) => shared !== undefined || canJoin(line)).flatMap((line) => identitiesOf(line, shared)),
  ];
}

// Most lines hold one variable, and all identities but those of rates need a second one.
function canJoin(line: readonly Variable[]): boolean {
  return line.length > 1 || line.some(({ dimension }) => dimension.includes("/"));
}

/** Nothing is propagated through a comparison of unlike things: there is no identity for it. */
function alike(v: Variable): v is Variable & { readonly ratio: NonNullable<Variable["ratio"]> } {
  return v.ratio !== undefined && unlike(v.ratio.left, v.ratio.right).length === 0;
}

function ratioIdentity(v: Variable): readonly Constraint[] {
  if (!alike(v)) return [];
  const { left, right } = v.ratio;
  return [identity(`ratio:${v.key}`, of(left), product(of(v), of(right)), "ratio")];
}
