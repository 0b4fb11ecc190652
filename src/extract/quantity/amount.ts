/** What the grammar of quantities gives: figures with bound, change, unit and counted phrase, free of any meaning. */
import type { Bound, Change } from "../../core/quantity.ts";

/** Which sort of unit a number has. `none` where the words name none. */
export type UnitKind = "money" | "share" | "time" | "age" | "measurement" | "multiple" | "count" | "none";

/** A counted noun phrase by its tokens: `from` included, `to` not. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Its words in order, without function words; the head comes last and is singular, a superlative is in its base form. */
  readonly words: readonly string[];
}

/** The unit of a figure. */
export interface Unit {
  readonly kind: UnitKind;
  /** UCUM code, ISO 4217 code, `%`, `pp`, `bp`, `1` for multiples and bare numbers; "" for counts. */
  readonly code: string;
  /** First token after the unit's words, those of a rate taken in. */
  readonly to: number;
  /** First token after the unit's words without those of a rate, where there is one. */
  readonly wordsTo?: number;
  /** The unit is that of the figure before: "80 more". */
  readonly shared?: boolean;
  readonly phrase?: Phrase;
  /** What a rate is divided by: a unit code, or a noun. */
  readonly per?: string;
  /** True where the words of the rate belong to the figure's span: "7,000 shells per day". */
  readonly perInSpan?: boolean;
  /** A hyphen ties it to the number: "five-year", "six-cylinder". */
  readonly tied?: boolean;
  readonly multiple?: "fold" | "times" | "word";
  /** The currency stood before the number. */
  readonly leading?: boolean;
}

/** A number and the tokens it takes: `from` included, `to` not. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  /** The value without its scale, with its sign. */
  readonly base: number;
  readonly scale: number;
  /** The digits as printed, "" when written in words. */
  readonly digits: string;
  /** True for "half", "two-thirds", "one in five": a share of one. */
  readonly fraction: boolean;
  /** The upper value of "dozens", "thousands". */
  readonly vague?: number;
  /** Sign that was printed: "+0.2 %". */
  readonly sign?: "+" | "-";
}

/** One figure of a text. */
export interface Amount {
  /** Tokens with bound and unit words. */
  readonly from: number;
  readonly to: number;
  /** The first token without bound words: the currency, else the numeral. */
  readonly start: number;
  /** Tokens of the numeral alone, both ends of a range. */
  readonly numeral: { readonly from: number; readonly to: number };
  readonly low: number;
  readonly high: number;
  /** The second number of a range is smaller than the first: "dropping from 208 to 193". */
  readonly falling: boolean;
  readonly digits: string;
  readonly digitsHigh: string;
  readonly scale: number;
  readonly bound: Bound;
  readonly change: Change;
  readonly unit: Unit;
  readonly fraction: boolean;
  readonly vague: boolean;
  /** "in a year" with no other time before it in the sentence: one by an article alone. */
  readonly alone: boolean;
  /** "two or three": `low` or `high`, and nothing between. */
  readonly either: boolean;
  /** A noun says the movement ("a 5 % increase", "a rise of 5 %"), not a verb or a particle. */
  readonly nominal: boolean;
}
