/** Tokens → figures: number, range, bound, change and unit as the words give them, not yet bound to any meaning. */
import type { Bound, Change } from "../core/quantity.ts";
import type { Language } from "../lang/language.ts";
import { unitDimension } from "../measure/unit.ts";
import { boundAround, distributeBounds } from "./bound.ts";
import { changeAround } from "./change.ts";
import { type DateMention, dateMask } from "./date.ts";
import { type Noun, nounAfter } from "./noun.ts";
import { type Numeral, numeralAt } from "./number.ts";
import { rangeFrom, shareScale } from "./range.ts";
import { longestAt, type Tagged } from "./reading.ts";
import { CURRENCY_LETTERS, currencyBefore, type Unit, unitAfter } from "./unit.ts";

/** A figure and the tokens it covers; `from` and `to` take in bound and unit words. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  /** The tokens of the numeral alone. */
  readonly numeral: { readonly from: number; readonly to: number };
  readonly low: number;
  readonly high: number;
  readonly digits: string;
  readonly digitsHigh: string;
  readonly scale: number;
  readonly bound: Bound;
  readonly change: Change;
  readonly unit: string;
  /** How the unit is known when the words do not say it themselves. */
  readonly unitRule?: string;
  /** The counted noun phrase, when there is one. */
  readonly noun?: Noun;
  /** Unit of time of a rate ("a month"). */
  readonly per?: string;
  /** `fold` and `times` make multiples. */
  readonly multiple?: "fold" | "times" | "word";
}

/** All figures of a sentence, in order. */
export function figuresIn(tokens: readonly Tagged[], dates: readonly DateMention[], language: Language): Figure[] {
  const masked = dateMask(tokens, dates);
  const found: Figure[] = [];
  for (let at = 0; at < tokens.length; ) {
    const figure =
      masked[at] || !canBegin(tokens[at], language)
        ? undefined
        : (figureAt(tokens, at, masked, found.at(-1), language) ?? multipleAt(tokens, at, language));
    if (figure) found.push(figure);
    at = figure ? Math.max(at + 1, figure.to) : at + 1;
  }
  return distributeBounds(found, tokens);
}

const OPENERS = new WeakMap<Language, ReadonlySet<string>>();

/** Most words begin no figure: only digits, signs, number words, articles and currency codes do. */
function canBegin(token: Tagged | undefined, language: Language): boolean {
  if (token?.kind !== "word") return token?.kind === "number" || token?.kind === "symbol";
  let openers = OPENERS.get(language);
  if (!openers) {
    const { cardinals, fractions, multiples, articles } = language.numerals;
    const tables = [cardinals, fractions, multiples, language.units.currencyWords, CURRENCY_LETTERS];
    openers = new Set([...tables.flatMap(Object.keys), ...articles].map((word) => word.toLowerCase()));
    OPENERS.set(language, openers);
  }
  return openers.has(token.lower);
}

function figureAt(
  tokens: readonly Tagged[],
  at: number,
  masked: readonly boolean[],
  previous: Figure | undefined,
  language: Language,
): Figure | undefined {
  const money = currencyBefore(tokens, at, language);
  const first = numeralAt(tokens, money ? money.to : at, language) ?? soleArticle(tokens, at, language);
  if (!first || masked[first.from] || isLabelled(tokens, first, language)) return undefined;
  const range = rangeFrom(tokens, first, language);
  const last = range?.high ?? first;
  const unit = unitAfter(tokens, last, money?.unit, previous, language);
  if (!unit || (!money && isPronominal(tokens, first, unit, language))) return undefined;
  if (isName(tokens, first, unit) || isCalibre(tokens, unit, language)) return undefined;
  const values = range ? shareScale(first, last) : { low: first.base * first.scale, high: first.base * first.scale };
  const lead = Math.min(at, range?.from ?? at, first.from);
  const bound = boundAround(tokens, lead, unit.to, unit.unit, language);
  const change = changeAround(tokens, lead, bound.from, unit.to, unit.unit, language);
  const per = unit.unit === "1" && !unit.multiple ? undefined : rateAfter(tokens, bound.to, language);
  const share = first.fraction && unit.unit === "1" ? { low: values.low, high: values.high } : values;
  return {
    from: bound.from,
    to: Math.max(bound.to, change.to),
    numeral: { from: first.from, to: last.to },
    ...share,
    digits: first.digits,
    digitsHigh: range ? last.digits : "",
    scale: last.scale,
    bound: bound.bound,
    change: change.change,
    unit: unit.unit,
    ...(unit.rule ? { unitRule: unit.rule } : {}),
    ...(unit.noun ? { noun: unit.noun } : {}),
    ...(per ? { per } : {}),
    ...(unit.multiple ? { multiple: unit.multiple } : {}),
  };
}

/** "a year", "an entire month" where a time is what is measured: after "in", or made heavy by "entire". */
function soleArticle(tokens: readonly Tagged[], at: number, language: Language): Numeral | undefined {
  const { articles, whole } = language.numerals;
  if (!articles.has(tokens[at]?.lower ?? "")) return undefined;
  const heavy = whole.has(tokens[at + 1]?.lower ?? "") ? 1 : 0;
  const unit = language.units.time[tokens[at + 1 + heavy]?.lower ?? ""];
  if (unit === undefined || tokens[at + 2 + heavy]?.text === "-") return undefined;
  const opener = tokens[at - 1]?.lower ?? "";
  // "needs a year to build": the time is what the deed takes.
  const deed =
    language.clauses.infinitive.has(tokens[at + 2 + heavy]?.lower ?? "") && tokens[at + 3 + heavy]?.tag === "VERB";
  const opened = language.particles.in.has(opener) || language.time.within.has(opener);
  if (!heavy && !deed && !opened) return undefined;
  return { from: at, to: at + 1 + heavy, base: 1, scale: 1, digits: "", fraction: false };
}

/** "Article 5", "World War 2", "10 a.m.", "24/7": a number that counts nothing. */
function isLabelled(tokens: readonly Tagged[], numeral: Numeral, language: Language): boolean {
  const before = tokens[numeral.from - 1];
  const after = tokens[numeral.to];
  const plain = numeral.scale === 1 && !numeral.fraction;
  if (!plain) return false;
  if (before?.kind === "word" && language.units.labels.has(before.lower)) return true;
  if (before?.text === "." && language.units.labels.has(tokens[numeral.from - 2]?.lower ?? "")) return true;
  if (after?.text === "/" && tokens[numeral.to + 1]?.kind === "number") return true;
  if (longestAt(tokens, numeral.to, language.particles.clock)) return true;
  const listMark =
    numeral.from === 0 && (after?.text === "." || after?.text === ")") && !after.spaced && tokens.length > 2;
  return listMark;
}

/** "Room 101", "Boeing 737 Max", "10 Downing Street": a bare number that belongs to a name. */
function isName(tokens: readonly Tagged[], numeral: Numeral, unit: Unit): boolean {
  if (numeral.scale !== 1 || !/^\d+$/.test(numeral.digits) || unit.multiple || (unit.unit !== "1" && !unit.noun))
    return false;
  if (unit.noun) return !unit.noun.item && tokens[unit.noun.to - 1]?.capital === true;
  const before = tokens[numeral.from - 1];
  return before?.kind === "word" && before.capital && numeral.from > 1;
}

/** "155 mm rounds": a calibre in front of what it belongs to. */
function isCalibre(tokens: readonly Tagged[], unit: Unit, language: Language): boolean {
  return unitDimension(unit.unit) === "length" && nounAfter(tokens, unit.to, language)?.item !== undefined;
}

/** "one" as a pronoun, "one of the", "the two": no figure. */
function isPronominal(tokens: readonly Tagged[], numeral: Numeral, unit: Unit, language: Language): boolean {
  const word = tokens[numeral.from]?.lower ?? "";
  if (numeral.digits || numeral.fraction || numeral.scale > 1) return false;
  if (unit.multiple || unit.unit === "%" || unit.unit === "%GDP") return false;
  if (numeral.base === 1 && !language.numerals.articles.has(word))
    return !(unit.unit in MONTH_UNITS) && !unit.noun?.item;
  return unit.unit === "1" && !unit.noun;
}

const MONTH_UNITS: Readonly<Record<string, true>> = { a: true, mo: true, wk: true, d: true, h: true };

/** "3 million shells a year", "per month", "annually". */
function rateAfter(tokens: readonly Tagged[], at: number, language: Language): string | undefined {
  const word = tokens[at]?.lower ?? "";
  if (Object.hasOwn(language.units.adverbs, word)) return language.units.adverbs[word];
  return language.units.per.has(word) ? language.units.time[tokens[at + 1]?.lower ?? ""] : undefined;
}

function isVerbShape(word: string, { shapes }: Language): boolean {
  return shapes.past(word) || shapes.gerund(word);
}

/** "double", "twice", "doubled": a multiple in one word. */
function multipleAt(tokens: readonly Tagged[], at: number, language: Language): Figure | undefined {
  const token = tokens[at];
  const value =
    token && Object.hasOwn(language.numerals.multiples, token.lower)
      ? language.numerals.multiples[token.lower]
      : undefined;
  if (!token || value === undefined) return undefined;
  // "double standards", "a double agent": an adjective before a plain noun multiplies nothing.
  const next = tokens[at + 1];
  const compares =
    next?.tag !== "NOUN" ||
    isVerbShape(token.lower, language) ||
    language.numerals.foldSuffix.has(token.lower.slice(-4)) ||
    token.tag === "VERB";
  if (!compares || (next && language.particles.verbParticles.has(next.lower))) return undefined;
  const bound = boundAround(tokens, at, at + 1, "1", language);
  const before = tokens[at - 1]?.lower ?? "";
  const governed = language.clauses.modals.has(before) || language.clauses.infinitive.has(before);
  const verbal = token.tag === "VERB" || governed || isVerbShape(token.lower, language);
  const change = verbal
    ? { change: language.changes[token.lower] ?? ("up" as const), to: bound.to }
    : changeAround(tokens, at, bound.from, at + 1, "1", language);
  return {
    from: bound.from,
    to: Math.max(bound.to, change.to),
    numeral: { from: at, to: at + 1 },
    low: value,
    high: value,
    digits: "",
    digitsHigh: "",
    scale: 1,
    bound: bound.bound,
    change: change.change,
    unit: "1",
    multiple: "word",
  };
}
