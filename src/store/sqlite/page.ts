/** Paging by key. Comes in: a sorted query and where the last page ended. Goes out: one page and where it ends. */
import type { Expression, ExpressionBuilder, ReferenceExpression, SqlBool } from "kysely";
import { PlumblineError } from "../../core/error.ts";
import type { FacetCount, Page, Paging } from "../query.ts";
import { PAGE_DEFAULT, PAGE_MAX } from "../query.ts";
import type { Tables } from "./schema.ts";

/** A column of a sort. The last of a sort is unique, and none is ever null. */
export interface SortKey<C extends string> {
  readonly column: C;
  readonly direction: "asc" | "desc";
}

/** Conditions by name, so that a facet can leave its own out. */
export type Filters = Readonly<Record<string, Expression<SqlBool> | undefined>>;

/** Facet values beyond these are too many to choose from. */
export const FACET_MAX = 100;

type Cursor = readonly (string | number)[];

/** Rows to fetch for a page: within the limits, whatever was asked. */
export function pageLimit(paging: Paging): number {
  const limit = Math.trunc(paging.limit ?? PAGE_DEFAULT);
  return limit >= 1 ? Math.min(limit, PAGE_MAX) : PAGE_DEFAULT;
}

/** The `next` of a page: the name of its sort and the keys of its last row. */
export function encodeCursor(sort: string, keys: Cursor): string {
  return Buffer.from(JSON.stringify([sort, ...keys]), "utf8").toString("base64url");
}

/** The keys in a `next`. @throws PlumblineError `bad-request` when it is none of ours or belongs to another sort */
export function decodeCursor(next: string, sort: string, length: number): Cursor {
  const [name, ...keys] = parse(next);
  if (name === sort && keys.length === length && keys.every((key) => typeof key === "string" || Number.isFinite(key))) {
    return keys as Cursor;
  }
  throw new PlumblineError(
    "bad-request",
    "next",
    "The page mark `next` does not fit this list. Start again from the first page.",
  );
}

function parse(next: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(next, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch (cause) {
    const message = "The page mark `next` is damaged. Start again from the first page.";
    throw new PlumblineError("bad-request", "next", message, { cause });
  }
}

/** All conditions but the one named. */
export function conjunction<T extends keyof Tables>(
  eb: ExpressionBuilder<Tables, T>,
  filters: Filters,
  except?: string,
): Expression<SqlBool> {
  const held = Object.entries(filters).flatMap(([name, filter]) => (filter && name !== except ? [filter] : []));
  return eb.and(held);
}

/** True for the rows that stand after the given keys: `a > x or (a = x and (b > y or …))`. */
export function after<T extends keyof Tables, C extends ReferenceExpression<Tables, T> & string>(
  eb: ExpressionBuilder<Tables, T>,
  sort: readonly SortKey<C>[],
  keys: Cursor,
): Expression<SqlBool> {
  const cases = sort.map((key, index) =>
    eb.and([
      ...sort.slice(0, index).map((same, i) => eb(same.column, "=", keys[i] as never)),
      eb(key.column, key.direction === "asc" ? ">" : "<", keys[index] as never),
    ]),
  );
  return eb.or(cases);
}

/** The rows with these ids, in their order. */
export function inOrderOf<R extends { readonly id: string }>(ids: readonly string[], rows: readonly R[]): readonly R[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What a query narrows a list by, in one order of its names: how a page is cut and sorted changes no count. */
export function narrowing({
  limit: _limit,
  next: _next,
  facets: _facets,
  sort: _sort,
  ...rest
}: Narrowed): readonly Choice[] {
  return Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** True where a query leaves something out. */
export function isNarrowed(query: Narrowed): boolean {
  return narrowing(query).some(([, value]) => value !== undefined);
}

type Choice = readonly [name: string, value: unknown];

type Narrowed = Paging & { readonly sort?: string };

/** A page from the rows found, of which one more than the limit was asked for. */
export function page<R extends object, T, F extends string>(
  rows: readonly R[],
  options: {
    readonly limit: number;
    readonly total: number;
    readonly sort: string;
    readonly keys: readonly SortKey<string & keyof R>[];
    readonly facets: Readonly<Partial<Record<F, readonly FacetCount[]>>>;
    readonly item: (row: R) => T;
  },
): Page<T, F> {
  const shown = rows.slice(0, options.limit);
  const last = shown.at(-1);
  const { total, facets } = options;
  const items = shown.map(options.item);
  if (!last || rows.length <= options.limit) return { items, total, facets };
  const keys = options.keys.map((key) => last[key.column] as string | number);
  return { items, total, facets, next: encodeCursor(options.sort, keys) };
}
