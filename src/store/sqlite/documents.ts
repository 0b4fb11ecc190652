/** Lists of documents. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Document } from "../../core/document.ts";
import type {
  DocumentFacet,
  DocumentHead,
  DocumentQuery,
  DocumentSort,
  DocumentSummary,
  FacetCount,
  Longer,
  Page,
} from "../query.ts";
import { follow } from "./alias.ts";
import { decode } from "./json.ts";
import type { Memo } from "./memo.ts";
import type { Filters, SortKey } from "./page.ts";
import { after, conjunction, decodeCursor, FACET_MAX, inOrderOf, narrowing, page, pageLimit } from "./page.ts";
import type { Db, Tables } from "./schema.ts";

type Column = "undated" | "published" | "id" | "name" | "outlet" | "statements";

/** By day, undated last, then by id: the order of documents wherever nobody asks for another. */
export const BY_PUBLISHED: readonly SortKey<Column>[] = [
  { column: "undated", direction: "asc" },
  { column: "published", direction: "asc" },
  { column: "id", direction: "asc" },
];

const SORTS: Readonly<Record<DocumentSort, readonly SortKey<Column>[]>> = {
  published: BY_PUBLISHED,
  "-published": [
    { column: "undated", direction: "asc" },
    { column: "published", direction: "desc" },
    { column: "id", direction: "asc" },
  ],
  name: [
    { column: "name", direction: "asc" },
    { column: "id", direction: "asc" },
  ],
  outlet: [
    { column: "outlet", direction: "asc" },
    { column: "id", direction: "asc" },
  ],
  "-statements": [
    { column: "statements", direction: "desc" },
    { column: "id", direction: "asc" },
  ],
};

/** The document with this id, or the one that it has become, without its text. */
export function summary(db: Db, id: string): Promise<DocumentSummary | undefined> {
  return follow(db, id, async (at) => {
    const row = await summaries(db).where("id", "=", at).executeTakeFirst();
    return row && summarize(row);
  });
}

/** What is shown of documents where they are only named, by the id that was asked for. */
export async function heads(db: Db, asked: Iterable<string>): Promise<ReadonlyMap<string, DocumentHead>> {
  const ids = [...new Set(asked)];
  const found = new Map<string, DocumentHead>();
  for (let at = 0; at < ids.length; at += HEADS) {
    const some = ids.slice(at, at + HEADS);
    const rows = await db.selectFrom("document").select(["id", "json"]).where("id", "in", some).execute();
    for (const { id, json } of rows) found.set(id, headOf(json));
  }
  for (const id of ids) {
    if (found.has(id)) continue;
    const head = await follow(db, id, async (at) => {
      const row = await db.selectFrom("document").select("json").where("id", "=", at).executeTakeFirst();
      return row && headOf(row.json);
    });
    if (head) found.set(id, head);
  }
  return found;
}

/** Ids in one question. */
const HEADS = 200;

function headOf(json: string): DocumentHead {
  const { id, origin, role, language } = decode<Document>(json);
  return { id, origin, role, language };
}

/** One page of documents. */
export async function documents(
  db: Db,
  query: DocumentQuery,
  memo: Memo,
): Promise<Page<DocumentSummary, DocumentFacet>> {
  const sort = query.sort ?? "published";
  const keys = SORTS[sort];
  const limit = pageLimit(query);
  const start = query.next === undefined ? undefined : decodeCursor(query.next, sort, keys.length);
  // The rows are wide: first which they are, by an index alone, then they themselves.
  let found = db
    .selectFrom("document")
    .select("id")
    .where((eb) => conjunction(eb, filters(eb, query)));
  if (start) found = found.where((eb) => after(eb, keys, start));
  for (const key of keys) found = found.orderBy(key.column, key.direction);
  const ids = (await found.limit(limit + 1).execute()).map(({ id }) => id);
  const rows = inOrderOf(ids, await summaries(db).where("id", "in", ids).execute());
  const narrowed = narrowing(query);
  const { total } = await memo.keep(["documents", "total", narrowed], () =>
    db
      .selectFrom("document")
      .select((eb) => eb.fn.countAll<number>().as("total"))
      .where((eb) => conjunction(eb, filters(eb, query)))
      .executeTakeFirstOrThrow(),
  );
  const facets = query.facets ? await memo.keep(["documents", "facets", narrowed], () => facetsOf(db, query)) : {};
  return page(rows, { limit, total, sort, keys, facets, item: summarize });
}

function summaries(db: Db) {
  return db
    .selectFrom("document")
    .select(["id", "undated", "published", "name", "outlet", "statements", "length", "latest", "json"])
    .select((eb) =>
      eb
        .selectFrom("evidence")
        .select((e) => e.fn.count<number>("finding").distinct().as("count"))
        .whereRef("evidence.document", "=", "document.id")
        .as("findings"),
    );
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>["executeTakeFirstOrThrow"]>>;

function summarize(row: SummaryRow): DocumentSummary {
  const { text: _text, blocks: _blocks, ...head } = decode<Document>(row.json);
  const { length, statements, latest } = row;
  return { ...head, length, statements, findings: row.findings ?? 0, latest: latest === 1 };
}

function filters(eb: ExpressionBuilder<Tables, "document">, query: DocumentQuery): Filters {
  const { language, outlet, role, kind, from, to } = query;
  return {
    versions: query.versions === "all" ? undefined : eb("latest", "=", 1),
    language: language === undefined ? undefined : eb("language", "=", language),
    outlet: outlet === undefined ? undefined : eb("outlet", "=", outlet),
    role: role === undefined ? undefined : eb("role", "=", role),
    kind: kind === undefined ? undefined : hasKind(eb, kind),
    from: from === undefined ? undefined : eb.and([eb("undated", "=", 0), eb("published", ">=", from)]),
    to: to === undefined ? undefined : eb.and([eb("undated", "=", 0), eb("published", "<=", to)]),
  };
}

function hasKind(eb: ExpressionBuilder<Tables, "document">, kind: string): Expression<SqlBool> {
  const having = eb.selectFrom("document_kind").select("document_kind.document");
  return eb("id", "in", having.where("document_kind.kind", "=", kind));
}

async function facetsOf(db: Db, query: DocumentQuery): Promise<Record<DocumentFacet, readonly FacetCount[]>> {
  return {
    language: await facet(db, query, "language"),
    outlet: await facet(db, query, "outlet"),
    role: await facet(db, query, "role"),
    kind: await kindFacet(db, query),
  };
}

function facet(db: Db, query: DocumentQuery, column: "language" | "outlet" | "role"): Promise<FacetCount[]> {
  return db
    .selectFrom("document")
    .select((eb) => [eb.ref(column).as("value"), eb.fn.countAll<number>().as("count")])
    .where((eb) => conjunction(eb, filters(eb, query), column))
    .where(column, "!=", "")
    .groupBy(column)
    .orderBy("count", "desc")
    .orderBy(column)
    .limit(FACET_MAX)
    .execute();
}

/**
 * The documents of one outlet are few, and each is looked up; of many the kinds are read in their order. A plus makes
 * SQLite do so.
 * @source https://www.sqlite.org/optoverview.html, 2.1: terms with a unary plus use no index
 */
function kindFacet(db: Db, query: DocumentQuery): Promise<FacetCount[]> {
  const own = query.outlet === undefined ? sql<string>`+document` : sql.ref<string>("document");
  return db
    .selectFrom("document_kind")
    .select((eb) => ["kind as value", eb.fn.countAll<number>().as("count")])
    .where(own, "in", (eb) =>
      eb
        .selectFrom("document")
        .select("document.id")
        .where((inner) => conjunction(inner, filters(inner, query), "kind")),
    )
    .groupBy("kind")
    .orderBy("count", "desc")
    .orderBy("kind")
    .execute();
}

/** The versions that an origin has had, oldest first. */
export async function versions(db: Db, originKey: string): Promise<readonly DocumentSummary[]> {
  const rows = await summaries(db)
    .innerJoin("version", "version.document", "document.id")
    .where("version.origin_key", "=", originKey)
    .orderBy("version.number")
    .execute();
  return rows.map(summarize);
}

/** The ids of all that are longer in one way or the other. */
export async function longer(db: Db, { length, statements }: Longer): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("document")
    .select("id")
    .where((eb) => eb.or([eb("length", ">", length), eb("statements", ">", statements)]))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
