/** The picture of a projection. Comes in: a projection. Goes out: its first output as a fan, with crossings and what is assumed. */
import type { Projection } from "../../core/projection.ts";
import { type FanChart, fanSvg, type Mark } from "./fan.ts";

/** A share of the draws below which a crossing is no date worth a line. @source The house's policy */
const LIKELY = 0.5;

/** The fan chart of the first output as a file, with further notes below it; empty when the model has no output. */
export function fanOf(projection: Projection, more: readonly string[] = []): string {
  const chart = chartOf(projection);
  return chart ? fanSvg({ ...chart, notes: [...chart.notes, ...more] }) : "";
}

/** What is drawn of a projection: its first output, when things cross, what was read and what is assumed. */
export function chartOf({
  title,
  outputs,
  crossings,
  inputs,
  timeUnit,
  draws,
  seed,
}: Projection): FanChart | undefined {
  const [output] = outputs;
  if (!output) return undefined;
  const marks = crossings.flatMap(({ label, already, never, quantiles }): readonly Mark[] => {
    const time = quantiles?.["0.5"];
    return time === undefined || 1 - already - never < LIKELY ? [] : [{ time, label: `${label}: ${time.toFixed(1)}` }];
  });
  const assumed = inputs.filter(({ basis, low, high }) => basis === "assumed" && low < high).map(({ label }) => label);
  const read = inputs.filter(({ basis }) => basis === "read").map(({ label }) => label);
  const notes = [
    read.length > 0 ? `Read in claims: ${read.join("; ")}.` : "",
    assumed.length > 0 ? `Assumed, and not read: ${assumed.join("; ")}.` : "",
    `${draws} draws, seed ${seed}.`,
  ].filter((note) => note !== "");
  return { title, output, timeUnit, marks, notes };
}
