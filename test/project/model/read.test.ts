/** A model's file that has every part, as it is read. */
import { expect, test } from "vitest";
import type { Node } from "../../../src/project/expression/node.ts";
import type { Auxiliary, Variable } from "../../../src/project/model/model.ts";
import { faultsOf, readModel } from "../../../src/project/model/read.ts";
import { checkUnits } from "../../../src/project/units/check.ts";
import { WHOLE } from "./whole.ts";

const model = () => readModel(WHOLE, "folder/spending-path.yaml");

function variable(name: string): Variable {
  const found = model().variables.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

test("nothing is wrong with it, and its units fit", () => {
  expect(faultsOf(WHOLE, "spending-path.yaml")).toEqual([]);
  expect(() => checkUnits(model())).not.toThrow();
});

test("its head", () => {
  expect(model()).toMatchObject({
    id: "spending-path",
    file: "spending-path.yaml",
    title: "Spending path",
    limits: ["No prices.", "No rates: nominal only."],
    time: { start: 2024, stop: 2035, steps: 132, saveEvery: 12, unit: "a" },
    dimensions: { member: ["BE", "NO", "NATO-Europe"] },
    outputs: ["total", "core"],
    correlations: [{ between: ["growth", "target"], rank: 0.5 }],
  });
});

test("its parameters", () => {
  expect(variable("growth")).toEqual({
    role: "parameter",
    name: "growth",
    label: "Nominal growth of GDP",
    unit: "1/a",
    basis: "nominal",
    over: [],
    value: { all: { kind: "pert", low: 0.02, mode: 0.035, high: 0.05 } },
    allowed: { low: 0, high: 0.1 },
    rationale: "a guess",
    question: {
      all: {
        actor: "RU",
        measure: "gdp-growth",
        unit: "%",
        from: "2024-01-01",
        to: "2024-12-31",
        scale: 0.01,
        series: ["wb-gdp"],
      },
    },
    place: { line: 10, column: 3 },
  });
  expect(variable("base_gdp")).toMatchObject({
    value: {
      each: {
        BE: { kind: "fixed", value: 6.6e11 },
        NO: { kind: "fixed", value: 4.8e11 },
        "NATO-Europe": { kind: "normal", mean: 2e13, sd: 1e12 },
      },
    },
    question: { each: { BE: { actor: "BE", measure: "gdp", unit: "USD" } } },
  });
  expect(variable("target")).toMatchObject({ unit: "1", value: { all: { kind: "fixed", value: 0.035 } } });
});

test("its stock, lookup, crossing, setting and example", () => {
  expect(variable("gdp")).toMatchObject({ role: "stock", inflows: ["gdp_growth"], outflows: [], nonNegative: true });
  expect(variable("effect")).toMatchObject({
    xUnit: "a",
    table: { x: [0, 11], y: [0.02, 0.035], outside: "extrapolate" },
  });
  expect(model().crossings).toEqual([
    {
      id: "passes",
      label: "Belgium passes Norway",
      left: "core[BE]",
      right: "core[NO]",
      direction: "up",
      place: { line: 50, column: 3 },
    },
  ]);
  expect(model().settings[0]?.set).toEqual({
    growth: { kind: "fixed", value: 0.01 },
    "base_gdp[NO]": { kind: "uniform", low: 4.5e11, high: 5e11 },
  });
  expect(model().examples).toEqual([
    {
      title: "Steady",
      set: { growth: { kind: "fixed", value: 0.035 } },
      expect: { "total@2035": 1e12, "core[BE]@2024": 2.31e10, passes: "never" },
      within: 0.001,
      place: { line: 56, column: 12 },
    },
  ]);
});

const lines = WHOLE.split("\n");

/** Every name of an equation stands in the file where its place says. */
function namesStand(node: Node): number {
  if (node.kind === "name" || node.kind === "call") {
    const { line, column } = node.place;
    expect(lines[line - 1]?.slice(column - 1, column - 1 + node.name.length)).toBe(node.name);
  }
  const parts = [node].flatMap((one) =>
    one.kind === "binary" ? [one.left, one.right] : one.kind === "call" ? one.args : [],
  );
  return parts.reduce((sum, part) => sum + namesStand(part), node.kind === "name" || node.kind === "call" ? 1 : 0);
}

test("each name of an equation has its own place: plain, quoted, folded, over several lines, in braces", () => {
  const equations = model().variables.filter(
    (one): one is Auxiliary => one.role === "flow" || one.role === "auxiliary",
  );
  const nodes = equations.flatMap(({ equation }) =>
    "all" in equation ? [equation.all] : Object.values(equation.each),
  );
  expect(nodes).toHaveLength(5);
  expect(nodes.reduce((sum, node) => sum + namesStand(node), 0)).toBe(12);
});
