/** Lists in pages. Comes in: what the store answers. Goes out: the page with links, or all rows for a table. */
import { z } from "zod";
import { PAGE_MAX, type Page } from "../store/query.ts";
import { address, type Choices, facetLinks } from "./address.ts";
import type { List } from "./text-models.ts";

/** Parameters that every list takes. */
export const PAGING = {
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).optional().describe("Lines on a page."),
  next: z
    .string()
    .max(2000)
    .optional()
    .describe("Where to go on: taken from the page before, with the same filters and order."),
};

/** A parameter that names something: short, and never empty. */
export const NAME = z.string().max(200).optional();

/** A page of a list with its facets as links. */
export function listOf<Line, Facet extends string>(
  page: Page<Line, Facet>,
  path: string,
  choices: Choices,
  sorts: readonly string[] = [],
): List<Line> {
  return {
    lines: page.items,
    total: page.total,
    facets: facetLinks(path, choices, page.facets, page.total),
    sorts: sorts.map((value, index) => ({
      value,
      chosen: choices.sort === value || (choices.sort === undefined && index === 0),
      href: address(path, { ...choices, next: undefined, sort: index === 0 ? undefined : value }),
    })),
    first: address(path, { ...choices, next: undefined }),
    ...(page.next === undefined ? {} : { next: address(path, { ...choices, next: page.next }) }),
  };
}

/** The wire form of a page: its items, how many there are on all pages, and the address of the next. */
export function pageWire<Line, Form>(list: List<Line>, form: (line: Line) => Form) {
  return {
    total: list.total,
    next: list.next ? list.next.replace(/^([^?]*)/, "$1.json") : null,
    facets: Object.fromEntries(
      list.facets.map(({ param, values }) => [param, values.map(({ value, count }) => ({ value, count }))]),
    ),
    items: list.lines.map(form),
  };
}

/** Every row of a list, page after page: a table that stops at the first page would mislead. */
export async function allRows<Line>(
  ask: (paging: { limit: number; next?: string }) => Promise<Page<Line, string>>,
): Promise<readonly Line[]> {
  const rows: Line[] = [];
  let next: string | undefined;
  do {
    const page = await ask(next === undefined ? { limit: PAGE_MAX } : { limit: PAGE_MAX, next });
    rows.push(...page.items);
    next = page.next;
  } while (next !== undefined);
  return rows;
}

/** The parameters that stand in the address: an absent one must not reach the store as `undefined`. */
export function given<Query extends object>(query: Query): { [Name in keyof Query]: Exclude<Query[Name], undefined> } {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Query]: Exclude<Query[Name], undefined> };
}
