/** The built-in functions of XMILE: name and translated arguments in, nodes of our own expressions out. */
import type { BinaryOperator, Node, Place } from "../expression/node.ts";

/** What a file's own program means by a name that others mean otherwise by. */
export interface Dialect {
  /** Whether INT and MOD go towards nought (as in Vensim) rather than down, as the standard has it. */
  readonly truncates: boolean;
}

/** One function: how many arguments it takes, and what it becomes. */
export interface BuiltinRow {
  readonly least: number;
  readonly most: number;
  readonly make: (args: readonly Node[], place: Place, dialect: Dialect) => Node;
  /** Places of arguments that must be whole numbers written in place or named constants: the order of a delay. */
  readonly order?: number;
}

/** Highest order of DELAYN and SMTHN: each is a stock of its own. */
export const MOST_ORDER = 100;

const number = (value: number, place: Place): Node => ({ kind: "number", value, place });
const name = (of: string, place: Place): Node => ({ kind: "name", name: of, subscripts: [], place });
const call = (of: string, args: readonly Node[], place: Place): Node => ({ kind: "call", name: of, args, place });
const binary = (op: BinaryOperator, left: Node, right: Node, place: Place): Node => ({
  kind: "binary",
  op,
  left,
  right,
  place,
});

/** Division that gives `otherwise` where the divisor is nought. */
export function safeDivision(left: Node, right: Node, otherwise: Node, place: Place): Node {
  const test = binary("=", right, number(0, place), place);
  return { kind: "if", test, yes: otherwise, no: binary("/", left, right, place), place };
}

/** What is left over of a division; the sign follows the divisor, in Vensim what is divided. @source OASIS XMILE 1.0, 3.3.1 */
export function remainder(left: Node, right: Node, place: Place, dialect: Dialect): Node {
  if (!dialect.truncates) return call("mod", [left, right], place);
  const whole = call("int", [binary("/", left, right, place)], place);
  return binary("-", left, binary("*", right, whole, place), place);
}

const same = (of: string, least = 1, most = least): BuiltinRow => ({
  least,
  most,
  make: (args, place) => call(of, args, place),
});

/** Fractional change of the input in a unit of time, against its smoothed self. @source OASIS XMILE 1.0, 3.5.3 */
function trend(input: Node, time: Node, initial: Node | undefined, place: Place): Node {
  const grown = binary("+", number(1, place), binary("*", initial ?? number(0, place), time, place), place);
  const start = initial === undefined ? [] : [binary("/", input, grown, place)];
  const average = call("smooth", [input, time, ...start], place);
  const change = binary("-", input, average, place);
  const scale = binary("*", average, time, place);
  return safeDivision(change, scale, number(0, place), place);
}

const wave = (of: "sin" | "cos"): BuiltinRow => ({
  least: 2,
  most: 2,
  make: ([height, period], place) => {
    const angle = binary(
      "/",
      binary("*", number(2 * Math.PI, place), name("time", place), place),
      given(period),
      place,
    );
    return binary("*", given(height), call(of, [angle], place), place);
  },
});

function given(node: Node | undefined): Node {
  if (node === undefined) throw new Error("a built-in function lacks an argument that its row asks for");
  return node;
}

const ofOrder = (of: string): BuiltinRow => ({ ...same(of, 3, 4), order: 2 });

/** Functions by key. @source OASIS XMILE 1.0, 3.5; SAFEDIV, ROUND, SINWAVE, COSWAVE and PERCENT: isee systems' own. */
const rows: Readonly<Record<string, BuiltinRow>> = {
  abs: same("abs"),
  arccos: same("arccos"),
  arcsin: same("arcsin"),
  arctan: same("arctan"),
  cos: same("cos"),
  exp: same("exp"),
  int: { least: 1, most: 1, make: (args, place, dialect) => call(dialect.truncates ? "int" : "floor", args, place) },
  ln: same("ln"),
  log10: same("log10"),
  max: same("max", 2, 64),
  min: same("min", 2, 64),
  sin: same("sin"),
  sqrt: same("sqrt"),
  tan: same("tan"),
  round: same("round"),
  delay: same("delay", 2, 3),
  delay1: same("delay1", 2, 3),
  delay3: same("delay3", 2, 3),
  delayn: ofOrder("delay_n"),
  smth1: same("smooth", 2, 3),
  smth3: same("smooth3", 2, 3),
  smthn: ofOrder("smooth_n"),
  trend: { least: 2, most: 3, make: (args, place) => trend(given(args[0]), given(args[1]), args[2], place) },
  forcst: {
    least: 3,
    most: 4,
    make: ([input, time, horizon, initial], place) => {
      const ahead = binary("*", trend(given(input), given(time), initial, place), given(horizon), place);
      return binary("*", given(input), binary("+", number(1, place), ahead, place), place);
    },
  },
  pulse: same("pulse", 2, 3),
  ramp: same("ramp", 2, 3),
  step: same("step_at", 2),
  init: same("init"),
  previous: same("previous", 2),
  if_then_else: {
    least: 3,
    most: 3,
    make: ([test, yes, no], place) => ({ kind: "if", test: given(test), yes: given(yes), no: given(no), place }),
  },
  safediv: {
    least: 2,
    most: 3,
    make: ([left, right, otherwise], place) =>
      safeDivision(given(left), given(right), otherwise ?? number(0, place), place),
  },
  sinwave: wave("sin"),
  coswave: wave("cos"),
  log: {
    least: 2,
    most: 2,
    make: ([of, base], place) => binary("/", call("ln", [given(of)], place), call("ln", [given(base)], place), place),
  },
  percent: { least: 1, most: 1, make: ([of], place) => binary("*", given(of), number(100, place), place) },
};

/** The row of a function, by its key without a namespace; undefined when there is none. */
export function builtinOf(key: string): BuiltinRow | undefined {
  return Object.hasOwn(rows, key) ? rows[key] : undefined;
}

/** Names without arguments, with or without empty brackets. @source OASIS XMILE 1.0, 3.5.1, 3.5.5 */
const constants: Readonly<Record<string, (place: Place) => Node>> = {
  time: (place) => name("time", place),
  dt: (place) => name("step", place),
  starttime: (place) => name("start", place),
  stoptime: (place) => name("stop", place),
  pi: (place) => number(Math.PI, place),
  inf: (place) => number(Number.POSITIVE_INFINITY, place),
};

/** What a name without arguments stands for; undefined when it is none of the built-in ones. */
export function builtinConstant(key: string, place: Place): Node | undefined {
  return Object.hasOwn(constants, key) ? constants[key]?.(place) : undefined;
}

/** Built-in names that are known and not done, with the reason. Anything else that is unknown is said to be so. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [
    /^(random|normal|lognormal|poisson|exprnd|beta|binomial|gamma|geometric|logistic|montecarlo|negbinomial|pareto|triangular|uniform|weibull|random_.*)$/,
    "draws at random during a run, which no other program could repeat: give the value a distribution instead",
  ],
  [/^(rank|stddev|prod|size|vector_.*|sort_.*)$/, "works on arrays in a way that is not done here"],
  [
    /^(oven.*|qelem|queue.*|cleartime|cycletime|cap|outflow|throughput|arrest.*|age.*)$/,
    "belongs to conveyors, queues or ovens, which are not done here",
  ],
  [
    /^(lookupinv|lookuparea|npv|irr|endval|history|derivn|interpolate|counter|runcount|clocktime|delay_.*|smooth.*|get_.*|sample_.*|allocat.*|find_zero.*|game|simultaneous)$/,
    "is a program's own function and is not done here: write it with stocks and flows",
  ],
];

/** Why a function is not done, in words for the user. */
export function refusalOf(key: string): string {
  const found = refusals.find(([names]) => names.test(key.replace(/^.*\./, "")));
  return (
    found?.[1] ??
    "is no function of XMILE that is done here, and no graphical function of the model; macros are not done: write out what it does"
  );
}
