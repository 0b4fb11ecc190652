/** A draft → when its words were said, where the reporting words give a time; and times that lean on it ("that year"). */
import { type Period, wholeUnit } from "../core/date.ts";
import { implied, type Part } from "../core/part.ts";
import type { Draft } from "./draft.ts";
import { timesIn } from "./period.ts";
import { longestAt } from "./reading.ts";
import { openingOf, placeOf, type TimeReading, type TimeView } from "./time.ts";
import { isFiniteVerb } from "./verb.ts";

/** A time of saying, and the tokens whose times are of the saying and of nothing that is said (`to` not included). */
export interface Saying {
  readonly period: Part<Period>;
  readonly from: number;
  readonly to: number;
}

// "said in a statement on Tuesday, 11 March, that": more words between a verb and what it brings are no reporting words.
const REPORTING = 12;

/** "Said in July that …", "promised in February 2025 to …", "…, she said in May": the time right behind the reporting verb. */
export function sayingOf({ attribution }: Draft, view: TimeView): Saying | undefined {
  if (!attribution) return undefined;
  const { tokens } = view;
  const cue = tokens.findIndex(({ end }) => end > attribution.cue.start);
  const after = tokens.findIndex(({ start }) => start >= attribution.cue.end);
  if (cue < 0 || after < 0) return undefined;
  const from = Math.min(cue, attribution.frame.from);
  const isLast = attribution.content.to <= cue;
  const to = isLast ? tokens.length : reportEnd(view, after);
  if (to === undefined) return undefined;
  const [time] = timesIn({ ...view, from, to, figures: [], told: true }).filter(
    ({ at, limit, reach }) => at >= after && !limit && reach === undefined,
  );
  if (!time || time.period.known === "unknown" || isAhead(time.period.value, view)) return undefined;
  return { period: time.period, from: after, to };
}

/** Where what is said begins: at "that", an infinitive, a colon or a quotation; or behind a time that stands at once. */
function reportEnd(view: TimeView, from: number): number | undefined {
  const { tokens, language } = view;
  for (let at = from; at < Math.min(tokens.length, from + REPORTING); at++) {
    const token = tokens[at];
    if (!token || isFiniteVerb(tokens, at, language)) break;
    const deed = language.clauses.infinitive.has(token.lower) && tokens[at + 1]?.tag === "VERB";
    if (deed || language.cues.complementisers.has(token.lower) || /^[:“"]$/.test(token.text)) return at;
  }
  // "said in July it would": nothing but a preposition stands before the time.
  return view.dates.find((date) => date.from === from + 1 && tokens[from]?.tag === "ADP")?.to;
}

function isAhead({ from = "" }: Period, { anchor }: TimeView): boolean {
  return anchor.known !== "unknown" && from > anchor.value;
}

/** "That year": the year of the saying, else of the last date before it in the sentence. */
export function sameTimes(view: TimeView, saying: Saying | undefined): readonly TimeReading[] {
  const { tokens, from, to, language } = view;
  const out: TimeReading[] = [];
  for (let at = from; at < to; at++) {
    const found = longestAt(tokens, at, language.time.same, 3);
    const day = found && (dayBefore(view, at) ?? dayOf(saying?.period));
    // "than a year earlier": what something is set against is no time of its own.
    if (!found || day === undefined || openingOf(view, at).base) continue;
    const end = at + found.length;
    const { unit, step } = found.value;
    const period = implied(wholeUnit(day, unit, step), "time-named-before", placeOf(tokens, at, end));
    out.push({ at, to: end, limit: false, period });
  }
  return out;
}

function dayOf(period: Part<Period> | undefined): string | undefined {
  return period === undefined || period.known === "unknown" ? undefined : (period.value.from ?? period.value.to);
}

function dayBefore({ dates }: TimeView, at: number): string | undefined {
  const date = dates.findLast(({ to, year }) => to <= at && year !== undefined);
  if (date?.year === undefined) return undefined;
  const { year, month = 1 } = date;
  return `${year}-${String(month).padStart(2, "0")}-01`;
}

/** Nothing is due before it was said: such a day is of something else. */
export function isBeforeSaying(day: Part<string>, saying: Saying | undefined): boolean {
  const said = dayOf(saying?.period);
  return day.known !== "unknown" && said !== undefined && day.value < said;
}

/** The first day from which something can be due: the day of saying, else that of the document. */
export function sinceOf(saying: Saying | undefined, anchor: Part<string>): Part<string> {
  const day = dayOf(saying?.period);
  return day === undefined ? anchor : implied(day, "day-of-saying");
}
