/** Comes in: the variables that claims speak of. Goes out: the identities that join them, and the ones they derive. */
import { groupBy } from "../core/order.ts";
import type { Constraint } from "./constraint.ts";
import { identity } from "./constraint.ts";
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

/** The identities among variables, and `A = ratio × B` for every ratio that compares like with like. */
export function identitiesAmong(
  variables: ReadonlyMap<string, Variable>,
  { shared }: Identifying,
): readonly Constraint[] {
  const each = new Map(variables);
  for (const v of variables.values()) {
    if (alike(v)) for (const side of [v.ratio.left, v.ratio.right]) each.set(side.key, side);
  }
  const ratios: Constraint[] = [];
  const plain: Variable[] = [];
  for (const v of each.values()) {
    if (v.ratio) ratios.push(...ratioIdentity(v));
    else if (v.dimension !== "" && !(shared && isSharedRate(v))) plain.push(v);
  }
  const lines = [...groupBy(plain, ({ line }) => line).values()];
  return [...ratios, ...lines.filter(canJoin).flatMap((line) => identitiesOf(line, shared))];
}

// Most lines hold one variable, and all identities but those of rates need a second one.
function canJoin(line: readonly Variable[]): boolean {
  return line.length > 1 || line.some(({ dimension }) => dimension.includes("/") || /^[A-Z]{3}$/.test(dimension));
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
