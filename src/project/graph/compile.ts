/**
 * A graph → JavaScript for one draw at a time. Only slots' numbers, re-printed numbers and names of our own tables reach
 * the text of the code; nothing of a model's text does. Gives the same bits as the interpreter.
 */
import { type PureFunction, pureFunctions } from "../expression/functions.ts";
import type { Assignment, Code, Graph } from "./graph.ts";
import { emptyRuns, lagSteps, runDraw } from "./interpret.ts";
import { lookUp, lookupOf } from "./lookup.ts";
import type { Program } from "./program.ts";

/** What the generated function takes: columns, values to fill, first draw, draws in all, the draw to begin with. */
type Generated = (
  columns: readonly Float64Array[],
  values: Float64Array,
  from: number,
  draws: number,
  begin: number,
) => number;

/** The compiled program. Code is made anew for each set of kept slots, and kept as long as the program is. */
export function compile(graph: Graph): Program {
  const made = new Map<string, Generated>();
  const tables = graph.tables.map(lookupOf);
  return {
    graph,
    run(columns, kept, { from, to }) {
      const key = kept.join(",");
      const run = made.get(key) ?? generate(graph, kept);
      made.set(key, run);
      const draws = to - from;
      const runs = emptyRuns(graph, kept, draws);
      for (let begin = 0; begin < draws; begin++) {
        begin = run(columns, runs.values, from, draws, begin);
        // A sum of the watched values was not finite: the interpreter finds where, or that only the sum was too large.
        if (begin < draws) runDraw(graph, tables, columns, from + begin, { runs, at: begin });
      }
      return runs;
    },
  };
}

function generate(graph: Graph, kept: readonly number[]): Generated {
  const tables = graph.tables.map(lookupOf);
  const functions = Object.fromEntries(Object.entries(pureFunctions).map(([name, row]) => [name, row.apply]));
  const make = new Function("f", "tables", "lookUp", "lagSteps", `"use strict";\n${source(graph, kept)}`);
  return make(functions, tables, lookUp, lagSteps) as Generated;
}

/** The text of the function for one graph and the slots that are kept. */
export function source(graph: Graph, kept: readonly number[]): string {
  const { pasts, saves, start, step, steps, slots } = graph;
  const states = graph.updates.map(({ slot }) => slot);
  const inputs = new Set(graph.inputs);
  const locals = slots.flatMap((_, slot) => (inputs.has(slot) ? [] : [`v${slot} = 0`]));
  const everyStep = saves.length === steps + 1;
  const watched = [...new Set([...graph.watched, ...kept])].filter((slot) => !inputs.has(slot));
  const lines = [
    `const { ${Object.keys(pureFunctions)
      .map((name) => `${name}: f_${name}`)
      .join(", ")} } = f;`,
    ...graph.tables.map((_, table) => `const t${table} = tables[${table}];`),
    ...pasts.map((_, past) => `const h${past} = new Float64Array(${steps + 1});`),
    `const saves = new Int32Array([${everyStep ? "" : saves.join(", ")}]);`,
    "return function run(columns, values, from, draws, begin) {",
    ...graph.inputs.map((slot, index) => `const c${slot} = columns[${index}];`),
    "for (let draw = begin; draw < draws; draw++) {",
    ...graph.inputs.map((slot) => `const v${slot} = c${slot}[from + draw];`),
    locals.length > 0 ? `let ${locals.join(", ")};` : "",
    `let time = ${printed(start)}, sum = 0, save = 0;`,
    ...assignments(graph.initials),
    ...pasts.map(({ lag }, past) => `const l${past} = lagSteps(v${lag}, ${printed(step)});`),
    ...kept.map((_, index) => `let k${index} = (${index} * draws + draw) * ${saves.length};`),
    `for (let i = 0; i <= ${steps}; i++) {`,
    `time = ${printed(start)} + i * ${printed(step)};`,
    ...pasts.map(({ slot }, past) => `if (i >= l${past}) v${slot} = h${past}[i - l${past}];`),
    ...assignments(graph.stepwise),
    ...watched.map((slot) => `sum += v${slot};`),
    everyStep ? "" : "if (i === saves[save]) { save++;",
    ...kept.map((slot, index) => `values[k${index}++] = v${slot};`),
    everyStep ? "" : "}",
    ...pasts.map(({ input }, past) => `h${past}[i] = v${input};`),
    ...graph.updates.map(({ slot, code }) => `const n${slot} = ${text(code)};`),
    ...states.map((slot) => `v${slot} = n${slot};`),
    "}",
    "if (sum - sum !== 0) return draw;",
    "}",
    "return draws;",
    "};",
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function assignments(list: readonly Assignment[]): readonly string[] {
  return list.map(({ slot, code }) => `v${slot} = ${text(code)};`);
}

function text(code: Code): string {
  switch (code.op) {
    case "number":
      return printed(code.value);
    case "slot":
      return `v${code.slot}`;
    case "time":
      return "time";
    case "call":
      return called(code.name, code.args.map(text));
    case "if":
      return `(${text(code.test)} !== 0 ? ${text(code.yes)} : ${text(code.no)})`;
    case "table":
      return `lookUp(t${code.table}, ${text(code.x)})`;
    default:
      return code satisfies never;
  }
}

function called(name: PureFunction, args: readonly string[]): string {
  const { code, apply } = pureFunctions[name];
  if (code !== undefined) return code.replace(/\$(\d)/g, (_, index: string) => args[Number(index)] ?? "");
  const inMath = mathName(apply);
  return inMath === undefined ? `f_${name}(${args.join(", ")})` : `Math.${inMath}(${args.join(", ")})`;
}

/** The name under which a function of our table stands in Math, where the compiler of the engine knows it. */
function mathName(apply: unknown): string | undefined {
  return MATH.find((name) => Math[name] === apply);
}

const MATH = ["min", "max", "abs", "exp", "log", "log10", "sqrt", "pow", "floor", "ceil", "trunc", "sign"] as const;

/** A number as code; the shortest text that reads back as the same number. */
function printed(value: number): string {
  if (Object.is(value, -0)) return "(-0)";
  return value < 0 ? `(${value})` : `${value}`;
}
