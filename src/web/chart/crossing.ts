/** When things cross, in words. Comes in: the crossings of a projection. Goes out: a sentence for each, with the share of the draws in which it never comes. */
import type { Projection } from "../../core/projection.ts";

/** Of the draws, never and already come first: a date is told of the rest only. */
export function crossings({ crossings: all }: Pick<Projection, "crossings">): readonly string[] {
  return all.map(({ label, already, never, quantiles }) => {
    const within = Math.max(0, 1 - already - never);
    const parts = [
      already > 0 ? `already at the start in ${percent(already)} of the draws` : "",
      quantiles && within > 0
        ? `within the time in ${percent(within)}, of these half by ${year(quantiles["0.5"])} (nine of ten from ${year(quantiles["0.05"])} to ${year(quantiles["0.95"])})`
        : "",
      never > 0 ? `never within the time in ${percent(never)}` : "",
    ];
    return `${label}: ${parts.filter(Boolean).join("; ")}.`;
  });
}

/** A share of the draws for people: what is not all is not called all, and what is not nothing is not called nothing. */
export function percent(share: number): string {
  const hundredths = 100 * share;
  if (hundredths > 0 && hundredths < 1) return "less than 1 %";
  return hundredths > 99 && hundredths < 100 ? "more than 99 %" : `${Math.round(hundredths)} %`;
}

const year = (time = Number.NaN): string => time.toFixed(1);
