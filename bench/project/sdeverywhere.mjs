// In: columns of parameters. Out: readiness at each save point, by the JavaScript that SDEverywhere makes of build-up.mdl.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const HERE = path.dirname(fileURLToPath(import.meta.url));

/**
 * What a parameter of ours is in the .mdl, which counts in months from 0: SDEverywhere asks whether a time is one to be
 * saved by the remainder of a division, and with steps of 1/12 from 2020 on would find none and give zeros.
 */
const IN_MONTHS = {
  budget_base: 1 / 12,
  budget_growth: 1 / 12,
  capacity_base: 1 / 12,
  capacity_growth: 1 / 12,
  loss_rate: 1 / 12,
  lead_time: 12,
  life: 12,
};

/** The name in the .mdl: `price[tank]` is `price tank`. */
const mdlName = (name) => name.replace(/\[(.*)\]/, " $1").replaceAll("_", " ");
const factorOf = (name) => IN_MONTHS[name.replace(/\[.*/, "")] ?? 1;

/** Compiles the model into a folder. @returns two ways of running it, which take columns and a number of draws */
export async function sdeverywhere(folder, names) {
  const { parseAndGenerate } = await import("@sdeverywhere/compile");
  const { createSynchronousModelRunner, getJsModelFunctions } = await import("@sdeverywhere/runtime");
  const inputVarNames = names.map(mdlName);
  const identifier = (name) => `_${name.replaceAll(" ", "_")}`;
  const spec = {
    name: "build-up",
    inputVarNames,
    inputVars: inputVarNames.map(identifier),
    outputVarNames: ["readiness"],
    outputVars: ["_readiness"],
    bundleListing: false,
  };
  const mdl = readFileSync(path.join(HERE, "build-up.mdl"), "utf8");
  const code = await parseAndGenerate(mdl, "vensim", spec, ["generateJS"], HERE, "build-up", folder);
  const file = path.join(folder, "build-up.mjs");
  writeFileSync(file, code);
  const { default: create } = await import(pathToFileURL(file).href);
  const model = await create();
  const factors = names.map(factorOf);
  return [
    { name: "its runtime", run: throughRuntime(createSynchronousModelRunner(model), factors) },
    { name: "its equations alone", run: equationsAlone(model, getJsModelFunctions(), factors) },
  ];
}

/** As its documentation has it: a runner that takes inputs and fills points. */
function throughRuntime(runner, factors) {
  return (columns, draws) => {
    const outputs = runner.createOutputs();
    const points = outputs.varSeries[0].points;
    const values = new Float64Array(draws * points.length);
    const inputs = new Array(factors.length);
    for (let draw = 0; draw < draws; draw++) {
      for (let at = 0; at < factors.length; at++) inputs[at] = columns[at][draw] * factors[at];
      runner.runModelSync(inputs, outputs);
      for (let save = 0; save < points.length; save++) values[draw * points.length + save] = points[save].y;
    }
    return (draw, save) => values[draw * points.length + save];
  };
}

/** Its generated functions in the shortest loop there is: less than anybody gets out of it in practice. */
function equationsAlone(model, functions, factors) {
  return (columns, draws) => {
    const [steps, every] = [model.getFinalTime(), model.getSaveFreq()];
    const saves = steps / every + 1;
    const values = new Float64Array(draws * saves);
    const context = { timeStep: 1, currentTime: 0 };
    model.setModelFunctions(functions);
    functions.setContext(context);
    let at = 0;
    const store = (value) => {
      values[at++] = value;
    };
    for (let draw = 0; draw < draws; draw++) {
      model.setTime(0);
      model.initConstants();
      model.setInputs((index) => columns[index][draw] * factors[index]);
      model.initLevels();
      for (let step = 0; step <= steps; step++) {
        context.currentTime = step;
        model.setTime(step);
        model.evalAux();
        if (step % every === 0) model.storeOutputs(store);
        if (step < steps) model.evalLevels();
      }
    }
    return (draw, save) => values[draw * saves + save];
  };
}
