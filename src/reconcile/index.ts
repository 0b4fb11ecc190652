/** Comes in: documents with their statements, one after another. Goes out: the claims that they make together. */
import type { Claim } from "../core/claim.ts";
import type { Decision } from "../core/decision.ts";
import type { Document } from "../core/document.ts";
import { by } from "../core/order.ts";
import type { Statement } from "../core/statement.ts";
import { createCopies } from "./copies.ts";
import { regroupings } from "./decided.ts";
import { createGrouping } from "./grouping.ts";
import { tellings } from "./propositions.ts";
import { lowerBound } from "./sorted.ts";
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
  const standing = new Map<string, Claim>();
  let sorted: readonly Claim[] = [];

  function remove(id: string): void {
    for (const telling of documents.get(id) ?? []) grouping.remove(telling);
    documents.delete(id);
    copies.remove(id);
  }

  function result(): readonly Claim[] {
    // The claims of a document that has become a copy, or is none any more, are made anew.
    for (const id of copies.changed()) for (const telling of documents.get(id) ?? []) grouping.touch(telling);
    const { changed, gone } = grouping.claims(copies.groups());
    const left = [...gone, ...changed.map(({ id }) => id)].flatMap((id) => standing.get(id) ?? []);
    if (changed.length + left.length > 0) sorted = merged(without(sorted, left), [...changed].sort(byWeight));
    for (const id of gone) standing.delete(id);
    for (const claim of changed) standing.set(claim.id, claim);
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

const spread = new WeakMap<Claim, number>();

/** Number of documents that tell a claim; counted once, because sorting asks again and again. */
function documentsOf(claim: Claim): number {
  let count = spread.get(claim);
  if (count === undefined) {
    // Members of one document have one date and stand together.
    count = claim.members.filter(({ document }, i) => document !== claim.members[i - 1]?.document).length;
    spread.set(claim, count);
  }
  return count;
}

const byWeight = by<Claim>(
  (claim) => -documentsOf(claim),
  (claim) => -claim.members.length,
  (claim) => claim.id,
);

/** The sorted claims without some of them. Most stay, so that those which leave are looked up and not the others asked. */
function without(sorted: readonly Claim[], left: readonly Claim[]): readonly Claim[] {
  if (left.length === 0) return sorted;
  const kept: (readonly Claim[])[] = [];
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
function merged(sorted: readonly Claim[], fresh: readonly Claim[]): readonly Claim[] {
  if (sorted.length === 0) return fresh;
  const all: (readonly Claim[])[] = [];
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
function joined(parts: readonly (readonly Claim[])[]): readonly Claim[] {
  let all: Claim[] = [];
  for (let at = 0; at < parts.length; at += MOST_PARTS) all = all.concat(...parts.slice(at, at + MOST_PARTS));
  return all;
}
