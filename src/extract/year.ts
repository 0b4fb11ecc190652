/** A date mention and the words around it → the mention with what they make of its year: a part, a span, a decade. */
import type { Language, PartOfYear } from "../lang/language.ts";
import type { Token } from "../text/tokens.ts";
import { longestBefore } from "./reading.ts";

/** A date as far as the words say it; `from` included, `to` not (token numbers). */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The last of several days: "24–25 June". */
  readonly lastDay?: number;
  /** The last of several months: "between January and June". */
  readonly lastMonth?: number;
  /** 0 Sunday to 6 Saturday, when a weekday stands with the date. */
  readonly weekday?: number;
  /** The last year of a span of years: "2022–24". */
  readonly lastYear?: number;
  /** The part of the year that is meant: "first quarter of", "early". */
  readonly part?: PartOfYear;
  /** A year of accounts. */
  readonly fiscal?: true;
  /** "the 2030s". */
  readonly decade?: true;
}

/** The mention widened over its words: "the first half of 2025", "2022–24", "fiscal year 2025", "the 2030s". */
export function widened(tokens: readonly Token[], date: DateMention, floor: number, language: Language): DateMention {
  if (date.year === undefined || date.month !== undefined) return date;
  return withPart(tokens, withFiscal(tokens, withSpan(tokens, date, language), floor, language), floor, language);
}

/** "the 2030s"; "2024-2026", "2022–24", "2024/25", "from 2022 to 2024", "between 2022 and 2024". */
function withSpan(tokens: readonly Token[], date: DateMention, language: Language): DateMention {
  const year = date.year ?? 0;
  const next = tokens[date.to];
  if (next && !next.spaced && language.time.decadeEnding.has(next.lower) && year % 10 === 0) {
    return { ...date, to: date.to + 1, lastYear: year + 9, decade: true };
  }
  const glued = next !== undefined && /^[-–—/]$/.test(next.text);
  const opener = tokens[date.from - 1]?.lower ?? "";
  const worded = language.numerals.rangeOpeners.has(opener) && language.numerals.rangeJoiners.has(next?.lower ?? "");
  if (!glued && !worded) return date;
  const last = lastYear(tokens[date.to + 1], year, glued);
  if (last === undefined) return date;
  return { ...date, from: worded ? date.from - 1 : date.from, to: date.to + 2, lastYear: last };
}

function lastYear(token: Token | undefined, first: number, short: boolean): number | undefined {
  if (token?.kind !== "number") return undefined;
  const isShort = short && /^\d{2}$/.test(token.text);
  if (!isShort && !/^\d{4}$/.test(token.text)) return undefined;
  const last = isShort ? Math.floor(first / 100) * 100 + Number(token.text) : Number(token.text);
  return last > first && last - first < 100 ? last : undefined;
}

function withFiscal(tokens: readonly Token[], date: DateMention, floor: number, language: Language): DateMention {
  const named = longestBefore(tokens, date.from, language.time.fiscal, 2);
  if (!named || date.from - named.length < floor) return date;
  return { ...date, from: date.from - named.length, fiscal: true };
}

/** "first quarter of 2025", "Q1 2025", "mid-2026", "early 2026", "the end of 2025". */
function withPart(tokens: readonly Token[], date: DateMention, floor: number, language: Language): DateMention {
  const { of, definite } = language.particles;
  let at = date.from;
  if (definite.has(tokens[at - 1]?.lower ?? "")) at--;
  if (of.has(tokens[at - 1]?.lower ?? "")) at--;
  const part = longestBefore<PartOfYear>(tokens, at, language.time.partsOfYear, 3);
  if (!part || at - part.length < floor || date.decade) return date;
  return { ...date, from: at - part.length, part: part.value };
}
