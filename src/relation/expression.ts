/** Comes in: expressions over variables. Goes out: what they allow forwards, and what their value forces backwards. */
import type { Interval } from "../core/quantity.ts";
import { add, div, mul, negate, pow, root, sub } from "./arithmetic.ts";
import { EVERYTHING, hull, intersect, point } from "./interval.ts";
import type { Variable } from "./variable.ts";

/** A value with the figure as printed beside the interval that its writing allows. */
export type Expression =
  | { readonly kind: "variable"; readonly variable: Variable }
  | { readonly kind: "constant"; readonly interval: Interval; readonly nominal?: number }
  | { readonly kind: "sum"; readonly terms: readonly Expression[] }
  | { readonly kind: "product"; readonly factors: readonly Expression[] }
  | { readonly kind: "difference"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "ratio"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "power"; readonly base: Expression; readonly exponent: number };

/** The expression of one variable. */
export function of(variable: Variable): Expression {
  return { kind: "variable", variable };
}

/** A constant: exact when only a number is given. */
export function constant(nominal: number, interval: Interval = point(nominal)): Expression {
  return { kind: "constant", interval, nominal };
}

/** A constant without a nominal value, such as a printed range. */
export function between(interval: Interval): Expression {
  return { kind: "constant", interval };
}

/** The sum of terms. */
export function sum(...terms: readonly Expression[]): Expression {
  return { kind: "sum", terms };
}

/** The product of factors. */
export function product(...factors: readonly Expression[]): Expression {
  return { kind: "product", factors };
}

/** left − right. */
export function difference(left: Expression, right: Expression): Expression {
  return { kind: "difference", left, right };
}

/** left ÷ right. */
export function ratio(left: Expression, right: Expression): Expression {
  return { kind: "ratio", left, right };
}

/** `before × (1 + growth)^periods`: what a level becomes. */
export function grown(before: Expression, growth: Expression, periods = 1): Expression {
  return product(before, { kind: "power", base: sum(constant(1), growth), exponent: periods });
}

/** The expressions directly below. */
function children(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "variable":
    case "constant":
      return [];
    case "sum":
      return expression.terms;
    case "product":
      return expression.factors;
    case "difference":
    case "ratio":
      return [expression.left, expression.right];
    case "power":
      return [expression.base];
  }
  return expression satisfies never;
}

/** Every variable of an expression, once for each time it is written. */
export function variablesOf(expression: Expression): readonly Variable[] {
  const found: Variable[] = [];
  collect(expression, found);
  return found;
}

function collect(expression: Expression, found: Variable[]): void {
  if (expression.kind === "variable") found.push(expression.variable);
  else for (const child of children(expression)) collect(child, found);
}

/** An expression with the interval of every part of it. */
export interface Evaluated {
  readonly expression: Expression;
  readonly interval: Interval;
  readonly children: readonly Evaluated[];
}

/** Forward: the interval of every part, from those of the variables. */
export function evaluate(expression: Expression, lookup: (key: string) => Interval): Evaluated {
  const below = children(expression).map((child) => evaluate(child, lookup));
  return { expression, children: below, interval: value(expression, below, lookup) };
}

function value(expression: Expression, below: readonly Evaluated[], lookup: (key: string) => Interval): Interval {
  const intervals = below.map((child) => child.interval);
  const [first = EVERYTHING, second = EVERYTHING] = intervals;
  switch (expression.kind) {
    case "variable":
      return lookup(expression.variable.key);
    case "constant":
      return expression.interval;
    case "sum":
      return intervals.reduce(add, point(0));
    case "product":
      return intervals.reduce(mul, point(1));
    case "difference":
      return sub(first, second);
    case "ratio":
      return div(first, second);
    case "power":
      return pow(first, expression.exponent);
  }
  return expression satisfies never;
}

/** Backward: what a value of the whole leaves for each variable, told to `emit` in the order of writing. */
export function project(node: Evaluated, target: Interval, emit: (key: string, interval: Interval) => void): void {
  const allowed = intersect(node.interval, target);
  if (node.expression.kind === "variable") emit(node.expression.variable.key, allowed);
  node.children.forEach((child, index) => {
    project(child, childTarget(node, index, allowed), emit);
  });
}

/** What is left for one child when the whole lies in `allowed` and its siblings stay where they are. */
function childTarget(node: Evaluated, index: number, allowed: Interval): Interval {
  const others = node.children.filter((_, i) => i !== index).map((child) => child.interval);
  const [other = EVERYTHING] = others;
  const { expression } = node;
  switch (expression.kind) {
    case "variable":
    case "constant":
      return EVERYTHING;
    case "sum":
      return sub(allowed, others.reduce(add, point(0)));
    case "product":
      return div(allowed, others.reduce(mul, point(1)));
    case "difference":
      return index === 0 ? add(allowed, other) : sub(other, allowed);
    case "ratio":
      return index === 0 ? mul(allowed, other) : div(other, allowed);
    case "power":
      return powerTarget(node.children[0]?.interval ?? EVERYTHING, allowed, expression.exponent);
  }
  return expression satisfies never;
}

function powerTarget(base: Interval, allowed: Interval, exponent: number): Interval {
  if (exponent <= 0) return EVERYTHING;
  const positive = root(allowed, exponent);
  if (base.low >= 0) return positive;
  const mirrored = negate(exponent % 2 === 0 ? positive : root(negate(allowed), exponent));
  return hull(positive, mirrored);
}
