/** Text → its quantities. What sentences without a figure cost is one look at each of their characters. */
import type { Bound, Change } from "../../core/quantity.ts";
import type { Language } from "../../lang/language.ts";
import { tokens } from "../../text/tokens.ts";
import { datesIn } from "../date.ts";
import type { Amount } from "./amount.ts";
import { amountsIn } from "./grammar.ts";
import { isSuspended } from "./name.ts";
import { figureSentences } from "./scan.ts";

/** One quantity of a text: its place with bound and unit words, its values, and the unit by code and by name. */
export interface TextQuantity {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly falling: boolean;
  readonly bound: Bound;
  readonly change: Change;
  readonly kind: Amount["unit"]["kind"];
  /** UCUM or ISO 4217 code, `%`, `1`; "" for counts. */
  readonly code: string;
  /** "in a year": one by an article alone. */
  readonly alone: boolean;
  /** "two or three": one of the two values. */
  readonly either: boolean;
  /** A multiple in one word: "doubled", "twice". */
  readonly word: boolean;
  /** A noun says the movement, not a verb. */
  readonly nominal: boolean;
  /** Written in words and tied to its noun: "a five-year plan". */
  readonly compound: boolean;
  /** Where the number itself ends. */
  readonly numeralEnd: number;
  /** The counted phrase in its base form: "main battle tank". */
  readonly noun: string;
  /** What a rate is divided by: a unit code or a noun. */
  readonly per: string;
}

/** The quantities of a text, in order. */
export function quantitiesIn(text: string, language: Language): TextQuantity[] {
  const out: TextQuantity[] = [];
  for (const span of figureSentences(text, language)) {
    const words = tokens(text, span.start, span.end);
    let waiting = false;
    for (const amount of amountsIn(words, datesIn(words, language), language)) {
      const { unit } = amount;
      const suspended = waiting || isSuspended(words, amount.numeral);
      waiting = isSuspended(words, amount.numeral);
      const counted = unit.kind === "count" && !(unit.per && unit.perInSpan);
      const fold = unit.multiple !== undefined && amount.change !== "none";
      const last =
        counted || fold
          ? fold
            ? unit.to
            : amount.numeral.to
          : unit.per && !unit.perInSpan
            ? amount.numeral.to
            : amount.to;
      out.push({
        // "within" limits the time that follows and is no part of it.
        start:
          words[language.time.within.has(words[amount.from]?.lower ?? "") ? amount.start : amount.from]?.start ?? 0,
        end: words[last - 1]?.end ?? 0,
        low: tidy(amount.low),
        high: tidy(amount.high),
        falling: amount.falling,
        alone: amount.alone,
        either: amount.either,
        word: unit.multiple === "word",
        nominal: amount.nominal,
        compound: !suspended && unit.tied === true && amount.digits === "" && !amount.fraction,
        numeralEnd: words[amount.numeral.to - 1]?.end ?? 0,
        bound: amount.bound,
        change: amount.change,
        kind: unit.kind,
        code: unit.code,
        noun: unit.phrase?.words.join(" ") ?? "",
        per: unit.per ?? "",
      });
    }
  }
  return out;
}

// 145.9 × 1e9 is 145900000000.00003 in floating point; fifteen digits are what a double holds.
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
