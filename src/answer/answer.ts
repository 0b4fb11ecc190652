/** What an answer is: "can I print it?" for one sentence. Plain data; whoever shows it decides how. */
import type { Evidence } from "../core/finding.ts";
import type { ToldClaim } from "./told.ts";

/** One typed part of what the sentence claims. */
export interface ClaimPart {
  readonly part: string;
  readonly value: string;
  /** Said by the words, concluded by a rule, or not there. */
  readonly how: "stated" | "implied" | "unknown";
}

/** Something published or told that bears on it, with where it is from. */
export interface Source {
  /** Number by which the wording cites it, from 1. */
  readonly number: number;
  /** "Mark Rutte, NATO Secretary General, 2025-06-09, Speech at Chatham House, London". */
  readonly title: string;
  readonly link?: string;
  /** False when only a report of the first-hand text was seen. */
  readonly verified: boolean;
  /** The entries or cells of it that are used. */
  readonly evidence: readonly Evidence[];
}

/** What one source has of it. */
export interface RecordLine {
  readonly source: number;
  readonly says: string;
  /** "the same", "2.1 % more", "of another year". */
  readonly outcome: string;
  /** What is counted in and what is not. */
  readonly scope: string;
}

/** Words of the sentence that nothing at hand supports, or that lack something. */
export interface Drop {
  readonly words: string;
  readonly reason: string;
  /** True when the words can stand once something is added: their year, their source. */
  readonly stays?: boolean;
}

/** How it stands, in one word. */
export const STANDINGS = [
  "supported",
  "said",
  "differs",
  "superseded",
  "not-comparable",
  "unsupported",
  "nothing-to-check",
] as const;

export type AnswerStanding = (typeof STANDINGS)[number];

/** A sentence that may be printed: each word is of a template or of a supported part. */
export interface SafeSentence {
  readonly text: string;
  /** Numbers of the sources that it rests on. */
  readonly sources: readonly number[];
}

/** One thing that the sentence claims, and what is known of it. */
export interface Reading {
  readonly quote: string;
  readonly standing: AnswerStanding;
  /** One sentence that stands alone. */
  readonly verdict: string;
  readonly parts: readonly ClaimPart[];
  /** Who is known to have said it, oldest first; the last one is the newest word. */
  readonly said: readonly RecordLine[];
  /** What has been published, under each definition and edition. */
  readonly record: readonly RecordLine[];
  readonly safe: readonly SafeSentence[];
  readonly drop: readonly Drop[];
  /** What the sentence leaves out, and what nobody at hand knows. */
  readonly unknown: readonly string[];
  /** Documents to fetch. */
  readonly fetch: readonly string[];
}

/** The whole answer. */
export interface Answer {
  readonly sentence: string;
  readonly today: string;
  readonly readings: readonly Reading[];
  /** What the documents at hand have of it; empty without any. */
  readonly told: readonly ToldClaim[];
  readonly sources: readonly Source[];
}
