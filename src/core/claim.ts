/** Claim: what several statements share. */
import type { Apart } from "./apart.ts";
import type { CivilDate } from "./date.ts";
import type { Difference } from "./difference.ts";
import { contentId } from "./id.ts";
import type { Lineage } from "./lineage.ts";
import type { Part } from "./part.ts";
import type { Span } from "./span.ts";

/**
 * How a telling stands to the telling it is measured against. All but `linked` are members of the claim; only
 * `same` shares a variable with it. `linked` is the same topic and never the same claim.
 */
export type Relation = "same" | "stronger" | "weaker" | "broader" | "narrower" | "changed" | "opposed" | "linked";

/**
 * The typed parts that make a claim what it is. Two propositions belong together when these agree; parts that the
 * kind of claim does not use are empty strings.
 */
export interface ClaimKey {
  readonly form: "figure" | "ratio" | "frame";
  readonly actor: string;
  readonly measure: string;
  readonly item: string;
  readonly period: string;
  readonly value: string;
}

/** Which part of a statement is the member: a quantity or comparison by index, or the statement's frame. */
export interface Proposition {
  readonly statement: string;
  readonly of: "quantity" | "comparison" | "frame";
  readonly index: number;
}

/** One telling of a claim. */
export interface Member {
  readonly proposition: Proposition;
  readonly document: string;
  readonly span: Span;
  readonly quote: string;
  /** The figure in words, a ratio with its larger side first; empty or absent when the telling has none. */
  readonly value?: string;
  /** The ends of the figure in the unit of the claim: a ratio as a factor, a duration in months. */
  readonly low?: number;
  readonly high?: number;
  /** The office that the text gives the speaker, where it gives one. */
  readonly office?: string;
  readonly relation: Relation;
  readonly differences: readonly Difference[];
  /** Day of the document, when it says one: members stand in this order, undated ones last. */
  readonly dated: Part<CivilDate>;
  /** Who is made to say it here; `null` when the narrator does. */
  readonly source: string | null;
  /** What the telling goes back to, as far as the text says; tellings with the same origin count once. */
  readonly origin: Part<string>;
  /** Index into the claim's members of the telling that it is measured against; absent for that telling itself. */
  readonly against?: number;
  /** Id of the document whose text this telling's document copies; absent when it copies none. */
  readonly copyOf?: string;
  /** Why it is a member, in words. */
  readonly reason: string;
}

/** A claim as the machine made it, where people's decisions made another one of it: enough to see what was moved. */
export interface MachineClaim {
  readonly id: string;
  readonly title: string;
  readonly propositions: readonly Proposition[];
}

/** What people's decisions did to a claim. */
export interface Regrouped {
  /** The decisions, by id, in the order in which they were applied. */
  readonly by: readonly string[];
  /** The claims of the machine's that its tellings stood in. */
  readonly machine: readonly MachineClaim[];
}

/** A claim and its tellings, in order of date. */
export interface Claim {
  readonly id: string;
  readonly key: ClaimKey;
  /** The claim in one sentence: the words of its plainest telling. */
  readonly title: string;
  readonly members: readonly Member[];
  /** Number of different known origins. Tellings of unknown origin are not counted. */
  readonly origins: number;
  /** Longest run of words that tellings of two documents share, or empty. */
  readonly sharedWording: string;
  /** How it travelled; absent from claims that were stored before that was worked out. */
  readonly lineage?: Lineage;
  /** What was nearly this claim, and why it is not; absent from claims that were stored before that was kept. */
  readonly apart?: Apart;
  /** Absent from a claim that is as the machine made it. */
  readonly decided?: Regrouped;
}

/** The id of a claim: the hash of its typed key, never of its members or their order. */
export function claimId(key: ClaimKey): string {
  return contentId("c", key.form, key.actor, key.measure, key.item, key.period, key.value);
}
