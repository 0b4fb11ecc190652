/** How it works, over HTTP. Comes in: nothing. Goes out: the page that explains the others, with what was measured. */
import { accuracy } from "../reference/accuracy.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import type { MethodsModel } from "./shelf-models.ts";

/** `/methods`. */
export const methods: readonly Route[] = [
  route<NoQuery, MethodsModel>({
    path: "/methods",
    about: "how each stage works, how well it did on benchmarks, and what each word of the workbench means",
    query: NO_QUERY,
    load: async () => ({ sections: accuracy().sections }),
    html: (views, model, frame) => views.methods(model, frame),
    json: ({ sections }) => ({ sections }),
    csv: ({ sections }) => ({
      columns: ["stage", "what", "right", "of", "share", "count", "on"],
      rows: sections.flatMap(({ stage, on, rows }) =>
        rows.map((row) => [
          stage,
          row.what,
          "right" in row ? row.right : null,
          "right" in row ? row.of : null,
          "share" in row ? row.share : null,
          "count" in row ? row.count : null,
          on,
        ]),
      ),
    }),
  }),
];
