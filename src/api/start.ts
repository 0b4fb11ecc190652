/** The start page over HTTP. Comes in: nothing. Goes out: how much there is, and what is most telling. */
import { documentWire, findingWire } from "../core/wire.ts";
import { documentsNamed, headsOf, namesIn } from "./heads.ts";
import { NO_QUERY, type Route, route } from "./resource.ts";
import { claimSummaryWire } from "./summary.ts";
import type { StartModel } from "./text-models.ts";
import { start as startForm } from "./wire/text.ts";

/** Lines of each list on the start page. */
const SHOWN = { findings: 5, claims: 6, documents: 6 } as const;

/** `/`. */
export const start: readonly Route[] = [
  route({
    path: "/",
    about: "how much there is, and what is most telling",
    query: NO_QUERY,
    wire: startForm,
    load: async ({ store }): Promise<StartModel> => {
      const [counts, findings, claims, documents] = await Promise.all([
        store.counts(),
        store.findings({ limit: SHOWN.findings, sort: "-severity" }),
        store.claims({ limit: SHOWN.claims, sort: "-documents", documents: 2 }),
        store.documents({ limit: SHOWN.documents, sort: "-published" }),
      ]);
      const heads = await headsOf(store, documentsNamed(findings.items));
      return { counts, findings: findings.items, heads, claims: claims.items, documents: documents.items };
    },
    html: (views, model, frame) => views.start(model, frame),
    json: ({ counts, findings, heads, claims, documents }) => ({
      counts,
      findings: findings.map((finding) => findingWire(finding, namesIn(heads))),
      claims: claims.map(claimSummaryWire),
      documents: documents.map(documentWire),
    }),
  }),
];
