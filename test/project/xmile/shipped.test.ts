/** The models that we ship, written as XMILE and read back: the same model, and the same bits. */
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { interpret } from "../../../src/project/graph/interpret.ts";
import { expand } from "../../../src/project/model/expand.ts";
import type { Model } from "../../../src/project/model/model.ts";
import { readModel } from "../../../src/project/model/read.ts";
import { tableOf, variableSlots } from "../../../src/project/table.ts";
import { unitFaults } from "../../../src/project/units/check.ts";
import { readXmile } from "../../../src/project/xmile/read.ts";
import { central } from "../../../src/project/xmile/restore.ts";
import { writeXmile } from "../../../src/project/xmile/write.ts";
import { shippedModels } from "../../../src/reference/models.ts";

/** The columns of a run with each parameter at the middle of its distribution. */
function columns(model: Model): Readonly<Record<string, readonly number[]>> {
  const program = interpret(buildGraph(model));
  const given = expand(model).variables.flatMap((one) =>
    one.role === "parameter" && "all" in one.value ? [Float64Array.of(central(one.value.all))] : [],
  );
  const table = tableOf(program, program.run(given, variableSlots(program), { from: 0, to: 1 }));
  const rows = [...table.rows];
  return Object.fromEntries(table.columns.map((name, at) => [name, rows.map((row) => row[at] ?? Number.NaN)]));
}

/** All that a model says, without places and equations: what the equations say is told by the run. */
function said(model: Model): unknown {
  const keep = (key: string, value: unknown): unknown =>
    ["place", "file", "equation", "initial"].includes(key) ? undefined : value;
  const { variables, ...rest } = model;
  const byName = [...variables].sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.parse(JSON.stringify({ ...rest, variables: byName }, keep));
}

describe.each(shippedModels().map((file) => [file.id, file] as const))("%s", (id, file) => {
  const model = readModel(file.text, file.file);
  const text = writeXmile(model);
  const back = readXmile(text, `${id}.xmile`);

  it("runs to the same bits", () => {
    expect(columns(back)).toEqual(columns(model));
  });

  it("says the same", () => {
    expect(said(back)).toEqual(said(text.includes("<dimensions>") ? model : expand(model)));
  });

  it("has units that fit, as before", () => {
    expect(unitFaults(model)).toEqual([]);
    expect(unitFaults(back).map(({ message }) => message)).toEqual([]);
  });

  it("is written the same again and again", () => {
    const again = writeXmile(back);
    expect(writeXmile(readXmile(again, `${id}.xmile`))).toBe(again);
  });
});
