/** Parameters and a function of them in; which share of the spread of its result each explains out. */
import { PlumblineError } from "../../core/error.ts";
import { sample, type Uncertain } from "../sample/sample.ts";
import { next, stream } from "../sample/stream.ts";
import { quantiles } from "./quantiles.ts";

/** Columns of values, one for each parameter, in; one result for each draw out. */
export type Response = (columns: readonly Float64Array[], draws: number) => Float64Array;

/** How to work it out. It takes (parameters that are not fixed + 2) × draws runs. */
export interface SobolOptions {
  readonly seed: number;
  readonly draws: number;
  /** Bootstrap samples for the intervals; 200 when absent. */
  readonly resamples?: number;
  /** Share of the bootstrap samples within an interval; 0.95 when absent. */
  readonly confidence?: number;
}

/** An estimate with the interval that its true value probably lies in. Estimates of 0 may come out slightly below. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Shares of the variance. */
export interface SobolIndex {
  readonly name: string;
  /** Explained by the parameter alone. */
  readonly first: Estimate;
  /** Explained by it alone and together with others: what would go if it were known. */
  readonly total: Estimate;
}

/** The answer; a result that is the same in every draw has no spread to be explained. */
export type SobolAnswer =
  | { readonly kind: "indices"; readonly variance: number; readonly indices: readonly SobolIndex[] }
  | { readonly kind: "constant"; readonly value: number };

/** Products of one parameter for each draw: their means over the variance are its indices. */
interface Products {
  readonly first: Float64Array;
  readonly total: Float64Array;
}

/**
 * First and total indices, with intervals by bootstrap. Parameters are drawn independently: correlations have no part in it.
 * @source Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics Communications 181
 * (2010), table 2: (b) for the first index, (f), by Jansen (1999), for the total
 * @throws PlumblineError `model-diverged` when a result is no finite number
 */
export function sobol(parameters: readonly Uncertain[], response: Response, options: SobolOptions): SobolAnswer {
  const { draws } = options;
  const a = columnsOf(parameters, "A", options);
  const b = columnsOf(parameters, "B", options);
  const run = (columns: readonly Float64Array[]) => finite(response(columns, draws));
  const ofA = run(a);
  const ofB = run(b);
  const centre = (sum(ofA) + sum(ofB)) / (2 * draws);
  const whole = spreadOf(ofA, ofB, centre);
  const variance = sum(whole.squares) / draws;
  if (variance <= (ROUNDING * centre) ** 2) return { kind: "constant", value: centre };
  const products = parameters.map(({ distribution }, at) => {
    const mixed = a.map((column, other) => (other === at ? (b[at] ?? column) : column));
    return productsOf(ofA, ofB, distribution.kind === "fixed" ? ofA : run(mixed), centre);
  });
  const rows = products.flatMap(({ first, total }) => [first, total]);
  const shares = bootstrap(rows, whole, options);
  const estimate = (row: number): Estimate =>
    intervalOf(sum(rows[row] ?? ofA) / draws / variance, shares[row], options);
  const indices = parameters.map(({ name }, at) => ({ name, first: estimate(2 * at), total: estimate(2 * at + 1) }));
  return { kind: "indices", variance, indices };
}

/** A spread that is so small beside the result is made by rounding. */
const ROUNDING = 1e-13;

/** Half the sum of both samples' deviations from the centre, and of their squares, for each draw. */
interface Spread {
  readonly deviations: Float64Array;
  readonly squares: Float64Array;
}

function spreadOf(ofA: Float64Array, ofB: Float64Array, centre: number): Spread {
  const each = (of: (one: number, other: number) => number) =>
    ofA.map((value, at) => of(value - centre, (ofB[at] ?? 0) - centre) / 2);
  return { deviations: each((one, other) => one + other), squares: each((one, other) => one * one + other * other) };
}

/** Two samples that have nothing to do with each other, each parameter with streams of its own. */
function columnsOf(parameters: readonly Uncertain[], side: "A" | "B", { seed, draws }: SobolOptions) {
  const own = parameters.map(({ name, distribution }) => ({ name: `${side}:${name}`, distribution }));
  return sample(own, { seed, draws, method: "latin-hypercube" }).columns;
}

function finite(results: Float64Array): Float64Array {
  const stray = results.findIndex((result) => !Number.isFinite(result));
  if (stray < 0) return results;
  const message = `The result of draw ${stray} is ${results[stray]}, so there is no spread to be explained; ask for an output that is a finite number in every draw (a date that may be "never" is none)`;
  throw new PlumblineError("model-diverged", `draw ${stray}`, message);
}

/** With the mean taken out first, the products vary no more than the results do. */
function productsOf(ofA: Float64Array, ofB: Float64Array, mixed: Float64Array, centre: number): Products {
  const moved = mixed.map((value, at) => value - (ofA[at] ?? 0));
  return {
    first: moved.map((move, at) => move * ((ofB[at] ?? 0) - centre)),
    total: moved.map((move) => (move * move) / 2),
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] ?? 0;
  return total;
}

/**
 * For each row, its mean over the variance in each of the resamples: draws are taken as often as chance has it.
 * @source Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13: percentile intervals
 */
function bootstrap(rows: readonly Float64Array[], whole: Spread, options: SobolOptions): readonly Float64Array[] {
  const { seed, draws, resamples = 200 } = options;
  const generator = stream(seed, "bootstrap");
  const times = new Float64Array(draws);
  const shares = rows.map(() => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    times.fill(0);
    for (let draw = 0; draw < draws; draw++) {
      const taken = Math.floor(next(generator) * draws);
      times[taken] = (times[taken] ?? 0) + 1;
    }
    const variance = weighted(times, whole.squares) / draws - (weighted(times, whole.deviations) / draws) ** 2;
    rows.forEach((row, at) => {
      const share = shares[at];
      if (share) share[resample] = variance > 0 ? weighted(times, row) / draws / variance : 0;
    });
  }
  return shares;
}

function weighted(times: Float64Array, values: Float64Array): number {
  let total = 0;
  for (let at = 0; at < times.length; at++) total += (times[at] ?? 0) * (values[at] ?? 0);
  return total;
}

function intervalOf(value: number, shares: Float64Array | undefined, { confidence = 0.95 }: SobolOptions): Estimate {
  const outside = (1 - confidence) / 2;
  const [low = value, high = value] = shares?.length ? quantiles(shares, [outside, 1 - outside]) : [];
  return { value, low, high };
}
