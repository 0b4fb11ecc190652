/** Two numbers joined → one range. */
import type { Language } from "../lang/language.ts";
import { type Numeral, numeralAt } from "./number.ts";
import { longestAt, type Tagged } from "./reading.ts";

/** The upper number of a range, and the token where the range begins ("between" taken in). */
export interface Range {
  readonly high: Numeral;
  readonly from: number;
}

/** "3 to 5", "3–5", "between 40 and 60", "from 2 to 5", "two or three", "$10 billion to $15 billion". */
export function rangeFrom(tokens: readonly Tagged[], first: Numeral, language: Language): Range | undefined {
  const { rangeJoiners, rangeOpeners } = language.numerals;
  let opener = first.from - 1;
  while (opener >= 0 && tokens[opener]?.kind === "symbol") opener--;
  const opened = rangeOpeners.has(tokens[opener]?.lower ?? "") ? (tokens[opener]?.lower ?? "") : "";
  let at = skipUnit(tokens, first.to, language);
  const joiner = tokens[at];
  if (!joiner) return undefined;
  const dash = /^[-–—‑]$/.test(joiner.text);
  const glued = dash && !joiner.spaced && tokens[at + 1]?.spaced === false;
  const { to, and, or, between } = language.particles;
  if (!dash && !rangeJoiners.has(joiner.lower)) return undefined;
  if (dash && !glued && joiner.spaced) return undefined;
  if (and.has(joiner.lower) && !between.has(opened)) return undefined;
  at++;
  // "up 9 % to $84": an amount of money ends no range of per cent.
  const moneyBefore = tokens[first.from - 1]?.kind === "symbol";
  while (tokens[at]?.kind === "symbol" && Object.hasOwn(language.units.currencySymbols, tokens[at]?.text ?? "")) {
    if (!moneyBefore) return undefined;
    at++;
  }
  const high = plainNumeralAt(tokens, at, dash, language);
  if (!high || high.fraction !== first.fraction) return undefined;
  const values = shareScale(first, high);
  if (!opened && !(values.high > values.low)) return undefined;
  if (or.has(joiner.lower) && (first.digits || high.base - first.base !== 1)) return undefined;
  return { high, from: opened && (to.has(joiner.lower) || and.has(joiner.lower)) ? opener : first.from };
}

// After a hyphen the second number looks like a designation; it is none here.
function plainNumeralAt(tokens: readonly Tagged[], at: number, dash: boolean, language: Language): Numeral | undefined {
  return numeralAt(
    dash ? tokens.map((token, k) => (k === at ? { ...token, spaced: true } : token)) : tokens,
    at,
    language,
  );
}

/** The unit of the lower end ("2% to 5%", "€1bn-€2bn") is stepped over. */
function skipUnit(tokens: readonly Tagged[], at: number, language: Language): number {
  const percent = longestAt(tokens, at, language.units.percent, 2);
  return percent ? at + percent.length : at;
}

/** "3 to 4 million": the scale of the upper end belongs to both, unless the lower has its own. */
export function shareScale(low: Numeral, high: Numeral): { low: number; high: number } {
  const scale = low.scale === 1 && high.scale > 1 && low.base <= high.base ? high.scale : low.scale;
  const a = low.base * scale;
  const b = high.base * high.scale;
  return a <= b ? { low: a, high: b } : { low: b, high: a };
}
