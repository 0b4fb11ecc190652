/** Comes in: a claim made in one context. Goes out: the same claim as one of another context. */
import type { Constraint } from "./constraint.ts";
import type { Expression } from "./expression.ts";
import { isMarketRate, marketRate } from "./role.ts";
import type { Variable } from "./variable.ts";
import { ratioOf, variable } from "./variable.ts";

/** The claim with its variables in another context; times that nobody said stay where they were said. */
export function inContext(claim: Constraint, context: string): Constraint {
  const move = (expression: Expression): Expression => moved(expression, (v) => inside(v, context));
  return { ...claim, left: move(claim.left), right: move(claim.right) };
}

/** The same with the rates of actors as those of the market, which all share. */
export function inMarket(claim: Constraint, context: string): Constraint {
  const move = (expression: Expression): Expression =>
    moved(expression, (v) => {
      const there = inside(v, context);
      return isMarketRate(there) ? variable(marketRate(there)) : there;
    });
  return { ...claim, left: move(claim.left), right: move(claim.right) };
}

function inside(v: Variable, context: string): Variable {
  if (v.ratio) return ratioOf(inside(v.ratio.left, context), inside(v.ratio.right, context));
  const period = v.period.startsWith("?") && v.context !== context ? `?${v.context} ${v.period.slice(1)}` : v.period;
  return variable({ ...v, context, period });
}

function moved(expression: Expression, to: (v: Variable) => Variable): Expression {
  const each = (parts: readonly Expression[]): readonly Expression[] => parts.map((part) => moved(part, to));
  switch (expression.kind) {
    case "variable":
      return { ...expression, variable: to(expression.variable) };
    case "constant":
      return expression;
    case "sum":
      return { ...expression, terms: each(expression.terms) };
    case "product":
      return { ...expression, factors: each(expression.factors) };
    case "difference":
    case "ratio":
      return { ...expression, left: moved(expression.left, to), right: moved(expression.right, to) };
    case "power":
      return { ...expression, base: moved(expression.base, to) };
  }
  return expression satisfies never;
}
