/** What runs kept in, rows of numbers with their headings out. */
import type { Program, Runs } from "./graph/program.ts";

/** A table: a heading for each column, and rows that are made as they are asked for. */
export interface RunTable {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly number[]>;
}

/**
 * Time and every kept value, one row for each save point. With several draws each row begins with the number of its
 * draw, from 0, and all rows of a draw stand together.
 */
export function tableOf(program: Program, runs: Runs): RunTable {
  const names = runs.kept.map((slot) => program.graph.slots[slot]?.name ?? `slot ${slot}`);
  return { columns: [...(runs.draws > 1 ? ["draw"] : []), "time", ...names], rows: rowsOf(runs) };
}

/** The slots of the variables as a user knows them, in their order; parts that the graph added are left out. */
export function variableSlots({ graph }: Program): readonly number[] {
  return graph.slots.flatMap(({ name, variable }, slot) => (name === variable ? [slot] : []));
}

function* rowsOf({ draws, times, kept, values }: Runs): Generator<readonly number[]> {
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [save, time] of times.entries()) {
      const row = kept.map((_, index) => values[(index * draws + draw) * times.length + save] ?? Number.NaN);
      yield draws > 1 ? [draw, time, ...row] : [time, ...row];
    }
  }
}
