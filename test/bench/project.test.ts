/** The model that `npm run bench:project` times: what is said of it is so, and the peers are given the same one. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildGraph } from "../../src/project/graph/build.ts";
import { compile } from "../../src/project/graph/compile.ts";
import { interpret } from "../../src/project/graph/interpret.ts";
import { expand } from "../../src/project/model/expand.ts";
import { readModel } from "../../src/project/model/read.ts";
import { sample } from "../../src/project/sample/sample.ts";
import { checkUnits } from "../../src/project/units/check.ts";

const read = (name: string): string => readFileSync(new URL(`../../bench/project/${name}`, import.meta.url), "utf8");
const model = readModel(read("build-up.yaml"), "build-up.yaml");
const graph = buildGraph(model);
const parameters = expand(model).variables.flatMap((variable) => {
  if (variable.role !== "parameter") return [];
  const [distribution] = "all" in variable.value ? [variable.value.all] : Object.values(variable.value.each);
  return distribution === undefined ? [] : [{ name: variable.name, distribution }];
});

test("it has 12 stocks, 28 other variables and 21 parameters by months, and its units fit", () => {
  expect([graph.updates.length, graph.stepwise.length, parameters.length]).toEqual([12, 28, 21]);
  expect([graph.steps, graph.start, graph.saves.length]).toEqual([240, 2020, 21]);
  expect(() => checkUnits(model)).not.toThrow();
});

test("it is no program that does nothing: every draw ends with other fleets", () => {
  const { columns } = sample(parameters, { seed: 1, draws: 50, method: "latin-hypercube" });
  const kept = graph.slots.flatMap(({ name }, slot) => (name.startsWith("fleet[") ? [slot] : []));
  const { values } = compile(graph).run(columns, kept, { from: 0, to: 50 });
  expect(values).toEqual(interpret(graph).run(columns, kept, { from: 0, to: 50 }).values);
  const last = values.filter((_, at) => at % graph.saves.length === graph.saves.length - 1);
  expect(new Set(last).size).toBe(4 * 50);
  expect(Math.min(...last)).toBeGreaterThan(0);
});

test("SDEverywhere is given every parameter and every variable of it", () => {
  const declared = new Set([...read("build-up.mdl").matchAll(/^([a-z][a-z ]*)=/gm)].map(([, name]) => name));
  const names = graph.slots.map(({ name }) => name.replace(/\[(.*)\]/, " $1").replaceAll("_", " "));
  expect(names.filter((name) => !declared.has(name))).toEqual([]);
  expect(declared.size).toBe(names.length);
});
