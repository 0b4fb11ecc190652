/** What makes the tables. Comes in: a database of any earlier version. Goes out: the tables of schema.ts. */
import { sql } from "kysely";
import { putGround } from "./ground.ts";
import { facets, lists, touches } from "./lists.ts";
import type { Db, Tx } from "./schema.ts";

type Migration = (tx: Tx) => Promise<void>;

/** The first version: every table. */
async function create(tx: Tx): Promise<void> {
  await documents(tx);
  await results(tx);
  await fullText(tx);
  await tx.schema
    .createTable("alias")
    .addColumn("old_id", "text", (column) => column.primaryKey())
    .addColumn("new_id", "text", (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("state")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("results", "integer", (column) => column.notNull())
    .addColumn("producer", "text", (column) => column.notNull())
    .execute();
  await tx.insertInto("state").values({ id: 1, revision: 0, results: 0, producer: "" }).execute();
}

async function documents(tx: Tx): Promise<void> {
  await tx.schema
    .createTable("document")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("origin_key", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("outlet", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("published", "text", (column) => column.notNull())
    .addColumn("undated", "integer", (column) => column.notNull())
    .addColumn("length", "integer", (column) => column.notNull())
    .addColumn("statements", "integer", (column) => column.notNull())
    .addColumn("latest", "integer", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
  await tx.schema.createIndex("document_order").on("document").columns(["undated", "published", "id"]).execute();
  await tx.schema
    .createTable("document_text")
    .addColumn("document", "text", (column) => column.primaryKey().references("document.id").onDelete("cascade"))
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("version")
    .addColumn("origin_key", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull().references("document.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("version_key", ["origin_key", "number"])
    .execute();
  await tx.schema.createIndex("version_document").on("version").column("document").execute();
  await tx.schema
    .createTable("statement")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("document", "text", (column) => column.notNull().references("document.id").onDelete("cascade"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
  await tx.schema.createIndex("statement_order").on("statement").columns(["document", "ordinal", "kind"]).execute();
}

/**
 * Members and evidence name documents without referring to them: results may for a while be older than the documents,
 * and a document may go while another process computes.
 */
async function results(tx: Tx): Promise<void> {
  await tx.schema
    .createTable("claim")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("measure", "text", (column) => column.notNull())
    .addColumn("item", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("origins", "integer", (column) => column.notNull())
    .addColumn("documents", "integer", (column) => column.notNull())
    .addColumn("tellings", "integer", (column) => column.notNull())
    .addColumn("first", "text", (column) => column.notNull())
    .addColumn("last", "text", (column) => column.notNull())
    .addColumn("undated", "integer", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("member")
    .addColumn("claim", "text", (column) => column.notNull().references("claim.id").onDelete("cascade"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("statement", "text", (column) => column.notNull())
    .addColumn("start", "integer", (column) => column.notNull())
    .addColumn("end", "integer", (column) => column.notNull())
    .addColumn("relation", "text", (column) => column.notNull())
    .addColumn("source", "text")
    .addColumn("json", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("member_key", ["claim", "ordinal"])
    .execute();
  await tx.schema.createIndex("member_document").on("member").columns(["document", "start"]).execute();
  await tx.schema
    .createTable("finding")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("rule", "text", (column) => column.notNull())
    .addColumn("verdict", "text", (column) => column.notNull())
    .addColumn("severity", "text", (column) => column.notNull())
    .addColumn("severity_rank", "integer", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("evidence")
    .addColumn("finding", "text", (column) => column.notNull().references("finding.id").onDelete("cascade"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("statement", "text")
    .addColumn("start", "integer", (column) => column.notNull())
    .addColumn("end", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("evidence_key", ["finding", "ordinal"])
    .execute();
  await tx.schema.createIndex("evidence_document").on("evidence").columns(["document", "start"]).execute();
}

/**
 * The index keeps no text of its own (`content='entry'`), so triggers must tell it what goes.
 * @source https://www.sqlite.org/fts5.html, 4.4.3 External Content Tables
 */
async function fullText(tx: Tx): Promise<void> {
  await tx.schema
    .createTable("entry")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("document", "text")
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await tx.schema.createIndex("entry_document").on("entry").columns(["document", "kind", "id"]).execute();
  await sql`create virtual table entry_text using fts5(
    body, content = 'entry', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
  )`.execute(tx);
  await sql`create trigger entry_added after insert on entry begin
    insert into entry_text (rowid, body) values (new.number, new.body);
  end`.execute(tx);
  await sql`create trigger entry_removed after delete on entry begin
    insert into entry_text (entry_text, rowid, body) values ('delete', old.number, old.body);
  end`.execute(tx);
}

/**
 * What a replay needs: the day that results were made for, and of what. The first version had both, the day at the end
 * of the producer's name, and the documents themselves where none has changed since.
 */
async function replays(tx: Tx): Promise<void> {
  await tx.schema
    .alterTable("state")
    .addColumn("today", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await tx.schema
    .createTable("ground")
    .addColumn("document", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("statements", "text", (column) => column.notNull())
    .execute();
  await sql`update state set today = substr(producer, -10) where producer like '% on ____-__-__'`.execute(tx);
  const { isCurrent } = await tx
    .selectFrom("state")
    .select((eb) => eb("revision", "=", eb.ref("results")).as("isCurrent"))
    .executeTakeFirstOrThrow();
  if (isCurrent) await putGround(tx);
}

/** What people decided. It refers to nothing by a foreign key: it stays when what it is about has gone. */
async function decisions(tx: Tx): Promise<void> {
  await tx.schema
    .createTable("decision")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("became")
    .addColumn("machine", "text", (column) => column.notNull())
    .addColumn("claim", "text", (column) => column.notNull().references("claim.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("became_key", ["machine", "claim"])
    .execute();
}

/** What was held apart from each claim; nothing for those that were made before that was kept. */
async function apart(tx: Tx): Promise<void> {
  await tx.schema
    .alterTable("claim")
    .addColumn("apart", "text", (column) => column.notNull().defaultTo(""))
    .execute();
}

/** What producers publish. It belongs to no document. */
async function series(tx: Tx): Promise<void> {
  await tx.schema
    .createTable("series")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("edition", "text", (column) => column.notNull())
    .addColumn("measure", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("series_points")
    .addColumn("series", "text", (column) => column.notNull().references("series.key").onDelete("cascade"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("first", "text", (column) => column.notNull())
    .addColumn("last", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("series_points_key", ["series", "ordinal"])
    .execute();
  await tx.schema.createIndex("series_points_actor").on("series_points").columns(["actor", "series"]).execute();
}

/** Rows of the ledger of pledges, which are derived, and the verdicts on them that were given, which stay for good. */
async function pledges(tx: Tx): Promise<void> {
  await tx.schema
    .createTable("pledge")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("due", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("verdict")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("digest", "text", (column) => column.notNull().unique())
    .addColumn("judged", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();
}

/** Files of documents that have pages, and where the lines stand on them. Those that were read before keep none. */
async function originals(tx: Tx): Promise<void> {
  await tx.schema
    .createTable("original")
    .addColumn("document", "text", (column) => column.primaryKey().references("document.id").onDelete("cascade"))
    .addColumn("pages", "text", (column) => column.notNull())
    .addColumn("bytes", "blob")
    .execute();
}

/** All steps, oldest first. A database says in `user_version` how many it has had. Append only. */
const migrations: readonly Migration[] = [
  create,
  replays,
  decisions,
  apart,
  series,
  pledges,
  lists,
  facets,
  touches,
  originals,
];

/** The version that this program writes. */
export const SCHEMA_VERSION = migrations.length;

/** "Plum" in ASCII: tells our files from other programs'. */
export const APPLICATION_ID = 0x506c756d;

/**
 * Brings a database up to date, in one transaction: when two processes do it at once the second finds it done, and
 * one that dies leaves nothing half made. (Kysely's own Migrator runs outside a transaction on SQLite.)
 */
export async function migrate(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(tx);
    for (const migration of migrations.slice(rows[0]?.user_version ?? 0)) await migration(tx);
    await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(tx);
    await sql.raw(`pragma user_version = ${SCHEMA_VERSION}`).execute(tx);
  });
}
