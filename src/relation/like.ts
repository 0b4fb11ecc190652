/** Comes in: a comparison of unlike things. Goes out: the same comparison on the things that agree. */
import { by } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import { familyOf } from "../measure/measure.ts";
import { div } from "./arithmetic.ts";
import type { VariableState } from "./state.ts";
import type { Variable, VariablePart } from "./variable.ts";
import { differingParts, unlike } from "./variable.ts";

/** A comparison repeated like for like. */
export interface Repeated {
  readonly left: Variable;
  readonly right: Variable;
  /** The parts in which each side is another than the one that was compared. */
  readonly changed: { readonly left: readonly VariablePart[]; readonly right: readonly VariablePart[] };
  readonly interval: Interval;
  readonly nominal?: number;
}

/** What keeps two sides from being compared like for like: the parts, and whether one counts what the other leaves out. */
function unlikeness(left: Variable, right: Variable): readonly VariablePart[] {
  const parts = unlike(left, right);
  return left.measure !== right.measure && familyOf(left.measure) === familyOf(right.measure)
    ? [...parts, "measure"]
    : parts;
}

/**
 * The comparison `ratio` on every pair of known variables that agree and differ from the two that were compared in
 * just the parts in which those disagree; empty when they agree. ("More than double": 5 ÷ 2 sets the whole against the
 * core; core against core it is 3.5 ÷ 2.)
 */
export function likeForLike(ratio: Variable, states: readonly VariableState[]): readonly Repeated[] {
  if (!ratio.ratio) return [];
  const { left, right } = ratio.ratio;
  const parts = unlikeness(left, right);
  if (parts.length === 0) return [];
  const near = (side: Variable): readonly VariableState[] =>
    states.filter(({ variable: v }) => {
      const differing = differingParts(side, v);
      const isFamily = v.measure === side.measure || familyOf(v.measure) === familyOf(side.measure);
      return !v.ratio && isFamily && differing.every((part) => parts.includes(part));
    });
  const rights = near(right);
  return near(left)
    .flatMap((a) => rights.flatMap((b) => repeated(left, right, a, b) ?? []))
    .sort(
      by(
        ({ changed }) => changed.left.length + changed.right.length,
        (one) => one.left.key,
        (one) => one.right.key,
      ),
    );
}

function repeated(left: Variable, right: Variable, a: VariableState, b: VariableState): Repeated | undefined {
  if (unlikeness(a.variable, b.variable).length > 0) return undefined;
  const nominal = a.nominal !== undefined && b.nominal ? a.nominal / b.nominal : undefined;
  return {
    left: a.variable,
    right: b.variable,
    changed: { left: differingParts(left, a.variable), right: differingParts(right, b.variable) },
    interval: div(a.interval, b.interval),
    ...(nominal === undefined ? {} : { nominal }),
  };
}
