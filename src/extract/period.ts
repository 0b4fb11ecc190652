/** Dates of a stretch → civil periods and deadlines. */
import { type CivilDate, type Period, parts } from "../core/date.ts";
import { implied, type Part, stated, UNKNOWN, unsettled } from "../core/part.ts";
import type { Reach } from "../lang/language.ts";
import { fiscalPeriod } from "../measure/fiscal.ts";
import { type DateMention, periodOf } from "./date.ts";
import { eventTimes } from "./event.ts";
import type { Figure } from "./figure.ts";
import type { Tagged } from "./reading.ts";
import { relativeTimes } from "./relative.ts";
import {
  beforeEnd,
  canBeDue,
  NO_ANCHOR,
  openingOf,
  placeOf,
  reached,
  type TimeReading,
  type TimeView,
} from "./time.ts";
import { finiteVerbs, isNarrated } from "./verb.ts";

/** All times of a stretch, in text order. What something is only set against ("than in 2014") is none. */
export function timesIn(view: TimeView): TimeReading[] {
  return [...dated(view), ...relativeTimes(view), ...eventTimes(view)].sort((a, b) => a.at - b.at);
}

/** The time nearest to a token; times after it win over times before it at the same distance. */
export function nearestTime(
  times: readonly TimeReading[],
  figure: Figure,
  figures: readonly Figure[],
  target: boolean,
  tokens: readonly Tagged[],
): TimeReading | undefined {
  const at = figure.numeral.from;
  // What is demanded or promised holds at its limit, not on the day it was agreed; what stands right after the figure
  // is its own ("750 by 2025 and 1,100 by 2027").
  const rank = (time: TimeReading): number => (target && time.limit ? 0 : 1) + (follows(time, figure, tokens) ? 0 : 2);
  const { others } = figure;
  const foreign = (time: TimeReading): boolean => others !== undefined && time.at >= others.from && time.at < others.to;
  return times
    .map((time) => ({ time, rank: rank(time), near: Math.abs(time.at - at) }))
    .sort((a, b) => a.rank - b.rank || a.near - b.near || b.time.at - a.time.at)
    .find(({ time }) => !foreign(time) && reaches(time, figure, figures))?.time;
}

// "40 tanks to be delivered by 2030": few words stand between a figure and its own time.
const OWN_GAP = 4;

function follows(time: TimeReading, figure: Figure, tokens: readonly Tagged[]): boolean {
  if (time.at < figure.to || time.at - figure.to > OWN_GAP) return false;
  return !tokens
    .slice(figure.to, time.at)
    .some(({ kind, tag }) => kind === "mark" || kind === "number" || tag === "CCONJ");
}

// Between the figures of one list stand a comma, a conjunction and little else.
const LIST_GAP = 3;

/** "4 %, more than the 2 % agreed in 2014": another figure in between takes the time, unless both stand in one list. */
function reaches(time: TimeReading, figure: Figure, figures: readonly Figure[]): boolean {
  const between = figures.filter(
    (other) => other !== figure && other !== time.figure && other.from >= figure.to && other.to <= time.at,
  );
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
    times.find((time) => time.limit) ??
    (expected ? times.find((time) => canBeDue(time) && isAhead(time, anchor)) : undefined);
  if (!limit) return UNKNOWN;
  const { period } = limit;
  if (period.known === "unknown") return unsettled(period.because ?? NO_ANCHOR, [], period.span);
  if (!period.value.to) return UNKNOWN;
  return period.known === "stated"
    ? stated(period.value.to, period.span)
    : implied(period.value.to, period.rule, period.span);
}

/** "this year", "next year": a time that has already ended is no deadline. */
function isAhead(time: TimeReading, anchor: Part<CivilDate>): boolean {
  if (time.period.known === "unknown") return (time.period.candidates?.[0]?.offset?.to ?? -1) >= 0;
  if (!time.period.value.to) return false;
  return anchor.known === "unknown" || time.period.value.to >= anchor.value;
}

/** The time with the days of a year of accounts, when it is known whose accounts they are. */
export function settled(time: TimeReading, whose: Part<string>): TimeReading {
  const { fiscal, period, reach } = time;
  if (!fiscal || whose.known === "unknown") return time;
  const days = fiscalPeriod(whose.value, fiscal.year, fiscal.split);
  if (!days) return time;
  const { fiscal: year } = days;
  const value = { ...reached(days, reach), ...(year ? { fiscal: year } : {}) };
  return { ...time, period: implied(value, "fiscal-year-of-subject", period.span) };
}

function dated(view: TimeView): TimeReading[] {
  return view.dates
    .filter((date) => date.from >= view.from && date.to <= view.to)
    .flatMap((date): TimeReading[] => {
      const { reach: opened, base } = openingOf(view, date.from);
      const isEnd = view.language.time.ends.has(view.tokens[date.from]?.lower ?? "");
      const reach = opened && isEnd ? beforeEnd(opened) : opened;
      // "lost 40 tanks on 24 June": a year or a month is what something is set against, a day is when it happened.
      if (base && date.day === undefined) return [];
      const span = placeOf(view.tokens, date.from, date.to);
      const limit = (reach === "by" || reach === "before") && !isReached(view, date);
      const place = { at: date.from, to: date.to, limit, ...(reach ? { reach } : {}) };
      if (date.fiscal && date.year !== undefined) {
        const fiscal = { year: date.lastYear ?? date.year, split: date.lastYear !== undefined };
        const unsaid = unsettled<Period>("fiscal-year-of-whom", [{ fiscal: { year: fiscal.year } }], span);
        return [{ ...place, period: unsaid, fiscal }];
      }
      if (date.year === undefined) return yearless(view, date, reach, place);
      const period = periodOf(date);
      if (!period) return [];
      // "early 2026" has no days of its own; "by the end of 2025" has.
      const exact = !date.part || date.part.exact || (place.limit && date.part.to === "12-31");
      const value = reached(period, reach);
      return [{ ...place, period: exact ? stated(value, span) : implied(value, "part-of-year", span) }];
    });
}

/**
 * "Had applied by November": told as done before the document, and by a verb that no infinitive stands behind ("decided to
 * buy by 2029"). Such a time limits nothing that is to come.
 */
function isReached(view: TimeView, date: DateMention): boolean {
  const { tokens, from, language, anchor } = view;
  if (anchor.known === "unknown" || !isNarrated(view)) return false;
  const { year } = parts(anchor.value);
  const { to = "" } = periodOf(date.year === undefined ? { ...date, year: year - 1 } : date) ?? {};
  if (to === "" || to >= anchor.value) return false;
  const finite = finiteVerbs(tokens, language);
  let verb = date.from;
  while (verb >= from && !finite[verb]) verb--;
  const done = tokens.slice(Math.max(from, verb), date.from);
  return verb >= from && !done.some(({ lower }) => language.clauses.infinitive.has(lower));
}

/** "in June", "on 5 March": of the year in which it lies nearest to the day of the document. */
function yearless(
  view: TimeView,
  date: DateMention,
  reach: Reach | undefined,
  place: { readonly at: number; readonly to: number; readonly limit: boolean },
): TimeReading[] {
  const span = placeOf(view.tokens, date.from, date.to);
  const { anchor } = view;
  if (anchor.known === "unknown") return [{ ...place, period: unsettled<Period>(NO_ANCHOR, [], span) }];
  const { year } = parts(anchor.value);
  // What is told has happened: "delivered in November" was not the November to come.
  const told = view.told || isNarrated(view) || reach === "since" || isReached(view, date);
  const years = place.limit ? [year, year + 1] : [year - 1, year, year + 1];
  const fits = years
    .flatMap((one) => periodOf({ ...date, year: one }) ?? [])
    .filter(({ from = "", to = "" }) =>
      place.limit ? to >= anchor.value : !told || (date.lastMonth ? to : from) <= anchor.value,
    )
    .sort((a, b) => distance(a, anchor.value) - distance(b, anchor.value));
  const nearest = fits[0];
  return nearest ? [{ ...place, period: implied(reached(nearest, reach), "date-nearest-document", span) }] : [];
}

function distance({ from = "", to = "" }: Period, day: CivilDate): number {
  if (from <= day && day <= to) return 0;
  return Math.abs(Date.parse(day < from ? from : to) - Date.parse(day));
}
