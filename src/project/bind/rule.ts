/** Comes in: a value as it is written. Goes out: its distribution, and the rule that made it, in words. */
import type { Distribution } from "../sample/distribution.ts";
import type { Value } from "./value.ts";

/** How a written figure becomes a distribution. */
export interface BindingRule {
  readonly id: string;
  /** What it does, as it is told beside an input. */
  readonly says: string;
  /** Why, for the documents. */
  readonly reason: string;
}

/** The rules, one row each. @source The house's policy; each row gives its reason. */
export const BINDING_RULES = {
  exact: {
    id: "exact",
    says: "taken as it stands",
    reason: "Targets, definitions and equal amounts over printed windows are not rounded: there is nothing to spread.",
  },
  written: {
    id: "written",
    says: "spread evenly over what its digits allow",
    reason:
      "A printed figure stands for half a unit of its last digit either side, and nothing favours a part of that.",
  },
  hedged: {
    id: "hedged",
    says: "lognormal around the figure; nine draws of ten lie within what “about” allows",
    reason: "A hedged figure can be anything near it, sooner near than far, and no amount falls below nought.",
  },
  range: {
    id: "range",
    says: "PERT over the range, most likely in its middle",
    reason:
      "Who prints a range holds its ends for possible and its middle for likely; a centre that is bound is the mode.",
  },
  above: {
    id: "above",
    says: "at least the figure; how far above is assumed: half of the draws within 10 %, 19 of 20 within 50 %",
    reason:
      "“More than 400” says nothing of how much more. Writers choose a bound near what they mean, so that the prior (a lognormal that begins at the bound) stays near, with a long tail.",
  },
  below: {
    id: "below",
    says: "at most the figure; how far below is assumed: PERT from nought with the figure as the most likely",
    reason:
      "“Up to 5” and “within five years” are said of what may come near the bound; nought is the only other limit known.",
  },
} as const satisfies Readonly<Record<string, BindingRule>>;

/** Standard normal quantile of 0.95: nine draws of ten lie within so many standard deviations. @source Φ⁻¹(0.95) */
const Z95 = 1.6448536269514722;

/** Of what is said to be above a bound, half lies within this share of it. @source The house's prior; see the rule. */
const NEAR = 0.1;

/** … and 19 draws of 20 within this share. */
const FAR = 0.5;

/** The rule for a value, and what it makes of it. */
export function distributionOf(value: Value): { readonly rule: BindingRule; readonly of: Distribution } {
  const { low, high, bound, interval } = value;
  if (low !== high) return { rule: BINDING_RULES.range, of: { kind: "pert", low, mode: (low + high) / 2, high } };
  if (bound === ">" || bound === ">=") return { rule: BINDING_RULES.above, of: above(low) };
  if (bound === "<" || bound === "<=") return { rule: BINDING_RULES.below, of: below(high) };
  // The outward step of an interval is no width.
  if (interval.high - interval.low <= Math.abs(low) * 1e-12) {
    return { rule: BINDING_RULES.exact, of: { kind: "fixed", value: low } };
  }
  if (value.hedged) return { rule: BINDING_RULES.hedged, of: near(low, interval) };
  return { rule: BINDING_RULES.written, of: { kind: "uniform", low: interval.low, high: interval.high } };
}

/** A lognormal that begins at the bound; a bound below nought has its prior in its own size. */
function above(bound: number): Distribution {
  const size = Math.abs(bound) || 1;
  return { kind: "lognormal", median: bound + NEAR * size, sigma: Math.log(FAR / NEAR) / Z95, from: bound };
}

function below(bound: number): Distribution {
  if (bound > 0) return { kind: "pert", low: 0, mode: bound, high: bound };
  const size = Math.abs(bound) || 1;
  return { kind: "pert", low: bound - FAR * size, mode: bound, high: bound };
}

/** Nine draws of ten within the interval; what can be below nought is normal. */
function near(value: number, { low, high }: Value["interval"]): Distribution {
  if (low > 0) return { kind: "lognormal", median: value, sigma: Math.log(high / low) / (2 * Z95) };
  return { kind: "normal", mean: value, sd: (high - low) / (2 * Z95) };
}
