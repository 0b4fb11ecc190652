/** A model in, its programs and one run of it out: what the tests of models share. */
import { crossingTimes } from "../../../src/project/analysis/crossing.ts";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { compile } from "../../../src/project/graph/compile.ts";
import type { Graph } from "../../../src/project/graph/graph.ts";
import { interpret } from "../../../src/project/graph/interpret.ts";
import type { Program, Runs } from "../../../src/project/graph/program.ts";
import { expand } from "../../../src/project/model/expand.ts";
import type { Model, Parameter } from "../../../src/project/model/model.ts";
import type { Distribution } from "../../../src/project/sample/distribution.ts";
import { quantileOf } from "../../../src/project/sample/quantile.ts";
import type { Uncertain } from "../../../src/project/sample/sample.ts";

/** A model with both of its programs. */
export interface Ready {
  readonly model: Model;
  readonly graph: Graph;
  readonly interpreted: Program;
  readonly compiled: Program;
}

/** Builds a model once for many tests. */
export function ready(model: Model): Ready {
  const graph = buildGraph(model);
  return { model, graph, interpreted: interpret(graph), compiled: compile(graph) };
}

/** Values of inputs by name of a parameter, or of one element of it. */
export type Settings = Readonly<Record<string, Distribution | number>>;

/** The scalar parameters in the order of `graph.inputs`, with what is set put in. An element goes before its parameter. */
export function inputs({ model, graph }: Ready, set: Settings = {}): readonly Uncertain[] {
  const parameters = new Map(
    expand(model).variables.flatMap((one) => (one.role === "parameter" ? [[one.name, one] as const] : [])),
  );
  return graph.inputs.map((slot) => {
    const name = graph.slots[slot]?.name ?? "";
    const chosen = set[name] ?? set[name.split("[", 1)[0] ?? ""];
    const own = (parameters.get(name) as Parameter).value as { readonly all: Distribution };
    if (typeof chosen === "number") return { name, distribution: { kind: "fixed", value: chosen } };
    return { name, distribution: chosen ?? own.all };
  });
}

/** Names of `set` that are no parameter and no element of one. */
export function strangers(it: Ready, set: Settings): readonly string[] {
  const names = inputs(it).map(({ name }) => name);
  const known = new Set([...names, ...names.map((name) => name.split("[", 1)[0])]);
  return Object.keys(set).filter((name) => !known.has(name));
}

/** One run at the medians. */
export class Once {
  readonly #ready: Ready;
  readonly #runs: Runs;

  constructor(it: Ready, set: Settings = {}, program: Program = it.compiled) {
    this.#ready = it;
    const columns = inputs(it, set).map(({ distribution }) => Float64Array.of(quantileOf(distribution)(0.5)));
    this.#runs = program.run(
      columns,
      it.graph.slots.map((_, slot) => slot),
      { from: 0, to: 1 },
    );
  }

  /** Value of a variable at a time that is kept; NaN where there is none. */
  at(name: string, time: number): number {
    const { times, values } = this.#runs;
    const [slot, point] = [this.#slot(name), times.findIndex((one) => Math.abs(one - time) < 1e-9)];
    return slot < 0 || point < 0 ? Number.NaN : (values[slot * times.length + point] ?? Number.NaN);
  }

  /** When a crossing takes place. */
  crossing(id: string): number | "never" | "already" {
    const asked = this.#ready.model.crossings.find((one) => one.id === id);
    if (!asked) return Number.NaN;
    const [left, right] = [this.#slot(asked.left), this.#slot(asked.right)];
    const [time = Number.NaN] = crossingTimes(this.#runs, { left, right, direction: asked.direction });
    return time === Infinity ? "never" : time === -Infinity ? "already" : time;
  }

  #slot(name: string): number {
    return this.#ready.graph.slots.findIndex((slot) => slot.name === name);
  }
}
