/** Reading claims back. */
import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from "kysely";
import type { Apart } from "../../core/apart.ts";
import type { Claim, Member, Relation } from "../../core/claim.ts";
import type { Lineage } from "../../core/lineage.ts";
import { groupBy } from "../../core/order.ts";
import type { Span } from "../../core/span.ts";
import type {
  ClaimFacet,
  ClaimOfDocument,
  ClaimQuery,
  ClaimSort,
  ClaimSummary,
  FacetCount,
  MemberQuery,
  Page,
  Telling,
} from "../query.ts";
import { follow, followRows } from "./alias.ts";
import { decode } from "./json.ts";
import type { Memo } from "./memo.ts";
import type { Filters, SortKey } from "./page.ts";
import {
  after,
  conjunction,
  decodeCursor,
  FACET_MAX,
  inOrderOf,
  isNarrowed,
  narrowing,
  page,
  pageLimit,
} from "./page.ts";
import { chunks } from "./rows.ts";
import type { Db, Tables } from "./schema.ts";

type Column = "documents" | "origins" | "undated" | "first" | "title" | "id";

const SORTS: Readonly<Record<ClaimSort, readonly SortKey<Column>[]>> = {
  "-documents": [
    { column: "documents", direction: "desc" },
    { column: "origins", direction: "desc" },
    { column: "id", direction: "asc" },
  ],
  "-origins": [
    { column: "origins", direction: "desc" },
    { column: "documents", direction: "desc" },
    { column: "id", direction: "asc" },
  ],
  first: [
    { column: "undated", direction: "asc" },
    { column: "first", direction: "asc" },
    { column: "id", direction: "asc" },
  ],
  "-first": [
    { column: "undated", direction: "asc" },
    { column: "first", direction: "desc" },
    { column: "id", direction: "asc" },
  ],
  title: [
    { column: "title", direction: "asc" },
    { column: "id", direction: "asc" },
  ],
};

/** The claim with this id, or the one that it has become. */
export function claim(db: Db, id: string): Promise<Claim | undefined> {
  return follow(db, id, async (at) => {
    const row = await db
      .selectFrom("claim")
      .select(["json", "apart", "lineage"])
      .where("id", "=", at)
      .executeTakeFirst();
    if (!row) return undefined;
    const members = await db.selectFrom("member").select("json").where("claim", "=", at).orderBy("ordinal").execute();
    const { id: own, key, title, ...rest } = decode<Omit<Claim, "members" | "lineage" | "apart">>(row.json);
    return {
      id: own,
      key,
      title,
      members: members.map((member) => decode<Member>(member.json)),
      ...rest,
      ...(row.lineage === "" ? {} : { lineage: decode<Lineage>(row.lineage) }),
      ...(row.apart === "" ? {} : { apart: decode<Apart>(row.apart) }),
    };
  });
}

/** One page of claims. */
export async function claims(db: Db, query: ClaimQuery, memo: Memo): Promise<Page<ClaimSummary, ClaimFacet>> {
  const sort = query.sort ?? "-documents";
  const keys = SORTS[sort];
  const limit = pageLimit(query);
  const start = query.next === undefined ? undefined : decodeCursor(query.next, sort, keys.length);
  let found = db
    .selectFrom("claim")
    .select("id")
    .where((eb) => conjunction(eb, filters(eb, query)));
  if (start) found = found.where((eb) => after(eb, keys, start));
  for (const key of keys) found = found.orderBy(key.column, key.direction);
  const ids = (await found.limit(limit + 1).execute()).map(({ id }) => id);
  const rows = inOrderOf(ids, await summaries(db).where("id", "in", ids).execute());
  const narrowed = narrowing(query);
  const { total } = await memo.keep(["claims", "total", narrowed], () =>
    db
      .selectFrom("claim")
      .select((eb) => eb.fn.countAll<number>().as("total"))
      .where((eb) => conjunction(eb, filters(eb, query)))
      .executeTakeFirstOrThrow(),
  );
  const relations = await relationsOf(db, ids);
  const facets = query.facets ? await memo.keep(["claims", "facets", narrowed], () => facetsOf(db, query)) : {};
  return page(rows, { limit, total, sort, keys, facets, item: (row) => summary(row, relations) });
}

function summaries(db: Db) {
  return db
    .selectFrom("claim")
    .select(["id", "documents", "origins", "tellings", "undated", "first", "last", "title", "json"])
    .select((eb) => languageOf(eb.ref("claim.id")).as("language"));
}

/** Language of the document of a claim's first telling; null when the document is gone. */
export function languageOf(claimId: Expression<string>) {
  const members = expressionBuilder<Tables>().selectFrom("member").where("member.claim", "=", claimId);
  const told = members.innerJoin("document", "document.id", "member.document").select("document.language");
  return told.orderBy("member.ordinal").limit(1);
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>["executeTakeFirstOrThrow"]>>;
type Relations = ReadonlyMap<string, Partial<Record<Relation, number>>>;

function summary(row: SummaryRow, relations: Relations): ClaimSummary {
  const { tellings, documents, first, last } = row;
  const head = decode<Omit<Claim, "members" | "lineage" | "apart">>(row.json);
  const days = row.undated ? {} : { first, last };
  const language = row.language === null ? {} : { language: row.language };
  return { ...head, tellings, documents, relations: relations.get(row.id) ?? {}, ...days, ...language };
}

async function relationsOf(db: Db, ids: readonly string[]): Promise<Relations> {
  const rows = await db
    .selectFrom("member")
    .select((eb) => ["claim", "relation", eb.fn.countAll<number>().as("count")])
    .where("claim", "in", ids)
    .groupBy(["claim", "relation"])
    .orderBy("relation")
    .execute();
  const perClaim = [...groupBy(rows, (row) => row.claim)];
  return new Map(perClaim.map(([id, own]) => [id, Object.fromEntries(own.map((row) => [row.relation, row.count]))]));
}

type Builder = ExpressionBuilder<Tables, "claim">;

function filters(eb: Builder, query: ClaimQuery): Filters {
  const { actor, measure, item, source, documents, relation, document, firstIn } = query;
  return {
    actor: actor === undefined ? undefined : eb("actor", "=", actor),
    measure: measure === undefined ? undefined : eb("measure", "=", measure),
    item: item === undefined ? undefined : eb("item", "=", item),
    documents: documents === undefined ? undefined : eb("documents", ">=", documents),
    source: source === undefined ? undefined : has(eb, "source", source),
    document: document === undefined ? undefined : eb("id", "in", toldIn(eb, document)),
    relation: relation === undefined ? undefined : has(eb, "relation", relation),
    firstIn: firstIn === undefined ? undefined : firstInOutlet(eb, firstIn),
  };
}

function toldIn(eb: Builder, document: string) {
  const members = eb.selectFrom("member").select("member.claim");
  return members.where("document", "=", document).where("relation", "!=", "linked");
}

/**
 * Few claims are of one source, and looked up; a third are of one relation: lists walk through their index and ask of each
 * claim whether it is one of them, which reads no row. A plus makes SQLite do so.
 * @source https://www.sqlite.org/optoverview.html, 2.1: terms with a unary plus use no index
 */
function has(eb: Builder, name: Several, value: string): Expression<SqlBool> {
  const id = name === "source" ? eb.ref("id") : sql<string>`+claim.id`;
  return eb(id, "in", having(name, value));
}

function having(name: Several, value: string) {
  const claims = expressionBuilder<Tables>().selectFrom("claim_facet as other").select("other.claim");
  return claims.where("other.name", "=", name).where("other.value", "=", value);
}

/** Told first in a document of the outlet, and by another's too: what nobody else tells came first in no way. */
function firstInOutlet(eb: Builder, outlet: string): Expression<SqlBool> {
  const own = eb.selectFrom("document").select("document.id").where("outlet", "=", outlet);
  const others = eb
    .selectFrom("member")
    .select("member.ordinal")
    .whereRef("member.claim", "=", "claim.id")
    .where("relation", "!=", "linked")
    .where("document", "not in", own);
  return eb.and([eb("first_document", "in", own), eb.exists(others)]);
}

async function facetsOf(db: Db, query: ClaimQuery): Promise<Record<ClaimFacet, readonly FacetCount[]>> {
  return {
    actor: await facet(db, query, "actor"),
    measure: await facet(db, query, "measure"),
    item: await facet(db, query, "item"),
    source: await facetOfSeveral(db, query, "source"),
    relation: await facetOfSeveral(db, query, "relation"),
  };
}

function facet(db: Db, query: ClaimQuery, column: "actor" | "measure" | "item"): Promise<FacetCount[]> {
  return db
    .selectFrom("claim")
    .select((eb) => [eb.ref(column).as("value"), eb.fn.countAll<number>().as("count")])
    .where((eb) => conjunction(eb, { ...filters(eb, query), documents: toldBy(eb, query) }, column))
    .where(column, "!=", "")
    .groupBy(column)
    .orderBy("count", "desc")
    .orderBy(column)
    .limit(FACET_MAX)
    .execute();
}

/** The same condition without the index of how often claims are told, which has nothing that facets count. */
function toldBy(eb: Builder, { documents }: ClaimQuery): Expression<SqlBool> | undefined {
  return documents === undefined ? undefined : eb(sql<number>`+documents`, ">=", documents);
}

/** What a claim has several of. */
type Several = "source" | "relation";

function facetOfSeveral(db: Db, query: ClaimQuery, name: Several): Promise<FacetCount[]> {
  let found = db
    .selectFrom("claim_facet")
    .select((eb) => ["value", eb.fn.countAll<number>().as("count")])
    .where("name", "=", name);
  const { source, relation, ...others } = query;
  const beside = { source, relation, [name]: undefined };
  for (const other of ["source", "relation"] as const) {
    const value = beside[other];
    if (value !== undefined) found = found.where("claim", "in", having(other, value));
  }
  if (isNarrowed(others)) {
    found = found.where("claim", "in", (eb) =>
      eb
        .selectFrom("claim")
        .select("claim.id")
        .where((inner) => conjunction(inner, filters(inner, others))),
    );
  }
  return found.groupBy("value").orderBy("count", "desc").orderBy("value").limit(FACET_MAX).execute();
}

/** The tellings of a claim without their words, in its order. */
export async function tellings(db: Db, claimId: string): Promise<readonly Telling[]> {
  const rows = await db
    .selectFrom("member")
    .select(["document", "relation", "source"])
    .where("claim", "=", claimId)
    .orderBy("ordinal")
    .execute();
  return rows.map(({ relation, ...row }) => ({ ...row, relation: relation as Relation }));
}

/** Who has a claim from whom; absent of a claim that is not there, or was made before that was kept. */
export async function lineage(db: Db, claimId: string): Promise<Lineage | undefined> {
  const row = await db.selectFrom("claim").select("lineage").where("id", "=", claimId).executeTakeFirst();
  return row === undefined || row.lineage === "" ? undefined : decode<Lineage>(row.lineage);
}

/** Some tellings of a claim whole, in its order. */
export async function members(db: Db, claimId: string, { at }: MemberQuery): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom("member")
    .select("json")
    .where("claim", "=", claimId)
    .where("relation", "!=", "linked")
    .where("ordinal", "in", at)
    .orderBy("ordinal")
    .execute();
  return rows.map(({ json }) => decode<Member>(json));
}

/** The claims that a document tells, each with the tellings of this document, or those that begin in a stretch of it, in order of the text. */
export async function claimsOf(db: Db, documentId: string, within?: Span): Promise<readonly ClaimOfDocument[]> {
  const rows = await followRows(db, documentId, (at) => tellingsIn(db, at, within));
  const told = groupBy(rows, (row) => row.claim);
  const summaryOf = new Map<string, ClaimSummary>();
  for (const ids of chunks([...told.keys()])) {
    const heads = await summaries(db).where("id", "in", ids).execute();
    const relations = await relationsOf(db, ids);
    for (const row of heads) summaryOf.set(row.id, summary(row, relations));
  }
  return [...told].flatMap(([id, own]) => {
    const found = summaryOf.get(id);
    return found ? [{ claim: found, members: own.map((row) => decode<Member>(row.json)) }] : [];
  });
}

function tellingsIn(db: Db, documentId: string, within?: Span): Promise<{ claim: string; json: string }[]> {
  let found = db.selectFrom("member").select(["claim", "json"]).where("document", "=", documentId);
  if (within) found = found.where("start", ">=", within.start).where("start", "<", within.end);
  return found.orderBy("start").orderBy("end", "desc").orderBy("claim").orderBy("ordinal").execute();
}
