/** The words around a number → its unit: money, share, measurement, time, age, multiple, or what is counted. */
import type { Language } from "../../lang/language.ts";
import { isCapital, type Token } from "../../text/tokens.ts";
import { longestAt } from "../reading.ts";
import type { Numeral, Unit, UnitKind } from "./amount.ts";
import { isHyphen } from "./number.ts";
import { looseSymbols } from "./symbol.ts";

/** A currency before a number: its code, and the token at which the number begins. */
export interface Leading {
  readonly code: string;
  readonly from: number;
}

/** "$", "US$", "$US", "PLN", "Y=", "RM" before the number at `at`. */
export function currencyBefore(tokens: readonly Token[], at: number, language: Language): Leading | undefined {
  const { currencySymbols } = language.units;
  const { prefixes, codes, letters } = language.quantities.money;
  const before = tokens[at - 1];
  if (!before) return undefined;
  if (before.kind === "symbol" && Object.hasOwn(currencySymbols, before.text)) {
    const word = tokens[at - 2];
    const code = word?.kind === "word" && Object.hasOwn(prefixes, word.text) ? prefixes[word.text] : undefined;
    // "US $58": a free letter code needs no second look; "A $5 bill" does.
    if (code && word && (!before.spaced || word.text.length > 1)) return { code, from: at - 2 };
    return { code: currencySymbols[before.text] ?? "USD", from: at - 1 };
  }
  const sign = tokens[at - 2];
  if (before.kind === "word" && tokens[at]?.spaced === false && sign?.kind === "symbol" && !before.spaced) {
    if (Object.hasOwn(letters, before.text) && Object.hasOwn(currencySymbols, sign.text))
      return { code: letters[before.text] ?? "USD", from: at - 2 };
  }
  if (before.text === "=" && !before.spaced && tokens[at]?.spaced === false && Object.hasOwn(codes, sign?.text ?? ""))
    return { code: codes[sign?.text ?? ""] ?? "USD", from: at - 2 };
  if (before.kind !== "word" || !Object.hasOwn(codes, before.text) || before.text === "Y") return undefined;
  const glued = tokens[at]?.spaced === false;
  return glued || (before.text.length === 3 && isCapital(before.text)) || before.text === "Rs"
    ? { code: codes[before.text] ?? "USD", from: at - 1 }
    : undefined;
}

/** Where the unit of a number may begin, and whether a hyphen ties it on. */
export interface Place {
  readonly at: number;
  readonly tied: boolean;
}

/** Steps over the hyphen of "ten-year", "50-kilogram", "five - fold". */
export function placeAfter(tokens: readonly Token[], at: number): Place {
  const hyphen = tokens[at];
  const tied =
    isHyphen(hyphen) && hyphen?.spaced === false && tokens[at + 1]?.kind === "word" && tokens[at + 1]?.spaced === false;
  return tied ? { at: at + 1, tied } : { at, tied };
}

/** The unit that words or symbols name after a number; counts are not looked at here. */
export function namedUnit(tokens: readonly Token[], numeral: Numeral, language: Language): Unit | undefined {
  const place = placeAfter(tokens, numeral.to);
  return (
    shareAt(tokens, place, language) ??
    moneyAt(tokens, place, numeral, language) ??
    measurementAt(tokens, place, numeral, language) ??
    multipleAt(tokens, place, language)
  );
}

function shareAt(tokens: readonly Token[], { at }: Place, language: Language): Unit | undefined {
  const percent = longestAt(tokens, at, language.units.percent, 3);
  if (percent) return { kind: "share", code: percent.value, to: at + percent.length };
  const word = tokens[at];
  const letters = language.quantities.letterUnits[word?.lower ?? ""];
  if (letters === undefined || (word?.spaced && word.lower.length < 2)) return undefined;
  if (isCapital(word?.text ?? "")) return undefined;
  return { kind: letters === "GBX" || letters === "USC" ? "money" : "share", code: letters, to: at + 1 };
}

function moneyAt(tokens: readonly Token[], { at }: Place, numeral: Numeral, language: Language): Unit | undefined {
  const { words } = language.quantities.money;
  const unit = longestAt(tokens, at, words, 3);
  if (unit) return { kind: "money", code: unit.value, to: at + unit.length };
  // "3 million pounds" is money, "208 pounds" a mass.
  if (numeral.scale >= 1e6 && Object.hasOwn(language.units.currencyWords, tokens[at]?.lower ?? ""))
    return { kind: "money", code: language.units.currencyWords[tokens[at]?.lower ?? ""] ?? "", to: at + 1 };
  // "12 billion Singapore dollars": a nationality that no table knows stands between.
  const later = isCapital(tokens[at]?.text ?? "") ? longestAt(tokens, at + 1, words, 1) : undefined;
  return later ? { kind: "money", code: later.value, to: at + 2 } : undefined;
}

interface Named {
  readonly code: string;
  readonly to: number;
  readonly per?: string;
}

/** A unit of time, an age, or a physical unit, alone or in a quotient ("A/cm2"). */
function measurementAt(tokens: readonly Token[], place: Place, numeral: Numeral, language: Language): Unit | undefined {
  const named = measureAt(tokens, place.at, numeral, language);
  if (!named) return undefined;
  const age = ageEnd(tokens, named, language);
  const kind: UnitKind = age ? "age" : TIMES.has(named.code) ? "time" : "measurement";
  return { kind, code: named.code, to: age ?? named.to, ...(named.per ? { per: named.per, perInSpan: true } : {}) };
}

/** Codes of units of time. */
export const TIMES: ReadonlySet<string> = new Set(["a", "mo", "wk", "d", "h", "min", "s", "decade", "century"]);
const ONE_LETTER: ReadonlySet<string> = new Set(["m", "g", "h", "W", "V", "N", "J", "L", "s"]);

function measureAt(tokens: readonly Token[], at: number, numeral: Numeral, language: Language): Named | undefined {
  const { rates, words, powers } = language.quantities.measurements;
  const rate = longestAt(tokens, at, rates, 5);
  if (rate) return { code: rate.value[0], per: rate.value[1], to: at + rate.length };
  const power = powers[tokens[at]?.lower ?? ""];
  if (power !== undefined) {
    const point = tokens[at + 1]?.text === "." ? 1 : 0;
    const base = simpleAt(tokens, at + 1 + point, numeral, language);
    return base ? { code: `${base.code}${power}`, to: base.to } : undefined;
  }
  const word = longestAt(tokens, at, words, 4);
  const simple =
    word && !isOrdinary(tokens, at, word.length)
      ? { code: word.value, to: at + word.length }
      : simpleAt(tokens, at, numeral, language);
  return simple ? quotient(tokens, raised(tokens, simple), language) : undefined;
}

// "12 bar owners", "3 min": words of two or three letters that are common words count only as symbols.
function isOrdinary(tokens: readonly Token[], at: number, length: number): boolean {
  return length === 1 && tokens[at]?.lower === "bar" && tokens[at]?.spaced === true;
}

/** A symbol: capitals count, and one letter alone must be glued or follow digits. */
function simpleAt(tokens: readonly Token[], at: number, numeral: Numeral, language: Language): Named | undefined {
  const { symbols, words } = language.quantities.measurements;
  const token = tokens[at];
  if (!token) return undefined;
  if (Object.hasOwn(words, token.lower) && token.lower.length > 2)
    return { code: words[token.lower] ?? "", to: at + 1 };
  if (!Object.hasOwn(symbols, token.text)) {
    // "2.4Ghz", "3 KWH": nobody means another unit by the wrong capitals of a long symbol.
    const loose = token.text.length > 2 ? looseSymbols(symbols)[token.lower] : undefined;
    return loose === undefined ? undefined : { code: loose, to: at + 1 };
  }
  const free = token.spaced && token.text.length === 1;
  const next = tokens[at + 1];
  const quotiented = next?.text === "/" && !next.spaced;
  if (free && !quotiented && !(ONE_LETTER.has(token.text) && numeral.digits !== "")) return undefined;
  if (token.spaced && numeral.digits === "") return undefined;
  return { code: symbols[token.text] ?? "", to: at + 1 };
}

/** "m2", "cm²". */
function raised(tokens: readonly Token[], unit: Named): Named {
  const next = tokens[unit.to];
  const power = next && !next.spaced ? POWERS[next.text] : undefined;
  return power ? { code: `${unit.code}${power}`, to: unit.to + 1 } : unit;
}

const POWERS: Readonly<Record<string, number>> = { "2": 2, "3": 3, "²": 2, "³": 3 };

/** "A/cm2", "m/s". */
function quotient(tokens: readonly Token[], unit: Named, language: Language): Named {
  const slash = tokens[unit.to];
  if (slash?.text !== "/" || slash.spaced) return unit;
  const { symbols, words } = language.quantities.measurements;
  const below = tokens[unit.to + 1];
  if (!below || below.spaced) return unit;
  const code = symbols[below.text] ?? (below.lower.length > 1 ? words[below.lower] : undefined);
  if (code === undefined) return unit;
  const under = raised(tokens, { code, to: unit.to + 2 });
  return { code: unit.code, per: under.code, to: under.to };
}

/** "50 year-old", "18 months old", "years of age". */
function ageEnd(tokens: readonly Token[], unit: Named, language: Language): number | undefined {
  if (!TIMES.has(unit.code)) return undefined;
  const place = placeAfter(tokens, unit.to);
  const age = longestAt(tokens, place.at, language.quantities.age, 2);
  return age ? place.at + age.length : undefined;
}

/** "five-fold", "five times", "3x". */
function multipleAt(tokens: readonly Token[], { at }: Place, language: Language): Unit | undefined {
  const word = tokens[at];
  if (!word) return undefined;
  if (language.numerals.foldSuffix.has(word.lower))
    return { kind: "multiple", code: "1", to: at + 1, multiple: "fold" };
  if (language.numerals.times.has(word.lower) && !isCapital(word.text))
    return { kind: "multiple", code: "1", to: at + 1, multiple: "times" };
  // "1920x1080" is a size, "3x" a multiple.
  const size = tokens[at + 1]?.kind === "number" && tokens[at + 1]?.spaced === false;
  const x = language.quantities.multiple.has(word.lower) && !word.spaced && !size;
  return x ? { kind: "multiple", code: "1", to: at + 1, multiple: "times" } : undefined;
}

/** What a rate is divided by, from the token after the unit or the counted phrase: "a month", "per share", "-a-day". */
export function rateAfter(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { readonly per: string; readonly to: number; readonly unit: boolean } | undefined {
  const { units, quantities } = language;
  const { at: from } = placeAfter(tokens, at);
  const slash = tokens[from]?.text === "/" && tokens[from]?.spaced === false;
  if (!slash && !units.per.has(tokens[from]?.lower ?? "")) return undefined;
  const hyphen = tokens[from + 1];
  const next = isHyphen(hyphen) && hyphen?.spaced === false ? from + 2 : from + 1;
  const numeral = { from: next, to: next, base: 1, scale: 1, digits: "1", fraction: false };
  const unit = measureAt(tokens, next, numeral, language);
  const symbol = unit && unit.to === next + 1 && (tokens[next]?.text.length ?? 0) < 2;
  // "a year earlier": a date set against this one, no rate.
  if (unit && quantities.apart.has(tokens[unit.to]?.lower ?? "")) return undefined;
  if (unit && !unit.per && !(symbol && !slash)) return { per: unit.code, to: unit.to, unit: true };
  const noun = tokens[next]?.lower ?? "";
  if (quantities.rated.has(noun)) return { per: noun, to: next + 1, unit: false };
  return undefined;
}
