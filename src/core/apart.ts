/** Apart: what was nearly one claim with another, and the parts that keep the two apart. */
import type { Span } from "./span.ts";

/** A part that two claims can differ in. `wording`: they share words, but too few of them. */
export type ApartPart = "actor" | "measure" | "item" | "period" | "value" | "basis" | "polarity" | "wording";

/** One part that differs, as either claim has it; "not said" where one of them leaves it open. */
export interface ApartBy {
  readonly part: ApartPart;
  readonly here: string;
  readonly there: string;
}

/** Another claim, or a sentence told once, that was a candidate for this one and was held apart. */
export interface NearMiss {
  /** `null` for a sentence without a figure that is told once: it makes no claim. */
  readonly claim: string | null;
  /** The words of its plainest telling, and where they stand. */
  readonly title: string;
  readonly statement: string;
  readonly document: string;
  readonly span: Span;
  readonly parts: readonly ApartBy[];
  /** Where the words proposed it: the share of the shorter one's content words that both have, 0 to 1. */
  readonly alike?: number;
  /** The actors that would fit where one of the two names one side of a ratio only. Never used as if one were chosen. */
  readonly candidates?: readonly string[];
  readonly because: string;
}

/** The near-misses of a claim: the nearest, and how many there are beside them. */
export interface Apart {
  readonly nearest: readonly NearMiss[];
  readonly more: number;
}
