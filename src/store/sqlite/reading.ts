/** Reading documents and statements back, whole. */
import { type ExpressionBuilder, sql } from "kysely";
import type { Document, DocumentPage } from "../../core/document.ts";
import { groupBy } from "../../core/order.ts";
import type { Span } from "../../core/span.ts";
import type { Statement } from "../../core/statement.ts";
import type { Numbers, Outlined, Versions } from "../query.ts";
import type { Entry } from "../store.ts";
import { follow, followRows } from "./alias.ts";
import { BY_PUBLISHED } from "./documents.ts";
import { decode } from "./json.ts";
import { pagesOf } from "./original.ts";
import { after } from "./page.ts";
import { chunks } from "./rows.ts";
import type { Db, Tables } from "./schema.ts";

/** Documents fetched at a time while walking through all. */
const BATCH = 64;

/** The document with this id, or the one that it has become. */
export function document(db: Db, id: string): Promise<Document | undefined> {
  return follow(db, id, async (at) => {
    const row = await db
      .selectFrom("document")
      .innerJoin("document_text", "document_text.document", "document.id")
      .select(["document.json as json", "document_text.json as text"])
      .where("document.id", "=", at)
      .executeTakeFirst();
    return row && whole(row, (await pagesOf(db, [at])).get(at));
  });
}

function whole(row: { json: string; text: string }, pages: readonly DocumentPage[] | undefined): Document {
  const document = decode<Document>(row.json);
  return { ...document, text: decode<string>(row.text), ...(pages ? { pages } : {}) };
}

/** The text alone. */
export async function documentText(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom("document_text").select("json").where("document", "=", id).executeTakeFirst();
  return row && decode<string>(row.json);
}

/** The statements of a document, in order of the text, or some of them. */
export async function statements(db: Db, documentId: string, only?: Numbers): Promise<readonly Statement[]> {
  const rows = await followRows(db, documentId, (at) => statementRows(db, [at], only));
  return rows.map((row) => decode<Statement>(row.json));
}

/** Kind and place of each, without the rest of it, which is long. */
export async function outline(db: Db, documentId: string): Promise<readonly Outlined[]> {
  const rows = await followRows(db, documentId, (at) =>
    db
      .selectFrom("statement")
      .select(["kind", sql<string>`json_extract(json, '$.span')`.as("span")])
      .where("document", "=", at)
      .orderBy("ordinal")
      .execute(),
  );
  return rows.map(({ kind, span }) => ({ kind: kind as Outlined["kind"], span: decode<Span>(span) }));
}

function statementRows(
  db: Db,
  documentIds: readonly string[],
  only?: Numbers,
): Promise<{ id: string; document: string; json: string }[]> {
  let found = db.selectFrom("statement").select(["id", "document", "json"]).where("document", "in", documentIds);
  if (only) found = found.where("ordinal", ">=", only.from).where("ordinal", "<", only.to);
  return found.orderBy("document").orderBy("ordinal").execute();
}

/** The statement with this id, or the one that it has become. */
export function statement(db: Db, id: string): Promise<Statement | undefined> {
  return follow(db, id, async (at) => {
    const row = await db.selectFrom("statement").select("json").where("id", "=", at).executeTakeFirst();
    return row && decode<Statement>(row.json);
  });
}

/** The statements with these ids, or those that they have become, by the id that was asked for. */
export async function statementsBy(db: Db, asked: Iterable<string>): Promise<ReadonlyMap<string, Statement>> {
  const ids = [...new Set(asked)];
  const found = new Map<string, Statement>();
  for (const some of chunks(ids)) {
    const rows = await db.selectFrom("statement").select(["id", "json"]).where("id", "in", some).execute();
    for (const { id, json } of rows) found.set(id, decode<Statement>(json));
  }
  for (const id of ids) {
    if (found.has(id)) continue;
    const one = await statement(db, id);
    if (one) found.set(id, one);
  }
  return found;
}

/** All documents with their statements, in the order of `published`. Holds no lock between batches. */
export async function* everything(db: Db, which: Versions): AsyncIterable<Entry> {
  const keys = BY_PUBLISHED;
  for (let start: readonly (string | number)[] | undefined; ; ) {
    let found = db
      .selectFrom("document")
      .innerJoin("document_text", "document_text.document", "document.id")
      .select(["id", "undated", "published", "document.json as json", "document_text.json as text"]);
    if (which === "latest") found = found.where("latest", "=", 1);
    if (start) {
      const end = start;
      found = found.where((eb) => after(eb as unknown as ExpressionBuilder<Tables, "document">, keys, end));
    }
    for (const key of keys) found = found.orderBy(key.column, key.direction);
    const rows = await found.limit(BATCH).execute();
    const ids = rows.map((row) => row.id);
    const said = await statementRows(db, ids);
    yield* entries(rows, said, await pagesOf(db, ids));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    start = [last.undated, last.published, last.id];
  }
}

function* entries(
  rows: readonly { id: string; json: string; text: string }[],
  said: readonly { id: string; document: string; json: string }[],
  pages: ReadonlyMap<string, readonly DocumentPage[]>,
): Iterable<Entry> {
  const byDocument = groupBy(said, (row) => row.document);
  for (const row of rows) {
    const own = byDocument.get(row.id) ?? [];
    yield {
      document: whole(row, pages.get(row.id)),
      statements: own.map((one) => decode<Statement>(one.json)),
    };
  }
}
