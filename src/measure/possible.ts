/** Comes in: a figure with its unit, measure and period. Goes out: what about it cannot be, in words. */
import type { Period } from "../core/date.ts";
import { measureOf } from "./measure.ts";
import { unitDimension } from "./unit.ts";

/** The parts of a figure that can contradict one another. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Measure id, empty when unknown. */
  readonly measure?: string;
  readonly period?: Period;
}

/** The whole that a share is of, in per cent. */
const WHOLE = 100;

/**
 * True for a unit of the tables, a currency of ISO 4217, a square or cube of a length, a rate
 * of such ("tank/mo"), or a noun. What is written like a code and is none ("XQQ") nobody can compare with anything.
 */
export function isKnownUnit(unit: string): boolean {
  return unit.split("/").every(isKnownTerm);
}

function isKnownTerm(unit: string): boolean {
  if (unitDimension(unit) !== "count") return true;
  if (/[23]$/.test(unit)) return unitDimension(unit.slice(0, -1)) === "length";
  return /^\p{Ll}/u.test(unit) || BESIDE_ISO.has(unit);
}

/** What readings write for money that ISO 4217 has no code for: cents, pence, sen, bitcoins. */
const BESIDE_ISO: ReadonlySet<string> = new Set(["USC", "GBX", "MYX", "XBT"]);

/** Everything about a figure that cannot be; empty when it can. A figure that is merely unlikely is a check's matter. */
export function faultsOf({ low, high, unit, measure = "", period }: Figure): readonly string[] {
  const faults: string[] = [];
  if (Number.isNaN(low) || Number.isNaN(high)) faults.push("an end of it is no number");
  if (low > high) faults.push(`its low end ${low} lies above its high end ${high}`);
  if (unit === "" || !isKnownUnit(unit))
    faults.push(`${unit === "" ? "its unit is empty" : `“${unit}” is no unit that is known`}`);
  else if (low < 0 && isNeverNegative(measure, unit)) faults.push(`${low} ${unit} is less than nothing`);
  if (low > WHOLE && isPartOfWhole(measure, unit)) faults.push(`${low} % is more than the whole of it`);
  const { from, to } = period ?? {};
  if (from !== undefined && to !== undefined && from > to)
    faults.push(`its period ends on ${to}, before it begins on ${from}`);
  return faults;
}

/** A share of those that there are; spending can be more than all that a country produces. */
function isPartOfWhole(measure: string, unit: string): boolean {
  const { dimension, plausible } = measureOf(measure) ?? {};
  return dimension === "share" && plausible?.[1] === WHOLE && unitDimension(unit) === "share";
}

function isNeverNegative(measure: string, unit: string): boolean {
  const dimension = unitDimension(unit);
  if (dimension === "mass" || dimension === "length") return true;
  return (measureOf(measure)?.plausible?.[0] ?? Number.NEGATIVE_INFINITY) >= 0;
}
