/** Rate and period. Comes in: "300 a month, or 6,000 a year". Goes out: whether the rates are one rate, and whether a rate over a time makes its total. */
import type { Finding } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import type { Interval } from "../core/quantity.ts";
import { unitDimension } from "../measure/unit.ts";
import { intersect, isEmpty, mul } from "../relation/index.ts";
import { tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import { type Allowed, asWritten, fitOf } from "./fit.ts";
import { isRestated } from "./restated.ts";
import type { Page, Rule, SentenceFigures, Told } from "./rule.ts";
import { number, quoted, range } from "./wording.ts";

export const rule: Rule = {
  id: "rate-and-period",
  version: 2,
  title: "Rate and period",
  about:
    "A rate times a period is an amount. Two rates that a sentence gives for one thing are brought to one year, and a rate with a length of time and a total is multiplied out. A year has 12 months, 48 to 53 weeks and 220 to 366 days of work.",
  formula: "amount = rate × period",
  source: "ISO 80000-3 (time); the lower ends leave room for holidays and for weeks of five days",
  examples: [
    {
      name: "a month's rate that is not a twelfth of the year's",
      documents: [{ name: "a.txt", text: "The yard at Gdynia makes 300 shells a month, or 6,000 shells a year." }],
      expect: { verdict: "conflict", severity: "warning", says: "3,600" },
    },
    {
      name: "a rate, a time and another total",
      documents: [
        { name: "a.txt", text: "At 500 ferries a month for 18 months the yard would build a total of 7,000 ferries." },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "9,000" },
    },
    {
      name: "an amount over years and a rate that is not their quotient",
      documents: [{ name: "a.txt", text: "The yard will build 12 ferries over six years, or 3 a year." }],
      expect: { verdict: "conflict", severity: "warning", says: "18" },
    },
    {
      name: "a number alone as the second rate",
      documents: [{ name: "a.txt", text: "The yard at Gdynia makes 250,000 shells a month, or 2 million a year." }],
      expect: { verdict: "conflict", severity: "warning", says: "3 million" },
    },
    {
      name: "a rate of one part of the time",
      documents: [{ name: "a.txt", text: "The yard will build 12 ferries over six years, or 3 a year at its peak." }],
      expect: "silent",
    },
    {
      name: "days of work",
      documents: [{ name: "a.txt", text: "The yard at Gdynia makes 20 shells a day, or 5,000 shells a year." }],
      expect: { verdict: "consistent", severity: "info", says: "fit" },
    },
    {
      name: "rates of two things",
      documents: [{ name: "a.txt", text: "The yard makes 300 shells a month and 6,000 fuses a year." }],
      expect: "silent",
    },
    {
      name: "rates of two times",
      documents: [
        { name: "a.txt", text: "The yard makes 300 shells a month, while before the war it made 900 shells a year." },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) {
      for (const sentence of page.sentences) {
        if (sentence.figures.length > 1) yield* inSentence(page, sentence);
      }
    }
  },
};

/** How many of each unit a year can have. */
const IN_A_YEAR: Readonly<Record<string, Interval>> = {
  a: { low: 1, high: 1 },
  mo: { low: 12, high: 12 },
  wk: { low: 48, high: 53 },
  d: { low: 220, high: 366 },
};

/** Why a year has no one number of them: the lower ends leave out holidays and free days. */
const SPANS: Readonly<Record<string, string>> = {
  wk: `${range(IN_A_YEAR.wk as Interval)} weeks of work`,
  d: `${range(IN_A_YEAR.d as Interval)} days of work`,
};

const MONTHS: Readonly<Record<string, number>> = { a: 12, mo: 1 };

interface Rate {
  readonly told: Told;
  /** The unit of time that it is per. */
  readonly per: string;
  /** Where the words of the rate end. */
  readonly end: number;
}

function* inSentence(page: Page, { figures }: SentenceFigures): Iterable<Finding> {
  const rates = figures.flatMap((told) => rateOf(page, told) ?? []);
  const [a, b] = rates;
  if (!a) return;
  if (
    b &&
    rates.length === 2 &&
    a.per !== b.per &&
    sameThing(a.told, b.told) &&
    isRestated(page, a.end, b.told, { end: b.end, bare: true })
  )
    yield* twoRates(a, b);
  if (!b) yield* total(page, figures, a);
}

/** An amount that says per what time it is. */
function rateOf({ document, language }: Page, told: Told): Rate | undefined {
  const { unit, change, span } = told.quantity;
  const dimension = unitDimension(unit);
  // A number alone ("240 a year") is of what was counted just before.
  const isCounted = dimension === "count" || dimension === "money" || unit === "1";
  if (change !== "none" || !isCounted) return undefined;
  const [first, second] = tokens(document.text, span.end, Math.min(document.text.length, span.end + 24));
  const adverb = language.units.adverbs[first?.lower ?? ""];
  if (first && adverb) return adverb in IN_A_YEAR ? { told, per: adverb, end: first.end } : undefined;
  const per = first && language.units.per.has(first.lower) ? language.units.time[second?.lower ?? ""] : undefined;
  return second && per !== undefined && per in IN_A_YEAR ? { told, per, end: second.end } : undefined;
}

function sameThing({ quantity: a }: Told, { quantity: b }: Told): boolean {
  const [x, y] = [a.item, b.item].map((part) => valueOr<string, string>(part, ""));
  return (a.unit === b.unit || b.unit === "1") && (x === y || x === "" || y === "");
}

function yearly({ told: { quantity }, per }: Rate, allowed: Allowed): Interval {
  return mul(allowed(quantity), IN_A_YEAR[per] as Interval);
}

/** What the figure as printed makes in a year. */
function printed({ told: { quantity }, per }: Rate): Interval {
  return mul({ low: quantity.low, high: quantity.high }, IN_A_YEAR[per] as Interval);
}

function* twoRates(a: Rate, b: Rate): Iterable<Finding> {
  const [q, r] = [a.told.quantity, b.told.quantity];
  const verdict = fitOf((allowed) => !isEmpty(intersect(yearly(a, allowed), yearly(b, allowed))));
  const sum = `${quoted(q.quote)} per ${NAMES[a.per]} are ${range(printed(a))} a year${a.per in SPANS ? ` (of ${SPANS[a.per]})` : ""}`;
  const told = [a, b].map((rate) => rate.told);
  const second = `${quoted(r.quote)} per ${NAMES[b.per]}`;
  const says: Readonly<Record<typeof verdict, string>> = {
    consistent: `${sum}, which ${second} fit.`,
    unresolved: `${sum}, which ${second} fit only if they are rounded.`,
    conflict: `${sum}, but the sentence says ${second}.`,
  };
  yield findingOf(rule, {
    verdict,
    severity: verdict === "conflict" ? "warning" : "info",
    message: says[verdict],
    working: [a, b].map((rate, index) =>
      step(
        `${quoted(rate.told.quantity.quote)} × ${range(IN_A_YEAR[rate.per] as Interval)} = ${range(printed(rate))} a year; as written: ${range(yearly(rate, asWritten))}`,
        index,
      ),
    ),
    evidence: told.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    assumptions: [
      "both rates are of one thing and one time",
      ...[a, b].flatMap(({ per }) => (per in SPANS ? `a year has ${SPANS[per]}` : [])),
    ],
    about: `${q.quote} ${r.quote}`,
    settle: "The rate in the original, and over how long it was reached.",
  });
}

const NAMES: Readonly<Record<string, string>> = { a: "year", mo: "month", wk: "week", d: "day" };

/** "500 a month for 18 months, a total of 7,000"; "7,000 over 18 months, or 500 a month". */
function* total(page: Page, figures: readonly Told[], rate: Rate): Iterable<Finding> {
  const [per, others] = [MONTHS[rate.per], figures.filter((told) => told !== rate.told)];
  const [time] = others.filter(({ quantity }) => quantity.unit in MONTHS && quantity.low === quantity.high);
  const [sum] = others.filter((told) => told !== time && isOfRate(rate, told));
  if (per === undefined || !time || !sum || others.length !== 2) return;
  if (!isTotal(page, sum) && !isSpread(page, sum, time, rate)) return;
  const periods = (time.quantity.low * (MONTHS[time.quantity.unit] ?? 1)) / per;
  const { low, quote } = rate.told.quantity;
  const made = (allowed: Allowed): Interval => mul(allowed(rate.told.quantity), { low: periods, high: periods });
  const verdict = fitOf((allowed) => !isEmpty(intersect(made(allowed), allowed(sum.quantity))));
  const told = [rate.told, time, sum];
  const product = `${number(low)} × ${number(periods)} = ${number(low * periods)}`;
  const says = `${quoted(quote)} per ${NAMES[rate.per]} over ${quoted(time.quantity.quote)} make ${number(low * periods)}`;
  const ends: Readonly<Record<typeof verdict, string>> = {
    consistent: ", which is the total given.",
    unresolved: `, which is the total given (${quoted(sum.quantity.quote)}) only if they are rounded.`,
    conflict: `, but the total given is ${quoted(sum.quantity.quote)}.`,
  };
  yield findingOf(rule, {
    verdict,
    severity: verdict === "conflict" ? "warning" : "info",
    message: `${says}${ends[verdict]}`,
    working: [
      step(`${product}; as written: ${range(made(asWritten))}`, 0, 1),
      step(`total: ${quoted(sum.quantity.quote)} (${range(sum.quantity.interval)})`, 2),
    ],
    evidence: told.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    assumptions: ["the rate is the same over the whole time"],
    about: sum.quantity.quote,
    settle: "The rate, the time and the total in the original.",
  });
}

function isOfRate({ told: { quantity } }: Rate, { quantity: sum }: Told): boolean {
  return sum.change === "none" && (sum.unit === quantity.unit || (quantity.unit === "1" && sum.unit !== "1"));
}

function isTotal({ document, language }: Page, { quantity }: Told): boolean {
  if (valueOr<string, string>(quantity.quantifier, "") === "aggregate") return true;
  const words = tokens(document.text, Math.max(0, quantity.span.start - 20), quantity.span.start);
  return words.some(({ lower }) => language.measures.total.has(lower));
}

/** Words between an amount and the time that it is spread over: "over the next". */
const MOST_WORDS = 4;

/** "12 ferries over six years, or three a year": the rate is the amount and the time told once more. */
function isSpread(page: Page, sum: Told, time: Told, rate: Rate): boolean {
  const { document, language } = page;
  if (sum.quantity.span.end > time.quantity.span.start) return false;
  const between = tokens(document.text, sum.quantity.span.end, time.quantity.span.start);
  const isOver = between.some(({ lower }) => language.time.lasting.has(lower));
  const isShort = between.length <= MOST_WORDS && between.every(({ kind }) => kind === "word");
  return isOver && isShort && isRestated(page, time.quantity.span.end, rate.told, { end: rate.end });
}
