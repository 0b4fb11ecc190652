/** Search over HTTP. Comes in: words. Goes out: the places that have them. */
import { z } from "zod";
import type { SearchHit } from "../store/query.ts";
import { elsewhere } from "./elsewhere.ts";
import { firstWords } from "./excerpt.ts";
import { headsOf, namesIn } from "./heads.ts";
import { allRows, given, listOf, PAGING, pageWire } from "./page.ts";
import { type Route, route } from "./resource.ts";
import type { SearchModel } from "./shelf-models.ts";
import type { Heads } from "./text-models.ts";
import { search as searchForm } from "./wire/shelf.ts";

/** Longer than any phrase that somebody looks for. */
const LONGEST = 200;

const LIST = z.strictObject({
  ...PAGING,
  q: z
    .string()
    .max(LONGEST, `at most ${LONGEST} characters`)
    .optional()
    .describe("Words sought, all of them; those in double quotation marks together."),
});

/** `/search`. */
export const search: readonly Route[] = [
  route({
    path: "/search",
    about: "places in documents, statements and claims that have all the words of `q`, and what else is called so",
    query: LIST,
    wire: searchForm,
    load: async ({ store, query, path }): Promise<SearchModel> => {
      const { q = "", ...paging } = query;
      const page = await store.search(q, given(paging));
      return {
        query: q,
        results: listOf(page, path, query),
        elsewhere: query.next === undefined ? await elsewhere(store, q) : [],
        heads: await headsOf(store, documentsOf(page.items)),
      };
    },
    html: (views, model, frame) => views.search(model, frame),
    json: ({ query, results, elsewhere, heads }) => ({
      query,
      ...pageWire(results, (hit) => hitWire(hit, heads)),
      elsewhere: elsewhere.map(({ shelf, id, name }) => ({ shelf, id, name })),
    }),
    csv: async (_, { store, query }) => {
      const hits = await allRows((paging) => store.search(query.q ?? "", paging));
      const nameOf = namesIn(await headsOf(store, documentsOf(hits)));
      return {
        columns: ["kind", "id", "document", "documentId", "start", "end", "snippet"],
        rows: hits.map(({ kind, id, document, span, snippet }) => [
          kind,
          id,
          document === undefined ? null : nameOf(document),
          document,
          span?.start,
          span?.end,
          firstWords(snippet),
        ]),
      };
    },
  }),
];

function hitWire({ language: _, ...hit }: SearchHit, heads: Heads) {
  return {
    ...hit,
    document: hit.document === undefined ? null : namesIn(heads)(hit.document),
    documentId: hit.document ?? null,
  };
}

function documentsOf(hits: readonly SearchHit[]): readonly string[] {
  return hits.flatMap((hit) => (hit.document === undefined ? [] : [hit.document]));
}
