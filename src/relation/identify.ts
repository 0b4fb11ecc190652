/** Comes in: the variables that claims speak of. Goes out: the identities that join them, and the ones they derive. */
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

/** The identities among variables, each once, and `A = ratio × B` for every ratio that compares like with like. */
export function identitiesAmong(variables: Iterable<Variable>, { shared }: Identifying): readonly Constraint[] {
  const ratios: Constraint[] = [];
  const lines = new Map<string, Variable[]>();
  const take = (v: Variable): void => {
    if (v.dimension === "" || (shared && isSharedRate(v))) return;
    const line = lines.get(v.line);
    if (!line) lines.set(v.line, [v]);
    else line.push(v);
  };
  const sides = new Map<string, Variable>();
  for (const v of variables) {
    if (!v.ratio) take(v);
    else if (alike(v)) {
      ratios.push(...ratioIdentity(v));
      for (const side of [v.ratio.left, v.ratio.right]) sides.set(side.key, side);
    }
  }
  // A side that claims speak of was taken already.
  for (const side of sides.values()) {
    if (!side.ratio && !lines.get(side.line)?.some(({ key }) => key === side.key)) take(side);
  }
  const found = ratios;
  for (const line of lines.values()) if (canJoin(line)) found.push(...identitiesOf(line, shared));
  return found;
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
