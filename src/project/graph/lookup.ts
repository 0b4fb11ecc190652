/** A lookup table and x → y. */
import type { Table } from "../model/model.ts";

/** A table as the programs read it. */
export interface Lookup {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 0 holds the last value beyond the ends, 1 goes on straight, 2 is steps. */
  readonly outside: 0 | 1 | 2;
}

const OUTSIDE = { hold: 0, extrapolate: 1, discrete: 2 } as const;

/** The table as the programs read it. */
export function lookupOf({ x, y, outside }: Table): Lookup {
  return { x: Float64Array.from(x), y: Float64Array.from(y), outside: OUTSIDE[outside] };
}

/** The y at x: straight lines between the points, or steps; what lies beyond the ends is as the table says. */
export function lookUp({ x: xs, y: ys, outside }: Lookup, x: number): number {
  const last = xs.length - 1;
  if (Number.isNaN(x)) return x;
  if (last === 0) return ys[0] as number;
  if (outside !== 1) {
    if (x <= (xs[0] as number)) return ys[0] as number;
    if (x >= (xs[last] as number)) return ys[last] as number;
  }
  // The piece that x lies in: xs[low] <= x < xs[low + 1], the outermost ones beyond the ends.
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x < (xs[middle] as number)) high = middle;
    else low = middle;
  }
  const left = ys[low] as number;
  if (outside === 2) return left;
  const from = xs[low] as number;
  return left + ((x - from) / ((xs[low + 1] as number) - from)) * ((ys[low + 1] as number) - left);
}
