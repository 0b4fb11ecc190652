/** Sources over HTTP. Comes in: the name of an outlet. Goes out: its documents, what it told first, whom it has claims from, and who has them from it. */
import { z } from "zod";
import { valueOr } from "../core/part.ts";
import { allRows, listOf, PAGING, pageWire } from "./page.ts";
import { notFound } from "./problem.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import type { NamedModel, SourceModel } from "./text-models.ts";
import { source as sourceForm, sources as sourcesForm } from "./wire/text.ts";

const PAGED = z.strictObject(PAGING);
type PagedQuery = z.infer<typeof PAGED>;

/** Documents on a page that says more than their list. */
const SHOWN = 20;

/** Claims told here first that the page names; the list of claims has all. */
const FIRSTS = 10;

/** `/sources` and `/sources/:id`; the id is the name of the outlet. */
export const sources: readonly Route[] = [
  route<NoQuery, NamedModel>({
    path: "/sources",
    kept: true,
    about: "the outlets of the documents, by the number of documents",
    query: NO_QUERY,
    wire: sourcesForm,
    load: async ({ store }) => ({ names: await store.names("outlet") }),
    html: (views, model, frame) => views.sources(model, frame),
    json: ({ names }) => ({ total: names.length, items: names }),
    csv: ({ names }) => ({ columns: ["name", "documents"], rows: names.map(({ name, count }) => [name, count]) }),
  }),
  route<PagedQuery, SourceModel>({
    path: "/sources/:id",
    id: "Name of an outlet, as the list of sources gives it.",
    kept: true,
    about: "one outlet: its documents, what it told first, whom it has claims from, who has them from it",
    query: PAGED,
    wire: sourceForm,
    load: async ({ store, id, query, path }) => {
      const { limit = SHOWN, next } = query;
      const asked = { outlet: id, sort: "-published" as const, limit: Math.min(limit, SHOWN) };
      const page = await store.documents(next === undefined ? asked : { ...asked, next });
      if (id === "" || page.total === 0) throw notFound("source", id);
      const firsts = await store.claims({ firstIn: id, limit: FIRSTS });
      return {
        ...listOf(page, path, query),
        ...(await store.passings(id)),
        name: id,
        firsts: firsts.items,
        firstsTotal: firsts.total,
      };
    },
    html: (views, model, frame) => views.source(model, frame),
    json: ({ name, claims, firsts, firstsTotal, from, to, copies, ...list }) => ({
      name,
      claims,
      copies,
      first: firsts.map(({ id, title }) => ({ claim: id, title })),
      firstTotal: firstsTotal,
      from,
      to,
      ...pageWire(list, ({ id, origin, statements, findings }) => ({
        id,
        document: origin.name,
        published: valueOr(origin.published, null),
        statements,
        findings,
      })),
    }),
    csv: async ({ name }, { store }) => {
      const rows = await allRows((paging) => store.documents({ outlet: name, ...paging }));
      return {
        columns: ["id", "document", "published", "statements", "findings"],
        rows: rows.map(({ id, origin, statements, findings }) => [
          id,
          origin.name,
          valueOr(origin.published, undefined),
          statements,
          findings,
        ]),
      };
    },
  }),
];
