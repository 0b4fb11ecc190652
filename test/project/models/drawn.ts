/** A model of data/models and what is set in; many draws of it out. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { crossingTimes } from "../../../src/project/analysis/crossing.ts";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { compile } from "../../../src/project/graph/compile.ts";
import type { Program, Runs } from "../../../src/project/graph/program.ts";
import { expand } from "../../../src/project/model/expand.ts";
import type { Model } from "../../../src/project/model/model.ts";
import { readModel } from "../../../src/project/model/read.ts";
import type { Distribution } from "../../../src/project/sample/distribution.ts";
import { type Sample, sample } from "../../../src/project/sample/sample.ts";

const FOLDER = path.join(import.meta.dirname, "../../../data/models");

/** The model as it is shipped. */
export function shipped(id: string): Model {
  return readModel(readFileSync(path.join(FOLDER, `${id}.yaml`), "utf8"), `${id}.yaml`);
}

/** The values of one of its named settings. */
export function setting(model: Model, id: string): Readonly<Record<string, Distribution>> {
  const found = model.settings.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${model.id} has no setting ${id}`);
  return found.set;
}

/** Draws of a model; what is not set is drawn from the model's own distribution. */
export class Drawn {
  readonly sample: Sample;
  readonly #program: Program;
  readonly #runs = new Map<string, Runs>();
  readonly #names: readonly string[];
  readonly #model: Model;

  constructor(model: Model, set: Readonly<Record<string, Distribution | number>> = {}, draws = 400) {
    this.#model = model;
    const graph = buildGraph(model);
    this.#names = graph.slots.map(({ name }) => name);
    const own = new Map(expand(model).variables.map((one) => [one.name, one]));
    const inputs = graph.inputs.map((slot) => {
      const name = this.#names[slot] ?? "";
      const variable = own.get(name);
      const chosen = set[name];
      if (chosen !== undefined)
        return {
          name,
          distribution: typeof chosen === "number" ? ({ kind: "fixed", value: chosen } as const) : chosen,
        };
      if (variable?.role !== "parameter" || !("all" in variable.value)) throw new Error(`${name} is no parameter`);
      return { name, distribution: variable.value.all };
    });
    this.sample = sample(inputs, { seed: 6, draws, method: "latin-hypercube", correlations: model.correlations });
    this.#program = compile(graph);
  }

  /** What was drawn of a parameter. */
  input(name: string): Float64Array {
    return this.at(name, this.#model.time.start);
  }

  /** A variable in every draw, at a time that is kept. */
  at(name: string, time: number): Float64Array {
    const { times, draws, values } = this.#kept(name);
    const point = times.findIndex((one) => Math.abs(one - time) < 1e-9);
    if (point < 0) throw new Error(`nothing is kept at ${time}`);
    return Float64Array.from({ length: draws }, (_, draw) => values[draw * times.length + point] ?? Number.NaN);
  }

  /** Every value of a variable, all draws and times. */
  all(name: string): Float64Array {
    return this.#kept(name).values;
  }

  /** When a crossing takes place in every draw: −∞ already, ∞ never. */
  crossing(id: string): Float64Array {
    const asked = this.#model.crossings.find((one) => one.id === id);
    if (asked === undefined) throw new Error(`no crossing ${id}`);
    const { left, right, direction } = asked;
    return crossingTimes(this.#kept(left, right), { left: 0, right: 1, direction });
  }

  /** Runs that keep these variables alone: a model has many, and a test reads few. */
  #kept(...names: readonly string[]): Runs {
    const key = names.join();
    const known = this.#runs.get(key);
    if (known) return known;
    const slots = names.map((name) => this.#names.indexOf(name));
    if (slots.includes(-1)) throw new Error(`no variable ${key}`);
    const runs = this.#program.run(this.sample.columns, slots, { from: 0, to: this.sample.draws });
    this.#runs.set(key, runs);
    return runs;
  }
}
