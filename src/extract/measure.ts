/** A figure in its statement → what it measures, by the type of the number first, then by the words near it. */
import { implied, type Part, stated, UNKNOWN } from "../core/part.ts";
import type { Language } from "../lang/language.ts";
import { measureOf } from "../measure/measure.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Figure } from "./figure.ts";
import { OPENS } from "./lexicon.ts";
import { longestAt, type Tagged } from "./reading.ts";
import type { BindView } from "./scope.ts";

/** The measure of a figure, or unknown: a share is never a count, and nothing is guessed. */
export function measureOfFigure(figure: Figure, view: BindView): Part<string> {
  const dimension = unitDimension(figure.unit);
  if (figure.change !== "none" && (dimension === "share" || figure.multiple)) return growthMeasure(figure, view);
  switch (dimension) {
    case "share":
      return shareMeasure(figure, view);
    case "money":
      return moneyMeasure(figure, view);
    case "duration":
      return durationMeasure(figure, view);
    case "ratio":
      return ratioMeasure(figure, view);
    case "count":
      return countMeasure(figure, view);
    default:
      return UNKNOWN;
  }
}

const near = (view: BindView, figure: Figure, words: ReadonlySet<string>, reach = 8): boolean => {
  const from = Math.max(view.from, figure.from - reach);
  return view.tokens.slice(from, Math.min(view.to, figure.to + reach)).some((token) => words.has(token.lower));
};

const anywhere = (view: BindView, words: ReadonlySet<string>): boolean =>
  view.tokens.slice(view.from, view.to).some((token) => words.has(token.lower));

function isDefenceMoney(view: BindView, language: Language): boolean {
  const { defence, spending } = language.measures;
  return anywhere(view, spending) && anywhere(view, defence);
}

/** "a 41 % increase in military spending", "a five-fold increase in air defence". */
function growthMeasure(figure: Figure, view: BindView): Part<string> {
  const { measures } = view.language;
  const item = itemNear(figure, view);
  if (item && !near(view, figure, measures.spending, 6)) {
    const produced = nearestVerbMeasure(figure, view) === "production" || names(view, "production");
    return stated(produced ? "production-growth" : "holding-growth");
  }
  if (near(view, figure, measures.spending, 10))
    return anywhere(view, measures.defence) ? stated("military-spending-growth") : UNKNOWN;
  if (names(view, "production")) return stated("production-growth");
  return UNKNOWN;
}

/** True when a noun of the measure stands anywhere in the statement. */
function names(view: BindView, measure: string): boolean {
  const { nouns } = view.language.measures;
  return view.tokens.slice(view.from, view.to).some((token) => nouns[token.lower] === measure);
}

function itemNear(figure: Figure, view: BindView): string | undefined {
  const after = itemBetween(Math.max(view.from, figure.from - 2), view.to, view);
  return after ?? itemBetween(view.from, figure.from, view);
}

function itemBetween(from: number, to: number, view: BindView): string | undefined {
  for (let at = from; at < to; at++) {
    if (!((view.tokens[at]?.opens ?? 0) & OPENS.item)) continue;
    const found = longestAt(view.tokens, at, view.language.measures.items, 6);
    if (found && !PLAIN_ITEMS.has(found.value)) return found.value;
  }
  return undefined;
}

// Counted in figures, but never what a growth is of.
const PLAIN_ITEMS: ReadonlySet<string> = new Set(["member state", "unit"]);

function shareMeasure(figure: Figure, view: BindView): Part<string> {
  const { measures } = view.language;
  const due = view.times.some((time) => time.limit);
  const target =
    view.target ||
    due ||
    near(view, figure, measures.target, 5) ||
    isAskedFor(figure, view) ||
    isExpected(figure, view);
  const spending = anywhere(view, measures.spending) || anywhere(view, measures.defence);
  if (figure.unit === "%GDP" || (spending && target)) {
    if (!target) return stated("military-spending-share");
    if (nearAfter(figure, view, measures.related)) return stated("related-spending-target");
    if (nearAfter(figure, view, measures.core)) return stated("core-defence-target");
    return stated("military-spending-target");
  }
  if (nounNear(view, figure, "budget")) return stated("budget-share");
  if (nounNear(view, figure, "inflation-rate")) return stated("inflation-rate");
  return UNKNOWN;
}

/** "are asked for 5 % of GDP": a word of demand before the figure. */
function isAskedFor(figure: Figure, view: BindView): boolean {
  for (let at = view.from; at < figure.from; at++) {
    if (!((view.tokens[at]?.opens ?? 0) & OPENS.pledge)) continue;
    if (longestAt(view.tokens, at, view.language.kinds.pledge, 2)) return true;
  }
  return false;
}

/** "3.5 % of GDP will go to core defence": a share of the future is aimed at. */
function isExpected(figure: Figure, view: BindView): boolean {
  return near(view, figure, view.language.kinds.future, 6);
}

/** The words between a figure and the next one say what the share is for: "3.5 % to core defence plus 1.5 % …". */
function nearAfter(figure: Figure, view: BindView, words: ReadonlySet<string>): boolean {
  const next = view.figures.find((other) => other.from >= figure.to)?.from ?? view.to;
  return view.tokens.slice(figure.to, Math.min(next, view.to, figure.to + 8)).some((token, k, all) => {
    const compound = all[k + 1]?.text === "-" ? `${token.lower}-${all[k + 2]?.lower}` : token.lower;
    return words.has(token.lower) || words.has(compound);
  });
}

function moneyMeasure(figure: Figure, view: BindView): Part<string> {
  const { language } = view;
  // "a GDP of $500 billion": the noun right before the amount says what it is.
  const apposed = view.tokens.slice(Math.max(view.from, figure.from - 2), figure.from);
  if (apposed.some((token) => language.measures.nouns[token.lower] === "gdp")) return stated("gdp");
  if (isDefenceMoney(view, language)) return stated("military-spending");
  const named = MONEY.find((measure) => nounNear(view, figure, measure));
  if (named) return stated(named);
  if (near(view, figure, language.measures.spending, 6)) return stated("budget");
  // "13.1 trillion rubles ($145.9 billion)", and a clause whose subject was the spending before it.
  if (view.topic.known !== "unknown" && view.from > 0 && spendingBefore(view))
    return implied("military-spending", "subject-of-clause-before");
  return UNKNOWN;
}

// Measures of money that a noun beside the figure names, the more particular first.
const MONEY = ["gdp", "aid", "contract-value"] as const;

function nounNear(view: BindView, figure: Figure, measure: string): boolean {
  const { nouns } = view.language.measures;
  return view.tokens
    .slice(Math.max(view.from, figure.from - 6), Math.min(view.to, figure.to + 6))
    .some((token) => nouns[token.lower] === measure);
}

function spendingBefore(view: BindView): boolean {
  const { defence, spending } = view.language.measures;
  const before = view.tokens.slice(0, view.from);
  return before.some((token) => spending.has(token.lower)) && before.some((token) => defence.has(token.lower));
}

function durationMeasure(figure: Figure, view: BindView): Part<string> {
  const { nouns, verbs } = view.language.measures;
  const opens = (at: number): boolean => view.language.particles.in.has(view.tokens[at]?.lower ?? "");
  const window = opens(figure.from - 1) || opens(figure.numeral.from - 1);
  const produces = nearestVerbMeasure(figure, view) === "production" || names(view, "production");
  if (window && produces) return stated("production-window");
  for (let at = figure.to; at < Math.min(view.to, figure.to + 4); at++) {
    const found = longestAt(view.tokens, at, nouns, 2);
    if (found && measureOf(found.value)?.dimension === "duration") return stated(found.value);
  }
  if (figure.bound === "<=" || view.language.time.within.has(view.tokens[figure.from]?.lower ?? "")) {
    for (let at = view.from; at < view.to; at++) {
      const word = view.tokens[at]?.lower ?? "";
      if (verbs[word] === "time-to-threat" || nouns[word] === "time-to-threat") return stated("time-to-threat");
    }
  }
  if (nouns[view.tokens[figure.to]?.lower ?? ""] === "delivery") return stated("delivery-time");
  // "needs an entire year to manufacture": the time is what the making takes.
  return produces ? stated("production-window") : UNKNOWN;
}

function ratioMeasure(figure: Figure, view: BindView): Part<string> {
  if (names(view, "gdp")) return stated("gdp-ratio");
  if (near(view, figure, view.language.measures.target, 8)) return stated("military-spending-target");
  if (itemNear(figure, view))
    return stated(nearestVerbMeasure(figure, view) === "production" ? "production-growth" : "holding-growth");
  return UNKNOWN;
}

function countMeasure(figure: Figure, view: BindView): Part<string> {
  const item = figure.noun?.item;
  if (item === "warhead") return stated("warheads");
  if (item === "member state") return stated("membership");
  const nearest = nearestVerbMeasure(figure, view);
  const verb = nearest === "delivery" && anywhere(view, view.language.measures.makers) ? "production" : nearest;
  if (item && verb && measureOf(verb)?.dimension === "count") return stated(verb);
  const noun = nounMeasureBefore(figure, view);
  if (item && noun) return stated(noun);
  if (item === "soldier" || item === "troop" || item === "reservist" || item === "conscript")
    return stated("personnel");
  return UNKNOWN;
}

/** The verb before the figure in its statement, nearest first; auxiliaries that possess count last. */
function nearestVerbMeasure(figure: Figure, view: BindView): string | undefined {
  const verbs = view.language.measures.verbs;
  const isVerb = (token: Tagged | undefined): token is Tagged =>
    token !== undefined && (token.tag === "VERB" || token.tag === "AUX" || token.tag === "NOUN");
  for (let at = figure.from - 1; at >= view.from; at--) {
    const token = view.tokens[at];
    if (!isVerb(token) || !Object.hasOwn(verbs, token.lower)) continue;
    const possesses = token.tag === "AUX" && view.tokens[at + 1]?.tag === "VERB";
    if (!possesses && verbs[token.lower] !== "time-to-threat") return verbs[token.lower];
  }
  for (let at = figure.to; at < view.to; at++) {
    const token = view.tokens[at];
    if (token?.tag === "VERB" && Object.hasOwn(verbs, token.lower)) return verbs[token.lower];
  }
  return undefined;
}

/** "Acquisition of 700 jets", "deliveries of 40 tanks". */
function nounMeasureBefore(figure: Figure, view: BindView): string | undefined {
  const { nouns } = view.language.measures;
  for (let at = figure.from - 1; at >= Math.max(view.from, figure.from - 5); at--) {
    const found = nouns[view.tokens[at]?.lower ?? ""];
    if (found && measureOf(found)?.dimension === "count") return found;
  }
  return undefined;
}
