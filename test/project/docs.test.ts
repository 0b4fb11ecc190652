/** docs/models.md against the code: every function, every key, every distribution, and its example runs. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { pureFunctions, unnamed } from "../../src/project/expression/functions.ts";
import { aggregates, builtIns, statefulFunctions } from "../../src/project/expression/stateful.ts";
import { buildGraph } from "../../src/project/graph/build.ts";
import { compile } from "../../src/project/graph/compile.ts";
import { DISTRIBUTIONS } from "../../src/project/model/distribution.ts";
import { readModel } from "../../src/project/model/read.ts";
import { CROSSING, EXAMPLE, QUESTION, SETTING, TIME, TOP, VARIABLES } from "../../src/project/model/shape.ts";
import { checkUnits } from "../../src/project/units/check.ts";
import { ROOT } from "../plumb.ts";

const text = readFileSync(path.join(ROOT, "docs/models.md"), "utf8");

/** What stands in code marks or in the example. */
const told = new Set([...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = ""]) => code.match(/[a-z_0-9]+/g) ?? []));
const example = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? "";

describe("docs/models.md names", () => {
  const functions = [
    ...Object.keys(pureFunctions).filter((name) => !unnamed.has(name)),
    ...Object.keys(statefulFunctions),
  ];

  test.each(functions)("the function %s, in the table", (name) => {
    expect(text).toMatch(new RegExp(`^\\| .*\`${name}\\(`, "m"));
  });

  test("nothing that is no function", () => {
    const rows = text.split("| name or function")[1]?.split("\n\n")[0] ?? "";
    const named = [...rows.matchAll(/`(\w+)\(/g)].map(([, name = ""]) => name).filter((name) => name !== "effect");
    expect(named.length).toBeGreaterThan(functions.length - 1);
    expect(named.filter((name) => !functions.includes(name))).toEqual([]);
  });

  test.each([...aggregates, ...Object.keys(builtIns), ...DISTRIBUTIONS])("%s", (name) => {
    expect([...told]).toContain(name);
  });

  const keys = [TOP, TIME, QUESTION, ...Object.values(VARIABLES)].flatMap(({ shape }) => Object.keys(shape));

  test.each([...new Set(keys)])("the key %s", (key) => {
    expect([...told]).toContain(key);
  });

  test("the keys of crossings, settings and examples, in its example", () => {
    const inner = [CROSSING, SETTING, EXAMPLE].flatMap(({ shape }) => Object.keys(shape));
    expect(inner.filter((key) => !new RegExp(`\\b${key}:`).test(example))).toEqual([]);
  });
});

test("the example of docs/models.md runs, and gives what it expects", () => {
  const model = readModel(example, "storage.yaml");
  checkUnits(model);
  const graph = buildGraph(model);
  const [first] = model.examples;
  const columns = graph.inputs.map((slot) => {
    const name = graph.slots[slot]?.name ?? "";
    const value = first?.set[name];
    return Float64Array.of(value?.kind === "fixed" ? value.value : 500);
  });
  const storage = graph.slots.findIndex(({ name }) => name === "storage");
  const { times, values } = compile(graph).run(columns, [storage], { from: 0, to: 1 });
  const at = times.findIndex((time) => Math.abs(time - 2030) < 1e-6);
  expect(values[at]).toBeCloseTo(Number(first?.expect["storage@2030"]), 6);
});
