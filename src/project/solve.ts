/** Comes in: a prepared run, a lever and a target. Goes out: what the lever would have to be, with the same draws for every value tried. */
import { PlumblineError } from "../core/error.ts";
import { type Solution, solve } from "./analysis/inverse.ts";
import { pull } from "./analysis/lever.ts";
import type { Input } from "./inputs.ts";
import type { Prepared } from "./prepare.ts";
import { type Target, targetOf } from "./target.ts";

/** The answer to "what would have to be true?". */
export interface Solved {
  readonly lever: Pick<Input, "name" | "label" | "unit">;
  readonly allowed: { readonly low: number; readonly high: number };
  readonly target: Pick<Target, "wanted" | "says">;
  readonly solution: Solution;
}

/**
 * Moves one input through the range that its model allows.
 * @param lever name of an input
 * @param target as `targetOf` reads it
 * @throws PlumblineError `usage`, `model-name`, `model-diverged`
 */
export function solved(prepared: Prepared, lever: string, target: string): Solved {
  const { inputs, program, sample, kept } = prepared;
  const at = inputs.findIndex(({ name }) => name === lever);
  const input = inputs[at];
  if (!input?.allowed) throw noLever(lever, inputs);
  const { question, wanted, tolerance, says } = targetOf(target, prepared);
  const f = pull({ program, columns: sample.columns, draws: sample.draws, input: at, kept }, question);
  const { name, label, unit, allowed } = input;
  const solution = solve({ f, ...allowed, target: wanted, tolerance });
  return { lever: { name, label, unit }, allowed, target: { wanted, says }, solution };
}

function noLever(lever: string, inputs: readonly Input[]): PlumblineError {
  const can = inputs.filter(({ allowed }) => allowed !== undefined).map(({ name }) => name);
  return new PlumblineError(
    "usage",
    lever,
    `${lever}: no input that can be solved for; these can: ${can.join(", ") || "none"}`,
  );
}
