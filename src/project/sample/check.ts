/** A distribution in; nothing out when it can be drawn from, an error that says what to change when not. */
import { PlumblineError } from "../../core/error.ts";
import type { Distribution } from "./distribution.ts";

/** The distributions of one kind. */
export type OfKind<K extends Distribution["kind"]> = Extract<Distribution, { readonly kind: K }>;

/** Parts are numbered in 16 bits. */
const MOST_PARTS = 65_536;
/** A normal distribution has no share left that a number could hold beyond so many standard deviations. */
const FARTHEST = 37;

/**
 * Refuses what no value can be drawn from.
 * @param name the parameter, for the message
 * @throws PlumblineError `model-malformed`
 */
export function checkDistribution(name: string, distribution: Distribution): void {
  const fault = faultOf(distribution);
  if (fault) throw new PlumblineError("model-malformed", name, `${name}: ${fault}`);
}

function faultOf(distribution: Distribution): string | undefined {
  const stray = numbersOf(distribution).find((number) => !Number.isFinite(number));
  if (stray !== undefined) return `the ${distribution.kind} value has ${stray} in it; give finite numbers`;
  const fault = FAULTS[distribution.kind] as (of: Distribution) => string | undefined;
  return fault(distribution);
}

function numbersOf(distribution: Distribution): readonly number[] {
  if (distribution.kind === "mixture") return distribution.parts.map((part) => part.weight);
  if (distribution.kind === "empirical") return distribution.values;
  return Object.values(distribution).filter((value) => typeof value === "number");
}

type Faults = { readonly [K in Distribution["kind"]]: (of: OfKind<K>) => string | undefined };

const FAULTS: Faults = {
  fixed: () => undefined,
  uniform: ({ low, high }) =>
    low <= high ? undefined : `uniform from ${low} to ${high}: the low end comes first, so write [${high}, ${low}]`,
  triangular: (of) => unordered("triangular", of),
  pert: (of) => unordered("pert", of),
  normal: (of) => {
    if (of.sd <= 0)
      return `normal with the standard deviation ${of.sd}: it must be above 0, or the value a plain number`;
    const { low = of.mean, high = of.mean } = of;
    if (of.low !== undefined && of.high !== undefined && low >= high)
      return `normal cut off at ${low} and ${high}: low must lie below high`;
    const apart = Math.max((low - of.mean) / of.sd, (of.mean - high) / of.sd);
    if (apart > FARTHEST)
      return `normal cut off at ${low > of.mean ? low : high}: that is more than ${FARTHEST} standard deviations from the mean ${of.mean}, and nothing is left; use uniform or triangular`;
    return undefined;
  },
  lognormal: ({ median, sigma, from = 0 }) => {
    if (sigma <= 0)
      return `lognormal with sigma ${sigma}: it must be above 0 (0.1 is about ±10 %), or the value a plain number`;
    if (median <= from) return `lognormal with the median ${median}: it must lie above ${from}, where the values begin`;
    return undefined;
  },
  mixture: ({ parts }) => {
    if (parts.length === 0) return "a mixture without parts: give at least one";
    if (parts.length > MOST_PARTS) return `a mixture of ${parts.length} parts: at most ${MOST_PARTS} can be told apart`;
    const light = parts.find((part) => part.weight <= 0);
    if (light)
      return `part "${light.label}" has the weight ${light.weight}: weights are above 0; leave out what is not to count`;
    for (const part of parts) {
      const fault = faultOf(part.of);
      if (fault) return `part "${part.label}": ${fault}`;
    }
    return undefined;
  },
  empirical: ({ values }) => (values.length > 0 ? undefined : "an empirical value without values: give at least one"),
};

function unordered(kind: string, of: { low: number; mode: number; high: number }): string | undefined {
  if (of.low <= of.mode && of.mode <= of.high) return undefined;
  return `${kind} [${of.low}, ${of.mode}, ${of.high}]: it is written [low, most likely, high], each at least the one before`;
}
