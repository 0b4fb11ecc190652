/** Amounts of a sentence → figures of a statement: what counts nothing is left out, what is counted becomes an item. */
import type { Bound, Change } from "../core/quantity.ts";
import type { Language } from "../lang/language.ts";
import { unitDimension } from "../measure/unit.ts";
import { isCapital } from "../text/tokens.ts";
import { countedBefore } from "./before.ts";
import { itemAfter, type Noun, nounOf, typeAfter } from "./counted.ts";
import type { DateMention } from "./date.ts";
import { levelsOf, withTurnedLevels } from "./level.ts";
import type { Amount } from "./quantity/amount.ts";
import { amountsIn } from "./quantity/grammar.ts";
import { rateAfter } from "./quantity/unit.ts";
import { longestAt, type Tagged } from "./reading.ts";

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
  /** Tokens whose times are those of another figure: of two levels each has its own. */
  readonly others?: { readonly from: number; readonly to: number };
  /** `fold` and `times` make multiples. */
  readonly multiple?: "fold" | "times" | "word";
}

/** All figures of a sentence, in order. */
export function figuresIn(tokens: readonly Tagged[], dates: readonly DateMention[], language: Language): Figure[] {
  const found = amountsIn(tokens, dates, language).flatMap((amount) => {
    const figure = figureOf(tokens, amount, language);
    if (!figure || !states(tokens, amount, figure, language)) return [];
    return levelsOf(tokens, amount, figure, dates, language)?.map((level) => ({ ...figure, ...level })) ?? [figure];
  });
  return withTurnedLevels(distributeBounds(found, tokens), tokens, language);
}

function figureOf(tokens: readonly Tagged[], amount: Amount, language: Language): Figure | undefined {
  const { unit } = amount;
  const counted = countOf(tokens, amount, language);
  const base =
    unit.code === "%" ? (gdpAfter(tokens, unit.to, language) ?? gdpInside(tokens, amount, language)) : undefined;
  const per = perOf(tokens, amount, counted !== undefined, language);
  const words = unit.wordsTo ?? unit.to;
  const end = counted?.part
    ? amount.numeral.to
    : Math.max(amount.to > unit.to ? amount.to : words, counted?.noun?.to ?? 0, base ?? 0);
  return {
    from: startOf(tokens, amount, language),
    to: unit.multiple === "times" ? timesEnd(tokens, end, language) : end,
    numeral: amount.numeral,
    low: amount.low,
    high: amount.high,
    digits: amount.digits,
    digitsHigh: amount.digitsHigh,
    scale: amount.scale,
    bound: amount.bound,
    change: amount.change,
    unit: base === undefined ? (counted?.unit ?? unit.code) : "%GDP",
    ...(counted?.rule ? { unitRule: counted.rule } : {}),
    ...(counted?.noun ? { noun: counted.noun } : {}),
    ...(per ? { per } : {}),
    ...(unit.multiple ? { multiple: unit.multiple } : {}),
  };
}

/** "up 17 %": the particle is the movement and stands outside the figure. */
function startOf(tokens: readonly Tagged[], { from, bound }: Amount, { particles }: Language): number {
  return bound === "=" && particles.verbParticles.has(tokens[from]?.lower ?? "") ? from + 1 : from;
}

interface Counted {
  readonly unit: string;
  readonly noun?: Noun;
  readonly rule?: string;
  /** Some of what the next number counts. */
  readonly part?: boolean;
}

/** What a count counts: by its phrase, or by the words before ("the number of tanks … is 300"). */
function countOf(tokens: readonly Tagged[], { unit, numeral }: Amount, language: Language): Counted | undefined {
  const type = unit.kind === "none" || unit.kind === "count" ? typeAfter(tokens, numeral.to, language) : undefined;
  if (type) return { unit: type.unit, noun: type };
  // "231 of 267 drones": the drones are those of the second number, of which the first are some.
  if (unit.phrase && !unit.shared && hasNumber(tokens, numeral.to, unit.phrase.from)) return { unit: "1", part: true };
  if (unit.phrase) {
    const noun = nounOf(tokens, unit.phrase, language);
    return { unit: noun.unit, noun, ...(unit.shared ? { rule: "unit-of-figure-before" } : {}) };
  }
  const before = unit.kind === "none" ? countedBefore(tokens, numeral.from, language) : undefined;
  return before && { unit: before.noun.unit, noun: before.noun, rule: before.rule };
}

function hasNumber(tokens: readonly Tagged[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === "number") return true;
  return false;
}

/** "3 million shells a year", "per month", "annually". */
function perOf(
  tokens: readonly Tagged[],
  { unit, to }: Amount,
  counts: boolean,
  language: Language,
): string | undefined {
  if (unit.kind === "none" && !counts) return undefined;
  const { adverbs, time } = language.units;
  const word = tokens[to]?.lower ?? "";
  // The grammar reads no rate behind a bare number; what stands before it may have said what is counted.
  const rate = unit.per ?? (unit.kind === "none" ? rateAfter(tokens, to, language)?.per : undefined);
  if (rate === undefined) return Object.hasOwn(adverbs, word) ? adverbs[word] : undefined;
  return Object.values(time).includes(rate) ? rate : undefined;
}

/** "of GDP", "of their gross domestic product": where the base ends, or undefined. */
function gdpAfter(tokens: readonly Tagged[], at: number, language: Language): number | undefined {
  const { of, determiners, gdp } = language.units;
  if (!of.has(tokens[at]?.lower ?? "")) return undefined;
  for (let k = at + 1; k <= at + 4; k++) {
    const base = longestAt(tokens, k, gdp, 3);
    if (base) return k + base.length;
    const token = tokens[k];
    const owner =
      token &&
      (determiners.has(token.lower) || token.kind === "clitic" || isCapital(token.text) || token.tag === "ADJ");
    if (!owner) return undefined;
  }
  return undefined;
}

/** "from 2 % of GDP in 2014 to 4 %": the base stands with the first of two numbers. */
function gdpInside(tokens: readonly Tagged[], { numeral }: Amount, language: Language): number | undefined {
  for (let at = numeral.from + 1; at < numeral.to - 1; at++) if (gdpAfter(tokens, at, language)) return numeral.to;
  return undefined;
}

/** "times" takes "as many", "as much", "more", "larger" with it. */
function timesEnd(tokens: readonly Tagged[], at: number, { particles, shapes }: Language): number {
  if (particles.equative.has(tokens[at]?.lower ?? "") && particles.degree.has(tokens[at + 1]?.lower ?? ""))
    return at + 2;
  const word = tokens[at]?.lower ?? "";
  return particles.less.has(word) || shapes.comparative(word) ? at + 1 : at;
}

/** Ages, numbers in words that count nothing listed, calibres and vague plurals state no amount. */
function states(tokens: readonly Tagged[], amount: Amount, figure: Figure, language: Language): boolean {
  const { unit, low } = amount;
  if (unit.kind === "age" || amount.vague) return false;
  if (isCalibre(tokens, figure, language)) return false;
  if (amount.digits || amount.fraction || amount.scale > 1 || unit.multiple) return true;
  if (unit.kind === "none") return false;
  return low !== 1 || unit.kind !== "count" || figure.noun?.item !== undefined || isArticle(tokens, amount, language);
}

function isArticle(tokens: readonly Tagged[], { numeral }: Amount, { numerals }: Language): boolean {
  return numerals.articles.has(tokens[numeral.from]?.lower ?? "");
}

/** "155 mm rounds": a calibre in front of what it belongs to. */
function isCalibre(tokens: readonly Tagged[], figure: Figure, language: Language): boolean {
  return unitDimension(figure.unit) === "length" && itemAfter(tokens, figure.to, language) !== undefined;
}

/** An "approximately" before a list covers the whole list: "about 40 tanks, 60 guns and 10 radars". */
function distributeBounds(figures: readonly Figure[], tokens: readonly Tagged[]): Figure[] {
  const out: Figure[] = [];
  for (const figure of figures) {
    const before = out.at(-1);
    const covered =
      before?.bound === "~" && figure.bound === "=" && figure.noun && isListGap(tokens, before.to, figure.from);
    out.push(covered ? { ...figure, bound: "~" } : figure);
  }
  return out;
}

function isListGap(tokens: readonly Tagged[], from: number, to: number): boolean {
  if (to - from > 3 || to <= from) return false;
  return tokens.slice(from, to).every((token) => token.text === "," || token.tag === "CCONJ");
}
