/** Steps of the database for lists: indexes, and tables of what lists are narrowed by. migrations.ts takes them in turn. */
import { sql } from "kysely";
import type { Claim, Member } from "../../core/claim.ts";
import type { Lineage } from "../../core/lineage.ts";
import type { Pledge } from "../../core/pledge.ts";
import { decode, encode } from "./json.ts";
import { lineOf } from "./pledges.ts";
import { chunks } from "./rows.ts";
import type { Tables, Tx } from "./schema.ts";
import { stepsOf } from "./steps.ts";
import { fillTouches } from "./touches.ts";

/** What lists and their facets are read from without the rows themselves, which are wide. */
const LIST_INDEXES: readonly (readonly [table: keyof Tables, name: string, columns: readonly string[]])[] = [
  ["document", "document_facets", ["latest", "language", "outlet", "role", "undated", "published", "id"]],
  ["document", "document_newest", ["undated", "published desc", "id"]],
  ["document", "document_name", ["name", "id"]],
  ["document", "document_outlet", ["outlet", "id"]],
  ["document", "document_said", ["statements desc", "id"]],
  ["statement", "statement_kind", ["kind", "document"]],
  ["claim", "claim_facets", ["actor", "measure", "item", "documents", "id"]],
  ["claim", "claim_told", ["documents desc", "origins desc", "id"]],
  ["claim", "claim_origins", ["origins desc", "documents desc", "id"]],
  ["claim", "claim_first", ["undated", "first", "id"]],
  ["claim", "claim_newest", ["undated", "first desc", "id"]],
  ["claim", "claim_title", ["title", "id"]],
  ["member", "member_told", ["claim", "ordinal", "relation", "source", "document", "statement", "start", "`end`"]],
  ["member", "member_source", ["source", "relation", "claim"]],
  ["member", "member_relation", ["relation", "claim"]],
  ["finding", "finding_facets", ["rule", "verdict", "severity", "id"]],
  ["finding", "finding_gravest", ["severity_rank desc", "rule", "id"]],
  ["evidence", "evidence_place", ["document", "start", "`end`", "statement", "finding"]],
];

/** The lineage of each claim in a column of its own: it grows with the tellings. */
async function lineage(tx: Tx): Promise<void> {
  await tx.schema
    .alterTable("claim")
    .addColumn("lineage", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  for (const { id, json } of await tx.selectFrom("claim").select(["id", "json"]).execute()) {
    const { lineage: own, ...head } = decode<Claim>(json);
    if (!own) continue;
    await tx
      .updateTable("claim")
      .set({ json: encode(head), lineage: encode(own) })
      .where("id", "=", id)
      .execute();
  }
}

/** The seventh step: lists without reading their rows, and of pledges what they are narrowed by. */
export async function lists(tx: Tx): Promise<void> {
  await lineage(tx);
  await tx.schema
    .alterTable("pledge")
    .addColumn("line", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  for (const { id, json } of await tx.selectFrom("pledge").select(["id", "json"]).execute()) {
    const line = encode(lineOf(decode<Pledge>(json)));
    await tx.updateTable("pledge").set({ line }).where("id", "=", id).execute();
  }
  for (const [table, name, columns] of LIST_INDEXES) {
    await sql.raw(`create index ${name} on ${table} (${columns.join(", ")})`).execute(tx);
  }
}

/**
 * The eighth step: what a claim or a document has several of, each once, so that a facet counts rows and need not tell
 * tellings apart; and the way of claims from document to document, so that a source is told of all its documents.
 */
export async function facets(tx: Tx): Promise<void> {
  await tx.schema
    .createTable("claim_facet")
    .addColumn("claim", "text", (column) => column.notNull().references("claim.id").onDelete("cascade"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("claim_facet_key", ["name", "value", "claim"])
    .modifyEnd(sql`without rowid`)
    .execute();
  await tx.schema.createIndex("claim_facet_claim").on("claim_facet").columns(["claim", "name", "value"]).execute();
  await tx.schema
    .createTable("document_kind")
    .addColumn("document", "text", (column) => column.notNull().references("document.id").onDelete("cascade"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("document_kind_key", ["kind", "document"])
    .modifyEnd(sql`without rowid`)
    .execute();
  await tx.schema.createIndex("document_kind_document").on("document_kind").columns(["document", "kind"]).execute();
  await tx.schema
    .createTable("step")
    .addColumn("claim", "text", (column) => column.notNull().references("claim.id").onDelete("cascade"))
    .addColumn("giver", "text", (column) => column.notNull())
    .addColumn("taker", "text", (column) => column.notNull())
    .addColumn("copy", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("step_key", ["claim", "giver", "taker"])
    .modifyEnd(sql`without rowid`)
    .execute();
  await tx.schema.createIndex("step_giver").on("step").columns(["giver", "claim", "taker"]).execute();
  await tx.schema.createIndex("step_taker").on("step").columns(["taker", "claim", "giver", "copy"]).execute();
  await tx.schema
    .alterTable("claim")
    .addColumn("first_document", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await tx.schema.createIndex("claim_first_document").on("claim").columns(["first_document", "id"]).execute();
  // How much there is is counted without the rows, which are wide.
  await tx.schema.createIndex("document_latest").on("document").columns(["latest", "statements"]).execute();
  await fillFacets(tx);
}

/**
 * The ninth step: which findings touch which claims, worked out once and not for each page; and indexes that answer what
 * lists are asked for the first time without reading or sorting rows: findings of one rule, the newest documents, what the
 * documents of an outlet tell.
 */
export async function touches(tx: Tx): Promise<void> {
  await sql`create table touch (
    claim text not null references claim (id) on delete cascade,
    severity_rank integer not null,
    rule text not null,
    finding text not null references finding (id) on delete cascade,
    verdict text not null,
    words integer not null,
    primary key (claim, severity_rank desc, rule, finding)
  ) without rowid`.execute(tx);
  await tx.schema.createIndex("touch_finding").on("touch").column("finding").execute();
  await fillTouches(tx);
  await tx.schema.dropIndex("member_document").ifExists().execute();
  await tx.schema.createIndex("member_document").on("member").columns(["document", "claim", "relation"]).execute();
  await tx.schema.createIndex("finding_rule").on("finding").columns(["rule", "severity_rank desc", "id"]).execute();
  await tx.schema.dropIndex("document_newest").ifExists().execute();
  await tx.schema
    .createIndex("document_newest")
    .on("document")
    .columns(["latest", "undated", "published desc", "id", "outlet", "language", "role"])
    .execute();
}

async function fillFacets(tx: Tx): Promise<void> {
  await sql`insert into claim_facet (claim, name, value)
    select distinct claim, 'source', source from member where source is not null and relation <> 'linked'
    union all select distinct claim, 'relation', relation from member`.execute(tx);
  await sql`insert into document_kind (document, kind) select distinct document, kind from statement`.execute(tx);
  const claims = await tx.selectFrom("claim").select(["id", "lineage"]).where("lineage", "<>", "").execute();
  for (const { id, lineage } of claims) {
    const members = await tx
      .selectFrom("member")
      .select(["document", "json"])
      .where("claim", "=", id)
      .orderBy("ordinal")
      .execute();
    const way = decode<Lineage>(lineage);
    for (const some of chunks(stepsOf(id, members, way))) await tx.insertInto("step").values(some).execute();
    const first = members[way.first.member];
    if (first === undefined || decode<Member>(first.json).dated.known === "unknown") continue;
    await tx.updateTable("claim").set({ first_document: first.document }).where("id", "=", id).execute();
  }
}
