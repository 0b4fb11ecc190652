/** The words after a number → its unit. */
import type { Language } from "../lang/language.ts";
import { isCapital } from "../text/tokens.ts";
import { type Noun, nounAfter } from "./noun.ts";
import type { Numeral } from "./number.ts";
import { longestAt, type Tagged } from "./reading.ts";

/** A unit and where its words end; a counted noun comes with its phrase. */
export interface Unit {
  readonly unit: string;
  readonly to: number;
  readonly from?: number;
  readonly noun?: Noun;
  readonly multiple?: "fold" | "times" | "word";
  readonly rule?: string;
}

/** What a figure hands on to the next one in its sentence: "80 more". */
export interface Counted {
  readonly unit: string;
  readonly noun?: Noun;
}

/** "$", "US$", "USD", "EUR" before a number. */
export function currencyBefore(
  tokens: readonly Tagged[],
  at: number,
  language: Language,
): { unit: string; to: number } | undefined {
  const { currencySymbols, currencyWords } = language.units;
  const token = tokens[at];
  if (!token) return undefined;
  const next = tokens[at + 1];
  if (token.kind === "symbol" && Object.hasOwn(currencySymbols, token.text))
    return { unit: currencySymbols[token.text] ?? "USD", to: at + 1 };
  if (token.kind !== "word" || !next) return undefined;
  // "US$5 bn", "A$5 bn": a letter code glued to the sign.
  if (
    next.kind === "symbol" &&
    !next.spaced &&
    Object.hasOwn(currencySymbols, next.text) &&
    tokens[at + 2]?.kind === "number"
  ) {
    return { unit: CURRENCY_LETTERS[token.text] ?? currencySymbols[next.text] ?? "USD", to: at + 2 };
  }
  if (
    isCapital(token.text) &&
    token.text.length === 3 &&
    Object.hasOwn(currencyWords, token.lower) &&
    next.kind === "number"
  ) {
    return { unit: currencyWords[token.lower] ?? "USD", to: at + 1 };
  }
  return undefined;
}

/** Letters before a dollar sign. @source Reuters Handbook of Journalism, currencies. */
export const CURRENCY_LETTERS: Readonly<Record<string, string>> = {
  US: "USD",
  A: "AUD",
  AU: "AUD",
  C: "CAD",
  CA: "CAD",
  NZ: "NZD",
  NT: "TWD",
  HK: "HKD",
  S: "SGD",
};

/** The unit of a number: money first, then per cent, words for units, multiples, counted nouns. */
export function unitAfter(
  tokens: readonly Tagged[],
  numeral: Numeral,
  money: string | undefined,
  previous: Counted | undefined,
  language: Language,
): Unit | undefined {
  const at = numeral.to;
  if (money) return { unit: money, to: at };
  return (
    percentUnit(tokens, at, language) ??
    wordUnit(tokens, at, language) ??
    multipleUnit(tokens, at, language) ??
    countUnit(tokens, numeral, previous, language)
  );
}

function percentUnit(tokens: readonly Tagged[], at: number, language: Language): Unit | undefined {
  const glue = tokens[at]?.text === "-" && !tokens[at]?.spaced ? 1 : 0;
  const percent = longestAt(tokens, at + glue, language.units.percent, 2);
  if (!percent) return undefined;
  const to = at + glue + percent.length;
  if (percent.value !== "%") return { unit: percent.value, to };
  const base = gdpAfter(tokens, to, language);
  return base === undefined ? { unit: "%", to } : { unit: "%GDP", to: base };
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
      (determiners.has(token.lower) || token.kind === "clitic" || token.tag === "PROPN" || token.tag === "ADJ");
    if (!owner) return undefined;
  }
  return undefined;
}

/** Currencies, times and physical units by their words: "13.1 trillion rubles", "five years", "ten-year", "155mm". */
function wordUnit(tokens: readonly Tagged[], at: number, language: Language): Unit | undefined {
  const { currencyWords, time, physical } = language.units;
  const glue = tokens[at]?.text === "-" && !tokens[at]?.spaced ? 1 : 0;
  const from = at + glue;
  for (const words of [currencyWords, time, physical]) {
    const unit = longestAt(tokens, from, words, 2);
    if (unit && isUnitUse(tokens, from + unit.length, unit.value)) return { unit: unit.value, to: from + unit.length };
  }
  // "12 billion US dollars", "3 billion Swedish kronor": a nationality stands between.
  const later = longestAt(tokens, from + 1, currencyWords, 1);
  if (later && tokens[from]?.tag !== "ADP" && isCapital(tokens[from]?.text ?? ""))
    return { unit: later.value, to: from + 2 };
  return undefined;
}

// "a" and "m" are also words; a short symbol counts only when it is glued to the digits or ends the phrase.
function isUnitUse(tokens: readonly Tagged[], to: number, unit: string): boolean {
  const token = tokens[to - 1];
  return (
    (token?.text.length ?? 0) > 2 ||
    unit === "%" ||
    token?.spaced === false ||
    (token?.kind === "word" && /[a-z]{2}/.test(token.text))
  );
}

/** "five-fold", "five times", "20 times larger". */
function multipleUnit(tokens: readonly Tagged[], at: number, language: Language): Unit | undefined {
  const glue = tokens[at]?.text === "-" && !tokens[at]?.spaced ? 1 : 0;
  const word = tokens[at + glue];
  if (!word) return undefined;
  if (language.numerals.foldSuffix.has(word.lower)) return { unit: "1", to: at + glue + 1, multiple: "fold" };
  if (glue === 0 && language.numerals.times.has(word.lower))
    return { unit: "1", to: timesEnd(tokens, at + 1, language), multiple: "times" };
  return undefined;
}

/** "times" takes "as many", "as much", "more", "larger" with it. */
function timesEnd(tokens: readonly Tagged[], at: number, { particles, shapes }: Language): number {
  if (particles.equative.has(tokens[at]?.lower ?? "") && particles.degree.has(tokens[at + 1]?.lower ?? ""))
    return at + 2;
  const word = tokens[at]?.lower ?? "";
  return particles.less.has(word) || shapes.comparative(word) ? at + 1 : at;
}

/** A counted noun, or the unit of the figure before ("80 more"). */
function countUnit(
  tokens: readonly Tagged[],
  numeral: Numeral,
  previous: Counted | undefined,
  language: Language,
): Unit | undefined {
  const after = tokens[numeral.to];
  if (after && language.numerals.more.has(after.lower)) {
    const noun = nounAfter(tokens, numeral.to + 1, language);
    if (noun) return { unit: noun.unit, to: noun.to, noun };
    if (previous?.noun)
      return { unit: previous.unit, to: numeral.to + 1, noun: previous.noun, rule: "unit-of-figure-before" };
  }
  const noun = nounAfter(tokens, numeral.to, language);
  // "three Russian months"
  const time = noun && Object.hasOwn(language.units.time, noun.unit) ? language.units.time[noun.unit] : undefined;
  if (time) return { unit: time, to: noun?.to ?? numeral.to };
  if (noun) return { unit: noun.unit, to: noun.to, noun };
  return numberOf(tokens, numeral, language) ?? { unit: "1", to: numeral.to };
}

// "the number of armoured vehicles that the country will build this year is": further back it belongs to something else.
const FARTHEST = 16;

/** "the number of tanks that will be built is 300": what is counted stands before the figure. */
function numberOf(tokens: readonly Tagged[], numeral: Numeral, language: Language): Unit | undefined {
  const { number, of } = language.particles;
  let head = numeral.from - 1;
  const first = Math.max(0, numeral.from - FARTHEST);
  while (head >= first && !number.has(tokens[head]?.lower ?? "")) head--;
  if (head < first || !of.has(tokens[head + 1]?.lower ?? "")) return undefined;
  for (let at = head + 2; at < Math.min(head + 6, numeral.from); at++) {
    const noun = nounAfter(tokens, at, language);
    if (noun?.item) return { unit: noun.unit, to: numeral.to, noun, rule: "number-of" };
  }
  return undefined;
}
