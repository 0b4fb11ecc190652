/** A distribution in; the value that belongs to a number between 0 and 1 out, and which part of a mixture it came from. */
import { betaQuantile } from "./beta.ts";
import type { OfKind } from "./check.ts";
import type { Distribution } from "./distribution.ts";
import { normalQuantile, normalShare } from "./normal.ts";

/** How a distribution is drawn from. */
export interface Drawing {
  /** The value that belongs to a number from 0 to 1. It rises with the number, within a part of a mixture. */
  readonly value: (uniform: number) => number;
  /** The part of a mixture that the number falls into; absent for everything else. */
  readonly part?: (uniform: number) => number;
}

/** Random numbers have 53 bits: 0 stands for the half of the lowest step, and 1 is never reached. */
const LEAST = 2 ** -54;
const MOST = 1 - 2 ** -53;

/** How to draw from a distribution that `checkDistribution` lets through. */
export function drawing(distribution: Distribution): Drawing {
  const make = DRAWINGS[distribution.kind] as (of: Distribution) => Drawing;
  return make(distribution);
}

type Drawings = { readonly [K in Distribution["kind"]]: (of: OfKind<K>) => Drawing };

const DRAWINGS: Drawings = {
  fixed: ({ value }) => ({ value: () => value }),
  uniform: ({ low, high }) => ({ value: (uniform) => between(low, low + (high - low) * uniform, high) }),
  triangular,
  pert,
  normal,
  lognormal: ({ median, sigma, from = 0 }) => ({
    value: (uniform) => from + (median - from) * Math.exp(sigma * normalQuantile(inside(uniform))),
  }),
  mixture,
  empirical,
};

const inside = (uniform: number): number => between(LEAST, uniform, MOST);
const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

function triangular({ low, mode, high }: OfKind<"triangular">): Drawing {
  const width = high - low;
  if (width === 0) return { value: () => mode };
  const share = (mode - low) / width;
  return {
    value: (uniform) =>
      uniform < share
        ? between(low, low + Math.sqrt(width * (mode - low) * uniform), mode)
        : between(mode, high - Math.sqrt(width * (high - mode) * (1 - uniform)), high),
  };
}

/** @source Malcolm, Roseboom, Clark, Fazar, "Application of a Technique for R&D Program Evaluation", Operations Research 7 (1959): the beta distribution with shape 4 */
function pert({ low, mode, high }: OfKind<"pert">): Drawing {
  const width = high - low;
  if (width === 0) return { value: () => mode };
  const quantile = betaQuantile(1 + (4 * (mode - low)) / width, 1 + (4 * (high - mode)) / width);
  return { value: (uniform) => between(low, low + width * quantile(inside(uniform)), high) };
}

/** Cut off above the mean it is mirrored: the lower tail keeps its digits where the upper one has none left. */
function normal({ mean, sd, low = -Infinity, high = Infinity }: OfKind<"normal">): Drawing {
  const mirrored = low > mean;
  const sign = mirrored ? -1 : 1;
  const from = normalShare((mirrored ? mean - high : low - mean) / sd);
  const to = normalShare((mirrored ? mean - low : high - mean) / sd);
  return {
    value: (uniform) => {
      const share = mirrored ? 1 - inside(uniform) : inside(uniform);
      return between(low, mean + sign * sd * normalQuantile(from + (to - from) * share), high);
    },
  };
}

function mixture({ parts }: OfKind<"mixture">): Drawing {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const bounds = [0];
  for (const part of parts) bounds.push((bounds.at(-1) ?? 0) + part.weight / total);
  const drawings = parts.map((part) => drawing(part.of));
  const part = (uniform: number): number => {
    let at = 0;
    while (at < parts.length - 1 && uniform >= (bounds[at + 1] ?? 1)) at++;
    return at;
  };
  const value = (uniform: number): number => {
    const at = part(uniform);
    const start = bounds[at] ?? 0;
    const rest = (uniform - start) / ((bounds[at + 1] ?? 1) - start);
    return drawings[at]?.value(between(0, rest, 1)) ?? Number.NaN;
  };
  return { value, part };
}

/** @source Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996): type 7 */
function empirical({ values }: OfKind<"empirical">): Drawing {
  const sorted = Float64Array.from(values).sort();
  return {
    value: (uniform) => {
      const place = uniform * (sorted.length - 1);
      const at = Math.floor(place);
      const low = sorted[at] ?? Number.NaN;
      const high = sorted[at + 1] ?? low;
      return between(low, low + (high - low) * (place - at), high);
    },
  };
}
