/** Comes in: the figures of a sentence and the one that tells a change. Goes out: the amount before it and the amount after it. */
import { wholeYear } from "../core/date.ts";
import { valueOr } from "../core/part.ts";
import type { Interval, Quantity } from "../core/quantity.ts";
import { unitDimension } from "../measure/unit.ts";
import { type Token, tokens } from "../text/tokens.ts";
import type { Page, Told } from "./rule.ts";

/** An amount with what its writing allows. */
export interface Level {
  readonly told: Told;
  readonly value: number;
  readonly interval: Interval;
}

/** The amount before and the amount after. */
export type Pair = readonly [Level, Level];

/** A level as a figure of its own. */
export function figureOf({ told, value, interval }: Level): Pick<Quantity, "low" | "interval" | "bound"> {
  return { low: value, interval, bound: told.quantity.bound };
}

type PairFinder = (page: Page, amounts: readonly Told[], movement: Told) => Pair | undefined;

/** In the order of asking: the first that finds a pair is believed. */
const FINDERS: readonly PairFinder[] = [printedPair, wordedPair, reachedPair, datedPair];

/** The two amounts between which a change is told, as the words around them say; undefined when they do not. */
export function pairOf(page: Page, amounts: readonly Told[], movement: Told): Pair | undefined {
  for (const find of FINDERS) {
    const pair = find(page, amounts, movement);
    if (pair) return pair;
  }
  return undefined;
}

/** An amount of money or of things, not a change of one. */
export function isAmount({ quantity }: Told): boolean {
  const dimension = unitDimension(quantity.unit);
  return (dimension === "money" || dimension === "count") && quantity.change === "none";
}

/** One value above nothing, exact or about. */
export function isPlain({ quantity }: Told): boolean {
  return quantity.low === quantity.high && quantity.low > 0 && (quantity.bound === "=" || quantity.bound === "~");
}

/** True for a number without a unit ("down 20"): it counts what stands elsewhere, and is no multiple. */
export function isBareNumber({ document, language }: Page, { quantity }: Told): boolean {
  if (quantity.unit !== "1") return false;
  const { cardinals, scales } = language.numerals;
  return tokens(document.text, quantity.span.start, quantity.span.end).every(
    ({ kind, lower }) => kind === "number" || kind === "mark" || lower in cardinals || lower in scales,
  );
}

/** "from 120 to 180": the reading has it as a range; which end was first follows from the direction. */
function printedPair(page: Page, amounts: readonly Told[], movement: Told): Pair | undefined {
  const ranges = amounts.filter(({ quantity }) => quantity.low < quantity.high);
  const [told] = ranges;
  if (!told || ranges.length > 1 || !isOpenedByFrom(page, told) || isApart(page, told, movement)) return undefined;
  const { low, high, interval } = told.quantity;
  const ends: readonly Level[] = [
    { told, value: low, interval: { low: interval.low, high: 2 * low - interval.low } },
    { told, value: high, interval: { low: 2 * high - interval.high, high: interval.high } },
  ];
  const [first, last] = movement.quantity.change === "down" ? [...ends].reverse() : ends;
  return first && last ? [first, last] : undefined;
}

/** "rose from 120 ferries to 180": two figures, the old one behind "from" and the new one behind "to". */
function wordedPair(page: Page, amounts: readonly Told[], movement: Told): Pair | undefined {
  const levels = amounts.filter(isPlain);
  const old = levels.find((told) => isOpenedByFrom(page, told));
  const reached = levels.find((told) => told !== old && isOpenedByTo(page, told));
  if (!old || !reached || levels.length > 2 || old.quantity.unit !== reached.quantity.unit) return undefined;
  return isApart(page, reached, movement) ? undefined : [levelOf(old), levelOf(reached)];
}

/** The word right before a figure, and its own first word. */
function openingOf({ document }: Page, { quantity }: Told): { readonly before: string; readonly first: string } {
  const { start, end } = quantity.span;
  const near = tokens(document.text, Math.max(0, start - 12), end);
  const at = near.findIndex((token) => token.start >= start);
  return { before: near[at - 1]?.lower ?? "", first: near[at]?.lower ?? "" };
}

function isOpenedByTo(page: Page, told: Told): boolean {
  return page.language.particles.to.has(openingOf(page, told).before);
}

/** "from 120": the old amount. */
export function isOpenedByFrom(page: Page, told: Told): boolean {
  const { before, first } = openingOf(page, told);
  return [before, first].some((word) => page.language.time.openers[word] === "from");
}

// "Exports grew by 70 %, and the order book went from …": another clause, another thing.
function isApart({ document, language }: Page, a: Told, b: Told): boolean {
  const [start, end] = [
    Math.min(a.quantity.span.end, b.quantity.span.end),
    Math.max(a.quantity.span.start, b.quantity.span.start),
  ];
  if (end <= start) return false;
  return tokens(document.text, start, end).some(
    (token) => token.kind === "word" && language.clauses.coordinators.has(token.lower),
  );
}

/** Words and marks between an amount and the change that it is the end of. */
const MOST_BEFORE = 8;
/** Words between a change and the amount that it starts from: "from the", "more than last year's". */
const MOST_AFTER = 4;

/** "reached 180 ferries, up 60 from 120", "180 ferries, 60 more than the 120 of 2023". */
function reachedPair(page: Page, amounts: readonly Told[], movement: Told): Pair | undefined {
  const levels = amounts.filter(isPlain);
  const [reached, old] = levels;
  if (!reached || !old || levels.length > 2 || reached.quantity.unit !== old.quantity.unit) return undefined;
  const [first, second, third] = [reached, movement, old].map(({ quantity }) => quantity.span);
  if (!first || !second || !third || first.end > second.start || second.end > third.start) return undefined;
  const { text } = page.document;
  const isStep =
    isAppended(page, tokens(text, first.end, second.start)) && isBase(page, tokens(text, second.end, third.start));
  return isStep ? [levelOf(old), levelOf(reached)] : undefined;
}

/** ", up", " this year, or": one mark and no other clause. */
function isAppended({ language }: Page, between: readonly Token[]): boolean {
  const marks = between.filter(({ kind }) => kind === "mark" || kind === "symbol");
  const isOneClause = !between.some(
    ({ kind, lower }) =>
      kind === "word" && language.clauses.coordinators.has(lower) && !language.particles.or.has(lower),
  );
  return marks.length === 1 && between.length <= MOST_BEFORE && isOneClause;
}

/** "from the", "on last year's", "than the": what follows is what the change is counted from. */
function isBase({ language }: Page, between: readonly Token[]): boolean {
  const isShort = between.length <= MOST_AFTER && between.every(({ kind }) => kind === "word" || kind === "clitic");
  const opens = between.slice(0, 2).findIndex(({ lower }) => language.particles.than.has(lower));
  return isShort && (opens >= 0 || language.time.steps.has(between[0]?.lower ?? ""));
}

/** The amounts of two years that follow each other, of whom and what the growth is said. */
function datedPair(_: Page, amounts: readonly Told[], movement: Told): Pair | undefined {
  const levels = amounts.filter((told) => isOf(told, movement) && isPlain(told));
  const [a, b] = levels;
  if (!a || !b || levels.length > 2 || a.quantity.unit !== b.quantity.unit) return undefined;
  const years = [yearOf(a), yearOf(b)] as const;
  if (years[0] === undefined || years[1] === undefined || Math.abs(years[0] - years[1]) !== 1) return undefined;
  return years[0] < years[1] ? [levelOf(a), levelOf(b)] : [levelOf(b), levelOf(a)];
}

function levelOf(told: Told): Level {
  return { told, value: told.quantity.low, interval: told.quantity.interval };
}

/** Whether the amount is one of what the growth is a growth of. */
export function isOf({ quantity: level }: Told, { quantity: growth }: Told): boolean {
  const [measure, of] = [level.measure, growth.measure].map((part) => valueOr<string, string>(part, ""));
  const [who, whose] = [level.subject, growth.subject].map((part) => valueOr<string, string>(part, ""));
  return measure !== "" && of === `${measure}-growth` && who !== "" && who === whose;
}

/** The calendar year of a figure that is of a whole one. */
export function yearOf({ quantity: { period } }: Told): number | undefined {
  if (period.known === "unknown") return undefined;
  const year = wholeYear(period.value);
  return year === undefined ? undefined : Number(year);
}

/** Words behind an amount in which its time stands: "at the start of the year". */
const TIME_WITHIN = 6;

/**
 * "Rose by $2 to $83 from $70 in January": the step is of a day or so, and the old amount of another time, which alone
 * is told. With `anyTime` a year counts, too.
 */
export function isOfOtherTime(page: Page, { quantity }: Told, [before, after]: Pair, anyTime: boolean): boolean {
  const isBehind = quantity.span.start > after.told.quantity.span.start;
  return !isBehind && isDated(page, before.told, anyTime) && !isDated(page, after.told, true);
}

function isDated({ document, language }: Page, { quantity: { span } }: Told, anyTime: boolean): boolean {
  const { time, units } = language;
  const words = anyTime ? [time.months, time.weekdays, units.time] : [time.months, time.weekdays];
  const behind = tokens(document.text, span.end, Math.min(document.text.length, span.end + 60)).slice(0, TIME_WITHIN);
  for (const token of behind) {
    if (token.kind === "mark" || language.particles.from.has(token.lower)) return false;
    if (words.some((table) => token.lower in table)) return true;
    if (anyTime && (time.ago.has(token.lower) || (token.kind === "number" && token.text.length === 4))) return true;
  }
  return false;
}
