/** Runs a scenario. Comes in: a model's id and the state of the page. Goes out: everything that the page shows. */

import { PlumblineError } from "../../core/error.ts";
import type { Projection } from "../../core/projection.ts";
import { type Stored, storedEvidence } from "../../evidence.ts";
import type { Tornado } from "../../project/analysis/tornado.ts";
import { barsOf } from "../../project/bars.ts";
import { type Input, inputsOf, parameterOf } from "../../project/inputs.ts";
import { expand } from "../../project/model/expand.ts";
import type { Model, Parameter } from "../../project/model/model.ts";
import { readModel } from "../../project/model/read.ts";
import { type Prepared, prepare } from "../../project/prepare.ts";
import { projectionOf, runAll } from "../../project/run.ts";
import { quantileOf } from "../../project/sample/quantile.ts";
import { sample } from "../../project/sample/sample.ts";
import { type Solved, solved } from "../../project/solve.ts";
import { shippedModels } from "../../reference/models.ts";
import type { Store } from "../../store/store.ts";
import { meant } from "../../text/meant.ts";
import { notFound } from "../problem.ts";
import type { Allowed } from "./field.ts";
import type { Untouched } from "./form.ts";
import { type ScenarioState, wishesOf } from "./state.ts";

/** Draws behind the shares of the spread, and behind each value that an inverse question tries: a page must not wait. */
const SHARE_DRAWS = 256;
const SOLVE_DRAWS = 200;

/** One input as the model declares it, beside what was run. */
export interface ScenarioInput {
  /** The parameter that it belongs to, and whether it has others beside it. */
  readonly parameter: string;
  readonly isElement: boolean;
  readonly about: string;
  readonly allowed?: Allowed;
  /** As nobody changed it: median. */
  readonly untouched: number;
}

/** A scenario as it was run. */
export interface Ran {
  readonly model: Model;
  readonly state: ScenarioState;
  readonly projection: Projection;
  /** In the order of `projection.inputs`. */
  readonly inputs: readonly ScenarioInput[];
  readonly bars: Tornado;
  readonly solved?: Solved;
  /** Draws behind `solved`. */
  readonly solveDraws: number;
  /** Of what was looked at, only what its inputs name: a run is plain data that can cross between threads. */
  readonly stored: Pick<Stored, "statements" | "isCut">;
}

let models: ReadonlyMap<string, Model> | undefined;

/** The models that come with Plumbline, by id; read once. */
export function scenarioModels(): ReadonlyMap<string, Model> {
  models ??= new Map(shippedModels().map(({ id, text, file }) => [id, readModel(text, file)]));
  return models;
}

/** One of them. @throws PlumblineError `not-found` */
export function scenarioModel(id: string): Model {
  const model = scenarioModels().get(id);
  if (model) return model;
  throw notFound("scenario", id);
}

/** A model with what a store holds for it. */
export interface Opened {
  /** Without dimensions. */
  readonly model: Model;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly stored: Stored;
}

/** @throws PlumblineError `not-found`, `store-…` */
export async function opened(id: string, store: Store): Promise<Opened> {
  const declared = scenarioModel(id);
  const stored = await storedEvidence(store, declared);
  const model = expand(declared);
  const parameters = model.variables.flatMap((one) => (one.role === "parameter" ? [[one.name, one] as const] : []));
  return { model, parameters: new Map(parameters), stored };
}

/** The inputs as the story and the reader's beliefs leave them, but for the values that the reader put in. @throws PlumblineError `model-name`, `claim-withdrawn` */
export function untouched({ model, stored }: Opened, state: ScenarioState): readonly Untouched[] {
  const inputs = inputsOf(model, stored.evidence, { ...wishesOf({ ...state, set: {} }) });
  return inputs.map(({ name, distribution, allowed }) => ({
    name,
    value: quantileOf(distribution)(0.5),
    ...(allowed ? { allowed } : {}),
  }));
}

/** Runs it. @throws PlumblineError `bad-request`, `model-…`, `usage`, `claim-withdrawn` */
export function ran(open: Opened, state: ScenarioState): Ran {
  const model = drawnFirst(open.model, state.output);
  const { evidence } = open.stored;
  const wishes = wishesOf(state);
  const options = { seed: state.seed, draws: state.draws, shareDraws: SHARE_DRAWS };
  const prepared = prepare(model, evidence, wishes, options);
  const plain = untouched(open, state);
  const solveDraws = Math.min(SOLVE_DRAWS, state.draws);
  const projection = projectionOf(prepared, runAll(prepared), options);
  return {
    model,
    state,
    projection,
    inputs: prepared.inputs.map((input, at) => shown(input, open.parameters.get(input.name), plain[at])),
    bars: barsOf(prepared),
    ...(state.solve === undefined || state.target === undefined
      ? {}
      : {
          solved: solved(drawnAgain(prepared, { seed: state.seed, draws: solveDraws }), state.solve, state.target),
        }),
    solveDraws,
    stored: { isCut: open.stored.isCut, statements: namedIn(projection, open.stored.statements) },
  };
}

/** The same model and inputs with fewer draws: an inverse question tries many values. */
function drawnAgain(prepared: Prepared, { seed, draws }: Pick<ScenarioState, "seed" | "draws">): Prepared {
  const { inputs, model } = prepared;
  const { correlations } = model;
  return { ...prepared, sample: sample(inputs, { seed, draws, method: "latin-hypercube", correlations }) };
}

/** The statements that inputs were read in, or almost. */
function namedIn({ inputs }: Projection, statements: Stored["statements"]): Stored["statements"] {
  const ids = inputs.flatMap(({ origins }) => origins.flatMap((one) => (one.kind === "claim" ? [one.statement] : [])));
  return new Map(
    [...new Set(ids)].flatMap((id) => {
      const statement = statements.get(id);
      return statement ? [[id, statement] as const] : [];
    }),
  );
}

function shown(input: Input, parameter: Parameter | undefined, plain: Untouched | undefined): ScenarioInput {
  const { name, allowed } = input;
  return {
    parameter: parameterOf(name),
    isElement: parameterOf(name) !== name,
    about: parameter?.about ?? "",
    ...(allowed ? { allowed } : {}),
    untouched: plain?.value ?? Number.NaN,
  };
}

/** The output that is to be drawn before all others: shares and bars are its own. @throws PlumblineError `bad-request` */
function drawnFirst(model: Model, output: string | undefined): Model {
  if (output === undefined) return model;
  if (!model.outputs.includes(output)) {
    const message = `output: the model has no output ${JSON.stringify(output.slice(0, 80))}; ${meant(output, model.outputs)}`;
    throw new PlumblineError("bad-request", "output", message);
  }
  return { ...model, outputs: [output, ...model.outputs.filter((name) => name !== output)] };
}
