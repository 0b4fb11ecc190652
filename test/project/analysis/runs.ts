/** Makes runs out of numbers, as a program would give them. */
import type { Runs } from "../../../src/project/graph/program.ts";

/** Runs with the values told: kept slot, draw, save point. */
export function runsOf(times: readonly number[], values: readonly (readonly (readonly number[])[])[]): Runs {
  const draws = values[0]?.length ?? 0;
  return { draws, times, kept: values.map((_, at) => at), values: Float64Array.from(values.flat(2)) };
}
