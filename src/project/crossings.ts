/** Comes in: a prepared run and its values. Goes out: for each crossing of the model, when it comes in each draw, and how sure that is. */
import type { ProjectionCrossing } from "../core/projection.ts";
import { crossingShares, crossingTimes } from "./analysis/crossing.ts";
import type { Runs } from "./graph/program.ts";
import type { Crossing } from "./model/model.ts";
import { type Prepared, slotOf } from "./prepare.ts";

/** A crossing with the time of it in each draw, as `crossingTimes` tells it. */
export interface Crossed {
  readonly crossing: Crossing;
  readonly times: Float64Array;
}

/** The crossings of the model in the order in which it has them. */
export function crossingsIn({ model, program, kept }: Prepared, runs: Runs): readonly Crossed[] {
  const keptAt = (name: string): number => kept.indexOf(slotOf(program.graph, name));
  return model.crossings.map((crossing) => {
    const { left, right, direction } = crossing;
    return { crossing, times: crossingTimes(runs, { left: keptAt(left), right: keptAt(right), direction }) };
  });
}

/** What the times, of all draws or of some, say of the crossing. */
export function crossingOf({ id, label }: Crossing, times: Float64Array): ProjectionCrossing {
  const { already, never, quantiles } = crossingShares(times);
  return { id, label, already, never, ...(quantiles ? { quantiles } : {}) };
}
