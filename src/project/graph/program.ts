/** A program: a graph that can be run, by the interpreter or compiled; both give the same bits. */
import type { Graph } from "./graph.ts";

/** What was asked of a run, and what came out. */
export interface Runs {
  readonly draws: number;
  /** The times of the save points. */
  readonly times: readonly number[];
  /** The slots that were kept. */
  readonly kept: readonly number[];
  /** Value of kept slot k in draw d at save point s: `values[(k × draws + d) × times.length + s]`. */
  readonly values: Float64Array;
}

/** A graph that can be run. */
export interface Program {
  readonly graph: Graph;
  /**
   * Runs draws `from` to `to` (exclusive) of the columns, one for each of `graph.inputs`, and keeps the slots named.
   * Draws are independent: any division of them among workers gives the same values.
   * @throws PlumblineError `model-diverged` at the first value that is no finite number, with variable, time and draw
   */
  run(
    columns: readonly Float64Array[],
    kept: readonly number[],
    range: { readonly from: number; readonly to: number },
  ): Runs;
}
