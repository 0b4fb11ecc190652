/** Tokens → mentions of dates, so that no day, month or year is read as a figure. */
import { civil, monthPeriod, type Period, yearPeriod } from "../core/date.ts";
import type { Language } from "../lang/language.ts";
import { isCapital, type Token } from "../text/tokens.ts";
import { phraseAt } from "./reading.ts";
import { type DateMention, widened } from "./year.ts";

export type { DateMention };

// Years outside are more likely counts. @source the span that reports about living memory and its plans can touch.
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

/** All mentions of dates in a sentence, in order. */
export function datesIn(tokens: readonly Token[], language: Language): DateMention[] {
  const out: DateMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const date = dateAt(tokens, at, language);
    if (!date) {
      at++;
      continue;
    }
    const whole = widened(tokens, withWeekday(tokens, date, language), out.at(-1)?.to ?? 0, language);
    out.push(whole);
    at = whole.to;
  }
  return out;
}

function dateAt(tokens: readonly Token[], at: number, language: Language): DateMention | undefined {
  const token = tokens[at];
  if (token?.kind === "number")
    return isoAt(tokens, at) ?? dayMonthAt(tokens, at, language) ?? yearAt(tokens, at, language);
  return token?.kind === "word" ? monthAt(tokens, at, language) : undefined;
}

function yearOf(token: Token | undefined): number | undefined {
  if (token?.kind !== "number" || !/^\d{4}$/.test(token.text)) return undefined;
  const year = Number(token.text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

function dayOf(token: Token | undefined, after: Token | undefined, language: Language): number | undefined {
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text)) return undefined;
  const day = Number(token.text);
  if (day < 1 || day > 31) return undefined;
  return after && !after.spaced && after.kind === "word" && !language.particles.ordinalEndings.has(after.lower)
    ? undefined
    : day;
}

function monthOf(token: Token | undefined, language: Language): number | undefined {
  // "may" and "march" are months only with a capital.
  if (token?.kind !== "word" || !isCapital(token.text)) return undefined;
  return Object.hasOwn(language.time.months, token.lower) ? language.time.months[token.lower] : undefined;
}

function isoAt(tokens: readonly Token[], at: number): DateMention | undefined {
  const [year, dash, month, dash2, day] = tokens.slice(at, at + 5);
  if (dash?.text !== "-" || dash2?.text !== "-" || dash.spaced || month?.spaced || day?.spaced) return undefined;
  const y = yearOf(year);
  if (y === undefined || month?.kind !== "number" || day?.kind !== "number") return undefined;
  return { from: at, to: at + 5, year: y, month: Number(month.text), day: Number(day.text) };
}

function point(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === "." && !tokens[at]?.spaced ? at + 1 : at;
}

/** "July 31, 2025", "June 2025", "Feb. 2022", "July 31". A month alone counts where its short form cannot be a word. */
function monthAt(tokens: readonly Token[], at: number, language: Language): DateMention | undefined {
  const month = monthOf(tokens[at], language);
  if (month === undefined) return undefined;
  let to = point(tokens, at + 1);
  const day = dayOf(tokens[to], tokens[to + 1], language);
  if (day !== undefined) {
    to++;
    const last = /^[-–]$/.test(tokens[to]?.text ?? "") ? dayOf(tokens[to + 1], tokens[to + 2], language) : undefined;
    if (last !== undefined) to += 2;
    const days = last !== undefined && last > day ? { day, lastDay: last } : { day };
    if (language.particles.ordinalEndings.has(tokens[to]?.lower ?? "") && !tokens[to]?.spaced) to++;
    const comma = tokens[to]?.text === "," ? 1 : 0;
    const year = yearOf(tokens[to + comma]);
    if (year !== undefined) return { from: at, to: to + comma + 1, year, month, ...days };
    return { from: at, to, month, ...days };
  }
  const comma = tokens[to]?.text === "," ? 1 : 0;
  const year = yearOf(tokens[to + comma]);
  const span = comma === 0 && year === undefined ? monthsAt(tokens, at, to, month, language) : undefined;
  if (span) return span;
  if (year !== undefined) return { from: at, to: to + comma + 1, year, month };
  return language.time.periodOpeners.has(tokens[at - 1]?.lower ?? "") ||
    language.time.limits.has(tokens[at - 1]?.lower ?? "")
    ? { from: at, to, month }
    : undefined;
}

/** "between January and June", "from March to May 2024": the months and all between, and the opener with them. */
function monthsAt(
  tokens: readonly Token[],
  at: number,
  joiner: number,
  month: number,
  language: Language,
): DateMention | undefined {
  const { rangeOpeners, rangeJoiners } = language.numerals;
  if (!rangeOpeners.has(tokens[at - 1]?.lower ?? "") || !rangeJoiners.has(tokens[joiner]?.lower ?? ""))
    return undefined;
  const lastMonth = monthOf(tokens[joiner + 1], language);
  if (lastMonth === undefined || lastMonth <= month) return undefined;
  const to = point(tokens, joiner + 2);
  // "from March to May 5": the days of one month do not make a span of months.
  if (dayOf(tokens[to], tokens[to + 1], language) !== undefined) return undefined;
  const year = yearOf(tokens[to]);
  return {
    from: at - 1,
    to: year === undefined ? to : to + 1,
    month,
    lastMonth,
    ...(year === undefined ? {} : { year }),
  };
}

/** "31 July 2025", "31 July". */
function dayMonthAt(tokens: readonly Token[], at: number, language: Language, joined = false): DateMention | undefined {
  const day = dayOf(tokens[at], tokens[at + 1], language);
  if (day === undefined) return undefined;
  // "24 and 25 June", "24-25 June": the first day is part of the date.
  const joiner = tokens[at + 1];
  if (joiner && (joiner.text === "-" || joiner.text === "–" || language.numerals.rangeJoiners.has(joiner.lower))) {
    // Two days at most: a run of numbers and hyphens is no date.
    const second = joined ? undefined : dayOf(tokens[at + 2], tokens[at + 3], language);
    const last = second === undefined ? undefined : dayMonthAt(tokens, at + 2, language, true);
    if (!last) return undefined;
    const lastDay = last.lastDay ?? last.day;
    return lastDay !== undefined && lastDay > day ? { ...last, from: at, day, lastDay } : { ...last, from: at };
  }
  const ordinal = tokens[at + 1]?.kind === "word" && !tokens[at + 1]?.spaced ? 1 : 0;
  const of = language.particles.of.has(tokens[at + 1 + ordinal]?.lower ?? "") ? 1 : 0;
  const month = monthOf(tokens[at + 1 + ordinal + of], language);
  if (month === undefined) return undefined;
  const to = point(tokens, at + 2 + ordinal + of);
  const year = yearOf(tokens[to]);
  return year === undefined ? { from: at, to, month, day } : { from: at, to: to + 1, year, month, day };
}

/** A bare year: four digits that nothing makes a figure of. */
function yearAt(tokens: readonly Token[], at: number, language: Language): DateMention | undefined {
  const year = yearOf(tokens[at]) ?? shortFiscal(tokens, at, language);
  if (year === undefined) return undefined;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind === "symbol" || after?.kind === "symbol") return undefined;
  if (before && !tokens[at]?.spaced && (before.kind === "word" || before.text === "-")) {
    // The second year of "2024-2025" is one too, so are "mid-2026" and "FY2025"; "Covid-2019" is a name.
    const inside =
      tokens[at - 2]?.kind === "number" ||
      Object.hasOwn(language.time.fiscal, before.lower) ||
      Object.hasOwn(language.time.partsOfYear, phraseAt(tokens, at - 2, 2));
    return inside ? { from: at, to: at + 1, year } : undefined;
  }
  const opener = before?.lower ?? "";
  if (language.time.periodOpeners.has(opener) || language.time.limits.has(opener))
    return { from: at, to: at + 1, year };
  if (after && countsSomething(tokens, at + 1, language)) return undefined;
  const two = phraseAt(tokens, at - 2, 2);
  if (Object.hasOwn(language.boundsBefore, two) || Object.hasOwn(language.boundsBefore, opener)) return undefined;
  return { from: at, to: at + 1, year };
}

/** "FY25": two digits after the word are a year of this century. */
function shortFiscal(tokens: readonly Token[], at: number, { time }: Language): number | undefined {
  const digits = tokens[at]?.kind === "number" && /^\d{2}$/.test(tokens[at]?.text ?? "");
  return digits && Object.hasOwn(time.fiscal, tokens[at - 1]?.lower ?? "")
    ? 2000 + Number(tokens[at]?.text)
    : undefined;
}

function countsSomething(tokens: readonly Token[], at: number, language: Language): boolean {
  const { units, numerals, measures } = language;
  const next = tokens[at]?.lower ?? "";
  if (
    Object.hasOwn(units.percent, next) ||
    Object.hasOwn(numerals.scales, next) ||
    Object.hasOwn(units.currencyWords, next)
  )
    return true;
  if (Object.hasOwn(units.time, next) || Object.hasOwn(units.physical, next)) return true;
  const noun = [next, phraseAt(tokens, at, 2), tokens[at + 1]?.lower ?? ""].find((words) =>
    Object.hasOwn(measures.items, words),
  );
  return noun !== undefined && language.shapes.sibilant(noun);
}

function withWeekday(tokens: readonly Token[], date: DateMention, language: Language): DateMention {
  const comma = tokens[date.from - 1]?.text === "," ? 1 : 0;
  const word = tokens[date.from - 1 - comma];
  const weekday = word && isCapital(word.text) ? language.time.weekdays[word.lower] : undefined;
  return weekday === undefined ? date : { ...date, from: date.from - 1 - comma, weekday };
}

/** For each token, whether it belongs to a date. */
export function dateMask(tokens: readonly Token[], dates: readonly DateMention[]): boolean[] {
  const mask: boolean[] = [];
  for (let at = 0; at < tokens.length; at++) mask.push(false);
  for (const date of dates) mask.fill(true, date.from, date.to);
  return mask;
}

/** The days a date covers: years, a part of one, a month or one day; undefined for a day that no calendar has. */
export function periodOf(date: DateMention): Period | undefined {
  const { year, month, day, lastYear, part } = date;
  if (year === undefined) return undefined;
  if (month === undefined) {
    if (part) return { from: `${year}-${part.from}`, to: `${year}-${part.to}` };
    return lastYear === undefined ? yearPeriod(year) : { from: `${year}-01-01`, to: `${lastYear}-12-31` };
  }
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) {
    const first = monthPeriod(year, month);
    return date.lastMonth === undefined
      ? first
      : { ...monthPeriod(year, date.lastMonth), ...(first.from ? { from: first.from } : {}) };
  }
  const exact = civil(year, month, day);
  const last = date.lastDay === undefined ? exact : civil(year, month, date.lastDay);
  return exact && last ? { from: exact, to: last } : undefined;
}
