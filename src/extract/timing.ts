/** Figures without a time of their own → the time that the rest of the sentence or document gives them. */
import { type Period, yearPeriod } from "../core/date.ts";
import { implied, type Part } from "../core/part.ts";
import type { Quantity } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import { familyOf, measureOf } from "../measure/measure.ts";
import type { Draft } from "./draft.ts";
import { timesIn } from "./period.ts";
import { NO_ANCHOR, type TimeReading, type TimeView } from "./time.ts";
import { finiteVerbs } from "./verb.ts";

/**
 * The times that open a sentence ("By 2030, Norway will … and Sweden will …"): they hold for every clause of it that
 * has none of its own.
 */
export function openingTimes(view: TimeView): readonly TimeReading[] {
  const { tokens, from, to, language } = view;
  const comma = tokens.findIndex((token, at) => at > from && token.text === ",");
  if (comma < 0 || tokens[from]?.tag !== "ADP") return [];
  if (finiteVerbs(tokens, language).slice(from, comma).some(Boolean)) return [];
  const dates = view.dates.filter((date) => date.to <= comma);
  const times = timesIn({ ...view, dates, to: Math.min(to, comma) });
  return times.map((time) => ({ ...time, period: inherited(time.period, "time-that-opens-sentence") }));
}

function inherited(period: Part<Period>, rule: string): Part<Period> {
  return period.known === "unknown" ? period : implied(period.value, rule, period.span);
}

/** A statement and the draft that it was made from. */
export interface Made {
  readonly statement: Statement;
  readonly draft: Draft;
}

const DEPENDENT: ReadonlySet<Draft["opening"]> = new Set<Draft["opening"]>(["participle", "relative", "absolute"]);

/**
 * "a 41 % rise in its spending, which reached $9 billion last year, 3 % of GDP": clauses that hang on one another tell
 * one actor's one measure of one time.
 */
export function withSharedTimes(made: readonly Made[]): Statement[] {
  const dependent = made.some(({ draft }) => DEPENDENT.has(draft.opening));
  const dated = made.flatMap((one) =>
    one.statement.quantities.filter(isPlaced).map((quantity) => ({ quantity, opening: one.draft.opening })),
  );
  if (!dependent || dated.length === 0) return made.map(({ statement }) => statement);
  return made.map(({ statement, draft }) => ({
    ...statement,
    quantities: statement.quantities.map((quantity) => {
      if (isPlaced(quantity)) return quantity;
      const fits = dated.filter(
        (other) =>
          (DEPENDENT.has(other.opening) || DEPENDENT.has(draft.opening)) && isOfOneThing(quantity, other.quantity),
      );
      const periods = new Set(fits.map(({ quantity: { period } }) => JSON.stringify(period)));
      const first = fits[0];
      return first && periods.size === 1
        ? { ...quantity, period: inherited(first.quantity.period, "same-measure-in-sentence") }
        : quantity;
    }),
  }));
}

function isPlaced({ period }: Quantity): boolean {
  return period.known !== "unknown" || period.because !== undefined;
}

/** One actor's one thing: spending, its share and its growth are one; two targets are two. */
function isOfOneThing(a: Quantity, b: Quantity): boolean {
  if (a.subject.known === "unknown" || b.subject.known === "unknown") return false;
  if (a.measure.known === "unknown" || b.measure.known === "unknown") return false;
  if ([a.measure.value, b.measure.value].some((id) => measureOf(id)?.kind === "target")) return false;
  return a.subject.value === b.subject.value && familyOf(a.measure.value) === familyOf(b.measure.value);
}

// Statements of some two hundred pages. A longer text is no one report, and gives no one year in which it was written.
const MOST_WAITING = 5_000;

/**
 * "$145 billion last year" in an undated text that gives $145 billion for 2024 elsewhere: the text was written in 2025,
 * and its other years follow. Figures that disagree settle nothing. Quotations count from a day of their own. A statement
 * whose year is open waits for the rest of the text, and so do those behind it.
 */
export function* withYearOfFigures(statements: Iterable<Statement>, most = MOST_WAITING): Iterable<Statement> {
  const known = new Map<string, Set<number>>();
  let waiting: Statement[] = [];
  let gaveUp = false;
  for (const statement of statements) {
    if (gaveUp || (waiting.length === 0 && !isOpen(statement))) {
      if (!gaveUp) noteYears(statement, known);
      yield statement;
      continue;
    }
    noteYears(statement, known);
    waiting.push(statement);
    if (waiting.length < most) continue;
    yield* waiting;
    waiting = [];
    gaveUp = true;
  }
  const year = yearOfText(waiting, known);
  for (const statement of waiting) {
    yield year !== undefined && isOpen(statement) ? dated(statement, year) : statement;
  }
}

function isOpen({ direct, quantities }: Statement): boolean {
  return !direct && quantities.some((one) => yearsOff(one) !== undefined);
}

/** The year from which all open figures count, when those that are dated elsewhere agree on one. */
function yearOfText(
  statements: readonly Statement[],
  known: ReadonlyMap<string, ReadonlySet<number>>,
): number | undefined {
  const years = new Set(
    statements.filter(isOpen).flatMap(({ quantities }) =>
      quantities.flatMap((quantity) => {
        const off = yearsOff(quantity);
        const key = figureKey(quantity);
        if (!off || off.from !== off.to || key === undefined) return [];
        return [...(known.get(key) ?? [])].map((year) => year - off.from);
      }),
    ),
  );
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

function dated(statement: Statement, year: number): Statement {
  const quantities = statement.quantities.map((quantity): Quantity => {
    const off = yearsOff(quantity);
    if (!off) return quantity;
    const { from } = yearPeriod(year + off.from);
    const { to } = yearPeriod(year + off.to);
    return { ...quantity, period: implied({ from: from ?? "", to: to ?? "" }, "same-figure", quantity.period.span) };
  });
  return { ...statement, quantities };
}

/** Whole years from the unknown year of the document, where a period is counted so. */
function yearsOff({ period }: Quantity): { readonly from: number; readonly to: number } | undefined {
  if (period.known !== "unknown" || period.because !== NO_ANCHOR) return undefined;
  const offset = period.candidates?.[0]?.offset;
  if (!offset?.whole || offset.unit !== "a" || offset.from === undefined || offset.to === undefined) return undefined;
  return { from: offset.from, to: offset.to };
}

/** Notes for each figure of a known actor and measure the calendar year that the statement gives it. */
function noteYears({ quantities }: Statement, known: Map<string, Set<number>>): void {
  for (const quantity of quantities) {
    const [key, year] = [figureKey(quantity), yearOf(quantity)];
    if (key === undefined || Number.isNaN(year)) continue;
    const years = known.get(key) ?? new Set();
    known.set(key, years.add(year));
  }
}

/** What makes two figures one: actor, measure, value and unit. */
function figureKey({ subject, measure, low, high, unit }: Quantity): string | undefined {
  if (subject.known === "unknown" || measure.known === "unknown") return undefined;
  return [subject.value, measure.value, low, high, unit].join("\0");
}

/** The one calendar year that a figure is dated to, else NaN. */
function yearOf({ period }: Quantity): number {
  if (period.known === "unknown") return Number.NaN;
  const { from = "", to = "" } = period.value;
  const whole = from.endsWith("-01-01") && to.endsWith("-12-31") && from.slice(0, 4) === to.slice(0, 4);
  return whole ? Number(from.slice(0, 4)) : Number.NaN;
}
