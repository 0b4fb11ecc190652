/** Comes in: a prepared run. Goes out: by input, the share of the spread of the first output at the end that it explains. */
import { PlumblineError } from "../core/error.ts";
import { sobol } from "./analysis/sobol.ts";
import { lastOf } from "./last.ts";
import type { Prepared, RunOptions } from "./prepare.ts";

/** Total Sobol indices by name of the input, from 0 to 1; empty when not asked for, when nothing varies, or when their own draws diverge. */
export type Shares = ReadonlyMap<string, number>;

/** Inputs are drawn independently for it: correlations have no part in it. */
export function sharesOf(prepared: Prepared, { seed, shareDraws }: RunOptions): Shares {
  const { inputs } = prepared;
  const isSpread = inputs.some(({ distribution }) => distribution.kind !== "fixed");
  if (shareDraws === 0 || prepared.model.outputs.length === 0 || !isSpread) return new Map();
  const answer = unlessDiverged(() => sobol(inputs, lastOf(prepared), { seed, draws: shareDraws, resamples: 0 }));
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
