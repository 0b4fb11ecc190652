/** Comes in: a prepared run. Goes out: by input, the share of the spread of the first output at the end that it explains. */
import { PlumblineError } from "../core/error.ts";
import { sobol } from "./analysis/sobol.ts";
import { compile } from "./graph/compile.ts";
import { type Prepared, type RunOptions, slotOf } from "./prepare.ts";

/** Total Sobol indices by name of the input, from 0 to 1; empty when not asked for, when nothing varies, or when their own draws diverge. */
export type Shares = ReadonlyMap<string, number>;

/** Inputs are drawn independently for it: correlations have no part in it. */
export function sharesOf({ model, graph, inputs }: Prepared, { seed, shareDraws }: RunOptions): Shares {
  const [output] = model.outputs;
  const isSpread = inputs.some(({ distribution }) => distribution.kind !== "fixed");
  if (shareDraws === 0 || output === undefined || !isSpread) return new Map();
  const program = compile(graph);
  const kept = [slotOf(graph, output)];
  const response = (columns: readonly Float64Array[], draws: number): Float64Array => {
    const { values, times } = program.run(columns, kept, { from: 0, to: draws });
    return Float64Array.from({ length: draws }, (_, draw) => values[(draw + 1) * times.length - 1] ?? Number.NaN);
  };
  const answer = unlessDiverged(() => sobol(inputs, response, { seed, draws: shareDraws, resamples: 0 }));
  if (answer === undefined || answer.kind === "constant") return new Map();
  // An estimate of nought comes out a little below.
  return new Map(answer.indices.map(({ name, total }) => [name, Math.min(1, Math.max(0, total.value))]));
}

/** Draws of the shares are none of the run: a fault would name one that the reader never asked for. */
function unlessDiverged<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof PlumblineError && error.code === "model-diverged") return undefined;
    throw error;
  }
}
