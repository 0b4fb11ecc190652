/** The functions that remember: each becomes stocks or values of the past when the graph is built. */

/** One function that remembers. */
export interface StatefulRow {
  readonly least: number;
  readonly most: number;
  /**
   * `material`: what goes in comes out later, and nothing is lost; `information`: the output follows the input;
   * `past`: the value of an earlier time; `start`: the value at the start.
   */
  readonly keeps: "material" | "information" | "past" | "start";
  /** Number of stocks in a row; `given`: a whole number written as the third argument, before the initial value. */
  readonly order: number | "given";
  /** What it gives, for the docs. */
  readonly about: string;
}

/**
 * Functions by name; arguments are the input, the lag in units of time, and the initial value (the input's own at the
 * start when left out). `init` has the input alone, `previous` input and initial value.
 * @source Sterman, J. D. (2000) Business Dynamics, chapter 11: exponential delays of first and third order, smoothing
 */
export const statefulFunctions = {
  init: { least: 1, most: 1, keeps: "start", order: 0, about: "the value at the start of the run" },
  previous: { least: 2, most: 2, keeps: "past", order: 0, about: "the value one step ago" },
  delay: { least: 2, most: 3, keeps: "past", order: 0, about: "the value a lag ago, in whole steps" },
  delay1: { least: 2, most: 3, keeps: "material", order: 1, about: "what leaves a first-order delay" },
  delay3: { least: 2, most: 3, keeps: "material", order: 3, about: "what leaves a third-order delay" },
  delay_n: { least: 3, most: 4, keeps: "material", order: "given", about: "what leaves a delay of the order given" },
  smooth: { least: 2, most: 3, keeps: "information", order: 1, about: "exponential average over the lag" },
  smooth3: { least: 2, most: 3, keeps: "information", order: 3, about: "exponential average of third order" },
  smooth_n: {
    least: 3,
    most: 4,
    keeps: "information",
    order: "given",
    about: "exponential average of the order given",
  },
} as const satisfies Readonly<Record<string, StatefulRow>>;

/** Name of a function that remembers. */
export type StatefulFunction = keyof typeof statefulFunctions;

/** The row of a function that remembers; undefined for every other name. */
export function statefulNamed(name: string): StatefulRow | undefined {
  return Object.hasOwn(statefulFunctions, name) ? statefulFunctions[name as StatefulFunction] : undefined;
}

/** Names of what is done over all elements of a starred dimension. */
export const aggregates = ["sum", "mean", "min", "max"] as const;

/** Names that every model has, with what they are. `time`, `step`, `start` and `stop` are in its unit of time. */
export const builtIns = {
  time: "the time of this step",
  step: "the length of a step",
  start: "the first time",
  stop: "the last time",
  pi: "3.14159…",
} as const;
