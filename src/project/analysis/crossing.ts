/** Two kept outputs in; when one first reaches the other in each draw, and how sure that is, out. */
import type { Runs } from "../graph/program.ts";
import { byProbability, FAN, quantiles } from "./quantiles.ts";

/** What is asked: kept slots counted from 0, and whether `left` has to rise to `right` or to fall to it. */
export interface CrossingAsk {
  readonly left: number;
  readonly right: number;
  readonly direction: "up" | "down";
}

/** How the draws answer. */
export interface CrossingShares {
  readonly draws: number;
  /** Shares of the draws; with `within` they add up to 1. */
  readonly already: number;
  readonly never: number;
  /** Cross after the start, within the span. */
  readonly within: number;
  /** Times by probability, of the draws that cross within the span; absent when none does. */
  readonly quantiles?: Readonly<Record<string, number>>;
}

/**
 * The time of the first crossing in each draw, by a straight line between save points. `-Infinity`: it is so already
 * at the start (being equal counts); `Infinity`: never within the span.
 */
export function crossingTimes(runs: Runs, ask: CrossingAsk): Float64Array {
  return Float64Array.from({ length: runs.draws }, (_, draw) => crossingOf(runs, ask, draw));
}

function crossingOf({ draws, times, values }: Runs, { left, right, direction }: CrossingAsk, draw: number): number {
  const sign = direction === "up" ? 1 : -1;
  const leftRow = (left * draws + draw) * times.length;
  const rightRow = (right * draws + draw) * times.length;
  let before = 0;
  for (let point = 0; point < times.length; point++) {
    const lead = sign * ((values[leftRow + point] ?? 0) - (values[rightRow + point] ?? 0));
    if (lead >= 0) {
      if (point === 0) return -Infinity;
      const [start = 0, end = 0] = [times[point - 1], times[point]];
      return start + (end - start) * (before / (before - lead));
    }
    before = lead;
  }
  return Infinity;
}

/**
 * Shares and quantiles of crossing times.
 * @param times as `crossingTimes` gives them, all draws or those of one part of a mixture
 */
export function crossingShares(times: Float64Array, probabilities = FAN): CrossingShares {
  const draws = times.length;
  const crossed = times.filter(Number.isFinite);
  const already = times.filter((time) => time === -Infinity).length;
  const share = (count: number) => (draws === 0 ? 0 : count / draws);
  const shares = {
    draws,
    already: share(already),
    never: share(draws - already - crossed.length),
    within: share(crossed.length),
  };
  if (crossed.length === 0) return shares;
  return { ...shares, quantiles: byProbability(probabilities, quantiles(crossed, probabilities)) };
}
