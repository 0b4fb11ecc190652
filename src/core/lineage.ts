/**
 * Lineage: how a claim travelled from telling to telling. Tellings are named by their place: members by that in the claim,
 * linked tellings by the places after the last member.
 */

import type { Difference } from "./difference.ts";
import type { Member } from "./member.ts";

/**
 * What shows that one telling came from another, from the surest to none: its document is a copy; its words name the
 * other's outlet or author; it stands in the same document, which has it from the speaker; the same person is made to
 * say it; eight words or more are the same; both depart from the claim in the same way; it appeared on the day, or the day
 * after, that a named speaker was made to say it elsewhere. `unknown` shows nothing: the other is merely the nearest
 * earlier telling.
 */
export type Descent = "copy" | "credit" | "document" | "speaker" | "wording" | "deviation" | "news" | "unknown";

/**
 * How the order of two tellings is known: by their days; not, because they are of one day; by what the later one says
 * of the earlier (`implied`); not at all, because one has no day.
 */
export type KnownOrder = "dated" | "same-day" | "implied" | "unknown";

/**
 * One step of the way. A telling can have several: the first is the one that most speaks for, the others each give a part
 * that the first does not.
 */
export interface LineageEdge {
  readonly from: number;
  readonly to: number;
  readonly by: Descent;
  readonly order: KnownOrder;
  /** What became of it, part by part; empty when it was repeated as it was. */
  readonly changes: readonly Difference[];
  /** Days between the two, when both have one. */
  readonly days?: number;
  /** The words that show it: the wording shared, or the name credited. */
  readonly words?: string;
  /** Of a further origin: the parts in which the telling follows this one and not the first. */
  readonly gives?: readonly Difference["part"][];
}

/**
 * What does not fit. `before-its-origin`: a telling is older than the one that it names. `before-its-like`: older than
 * the named speaker's telling that it is nearest to, so that it cannot have come from that one.
 */
export interface Doubt {
  readonly kind: "before-its-origin" | "before-its-like";
  readonly member: number;
  /** The telling that it does not fit with. */
  readonly with: number;
  readonly says: string;
}

/** A first-hand document that nobody has supplied: what to look for, and the telling that leads to it. */
export interface Wanted {
  readonly origin: string;
  readonly member: number;
  readonly says: string;
}

/** How a claim travelled, as far as the documents at hand know. */
export interface Lineage {
  /** Who said it first. `dated`: no telling lacks a day; `implied`: those that lack one came from dated ones. */
  readonly first: {
    readonly member: number;
    readonly order: "dated" | "implied" | "unknown";
    /** Tellings without a day that may be older. */
    readonly undated: number;
  };
  /** By the telling that they lead to; of those that lead to one telling the surest first. */
  readonly edges: readonly LineageEdge[];
  /**
   * Tellings that are not members, because the text does not say of whom one side of their ratio is: they would belong
   * here if it were the side that this claim has. That is assumed, and each says so in its `reason`.
   */
  readonly linked?: readonly Member[];
  readonly doubts: readonly Doubt[];
  readonly wanted: readonly Wanted[];
  /** Number of tellings that were looked at: the earliest ones of a claim that is told very often. */
  readonly traced: number;
}
