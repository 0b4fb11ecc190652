/** Comes in: documents with their statements, one after another. Goes out: the claims that they make together. */
import type { Claim } from "../core/claim.ts";
import type { Decision } from "../core/decision.ts";
import type { Document } from "../core/document.ts";
import { by, byCodeUnit } from "../core/order.ts";
import type { Statement } from "../core/statement.ts";
import { createCopies } from "./copies.ts";
import { regroupings } from "./decided.ts";
import { createGrouping } from "./grouping.ts";
import { tellings } from "./propositions.ts";
import { lowerBound } from "./sorted.ts";
import { StandingClaim } from "./standing.ts";
import type { Telling } from "./telling.ts";

/** Lines up statements into claims. The result depends on what was added, never on the order of adding. */
export interface Reconciler {
  /** Adds a document; one that is there already is replaced. */
  add(document: Document, statements: readonly Statement[]): void;
  /** Takes a document out, as if it had never been added. */
  remove(documentId: string): void;
  /** All claims: those told by most documents first. Unchanged claims are the same objects as before. */
  result(): readonly Claim[];
  /** The claims when people's merges and splits are followed, and what could not be followed. Keeps nothing. */
  decided(decisions: readonly Decision[]): Decided;
  /** Each document that carries the text of an earlier one → that earlier document. */
  copies(): ReadonlyMap<string, string>;
}

/** Claims as people's decisions leave them. */
export interface Decided {
  /** In the same order as the machine's; those that no decision touched are the machine's own. */
  readonly claims: readonly Claim[];
  /** Ids of merges and splits whose claims or tellings are gone. */
  readonly unapplied: ReadonlySet<string>;
}

/** A reconciler without documents. */
export function createReconciler(): Reconciler {
  const documents = new Map<string, readonly Telling[]>();
  const grouping = createGrouping();
  const copies = createCopies();
  let sorted: readonly StandingClaim[] = [];

  function remove(id: string): void {
    for (const telling of documents.get(id) ?? []) grouping.remove(telling);
    documents.delete(id);
    copies.remove(id);
  }

  function result(): readonly StandingClaim[] {
    // The claims of a document that has become a copy, or is none any more, are made anew.
    for (const id of copies.changed()) for (const telling of documents.get(id) ?? []) grouping.touch(telling);
    const { fresh, left } = grouping.claims(copies.groups());
    if (fresh.length + left.length > 0) sorted = merged(without(sorted, left), fresh.sort(byWeight));
    return sorted;
  }

  return {
    add(document, statements) {
      remove(document.id);
      const made = tellings(document, statements);
      documents.set(document.id, made);
      for (const telling of made) grouping.add(telling);
      copies.add(document);
    },
    remove,
    result,
    decided(decisions) {
      const machine = result();
      const { made, replaced, unapplied } = regroupings(machine, decisions);
      const left = machine.filter(({ id }) => replaced.has(id));
      const anew = made.map((regrouping) => grouping.regrouped(regrouping, copies.groups()));
      return { claims: merged(without(machine, left), anew.sort(byWeight)), unapplied };
    },
    copies() {
      const pairs = [...copies.groups()].map(([id, { original }]) => [id, original] as const);
      return new Map(pairs.filter(([id, original]) => id !== original).sort(by(([id]) => id)));
    },
  };
}

function byWeight(a: StandingClaim, b: StandingClaim): number {
  return (
    StandingClaim.documents(b) - StandingClaim.documents(a) ||
    b.members.length - a.members.length ||
    byCodeUnit(a.id, b.id)
  );
}

/** The sorted claims without some of them. Most stay, so that those which leave are looked up and not the others asked. */
function without(sorted: readonly StandingClaim[], left: readonly StandingClaim[]): readonly StandingClaim[] {
  if (left.length === 0) return sorted;
  const kept: (readonly StandingClaim[])[] = [];
  let from = 0;
  for (const claim of [...left].sort(byWeight)) {
    const place = lowerBound(sorted, claim, byWeight, from);
    kept.push(sorted.slice(from, place));
    from = place + 1;
  }
  kept.push(sorted.slice(from));
  return joined(kept);
}

/** Two sorted lists in one. */
function merged(sorted: readonly StandingClaim[], fresh: readonly StandingClaim[]): readonly StandingClaim[] {
  if (sorted.length === 0) return fresh;
  const all: (readonly StandingClaim[])[] = [];
  let from = 0;
  for (const claim of fresh) {
    const place = lowerBound(sorted, claim, byWeight, from);
    all.push(sorted.slice(from, place), [claim]);
    from = place;
  }
  all.push(sorted.slice(from));
  return joined(all);
}

// As many arguments as a call takes without harm.
const MOST_PARTS = 10_000;

/** Long lists are copied whole: claim by claim it would cost more than all else that one new document does. */
function joined(parts: readonly (readonly StandingClaim[])[]): readonly StandingClaim[] {
  let all: StandingClaim[] = [];
  for (let at = 0; at < parts.length; at += MOST_PARTS) all = all.concat(...parts.slice(at, at + MOST_PARTS));
  return all;
}
