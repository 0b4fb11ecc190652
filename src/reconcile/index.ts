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
  let known: ReturnType<typeof copies.groups> = new Map();
  let sorted: readonly Claim[] = [];

  function remove(id: string): void {
    for (const telling of documents.get(id) ?? []) grouping.remove(telling);
    documents.delete(id);
    copies.remove(id);
  }

  /** Has the claims of a document made anew that has become a copy, or is none any more; those of a new one are new. */
  function follow(groups: ReturnType<typeof copies.groups>): void {
    if (groups === known) return;
    for (const [id, now] of groups) {
      const before = known.get(id);
      if (!before || (before.original === now.original && before.origin === now.origin)) continue;
      for (const telling of documents.get(id) ?? []) grouping.touch(telling);
    }
    known = groups;
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
      const groups = copies.groups();
      follow(groups);
      const { changed, gone } = grouping.claims(groups);
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
  const parts: (readonly Claim[])[] = [];
  let at = 0;
  for (const claim of fresh) {
    const next = lowerBound(kept, claim, byWeight, at);
    parts.push(kept.slice(at, next), [claim]);
    at = next;
  }
  return [...parts, kept.slice(at)].flat();
}
