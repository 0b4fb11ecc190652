// In: build-up.yaml, perhaps with other steps or more classes. Out: its program, and what is known of its parameters.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const load = (file) => import(pathToFileURL(path.join(ROOT, "dist", "project", file)).href);
const { readModel } = await load("model/read.js");
const { expand } = await load("model/expand.js");
const { buildGraph } = await load("graph/build.js");
const { compile } = await load("graph/compile.js");

const YAML = readFileSync(new URL("build-up.yaml", import.meta.url), "utf8");

/** The model with so many steps, so many times as many classes, and values kept at the start and so many times after it. */
function changed(steps, times, saves) {
  const model = readModel(YAML, "build-up.yaml");
  const first = model.dimensions.class;
  const own = (copy) => (name) => (copy === 0 ? name : `${name}_${copy}`);
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const wide = (value) =>
    value?.each === undefined
      ? value
      : {
          each: Object.fromEntries(copies.flatMap((copy) => first.map((name) => [own(copy)(name), value.each[name]]))),
        };
  const variables = model.variables.map((variable) => {
    const parts = Object.fromEntries(["value", "initial", "equation"].map((part) => [part, wide(variable[part])]));
    return { ...variable, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) };
  });
  const time = { ...model.time, steps, saveEvery: steps / saves };
  return { ...model, time, dimensions: { class: copies.flatMap((copy) => first.map(own(copy))) }, variables };
}

/** What a bench needs of the model. Variables are stocks and what is worked out at each step; parameters come on top. */
export function buildUp({ steps = 240, times = 1, saves = 20 } = {}) {
  const model = changed(steps, times, saves);
  const graph = buildGraph(model);
  const parameters = expand(model).variables.filter(({ role }) => role === "parameter");
  return {
    graph,
    program: compile(graph),
    variables: graph.updates.length + graph.stepwise.length,
    kept: [graph.slots.findIndex(({ name }) => name === "readiness")],
    uncertain: parameters.map(({ name, value }) => ({ name, distribution: value.all ?? Object.values(value.each)[0] })),
  };
}
