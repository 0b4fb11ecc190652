/** Comes in: a prepared run. Goes out: what all analysis of spread asks: the first output at the end, in every draw. */
import { resultAt } from "./analysis/lever.ts";
import type { Response } from "./analysis/sobol.ts";
import { type Prepared, slotOf } from "./prepare.ts";

/** The first output at the end of the model's time. @throws PlumblineError `model-diverged` as the program does */
export function lastOf({ model, program }: Prepared): Response {
  return resultAt(program, slotOf(program.graph, model.outputs[0] ?? ""), model.time.stop);
}
