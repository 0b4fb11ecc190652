/** A graph → what the compiled program does once a program, once a draw and at each step: nothing more often than it must. */
import { pureFunctions } from "../expression/functions.ts";
import { partsOf, slotsIn } from "./build.ts";
import type { Assignment, Code, Graph } from "./graph.ts";
import { valued } from "./interpret.ts";
import type { Lookup } from "./lookup.ts";

/** What depends on time alone, worked out beforehand: one value for each step. */
export interface TimeTable {
  readonly slot: number;
  readonly values: Float64Array;
}

/** The graph's assignments, ordered by how often they are needed. Slots beyond the graph's are parts of equations. */
export interface Plan {
  /** Number of slots, those that were added included. */
  readonly size: number;
  readonly timeTables: readonly TimeTable[];
  /** Once a draw: what states start from, and what depends on parameters alone. */
  readonly once: readonly Assignment[];
  /** At each step: the values in their order, then the states' next values. */
  readonly each: readonly Task[];
  /** Slots of the states, in the order of their next values. */
  readonly states: readonly number[];
}

/** An assignment; with `next`, of a state's next value, which takes its place when the step is over. */
export interface Task extends Assignment {
  readonly next?: number;
}

/** Steps for which values are worked out beforehand: longer tables would cost more room than they save time. */
const MOST_STEPS = 100_000;

/** How often a value changes: never, with time alone, from draw to draw, or at each step of each draw. */
type Rhythm = "fixed" | "timed" | "drawn" | "moving";

/** The plan of a graph. */
export function planOf(graph: Graph, tables: readonly Lookup[]): Plan {
  const planner = new Planner(graph);
  const values = graph.stepwise.flatMap((one) => planner.assignment(one));
  const updates = graph.updates.map(({ slot, code }, next) => ({ slot, code: planner.code(code), next }));
  return {
    size: planner.size,
    timeTables: timeTables(graph, planner.timed, tables),
    once: [...startOf(graph), ...planner.drawn],
    each: [...values, ...updates],
    states: updates.map(({ slot }) => slot),
  };
}

/** Takes equations apart by how often their parts change. */
class Planner {
  readonly drawn: Assignment[] = [];
  readonly timed: Assignment[] = [];
  size: number;
  readonly #rhythms = new Map<number, Rhythm>();
  readonly #beforehand: boolean;
  /** Parts that were taken out, by their code: one that stands in several equations is worked out once. */
  readonly #parts = new Map<string, Code>();

  constructor(graph: Graph) {
    this.size = graph.slots.length;
    this.#beforehand = graph.steps <= MOST_STEPS;
    for (const { slot } of [...graph.updates, ...graph.pasts]) this.#rhythms.set(slot, "moving");
    for (const { slot } of graph.stepwise) this.#rhythms.set(slot, "moving");
    for (const slot of graph.inputs) this.#rhythms.set(slot, "drawn");
  }

  /** An assignment of the stepwise part with what it still needs to do at each step. */
  assignment({ slot, code }: Assignment): readonly Assignment[] {
    if (this.#rhythm(code) !== "timed" || !this.#beforehand) return [{ slot, code: this.code(code) }];
    this.#rhythms.set(slot, "timed");
    this.timed.push({ slot, code });
    // A sum of two numbers is worked out faster than it is fetched.
    return isCostly(code) ? [] : [{ slot, code }];
  }

  /** The code with slots in place of what was worked out before. */
  code(code: Code): Code {
    const rhythm = this.#rhythm(code);
    if (code.op === "number" || code.op === "slot" || code.op === "time") return code;
    if (rhythm === "drawn") return this.#part(code, this.drawn, rhythm);
    if (rhythm === "fixed" && isCostly(code)) return this.#part(code, this.drawn, "drawn");
    if (rhythm === "timed" && isCostly(code) && this.#beforehand) return this.#part(code, this.timed, rhythm);
    return withParts(code, (part) => this.code(part));
  }

  #part(code: Code, list: Assignment[], rhythm: Rhythm): Code {
    const key = JSON.stringify(code, (_, value) =>
      typeof value === "number" ? (Object.is(value, -0) ? "-0" : String(value)) : value,
    );
    const known = this.#parts.get(key);
    if (known) return known;
    const slot = this.size++;
    list.push({ slot, code });
    this.#rhythms.set(slot, rhythm);
    const part: Code = { op: "slot", slot };
    this.#parts.set(key, part);
    return part;
  }

  #rhythm(code: Code): Rhythm {
    if (code.op === "number") return "fixed";
    if (code.op === "time") return "timed";
    if (code.op === "slot") return this.#rhythms.get(code.slot) ?? "drawn";
    const rhythms = partsOf(code).map((part) => this.#rhythm(part));
    if (rhythms.includes("moving")) return "moving";
    const [timed, drawn] = [rhythms.includes("timed"), rhythms.includes("drawn")];
    if (timed && drawn) return "moving";
    return timed ? "timed" : drawn ? "drawn" : "fixed";
  }
}

/** True when it is faster to fetch the value than to work it out: functions that are called, and tables. */
function isCostly(code: Code): boolean {
  if (code.op === "table") return true;
  if (code.op === "call" && (code.name === "divide" || pureFunctions[code.name].code === undefined)) return true;
  return partsOf(code).some(isCostly);
}

function withParts(code: Code, change: (part: Code) => Code): Code {
  switch (code.op) {
    case "call":
      return { ...code, args: code.args.map(change) };
    case "if":
      return { ...code, test: change(code.test), yes: change(code.yes), no: change(code.no) };
    case "table":
      return { ...code, x: change(code.x) };
    default:
      return code;
  }
}

/** Of the assignments at the start those that something later reads: what moves is worked out anew at the first step. */
function startOf(graph: Graph): readonly Assignment[] {
  const moving = new Set(graph.stepwise.map(({ slot }) => slot));
  const needed = new Set(graph.pasts.flatMap(({ slot, lag }) => [slot, lag]));
  return graph.initials
    .toReversed()
    .filter(({ slot, code }) => {
      const keep = needed.has(slot) || !moving.has(slot);
      if (keep) for (const from of slotsIn(code)) needed.add(from);
      return keep;
    })
    .toReversed();
}

/** Worked out by the interpreter itself, so that the bits are the same. */
function timeTables(graph: Graph, timed: readonly Assignment[], tables: readonly Lookup[]): readonly TimeTable[] {
  const state = { slots: [] as number[], time: 0 };
  const wanted = timed
    .filter(({ code }) => isCostly(code))
    .map(({ slot }) => ({ slot, values: new Float64Array(graph.steps + 1) }));
  for (let step = 0; step <= graph.steps; step++) {
    state.time = graph.start + step * graph.step;
    for (const { slot, code } of timed) state.slots[slot] = valued(code, state, tables);
    for (const { slot, values } of wanted) values[step] = state.slots[slot] as number;
  }
  return wanted;
}
