/** Comes in: a model, evidence and wishes. Goes out: the model checked, its inputs bound and drawn: all but the runs. */
import type { Evidence } from "./bind/input.ts";
import { buildGraph } from "./graph/build.ts";
import { compile } from "./graph/compile.ts";
import type { Graph } from "./graph/graph.ts";
import type { Program } from "./graph/program.ts";
import { type Input, inputsOf, type Wishes } from "./inputs.ts";
import { expand } from "./model/expand.ts";
import type { Model } from "./model/model.ts";
import { type Sample, sample } from "./sample/sample.ts";
import { checkUnits } from "./units/check.ts";

/** How to run. */
export interface RunOptions {
  readonly seed: number;
  readonly draws: number;
  /** Draws for the shares of the spread; 0 when they are not asked for. */
  readonly shareDraws: number;
}

/** Everything but the runs: what goes to threads, and what their results are put together with. */
export interface Prepared {
  /** Without dimensions. */
  readonly model: Model;
  /** Compiled once; everything that is asked of the model asks this. */
  readonly program: Program;
  readonly inputs: readonly Input[];
  readonly sample: Sample;
  /** The slots of the outputs, then of both sides of each crossing, each once. */
  readonly kept: readonly number[];
}

/**
 * The model checked, its inputs bound and drawn.
 * @throws PlumblineError `model-…`, `claim-withdrawn`, `usage`
 */
export function prepare(declared: Model, evidence: Evidence, wishes: Wishes, options: RunOptions): Prepared {
  checkUnits(declared);
  const model = expand(declared);
  const graph = buildGraph(model);
  const inputs = inputsOf(model, evidence, wishes);
  const { seed, draws } = options;
  const { correlations } = model;
  return {
    model,
    program: compile(graph),
    inputs,
    sample: sample(inputs, { seed, draws, method: "latin-hypercube", correlations }),
    kept: keptOf(model, graph),
  };
}

function keptOf(model: Model, graph: Graph): readonly number[] {
  const sides = model.crossings.flatMap(({ left, right }) => [left, right]);
  return [...new Set([...model.outputs, ...sides].map((name) => slotOf(graph, name)))];
}

/** The slot of a variable; -1 of one that is not there, which the graph has refused before. */
export function slotOf({ slots }: Graph, name: string): number {
  return slots.findIndex((slot) => slot.name === name);
}
