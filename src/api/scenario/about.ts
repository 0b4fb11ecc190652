/** What stands behind the chart of a scenario. Comes in: what was run. Goes out: bands, inputs with their sources, assumptions. */
import type { InputOrigin, ProjectionInput } from "../../core/projection.ts";
import { seriesKey } from "../../core/series.ts";
import type { PublicRecord } from "../../reference/record.ts";
import type { ChartAbout, ChartOrigin, DrawnSeries } from "../chart.ts";
import { originOfDocument, originOfKnown, originOfModel, originOfSeries } from "../origins.ts";
import type { ScenarioModel } from "../shelf-models.ts";

/** The first output as it is drawn, and whose figures it was worked out from. */
export function scenarioAbout(model: ScenarioModel, record: PublicRecord): ChartAbout {
  const { projection } = model;
  const [output] = projection.outputs;
  const last = output?.points.at(-1)?.time ?? "";
  return {
    title: `${projection.title}: ${output?.label ?? ""}`,
    description: `${projection.purpose} Line: median of ${projection.draws} draws (seed ${projection.seed}). Inner band: half of the draws. Outer band: nine of ten. Up to ${last}.`,
    unit: output === undefined || output.unit === "1" ? "" : output.unit,
    drawn: [
      { name: output?.label ?? projection.title, about: "median and bands", origins: [originOfModel(model.model)] },
      ...projection.inputs.flatMap((input) => inputOf(input, model, record)),
    ],
    assumptions: [
      ...projection.inputs
        .filter(({ basis }) => basis === "assumed" || basis === "chosen")
        .map(({ label, value, unit, basis, rule }) => `${label}: ${value} ${unit} (${basis}). ${rule}`),
      ...projection.caveats,
    ],
  };
}

/** What an input was read or published in; nothing for what is assumed. */
function inputOf(
  { label, rule, origins }: ProjectionInput,
  model: ScenarioModel,
  record: PublicRecord,
): readonly DrawnSeries[] {
  const found = origins.flatMap((origin) => sourceOf(origin, model, record));
  return found.length === 0 ? [] : [{ name: `Input: ${label}`, about: rule, origins: found }];
}

function sourceOf(origin: InputOrigin, { heads }: ScenarioModel, record: PublicRecord): readonly ChartOrigin[] {
  switch (origin.kind) {
    case "claim": {
      const head = heads.get(origin.document);
      return origin.role === "excluded" || !head ? [] : [originOfDocument(head)];
    }
    case "series": {
      const about = record.series.find((one) => seriesKey(one) === origin.series);
      return about ? [originOfSeries(about)] : [];
    }
    case "known": {
      const known = record.known.find(({ id }) => id === origin.figure);
      return known ? [originOfKnown(known)] : [];
    }
    case "cited":
      return [citedOf(origin.source)];
    case "assumption":
    case "choice":
      return [];
    default:
      return origin satisfies never;
  }
}

/** The model says where it was published; nothing at hand shows it. */
function citedOf(source: string): ChartOrigin {
  return {
    producer: source.split(",", 1)[0] ?? source,
    title: source,
    citation: `${source}.`,
    licence: "Not known; a single figure is used.",
    changed: "Put into the model as it is cited; the source itself is not at hand.",
  };
}
