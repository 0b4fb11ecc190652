/** Tokens → numbers written in words. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import { longestAt } from "../reading.ts";
import type { Numeral } from "./amount.ts";
import { scaleAt } from "./scale.ts";

/** "twenty-five", "three hundred thousand", "a dozen", "two-thirds", "half", "thirteen point one trillion", "dozens of". */
export function wordsAt(tokens: readonly Token[], at: number, language: Language): Numeral | undefined {
  return (
    articleAt(tokens, at, language) ??
    halfAt(tokens, at, language) ??
    vagueAt(tokens, at, language) ??
    cardinal(tokens, at, language)
  );
}

function number(from: number, to: number, base: number, scale: number, fraction: boolean): Numeral {
  return { from, to, base, scale, digits: "", fraction };
}

/** "a dozen", "a hundred thousand", "a third of", "a quarter". */
function articleAt(tokens: readonly Token[], at: number, language: Language): Numeral | undefined {
  const { articles, scales, denominators } = language.numerals;
  if (!articles.has(tokens[at]?.lower ?? "")) return undefined;
  const next = tokens[at + 1]?.lower ?? "";
  if (Object.hasOwn(scales, next)) {
    const whole = cardinalAt(tokens, at, language);
    const { scale, to } = scaleAt(tokens, whole.to, language);
    return number(at, to, whole.value, scale, false);
  }
  if (!Object.hasOwn(denominators, next) || tokens[at + 2]?.text === "-") return undefined;
  const share = isShareUse(tokens, at + 2, language);
  return share ? number(at, at + 2, 1 / (denominators[next] ?? 1), 1, true) : undefined;
}

// "a third of the fleet", "down a third", "a third more": before a noun it is an ordinal ("a third attempt").
function isShareUse(tokens: readonly Token[], at: number, { particles, quantities }: Language): boolean {
  const next = tokens[at];
  if (!next || next.kind === "mark") return true;
  return particles.of.has(next.lower) || quantities.plain.has(next.lower);
}

/** "half a million", "half of", "half the fleet"; not "first half", "half-time". */
function halfAt(tokens: readonly Token[], at: number, language: Language): Numeral | undefined {
  const { fractions, articles, scales } = language.numerals;
  const first = tokens[at]?.lower ?? "";
  if (!Object.hasOwn(fractions, first)) return undefined;
  const value = fractions[first] ?? 0;
  const next = tokens[at + 1];
  if (articles.has(next?.lower ?? "") && Object.hasOwn(scales, tokens[at + 2]?.lower ?? "")) {
    const { scale, to } = scaleAt(tokens, at + 2, language);
    return number(at, to, value, scale, false);
  }
  const scaled = scaleAt(tokens, at + 1, language);
  if (scaled.to > at + 1) return number(at, scaled.to, value, scaled.scale, false);
  if (next?.text === "-" && !next.spaced) return undefined;
  if (language.quantities.ordinals.has(tokens[at - 1]?.lower ?? "")) return undefined;
  return number(at, at + 1, value, 1, true);
}

/** "dozens of drones", "tens of thousands", "hundreds of millions". */
function vagueAt(tokens: readonly Token[], at: number, language: Language): Numeral | undefined {
  const { vague } = language.quantities;
  const low = vague[tokens[at]?.lower ?? ""];
  if (low === undefined) return undefined;
  const of = language.particles.of.has(tokens[at + 1]?.lower ?? "");
  const more = of ? vague[tokens[at + 2]?.lower ?? ""] : undefined;
  // "scores of" only: without "of" the word is a result.
  if (!of) return undefined;
  const value = more === undefined ? low : low * more;
  return { ...number(at, more === undefined ? at + 1 : at + 3, value, 1, false), vague: value * 10 };
}

function cardinal(tokens: readonly Token[], at: number, language: Language): Numeral | undefined {
  if (!Object.hasOwn(language.numerals.cardinals, tokens[at]?.lower ?? "")) return undefined;
  const { value, to } = cardinalAt(tokens, at, language);
  const part = fractionAfter(tokens, to, language);
  if (part) return number(at, part.to, value / part.denominator, 1, true);
  const share = inEvery(tokens, at, to, value, language);
  if (share) return share;
  const half = andPart(tokens, to, language);
  const scaled = scaleAt(tokens, half?.to ?? to, language);
  return number(
    signed(tokens, at, language) ? at - 1 : at,
    scaled.to,
    (value + (half?.value ?? 0)) * sign(tokens, at, language),
    scaled.scale,
    false,
  );
}

function signed(tokens: readonly Token[], at: number, { quantities }: Language): boolean {
  return quantities.negative.has(tokens[at - 1]?.lower ?? "");
}

function sign(tokens: readonly Token[], at: number, language: Language): number {
  return signed(tokens, at, language) ? -1 : 1;
}

// "four in 10": with other digits the words are two counts.
const ROUND: ReadonlySet<number> = new Set([10, 100, 1000]);

/** "one in five", "three out of ten": a share; "one in May" is none. */
function inEvery(
  tokens: readonly Token[],
  from: number,
  at: number,
  value: number,
  language: Language,
): Numeral | undefined {
  const joiner = longestAt(tokens, at, language.quantities.outOf, 2);
  if (!joiner) return undefined;
  const next = tokens[at + joiner.length];
  const whole =
    next?.kind === "number" && /^\d{1,3}$/.test(next.text)
      ? { value: Number(next.text), to: at + joiner.length + 1 }
      : Object.hasOwn(language.numerals.cardinals, next?.lower ?? "")
        ? cardinalAt(tokens, at + joiner.length, language)
        : undefined;
  if (!whole || whole.value <= value) return undefined;
  // "killed two in three days" is no share.
  const timed = Object.hasOwn(language.units.time, tokens[whole.to]?.lower ?? "");
  const short = joiner.length === 1 && value !== 1;
  return timed || (short && next?.kind === "number" && !ROUND.has(whole.value))
    ? undefined
    : number(from, whole.to, value / whole.value, 1, true);
}

/** "two and a half", "one and three quarters": what is added to the whole number before. */
export function andPart(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { readonly value: number; readonly to: number } | undefined {
  const { particles, numerals } = language;
  if (!particles.and.has(tokens[at]?.lower ?? "")) return undefined;
  const word = tokens[at + 1]?.lower ?? "";
  const count = numerals.articles.has(word) ? 1 : numerals.cardinals[word];
  if (count === undefined) return undefined;
  const glue = tokens[at + 2]?.text === "-" && !tokens[at + 2]?.spaced ? 1 : 0;
  const part = tokens[at + 2 + glue]?.lower ?? "";
  const half = numerals.articles.has(word) ? numerals.fractions[part] : undefined;
  if (half !== undefined) return { value: half, to: at + 3 };
  const denominator = numerals.denominators[part];
  // "two cars and a third attempt": a part is followed by a unit or nothing, a scale, or by what it is of.
  const whole =
    denominator !== undefined && count < denominator && numerals.cardinals[tokens[at - 1]?.lower ?? ""] !== undefined;
  return whole ? { value: count / denominator, to: at + 3 + glue } : undefined;
}

function fractionAfter(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { denominator: number; to: number } | undefined {
  const glue = tokens[at]?.text === "-" && !tokens[at]?.spaced ? 1 : 0;
  const word = tokens[at + glue]?.lower ?? "";
  const denominator = language.numerals.denominators[word];
  if (denominator === undefined) return undefined;
  return glue || isShareUse(tokens, at + 1, language) ? { denominator, to: at + glue + 1 } : undefined;
}

/** "two hundred and ninety", "twenty-eight thousand six hundred forty-two": a last scale alone is left to the caller. */
function cardinalAt(tokens: readonly Token[], at: number, language: Language): { value: number; to: number } {
  let total = 0;
  let from = at;
  for (let limit = Infinity; ; ) {
    const part = belowThousand(tokens, from, language);
    const glue = tokens[part.to]?.text === "-" && !tokens[part.to]?.spaced ? 1 : 0;
    const scale = language.numerals.scales[tokens[part.to + glue]?.lower ?? ""] ?? 1;
    if (scale < 1000 || scale >= limit) return { value: total + part.value, to: part.to };
    const next = part.to + glue + 1;
    const skip = language.particles.and.has(tokens[next]?.lower ?? "") ? 1 : 0;
    // "five thousand and two million": a new number, not the rest of this one.
    const more = belowThousand(tokens, next + skip, language);
    // "two million a year": the article opens a rate.
    const { articles, scales } = language.numerals;
    const rate = articles.has(tokens[next + skip]?.lower ?? "") && scales[tokens[next + skip + 1]?.lower ?? ""] !== 100;
    const small = !rate && more.value > 0 && (language.numerals.scales[tokens[more.to]?.lower ?? ""] ?? 1) < scale;
    if (!small) return total > 0 ? { value: total + part.value * scale, to: next } : { value: part.value, to: part.to };
    total += part.value * scale;
    from = next + skip;
    limit = scale;
  }
}

function belowThousand(tokens: readonly Token[], at: number, language: Language): { value: number; to: number } {
  const { cardinals, articles, scales } = language.numerals;
  const article = articles.has(tokens[at]?.lower ?? "");
  // "a hundred and twenty": the article is the one.
  const hundred = article && scales[tokens[at + 1]?.lower ?? ""] === 100;
  if (article && !hundred) return { value: 1, to: at + 1 };
  let value = hundred ? 100 : 0;
  let smallest = hundred ? 100 : Infinity;
  let to = hundred ? at + 2 : at;
  for (let k = to; k < tokens.length; k = to) {
    const glue = k > at && tokens[k]?.text === "-" && !tokens[k]?.spaced ? 1 : 0;
    const word = tokens[k + glue]?.lower ?? "";
    if (language.numerals.scales[word] === 100 && k > at && value > 0 && value < 100) {
      value *= 100;
      smallest = 100;
      to = k + glue + 1;
      continue;
    }
    if (language.particles.point.has(word) && k > at) return decimals(tokens, k + 1, value, language);
    const skip = language.particles.and.has(word) && smallest === 100 ? 1 : 0;
    const small = cardinals[tokens[k + glue + skip]?.lower ?? ""];
    if (small === undefined || small >= smallest) break;
    value += small;
    smallest = small < 20 ? 0 : 10;
    to = k + glue + skip + 1;
  }
  return { value, to };
}

function decimals(
  tokens: readonly Token[],
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
