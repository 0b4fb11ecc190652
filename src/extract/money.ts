/** Amounts of money and lengths of time in their statement → what they measure. */
import { implied, type Part, UNKNOWN } from "../core/part.ts";
import { measureOf } from "../measure/measure.ts";
import { anywhere, type Decider, names, near, nounIn, ofAlliance, said, saidBy, verbOf, wordIn } from "./deciding.ts";
import type { Figure } from "./figure.ts";
import type { BindView } from "./scope.ts";

/** "a GDP of $500 billion", "$145.9 billion on defence", "a contract worth €4 billion". */
export function moneyMeasure(figure: Figure, view: BindView): Part<string> {
  const { measures } = view.language;
  // "a GDP of $500 billion": the noun right before the amount says what it is.
  const apposed = nounIn(view, figure.from - 2, figure.from, (measure) => measure === "gdp");
  if (apposed) return saidBy(view, apposed);
  const each = wordIn(view, figure.to, figure.to + 2, (token) => measures.apiece.has(token.lower));
  if (each !== undefined) return said(view, "unit-price", each);
  const priced = wordIn(view, figure.from - 3, figure.from, (token) => measures.costs.has(token.lower));
  if (priced !== undefined && anyEach(view)) return said(view, "unit-price", priced);
  // "a $6 billion deal": the noun right after the amount says what it is.
  const after = nounIn(view, figure.to, figure.to + 2, (measure) => measure === "contract-value");
  if (after) return saidBy(view, after);
  const close = CLOSE.map((measure) => names(view, measure, figure, 4)).find((found) => found !== undefined);
  if (close)
    return close.measure === "backlog" ? said(view, "backlog-value", close.from, close.to) : saidBy(view, close);
  const spending = anywhere(view, measures.spending);
  if (spending !== undefined && anywhere(view, measures.defence) !== undefined)
    return said(view, "military-spending", spending);
  if (spending !== undefined && ofAlliance(view)) return implied("military-spending", "alliance-spends-on-defence");
  const named = MONEY.map((measure) => names(view, measure, figure)).find((found) => found && !isInShare(found, view));
  if (named) return saidBy(view, named);
  const budget = near(view, figure, measures.spending, 6);
  if (budget !== undefined) return said(view, "budget", budget);
  // "13.1 trillion rubles ($145.9 billion)", and a clause whose subject was the spending before it.
  if (view.topic.known !== "unknown" && view.from > 0 && spendingBefore(view))
    return implied("military-spending", "subject-of-clause-before");
  return UNKNOWN;
}

/** "4.7 % of GDP, or $45 billion": the noun says what the share is of. */
function isInShare({ from }: Decider, { figures }: BindView): boolean {
  return figures.some((other) => other.unit === "%GDP" && from >= other.from && from < other.to);
}

/** "Each interceptor costs …". */
function anyEach(view: BindView): boolean {
  return wordIn(view, view.from, view.to, ({ lower }) => view.language.quantifiers[lower] === "each") !== undefined;
}

// Nouns that leave no doubt when they stand close to the amount.
const CLOSE = ["backlog", "procurement-spending"] as const;

// Measures of money that a noun beside the figure names, the more particular first.
const MONEY = ["gdp", "aid", "contract-value"] as const;

function spendingBefore(view: BindView): boolean {
  const { defence, spending } = view.language.measures;
  const before = view.tokens.slice(0, view.from);
  return before.some((token) => spending.has(token.lower)) && before.some((token) => defence.has(token.lower));
}

/** "in three months" of making, "a ten-year delivery timeline", "could attack within five years". */
export function durationMeasure(figure: Figure, view: BindView): Part<string> {
  const { particles, time } = view.language;
  const opens = (at: number): boolean => particles.in.has(view.tokens[at]?.lower ?? "");
  const window = opens(figure.from - 1) || opens(figure.numeral.from - 1);
  const verb = verbOf(view, figure);
  const made = verb?.measure === "production" ? verb : names(view, "production");
  if (window && made) return said(view, "production-window", made.from, made.to);
  const after = nounIn(view, figure.to, figure.to + 4, (measure) => measureOf(measure)?.dimension === "duration");
  if (after) return saidBy(view, after);
  const counted = view.times.some((reading) => reading.figure === figure);
  const within = figure.bound === "<=" || time.within.has(view.tokens[figure.from]?.lower ?? "");
  const threat = within || (counted && isComing(figure, view)) ? threatIn(view) : undefined;
  if (threat !== undefined) return said(view, "time-to-threat", threat);
  const delivery = deliveryTime(figure, view);
  if (delivery) return delivery;
  if (counted) return implied("time-span", "time-of-other-words");
  // "needs an entire year to manufacture": the time is what the making takes.
  return made ? said(view, "production-window", made.from, made.to) : UNKNOWN;
}

function isComing(figure: Figure, view: BindView): boolean {
  const period = view.times.find((reading) => reading.figure === figure)?.period;
  if (!period) return false;
  const offset = period.known === "unknown" ? period.candidates?.[0]?.offset : undefined;
  return period.known === "unknown" ? (offset?.to ?? 0) > 0 : !isPastTime(view, figure);
}

function isPastTime(view: BindView, figure: Figure): boolean {
  const { gone, ago } = view.language.time;
  return wordIn(view, figure.from - 3, figure.to + 2, ({ lower }) => gone.has(lower) || ago.has(lower)) !== undefined;
}

function threatIn(view: BindView): number | undefined {
  const { nouns, verbs } = view.language.measures;
  return wordIn(
    view,
    view.from,
    view.to,
    ({ lower }) => verbs[lower] === "time-to-threat" || nouns[lower] === "time-to-threat",
  );
}

/** "Delivery takes seven years", "the waiting time for a battery is seven years". */
function deliveryTime(figure: Figure, view: BindView): Part<string> | undefined {
  const noun = names(view, "delivery-time") ?? names(view, "delivery");
  if (!noun) return undefined;
  const beside = noun.from >= figure.to && noun.from <= figure.to + 1;
  const takes = wordIn(view, noun.to, figure.from, (token) => view.language.measures.takes.has(token.lower));
  if (!beside && takes === undefined) return undefined;
  return said(view, "delivery-time", noun.from, noun.to);
}
