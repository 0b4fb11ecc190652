/** Claim: what several statements share. */
import type { Apart } from "./apart.ts";
import { contentId } from "./id.ts";
import type { Lineage } from "./lineage.ts";
import type { Member, Proposition } from "./member.ts";

export type { Member, Proposition, Relation } from "./member.ts";

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
