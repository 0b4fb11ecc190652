/** Comes in: an equation and the units of what it names. Goes out: the unit of its value, and faults on the way. */
import { operators, pureFunctions, type UnitRule, unnamed } from "../expression/functions.ts";
import type { Node, Place } from "../expression/node.ts";
import { aggregates, statefulNamed } from "../expression/stateful.ts";
import { unitAdvice } from "./advice.ts";
import { sayNode } from "./say.ts";
import { divideUnits, multiplyUnits, PURE, parseUnit, powerOfUnit, printUnit, sameUnit, type Unit } from "./unit.ts";

/** What is known where an equation stands. */
export interface UnitScope {
  /** Unit of a variable or built-in name; undefined when it has none, or nothing is called so. */
  of(name: string): Unit | undefined;
  /** Unit that goes into a lookup table; undefined when `name` is none. */
  lookup(name: string): { readonly x: Unit | undefined; readonly y: Unit | undefined } | undefined;
  readonly time: Unit | undefined;
  fault(place: Place, message: string): void;
}

/** Undefined: nothing is known, and nothing is concluded from it. 0 is of every unit, so its unit is not known either. */
type Known = Unit | undefined;

/** An argument with its unit. */
interface Argument {
  readonly node: Node;
  readonly unit: Known;
}

/** A call or operation whose unit is asked for. */
interface Asked {
  readonly node: Node;
  readonly args: readonly Argument[];
  readonly scope: UnitScope;
}

const RULES: Readonly<Record<UnitRule, (asked: Asked) => Known>> = {
  same,
  compare: (asked) => {
    same(asked);
    return PURE;
  },
  multiply: ({ args }) => args.map(({ unit }) => unit).reduce(both(multiplyUnits), PURE),
  divide: ({ args }) => args.slice(1).reduce((unit, arg) => both(divideUnits)(unit, arg.unit), args[0]?.unit),
  power,
  root: ({ node, args: [arg], scope }) => raised(node, arg, 1 / 2, scope),
  pure: ({ args, scope }) => {
    for (const arg of args) mustBe(arg, PURE, "has to be a pure number here", scope);
    return PURE;
  },
  first: ({ args: [first, ...others], scope }) => {
    for (const arg of others) mustBe(arg, PURE, "has to be a pure number here", scope);
    return first?.unit;
  },
  none: () => PURE,
  timed: (asked) => timed(asked, (unit) => unit),
  impulse: (asked) => timed(asked, divideUnits),
  sloped: (asked) => timed(asked, multiplyUnits),
};

/** The unit of an equation's value, undefined where it is not known; what does not fit is told to the scope. */
export function unitOf(node: Node, scope: UnitScope): Unit | undefined {
  switch (node.kind) {
    case "number":
      return literal(node, scope);
    case "name":
      return scope.of(node.name);
    case "unary": {
      const asked = { node, args: argumentsOf([node.of], scope), scope };
      return RULES[node.op === "not" ? "pure" : "same"](asked);
    }
    case "binary":
      return RULES[pureFunctions[operators[node.op]].units]({
        node,
        args: argumentsOf([node.left, node.right], scope),
        scope,
      });
    case "if": {
      const [test, ...sides] = argumentsOf([node.test, node.yes, node.no], scope);
      if (test !== undefined) mustBe(test, PURE, "has to be a condition or a pure number", scope);
      return same({ node, args: sides, scope });
    }
    case "call":
      return called(node, scope);
  }
}

/** Tells the scope when a value that has to be of this unit is of another. */
export function mustBe({ node, unit }: Argument, wanted: Known, why: string, scope: UnitScope): void {
  if (unit === undefined || wanted === undefined || sameUnit(unit, wanted)) return;
  const said = `"${sayNode(node)}" is in ${printUnit(unit)}, and ${why}`;
  scope.fault(node.place, `${said}; ${unitAdvice(unit, wanted)}`);
}

function argumentsOf(nodes: readonly Node[], scope: UnitScope): readonly Argument[] {
  return nodes.map((node) => ({ node, unit: unitOf(node, scope) }));
}

function literal(node: Node & { kind: "number" }, scope: UnitScope): Known {
  if (node.unit === undefined) return node.value === 0 ? undefined : PURE;
  const read = parseUnit(node.unit);
  if ("unit" in read) return read.unit;
  scope.fault(node.place, `${read.problem}; a unit reads like USD/a`);
  return undefined;
}

/** A name in front of brackets: a lookup table, a sum over elements, a function that remembers, or a pure one. */
function called(node: Node & { kind: "call" }, scope: UnitScope): Known {
  const asked = { node, args: argumentsOf(node.args, scope), scope };
  const table = scope.lookup(node.name);
  const [first] = asked.args;
  if (table !== undefined) {
    if (first !== undefined) {
      mustBe(first, table.x, `the x of ${node.name} is in ${table.x && printUnit(table.x)}`, scope);
    }
    return table.y;
  }
  if (isAggregate(node.name)) return same(asked);
  if (statefulNamed(node.name) !== undefined) return remembered(asked, node.name);
  if (!Object.hasOwn(pureFunctions, node.name) || unnamed.has(node.name)) return undefined;
  return RULES[pureFunctions[node.name as keyof typeof pureFunctions].units](asked);
}

function isAggregate(name: string): boolean {
  return (aggregates as readonly string[]).includes(name);
}

/** `delay1(input, lag, initial)`, and with the order before the initial value; `previous(input, initial)`, `init(input)`. */
function remembered({ node, args: [input, ...others], scope }: Asked, name: string): Known {
  const row = statefulNamed(name);
  const hasLag = name !== "previous" && name !== "init";
  const [lag] = hasLag ? others.splice(0, 1) : [];
  const [order] = row?.order === "given" ? others.splice(0, 1) : [];
  if (lag !== undefined) mustBe(lag, scope.time, `a lag is in ${scope.time && printUnit(scope.time)}`, scope);
  if (order !== undefined) mustBe(order, PURE, "an order is a pure number", scope);
  return same({ node, args: input === undefined ? others : [input, ...others], scope });
}

/** One unit for all; the first that is known counts. */
function same({ node, args, scope }: Asked): Known {
  const first = args.find(({ unit }) => unit !== undefined);
  if (first?.unit === undefined) return undefined;
  for (const { unit, node: other } of args) {
    if (unit === undefined || sameUnit(unit, first.unit)) continue;
    const apart = `"${sayNode(first.node)}" is in ${printUnit(first.unit)} and "${sayNode(other)}" in ${printUnit(unit)}`;
    // A bare number is what a unit was forgotten behind.
    const advice = first.unit.size === 0 ? unitAdvice(first.unit, unit) : unitAdvice(unit, first.unit);
    scope.fault(node.place, `${clash(node, first.unit, unit)}: ${apart}; ${advice}`);
    return undefined;
  }
  return first.unit;
}

/** `USD/a + tank`: the two units as the operation puts them together. */
function clash(node: Node, left: Unit, right: Unit): string {
  const [a, b] = [printUnit(left), printUnit(right)];
  if (node.kind === "binary") return `${a} ${node.op} ${b}`;
  if (node.kind === "call") return `${node.name}(${a}, ${b})`;
  return `${a} or ${b}`;
}

function power({ node, args: [base, exponent], scope }: Asked): Known {
  if (base === undefined || exponent === undefined) return undefined;
  mustBe(exponent, PURE, "an exponent is a pure number", scope);
  if (base.unit === undefined || base.unit.size === 0) return base.unit;
  const value = constant(exponent.node);
  if (value !== undefined) return raised(node, base, value, scope);
  const why = `its exponent "${sayNode(exponent.node)}" is no number written in place, so the result has no unit`;
  scope.fault(
    node.place,
    `"${sayNode(base.node)}" is in ${printUnit(base.unit)} and ${why}; divide it by its unit first`,
  );
  return undefined;
}

function raised(node: Node, base: Argument | undefined, exponent: number, scope: UnitScope): Known {
  if (base?.unit === undefined) return undefined;
  const unit = powerOfUnit(base.unit, exponent);
  if (unit === undefined) {
    const why = `to the power ${exponent} that is no unit; divide it by its unit first`;
    scope.fault(node.place, `"${sayNode(base.node)}" is in ${printUnit(base.unit)}, and ${why}`);
  }
  return unit;
}

/** A number that stands there, with its sign. */
function constant(node: Node): number | undefined {
  if (node.kind === "number") return node.value;
  if (node.kind === "unary" && node.op === "-" && node.of.kind === "number") return -node.of.value;
  return undefined;
}

/** A first argument, then times. */
function timed({ args: [first, ...times], scope }: Asked, give: (unit: Unit, time: Unit) => Unit): Known {
  for (const arg of times) mustBe(arg, scope.time, `a time is in ${scope.time && printUnit(scope.time)}`, scope);
  return both(give)(first?.unit, scope.time);
}

function both(work: (a: Unit, b: Unit) => Unit): (a: Known, b: Known) => Known {
  return (a, b) => (a === undefined || b === undefined ? undefined : work(a, b));
}
