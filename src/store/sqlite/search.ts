/** Full-text search: the one place with SQL of its own for SQLite. Comes in: whatever a user typed. Goes out: places. */

import type { SqlBool } from "kysely";
import { sql } from "kysely";
import { PlumblineError } from "../../core/error.ts";
import type { Span } from "../../core/span.ts";
import { PAGE_DEFAULT, type Page, type SearchHit, type SearchKind, type SearchQuery } from "../query.ts";
import { snippet } from "../snippet.ts";
import { MARK_CLOSE, MARK_OPEN } from "./entries.ts";
import type { Memo } from "./memo.ts";
import { decodeCursor, encodeCursor, pageLimit } from "./page.ts";
import { documentText, statement } from "./reading.ts";
import type { Db } from "./schema.ts";

/** More words than anyone types; a pasted article must not become an expression without end. */
const WORDS_MAX = 32;

/** Shorter words are found only as they stand: as a beginning they would fit half the vocabulary. */
const PREFIX_MIN = 3;

/**
 * What was typed as an FTS5 expression, or undefined when it holds no word. Every part is an FTS5 string, in which
 * only the quotation mark means anything, so that no text can be read as syntax.
 * @source https://www.sqlite.org/fts5.html, 3.1 FTS5 Strings
 */
export function ftsExpression(typed: string): string | undefined {
  const clean = typed
    .replace(/\p{Surrogate}/gu, " ")
    .replace(/\u0000/g, " ")
    .replace(/[“”„«»]/g, '"');
  const parts = [...clean.matchAll(/"([^"]*)"|([^\s"]+)/gu)].flatMap(([, phrase, word]) => expression(phrase, word));
  return parts.length > 0 ? parts.slice(0, WORDS_MAX).join(" ") : undefined;
}

/** Letters, digits and private-use characters are what the tokenizer makes words of. */
function expression(phrase: string | undefined, word: string | undefined): string[] {
  const text = phrase ?? word ?? "";
  if (!/[\p{L}\p{N}\p{Co}]/u.test(text)) return [];
  const letters = text.match(/[\p{L}\p{N}\p{M}]/gu)?.length ?? 0;
  return [phrase === undefined && letters >= PREFIX_MIN ? `"${text}"*` : `"${text}"`];
}

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly document: string | null;
  readonly marked: string;
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
  if (limit > PAGE_DEFAULT) return found(db, wanted, asked, { from, limit });
  return memo.keep(["search", wanted, kinds, versions, from, limit], () => found(db, wanted, asked, { from, limit }));
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

async function found(db: Db, wanted: string, query: SearchQuery, { from, limit }: Cut): Promise<Page<SearchHit>> {
  // Words are marked in the rows of the page alone: before they are in order, a row is its number.
  const best = await matches(db, wanted, query)
    .select((eb) => ["entry.number as number", eb.ref("entry_text.rank").as("rank")])
    .orderBy("rank")
    .orderBy("entry.kind")
    .orderBy("entry.id")
    .limit(limit + 1)
    .offset(from)
    .execute();
  const numbers = best.map(({ number }) => number);
  const rows = await marked(db, wanted, numbers);
  const isPlain = query.versions === "all" && query.kinds === undefined;
  const counting = isPlain ? everywhere(db, wanted) : matches(db, wanted, query);
  const { total } = await counting.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const items = await Promise.all(rows.slice(0, limit).map((row) => hit(db, row)));
  const more = rows.length > limit ? { next: encodeCursor("rank", [from + limit]) } : {};
  return { items, total, facets: {}, ...more };
}

/** Entries with the words marked, in the order of their numbers here. */
async function marked(db: Db, wanted: string, numbers: readonly number[]): Promise<readonly Row[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom("entry_text")
    .innerJoin("entry", "entry.number", "entry_text.rowid")
    .where(sql<SqlBool>`entry_text match ${wanted}`)
    .where("entry.number", "in", numbers)
    .select([
      "entry.number as number",
      "entry.kind as kind",
      "entry.id as id",
      "entry.document as document",
      sql<string>`highlight(entry_text, 0, ${MARK_OPEN}, ${MARK_CLOSE})`.as("marked"),
    ])
    .execute();
  const places = new Map(numbers.map((number, at) => [number, at]));
  return rows.toSorted((one, other) => (places.get(one.number) ?? 0) - (places.get(other.number) ?? 0));
}

function everywhere(db: Db, wanted: string) {
  return db.selectFrom("entry_text").where(sql<SqlBool>`entry_text match ${wanted}`);
}

function matches(db: Db, wanted: string, { kinds, versions }: SearchQuery) {
  let found = db
    .selectFrom("entry_text")
    .innerJoin("entry", "entry.number", "entry_text.rowid")
    .where(sql<SqlBool>`entry_text match ${wanted}`);
  if (kinds) found = found.where("entry.kind", "in", kinds);
  if (versions === "all") return found;
  const newest = db.selectFrom("document").select("id").where("latest", "=", 1);
  return found.where((eb) => eb.or([eb("entry.document", "is", null), eb("entry.document", "in", newest)]));
}

/** The hit in the words of the noun itself: what the index holds may lack characters that it cannot bear. */
async function hit(db: Db, row: Row): Promise<SearchHit> {
  const kind = row.kind as SearchKind;
  const { id } = row;
  const { text, offset } = await original(db, kind, row);
  const found = snippet(text, marksOf(row.marked));
  const body = { kind, id, snippet: found.text, marks: found.marks };
  if (row.document === null) return body;
  return { ...body, document: row.document, span: { start: found.span.start + offset, end: found.span.end + offset } };
}

/** The words that a hit shows, and where they begin in the document. */
async function original(db: Db, kind: SearchKind, row: Row): Promise<{ text: string; offset: number }> {
  const plain = row.marked.replaceAll(MARK_OPEN, "").replaceAll(MARK_CLOSE, "");
  if (kind === "claim") return { text: plain, offset: 0 };
  if (kind === "document") return { text: (await documentText(db, row.id)) ?? plain, offset: 0 };
  const found = await statement(db, row.id);
  return { text: found?.quote ?? plain, offset: found?.span.start ?? 0 };
}

/** The places between the marks, counted without them. */
function marksOf(marked: string): readonly Span[] {
  const spans: Span[] = [];
  let marks = 0;
  for (let open = marked.indexOf(MARK_OPEN); open >= 0; open = marked.indexOf(MARK_OPEN, open + 1)) {
    const close = marked.indexOf(MARK_CLOSE, open);
    spans.push({ start: open - marks, end: close - marks - 1 });
    marks += 2;
  }
  return spans;
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
