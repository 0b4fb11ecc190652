/** A distribution in; the value below which a share of all draws lies, for any share, out. */
import type { Distribution } from "./distribution.ts";
import { drawing } from "./value.ts";

/** One part of a mixture with all mixtures inside it taken apart. */
interface Part {
  readonly weight: number;
  readonly value: (uniform: number) => number;
}

/**
 * The quantile function of a whole distribution: of a mixture, over all its parts together.
 * @returns the value for a probability from 0 to 1
 */
export function quantileOf(distribution: Distribution): (probability: number) => number {
  const parts = partsOf(distribution, 1);
  const [first] = parts;
  if (parts.length === 1 && first) return first.value;
  return (probability) => {
    const ends = parts.map((part) => part.value(probability));
    const enough = probability * (1 - EDGE);
    return lowestWith((value) => shareUpTo(parts, value) >= enough, Math.min(...ends), Math.max(...ends));
  };
}

/** Shares of parts add up to 1 but for rounding: a probability that falls on the seam of two parts belongs to the lower. */
const EDGE = 1e-12;

function partsOf(distribution: Distribution, weight: number): readonly Part[] {
  if (distribution.kind !== "mixture") return [{ weight, value: drawing(distribution).value }];
  const total = distribution.parts.reduce((sum, part) => sum + part.weight, 0);
  return distribution.parts.flatMap((part) => partsOf(part.of, (weight * part.weight) / total));
}

const shareUpTo = (parts: readonly Part[], value: number): number =>
  parts.reduce((sum, part) => sum + part.weight * probabilityUpTo(part, value), 0);

/** The distribution function of one part, from its quantile function: 53 halvings. */
function probabilityUpTo({ value }: Part, bound: number): number {
  let low = 0;
  let high = 1;
  if (value(1) <= bound) return 1;
  if (value(0) > bound) return 0;
  for (let halving = 0; halving < 53; halving++) {
    const middle = (low + high) / 2;
    if (value(middle) <= bound) low = middle;
    else high = middle;
  }
  return low;
}

/** The lowest number between the ends at which the question, once yes, is yes; the upper end always is. */
function lowestWith(holds: (value: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  if (holds(low)) return low;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (holds(middle)) high = middle;
    else low = middle;
  }
}
