/** "rose from 3 to 5": a movement between two levels → two figures, where the grammar of quantities sees one range. */
import type { Language } from "../lang/language.ts";
import type { DateMention } from "./date.ts";
import type { Amount, Numeral } from "./quantity/amount.ts";
import { numeralAt } from "./quantity/number.ts";
import { currencyBefore } from "./quantity/unit.ts";
import type { Tagged } from "./reading.ts";

/** One of the two figures: what sets it apart from the range that the grammar read. */
export interface Level {
  readonly from: number;
  readonly to: number;
  readonly numeral: { readonly from: number; readonly to: number };
  readonly low: number;
  readonly high: number;
  readonly digits: string;
  readonly digitsHigh: "";
  readonly scale: number;
  readonly bound: "=";
  readonly change: "none";
  /** Tokens whose times are those of the other level. */
  readonly others: { readonly from: number; readonly to: number };
}

/**
 * The level before and the level after of a range whose figure covers the tokens of `whole`; undefined for a mere range.
 * It is a movement when a word of change stands close before "from", when the second number is the smaller, or when each
 * of the two has a time of its own.
 */
export function levelsOf(
  tokens: readonly Tagged[],
  amount: Amount,
  whole: { readonly from: number; readonly to: number },
  dates: readonly DateMention[],
  language: Language,
): readonly [Level, Level] | undefined {
  if (amount.low === amount.high || amount.vague || amount.either) return undefined;
  const first = numeralAt(tokens, amount.numeral.from, language);
  const last = lastNumeral(tokens, amount, language);
  if (!first || !last || last.from <= first.to) return undefined;
  const opened = isOpened(tokens, amount, language);
  const dated = dates.some(({ from, to }) => from >= first.to && to <= last.from);
  if (!dated && !(opened && (amount.falling || isMoved(tokens, amount.start, language)))) return undefined;
  const split = amount.falling
    ? { before: amount.high, after: amount.low }
    : { before: amount.low, after: amount.high };
  const shared = { bound: "=", change: "none", digitsHigh: "" } as const;
  const start = currencyBefore(tokens, last.from, language)?.from ?? last.from;
  const scale = (value: number, base: number): number => (base === 0 ? 1 : value / base);
  return [
    {
      ...shared,
      from: opened && language.particles.from.has(tokens[whole.from]?.lower ?? "") ? whole.from + 1 : whole.from,
      to: endOf(tokens, first, last, dates, language),
      numeral: { from: first.from, to: first.to },
      low: split.before,
      high: split.before,
      digits: first.digits,
      scale: scale(split.before, first.base),
      others: { from: last.from, to: tokens.length },
    },
    {
      ...shared,
      from: start,
      to: Math.max(whole.to, last.to),
      numeral: { from: last.from, to: last.to },
      low: split.after,
      high: split.after,
      digits: last.digits,
      scale: last.scale,
      others: { from: first.to, to: last.from },
    },
  ];
}

/** "To 200 by 2027 from 100 now": told the other way round, each level has its own time as well. */
export function withTurnedLevels<T extends { readonly from: number; readonly others?: Level["others"] }>(
  figures: readonly T[],
  tokens: readonly Tagged[],
  language: Language,
): T[] {
  const { from: opener, to: closer } = language.particles;
  const out = [...figures];
  for (let at = 1; at < out.length; at++) {
    const [after, before] = [out[at - 1] as T, out[at] as T];
    const opens = (figure: T, words: ReadonlySet<string>): boolean =>
      words.has(tokens[figure.from - 1]?.lower ?? "") || words.has(tokens[figure.from]?.lower ?? "");
    if (after.others || !opens(after, closer) || !opens(before, opener)) continue;
    out[at - 1] = { ...after, others: { from: before.from, to: tokens.length } };
    out[at] = { ...before, others: { from: 0, to: before.from } };
  }
  return out;
}

function lastNumeral(tokens: readonly Tagged[], { numeral }: Amount, language: Language): Numeral | undefined {
  for (let at = numeral.from + 1; at < numeral.to; at++) {
    const found = numeralAt(tokens, at, language);
    if (found?.to === numeral.to) return found;
  }
  return undefined;
}

/** The words of its unit belong to the first figure, what tells its time does not. */
function endOf(
  tokens: readonly Tagged[],
  first: Numeral,
  last: Numeral,
  dates: readonly DateMention[],
  { particles }: Language,
): number {
  let end = last.from - 1;
  for (const { from } of dates) if (from >= first.to && from < end) end = from - 1;
  // Back over the joiner's own sign and whatever only leads to the second number.
  const leads = (token: Tagged | undefined): boolean =>
    token?.tag === "ADP" || token?.kind === "mark" || particles.to.has(token?.lower ?? "");
  while (end > first.to && leads(tokens[end - 1])) end--;
  return Math.max(first.to, end);
}

function isOpened(tokens: readonly Tagged[], { start }: Amount, { particles }: Language): boolean {
  return particles.from.has(tokens[start]?.lower ?? "") || particles.from.has(tokens[start - 1]?.lower ?? "");
}

// "raised its target for the whole of the alliance from": few words stand between the movement and its levels.
const REACH = 8;

function isMoved(tokens: readonly Tagged[], from: number, { changes }: Language): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const token = tokens[at];
    if (!token || token.kind === "mark") return false;
    if (Object.hasOwn(changes, token.lower)) return true;
  }
  return false;
}
