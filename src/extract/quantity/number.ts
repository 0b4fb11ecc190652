/** Tokens → numbers: digits and words, with sign and scale. The unit is not looked at here. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import { longestAt } from "../reading.ts";
import type { Numeral } from "./amount.ts";
import { scaleAt } from "./scale.ts";
import { looseSymbols } from "./symbol.ts";
import { wordsAt } from "./words.ts";

/** The value of digits with their separators ("1,500" "13.1" "1 500"), or undefined when they are no number. */
export function parseDigits(text: string, decimalMark: "." | ","): number | undefined {
  const group = decimalMark === "." ? "," : ".";
  const plain = text.replace(/['’\u00a0\u2009\u202f]/g, "");
  const [whole = "", ...rest] = plain.split(decimalMark);
  if (rest.length > 1) return undefined;
  const groups = whole.split(group);
  if (groups.length > 1 && (groups[0]?.length === 0 || groups.slice(1).some((part) => part.length !== 3)))
    return groups.every((part) => part.length >= 2) && groups.at(-1)?.length === 3
      ? Number(`${groups.join("")}${rest.length ? `.${rest[0]}` : ""}`)
      : undefined;
  const value = Number(groups.join("") + (rest.length ? `.${rest[0]}` : ""));
  return Number.isFinite(value) ? value : undefined;
}

/** The number that begins at token `at`, or undefined; `joined` when the token before ties it to a range. */
export function numeralAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
  joined = false,
): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === "number") return digitsAt(tokens, at, language, joined);
  const { fractions } = language.numerals;
  if (token.kind === "symbol" && Object.hasOwn(fractions, token.lower)) {
    return { from: at, to: at + 1, base: fractions[token.lower] ?? 0, scale: 1, digits: "", fraction: true };
  }
  return token.kind === "word" ? wordsAt(tokens, at, language) : undefined;
}

function digitsAt(tokens: readonly Token[], at: number, language: Language, joined: boolean): Numeral | undefined {
  const token = tokens[at];
  if (!token || isDesignation(tokens, at, language, joined)) return undefined;
  const value = parseDigits(token.text, language.numerals.decimalMark);
  if (value === undefined) return undefined;
  const point = leadingPoint(tokens, at);
  const from = point ? at - 1 : at;
  const small = point ? Number(`0.${token.text}`) : value;
  const sign = signBefore(tokens, from, language);
  const part = fractionOf(tokens, at, small, language);
  const number = part ?? { base: small, to: at + 1, fraction: false };
  const { scale, to } = part ? { scale: 1, to: part.to } : scaleAt(tokens, number.to, language);
  return {
    from: sign ? sign.from : from,
    to,
    base: sign?.sign === "-" ? -number.base : number.base,
    scale,
    digits: part ? "" : token.text,
    fraction: number.fraction,
    ...(sign ? { sign: sign.sign } : {}),
  };
}

/** ".001": the point stands free before the digits. */
function leadingPoint(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return before?.text === "." && before.spaced && token?.spaced === false && /^\d+$/.test(token.text);
}

const MINUS: ReadonlySet<string> = new Set(["-", "−", "–"]);

/** "-0.3", "−5", "minus-40", "minus 40", "+0.2". */
function signBefore(
  tokens: readonly Token[],
  at: number,
  { quantities, particles }: Language,
): { from: number; sign: "+" | "-" } | undefined {
  const before = tokens[at - 1];
  if (!before) return undefined;
  const glued = tokens[at]?.spaced === false;
  if (glued && (before.text === "+" || MINUS.has(before.text))) {
    const earlier = tokens[at - 2];
    if (before.text !== "+" && !before.spaced && earlier && quantities.negative.has(earlier.lower))
      return { from: at - 2, sign: "-" };
    const free = before.spaced || earlier?.text === "(";
    return free ? { from: at - 1, sign: before.text === "+" ? "+" : "-" } : undefined;
  }
  // "plus or minus 3" is no negative number.
  const either = particles.or.has(tokens[at - 2]?.lower ?? "");
  return before.kind === "word" && !either && quantities.negative.has(before.lower)
    ? { from: at - 1, sign: "-" }
    : undefined;
}

const PARTS: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 10, 16, 32]);

/** "3/4", "1/2", "2½", "1 1/2": digits that go on as a fraction. */
function fractionOf(
  tokens: readonly Token[],
  at: number,
  value: number,
  language: Language,
): { base: number; to: number; fraction: boolean } | undefined {
  const next = tokens[at + 1];
  const { fractions } = language.numerals;
  if (next?.kind === "symbol" && Object.hasOwn(fractions, next.lower))
    return { base: value + (fractions[next.lower] ?? 0), to: at + 2, fraction: false };
  const simple = simpleFraction(tokens, at);
  if (simple) return { base: simple.base, to: simple.to, fraction: true };
  const mixed =
    next?.kind === "number" && next.spaced && Number.isInteger(value) ? simpleFraction(tokens, at + 1) : undefined;
  return mixed ? { base: value + mixed.base, to: mixed.to, fraction: false } : undefined;
}

function simpleFraction(tokens: readonly Token[], at: number): { base: number; to: number } | undefined {
  const [over, slash, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== "/" || slash.spaced || under?.kind !== "number" || under.spaced) return undefined;
  if (tokens[at + 3]?.text === "/") return undefined;
  const [a, b] = [Number(over?.text), Number(under.text)];
  return PARTS.has(b) && a > 0 && a < b ? { base: a / b, to: at + 3 } : undefined;
}

/**
 * True where digits are part of a name, a time or a score: a letter, or a letter and a hyphen, is glued to them
 * ("F-35", "T-90M", "2S19", "Su-57"), letters follow that are neither a scale nor a unit ("5G", "21st"), or a colon
 * and digits do ("4:39").
 */
function isDesignation(tokens: readonly Token[], at: number, language: Language, joined: boolean): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token && !token.spaced && before && !joined && gluedName(tokens, at, language)) return true;
  const after = tokens[at + 1];
  if (!after || after.spaced) return false;
  if (after.text === ":" && tokens[at + 2]?.kind === "number" && !tokens[at + 2]?.spaced) return true;
  return after.kind === "word" && !isTail(after, tokens, at, language);
}

function gluedName(tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1];
  const earlier = tokens[at - 2];
  if (!before) return false;
  if (before.kind === "word") return !isCurrencyLetters(tokens, at, language);
  if (before.text === "/" || before.text === "#" || before.text === "_") return true;
  if (before.text === ":" && earlier?.kind === "number" && !before.spaced) return true;
  if (before.text === "." && !before.spaced) return true;
  if (!isHyphen(before) || before.spaced) return false;
  if (earlier?.kind === "number") return true;
  if (earlier?.kind !== "word" || isNumberWord(earlier.lower, language)) return false;
  return !language.quantities.plain.has(earlier.lower);
}

/** "PS2.7", "US$5" and "$US5", but not "A2" or "R18". */
function isCurrencyLetters(tokens: readonly Token[], at: number, { quantities, units }: Language): boolean {
  const word = tokens[at - 1];
  if (Object.hasOwn(quantities.money.codes, word?.text ?? "") && word?.text !== "Y") return true;
  const sign = tokens[at - 2];
  return word?.spaced === false && sign?.kind === "symbol" && Object.hasOwn(units.currencySymbols, sign.text);
}

/** Letters after digits that leave them a number: a scale, a unit, per cent, "x". */
function isTail(after: Token, tokens: readonly Token[], at: number, language: Language): boolean {
  const { measurements, money, multiple } = language.quantities;
  // "the 1990s", "20s": a plural of the digits, unless they have a decimal part.
  if (after.text === "s" && !tokens[at]?.text.includes(".")) return false;
  return (
    Object.hasOwn(language.numerals.suffixes, after.lower) ||
    Object.hasOwn(measurements.symbols, after.text) ||
    Object.hasOwn(measurements.words, after.lower) ||
    (after.text.length > 2 && Object.hasOwn(looseSymbols(measurements.symbols), after.lower)) ||
    Object.hasOwn(measurements.rates, after.lower) ||
    Object.hasOwn(measurements.powers, after.lower) ||
    Object.hasOwn(money.words, after.lower) ||
    Object.hasOwn(language.units.percent, after.lower) ||
    Object.hasOwn(language.quantities.letterUnits, after.lower) ||
    multiple.has(after.lower) ||
    longestAt(tokens, at + 1, measurements.words, 4) !== undefined
  );
}

/** A hyphen or a dash that joins. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "-" || token.text === "‑" || token.text === "–" || token.text === "−");
}

function isNumberWord(word: string, language: Language): boolean {
  return Object.hasOwn(language.numerals.cardinals, word);
}
