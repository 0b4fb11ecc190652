/** Comes in: an equation and the printed values. Goes out: the value as a reader would compute it (89.79, not a midpoint). */
import type { Expression } from "./expression.ts";
import { variablesOf } from "./expression.ts";

type Values = (key: string) => number | undefined;

/** The plain value of an expression, when every variable of it has one. */
export function nominalOf(expression: Expression, values: Values): number | undefined {
  switch (expression.kind) {
    case "variable":
      return values(expression.variable.key);
    case "constant":
      return expression.nominal;
    case "sum":
      return fold(expression.terms, values, 0, (a, b) => a + b);
    case "product":
      return fold(expression.factors, values, 1, (a, b) => a * b);
    case "difference":
      return pair(expression, values, (a, b) => a - b);
    case "ratio":
      return pair(expression, values, (a, b) => a / b);
    case "power":
      return fold([expression.base], values, 1, (_, b) => b ** expression.exponent);
  }
  return expression satisfies never;
}

function fold(
  parts: readonly Expression[],
  values: Values,
  start: number,
  operation: (a: number, b: number) => number,
): number | undefined {
  let result = start;
  for (const part of parts) {
    const next = nominalOf(part, values);
    if (next === undefined) return undefined;
    result = operation(result, next);
  }
  return result;
}

function pair(
  { left, right }: { readonly left: Expression; readonly right: Expression },
  values: Values,
  operation: (a: number, b: number) => number,
): number | undefined {
  const a = nominalOf(left, values);
  const b = nominalOf(right, values);
  return a === undefined || b === undefined ? undefined : operation(a, b);
}

/** The plain value that `left = right` gives a variable written once in it, when all others have theirs. */
export function solveFor(key: string, left: Expression, right: Expression, values: Values): number | undefined {
  const mentions = (side: Expression): number => variablesOf(side).filter((v) => v.key === key).length;
  const [inLeft, inRight] = [mentions(left), mentions(right)];
  if (inLeft + inRight !== 1) return undefined;
  const [side, target] = inLeft ? [left, nominalOf(right, values)] : [right, nominalOf(left, values)];
  const solution = target === undefined ? undefined : unfold(key, side, target, values);
  return solution !== undefined && Number.isFinite(solution) ? solution : undefined;
}

function unfold(key: string, expression: Expression, target: number, values: Values): number | undefined {
  const holds = (part: Expression): boolean => variablesOf(part).some((v) => v.key === key);
  const descend = (part: Expression, next: number | undefined): number | undefined =>
    next === undefined ? undefined : unfold(key, part, next, values);
  const minus = (x: number, y?: number): number | undefined => (y === undefined ? undefined : x - y);
  switch (expression.kind) {
    case "variable":
      return target;
    case "constant":
      return undefined;
    case "sum": {
      const rest = fold(
        expression.terms.filter((part) => !holds(part)),
        values,
        0,
        (a, b) => a + b,
      );
      return expression.terms.filter(holds).map((part) => descend(part, minus(target, rest)))[0];
    }
    case "product": {
      const rest = fold(
        expression.factors.filter((part) => !holds(part)),
        values,
        1,
        (a, b) => a * b,
      );
      return expression.factors.filter(holds).map((part) => descend(part, rest && target / rest))[0];
    }
    case "difference": {
      const { left, right } = expression;
      const other = nominalOf(holds(left) ? right : left, values);
      if (other === undefined) return undefined;
      return holds(left) ? descend(left, target + other) : descend(right, other - target);
    }
    case "ratio": {
      const { left, right } = expression;
      const other = nominalOf(holds(left) ? right : left, values);
      if (other === undefined) return undefined;
      return holds(left) ? descend(left, target * other) : descend(right, target && other / target);
    }
    case "power":
      return descend(expression.base, target < 0 ? undefined : target ** (1 / expression.exponent));
  }
  return expression satisfies never;
}
