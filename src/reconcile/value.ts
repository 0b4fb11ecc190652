/** Comes in: a figure or a comparison as printed. Goes out: its value in a form that tellings can be compared in. */

import { valueOr } from "../core/part.ts";
import type { Bound, Comparison, Quantity } from "../core/quantity.ts";
import { type Dimension, measureOf } from "../measure/measure.ts";
import { MONTHS, unitDimension } from "../measure/unit.ts";

/** A value that two tellings share exactly, or not at all. */
export interface Value {
  readonly low: number;
  readonly high: number;
  /** `x` for factors, `mo` for durations, empty for counts, else the unit as printed. */
  readonly unit: string;
}

/** What a measure is called when it stands in a ratio: growth and multiple of one thing are one variable. */
const RATIO_OF: Readonly<Record<string, string>> = {
  "military-spending-growth": "military-spending",
  "production-growth": "production",
  "holding-growth": "holding",
  "gdp-ratio": "gdp",
  "production-rate-ratio": "production",
};

/** Measures of a whole economy or budget: a thing named beside them belongs to another part of the sentence. */
const WITHOUT_ITEM: ReadonlySet<string> = new Set([
  "gdp",
  "gdp-ratio",
  "military-spending",
  "military-spending-growth",
  "military-spending-share",
  "military-spending-target",
  "core-defence-target",
  "related-spending-target",
  "budget-share",
  "inflation-rate",
  "exchange-rate",
]);

const FLIPPED: Readonly<Record<Bound, Bound>> = { "=": "=", "~": "~", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** The measure that a ratio is a ratio of: "production-growth" is a ratio of production. */
export function ratioMeasure(measure: string): string {
  return RATIO_OF[measure] ?? measure;
}

/** True when it matters what was counted: output of tanks, not the size of an economy. */
export function takesItem(measure: string): boolean {
  return !WITHOUT_ITEM.has(measure);
}

/** The bound after both sides have changed places: "more than 4" is "less than a quarter". */
export function flipped(bound: Bound): Bound {
  return FLIPPED[bound];
}

/**
 * True when the figure says how many times a thing has become what it was: "a 400 % increase", "a five-fold rise".
 * A share that moves ("up to 5 % of GDP") stays a level.
 */
export function isGrowth({ unit, change, measure }: Quantity): boolean {
  if (unit !== "%" && unit !== "1") return false;
  const dimension: Dimension | undefined = measureOf(valueOr(measure, ""))?.dimension;
  if (dimension === "growth") return true;
  return change !== "none" && dimension !== "share";
}

/** True when the figure sets its subject against another actor that it does not name: "an economy 20 times larger". */
export function isRatio({ unit, measure }: Quantity): boolean {
  return unit === "1" && measureOf(valueOr(measure, ""))?.dimension === "ratio";
}

/** The factor that a growth figure stands for: +400 % and "five-fold" are both 5, "halved" is 0.5. */
export function growthFactor({ low, high, unit, change }: Quantity): Value {
  const factor = (printed: number): number => {
    if (unit === "%") return 1 + (change === "down" ? -printed : printed) / 100;
    return change === "down" && printed !== 0 ? 1 / printed : printed;
  };
  return sorted(factor(low), factor(high), "x");
}

/** The value of a level in its own unit, durations in months. "3 million" of a known item is a count as well. */
export function levelValue({ low, high, unit, item }: Quantity): Value {
  const months = MONTHS[unit];
  if (months !== undefined) return sorted(low * months, high * months, "mo");
  const counted = unitDimension(unit) === "count" || (unit === "1" && item.known !== "unknown");
  return sorted(low, high, counted ? "" : unit);
}

/** The ratio of a comparison, or its reciprocal when the sides are to change places. */
export function comparisonValue({ low, high }: Comparison, swap: boolean): Value {
  if (!swap) return sorted(low, high, "x");
  return sorted(1 / high, 1 / low, "x");
}

/** A value in words of the key: "1500", "3.5..5 %GDP". Twelve digits hide what division adds. */
export function valueText({ low, high, unit }: Value): string {
  const figure = low === high ? String(low) : `${low}..${high}`;
  return unit === "" ? figure : `${figure} ${unit}`;
}

function sorted(a: number, b: number, unit: string): Value {
  const low = rounded(Math.min(a, b));
  return { low, high: a === b ? low : rounded(Math.max(a, b)), unit };
}

function rounded(value: number): number {
  return Math.abs(value) < 1e12 && Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
