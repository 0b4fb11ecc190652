/** Days for people. Comes in: a civil date or an instant. Goes out: `31 July 2025`. */
import type { CivilDate, Period } from "../core/date.ts";
import { daysInMonth, parts } from "../core/date.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day in words: `31 July 2025`. */
export function printDay(date: CivilDate): string {
  const { year, month, day } = parts(date);
  return `${day}\u00A0${MONTHS[month - 1] ?? month}\u00A0${year}`;
}

/** An instant in words, in UTC to the minute. */
export function printInstant(instant: string): string {
  return `${printDay(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

/** A period in words: `2024`, `June 2025`, `by 31 December 2035`, `1 May 2025 to 3 June 2025`. */
export function printPeriod({ from, to }: Period): string {
  if (from && to) return closed(from, to);
  if (from) return `from ${printDay(from)}`;
  return to ? `by ${printDay(to)}` : "at any time";
}

function closed(from: CivilDate, to: CivilDate): string {
  if (from === to) return printDay(from);
  const [start, end] = [parts(from), parts(to)];
  const fromFirst = start.month === 1 && start.day === 1;
  const toLast = end.month === 12 && end.day === 31;
  const isMonth = start.day === 1 && start.year === end.year && start.month === end.month;
  if (isMonth && end.day === daysInMonth(end.year, end.month))
    return `${MONTHS[end.month - 1] ?? end.month}\u00A0${end.year}`;
  if (fromFirst && toLast) return start.year === end.year ? String(start.year) : `${start.year}–${end.year}`;
  return `${printDay(from)} to ${printDay(to)}`;
}
