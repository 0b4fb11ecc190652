/** Comes in: a model and its file. Goes out: a fault for each name that a part of it gives to nothing, or to the wrong thing. */
import { meant } from "../../text/meant.ts";
import type { Reading } from "./elements.ts";
import type { Model, ModelExample, Stock, TimeSpan, Variable } from "./model.ts";
import { readValue, SECTIONS_OF_VARIABLES } from "./variables.ts";
import type { Path } from "./yaml.ts";

const REFERENCE = /^([^[\]]+)(?:\[([^[\]]*)\])?$/;

/** How nearly a time has to be a time at which values are kept, in steps. */
const NEAR = 1e-6;

/** What a name has to be. */
interface Wanted {
  readonly roles: readonly Variable["role"][];
  /** In words: "a flow". */
  readonly said: string;
  /** Without subscripts, a name over dimensions stands for all its elements; otherwise one has to be chosen. */
  readonly isWhole?: boolean;
  /** Dimensions whose element is the stock's own. */
  readonly within?: readonly string[];
}

const FLOW = { roles: ["flow", "auxiliary", "parameter"], said: "flow" } as const satisfies Wanted;
const VALUE = {
  roles: ["stock", "flow", "auxiliary", "parameter"],
  said: "value of this model",
} as const satisfies Wanted;
const PARAMETER = { roles: ["parameter"], said: "parameter" } as const satisfies Wanted;

/** Looks at every name outside of equations. */
export function checkReferences(model: Model, reading: Reading, hasTime: boolean): void {
  const names = new Names(model, reading);
  for (const variable of model.variables) if (variable.role === "stock") checkFlows(variable, names);
  for (const at of model.outputs.keys()) names.check(["outputs", at], { ...VALUE, isWhole: true });
  for (const { id } of model.crossings) {
    for (const side of ["left", "right"]) names.check(["crossings", id, side], VALUE);
  }
  for (const at of model.correlations.keys()) {
    for (const side of [0, 1]) names.check(["correlations", at, "between", side], PARAMETER);
  }
  for (const { id } of model.settings) checkSet(["settings", id, "set"], names, model);
  for (const [at, example] of model.examples.entries()) {
    checkSet(["examples", at, "set"], names, model);
    checkExpected(example, ["examples", at, "expect"], names, hasTime ? model.time : undefined);
  }
}

function checkFlows({ name, over }: Stock, names: Names): void {
  for (const side of ["in", "out"]) {
    const path = ["stocks", name, side];
    const flows = names.reading.source.at(path);
    if (Array.isArray(flows)) for (const at of flows.keys()) names.check([...path, at], { ...FLOW, within: over });
  }
}

function checkSet(path: Path, names: Names, model: Model): void {
  const { source } = names.reading;
  for (const key of source.keys(path)) {
    const variable = names.named(key, [...path, key], { ...PARAMETER, isWhole: true });
    const parameter = model.variables.find((one) => one.role === "parameter" && one === variable);
    if (parameter?.role === "parameter") readValue(names.reading, [...path, key], parameter.allowed);
  }
}

/** `total@2035`, or the id of a crossing. */
function checkExpected(example: ModelExample, path: Path, names: Names, time: TimeSpan | undefined): void {
  const { source, faults } = names.reading;
  for (const [key, value] of Object.entries(example.expect)) {
    const place = source.keyPlace([...path, key]);
    const at = key.lastIndexOf("@");
    if (at < 0) {
      if (names.crossings.includes(key)) continue;
      const says = `"${key}" is no crossing of this model; ${meant(key, names.crossings)} For a value write output@time`;
      faults.tell("model-name", place, says);
      continue;
    }
    const output = key.slice(0, at);
    names.named(output, [...path, key], VALUE);
    if (!names.isOutput(output)) faults.tell("model-name", place, `"${output}" is no output; name it under outputs`);
    const when = Number(key.slice(at + 1) || Number.NaN);
    if (time !== undefined && !isKept(when, time)) {
      const says = `no value is kept at ${key.slice(at + 1)}: give a time from ${time.start} to ${time.stop} at which values are kept`;
      faults.tell("model-malformed", place, says);
    }
    if (typeof value === "string")
      faults.tell("model-malformed", place, `only a crossing is "${value}"; give a number`);
  }
}

function isKept(when: number, { start, stop, steps, saveEvery }: TimeSpan): boolean {
  const saves = ((when - start) / (stop - start)) * (steps / saveEvery);
  return when >= start && when <= stop && Math.abs(saves - Math.round(saves)) < NEAR;
}

/** Looks names up. */
class Names {
  readonly reading: Reading;
  readonly crossings: readonly string[];
  readonly #variables: ReadonlyMap<string, Variable>;
  readonly #outputs: ReadonlySet<string>;

  constructor({ variables, crossings, outputs }: Model, reading: Reading) {
    this.reading = reading;
    this.crossings = crossings.map(({ id }) => id);
    this.#variables = new Map(variables.map((variable) => [variable.name, variable]));
    this.#outputs = new Set(outputs);
  }

  isOutput(reference: string): boolean {
    return this.#outputs.has(reference) || this.#outputs.has(reference.split("[", 1)[0] ?? reference);
  }

  check(path: Path, wanted: Wanted): void {
    const reference = this.reading.source.at(path);
    if (typeof reference === "string") this.named(reference, path, wanted);
  }

  /** The variable that is meant; undefined, with the fault told, when there is none of the sort. */
  named(reference: string, path: Path, wanted: Wanted): Variable | undefined {
    const { source, faults } = this.reading;
    const place = source.at(path) === reference ? source.place(path) : source.keyPlace(path);
    const [, name = reference, written] = REFERENCE.exec(reference.trim()) ?? [];
    const variable = this.#variables.get(name);
    // What is declared and could not be read has been told of.
    if (variable === undefined && SECTIONS_OF_VARIABLES.some((section) => source.keys([section]).includes(name))) {
      return undefined;
    }
    if (variable === undefined || !wanted.roles.includes(variable.role)) {
      const fits = [...this.#variables.values()].filter(({ role }) => wanted.roles.includes(role));
      const known = fits.map((one) => one.name);
      const is = variable === undefined ? `is no ${wanted.said}` : `is a ${variable.role} and no ${wanted.said}`;
      faults.tell("model-name", place, `"${name}" ${is}; ${meant(name, known)}`);
      return undefined;
    }
    const wrong = this.#subscripts(variable, written, wanted);
    if (wrong !== undefined) faults.tell("model-name", place, wrong);
    return variable;
  }

  /** What is wrong with the elements chosen; undefined when nothing is. */
  #subscripts({ name, over }: Variable, written: string | undefined, wanted: Wanted): string | undefined {
    if (written === undefined) {
      const open = over.filter((dimension) => !wanted.within?.includes(dimension));
      if (open.length === 0 || wanted.isWhole) return undefined;
      return `"${name}" has a value for each ${open.join(", ")}; choose one, as in ${name}[${this.#sample(over)}]`;
    }
    const elements = written.split(",").map((element) => element.trim());
    if (elements.length !== over.length) {
      const takes = over.length === 0 ? "has no dimension" : `is over ${over.join(", ")}`;
      return `"${name}" ${takes}, and [${written}] gives ${elements.length}`;
    }
    const wrong = elements.findIndex((element, at) => !this.#elements(over[at] ?? "").includes(element));
    if (wrong < 0) return undefined;
    const [element = "", dimension = ""] = [elements[wrong], over[wrong]];
    return `"${element}" is no element of "${dimension}"; ${meant(element, this.#elements(dimension))}`;
  }

  #elements(dimension: string): readonly string[] {
    return this.reading.dimensions.get(dimension) ?? [];
  }

  #sample(over: readonly string[]): string {
    return over.map((dimension) => this.#elements(dimension)[0] ?? dimension).join(",");
  }
}
