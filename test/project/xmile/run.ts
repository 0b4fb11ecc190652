/** Text of an XMILE file in, its values by column out; both programs have to give the same bits. */
import { expect } from "vitest";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { compile } from "../../../src/project/graph/compile.ts";
import { interpret } from "../../../src/project/graph/interpret.ts";
import type { Program } from "../../../src/project/graph/program.ts";
import { expand } from "../../../src/project/model/expand.ts";
import type { Model } from "../../../src/project/model/model.ts";
import { type RunTable, tableOf, variableSlots } from "../../../src/project/table.ts";

/** The columns of a run of one draw; parameters are at their fixed values. */
export function run(model: Model): ReadonlyMap<string, readonly number[]> {
  const graph = buildGraph(model);
  const columns = fixedColumns(model);
  const [first, second] = [interpret(graph), compile(graph)].map((program) => table(program, columns));
  if (first === undefined || second === undefined) throw new Error("no programs");
  const rows = [...first.rows];
  const others = [...second.rows];
  expect(first.columns).toEqual(second.columns);
  for (const [at, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      if (!Object.is(value, others[at]?.[column])) expect(others[at]?.[column], `${first.columns[column]}`).toBe(value);
    }
  }
  return new Map(first.columns.map((name, column) => [name, rows.map((row) => row[column] ?? Number.NaN)]));
}

function table(program: Program, columns: readonly Float64Array[]): RunTable {
  return tableOf(program, program.run(columns, variableSlots(program), { from: 0, to: 1 }));
}

function fixedColumns(model: Model): readonly Float64Array[] {
  return expand(model).variables.flatMap((variable) => {
    if (variable.role !== "parameter") return [];
    const value = "all" in variable.value ? variable.value.all : undefined;
    return [Float64Array.of(value?.kind === "fixed" ? value.value : Number.NaN)];
  });
}
