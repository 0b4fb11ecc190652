/** The picture of a projection. Comes in: a projection. Goes out: its first output as a fan, with crossings and what is assumed. */
import type { Projection } from "../../core/projection.ts";
import { fanSvg, type Mark } from "./fan.ts";

/** A share of the draws below which a crossing is no date worth a line. @source The house's policy */
const LIKELY = 0.5;

/** The fan chart of the first output; empty when the model has none. */
export function fanOf(projection: Projection): string {
  const { title, outputs, crossings, inputs, timeUnit } = projection;
  const [output] = outputs;
  if (!output) return "";
  const marks = crossings.flatMap(({ label, already, never, quantiles }): readonly Mark[] => {
    const time = quantiles?.["0.5"];
    return time === undefined || 1 - already - never < LIKELY ? [] : [{ time, label: `${label}: ${time.toFixed(1)}` }];
  });
  const assumed = inputs.filter(({ basis, low, high }) => basis === "assumed" && low < high).map(({ label }) => label);
  const read = inputs.filter(({ basis }) => basis === "read").map(({ label }) => label);
  const notes = [
    read.length > 0 ? `Read in claims: ${read.join("; ")}.` : "",
    assumed.length > 0 ? `Assumed, and not read: ${assumed.join("; ")}.` : "",
    `${projection.draws} draws, seed ${projection.seed}.`,
  ].filter((note) => note !== "");
  return fanSvg({ title, output, timeUnit, marks, notes });
}
