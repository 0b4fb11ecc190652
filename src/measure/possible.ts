/** Comes in: a figure with its unit, measure and period. Goes out: what about it cannot be, in words. */
import type { Period } from "../core/date.ts";
import { measureOf } from "./measure.ts";
import { CURRENCIES, unitDimension } from "./unit.ts";

/** The parts of a figure that can contradict one another. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Measure id, empty when unknown. */
  readonly measure?: string;
  readonly period?: Period;
}

/** Dimensions that count what is there: none of it can be below nothing. */
const COUNTED: ReadonlySet<string> = new Set(["count", "mass", "length", "duration"]);

/** The whole that a share is of, in per cent. */
const WHOLE = 100;

/**
 * True for a unit of the tables, a currency of ISO 4217, or a noun. What is written like a code and is none
 * ("XQQ", "km3") nobody can compare with anything.
 */
export function isKnownUnit(unit: string): boolean {
  if (unitDimension(unit) !== "count" || CURRENCIES.has(unit)) return true;
  return /^\p{Ll}/u.test(unit) && !/\d$/.test(unit);
}

/** Everything about a figure that cannot be; empty when it can. A figure that is merely unlikely is a check's matter. */
export function faultsOf({ low, high, unit, measure = "", period }: Figure): readonly string[] {
  const faults: string[] = [];
  if (Number.isNaN(low) || Number.isNaN(high)) faults.push("an end of it is no number");
  if (low > high) faults.push(`its low end ${low} lies above its high end ${high}`);
  if (unit === "" || !isKnownUnit(unit))
    faults.push(`${unit === "" ? "its unit is empty" : `“${unit}” is no unit that is known`}`);
  else if (low < 0 && COUNTED.has(unitDimension(unit))) faults.push(`${low} ${unit} is below nothing`);
  const most = measureOf(measure)?.plausible?.[1] ?? Number.POSITIVE_INFINITY;
  if (isShare(measure, unit) && most <= WHOLE && low > WHOLE) faults.push(`${low} % is more than the whole of it`);
  const { from, to } = period ?? {};
  if (from !== undefined && to !== undefined && from > to)
    faults.push(`its period ends on ${to}, before it begins on ${from}`);
  return faults;
}

function isShare(measure: string, unit: string): boolean {
  return measureOf(measure)?.dimension === "share" && unitDimension(unit) === "share";
}
