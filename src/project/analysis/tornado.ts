/** Parameters and a function of them in; how far each moves the result by itself out, the widest first. */
import { quantileOf } from "../sample/quantile.ts";
import type { Uncertain } from "../sample/sample.ts";
import type { Response } from "./sobol.ts";

/** One end of a bar: the parameter's value, and the result with it. */
export interface BarEnd {
  readonly value: number;
  readonly result: number;
}

/** One parameter moved, all others at their medians. */
export interface Bar {
  readonly name: string;
  readonly low: BarEnd;
  readonly high: BarEnd;
  /** Distance between the two results; never negative. */
  readonly width: number;
}

/** The bars, the widest first (equal ones in the order of the parameters), and the result with all medians. */
export interface Tornado {
  readonly base: number;
  readonly bars: readonly Bar[];
}

/**
 * Moves each parameter from its 5 % to its 95 % quantile. It takes two runs for each parameter and one more.
 * @param ends the two probabilities, when others are wanted
 */
export function tornado(
  parameters: readonly Uncertain[],
  response: Response,
  ends: readonly [number, number] = [0.05, 0.95],
): Tornado {
  const draws = 2 * parameters.length + 1;
  const columns = parameters.map(({ distribution }, at) => {
    const quantile = quantileOf(distribution);
    const column = new Float64Array(draws).fill(quantile(0.5));
    column[2 * at] = quantile(ends[0]);
    column[2 * at + 1] = quantile(ends[1]);
    return column;
  });
  const results = response(columns, draws);
  const end = (parameter: number, draw: number): BarEnd => ({
    value: columns[parameter]?.[draw] ?? Number.NaN,
    result: results[draw] ?? Number.NaN,
  });
  const bars = parameters.map(({ name }, at) => {
    const [low, high] = [end(at, 2 * at), end(at, 2 * at + 1)];
    return { name, low, high, width: Math.abs(high.result - low.result) };
  });
  return { base: results[draws - 1] ?? Number.NaN, bars: bars.toSorted((one, other) => other.width - one.width) };
}
