/** Dates and relative times of a stretch → civil periods and deadlines, anchored in the document's own date or not at all. */
import {
  addDays,
  addMonths,
  type CivilDate,
  civil,
  monthPeriod,
  type Period,
  parts,
  yearPeriod,
} from "../core/date.ts";
import { implied, type Part, stated, UNKNOWN } from "../core/part.ts";
import type { Language } from "../lang/language.ts";
import { MONTHS } from "../measure/unit.ts";
import type { DateMention } from "./date.ts";
import type { Figure } from "./figure.ts";
import { OPENS } from "./lexicon.ts";
import { longestAt, type Tagged } from "./reading.ts";

/** A time that the words give, where it stands, and whether it is a limit ("by", "within"). */
export interface TimeReading {
  readonly at: number;
  readonly period: Part<Period>;
  readonly limit: boolean;
}

/** What times are read from: tokens of one stretch (`from` included, `to` not) and the day of the document. */
export interface TimeView {
  readonly tokens: readonly Tagged[];
  readonly from: number;
  readonly to: number;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly anchor: Part<CivilDate>;
  readonly language: Language;
}

/** All times of a stretch, in text order. */
export function timesIn(view: TimeView): TimeReading[] {
  return [...dated(view), ...relative(view), ...withinDuration(view)].sort((a, b) => a.at - b.at);
}

/** The time nearest to a token; times after it win over times before it at the same distance. */
export function nearestTime(
  times: readonly TimeReading[],
  figure: Figure,
  figures: readonly Figure[],
  target: boolean,
): Part<Period> {
  const at = figure.numeral.from;
  // What is demanded or promised holds at its limit, not on the day it was agreed.
  const rank = (time: TimeReading): number => (target && time.limit ? 0 : 1);
  const near = (time: TimeReading): number => Math.abs(time.at - at);
  const sorted = [...times].sort((a, b) => rank(a) - rank(b) || near(a) - near(b) || b.at - a.at);
  return sorted.find((time) => reaches(time.at, figure, figures))?.period ?? UNKNOWN;
}

// Between the figures of one list stand a comma, a conjunction and little else.
const LIST_GAP = 3;

/** "4 %, more than the 2 % agreed in 2014": another figure in between takes the time, unless both stand in one list. */
function reaches(time: number, figure: Figure, figures: readonly Figure[]): boolean {
  const between = figures.filter((other) => other !== figure && other.from >= figure.to && other.to <= time);
  let end = figure.to;
  for (const other of between) {
    if (other.from - end > LIST_GAP) return false;
    end = other.to;
  }
  return true;
}

/** The last day by which a stretch says that something shall have happened. */
export function deadlineOf(times: readonly TimeReading[], expected: boolean, anchor: Part<CivilDate>): Part<CivilDate> {
  const limit =
    times.find((time) => time.limit) ?? (expected ? times.find((time) => isAhead(time, anchor)) : undefined);
  if (!limit || limit.period.known === "unknown" || !limit.period.value.to) return UNKNOWN;
  const day = limit.period.value.to;
  return limit.period.known === "stated" ? stated(day) : implied(day, limit.period.rule);
}

/** "this year", "next year": a time that has already ended is no deadline. */
function isAhead(time: TimeReading, anchor: Part<CivilDate>): boolean {
  if (time.period.known === "unknown" || !time.period.value.to) return false;
  return anchor.known === "unknown" || time.period.value.to >= anchor.value;
}

function dated(view: TimeView): TimeReading[] {
  return view.dates
    .filter((date) => date.from >= view.from && date.to <= view.to && date.year !== undefined)
    .flatMap((date): TimeReading[] => {
      const period = periodOf(date);
      if (!period) return [];
      const { limit, since } = openerOf(view, date.from);
      const value: Period = limit
        ? { ...(period.to ? { to: period.to } : {}) }
        : since
          ? { ...(period.from ? { from: period.from } : {}) }
          : period;
      return [{ at: date.from, period: stated(value), limit }];
    });
}

/** The days a date covers: a year, a month or one day; undefined for a day that no calendar has. */
export function periodOf(date: DateMention): Period | undefined {
  const { year, month, day } = date;
  if (year === undefined) return undefined;
  if (month === undefined) return yearPeriod(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return monthPeriod(year, month);
  const exact = civil(year, month, day);
  return exact ? { from: exact, to: exact } : undefined;
}

/** "by", "by the end of", "until"; "since". */
function openerOf(view: TimeView, at: number): { limit: boolean; since: boolean } {
  const { limits, since, ends } = view.language.time;
  for (let k = at - 1; k >= Math.max(0, at - 4); k--) {
    const word = view.tokens[k]?.lower ?? "";
    if (limits.has(word)) return { limit: true, since: false };
    if (since.has(word)) return { limit: false, since: true };
    if (!ends.has(word) && !view.language.particles.of.has(word) && !view.language.particles.definite.has(word)) break;
  }
  return { limit: false, since: false };
}

/** "last year", "this month": only where the document says its own day. */
function relative(view: TimeView): TimeReading[] {
  const out: TimeReading[] = [];
  for (let at = view.from; at < view.to; at++) {
    if (!((view.tokens[at]?.opens ?? 0) & OPENS.relativeTime)) continue;
    const found = longestAt(view.tokens, at, view.language.time.relative, 2);
    if (!found) continue;
    const { unit, offset } = found.value;
    const anchor = view.anchor;
    const limit = openerOf(view, at).limit;
    const period: Part<Period> =
      anchor.known === "unknown"
        ? UNKNOWN
        : implied(shifted(anchor.value, unit, offset), "relative-to-date-of-document");
    out.push({ at, period, limit });
  }
  return out;
}

function shifted(anchor: CivilDate, unit: "a" | "mo" | "wk" | "d", offset: number): Period {
  const { year, month } = parts(anchor);
  if (unit === "a") return yearPeriod(year + offset);
  if (unit === "mo") {
    const moved = parts(addMonths(`${year}-${String(month).padStart(2, "0")}-01`, offset));
    return {
      from: addMonths(`${year}-${String(month).padStart(2, "0")}-01`, offset),
      to: monthPeriod(moved.year, moved.month).to ?? anchor,
    };
  }
  const days = unit === "wk" ? 7 : 1;
  const day = addDays(anchor, offset * days);
  return unit === "wk" ? { from: addDays(day, -6), to: day } : { from: day, to: day };
}

/** "within five years" counts from the day of the document. */
function withinDuration(view: TimeView): TimeReading[] {
  return view.figures.flatMap((figure): TimeReading[] => {
    const months = MONTHS[figure.unit];
    if (months === undefined || figure.from < view.from || figure.to > view.to) return [];
    if (figure.bound !== "<=" || !view.language.time.within.has(view.tokens[figure.from]?.lower ?? "")) return [];
    const anchor = view.anchor;
    if (anchor.known === "unknown") return [{ at: figure.from, period: UNKNOWN, limit: true }];
    const to = addMonths(anchor.value, Math.round(figure.high * months));
    return [
      { at: figure.from, period: implied({ from: anchor.value, to }, "counted-from-date-of-document"), limit: true },
    ];
  });
}
