/** Writing documents: each call runs inside one transaction that its caller opens. */
import type { Document, Origin } from "../../core/document.ts";
import { assert } from "../../core/error.ts";
import { by } from "../../core/order.ts";
import { valueOr } from "../../core/part.ts";
import { quoteOf } from "../../core/span.ts";
import type { Statement } from "../../core/statement.ts";
import type { Entry, PutOutcome } from "../store.ts";
import { dropEntries, putEntries } from "./entries.ts";
import { digestOf, encode } from "./json.ts";
import { putOriginal } from "./original.ts";
import type { Tx } from "./schema.ts";
import { touch } from "./state.ts";

/** Rows in one insert: with nine columns well below SQLite's 32,766 parameters. */
const ROWS = 500;

/** Of one text under several names, the name that is shown: the first in this order. */
const byName = by<{ readonly name: string; readonly key: string }>(
  (origin) => origin.name,
  (origin) => origin.key,
);

/** Takes in a document with its statements and says what that changed. */
export async function put(tx: Tx, entry: Entry): Promise<PutOutcome> {
  checkEntry(entry);
  const { id, origin } = entry.document;
  const form = encodeEntry(entry);
  const stored = await tx
    .selectFrom("document")
    .select(["origin_key as key", "name", "digest"])
    .where("id", "=", id)
    .executeTakeFirst();
  const before = await currentVersion(tx, origin.key);
  if (!stored) await insert(tx, entry, form);
  const shown = !stored || byName(origin, stored) <= 0;
  const differs = stored !== undefined && shown && stored.digest !== form.digest;
  if (differs) await replace(tx, entry, form);
  // Drawn from one file, the lines stand where they stood in it.
  if (!stored || shown) await putOriginal(tx, entry.document, entry.original);
  if (before?.document !== id) await addVersion(tx, origin.key, id, before);
  const outcome = outcomeOf(stored, before?.document, id, differs);
  if (outcome !== "unchanged") await touch(tx);
  return outcome;
}

function outcomeOf(stored: unknown, before: string | undefined, id: string, differs: boolean): PutOutcome {
  if (before !== undefined && before !== id) return "new-version";
  if (!stored) return "added";
  return differs ? "updated" : "unchanged";
}

/** The house rule of spans, checked where it would become permanent. */
function checkEntry({ document, statements }: Entry): void {
  const ids = new Set(statements.map((statement) => statement.id));
  assert(ids.size === statements.length, `document ${document.id} has two statements with the same id`);
  for (const statement of statements) {
    assert(statement.document === document.id, `statement ${statement.id} is of another document than ${document.id}`);
    assert(
      quoteOf(document.text, statement.span) === statement.quote,
      `the quote of ${statement.id} is not at its span`,
    );
  }
}

interface Form {
  readonly head: string;
  readonly statements: readonly string[];
  readonly digest: string;
}

/** How the bytes came (when, how many, which encoding) takes no part in the digest: the same text was read. */
function encodeEntry({ document, statements }: Entry): Form {
  const { fetched: _fetched, sha256: _sha256, bytes: _bytes, encoding: _encoding, ...origin } = document.origin;
  const said = statements.map(encode);
  const digest = digestOf([encode({ ...document, text: "", origin }), ...said]);
  const { pages: _pages, ...head } = document;
  return { head: encode({ ...head, text: "" }), statements: said, digest };
}

async function insert(tx: Tx, { document, statements }: Entry, form: Form): Promise<void> {
  await tx
    .insertInto("document")
    .values({ id: document.id, latest: 1, ...columns(document, statements, form) })
    .execute();
  await tx
    .insertInto("document_text")
    .values({ document: document.id, json: encode(document.text) })
    .execute();
  await putEntries(tx, [{ kind: "document", id: document.id, document: document.id, body: document.text }]);
  await insertStatements(tx, { document: document.id, statements }, form);
}

function columns(document: Document, statements: readonly Statement[], form: Form) {
  const published = valueOr(document.origin.published, "");
  return {
    ...shownOrigin(document.origin),
    role: document.role,
    language: document.language,
    published,
    undated: published === "" ? 1 : 0,
    length: document.text.length,
    statements: statements.length,
    digest: form.digest,
    json: form.head,
  };
}

function shownOrigin(origin: Origin): { origin_key: string; name: string; outlet: string } {
  return { origin_key: origin.key, name: origin.name, outlet: valueOr(origin.outlet, "") };
}

interface Told {
  readonly document: string;
  readonly statements: readonly Statement[];
}

async function insertStatements(tx: Tx, { document, statements }: Told, form: Form): Promise<void> {
  const rows = statements.map((statement, ordinal) => ({
    id: statement.id,
    document,
    ordinal,
    kind: statement.kind,
    json: form.statements[ordinal] ?? "",
  }));
  for (let at = 0; at < rows.length; at += ROWS)
    await tx
      .insertInto("statement")
      .values(rows.slice(at, at + ROWS))
      .execute();
  const kinds = [...new Set(statements.map(({ kind }) => kind))].map((kind) => ({ document, kind }));
  if (kinds.length > 0) await tx.insertInto("document_kind").values(kinds).execute();
  await putEntries(
    tx,
    statements.map(({ id, quote }) => ({ kind: "statement", id, document, body: quote })),
  );
}

/** The same text, read or extracted otherwise, or under a name that sorts before the one it had. */
async function replace(tx: Tx, { document, statements }: Entry, form: Form): Promise<void> {
  await tx
    .updateTable("document")
    .set(columns(document, statements, form))
    .where("id", "=", document.id)
    .execute();
  await tx.deleteFrom("statement").where("document", "=", document.id).execute();
  await tx.deleteFrom("document_kind").where("document", "=", document.id).execute();
  await dropEntries(tx, document.id, "statement");
  await insertStatements(tx, { document: document.id, statements }, form);
}

interface Version {
  readonly document: string;
  readonly number: number;
}

function currentVersion(tx: Tx, originKey: string): Promise<Version | undefined> {
  return tx
    .selectFrom("version")
    .select(["document", "number"])
    .where("origin_key", "=", originKey)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The text is now what the origin has; another one that it had until now may no longer be the newest of any. */
async function addVersion(tx: Tx, originKey: string, id: string, before: Version | undefined): Promise<void> {
  const number = (before?.number ?? 0) + 1;
  await tx.insertInto("version").values({ origin_key: originKey, number, document: id }).execute();
  await tx.updateTable("document").set({ latest: 1 }).where("id", "=", id).where("latest", "=", 0).execute();
  if (before) await refreshLatest(tx, [before.document]);
}

/** Decides anew which of these documents are the newest version of some origin. */
async function refreshLatest(tx: Tx, ids: readonly string[]): Promise<void> {
  const newest = await tx
    .selectFrom("version")
    .select("document")
    .where("document", "in", ids)
    .where("number", "=", (eb) =>
      eb
        .selectFrom("version as other")
        .select((e) => e.fn.max("other.number").as("number"))
        .whereRef("other.origin_key", "=", "version.origin_key"),
    )
    .execute();
  const kept = new Set(newest.map((row) => row.document));
  for (const id of ids) {
    await tx
      .updateTable("document")
      .set({ latest: kept.has(id) ? 1 : 0 })
      .where("id", "=", id)
      .execute();
  }
}

/** Takes a document out; an older version of its origins, if there is one, is the newest again. */
export async function remove(tx: Tx, id: string): Promise<boolean> {
  const origins = await tx.selectFrom("version").select("origin_key").distinct().where("document", "=", id).execute();
  await dropEntries(tx, id);
  const { numDeletedRows } = await tx.deleteFrom("document").where("id", "=", id).executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  for (const { origin_key } of origins) {
    const current = await currentVersion(tx, origin_key);
    if (current) await refreshLatest(tx, [current.document]);
  }
  await touch(tx);
  return true;
}
