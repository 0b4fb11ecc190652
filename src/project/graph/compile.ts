/**
 * A graph → JavaScript for one draw at a time. Only slots' numbers, re-printed numbers and names of our own tables reach
 * the text of the code; nothing of a model's text does. Gives the same bits as the interpreter.
 */
import { pureFunctions } from "../expression/functions.ts";
import { dividedLines } from "./divided.ts";
import { printed, tableText, textOf, weightOf } from "./emit.ts";
import type { Graph } from "./graph.ts";
import { emptyRuns, lagSteps, runDraw } from "./interpret.ts";
import { type Lookup, lookUp, lookupOf } from "./lookup.ts";
import { type Plan, planOf, type Task } from "./plan.ts";
import type { Program } from "./program.ts";
import { watchOf } from "./watch.ts";

/** What the generated function takes: columns, values to fill, first draw, draws in all, the draw to begin with. */
type Generated = (
  columns: readonly Float64Array[],
  values: Float64Array,
  from: number,
  draws: number,
  begin: number,
) => number;

/** Nodes of code that functions have. */
export interface Sizes {
  /** That one function may have; a larger program is divided. */
  readonly whole: number;
  /** Of each function of one that is divided. */
  readonly part: number;
}

/**
 * Measured by `npm run bench:project`: below the first, one function is faster, above it several. One of more than 60 kB
 * of the engine's byte code (7,000 nodes or so) would not be optimised at all, and take some 25 times as long.
 */
const SIZES: Sizes = { whole: 1_000, part: 800 };

/** The compiled program. Code is made anew for each set of kept slots, and kept as long as the program is. */
export function compile(graph: Graph, sizes: Sizes = SIZES): Program {
  const made = new Map<string, Generated>();
  const tables = graph.tables.map(lookupOf);
  const plan = planOf(graph, tables);
  return {
    graph,
    run(columns, kept, { from, to }) {
      const key = kept.join(",");
      const run = made.get(key) ?? generated(plan, tables, source(graph, kept, sizes, plan));
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

function generated(plan: Plan, tables: readonly Lookup[], text: string): Generated {
  const f = Object.fromEntries(Object.entries(pureFunctions).map(([name, row]) => [name, row.apply]));
  const timed = plan.timeTables.map(({ values }) => values);
  const make = new Function("f", "tables", "timed", "lookUp", "lagSteps", `"use strict";\n${text}`);
  return make(f, tables, timed, lookUp, lagSteps) as Generated;
}

/** The text of the function for one graph and the slots that are kept. */
export function source(
  graph: Graph,
  kept: readonly number[],
  sizes: Sizes = SIZES,
  plan: Plan = planOf(graph, graph.tables.map(lookupOf)),
): string {
  const nodes = [...plan.once, ...plan.each].reduce((sum, one) => sum + weightOf(one), 0);
  const lines = [
    ...graph.tables.map(tableText),
    ...graph.pasts.map((_, past) => `const h${past} = new Float64Array(${graph.steps + 1});`),
    ...(nodes > sizes.whole ? dividedLines(graph, plan, kept, sizes.part) : wholeLines(graph, plan, kept)),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** One function, every slot a variable of its own. */
function wholeLines(graph: Graph, plan: Plan, kept: readonly number[]): readonly string[] {
  const { pasts, saves, start, step, steps } = graph;
  const watch = watchOf(graph, kept);
  const inputs = new Set(graph.inputs);
  const everyStep = saves.length === steps + 1;
  const locals = Array.from({ length: plan.size }, (_, slot) => slot).filter((slot) => !inputs.has(slot));
  return [
    `const saves = new Int32Array([${everyStep ? "" : saves.join(", ")}]);`,
    ...plan.timeTables.map((_, index) => `const s${index} = timed[${index}];`),
    "return function run(columns, values, from, draws, begin) {",
    ...graph.inputs.map((slot, index) => `const c${slot} = columns[${index}];`),
    "for (let draw = begin; draw < draws; draw++) {",
    ...graph.inputs.map((slot) => `const v${slot} = c${slot}[from + draw];`),
    locals.length > 0 ? `let ${locals.map((slot) => `v${slot} = 0`).join(", ")};` : "",
    `let time = ${printed(start)}, sum = 0, save = 0;`,
    ...assigned(plan.once),
    ...pasts.map(({ lag }, past) => `const l${past} = lagSteps(v${lag}, ${printed(step)});`),
    ...kept.map((_, index) => `let k${index} = (${index} * draws + draw) * ${saves.length};`),
    `for (let i = 0; i <= ${steps}; i++) {`,
    `time = ${printed(start)} + i * ${printed(step)};`,
    ...plan.timeTables.map(({ slot }, index) => `v${slot} = s${index}[i];`),
    ...pasts.map(({ slot }, past) => `if (i >= l${past}) v${slot} = h${past}[i - l${past}];`),
    ...assigned(plan.each),
    watch.each.length > 0 ? `sum += ${watch.each.map((slot) => `v${slot}`).join(" + ")};` : "",
    everyStep ? "" : "if (i === saves[save]) { save++;",
    ...kept.map((slot, index) => `values[k${index}++] = v${slot};`),
    everyStep ? "" : "}",
    ...pasts.map(({ input }, past) => `h${past}[i] = v${input};`),
    ...plan.states.map((slot, next) => `v${slot} = n${next};`),
    "}",
    ...watch.end.map((slot) => `sum += v${slot};`),
    "if (sum - sum !== 0) return draw;",
    "}",
    "return draws;",
    "};",
  ];
}

function assigned(list: readonly Task[]): readonly string[] {
  return list.map(({ slot, code, next }) => `${next === undefined ? `v${slot}` : `const n${next}`} = ${textOf(code)};`);
}
