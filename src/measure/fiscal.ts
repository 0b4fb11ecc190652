/** Years of accounts: when they begin. Comes in: an actor and a year's name. Goes out: the days it covers. */
import { addDays, addMonths, type CivilDate, type Period } from "../core/date.ts";

interface FiscalRule {
  /** First day, `MM-DD`. */
  readonly start: string;
  /** The calendar year that the fiscal year is called by: the one it ends in, or the one it starts in. */
  readonly calledBy: "end" | "start";
}

const CALENDAR: FiscalRule = { start: "01-01", calledBy: "start" };

/**
 * The year of accounts of central governments. A state that stands in no list has none here, and its fiscal years stay
 * without days.
 * @source CIA World Factbook, field "Fiscal year"; the naming by the finance ministries (Japan names by the start).
 */
const RULES: Readonly<Record<string, FiscalRule>> = {
  US: { start: "10-01", calledBy: "end" },
  TH: { start: "10-01", calledBy: "end" },
  GB: { start: "04-01", calledBy: "end" },
  IN: { start: "04-01", calledBy: "end" },
  CA: { start: "04-01", calledBy: "end" },
  ZA: { start: "04-01", calledBy: "end" },
  JP: { start: "04-01", calledBy: "start" },
  SG: { start: "04-01", calledBy: "start" },
  AU: { start: "07-01", calledBy: "end" },
  NZ: { start: "07-01", calledBy: "end" },
  PK: { start: "07-01", calledBy: "end" },
  BD: { start: "07-01", calledBy: "end" },
  EG: { start: "07-01", calledBy: "end" },
  ...Object.fromEntries(
    "RU UA BY FR DE PL IT ES NL BE SE FI NO DK EE LV LT CZ SK HU RO BG GR TR AT CH PT IE RS HR SI CN KR IL SA BR"
      .split(" ")
      .map((state) => [state, CALENDAR] as const),
  ),
};

/**
 * The days of a state's fiscal year, or undefined when the table does not know it. `split`: written with two years
 * ("2024/25"), so that `year` is the one it ends in, whoever names it.
 */
export function fiscalPeriod(actor: string, year: number, split = false): Period | undefined {
  const rule = RULES[actor];
  if (!rule) return undefined;
  const startsBefore = rule.start !== "01-01" && (split || rule.calledBy === "end");
  const from: CivilDate = `${startsBefore ? year - 1 : year}-${rule.start}`;
  return { from, to: addDays(addMonths(from, 12), -1), fiscal: { year, start: rule.start } };
}
