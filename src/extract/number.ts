/** Tokens → numbers: digits and words, with scale words. The unit is not looked at here. */
import type { Language } from "../lang/language.ts";
import type { Tagged } from "./reading.ts";

/** A number and the tokens it takes: `from` included, `to` not. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  /** The value without its scale. */
  readonly base: number;
  readonly scale: number;
  /** The digits as printed, "" when written in words. */
  readonly digits: string;
  /** True for "half", "two-thirds": a share of one. */
  readonly fraction: boolean;
}

/** The value of digits with their separators ("1,500" "13.1" "1 500"), or undefined when they are no number. */
export function parseDigits(text: string, decimalMark: "." | ","): number | undefined {
  const group = decimalMark === "." ? "," : ".";
  const plain = text.replace(/['’\u00a0\u2009\u202f]/g, "");
  const [whole = "", ...rest] = plain.split(decimalMark);
  if (rest.length > 1) return undefined;
  const groups = whole.split(group);
  if (groups.length > 1 && (groups[0]?.length === 0 || groups.slice(1).some((part) => part.length !== 3)))
    return undefined;
  const value = Number(groups.join("") + (rest.length ? `.${rest[0]}` : ""));
  return Number.isFinite(value) ? value : undefined;
}

/** The number that begins at token `at`, or undefined. */
export function numeralAt(tokens: readonly Tagged[], at: number, language: Language): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === "number") return digitsAt(tokens, at, language);
  const { fractions } = language.numerals;
  if (token.kind === "symbol" && Object.hasOwn(fractions, token.lower)) {
    return { from: at, to: at + 1, base: fractions[token.lower] ?? 0, scale: 1, digits: "", fraction: true };
  }
  return token.kind === "word" ? wordsAt(tokens, at, language) : undefined;
}

function digitsAt(tokens: readonly Tagged[], at: number, language: Language): Numeral | undefined {
  const token = tokens[at];
  if (!token || isDesignation(tokens, at, language)) return undefined;
  const value = parseDigits(token.text, language.numerals.decimalMark);
  if (value === undefined) return undefined;
  const { scale, to } = scaleAt(tokens, at + 1, language);
  return { from: at, to, base: value, scale, digits: token.text, fraction: false };
}

/** Scale words after a number: "million", "hundred thousand", the "bn" of "1.2bn". */
function scaleAt(tokens: readonly Tagged[], from: number, language: Language): { scale: number; to: number } {
  const { scales, suffixes } = language.numerals;
  let scale = 1;
  let at = from;
  const first = tokens[at];
  if (first && !first.spaced && Object.hasOwn(suffixes, first.lower)) {
    return { scale: suffixes[first.lower] ?? 1, to: at + 1 };
  }
  for (let token = tokens[at]; token; token = tokens[at]) {
    const glue = token.text === "-" && !token.spaced ? 1 : 0;
    const word = tokens[at + glue];
    if (!word || !Object.hasOwn(scales, word.lower) || language.shapes.sibilant(word.lower)) break;
    scale *= scales[word.lower] ?? 1;
    at += glue + 1;
  }
  return { scale, to: at };
}

/**
 * True where digits are part of a name: a letter, or a letter and a hyphen, is glued to them ("F-35", "T-90M",
 * "2S19", "Su-57", "COVID-19"), or letters that are neither a scale nor a unit follow without a space ("5G").
 */
function isDesignation(tokens: readonly Tagged[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (!token) return false;
  const before = tokens[at - 1];
  const beforeThat = tokens[at - 2];
  if (before && !token.spaced) {
    if (before.kind === "word" && !isCurrencyWord(before.lower, language)) return true;
    if (isHyphen(before) && !before.spaced && beforeThat?.kind === "word" && !isNumberWord(beforeThat.lower, language))
      return true;
    if (before.text === "/" || before.text === "#") return true;
    // A score, a clock time or a version: digits on both sides of a colon.
    if (before.text === ":" && beforeThat?.kind === "number") return true;
  }
  const after = tokens[at + 1];
  if (!after || after.spaced) return false;
  if (after.text === ":" && tokens[at + 2]?.kind === "number" && !tokens[at + 2]?.spaced) return true;
  if (after.kind !== "word") return false;
  return (
    !Object.hasOwn(language.numerals.suffixes, after.lower) &&
    !Object.hasOwn(language.units.physical, after.lower) &&
    !Object.hasOwn(language.units.percent, after.lower)
  );
}

function isHyphen(token: Tagged): boolean {
  return token.text === "-" || token.text === "‑" || token.text === "–";
}

function isCurrencyWord(word: string, language: Language): boolean {
  return Object.hasOwn(language.units.currencyWords, word);
}

function isNumberWord(word: string, language: Language): boolean {
  return Object.hasOwn(language.numerals.cardinals, word);
}

/** "twenty-five", "three hundred thousand", "a dozen", "two-thirds", "half", "thirteen point one trillion". */
function wordsAt(tokens: readonly Tagged[], at: number, language: Language): Numeral | undefined {
  const { cardinals, scales, fractions, denominators, articles } = language.numerals;
  const first = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (articles.has(first) && Object.hasOwn(scales, next)) {
    const { scale, to } = scaleAt(tokens, at + 1, language);
    return to > at + 1 ? { from: at, to, base: 1, scale, digits: "", fraction: false } : undefined;
  }
  if (Object.hasOwn(fractions, first) && articles.has(next) && Object.hasOwn(scales, tokens[at + 2]?.lower ?? "")) {
    const { scale, to } = scaleAt(tokens, at + 2, language);
    return { from: at, to, base: fractions[first] ?? 0, scale, digits: "", fraction: false };
  }
  if (Object.hasOwn(fractions, first) && !next.startsWith("-")) {
    return { from: at, to: at + 1, base: fractions[first] ?? 0, scale: 1, digits: "", fraction: true };
  }
  if (
    articles.has(first) &&
    Object.hasOwn(denominators, next) &&
    language.particles.of.has(tokens[at + 2]?.lower ?? "")
  ) {
    return { from: at, to: at + 2, base: 1 / (denominators[next] ?? 1), scale: 1, digits: "", fraction: true };
  }
  if (!Object.hasOwn(cardinals, first)) return undefined;
  const { value, to } = cardinalAt(tokens, at, language);
  const part = fractionAfter(tokens, to, language);
  if (part) return { from: at, to: part.to, base: value / part.denominator, scale: 1, digits: "", fraction: true };
  const scaled = scaleAt(tokens, to, language);
  return { from: at, to: scaled.to, base: value, scale: scaled.scale, digits: "", fraction: false };
}

function fractionAfter(
  tokens: readonly Tagged[],
  at: number,
  language: Language,
): { denominator: number; to: number } | undefined {
  const glue = tokens[at]?.text === "-" ? 1 : 0;
  const word = tokens[at + glue]?.lower ?? "";
  if (!Object.hasOwn(language.numerals.denominators, word)) return undefined;
  return { denominator: language.numerals.denominators[word] ?? 1, to: at + glue + 1 };
}

/** A run of cardinal words below a scale: "one hundred and twenty-five" is read up to its last small number. */
function cardinalAt(tokens: readonly Tagged[], at: number, language: Language): { value: number; to: number } {
  const { cardinals } = language.numerals;
  let value = 0;
  let smallest = Infinity;
  let to = at;
  for (let k = at; k < tokens.length; ) {
    const glue = k > at && tokens[k]?.text === "-" && !tokens[k]?.spaced ? 1 : 0;
    const word = tokens[k + glue]?.lower ?? "";
    if (language.numerals.scales[word] === 100 && k > at && value > 0 && value < 100) {
      value *= 100;
      smallest = 100;
      to = k + glue + 1;
    } else if (language.particles.point.has(word) && k > at) {
      return decimals(tokens, k + 1, value, language);
    } else {
      const skip = language.particles.and.has(word) && smallest === 100 ? 1 : 0;
      const small = cardinals[tokens[k + glue + skip]?.lower ?? ""];
      if (small === undefined || small >= smallest) break;
      value += small;
      smallest = small < 20 ? 0 : 10;
      to = k + glue + skip + 1;
    }
    k = to;
  }
  return { value, to };
}

function decimals(
  tokens: readonly Tagged[],
  from: number,
  whole: number,
  language: Language,
): { value: number; to: number } {
  let digits = "";
  let at = from;
  for (; at < tokens.length; at++) {
    const digit = language.numerals.cardinals[tokens[at]?.lower ?? ""];
    if (digit === undefined || digit > 9) break;
    digits += digit;
  }
  return digits ? { value: Number(`${whole}.${digits}`), to: at } : { value: whole, to: from - 1 };
}
