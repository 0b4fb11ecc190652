/** Implied rates against the record. Comes in: what a text's figures imply. Goes out: how far that is from what was published for the year. */
import { type Period, wholeYear } from "../core/date.ts";
import type { Evidence, Finding, Step } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import type { Interval, Quantity } from "../core/quantity.ts";
import { actorName } from "../measure/actor.ts";
import { PUBLISHED, seriesFor } from "../measure/series.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Cell, PublicRecord } from "../reference/record.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import { figuresOf, givenBy } from "./reading.ts";
import type { Page, Rule } from "./rule.ts";
import { list, number, quoted, range } from "./wording.ts";

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
      for (const implied of [...solved(page), ...purchasingPower(page)]) yield* judged(implied, record);
    }
  },
};

const MEASURES: Readonly<Record<string, string>> = {
  "exchange-rate": "exchange rate",
  "purchasing-power-rate": "purchasing-power rate",
  gdp: "gross domestic product",
};

/** What the figures of a text come to although it does not say so. */
interface Implied {
  readonly measure: string;
  readonly actor: string;
  /** Local money for rates, the money itself for amounts. */
  readonly unit: string;
  readonly price: string;
  readonly value: number;
  readonly interval: Interval;
  readonly time: Required<Pick<Period, "from" | "to">>;
  readonly words: string;
  readonly evidence: readonly Evidence[];
  readonly steps: readonly Step[];
  readonly assumptions: readonly string[];
}

/** What the relation engine derived from figures of one time. */
function* solved(page: Page): Iterable<Implied> {
  for (const { stated, variable, interval, nominal, rests } of page.relations().network.result().variables) {
    const { measure, actor, price, dimension } = variable;
    const time = periodOf(variable.period);
    if (stated || !MEASURES[measure] || !actor || !time) continue;
    const given = givenBy(page, rests);
    const value = nominal ?? (interval.low + interval.high) / 2;
    const [unit = ""] = dimension.split("/");
    const { evidence, steps } = given;
    yield {
      measure,
      actor,
      unit,
      price,
      value,
      interval,
      time,
      words: figuresOf(given),
      evidence,
      steps,
      assumptions: rests.assumptions,
    };
  }
}

/**
 * An amount at purchasing power beside the same amount in local money: the rate between them. A text seldom repeats the
 * year with the second one; where it gives one year alone for the first, that year is assumed.
 */
function* purchasingPower({ figures }: Page): Iterable<Implied> {
  const converted = figures.filter(
    ({ quantity }) => priceOf(quantity) === "purchasing-power" && quantity.unit === "USD",
  );
  for (const { statement, quantity } of converted) {
    const local = figures.filter((told) => isLocal(told.quantity) && isSame(told.quantity, quantity));
    const [first] = local;
    if (!first || local.some((told) => told.quantity.low !== first.quantity.low)) continue;
    const time = wholeTime(first.quantity);
    if (!time || (quantity.period.known !== "unknown" && !isTime(quantity.period.value, time))) continue;
    const value = first.quantity.low / quantity.low;
    yield {
      measure: "purchasing-power-rate",
      actor: valueOr<string, string>(quantity.subject, ""),
      unit: first.quantity.unit,
      price: "purchasing-power",
      value,
      interval: divided(first.quantity.interval, quantity.interval),
      time,
      words: list([quoted(first.quantity.quote), quoted(quantity.quote)]),
      evidence: [evidenceOf(first.statement, first.quantity.span), evidenceOf(statement, quantity.span)],
      steps: [
        step(`given in local money: ${quoted(first.quantity.quote)}`, 0),
        step(`given at purchasing power: ${quoted(quantity.quote)}`, 1),
      ],
      assumptions:
        quantity.period.known === "unknown" ? [`the amount at purchasing power is of ${yearOf(time)} too`] : [],
    };
  }
}

function priceOf({ basis }: Quantity): string {
  return valueOr<string, string>(basis.price, "market");
}

function isLocal(quantity: Quantity): boolean {
  return unitDimension(quantity.unit) === "money" && quantity.unit !== "USD" && priceOf(quantity) === "market";
}

function isSame(a: Quantity, b: Quantity): boolean {
  const [one, other] = [a, b].map(({ subject, measure }) => [
    valueOr<string, string>(subject, ""),
    valueOr<string, string>(measure, ""),
  ]);
  return (
    a.change === "none" && b.change === "none" && one?.[0] !== "" && one?.[1] !== "" && one?.join() === other?.join()
  );
}

function wholeTime({ period }: Quantity): Implied["time"] | undefined {
  const { from, to } = period.known === "unknown" ? ({} as Period) : period.value;
  return from && to ? { from, to } : undefined;
}

function isTime(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function divided(a: Interval, b: Interval): Interval {
  return { low: a.low / b.high, high: a.high / b.low };
}

/** `from..to` of a variable; a time that nobody said starts with a question mark and is none. */
function periodOf(period: string): Implied["time"] | undefined {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(period) ?? [];
  return from && to ? { from, to } : undefined;
}

function* judged(implied: Implied, record: PublicRecord): Iterable<Finding> {
  const { measure, actor, time: period } = implied;
  const all = record.cells({ measure, actor }).filter((cell) => isOne(implied, cell));
  const cells = all.filter(({ point }) => isTime(point, period));
  const value = `${number(implied.value)} ${unitOf(implied)}`;
  const said = `${implied.words} imply ${a(measure)} of ${value} for ${actorName(actor)}, ${yearOf(period)}`;
  const steps = [
    ...implied.steps,
    step(`implied: ${value}; from the rounding: ${range(implied.interval)}`, ...implied.evidence.keys()),
  ];
  const parts = {
    severity: "info",
    assumptions: implied.assumptions,
    about: `${measure} ${implied.unit} ${yearOf(period)}`,
  } as const;
  if (cells.length === 0) {
    const settle = `${list(settling(implied))}, ${yearOf(period)}`;
    const years = all.map(({ point }) => point.to.slice(0, 4)).sort();
    const reach = years.length > 0 ? ` (at hand: ${years[0]} to ${years.at(-1)})` : "";
    yield findingOf(rule, {
      ...parts,
      verdict: "unresolved",
      message: `${said}; no series at hand has that year${reach}. It would be settled by: ${settle}.`,
      working: steps,
      evidence: implied.evidence,
      settle: `${settle}.`,
    });
    return;
  }
  const lines = cells.map((cell) => `${labelOf(cell)} ${number(cell.point.value)}: ${offOf(implied, cell)}`);
  yield findingOf(rule, {
    ...parts,
    verdict: cells.every(({ point }) => isWithin(point.value, implied.interval)) ? "consistent" : "differs",
    message: `${said}; ${lines.join("; ")}.${measure === "purchasing-power-rate" ? GENERAL : ""}`,
    working: [...steps, ...lines.map((line, index) => step(line, implied.evidence.length + index))],
    evidence: [...implied.evidence, ...cells.map(({ key, point }) => ({ series: key, cell: point.cell }))],
    settle: "The rate or the economy that the author used.",
  });
}

const GENERAL = " That is the general price level of the economy; it is no comparison of military prices.";

/** Local money is compared with local money, market with market. */
function isOne({ measure, unit, price }: Implied, { series, point }: Cell): boolean {
  const [own] = (point.unit ?? series.unit).split("/");
  const isPrice = measure !== "gdp" || (price || "market") === (series.price ?? "market");
  return own === unit && isPrice && series.constant === undefined;
}

function isWithin(value: number, { low, high }: Interval): boolean {
  return low <= value && value <= high;
}

function settling({ measure, unit }: Implied): readonly string[] {
  const local = measure === "gdp" && unit !== "USD" ? " in local currency" : "";
  return seriesFor(measure).map((id) => `${PUBLISHED[id]?.producer}, ${PUBLISHED[id]?.title}${local}`);
}

function a(measure: string): string {
  const words = MEASURES[measure] ?? measure;
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`;
}

function unitOf({ measure, unit }: Implied): string {
  const per: Readonly<Record<string, string>> = {
    "exchange-rate": "dollar",
    "purchasing-power-rate": "international dollar",
  };
  return per[measure] ? `${unit} for one ${per[measure]}` : unit;
}

function labelOf({ series, key }: Cell): string {
  return `${series.producer} (${series.title}, edition ${key.split("@")[1]}) has`;
}

function offOf({ value }: Implied, { point }: Cell): string {
  const off = (value - point.value) / point.value;
  return Math.abs(off) < 0.0005
    ? "the same"
    : `the implied one is ${number(Math.abs(off) * 100, 2)} % ${off < 0 ? "lower" : "higher"}`;
}

function yearOf(time: Implied["time"]): string {
  return wholeYear(time) ?? `${time.from} to ${time.to}`;
}
