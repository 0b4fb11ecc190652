/** The whole flow on one screen. Comes in: files, folders, addresses. Goes out: documents, statements, claims, findings. */
import { type BatchOptions, extractAll, type Outcome } from "./batch.ts";
import { check, type Rule, rules } from "./check/index.ts";
import type { Claim } from "./core/claim.ts";
import type { CivilDate } from "./core/date.ts";
import type { Document } from "./core/document.ts";
import type { Finding } from "./core/finding.ts";
import { by } from "./core/order.ts";
import type { Statement } from "./core/statement.ts";
import { languageOf } from "./lang/index.ts";
import { type ReadOptions, read } from "./read/index.ts";
import { createReconciler } from "./reconcile/index.ts";
import type { Store } from "./store/store.ts";

/** Read → extract: tells what became of each input, in the order given. One that fails never stops the others. */
export function flow(inputs: readonly string[], options: ReadOptions & BatchOptions): AsyncIterable<Outcome> {
  return extractAll(read(inputs, options), options);
}

/** What a ledger holds, in one order: documents by name, statements as they stand in the text. */
export interface Contents {
  readonly documents: readonly Document[];
  /** By document id; every document has an entry. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** A growing account of what documents say. The order of adding never shows in the result. */
export interface Ledger {
  /** Takes a document in. The same text once more changes nothing but the name, if the new one sorts first. */
  add(document: Document, statements: readonly Statement[]): void;
  remove(documentId: string): void;
  /** What it holds, worked out as far as asked: what lies beyond is left empty, and costs nothing. */
  result(upTo?: Stage): Contents;
}

/** How far the flow goes: what has been said, what is one claim, what does not fit. */
export type Stage = "statements" | "claims" | "findings";

/** How a ledger judges. */
export interface LedgerOptions {
  /** Decides which deadlines have passed. */
  readonly today: CivilDate;
  /** The checks to run; all when absent. */
  readonly rules?: readonly Rule[];
}

/** Reconcile → check: an empty ledger. */
export function createLedger(options: LedgerOptions): Ledger {
  const held = new Map<string, { readonly document: Document; readonly statements: readonly Statement[] }>();
  const reconciler = createReconciler();
  // Documents that the reconciler has not seen yet: nobody may ask for claims.
  const waiting = new Set<string>();
  const leave = (documentId: string): void => {
    if (!waiting.delete(documentId)) reconciler.remove(documentId);
  };
  return {
    add(document, statements) {
      const twin = held.get(document.id);
      if (twin && byName(twin.document, document) <= 0) return;
      if (twin) leave(document.id);
      held.set(document.id, { document, statements });
      waiting.add(document.id);
    },
    remove(documentId) {
      if (held.delete(documentId)) leave(documentId);
    },
    result(upTo = "findings") {
      const entries = [...held.values()].sort((a, b) => byName(a.document, b.document));
      const documents = entries.map((entry) => entry.document);
      const statements = new Map(entries.map((entry) => [entry.document.id, entry.statements]));
      if (upTo === "statements") return { documents, statements, claims: [], findings: [] };
      for (const id of waiting) {
        const entry = held.get(id);
        if (entry) reconciler.add(entry.document, entry.statements);
      }
      waiting.clear();
      const claims = reconciler.result();
      if (upTo === "claims") return { documents, statements, claims, findings: [] };
      const context = {
        documents: new Map(documents.map((document) => [document.id, document])),
        statements,
        claims,
        language: (document: Document) => languageOf(document.language),
        today: options.today,
      };
      const findings = check(context, options.rules);
      return { documents, statements, claims, findings };
    },
  };
}

const byName = by<Document>(
  (document) => document.origin.name,
  (document) => document.origin.key,
  (document) => document.id,
);

/** All that a store holds, worked out anew; writes nothing. */
export async function contentsOf(store: Store, options: LedgerOptions, upTo: Stage = "findings"): Promise<Contents> {
  const ledger = createLedger(options);
  for await (const { document, statements } of store.everything()) ledger.add(document, statements);
  return ledger.result(upTo);
}

/** Brings the claims and findings of a store up to date with its documents, and gives all that it holds. */
export async function refresh(store: Store, today: CivilDate): Promise<Contents> {
  const revision = await store.revision();
  const contents = await contentsOf(store, { today });
  const producer = producerOf(today);
  if (await store.stale(producer)) {
    await store.putResults({ claims: contents.claims, findings: contents.findings, revision, producer, today });
  }
  return contents;
}

/** Names what decides about results besides the documents: the rules' versions and the day. */
function producerOf(today: CivilDate): string {
  return `${rules.map((rule) => `${rule.id}@${rule.version}`).join(" ")} on ${today}`;
}
