/** A graph, walked node by node: slow, short, and the reference for what the compiler makes. */
import { PlumblineError } from "../../core/error.ts";
import { pureFunctions } from "../expression/functions.ts";
import type { Assignment, Code, Graph } from "./graph.ts";
import { type Lookup, lookUp, lookupOf } from "./lookup.ts";
import type { Program, Runs } from "./program.ts";

/** The state of one draw. */
interface State {
  readonly slots: Float64Array | number[];
  time: number;
}

/** The program that walks the graph. */
export function interpret(graph: Graph): Program {
  const tables = graph.tables.map(lookupOf);
  return {
    graph,
    run(columns, kept, { from, to }) {
      const runs = emptyRuns(graph, kept, to - from);
      for (let draw = from; draw < to; draw++) runDraw(graph, tables, columns, draw, { runs, at: draw - from });
      return runs;
    },
  };
}

/** Room for what a run keeps. */
export function emptyRuns(graph: Graph, kept: readonly number[], draws: number): Runs {
  const times = graph.saves.map((step) => graph.start + step * graph.step);
  return { draws, times, kept, values: new Float64Array(kept.length * draws * times.length) };
}

/** Where values of a draw go; absent when only faults are looked for. */
interface Sink {
  readonly runs: Runs;
  readonly at: number;
}

/**
 * Runs one draw and keeps what is asked.
 * @throws PlumblineError `model-diverged` at the first value that is watched or kept and is no finite number
 */
export function runDraw(
  graph: Graph,
  tables: readonly Lookup[],
  columns: readonly Float64Array[],
  draw: number,
  { runs, at }: Sink,
): void {
  const state: State = { slots: new Float64Array(graph.slots.length), time: graph.start };
  const { slots } = state;
  graph.inputs.forEach((slot, index) => {
    slots[slot] = columns[index]?.[draw] as number;
  });
  const watched = [...new Set([...graph.watched, ...runs.kept])];
  const histories = graph.pasts.map(() => new Float64Array(graph.steps + 1));
  assignAll(graph.initials, state, tables);
  // The past's slot holds its initial value until the lag is over.
  const lags = graph.pasts.map(({ lag }) => lagSteps(slots[lag] as number, graph.step));
  let save = 0;
  for (let step = 0; step <= graph.steps; step++) {
    state.time = graph.start + step * graph.step;
    graph.pasts.forEach(({ slot }, index) => {
      const since = step - (lags[index] as number);
      if (since >= 0) slots[slot] = histories[index]?.[since] as number;
    });
    assignAll(graph.stepwise, state, tables);
    for (const slot of watched)
      if (!Number.isFinite(slots[slot])) throw diverged(graph, slot, slots[slot] as number, state.time, draw);
    if (step === graph.saves[save]) {
      runs.kept.forEach((slot, index) => {
        runs.values[(index * runs.draws + at) * runs.times.length + save] = slots[slot] as number;
      });
      save++;
    }
    graph.pasts.forEach(({ input }, index) => {
      (histories[index] as Float64Array)[step] = slots[input] as number;
    });
    const next = graph.updates.map(({ code }) => valued(code, state, tables));
    graph.updates.forEach(({ slot }, index) => {
      slots[slot] = next[index] as number;
    });
  }
}

/** A lag in whole steps, at least one; infinite lags and such give a number that is never reached. */
export function lagSteps(lag: number, step: number): number {
  return Math.max(1, Math.round(lag / step));
}

function assignAll(assignments: readonly Assignment[], state: State, tables: readonly Lookup[]): void {
  for (const { slot, code } of assignments) state.slots[slot] = valued(code, state, tables);
}

/** The value of the code in a state. */
export function valued(code: Code, state: State, tables: readonly Lookup[]): number {
  switch (code.op) {
    case "number":
      return code.value;
    case "slot":
      return state.slots[code.slot] as number;
    case "time":
      return state.time;
    case "call":
      return pureFunctions[code.name].apply(...code.args.map((arg) => valued(arg, state, tables)));
    case "if":
      return valued(valued(code.test, state, tables) !== 0 ? code.yes : code.no, state, tables);
    case "table":
      return lookUp(tables[code.table] as Lookup, valued(code.x, state, tables));
    default:
      return code satisfies never;
  }
}

/** Names the variable, the time and the draw. */
function diverged(graph: Graph, slot: number, value: number, time: number, draw: number): PlumblineError {
  const { name, place } = graph.slots[slot] ?? { name: "", place: { line: 1, column: 1 } };
  const where = `${graph.file}:${place.line}:${place.column}`;
  const what = Number.isNaN(value) ? "is no number" : "grows beyond all numbers";
  const message = `${where}: "${name}" ${what} at time ${time} in draw ${draw}. Look for a division by nought, a root or logarithm of a negative number, or a step too long for its rates`;
  return new PlumblineError("model-diverged", where, message);
}
