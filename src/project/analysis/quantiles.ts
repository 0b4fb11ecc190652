/** Kept values of many draws in; their quantiles at each save point out. */
import type { ProjectionPoint } from "../../core/projection.ts";
import type { Runs } from "../graph/program.ts";

/** The probabilities of a fan: its middle, its inner half, and the bounds that nine draws of ten lie between. */
export const FAN: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Quantiles through time. */
export interface Fan {
  readonly times: readonly number[];
  readonly probabilities: readonly number[];
  /** Quantile p at time t: `values[t × probabilities.length + p]`. */
  readonly values: Float64Array;
}

/**
 * The exact quantiles of one kept output.
 * @param kept which of the kept slots, counted from 0
 * @param probabilities ascending
 */
export function fan(runs: Runs, kept: number, probabilities = FAN): Fan {
  const { draws, times, values } = runs;
  const scratch = new Float64Array(draws);
  const found = new Float64Array(times.length * probabilities.length);
  for (let point = 0; point < times.length; point++) {
    let at = kept * draws * times.length + point;
    for (let draw = 0; draw < draws; draw++, at += times.length) scratch[draw] = values[at] ?? 0;
    intoQuantiles(scratch, probabilities, found, point * probabilities.length);
  }
  return { times, probabilities, values: found };
}

/** A fan as it is handed on: a record by probability for each time. */
export function fanPoints({ times, probabilities, values }: Fan): readonly ProjectionPoint[] {
  const width = probabilities.length;
  return times.map((time, at) => ({
    time,
    quantiles: byProbability(probabilities, values.subarray(at * width, (at + 1) * width)),
  }));
}

/** Values under the names of their probabilities: "0.05". */
export function byProbability(
  probabilities: readonly number[],
  values: ArrayLike<number>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(probabilities.map((probability, at) => [String(probability), values[at] ?? Number.NaN]));
}

/**
 * The quantiles of some values, which are left as they are.
 * @param values at least one, each finite
 * @param probabilities ascending
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): Float64Array {
  const found = new Float64Array(probabilities.length);
  intoQuantiles(values.slice(), probabilities, found, 0);
  return found;
}

/**
 * Puts the quantiles into `found` from `start` on; the values are put into another order.
 * @source Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996): type 7
 */
function intoQuantiles(
  values: Float64Array,
  probabilities: readonly number[],
  found: Float64Array,
  start: number,
): void {
  const last = values.length - 1;
  let settled = 0;
  for (let at = 0; at < probabilities.length; at++) {
    const place = (probabilities[at] ?? 0) * last;
    const rank = Math.floor(place);
    settle(values, settled, rank);
    settled = rank;
    const low = values[rank] ?? 0;
    const rest = place - rank;
    found[start + at] = rest === 0 ? low : low + (least(values, rank + 1) - low) * rest;
  }
}

function least(values: Float64Array, from: number): number {
  let lowest = values[from] ?? 0;
  for (let at = from + 1; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value < lowest) lowest = value;
  }
  return lowest;
}

/**
 * Puts the value of a rank into its place, lower ones before and higher ones behind it; those before `from` stay.
 * @source Hoare, "Algorithm 65: Find", CACM 4 (1961)
 */
function settle(values: Float64Array, from: number, rank: number): void {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const kept = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = kept;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
}
