/** Reading findings back. */
import type { ExpressionBuilder } from "kysely";
import { type Finding, SEVERITIES } from "../../core/finding.ts";
import type { Span } from "../../core/span.ts";
import type { FacetCount, FindingFacet, FindingQuery, FindingSort, OfClaimQuery, Page } from "../query.ts";
import { follow, followRows } from "./alias.ts";
import { decode } from "./json.ts";
import type { Memo } from "./memo.ts";
import type { Filters, SortKey } from "./page.ts";
import { after, conjunction, decodeCursor, FACET_MAX, inOrderOf, narrowing, page, pageLimit } from "./page.ts";
import { chunks } from "./rows.ts";
import type { Db, Tables } from "./schema.ts";

type Column = "severity_rank" | "rule" | "id";

const SORTS: Readonly<Record<FindingSort, readonly SortKey<Column>[]>> = {
  "-severity": [
    { column: "severity_rank", direction: "desc" },
    { column: "rule", direction: "asc" },
    { column: "id", direction: "asc" },
  ],
  rule: [
    { column: "rule", direction: "asc" },
    { column: "id", direction: "asc" },
  ],
};

interface Row {
  readonly id: string;
  readonly json: string;
}

function read(row: Row): Finding {
  return decode<Finding>(row.json);
}

/** The finding with this id, or the one that it has become. */
export function finding(db: Db, id: string): Promise<Finding | undefined> {
  return follow(db, id, async (at) => {
    const row = await db.selectFrom("finding").select(["id", "json"]).where("id", "=", at).executeTakeFirst();
    return row && read(row);
  });
}

/** One page of findings. */
export async function findings(db: Db, query: FindingQuery, memo: Memo): Promise<Page<Finding, FindingFacet>> {
  const sort = query.sort ?? "-severity";
  const keys = SORTS[sort];
  const limit = pageLimit(query);
  const start = query.next === undefined ? undefined : decodeCursor(query.next, sort, keys.length);
  let found = db
    .selectFrom("finding")
    .select("id")
    .where((eb) => conjunction(eb, { ...filters(eb, query), severity: ranked(eb, query) }));
  if (start) found = found.where((eb) => after(eb, keys, start));
  for (const key of keys) found = found.orderBy(key.column, key.direction);
  const ids = (await found.limit(limit + 1).execute()).map(({ id }) => id);
  const wide = db.selectFrom("finding").select(["id", "rule", "severity_rank", "json"]).where("id", "in", ids);
  const rows = inOrderOf(ids, await wide.execute());
  const narrowed = narrowing(query);
  const { total } = await memo.keep(["findings", "total", narrowed], () =>
    db
      .selectFrom("finding")
      .select((eb) => eb.fn.countAll<number>().as("total"))
      .where((eb) => conjunction(eb, filters(eb, query)))
      .executeTakeFirstOrThrow(),
  );
  const facets = query.facets ? await memo.keep(["findings", "facets", narrowed], () => facetsOf(db, query)) : {};
  return page(rows, { limit, total, sort, keys, facets, item: read });
}

/** The same condition in the column by which lists are sorted. */
function ranked(eb: ExpressionBuilder<Tables, "finding">, { severity }: FindingQuery) {
  return severity === undefined ? undefined : eb("severity_rank", "=", SEVERITIES.indexOf(severity));
}

function filters(eb: ExpressionBuilder<Tables, "finding">, query: FindingQuery): Filters {
  const { rule, verdict, severity, document } = query;
  return {
    rule: rule === undefined ? undefined : eb("rule", "=", rule),
    verdict: verdict === undefined ? undefined : eb("verdict", "=", verdict),
    severity: severity === undefined ? undefined : eb("severity", "=", severity),
    document:
      document === undefined
        ? undefined
        : eb(
            "id",
            "in",
            eb.selectFrom("evidence").select("evidence.finding").where("evidence.document", "=", document),
          ),
  };
}

async function facetsOf(db: Db, query: FindingQuery): Promise<Record<FindingFacet, readonly FacetCount[]>> {
  return {
    rule: await facet(db, query, "rule"),
    verdict: await facet(db, query, "verdict"),
    severity: await facet(db, query, "severity"),
  };
}

function facet(db: Db, query: FindingQuery, column: FindingFacet): Promise<FacetCount[]> {
  return db
    .selectFrom("finding")
    .select((eb) => [eb.ref(column).as("value"), eb.fn.countAll<number>().as("count")])
    .where((eb) => conjunction(eb, filters(eb, query), column))
    .groupBy(column)
    .orderBy("count", "desc")
    .orderBy(column)
    .limit(FACET_MAX)
    .execute();
}

/** The findings with evidence in a document, or with some that begins in a stretch of it, by where the first of this evidence stands. */
export async function findingsOf(db: Db, documentId: string, within?: Span): Promise<readonly Finding[]> {
  return (await followRows(db, documentId, (at) => inDocument(db, at, within))).map(read);
}

function inDocument(db: Db, documentId: string, within?: Span): Promise<Row[]> {
  let found = db
    .selectFrom("finding")
    .innerJoin("evidence", "evidence.finding", "finding.id")
    .select((eb) => ["finding.id as id", "json", eb.fn.min("evidence.start").as("start")])
    .where("evidence.document", "=", documentId);
  if (within) found = found.where("evidence.start", ">=", within.start).where("evidence.start", "<", within.end);
  return found.groupBy("finding.id").orderBy("start").orderBy("severity_rank", "desc").orderBy("finding.id").execute();
}

/** The findings whose evidence is, or overlaps, a telling of the claim, most severe first. */
export async function findingsOfClaim(db: Db, claimId: string, { limit }: OfClaimQuery): Promise<Page<Finding>> {
  const touching = (await followRows(db, claimId, (at) => touchingOf(db, at))).map(({ finding }) => finding);
  const ids = touching.slice(0, limit);
  const rows: Row[] = [];
  for (const some of chunks(ids)) {
    rows.push(...(await db.selectFrom("finding").select(["id", "json"]).where("id", "in", some).execute()));
  }
  return { items: inOrderOf(ids, rows).map(read), total: touching.length, facets: {} };
}

function touchingOf(db: Db, claimId: string): Promise<{ finding: string }[]> {
  return db
    .selectFrom("touch")
    .select("finding")
    .where("claim", "=", claimId)
    .orderBy("severity_rank", "desc")
    .orderBy("rule")
    .orderBy("finding")
    .execute();
}
