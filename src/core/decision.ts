/** Decision: what a person says of what the machine made. It stands beside the machine's work, never over it. */
import type { Claim, Proposition } from "./claim.ts";
import { contentId } from "./id.ts";
import { by } from "./order.ts";

/** What can be decided about. */
export type DecidedNoun = "finding" | "claim" | "statement" | "decision";

/** What a person can do, with the nouns that it can be done to. */
export const ACTS = {
  confirm: ["finding", "claim", "statement"],
  dispute: ["finding", "claim", "statement"],
  merge: ["claim"],
  split: ["claim"],
  correct: ["statement"],
  undo: ["decision"],
} as const satisfies Readonly<Record<string, readonly DecidedNoun[]>>;

export type Act = keyof typeof ACTS;

/** A part of a statement as a person reads it, beside the machine's reading. Figures count from 1: `2.unit`. */
export interface Correction {
  readonly part: string;
  readonly machine: string;
  readonly value: string;
}

/** What a decision says, before it has an author. */
export interface Deed {
  readonly act: Act;
  readonly noun: DecidedNoun;
  /** Id of what it is about. */
  readonly about: string;
  /** Of a merge the other claims, of a split the statements that leave; sorted. */
  readonly others: readonly string[];
  readonly correction?: Correction;
  /** What the machine said of it at the time, in words: what is left when the thing itself is gone. */
  readonly machine: string;
  /** By the id of a claim its propositions then, by which it is found again when its key has changed. */
  readonly held: Readonly<Record<string, readonly Proposition[]>>;
}

/** One decision of one person. Never changed, never taken out: another one undoes it. */
export interface Decision extends Deed {
  readonly id: string;
  readonly author: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly note: string;
}

/** What is decided, with who decided it and when; its id derives from all of that, so that it is stored once. */
export function decisionOf(what: Deed, { author, at, note }: Pick<Decision, "author" | "at" | "note">): Decision {
  const { act, about, others, correction } = what;
  const corrected = correction ? [correction.part, correction.value] : [];
  return { id: contentId("j", act, about, ...others, ...corrected, author, at, note), ...what, author, at, note };
}

/**
 * How a decision stands. `in force`; `undone` by another; `replaced` by a later one of the same author on the same
 * thing; `gone`: what it was about is no longer there.
 */
export const STANDINGS = ["in force", "undone", "replaced", "gone"] as const;

export type Standing = (typeof STANDINGS)[number];

/** Decisions in the order in which they count: by time, then as they came. */
export function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  return [...decisions].sort(by(({ at }) => at));
}

/** Those that are neither undone nor replaced, in the order in which they count. */
export function standing(decisions: readonly Decision[]): readonly Decision[] {
  const sorted = inOrder(decisions);
  const undone = undoneAmong(sorted);
  const left = sorted.filter(({ id, act }) => act !== "undo" && !undone(id));
  const last = new Map(left.map((decision) => [slotOf(decision), decision]));
  return left.filter((decision) => last.get(slotOf(decision)) === decision);
}

/** How each decision stands. `isThere` tells whether what it is about is still there. */
export function standings(
  decisions: readonly Decision[],
  isThere: (decision: Decision) => boolean,
): ReadonlyMap<string, Standing> {
  const undone = undoneAmong(decisions);
  const force = new Set(standing(decisions).map(({ id }) => id));
  const of = (decision: Decision): Standing => {
    if (undone(decision.id)) return "undone";
    if (decision.act !== "undo" && !force.has(decision.id)) return "replaced";
    return isThere(decision) ? "in force" : "gone";
  };
  return new Map(decisions.map((decision) => [decision.id, of(decision)]));
}

/** An undoing can be undone. None can be about itself or a later one, because ids derive from what they are about. */
function undoneAmong(decisions: readonly Decision[]): (id: string) => boolean {
  const undoings = new Map<string, string[]>();
  for (const { act, about, id } of decisions) {
    if (act === "undo") undoings.set(about, [...(undoings.get(about) ?? []), id]);
  }
  const undone = (id: string): boolean => (undoings.get(id) ?? []).some((undoing) => !undone(undoing));
  return undone;
}

/** What an author can think only one thing of at a time. Merges and splits add up. */
function slotOf({ id, act, about, author, correction }: Decision): string {
  if (isOpinion(act)) return `opinion\u0000${author}\u0000${about}`;
  return correction ? `correct\u0000${author}\u0000${about}\u0000${correction.part}` : id;
}

/** Tells the standing decisions about any of some ids, and those named by id themselves. */
export interface DecisionsOn {
  (...ids: readonly string[]): readonly Decision[];
  /** Those about a claim, and opinions about one that is gone and told what this one tells now: its key has changed. */
  claim(claim: Pick<Claim, "id" | "decided"> & Partial<Pick<Claim, "members">>): readonly Decision[];
  /** True when nobody decided anything that stands. */
  readonly empty: boolean;
}

/** Looks up standing decisions by what they are about. `isClaim` tells whether a claim of that id is still there. */
export function decisionsOn(
  decisions: readonly Decision[],
  isClaim: (id: string) => boolean = () => true,
): DecisionsOn {
  const force = standing(decisions);
  const orphans = force.filter(({ noun, act, about }) => noun === "claim" && isOpinion(act) && !isClaim(about));
  const on = (...ids: readonly string[]) => {
    if (force.length === 0) return force;
    const wanted = new Set(ids);
    return force.filter(({ id, about }) => wanted.has(about) || wanted.has(id));
  };
  const claim: DecisionsOn["claim"] = (one) => {
    const direct = on(...decidedIds(one));
    if (orphans.length === 0) return direct;
    const told = new Set((one.members ?? []).map(({ proposition }) => propositionKey(proposition)));
    return inOrder([
      ...direct,
      ...orphans.filter(({ about, held }) => held[about]?.some((p) => told.has(propositionKey(p)))),
    ]);
  };
  return Object.assign(on, { claim, empty: force.length === 0 });
}

function isOpinion(act: Act): boolean {
  return act === "confirm" || act === "dispute";
}

/** A proposition as one string. */
export function propositionKey({ statement, of, index }: Proposition): string {
  return `${statement} ${of} ${index}`;
}

/** Every id that claims are or were known by. */
export function claimIds(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.flatMap(decidedIds));
}

/** Under which ids decisions about a claim are to be looked up: its own, the machine's, and what regrouped it. */
function decidedIds({ id, decided }: Pick<Claim, "id" | "decided">): readonly string[] {
  return decided ? [id, ...decided.machine.map((machine) => machine.id), ...decided.by] : [id];
}

/** `dispute by Mira Holt on 2025-08-01: the lost zero is in the original`. */
export function decisionWords({ act, author, at, note, correction }: Decision): string {
  const what = correction ? `${correction.part} reads ${correction.value || "nothing"}` : act;
  return `${what} by ${author} on ${at.slice(0, 10)}${note ? `: ${note}` : ""}`;
}
