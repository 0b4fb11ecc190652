/** Civil dates and periods: no clock time, no zone, both ends included. */

/** A day as `YYYY-MM-DD` (proleptic Gregorian, ISO 8601). */
export type CivilDate = string & { readonly __civil?: never };

/** A year of accounts: the number that it is called by, and the day of the year it begins on (`MM-DD`). */
export interface FiscalYear {
  readonly year: number;
  readonly start?: string;
}

/** Units in which times are counted from a day: year, quarter, month, week, day. */
export type StepUnit = "a" | "q" | "mo" | "wk" | "d";

/**
 * How far a time lies from the day it is counted from: "last year" is −1 to −1 `a`, "within five years" 0 to 5 `a`.
 * `whole`: calendar units are meant ("last year"), not the stretch up to that day ("over the past year").
 */
export interface Offset {
  readonly unit: StepUnit;
  readonly from?: number;
  readonly to?: number;
  readonly whole: boolean;
}

/**
 * From the first to the last day, both included. An end that the text leaves open is absent. `fiscal` is there when the
 * text names a year of accounts; `offset` when it counts from a day that the document does not give.
 */
export interface Period {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly fiscal?: FiscalYear;
  readonly offset?: Offset;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A period in ISO 8601: its day, or its first and last day; `null` for none. */
export function printDays(period: Period | undefined): string | null {
  const { from = "", to = "" } = period ?? {};
  return from === to || from === "" || to === "" ? from || to || null : `${from}/${to}`;
}

/** True for a leap year of the Gregorian calendar. */
export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
}

/** The date, or undefined when there is no such day (31 June). `month` counts from 1. */
export function civil(year: number, month: number, day: number): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Year, month (from 1) and day of a date. */
export function parts(date: CivilDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

/** The date moved by whole months; a day that the month does not have becomes its last (31 Jan + 1 = 28 Feb). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = parts(date);
  const count = year * 12 + (month - 1) + months;
  const y = Math.floor(count / 12);
  const m = count - y * 12 + 1;
  return `${y}-${String(m).padStart(2, "0")}-${String(Math.min(day, daysInMonth(y, m))).padStart(2, "0")}`;
}

/** The date moved by whole days. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const { year, month, day } = parts(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(date: CivilDate): number {
  const { year, month, day } = parts(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The calendar units around a day, moved by `count`: their first and last day. A week begins on Monday (ISO 8601). */
export function wholeUnit(date: CivilDate, unit: StepUnit, count: number): Required<Pick<Period, "from" | "to">> {
  const { year, month } = parts(date);
  if (unit === "d") return { from: addDays(date, count), to: addDays(date, count) };
  if (unit === "wk") {
    const monday = addDays(date, 7 * count - ((weekday(date) + 6) % 7));
    return { from: monday, to: addDays(monday, 6) };
  }
  const size = unit === "a" ? 12 : unit === "q" ? 3 : 1;
  const first = civil(year, month - ((month - 1) % size), 1) ?? date;
  const from = addMonths(first, size * count);
  return { from, to: addDays(addMonths(from, size), -1) };
}

/** The day so many steps from a day: "five years from" it. */
export function stepped(date: CivilDate, unit: StepUnit, count: number): CivilDate {
  if (unit === "d" || unit === "wk") return addDays(date, Math.round(count * (unit === "wk" ? 7 : 1)));
  return addMonths(date, Math.round(count * (unit === "a" ? 12 : unit === "q" ? 3 : 1)));
}

/** The whole calendar year. */
export function yearPeriod(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The calendar year that a period is, "2024"; undefined for any other stretch, and for years of accounts. */
export function wholeYear({ from, to, fiscal }: Period): string | undefined {
  const year = from?.slice(0, 4);
  return !fiscal && year !== undefined && from === `${year}-01-01` && to === `${year}-12-31` ? year : undefined;
}

/** The whole calendar month; `month` counts from 1. */
export function monthPeriod(year: number, month: number): Period {
  const mm = String(month).padStart(2, "0");
  return { from: `${year}-${mm}-01`, to: `${year}-${mm}-${daysInMonth(year, month)}` };
}
