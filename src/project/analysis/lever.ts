/** A program with its sample and one input to be moved in; the result of a question for any value of that input out. */
import type { Program, Runs } from "../graph/program.ts";
import { type CrossingAsk, crossingTimes } from "./crossing.ts";
import { quantiles } from "./quantiles.ts";
import { valuesAt } from "./series.ts";
import type { Response } from "./sobol.ts";

/** What is moved: all other inputs keep their draws, so that results differ by the lever alone. */
export interface Lever {
  readonly program: Program;
  /** One for each of `program.graph.inputs`. */
  readonly columns: readonly Float64Array[];
  readonly draws: number;
  /** Which of the inputs is moved, counted from 0. */
  readonly input: number;
  /** Slots that the question looks at. */
  readonly kept: readonly number[];
}

/** For the analysis of spread: a slot's value at a time, in every draw. @throws PlumblineError `model-diverged` as the program does */
export function resultAt(program: Program, slot: number, time: number): Response {
  return (columns, draws) => valuesAt(program.run(columns, [slot], { from: 0, to: draws }), 0, time);
}

/** A question to the runs, as one number. */
export type Question = (runs: Runs) => number;

/** The function that `solve` asks. @throws PlumblineError `model-diverged` as the program does */
export function pull({ program, columns, draws, input, kept }: Lever, question: Question): (value: number) => number {
  const moved = new Float64Array(draws);
  const all = columns.map((column, at) => (at === input ? moved : column));
  return (value) => {
    moved.fill(value);
    return question(program.run(all, kept, { from: 0, to: draws }));
  };
}

/** The share of the draws in which one kept slot has reached another by a time; those that were ahead from the start count. */
export function shareBefore(ask: CrossingAsk, time: number): Question {
  return (runs) => crossingTimes(runs, ask).filter((crossed) => crossed <= time).length / runs.draws;
}

/** A quantile of a kept slot at a time: the median at 0.5. */
export function quantileAt(kept: number, time: number, probability: number): Question {
  return (runs) => quantiles(valuesAt(runs, kept, time), [probability])[0] ?? Number.NaN;
}

/** The time by which a share of all draws has crossed: `-Infinity` for already, `Infinity` for never. */
export function timeOfShare(ask: CrossingAsk, share: number): Question {
  return (runs) => {
    const times = crossingTimes(runs, ask).sort();
    return times[Math.ceil(share * times.length) - 1] ?? times[0] ?? Infinity;
  };
}
