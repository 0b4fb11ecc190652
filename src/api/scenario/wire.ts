/** A scenario as data. Comes in: what was run. Goes out: JSON with everything that the page shows, and the table of its quantiles. */
import { basisOf, type InputOrigin } from "../../core/projection.ts";
import type { NameOf } from "../../core/wire.ts";
import type { Answer, Solution } from "../../project/analysis/inverse.ts";
import type { Model } from "../../project/model/model.ts";
import type { Table } from "../csv.ts";
import type { Said } from "../wire/form.ts";
import type { scenario as scenarioForm, scenarioModel as scenarioModelForm } from "../wire/scenario.ts";
import type { Ran } from "./load.ts";
import { choicesOf } from "./state.ts";

/** The model without its run: what a list shows. */
export function scenarioModelWire({
  id,
  title,
  purpose,
  limits,
  sources,
  time,
  outputs,
  crossings,
  settings,
  variables,
}: Model): Said<typeof scenarioModelForm> {
  return {
    id,
    title,
    purpose,
    time: { from: time.start, to: time.stop, unit: time.unit },
    parameters: variables.flatMap((one) => (one.role === "parameter" ? [one.name] : [])),
    outputs,
    crossings: crossings.map((crossing) => ({ id: crossing.id, label: crossing.label })),
    settings: settings.map((setting) => ({ id: setting.id, label: setting.label, about: setting.about })),
    limits,
    sources,
  };
}

/** The run: every input with where it came from, and the sentence's place where it was read. */
export function scenarioWire(
  { model, state, projection, inputs, bars, solved, stored }: Ran,
  nameOf: NameOf,
): Said<typeof scenarioForm> {
  return {
    ...projection,
    state: Object.fromEntries(
      Object.entries(choicesOf(state)).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    ),
    settings: model.settings.map(({ id, label, about }) => ({ id, label, about })),
    sources: model.sources,
    inputs: projection.inputs.map((input, at) => ({
      ...input,
      share: input.share ?? null,
      about: inputs[at]?.about ?? "",
      allowed: inputs[at]?.allowed ?? null,
      origins: input.origins.map((origin) => originWire(origin, stored.statements, nameOf)),
    })),
    crossings: projection.crossings.map((crossing) => ({ ...crossing, quantiles: crossing.quantiles ?? null })),
    bars: { output: projection.outputs[0]?.name ?? null, ...bars },
    solved: solved ? { ...solved, solution: solutionWire(solved.solution) } : null,
  };
}

type SolutionForm = NonNullable<Said<typeof scenarioForm>["solved"]>["solution"];

/** JSON has no infinity: a result that never comes is `null`. */
function solutionWire(solution: Solution): SolutionForm {
  switch (solution.kind) {
    case "found":
      return { kind: solution.kind, answer: valueWire(solution.answer) };
    case "unreachable":
      return { kind: solution.kind, nearest: valueWire(solution.nearest) };
    case "any":
      return { kind: solution.kind, result: finite(solution.result) };
    default:
      return { kind: solution.kind, answers: solution.answers.map(valueWire) };
  }
}

function valueWire({ value, result, all }: Answer) {
  return { value, result: finite(result), ...(all ? { all } : {}) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function originWire(
  origin: InputOrigin,
  statements: Ran["stored"]["statements"],
  nameOf: NameOf,
): Said<typeof scenarioForm>["inputs"][number]["origins"][number] {
  if (origin.kind !== "claim") return { ...origin, basis: basisOf([origin]) };
  const span = statements.get(origin.statement)?.span ?? null;
  return { ...origin, document: nameOf(origin.document), documentId: origin.document, span };
}

/** One row for each output and time. */
export function scenarioTable({ projection: { outputs } }: Ran): Table {
  const probabilities = Object.keys(outputs[0]?.points[0]?.quantiles ?? {});
  return {
    columns: ["output", "label", "unit", "time", ...probabilities.map((one) => `q${one}`)],
    rows: outputs.flatMap(({ name, label, unit, points }) =>
      points.map(({ time, quantiles }) => [name, label, unit, time, ...probabilities.map((one) => quantiles[one])]),
    ),
  };
}
