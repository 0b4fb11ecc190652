/** Implied rates against the record. Comes in: what a text's figures imply. Goes out: how far that is from what was published for the year. */
import type { Period } from "../core/date.ts";
import type { Finding } from "../core/finding.ts";
import { actorName } from "../measure/actor.ts";
import { PUBLISHED, seriesFor } from "../measure/series.ts";
import type { Cell, PublicRecord } from "../reference/record.ts";
import type { VariableState } from "../relation/index.ts";
import { findingOf, step } from "./evidence.ts";
import { figuresOf, type Given, givenBy } from "./reading.ts";
import type { Page, Rule } from "./rule.ts";
import { list, number, range } from "./wording.ts";

export const rule: Rule = {
  id: "record-derived",
  version: 1,
  title: "Implied rates against the record",
  about:
    "Amounts in two currencies imply a rate of exchange, a share and its amount imply an economy. What follows is set beside the series for exactly that year and its distance is given; where no series at hand reaches that year, the finding names the one that would. A rate at purchasing power that equals the series' is the general price level of the whole economy: it says nothing about prices of arms.",
  formula: "off = (implied − published) ÷ published",
  source:
    "World Bank, World Development Indicators, metadata of PA.NUS.FCRF, PA.NUS.PPP, NY.GDP.MKTP.CD and NY.GDP.MKTP.CN",
  examples: [
    {
      name: "a year that the series at hand do not reach",
      documents: [{ name: "a.txt", text: "Japan spent 7.9 trillion yen ($55.3 billion) on defence in 2041." }],
      expect: { verdict: "unresolved", severity: "info", says: "World Bank" },
    },
    {
      name: "one currency alone",
      documents: [{ name: "a.txt", text: "Germany spent 90 billion euros on defence in 2024." }],
      expect: "silent",
    },
  ],
  *run({ pages, record }) {
    for (const page of pages) {
      for (const state of page.relations().network.result().variables) {
        if (!state.stated && MEASURES[state.variable.measure]) yield* judged(page, state, record);
      }
    }
  },
};

const MEASURES: Readonly<Record<string, string>> = {
  "exchange-rate": "exchange rate",
  "purchasing-power-rate": "purchasing-power rate",
  gdp: "gross domestic product",
};

function* judged(page: Page, state: VariableState, record: PublicRecord): Iterable<Finding> {
  const { measure, actor, period } = state.variable;
  const time = periodOf(period);
  const question = { measure, ...(actor ? { actor } : {}) };
  if (!actor || !time) return;
  const cells = record.cells({ ...question, period: time }).filter((cell) => isOne(state, cell));
  const given = givenBy(page, state.rests);
  yield cells.length > 0 ? beside(state, given, cells) : missing(state, given, record.cells(question), time);
}

/** `from..to` of a variable; a time that nobody said starts with a question mark and is none. */
function periodOf(period: string): Required<Pick<Period, "from" | "to">> | undefined {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(period) ?? [];
  return from && to ? { from, to } : undefined;
}

/** Local money is compared with local money, market with market. */
function isOne({ variable }: VariableState, { series, point }: Cell): boolean {
  const [local] = variable.dimension.split("/");
  const [unit] = (point.unit ?? series.unit).split("/");
  const isPrice = variable.measure !== "gdp" || (variable.price || "market") === (series.price ?? "market");
  return local === unit && isPrice && series.constant === undefined;
}

function beside(state: VariableState, given: Given, cells: readonly Cell[]): Finding {
  const { measure, actor } = state.variable;
  const value = state.nominal ?? (state.interval.low + state.interval.high) / 2;
  const offs = cells.map(({ point }) => (value - point.value) / point.value);
  const isInside = ({ point }: Cell): boolean =>
    state.interval.low <= point.value && point.value <= state.interval.high;
  const all = cells.every(isInside);
  const lines = cells.map(
    (cell, index) => `${labelOf(cell)} ${number(cell.point.value)}: ${percentOf(offs[index] ?? 0)}`,
  );
  return findingOf(rule, {
    verdict: all ? "consistent" : "differs",
    severity: "info",
    message: `${figuresOf(given)} imply ${a(measure)} of ${number(value)} ${unitOf(state)} for ${actorName(actor)}, ${yearOf(cells)}; ${lines.join("; ")}.${measure === "purchasing-power-rate" ? GENERAL : ""}`,
    working: [
      ...given.steps,
      step(`implied: ${number(value)}; from the rounding: ${range(state.interval)}`, ...given.evidence.keys()),
      ...lines.map((line, index) => step(line, given.evidence.length + index)),
    ],
    evidence: [...given.evidence, ...cells.map(({ key, point }) => ({ series: key, cell: point.cell }))],
    assumptions: state.rests.assumptions,
    settle: "The rate or the economy that the author used.",
    about: state.variable.key,
  });
}

const GENERAL = " That is the general price level of the economy, not a comparison of military prices.";

function missing(
  state: VariableState,
  given: Given,
  others: readonly Cell[],
  { from, to }: Required<Pick<Period, "from" | "to">>,
): Finding {
  const { measure, actor } = state.variable;
  const year = from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from} to ${to}`;
  const at = others.map(({ point }) => point.to.slice(0, 4)).sort();
  const reach = at.length > 0 ? ` (at hand from ${at[0]} to ${at.at(-1)})` : "";
  const names = list(seriesFor(measure).map((id) => `${PUBLISHED[id]?.producer}, ${PUBLISHED[id]?.title}`));
  const value = number(state.nominal ?? state.interval.low);
  return findingOf(rule, {
    verdict: "unresolved",
    severity: "info",
    message: `${figuresOf(given)} imply ${a(measure)} of ${value} ${unitOf(state)} for ${actorName(actor)}; no series at hand has ${year}${reach}. It would be settled by: ${names}, ${year}.`,
    working: [...given.steps, step(`implied: ${range(state.interval)}`, ...given.evidence.keys())],
    evidence: given.evidence,
    assumptions: state.rests.assumptions,
    settle: `${names}, ${year}.`,
    about: state.variable.key,
  });
}

function a(measure: string): string {
  const words = MEASURES[measure] ?? measure;
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`;
}

function unitOf({ variable }: VariableState): string {
  const [local, base] = variable.dimension.split("/");
  return base === undefined
    ? (local ?? "")
    : `${local} for one ${variable.measure === "purchasing-power-rate" ? "international dollar" : base}`;
}

function labelOf({ series, key }: Cell): string {
  return `${series.producer} (${series.title}, ${key.split("@")[1]}) has`;
}

function percentOf(off: number): string {
  return Math.abs(off) < 0.0005 ? "the same" : `${number(Math.abs(off) * 100, 2)} % ${off < 0 ? "below" : "above"} it`;
}

function yearOf(cells: readonly Cell[]): string {
  return cells[0]?.point.from.slice(0, 4) ?? "";
}
