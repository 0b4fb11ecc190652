/** The whole flow on one screen. Comes in: files, folders, addresses. Goes out: documents, statements, claims, findings. */
import { type BatchOptions, extractAll, type Outcome } from "./batch.ts";
import { check, type Rule, rules } from "./check/index.ts";
import type { Claim, Member } from "./core/claim.ts";
import type { CivilDate } from "./core/date.ts";
import { type Decision, inOrder, standing } from "./core/decision.ts";
import type { Document } from "./core/document.ts";
import type { Finding } from "./core/finding.ts";
import { sha256 } from "./core/id.ts";
import { by } from "./core/order.ts";
import type { JudgedPledge, Pledge } from "./core/pledge.ts";
import { seriesKey } from "./core/series.ts";
import type { Statement } from "./core/statement.ts";
import { type Fault, faultsIn, workable } from "./faults.ts";
import { languageOf } from "./lang/index.ts";
import { freshVerdicts } from "./pledge/history.ts";
import { PLEDGE_VERSION, pledgesOf } from "./pledge/index.ts";
import { type ReadOptions, read } from "./read/index.ts";
import { createReconciler } from "./reconcile/index.ts";
import { NO_RECORD, type PublicRecord } from "./reference/record.ts";
import { readingId } from "./relation/index.ts";
import { recordOf } from "./shelf.ts";
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
  /** As people's merges and splits leave them; `decided` holds the machine's. */
  readonly claims: readonly Claim[];
  /** What was promised, asked for and foretold, and what became of it. */
  readonly pledges: readonly Pledge[];
  /** Of the machine's claims. What people dispute is not believed, and does not count against others' figures. */
  readonly findings: readonly Finding[];
  /** What people decided, by time, and of that the merges and splits that found nothing to be done to. */
  readonly decisions: readonly Decision[];
  readonly unapplied: ReadonlySet<string>;
  /** Figures that cannot be, with their place, in order of documents and text. */
  readonly faults: readonly Fault[];
}

/** A growing account of what documents say. The order of adding never shows in the result. */
export interface Ledger {
  /** Takes a document in. The same text once more changes nothing but the name, if the new one sorts first. */
  add(document: Document, statements: readonly Statement[]): void;
  remove(documentId: string): void;
  /** What it holds, worked out as far as asked: what lies beyond is left empty, and costs nothing. */
  result(upTo?: Stage): Contents;
}

/** How far the flow goes: what has been said, what is one claim, what became of promises, what does not fit. */
export type Stage = "statements" | "claims" | "pledges" | "findings" | "everything";

/** How a ledger judges. */
export interface LedgerOptions {
  /** Decides which deadlines have passed. */
  readonly today: CivilDate;
  /** The checks to run; all when absent. */
  readonly rules?: readonly Rule[];
  /** What people decided. */
  readonly decisions?: readonly Decision[];
  /** What has been published and is at hand; nothing when absent. */
  readonly record?: PublicRecord;
  /** Verdicts on pledges that were given before, oldest first. */
  readonly verdicts?: readonly JudgedPledge[];
}

/** A document of a ledger. */
interface Held {
  readonly document: Document;
  readonly statements: readonly Statement[];
  readonly faults: readonly Fault[];
}

/** Reconcile → check: an empty ledger. */
export function createLedger(options: LedgerOptions): Ledger {
  const decisions = inOrder(options.decisions ?? []);
  const regroup = regrouping(decisions).length > 0;
  const held = new Map<string, Held>();
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
      held.set(document.id, { document, statements, faults: statements.flatMap(faultsIn) });
      waiting.add(document.id);
    },
    remove(documentId) {
      if (held.delete(documentId)) leave(documentId);
    },
    result(upTo = "findings") {
      const entries = [...held.values()].sort((a, b) => byName(a.document, b.document));
      const documents = entries.map((entry) => entry.document);
      const statements = new Map(entries.map((entry) => [entry.document.id, entry.statements]));
      const faults = entries.flatMap((entry) => entry.faults);
      const nothing = {
        documents,
        statements,
        claims: [],
        pledges: [],
        findings: [],
        decisions,
        unapplied: NONE,
        faults,
      };
      if (upTo === "statements") return nothing;
      for (const id of waiting) {
        const entry = held.get(id);
        if (entry) reconciler.add(entry.document, usable(entry));
      }
      waiting.clear();
      const machine = reconciler.result();
      const { claims, unapplied } = regroup ? reconciler.decided(decisions) : { claims: machine, unapplied: NONE };
      if (upTo === "claims") return { ...nothing, claims, unapplied };
      const shared = {
        statements: new Map(entries.map((entry) => [entry.document.id, usable(entry)])),
        language: (document: Document) => languageOf(document.language),
        today: options.today,
        disputed: disputedBy(decisions, [...machine, ...claims]),
      };
      const { record = NO_RECORD, verdicts = [] } = options;
      // Findings rest on no pledge: who asks for the ones alone does not wait for the others.
      const pledges = upTo === "findings" ? [] : pledgesOf({ ...shared, documents, claims, record, verdicts });
      if (upTo === "pledges") return { ...nothing, claims, pledges, unapplied };
      const byId = new Map(documents.map((document) => [document.id, document]));
      const findings = check({ ...shared, documents: byId, claims: machine, record }, options.rules);
      return { ...nothing, claims, pledges, findings, unapplied };
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The statements, and the figures and comparisons of claims, that somebody disputed: the reader does not believe them. */
function disputedBy(decisions: readonly Decision[], claims: readonly Claim[]): ReadonlySet<string> {
  const disputes = doubting(decisions);
  if (disputes.length === 0) return NONE;
  const ids = new Set<string>();
  for (const { noun, about, held } of disputes) {
    if (noun === "statement") ids.add(about);
    const now = claims.filter(({ id }) => id === about).flatMap(({ members }) => members.filter(isTelling));
    const propositions = [...(held[about] ?? []), ...now.map(({ proposition }) => proposition)];
    for (const { statement, of, index } of propositions) {
      if (of !== "frame") ids.add(readingId(statement, of, index));
    }
  }
  return ids;
}

function isTelling({ relation }: Member): boolean {
  return relation !== "linked";
}

function doubting(decisions: readonly Decision[]): readonly Decision[] {
  return standing(decisions).filter(doubts);
}

/** True for a dispute of what a text says, which is then no longer believed; of a finding it is an opinion only. */
export function doubts({ act, noun }: Pick<Decision, "act" | "noun">): boolean {
  return act === "dispute" && noun !== "finding";
}

/** True for a decision that changes which tellings make one claim. */
export function regroups({ act }: Pick<Decision, "act">): boolean {
  return act === "merge" || act === "split";
}

function regrouping(decisions: readonly Decision[]): readonly Decision[] {
  return standing(decisions).filter(regroups);
}

/** What stages are given of a document: nearly always its statements as they are. */
function usable({ statements, faults }: Held): readonly Statement[] {
  return faults.length === 0 ? statements : statements.map(workable);
}

const byName = by<Document>(
  (document) => document.origin.name,
  (document) => document.origin.key,
  (document) => document.id,
);

/** All that a store holds, worked out anew; writes nothing. */
export async function contentsOf(store: Store, options: LedgerOptions, upTo: Stage = "findings"): Promise<Contents> {
  const ledger = createLedger({
    ...options,
    decisions: options.decisions ?? (await store.decisions()),
    verdicts: options.verdicts ?? (await store.verdicts()),
    record: options.record ?? (await recordOf(store)),
  });
  for await (const { document, statements } of store.everything()) ledger.add(document, statements);
  return ledger.result(upTo);
}

/** Brings the claims, pledges and findings of a store up to date with its documents, and gives all that it holds. */
export async function refresh(store: Store, today: CivilDate, published?: PublicRecord): Promise<Contents> {
  const revision = await store.revision();
  const record = published ?? (await recordOf(store));
  const given = await store.verdicts();
  const contents = await contentsOf(store, { today, record, verdicts: given }, "everything");
  const { claims, findings, pledges } = contents;
  const producer = producerOf(today, contents.decisions, record);
  if (await store.stale(producer)) {
    const verdicts = freshVerdicts(pledges, given);
    await store.putResults({ claims, findings, pledges, verdicts, revision, producer, today });
  }
  return contents;
}

/** True when claims, pledges and findings of a store are those of its documents, by the rules of now and for this day. */
export async function isUpToDate(store: Store, today: CivilDate): Promise<boolean> {
  const producer = producerOf(today, await store.decisions(), await recordOf(store));
  return !(await store.stale(producer));
}

/**
 * Names what decides about results besides the documents: the rules' versions, what people regrouped and disputed, what
 * has been published, and the day.
 */
function producerOf(today: CivilDate, decisions: readonly Decision[], { series, known }: PublicRecord): string {
  const files = series.map((about) => `${seriesKey(about)} ${about.origin.sha256}`);
  const made = [
    ...rules.map((rule) => `${rule.id}@${rule.version}`),
    `pledges@${PLEDGE_VERSION}`,
    ...[...regrouping(decisions), ...doubting(decisions)].map(({ id }) => id),
    `record:${sha256(JSON.stringify([files, known])).slice(0, 16)}`,
  ];
  return `${made.join(" ")} on ${today}`;
}
