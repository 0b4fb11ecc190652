/** What pages are made of on which something is added or decided. Comes in: jobs and decisions. Goes out: models of views.ts. */
import type { Correction } from "../core/decision.ts";
import type { Listed } from "../decide.ts";
import type { ClaimSummary } from "../store/query.ts";
import type { Job } from "./queue.ts";
import type { Head, Heads } from "./text-models.ts";

/** What the page for adding shows. */
export interface AddModel {
  readonly limits: AddLimits;
  /** Endings of files that are read, with the point. */
  readonly endings: readonly string[];
  /** Jobs of this server, the newest first. */
  readonly recent: readonly Job[];
  readonly writable: boolean;
}

/** What the page of a job shows. */
export interface JobModel {
  readonly job: Job;
  /** True when the page shall not load itself again. */
  readonly still: boolean;
  /** By document what the checks found in it, once the job is over. */
  readonly found: ReadonlyMap<string, number>;
}

/** What goes with a document that is taken out. */
export interface RemoveModel {
  readonly head: Head;
  readonly statements: number;
  readonly findings: number;
  /** False where the ledger is only shown. */
  readonly writable: boolean;
}

/** How much can be added at a time. */
export interface AddLimits {
  readonly files: number;
  readonly addresses: number;
  /** Of one file, and of all that is sent at once. */
  readonly fileBytes: number;
  readonly bytes: number;
  readonly textCharacters: number;
}

/** A part of a statement with the machine's reading of it. */
export type MachineReading = Pick<Correction, "part" | "machine">;

/** What the page for deciding about one thing shows. */
export interface ReviewModel {
  readonly noun: "finding" | "claim" | "statement";
  readonly id: string;
  /** The machine's words. */
  readonly words: string;
  /** Of a statement its document. */
  readonly document?: string;
  /** Where it stands. */
  readonly at: string;
  /** Everything that was decided about it, undone and replaced decisions too, oldest first. */
  readonly history: readonly Listed[];
  /** Of a statement what can be corrected. */
  readonly readings: readonly MachineReading[];
  /** Of a claim what can be split off, each statement once with its words. */
  readonly tellings: readonly { readonly statement: string; readonly words: string; readonly document: string }[];
  /** Of a claim others that are nearly it, or have its measure and item. */
  readonly near: readonly Pick<ClaimSummary, "id" | "title" | "language">[];
  readonly heads: Heads;
}
