/** Two numbers joined → one range. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import type { Numeral, Unit } from "./amount.ts";
import { isHyphen, numeralAt } from "./number.ts";
import { currencyBefore, namedUnit, placeAfter } from "./unit.ts";

/** The upper number of a range, the token where the range begins ("between" taken in), and a unit of the lower end. */
export interface Range {
  readonly high: Numeral;
  readonly from: number;
  /** "two or three": either of two values. */
  readonly either: boolean;
  readonly unit?: Unit;
}

/** "3 to 5", "3–5", "between 40 and 60", "from 2 to 5", "two or three", "$10 billion to $15 billion", "2% to 5%". */
export function rangeFrom(
  tokens: readonly Token[],
  first: Numeral,
  start: number,
  money: boolean,
  language: Language,
): Range | undefined {
  const { rangeOpeners } = language.numerals;
  const opener = openerBefore(tokens, start, language);
  // "slid 4 points to 38": what follows a word of movement is the step, and after "to" the level.
  const moved = Object.hasOwn(language.changes, tokens[start - 1]?.lower ?? "");
  const opened = opener >= 0 && rangeOpeners.has(tokens[opener]?.lower ?? "") ? (tokens[opener]?.lower ?? "") : "";
  const unit = namedUnit(tokens, first, language);
  const at = unit && !unit.multiple ? unit.to : first.to;
  const joiner = tokens[at];
  if (!joiner || first.vague) return undefined;
  const joined = joinerAt(tokens, at, opened, language);
  // "5-foot-10": what a second hyphen adds is inches.
  if (joined?.kind === "dash" && unit && placeAfter(tokens, first.to).tied) return undefined;
  if (!joined || (moved && joined.kind === "to" && unit)) return undefined;
  const sign = joiner.kind === "mark" ? 1 : 0;
  const place = highAt(tokens, joined.to, money, language);
  const high = place === undefined ? undefined : numeralAt(tokens, place, language, sign === 1);
  if (!high || high.from < at || high.fraction !== first.fraction) return undefined;
  const rising = isRising(first, high);
  const upper = unit && high ? namedUnit(tokens, high, language) : undefined;
  if ((unit || money) && joined.kind === "to" && isStep(tokens, start, upper?.to ?? high.to, language))
    return undefined;
  const same = upper !== undefined && upper.code === unit?.code && upper.per === unit.per;
  // "0.9% to 26,548", "5 % to $3": a unit after the lower end alone belongs to it alone.
  if (unit && !same && (upper || (!opened && sign === 0))) return undefined;
  if (!opened && !rising && !same && !(joined.kind === "dash" && first.digits.includes("."))) return undefined;
  if (joined.kind === "or" && (first.digits || high.base - first.base !== 1)) return undefined;
  const takes = opened && joined.kind !== "dash" && joined.kind !== "or";
  return {
    high,
    from: takes ? opener : start,
    either: joined.kind === "or",
    ...(unit && !unit.multiple ? { unit } : {}),
  };
}

/** "rose by $3 billion to $20 billion from $17 billion": the step, then the level, and where it came from. */
function isStep(tokens: readonly Token[], start: number, end: number, language: Language): boolean {
  const { changes, particles } = language;
  const isBy = particles.by.has(tokens[start - 1]?.lower ?? "");
  const next = tokens[end + 1];
  const isFrom = particles.from.has(tokens[end]?.lower ?? "") && (next?.kind === "number" || next?.kind === "symbol");
  return isBy && isFrom && Object.hasOwn(changes, tokens[start - 2]?.lower ?? "");
}

// The upper end may be printed with the scale of both: "3 to 4 million", "$200 to $4 million".
function isRising(low: Numeral, high: Numeral): boolean {
  const { low: a, high: b } = shareScale(low, high);
  return b > a && low.base * low.scale < high.base * high.scale;
}

/** "from about $5", "between nearly 3": bound words may stand between. */
function openerBefore(tokens: readonly Token[], start: number, { boundsBefore }: Language): number {
  const at = start - 1;
  const near = tokens[at];
  return near && Object.hasOwn(boundsBefore, near.lower) ? at - 1 : at;
}

type Joiner = "dash" | "to" | "and" | "or";

function joinerAt(
  tokens: readonly Token[],
  at: number,
  opened: string,
  language: Language,
): { kind: Joiner; to: number } | undefined {
  const { to, and, or, between } = language.particles;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return undefined;
  if (isHyphen(token)) {
    // "3-5", "25 – 40"; "5 -3" is a difference or a list.
    return token.spaced === next.spaced || !token.spaced ? { kind: "dash", to: at + 1 } : undefined;
  }
  // "$10-to-$15", "three- to five-year"
  if (to.has(token.lower)) return { kind: "to", to: at + 1 };
  if (and.has(token.lower)) return between.has(opened) ? { kind: "and", to: at + 1 } : undefined;
  return or.has(token.lower) ? { kind: "or", to: at + 1 } : undefined;
}

/** Where the upper number begins: a currency is stepped over only when the lower end had one. */
function highAt(tokens: readonly Token[], at: number, money: boolean, language: Language): number | undefined {
  for (let k = at; k <= at + 3 && k < tokens.length; k++) {
    const token = tokens[k];
    if (!token) return undefined;
    if (k > at && currencyBefore(tokens, k, language)?.from === at) return money ? k : undefined;
    if (k === at && token.kind !== "symbol" && token.kind !== "word") return token.text === "." ? k + 1 : k;
    if (k === at && token.kind === "word" && Object.hasOwn(language.numerals.cardinals, token.lower)) return k;
  }
  const near = tokens[at];
  return near?.kind === "symbol" && Object.hasOwn(language.units.currencySymbols, near.text) ? undefined : at;
}

/** "3 to 4 million": the scale of the upper end belongs to both, unless the lower has its own. */
export function shareScale(low: Numeral, high: Numeral): { low: number; high: number } {
  const scale = low.scale === 1 && high.scale > 1 && low.base <= high.base ? high.scale : low.scale;
  const a = low.base * scale;
  const b = high.base * high.scale;
  return a <= b ? { low: a, high: b } : { low: b, high: a };
}
