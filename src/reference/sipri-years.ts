/** Years of accounts as SIPRI writes them. Comes in: "Till: 1995 Jul-Jun, 1996: Jul-Dec, From 1997: Jan-Dec". Goes out: the days of a year. */
import { addDays, addMonths, type CivilDate, civil } from "../core/date.ts";

interface Rule {
  readonly since: number;
  readonly until: number;
  /** Months from 1, both included. */
  readonly first: number;
  readonly last: number;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const month = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

/** The rules of a cell, or undefined when its words are none ("See footnote"). An empty cell is the calendar year. */
export function yearRules(words: string): readonly Rule[] | undefined {
  if (words.trim() === "") return [{ since: 0, until: 9999, first: 1, last: 12 }];
  const rules: Rule[] = [];
  for (const part of words.split(",")) {
    const [, first = "", last = ""] = /\b([A-Z][a-z]{2}) ?- ?([A-Z][a-z]{2})\s*$/.exec(part) ?? [];
    if (month(first) === 0 || month(last) === 0) return undefined;
    const since = /From:? (\d{4})/.exec(part)?.[1];
    const until = /Till:? (\d{4})/.exec(part)?.[1];
    const only = since === undefined && until === undefined ? /^\s*(\d{4}):/.exec(part)?.[1] : undefined;
    rules.push({
      since: Number(only ?? since ?? 0),
      until: Number(only ?? until ?? 9999),
      first: month(first),
      last: month(last),
    });
  }
  return rules;
}

/**
 * The days of the year that starts in the stated one, or undefined when no rule speaks of it.
 * @source SIPRI's workbook: "Financial years are always treated as starting in the specified year"
 */
export function yearDays(
  rules: readonly Rule[],
  year: number,
): { readonly from: CivilDate; readonly to: CivilDate } | undefined {
  const rule = rules.find(({ since, until }) => year >= since && year <= until);
  const from = rule && civil(year, rule.first, 1);
  if (!rule || !from) return undefined;
  const months = ((rule.last - rule.first + 12) % 12) + 1;
  return { from, to: addDays(addMonths(from, months), -1) };
}
