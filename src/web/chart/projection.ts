/** The picture of a projection. Comes in: a projection. Goes out: its first output as a fan, with crossings, what decides and what is assumed. */
import { inThrees } from "../../core/digits.ts";
import type { Projection, ProjectionInput } from "../../core/projection.ts";
import { crossingWords, day, percent, spanOf } from "./crossing.ts";
import { isDisputed } from "./disputed.ts";
import { type FanChart, fanSvg } from "./fan.ts";
import { about } from "./scale.ts";

/** A share of the draws below which a crossing is no date worth a line. @source The house's policy */
const LIKELY = 0.5;

/** A date of fewer draws than this is told with how many they are. */
const ALL = 0.995;

/** What explains less of the spread is not named below a picture. @source The house's policy */
const NAMED = 0.01;

/** The fan chart of the first output as a file, with further notes below it; empty when the model has no output. */
export function fanOf(projection: Projection, more: readonly string[] = []): string {
  const chart = chartOf(projection);
  return chart ? fanSvg({ ...chart, notes: [...chart.notes, ...more] }) : "";
}

/** What is drawn of a projection: its first output, when things cross, what was read and what is assumed. */
export function chartOf(projection: Projection): FanChart | undefined {
  const { model, title, outputs, crossings, inputs, timeUnit } = projection;
  const [output] = outputs;
  if (!output) return undefined;
  const span = spanOf(output.points);
  const marks = crossings.flatMap(({ id, label, already, never, quantiles }) => {
    const time = quantiles?.["0.5"];
    const within = 1 - already - never;
    if (time === undefined || within < LIKELY) return [];
    const of = within < ALL ? ` (half of the ${percent(within)} that do)` : "";
    return [{ id, time: span.isYearly ? Math.ceil(time) : time, label: `${label}: ${day(time, span)}${of}` }];
  });
  const notes = [
    ...crossings.map((crossing) => {
      const line = marks.findIndex(({ id }) => id === crossing.id);
      return `${line === -1 ? "" : `Line ${line + 1}: `}${crossingWords(crossing, span)}`;
    }),
    listed("Read in claims", inputs.filter((input) => input.basis === "read" && !isDisputed(input)).map(withSpeakers)),
    listed("Told differently by its sources, each with its part of the draws", inputs.filter(isDisputed).map(withEnds)),
    listed("Put in by the reader or a setting", inputs.filter(({ basis }) => basis === "chosen").map(named)),
    listed("Assumed, and not read", assumedOf(inputs).map(named)),
    `Plumbline, model ${model}, ${inThrees(String(projection.draws))} draws, seed ${projection.seed}.`,
  ].filter((note) => note !== "");
  return { title, output, timeUnit, marks, notes };
}

const listed = (what: string, all: readonly string[]): string =>
  all.length === 0 ? "" : `${what}: ${all.join("; ")}.`;

/** Those that widen the picture, the widest first. */
function assumedOf(inputs: readonly ProjectionInput[]): readonly ProjectionInput[] {
  const assumed = inputs.filter(({ basis, low, high }) => basis === "assumed" && low < high);
  if (!inputs.some(({ share }) => share !== undefined)) return assumed;
  return assumed
    .filter(({ share = 0 }) => share >= NAMED)
    .toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0));
}

function named({ label, share = 0 }: ProjectionInput): string {
  return share >= NAMED ? `${label} (${percent(share)} of the spread)` : label;
}

function withEnds(input: ProjectionInput): string {
  return `${withSpeakers(input)}, ${about(input.low, input)} to ${about(input.high, input)}`;
}

function withSpeakers({ label, origins }: ProjectionInput): string {
  const speakers = origins.flatMap((origin) =>
    origin.kind === "claim" && origin.role !== "excluded" ? [origin.speaker] : [],
  );
  return `${label} (${[...new Set(speakers)].join(", ")})`;
}
