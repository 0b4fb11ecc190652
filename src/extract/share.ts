/** Shares, growth and ratios in their statement → what they measure. */
import { implied, type Part, UNKNOWN } from "../core/part.ts";
import {
  anywhere,
  isCount,
  itemNear,
  names,
  near,
  nounIn,
  ofAlliance,
  said,
  saidBy,
  verbOf,
  wordIn,
} from "./deciding.ts";
import type { Figure } from "./figure.ts";
import { OPENS } from "./lexicon.ts";
import { longestAt } from "./reading.ts";
import type { BindView } from "./scope.ts";

/** "a 41 % increase in military spending", "a five-fold increase in air defence". */
export function growthMeasure(figure: Figure, view: BindView): Part<string> {
  const { measures } = view.language;
  const verb = verbOf(view, figure);
  const output = verb?.measure === "production" ? verb : names(view, "production");
  if (itemNear(view, figure) && near(view, figure, measures.spending, 6) === undefined) {
    return output ? said(view, "production-growth", output.from, output.to) : growthOfThing(figure, view);
  }
  const spending = near(view, figure, measures.spending, 10);
  if (spending !== undefined) {
    if (anywhere(view, measures.defence) !== undefined) return said(view, "military-spending-growth", spending);
    return ofAlliance(view) ? implied("military-spending-growth", "alliance-spends-on-defence") : UNKNOWN;
  }
  if (output) return said(view, "production-growth", output.from, output.to);
  const economy = names(view, "gdp", figure);
  return economy ? said(view, "gdp-growth", economy.from, economy.to) : UNKNOWN;
}

/** "6.7 % of GDP", "32 % of the budget", "a target of 2 %". */
export function shareMeasure(figure: Figure, view: BindView): Part<string> {
  const { measures } = view.language;
  if (isCompared(figure, view)) return UNKNOWN;
  const guideline = near(view, figure, measures.target, 3);
  const money =
    anywhere(view, measures.spending) ??
    anywhere(view, measures.defence) ??
    // "the 2 % guideline" of an alliance is of spending on defence, of a bank it would be of prices.
    (ofAlliance(view) ? guideline : undefined);
  const aim = aimOf(figure, view);
  const ofGdp = figure.unit === "%GDP" || isOfGdpToo(figure, view);
  if (ofGdp && isElsewhere(view)) return UNKNOWN;
  if (ofGdp || (money !== undefined && aim)) return spendingShare(figure, view, aim, money);
  if (isReachedByMembers(figure, view))
    return implied("military-spending-target", "share-that-members-of-an-alliance-meet");
  const plain = PLAIN.map((measure) => names(view, measure, figure)).find((found) => found !== undefined);
  if (plain) return plain.measure === "budget" ? said(view, "budget-share", plain.from, plain.to) : saidBy(view, plain);
  const verb = verbOf(view, figure);
  if (verb?.measure === "intercepted") return said(view, "interception-share", verb.from, verb.to);
  return memberShare(figure, view);
}

/** "Most NATO members do not meet 2 %": what members of an alliance are measured by, without its name. */
function isReachedByMembers({ from, to, unit, change }: Figure, view: BindView): boolean {
  const { checks, particles } = view.language;
  if (unit !== "%" || change !== "none" || particles.of.has(view.tokens[to]?.lower ?? "") || !ofAlliance(view))
    return false;
  const members = wordIn(view, view.from, from, ({ lower }) => checks.members.has(lower));
  const verb = wordIn(view, from - 2, from, ({ lower }) => checks.meeting.has(lower) || checks.missing.has(lower));
  return members !== undefined && verb !== undefined && members < verb;
}

/** "A deficit of 5 % of GDP", "aid worth 0.6 % of GDP": of something that is not spent on defence. */
function isElsewhere(view: BindView): boolean {
  const { measures, sources } = view.language;
  if (names(view, "aid") && anywhere(view, measures.spending) === undefined) return true;
  if (anywhere(view, measures.defence) !== undefined) return false;
  const elsewhere = wordIn(view, view.from, view.to, ({ lower, capital }, at) => {
    if (!measures.elsewhere.has(lower) || (capital && at > view.from)) return false;
    // "according to the research institute", "the industry minister said": who says so, and not of what it is.
    const next = view.tokens[at + 1]?.lower ?? "";
    return !sources.titles.has(next) && !sources.bodies.has(next);
  });
  return elsewhere !== undefined;
}

/** "7 % more than a year earlier": a share of what it is compared with, of which nothing is known here. */
function isCompared({ to }: Figure, { tokens, language }: BindView): boolean {
  return language.particles.than.has(tokens[to + 1]?.lower ?? "");
}

/** "3.1 % of GDP, up from 2.2 %": a bare per cent beside one of GDP; "32 % of the budget" says what it is of. */
export function isOfGdpToo(figure: Figure, view: BindView): boolean {
  const { unit, change, to } = figure;
  if (unit !== "%" || change !== "none" || isCompared(figure, view)) return false;
  if (view.language.particles.of.has(view.tokens[to]?.lower ?? "")) return false;
  return view.figures.some((other) => other.unit === "%GDP" && other.from >= view.from && other.to <= view.to);
}

// What a plain per cent is of, by a noun beside it.
const PLAIN = ["interest-rate", "inflation-rate", "budget"] as const;

interface Aim {
  /** The word that makes a target of the share, when a single word does. */
  readonly at: number | undefined;
}

/** A share that is demanded, promised, limited or expected is a target. */
function aimOf(figure: Figure, view: BindView): Aim | undefined {
  const { measures, kinds } = view.language;
  const word =
    near(view, figure, measures.target, 5) ??
    wordIn(
      view,
      view.from,
      figure.from,
      (token, at) => (token.opens & OPENS.pledge) !== 0 && longestAt(view.tokens, at, kinds.pledge, 2) !== undefined,
    ) ??
    // "3.5 % of GDP will go to core defence": a share of the future is aimed at.
    near(view, figure, kinds.future, 6);
  if (word !== undefined) return { at: word };
  return view.target || view.times.some((time) => time.limit) ? { at: undefined } : undefined;
}

/** What the share is for is said after it: "3.5 % to core defence plus 1.5 % for resilience". */
function spendingShare(figure: Figure, view: BindView, aim: Aim | undefined, money: number | undefined): Part<string> {
  const { related, core } = view.language.measures;
  const kind = aim ? "target" : "share";
  const forRelated = afterFigure(figure, view, related);
  if (forRelated !== undefined) return said(view, `related-spending-${kind}`, forRelated);
  const forCore = afterFigure(figure, view, core);
  if (forCore !== undefined) return said(view, `core-defence-${kind}`, forCore);
  return said(view, `military-spending-${kind}`, aim ? aim.at : money);
}

function afterFigure(figure: Figure, view: BindView, words: ReadonlySet<string>): number | undefined {
  const next = view.figures.find((other) => other.from >= figure.to)?.from ?? view.to;
  return wordIn(view, figure.to, Math.min(next, figure.to + 8), (token, at) => {
    const compound = view.tokens[at + 1]?.text === "-" ? `${token.lower}-${view.tokens[at + 2]?.lower}` : token.lower;
    return words.has(token.lower) || words.has(compound);
  });
}

/** "70 % of members". */
function memberShare(figure: Figure, view: BindView): Part<string> {
  if (!view.language.particles.of.has(view.tokens[figure.to]?.lower ?? "")) return UNKNOWN;
  const at = wordIn(
    view,
    figure.to + 1,
    figure.to + 5,
    (token) => view.language.measures.items[token.lower] === "member state",
  );
  return at === undefined ? UNKNOWN : said(view, "members-share", at);
}

/** "20 times larger than Russia's economy", "five times as many systems"; a bare number is no ratio. */
export function ratioMeasure(figure: Figure, view: BindView): Part<string> {
  const economy = names(view, "gdp");
  if (economy) return said(view, "gdp-ratio", economy.from, economy.to);
  const target = near(view, figure, view.language.measures.target, 8);
  if (target !== undefined) return said(view, "military-spending-target", target);
  if (!itemNear(view, figure)) return UNKNOWN;
  const verb = verbOf(view, figure);
  return verb?.measure === "production"
    ? said(view, "production-growth", verb.from, verb.to)
    : growthOfThing(figure, view);
}

// "Losses of tanks doubled": what is done with the things grows, and there is no measure for that.
function growthOfThing(figure: Figure, view: BindView): Part<string> {
  const deed = nounIn(
    view,
    figure.from - DEED,
    figure.to + DEED,
    (measure) => isCount(measure) && measure !== "holding",
  );
  return deed ? UNKNOWN : implied("holding-growth", "growth-of-thing-named");
}

const DEED = 8;
