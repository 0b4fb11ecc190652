/** Quantity: one figure of a text, with every part said, implied or unknown. */
import type { Period } from "./date.ts";
import type { Part } from "./part.ts";
import type { Span } from "./span.ts";

/** How the words limit the figure: `<` "fewer than", `<=` "up to", `~` "about". */
export type Bound = "=" | "~" | "<" | "<=" | ">" | ">=";

/** What each says. */
export const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  "=": "exactly",
  "~": "about",
  "<": "less than",
  "<=": "at most",
  ">": "more than",
  ">=": "at least",
};

/** Whether the figure is a level (`none`) or a movement. */
export type Change = "none" | "up" | "down";

/** What the figure is said of: every member, all together, so many of so many, or some. */
export type Quantifier = "each" | "aggregate" | "n of m" | "some";

/** Which money. `unknown` parts are never taken for a default. */
export interface Basis {
  readonly price: Part<"market" | "purchasing-power">;
  readonly growth: Part<"nominal" | "real">;
}

/** Both ends included; an open side is infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * One figure. `low` and `high` are as printed and equal unless a range is printed (`$145.9 billion` = 145.9e9,
 * `6.7 %` = 6.7). `unit`: `1` for ratios, `%`, `%GDP`, an ISO 4217 code, UCUM time (`a` `mo` `d` `h`), a physical
 * unit, or the counted noun in the singular (`tank`).
 */
export interface Quantity {
  readonly span: Span;
  readonly quote: string;
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  readonly change: Change;
  readonly quantifier: Part<Quantifier>;
  readonly unit: string;
  readonly basis: Basis;
  /** Actor id of measure/actor.ts, or a proper name of the text that the table does not know. */
  readonly subject: Part<string>;
  /**
   * For a subject that is a group: the list of members that is meant (id of measure/members.ts), by its producer and
   * as of the time of the figure. Unknown, with the lists that the name can mean, where the text does not say which.
   */
  readonly members?: Part<string>;
  /** Measure id of measure/measure.ts. */
  readonly measure: Part<string>;
  /** Item id of measure/item.ts, with qualifiers after `+` ("tank+new"). */
  readonly item: Part<string>;
  readonly period: Part<Period>;
  /** The values that this writing allows, outward-rounded, in the unit itself (percent as percent). */
  readonly interval: Interval;
}

/** One side of a comparison. */
export interface Operand {
  readonly span: Span;
  readonly actor: Part<string>;
  readonly measure: Part<string>;
  readonly item: Part<string>;
  readonly period: Part<Period>;
  /** Index into the statement's quantities when this side is a printed figure. */
  readonly quantity?: number;
  /** Length of the window the amount was made in, in months ("in three months" = 3). */
  readonly windowMonths?: number;
}

/**
 * Two sides set against each other: `left = ratio × right`. "As much in three months as … in a year" has equal
 * amounts over windows of 3 and 12 months, so the ratio of the rates is 12/3; `low`/`high` hold that ratio.
 */
export interface Comparison {
  readonly span: Span;
  readonly quote: string;
  readonly form: "windows" | "times" | "comparable";
  readonly bound: Bound;
  readonly low: number;
  readonly high: number;
  readonly left: Operand;
  readonly right: Operand;
}
