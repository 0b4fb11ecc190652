/** Figures and days as files print them. Comes in: a field. Goes out: a number or a day, or undefined when it is none. */
import { type CivilDate, civil } from "../../core/date.ts";

/** A decimal number with a point, also in exponent form; undefined for anything else, so that "1,234" is never 1. */
export function figureOf(field: string): number | undefined {
  const text = field.trim();
  if (!/^[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A year of four digits. */
export function yearOf(field: string): number | undefined {
  const [, year] = /^(1[5-9]\d\d|20\d\d|21\d\d)(?:\.0)?$/.exec(field.trim()) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** A day as YYYY-MM-DD. */
export function dayOf(field: string): CivilDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(field.trim()) ?? [];
  return year === undefined ? undefined : civil(Number(year), Number(month), Number(day));
}

/** The span of a calendar year. */
export function inYear(year: number): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** A figure as messages print it: six digits, and no more zeros than it needs. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}
