/** Two currencies for one amount. Comes in: the amounts of a document. Goes out: the rate that they imply. */
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import type { VariableState } from "../relation/index.ts";
import { contested } from "./contested.ts";
import { findingOf, step } from "./evidence.ts";
import { figuresOf, givenBy } from "./reading.ts";
import type { Ground, Page, Rule } from "./rule.ts";
import { number, range } from "./wording.ts";

export const rule: Rule = {
  id: "implied-rate",
  version: 2,
  title: "Two currencies imply a rate",
  about:
    "Where one amount is given in two currencies, or at market prices and at purchasing power, the text implies a rate. The rate is shown, so that it can be held against the record; two rates of one document that differ five-fold point to a lost or added digit.",
  formula: "rate = local amount ÷ dollar amount",
  source: "World Bank, World Development Indicators, metadata of PA.NUS.FCRF and PA.NUS.PPP",
  examples: [
    {
      name: "one amount in yen and dollars",
      documents: [{ name: "a.txt", text: "Japan spent 7.9 trillion yen ($55.3 billion) on defence in 2024." }],
      expect: { verdict: "derived", severity: "info", says: "142.9" },
    },
    {
      name: "a conversion that lost a digit",
      documents: [
        {
          name: "a.txt",
          text: "Poland spent 160 billion zlotys ($40 billion) on defence in 2024. Germany spent 90 billion euros on defence in 2024. Poland spent 130 billion zlotys ($3.2 billion) on defence in 2023.",
        },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "digit" },
    },
    {
      name: "one currency alone",
      documents: [{ name: "a.txt", text: "Germany spent 90 billion euros on defence in 2024." }],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const page of ground.pages) {
      const rates = page
        .relations()
        .network.result()
        .variables.filter((state) => !state.stated && RATES[state.variable.measure]);
      yield* rates.map((state) => derived(ground, page, state));
      yield* farApart(page, rates);
    }
  },
};

const RATES: Readonly<Record<string, string>> = {
  "exchange-rate": "an exchange rate",
  "purchasing-power-rate": "a purchasing-power rate",
  "price-level-factor": "a price-level factor",
};

/** Rates of one pair of currencies in one document differ by less, however far apart the years are … mostly. */
const DIGIT_LOST = 5;

function said(state: VariableState): string {
  const [local, base] = state.variable.dimension.split("/");
  const value = number(state.nominal ?? state.interval.low);
  return local === base ? value : `${value} ${local} for one ${base}`;
}

function derived(ground: Ground, page: Page, state: VariableState): Finding {
  const given = givenBy(page, state.rests);
  const mark = contested(ground, given);
  return findingOf(rule, {
    verdict: "derived",
    severity: "info",
    message: `${figuresOf(given)} imply ${RATES[state.variable.measure]} of ${said(state)} (${range(state.interval)}).${mark.says}`,
    working: [
      ...given.steps,
      step(
        `rate = the one ÷ the other = ${said(state)}; from the rounding: ${range(state.interval)}`,
        ...given.evidence.keys(),
      ),
      ...mark.steps,
    ],
    evidence: given.evidence,
    assumptions: state.rests.assumptions,
    settle: "The rate or the converter that the author used, and the average rate of that year.",
    about: state.variable.measure,
  });
}

/** The two most distant rates of a pair of currencies, when they cannot both be of one time. */
function* farApart(page: Page, rates: readonly VariableState[]): Iterable<Finding> {
  const market = rates.filter(({ variable }) => variable.measure === "exchange-rate");
  for (const group of groupBy(market, ({ variable }) => variable.dimension).values()) {
    const sorted = [...group].sort((a, b) => a.interval.low - b.interval.low);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (low && high && high.interval.low > DIGIT_LOST * low.interval.high) yield lostDigit(page, low, high);
  }
}

function lostDigit(page: Page, low: VariableState, high: VariableState): Finding {
  const given = givenBy(page, low.rests, high.rests);
  const [fewer, more] = [low, high].map((state) => `${figuresOf(givenBy(page, state.rests))} imply ${said(state)}`);
  const times = number((high.nominal ?? high.interval.low) / (low.nominal ?? low.interval.high), 2);
  return findingOf(rule, {
    verdict: "conflict",
    severity: "warning",
    message: `${fewer}, but ${more}: one of the amounts has probably lost or gained a digit.`,
    working: [...given.steps, step(`the second rate is ${times} times the first`, ...given.evidence.keys())],
    evidence: given.evidence,
    assumptions: [...low.rests.assumptions, "the currency did not lose or gain so much between the two dates"],
    settle: "The amounts in the original, or the exchange rates of the two dates.",
  });
}
