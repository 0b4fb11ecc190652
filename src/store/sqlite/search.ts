/** Full-text search: the one place with SQL of its own for SQLite. Comes in: whatever a user typed. Goes out: places. */

import type { SqlBool } from "kysely";
import { sql } from "kysely";
import { PlumblineError } from "../../core/error.ts";
import { phrasesOf, wordsIn } from "../../text/find.ts";
import { PAGE_DEFAULT, type Page, type SearchHit, type SearchKind, type SearchQuery } from "../query.ts";
import { snippet } from "../snippet.ts";
import { languageOf } from "./claims.ts";
import type { Memo } from "./memo.ts";
import { decodeCursor, encodeCursor, pageLimit } from "./page.ts";
import { documentText, statementsBy } from "./reading.ts";
import type { Db } from "./schema.ts";

/** Words that are marked in one text: of more than these none is shown. */
const MARKS_MAX = 1_000;

/**
 * What was typed as an FTS5 expression, or undefined when it holds no word. Every part is an FTS5 string of letters and
 * digits, so that no text can be read as syntax.
 * @source https://www.sqlite.org/fts5.html, 3.1 FTS5 Strings
 */
export function ftsExpression(typed: string): string | undefined {
  const parts = phrasesOf(typed).map(({ words, isOpen }) => `"${words.join(" ")}"${isOpen ? "*" : ""}`);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

/** One page of places, best first. */
export async function search(db: Db, typed: string, query: SearchQuery, memo: Memo): Promise<Page<SearchHit>> {
  const wanted = ftsExpression(typed);
  if (wanted === undefined) return { items: [], total: 0, facets: {} };
  const limit = pageLimit(query);
  const [from = 0] = query.next === undefined ? [0] : offsetOf(query.next);
  // A page of places is their snippets: one that a reader sees is small enough to be kept, those of a whole table are not.
  const { kinds = null, versions = null } = query;
  const asked: SearchQuery = (await hasOlder(db, memo)) ? query : { ...query, versions: "all" };
  const look = () => found(db, typed, wanted, asked, { from, limit });
  if (limit > PAGE_DEFAULT) return look();
  return memo.keep(["search", wanted, kinds, versions, from, limit], look);
}

/** True when some document is an older version: where none is, nothing has to be left out. */
async function hasOlder(db: Db, memo: Memo): Promise<boolean> {
  return memo.keep(["older versions"], async () => {
    const older = await db.selectFrom("document").select("id").where("latest", "=", 0).limit(1).executeTakeFirst();
    return older !== undefined;
  });
}

interface Cut {
  readonly from: number;
  readonly limit: number;
}

async function found(
  db: Db,
  typed: string,
  wanted: string,
  query: SearchQuery,
  { from, limit }: Cut,
): Promise<Page<SearchHit>> {
  const rows = await bestOf(db, wanted, query, { from, limit });
  const total = rows[0]?.total ?? (from === 0 ? 0 : await totalOf(db, wanted, query));
  const best = rows.map(({ number }) => number);
  const items = await hits(db, typed, best.slice(0, limit));
  const more = best.length > limit ? { next: encodeCursor("rank", [from + limit]) } : {};
  return { items, total, facets: {}, ...more };
}

async function totalOf(db: Db, wanted: string, query: SearchQuery): Promise<number> {
  const count = matches(db, wanted, query).select((eb) => eb.fn.countAll<number>().as("total"));
  return (await count.executeTakeFirstOrThrow()).total;
}

/**
 * The numbers of the best entries, one more than wanted, and with each how many there are in all; those of one rank by
 * kind, then by id. What kind an entry is of is looked up for those alone that may stand on the page: a word of every
 * report is in tens of thousands.
 */
function bestOf(db: Db, wanted: string, query: SearchQuery, { from, limit }: Cut) {
  return db
    .with(
      (cte) => cte("hit").materialized(),
      () => matches(db, wanted, query).select(["entry_text.rowid as number", "entry_text.rank as rank"]),
    )
    .with("last", (cte) =>
      cte
        .selectFrom("hit")
        .select("rank")
        .orderBy("rank")
        .limit(1)
        .offset(from + limit),
    )
    .selectFrom("hit")
    .innerJoin("entry", "entry.number", "hit.number")
    .select((eb) => [
      "hit.number as number",
      eb
        .selectFrom("hit as all")
        .select((one) => one.fn.countAll<number>().as("count"))
        .$asScalar()
        .as("total"),
    ])
    .where((eb) => eb("hit.rank", "<=", eb.fn.coalesce(eb.selectFrom("last").select("last.rank"), sql<number>`0`)))
    .orderBy("hit.rank")
    .orderBy("entry.kind")
    .orderBy("entry.id")
    .limit(limit + 1)
    .offset(from)
    .execute();
}

function matches(db: Db, wanted: string, { kinds, versions }: SearchQuery) {
  const everywhere = db.selectFrom("entry_text").where(sql<SqlBool>`entry_text match ${wanted}`);
  if (versions === "all" && kinds === undefined) return everywhere;
  let entries = db.selectFrom("entry").select("entry.number");
  if (kinds) entries = entries.where("entry.kind", "in", kinds);
  if (versions !== "all") {
    const newest = db.selectFrom("document").select("id").where("latest", "=", 1);
    entries = entries.where((eb) => eb.or([eb("entry.document", "is", null), eb("entry.document", "in", newest)]));
  }
  return everywhere.where("entry_text.rowid", "in", entries);
}

/**
 * The entries with these numbers as places, in the words of the noun itself: what the index holds may lack characters
 * that it cannot bear.
 */
async function hits(db: Db, typed: string, numbers: readonly number[]): Promise<readonly SearchHit[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom("entry")
    .select(["number", "kind", "id", "document"])
    .select((eb) => eb.case().when("kind", "=", "claim").then(eb.ref("body")).else("").end().as("title"))
    .select((eb) =>
      eb
        .case()
        .when("kind", "=", "claim")
        .then(languageOf(eb.ref("entry.id")))
        .else(null)
        .end()
        .as("language"),
    )
    .where("number", "in", numbers)
    .execute();
  const ids = rows.filter(({ kind }) => kind === "statement").map(({ id }) => id);
  const said = await statementsBy(db, ids);
  const found: SearchHit[] = [];
  for (const number of numbers) {
    const row = rows.find((one) => one.number === number);
    if (!row) continue;
    const { id, document, title, language } = row;
    const statement = said.get(id);
    const text = row.kind === "document" ? await documentText(db, id) : (statement?.quote ?? title);
    const place = { kind: row.kind as SearchKind, id, document, language };
    found.push(hit(place, text ?? "", statement?.span.start ?? 0, typed));
  }
  return found;
}

type Place = Pick<SearchHit, "kind" | "id"> & { readonly document: string | null; readonly language: string | null };

function hit({ kind, id, document, language }: Place, text: string, offset: number, typed: string): SearchHit {
  const found = snippet(text, wordsIn(text, typed, MARKS_MAX));
  const body = { kind, id, snippet: found.text, marks: found.marks };
  if (document === null) return language === null ? body : { ...body, language };
  return { ...body, document, span: { start: found.span.start + offset, end: found.span.end + offset } };
}

/** @throws PlumblineError `bad-request` when the mark is no place in a list */
function offsetOf(next: string): readonly number[] {
  const [from] = decodeCursor(next, "rank", 1);
  if (Number.isSafeInteger(from) && Number(from) >= 0) return [Number(from)];
  throw new PlumblineError(
    "bad-request",
    "next",
    "The page mark `next` does not fit this list. Start again from the first page.",
  );
}
