/** A scenario as data. Comes in: what was run. Goes out: JSON with everything that the page shows, and the table of its quantiles. */
import { basisOf, type InputOrigin } from "../../core/projection.ts";
import type { NameOf } from "../../core/wire.ts";
import type { Model } from "../../project/model/model.ts";
import type { Table } from "../csv.ts";
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
}: Model) {
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
export function scenarioWire({ model, state, projection, inputs, bars, solved, stored }: Ran, nameOf: NameOf) {
  return {
    ...projection,
    state: choicesOf(state),
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
    solved: solved ?? null,
  };
}

function originWire(origin: InputOrigin, statements: Ran["stored"]["statements"], nameOf: NameOf) {
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
