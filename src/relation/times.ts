/** Comes in: the period part of a key. Goes out: its neighbours and its length, where it has them. */
import { addDays, addMonths } from "../core/date.ts";

/** What follows from a period that begins and ends on named days. */
interface Times {
  readonly isYear: boolean;
  /** Absent when it does not begin and end with whole months. */
  readonly months?: number;
  /** Of a year: the year before and the year after. */
  readonly before?: string;
  readonly after?: string;
  /** The day before it begins and its last day, as periods. */
  readonly start: string;
  readonly end: string;
}

// A period is looked at by every relation of every variable in it, and a corpus names few.
const MOST_KEPT = 10_000;
const kept = new Map<string, Times | undefined>();

/** The neighbours of a period; undefined when an end of it is open or unknown. */
export function timesOf(period: string): Times | undefined {
  if (kept.has(period)) return kept.get(period);
  if (kept.size >= MOST_KEPT) kept.clear();
  const times = workedOut(period);
  kept.set(period, times);
  return times;
}

function workedOut(period: string): Times | undefined {
  const [from = "", to = ""] = period.split("..");
  if (!isDay(from) || !isDay(to)) return undefined;
  const next = addDays(to, 1);
  const isYear = next === addMonths(from, 12);
  const count = monthIndex(next) - monthIndex(from);
  const whole = count > 0 && addMonths(from, count) === next;
  return {
    isYear,
    ...(whole ? { months: count } : {}),
    ...(isYear ? { before: yearFrom(addMonths(from, -12)), after: yearFrom(next) } : {}),
    start: dayOf(addDays(from, -1)),
    end: dayOf(to),
  };
}

function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date);
}

function monthIndex(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function yearFrom(from: string): string {
  return `${from}..${addDays(addMonths(from, 12), -1)}`;
}

function dayOf(day: string): string {
  return `${day}..${day}`;
}
