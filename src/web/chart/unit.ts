/** Values of models for people. Comes in: a number with its unit. Goes out: `3.5 % a year`, `508.8 bn USD a year`, `2,500 tank`. */
import { onScale, scaledUnit, scaleFor, withUnit } from "./scale.ts";

/** Units of time that stand under a line. */
const TIMES: Readonly<Record<string, string>> = { a: "a year", mo: "a month", wk: "a week", d: "a day" };

/** A rate: so much for each unit of time. */
const RATE = /^(.+)\/(a|mo|wk|d)$/;

/** A unit in words; empty for a plain number. */
export function unitWords(unit: string): string {
  const [, of = "", time = ""] = RATE.exec(unit) ?? [];
  if (time === "") return unit === "1" ? "" : unit;
  return of === "1" ? (TIMES[time] ?? unit) : `${of} ${TIMES[time] ?? ""}`;
}

/** A number with its unit in words; a share of itself for each unit of time is told in per cent. */
export function valueWords(value: number, unit: string): string {
  const [, of, time = ""] = RATE.exec(unit) ?? [];
  if (of === "1") return `${onScale(100 * value, { by: 1, word: "" })} % ${TIMES[time]}`;
  if (unit === "a" || time === "") return withUnit(value, unit);
  const scale = scaleFor([value]);
  return `${onScale(value, scale)} ${scaledUnit(scale, unitWords(unit))}`;
}

/** A value with the bounds that nine draws of ten lie between; alone where they are one. */
export function spreadWords({
  value,
  low,
  high,
  unit,
}: {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}): string {
  if (low === high) return valueWords(value, unit);
  return `${valueWords(value, unit)} (nine of ten from ${valueWords(low, unit)} to ${valueWords(high, unit)})`;
}
