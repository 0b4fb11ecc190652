/** Member: one telling of a claim, and how it stands to the telling that it is measured against. */
import type { CivilDate } from "./date.ts";
import type { Difference } from "./difference.ts";
import type { Part } from "./part.ts";
import type { Span } from "./span.ts";

/**
 * How a telling stands to the telling it is measured against. All but `linked` are members of the claim; only
 * `same` shares a variable with it. `linked` is the same topic and never the same claim.
 */
export type Relation = "same" | "stronger" | "weaker" | "broader" | "narrower" | "changed" | "opposed" | "linked";

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
