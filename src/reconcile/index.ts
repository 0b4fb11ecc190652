/** Comes in: documents with their statements, one after another. Goes out: the claims that they make together. */
import type { Claim } from "../core/claim.ts";
import type { Document } from "../core/document.ts";
import { by } from "../core/order.ts";
import type { Statement } from "../core/statement.ts";
import { createCopies } from "./copies.ts";
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
  /** Each document that carries the text of an earlier one → that earlier document. */
  copies(): ReadonlyMap<string, string>;
}

/** A reconciler without documents. */
export function createReconciler(): Reconciler {
  const documents = new Map<string, readonly Telling[]>();
  const grouping = createGrouping();
  const copies = createCopies();
  let sorted: readonly Claim[] = [];

  function remove(id: string): void {
    for (const telling of documents.get(id) ?? []) grouping.remove(telling);
    documents.delete(id);
    copies.remove(id);
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
    result() {
      // The claims of a document that has become a copy, or is none any more, are made anew.
      for (const id of copies.changed()) for (const telling of documents.get(id) ?? []) grouping.touch(telling);
      const { changed, gone } = grouping.claims(copies.groups());
      if (changed.length > 0 || gone.size > 0) sorted = merged(sorted, changed, gone);
      return sorted;
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

/** The sorted claims with some replaced and some gone: one pass, because most stay where they are. */
function merged(sorted: readonly Claim[], changed: readonly Claim[], gone: ReadonlySet<string>): Claim[] {
  const fresh = [...changed].sort(byWeight);
  const out = new Set([...gone, ...fresh.map(({ id }) => id)]);
  const kept = sorted.filter(({ id }) => !out.has(id));
  const all: Claim[] = [];
  let at = 0;
  for (const claim of fresh) {
    for (const next = lowerBound(kept, claim, byWeight, at); at < next; at++) all.push(kept[at] as Claim);
    all.push(claim);
  }
  for (; at < kept.length; at++) all.push(kept[at] as Claim);
  return all;
}
