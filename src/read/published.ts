/** Comes in: a day of publication as a document's data give it. Goes out: the day, unless it cannot be one. */
import type { CivilDate } from "../core/date.ts";
import { addDays, civil } from "../core/date.ts";
import type { Part } from "../core/part.ts";
import { stated, UNKNOWN } from "../core/part.ts";
import { printedDate } from "./dateline.ts";
import type { ReadingLanguage } from "./language.ts";

/** Dates that systems write when they know none. @source year 1 of .NET, the Unix epoch, and the epoch of spreadsheets */
const NO_DATES = new Set(["0001-01-01", "1970-01-01", "1900-01-01", "1899-12-30", "1601-01-01"]);

function plausible(date: CivilDate | undefined, today: CivilDate): Part<CivilDate> {
  if (date === undefined || NO_DATES.has(date) || date < "1800-01-01" || date > addDays(today, 1)) return UNKNOWN;
  return stated(date);
}

/** The day of publication that metadata give, in figures or in words; unknown when nothing was published then. */
export function publishedOf(printed: string | undefined, today: CivilDate, language: ReadingLanguage): Part<CivilDate> {
  const iso = printed?.match(/^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/);
  const date = iso ? civil(Number(iso[1]), Number(iso[2]), Number(iso[3])) : printedDate(printed ?? "", language)?.date;
  return plausible(date, today);
}
