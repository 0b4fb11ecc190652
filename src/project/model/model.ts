/** A model as it is declared: what the readers of YAML and of XMILE give, and the graph is built from. */
import type { InputQuestion } from "../../core/projection.ts";
import type { Node, Place } from "../expression/node.ts";
import type { Distribution } from "../sample/distribution.ts";

/** When a model runs. Times are numbers in `unit`: 2024.5 years. */
export interface TimeSpan {
  readonly start: number;
  readonly stop: number;
  /** Number of steps, a whole number: the length of a step is (stop − start) / steps. */
  readonly steps: number;
  /** Every how many steps the values are kept; the first and the last always are. */
  readonly saveEvery: number;
  /** UCUM code: `a`, `mo`, `d`. */
  readonly unit: string;
}

/** A lookup table: `y` at `x`, straight lines between (or steps, when `discrete`). */
export interface Table {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Beyond the ends: the last value is held, the last line goes on, or steps. */
  readonly outside: "hold" | "extrapolate" | "discrete";
}

/** What every variable has. */
interface Declared {
  /** Unique in its model; lower case, digits and underscores in our own files. */
  readonly name: string;
  /** For people; the name in words when absent. */
  readonly label?: string;
  /** What it is, in a sentence: the equation in words. */
  readonly about?: string;
  /** As in Quantity where it can be: `USD/a`, `tank`, `1`. `undefined` when the model says none: nothing is checked. */
  readonly unit?: string;
  /** Names of the dimensions it has a value for each element of. */
  readonly over: readonly string[];
  readonly place: Place;
}

/** A value for all elements, or one for each (key: elements joined by a comma). */
export type PerElement<T> = { readonly all: T } | { readonly each: Readonly<Record<string, T>> };

/** Holds an amount, which only its flows change. */
export interface Stock extends Declared {
  readonly role: "stock";
  readonly initial: PerElement<Node>;
  /** Names of flows, or of any variable with the unit of the stock for each unit of time. */
  readonly inflows: readonly string[];
  readonly outflows: readonly string[];
  /** Outflows are cut, in their order, so that it never falls below nought. */
  readonly nonNegative: boolean;
}

/** Worked out anew at every step. A flow is an auxiliary that some stock names. */
export interface Auxiliary extends Declared {
  readonly role: "flow" | "auxiliary";
  readonly equation: PerElement<Node>;
  /** Its value at the start where that differs from the equation (XMILE's active initial). */
  readonly initial?: PerElement<Node>;
  /** With a table: the equation is its x. */
  readonly table?: Table;
  readonly nonNegative: boolean;
}

/** A table that equations call like a function: `name(x)`. `xUnit` is the unit of what goes in. */
export interface Lookup extends Declared {
  readonly role: "lookup";
  readonly table: Table;
  readonly xUnit?: string;
}

/** Put in from outside: fixed during a run, drawn anew for each draw. */
export interface Parameter extends Declared {
  readonly role: "parameter";
  /** What it is taken for when neither claim nor series is bound to it. */
  readonly value: PerElement<Distribution>;
  /** The range that inverse questions and settings may use, both ends included. */
  readonly allowed?: { readonly low: number; readonly high: number };
  /** Why this value: shown wherever it is used, as an assumption. */
  readonly rationale?: string;
  /** Where the value was published, when it was. */
  readonly source?: string;
  /** `nominal`, `real, prices of 2024`, `purchasing power`: what the unit does not say. */
  readonly basis?: string;
  /** Which claims or cells of series could give it. */
  readonly question?: PerElement<InputQuestion>;
}

export type Variable = Stock | Auxiliary | Lookup | Parameter;

/** Asks for the time when `left` first reaches `right`. */
export interface Crossing {
  readonly id: string;
  readonly label: string;
  readonly left: string;
  readonly right: string;
  /** Whether left has to rise to right (default) or fall to it. */
  readonly direction: "up" | "down";
  readonly place: Place;
}

/** A named set of values that tells one story: "exhaustion", "deterrence", "spiral". */
export interface Setting {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly set: Readonly<Record<string, Distribution>>;
}

/** A run with what must come out of it: shown in the docs, run as a test. */
export interface ModelExample {
  readonly title: string;
  readonly set: Readonly<Record<string, Distribution>>;
  /** `output@time`, or the id of a crossing, with the value and how far off it may be (relative). */
  readonly expect: Readonly<Record<string, number | "never" | "already">>;
  readonly within: number;
  readonly place: Place;
}

/** Two parameters that are drawn together: rank correlation, −1 to 1. */
export interface Correlation {
  readonly between: readonly [string, string];
  readonly rank: number;
}

/** A whole model. */
export interface Model {
  /** File name without its ending. */
  readonly id: string;
  /** What messages name: base name of the file. */
  readonly file: string;
  readonly title: string;
  /** Which question it answers, and for whom. */
  readonly purpose: string;
  /** What it leaves out, and must not be read as. */
  readonly limits: readonly string[];
  readonly sources: readonly string[];
  readonly time: TimeSpan;
  /** Elements by name of the dimension. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  readonly variables: readonly Variable[];
  /** What is shown, in this order; the first is drawn. */
  readonly outputs: readonly string[];
  readonly crossings: readonly Crossing[];
  readonly correlations: readonly Correlation[];
  readonly settings: readonly Setting[];
  readonly examples: readonly ModelExample[];
}
