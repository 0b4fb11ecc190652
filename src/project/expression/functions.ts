/** The pure functions of equations, operators among them: one row each, used by the check of units, the interpreter and the compiler. */
import type { BinaryOperator } from "./node.ts";

/** How the unit of a result follows from the units of the arguments. */
export type UnitRule =
  /** All arguments have one unit, and so has the result: `+`, `min`. */
  | "same"
  /** All arguments have one unit, the result is a pure number (a truth is 0 or 1): `<`. */
  | "compare"
  | "multiply"
  | "divide"
  /** Base to a pure number; a base with a unit needs a whole number written in place. */
  | "power"
  | "root"
  /** Pure numbers in, a pure number out: `exp`. */
  | "pure"
  /** The unit of the first argument goes through, others have to be pure: `round`. */
  | "first"
  /** 1 or −1, whatever goes in. */
  | "none"
  /** Height, then times: `step_at`. */
  | "timed"
  /** An amount, then times; the result is an amount for each unit of time: `pulse`. */
  | "impulse"
  /** Slope (a unit for each unit of time), then times: `ramp`. */
  | "sloped";

/** One function. */
export interface PureFunctionRow {
  readonly least: number;
  readonly most: number;
  readonly units: UnitRule;
  /** True when finite arguments may give a value that is not finite. */
  readonly risky?: boolean;
  /** What it gives. Timed functions are handed the time and the length of a step after their own arguments. */
  readonly apply: (...args: number[]) => number;
  /** Given the time and the step as further arguments. */
  readonly timed?: true;
  /** How the compiler writes it, with $0, $1 for its arguments; a call of the row's function when absent. */
  readonly code?: string;
}

const truth = (value: boolean): number => (value ? 1 : 0);

/**
 * Half a step less a millionth: a time half-way between two steps belongs to the later one, whatever rounding did to
 * either. Without the millionth such a pulse may come twice, or not at all.
 */
const NEAREST = 0.5 - 1e-6;

const rows = {
  add: { least: 2, most: 2, units: "same", apply: (a, b) => a + b, code: "($0 + $1)" },
  subtract: { least: 2, most: 2, units: "same", apply: (a, b) => a - b, code: "($0 - $1)" },
  multiply: { least: 2, most: 2, units: "multiply", apply: (a, b) => a * b, code: "($0 * $1)" },
  divide: { least: 2, most: 2, units: "divide", risky: true, apply: (a, b) => a / b, code: "($0 / $1)" },
  power: { least: 2, most: 2, units: "power", risky: true, apply: Math.pow },
  negate: { least: 1, most: 1, units: "same", apply: (a) => -a, code: "(-$0)" },
  less: { least: 2, most: 2, units: "compare", apply: (a, b) => truth(a < b), code: "($0 < $1 ? 1 : 0)" },
  at_most: { least: 2, most: 2, units: "compare", apply: (a, b) => truth(a <= b), code: "($0 <= $1 ? 1 : 0)" },
  greater: { least: 2, most: 2, units: "compare", apply: (a, b) => truth(a > b), code: "($0 > $1 ? 1 : 0)" },
  at_least: { least: 2, most: 2, units: "compare", apply: (a, b) => truth(a >= b), code: "($0 >= $1 ? 1 : 0)" },
  equal: { least: 2, most: 2, units: "compare", apply: (a, b) => truth(a === b), code: "($0 === $1 ? 1 : 0)" },
  unequal: { least: 2, most: 2, units: "compare", apply: (a, b) => truth(a !== b), code: "($0 !== $1 ? 1 : 0)" },
  and: {
    least: 2,
    most: 2,
    units: "pure",
    apply: (a, b) => truth(a !== 0 && b !== 0),
    code: "($0 !== 0 & $1 !== 0)",
  },
  or: { least: 2, most: 2, units: "pure", apply: (a, b) => truth(a !== 0 || b !== 0), code: "($0 !== 0 | $1 !== 0)" },
  not: { least: 1, most: 1, units: "pure", apply: (a) => truth(a === 0), code: "($0 === 0 ? 1 : 0)" },
  min: { least: 1, most: 64, units: "same", apply: Math.min },
  max: { least: 1, most: 64, units: "same", apply: Math.max },
  abs: { least: 1, most: 1, units: "same", apply: Math.abs },
  exp: { least: 1, most: 1, units: "pure", risky: true, apply: Math.exp },
  ln: { least: 1, most: 1, units: "pure", risky: true, apply: Math.log },
  log10: { least: 1, most: 1, units: "pure", risky: true, apply: Math.log10 },
  sqrt: { least: 1, most: 1, units: "root", risky: true, apply: Math.sqrt },
  sin: { least: 1, most: 1, units: "pure", apply: Math.sin },
  cos: { least: 1, most: 1, units: "pure", apply: Math.cos },
  tan: { least: 1, most: 1, units: "pure", risky: true, apply: Math.tan },
  arcsin: { least: 1, most: 1, units: "pure", risky: true, apply: Math.asin },
  arccos: { least: 1, most: 1, units: "pure", risky: true, apply: Math.acos },
  arctan: { least: 1, most: 1, units: "pure", apply: Math.atan },
  floor: { least: 1, most: 1, units: "same", apply: Math.floor },
  ceil: { least: 1, most: 1, units: "same", apply: Math.ceil },
  /** To the nearest whole number, halves away from nought, as XMILE has it. */
  round: { least: 1, most: 1, units: "same", apply: (a) => Math.sign(a) * Math.round(Math.abs(a)) },
  /** Whole part, towards nought. */
  int: { least: 1, most: 1, units: "same", apply: Math.trunc },
  sign: { least: 1, most: 1, units: "none", apply: Math.sign },
  /** What is left over, with the sign of the divisor: −7 mod 3 = 2. */
  mod: { least: 2, most: 2, units: "same", risky: true, apply: (a, b) => a - b * Math.floor(a / b) },
  /** `step_at(height, when)`: nought before, the height from then on. */
  step_at: {
    least: 2,
    most: 2,
    units: "timed",
    timed: true,
    apply: (height, when, time, step) => ((time - when) / step + NEAREST >= 0 ? height : 0),
  },
  /** `ramp(slope, from, to)`: grows from `from` on, and stays at what it has reached at `to`. */
  ramp: {
    least: 2,
    most: 3,
    units: "sloped",
    timed: true,
    apply: (slope, from, to, time) => (time <= from ? 0 : slope * (Math.min(time, to) - from)),
  },
  /** `pulse(amount, when, every)`: the whole amount within one step, at `when` and, if every > 0, again each `every`. */
  pulse: { least: 2, most: 3, units: "impulse", risky: true, timed: true, apply: pulse },
} satisfies Readonly<Record<string, PureFunctionRow & { readonly apply: (...args: never[]) => number }>>;

function pulse(amount: number, when: number, every: number, time: number, step: number): number {
  const until = (time - when) / step + NEAREST;
  return (amount * (pulsesBy(until, every / step) - pulsesBy(until - 1, every / step))) / step;
}

/** How many pulses have come in so many steps since the first. */
function pulsesBy(steps: number, every: number): number {
  if (!(steps >= 0)) return 0;
  return every > 0 ? Math.floor(steps / every) + 1 : 1;
}

/** Name of a pure function. */
export type PureFunction = keyof typeof rows;

/** The pure functions by name. */
export const pureFunctions: Readonly<Record<PureFunction, PureFunctionRow>> = rows;

/** The function of each operator of two sides. */
export const operators: Readonly<Record<BinaryOperator, PureFunction>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "^": "power",
  "<": "less",
  "<=": "at_most",
  ">": "greater",
  ">=": "at_least",
  "=": "equal",
  "<>": "unequal",
  and: "and",
  or: "or",
};

/** Functions that are written with a sign or a word of their own, never with the name of their row. */
export const unnamed: ReadonlySet<string> = new Set([...Object.values(operators), "negate", "not"]);
