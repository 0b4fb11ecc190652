/** Kept values in; one number for each draw out, to be looked at all together or by where it came from. */
import type { Runs } from "../graph/program.ts";

/**
 * The value of a kept output in each draw at one time, by a straight line between save points; the ends hold beyond them.
 * @param kept which of the kept slots, counted from 0
 */
export function valuesAt({ draws, times, values }: Runs, kept: number, time: number): Float64Array {
  const after = times.findIndex((point) => point >= time);
  const to = after < 0 ? times.length - 1 : after;
  const from = Math.max(0, to - 1);
  const [start = 0, end = 0] = [times[from], times[to]];
  const share = from === to || after < 0 ? 1 : (time - start) / (end - start);
  return Float64Array.from({ length: draws }, (_, draw) => {
    const row = (kept * draws + draw) * times.length;
    const low = values[row + from] ?? Number.NaN;
    const high = values[row + to] ?? Number.NaN;
    return share === 1 ? high : low + (high - low) * share;
  });
}

/**
 * Values apart by the part of a mixture that their draw came from: does an answer survive if one source is right?
 * @param picks part of each draw, as a sample tells it
 * @param parts how many parts the mixture has
 */
export function byPick(values: Float64Array, picks: Uint16Array, parts: number): readonly Float64Array[] {
  return Array.from({ length: parts }, (_, part) => values.filter((_, draw) => picks[draw] === part));
}
