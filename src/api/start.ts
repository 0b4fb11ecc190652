/** The start page over HTTP. Comes in: nothing. Goes out: how much there is, and what is most telling. */
import { pledgeWire } from "../core/pledge-wire.ts";
import type { Statement } from "../core/statement.ts";
import { documentWire, findingWire, memberWire } from "../core/wire.ts";
import type { Store } from "../store/store.ts";
import { drifts, dueSoon, leadingFindings } from "./front.ts";
import { decidedIn, documentsNamed, headsOf, namesIn } from "./heads.ts";
import { NO_QUERY, type Route, route } from "./resource.ts";
import { claimSummaryWire } from "./summary.ts";
import type { Drift, StartModel } from "./text-models.ts";
import { start as startForm } from "./wire/text.ts";

/** Lines of each list on the start page. */
const SHOWN = { findings: 5, claims: 6, documents: 6, due: 6, drifts: 4 } as const;

/** `/`. */
export const start: readonly Route[] = [
  route({
    path: "/",
    kept: true,
    about: "how much there is, and what is most telling",
    query: NO_QUERY,
    wire: startForm,
    load: async ({ store, today }): Promise<StartModel> => {
      const [counts, findings, claims, documents, due, drift] = await Promise.all([
        store.counts(),
        leadingFindings(store, SHOWN.findings),
        store.claims({ limit: SHOWN.claims, sort: "-documents", documents: 2 }),
        store.documents({ limit: SHOWN.documents, sort: "-published" }),
        dueSoon(store, today, SHOWN.due),
        drifts(store, SHOWN.drifts),
      ]);
      const [heads, statements, decided] = await Promise.all([
        headsOf(store, [
          ...documentsNamed(findings),
          ...due.flatMap(({ tellings: [said] }) => said.document),
          ...drift.flatMap(({ from, to }) => [from.document, to.document]),
        ]),
        statementsOf(store, drift),
        decidedIn(store),
      ]);
      return {
        counts,
        findings,
        heads,
        decided,
        claims: claims.items,
        documents: documents.items,
        due,
        drifts: drift,
        statements,
      };
    },
    html: (views, model, frame) => views.start(model, frame),
    json: ({ counts, findings, heads, decided, claims, documents, due, drifts: drift }) => ({
      counts,
      findings: findings.map((finding) => findingWire(finding, namesIn(heads), decided)),
      claims: claims.map(claimSummaryWire),
      due: due.map((pledge) => pledgeWire(pledge, namesIn(heads))),
      drifts: drift.map(({ claim, from, to, factor }) => ({
        claim: claimSummaryWire(claim),
        from: memberWire(from, namesIn(heads)),
        to: memberWire(to, namesIn(heads)),
        factor,
      })),
      documents: documents.map(documentWire),
    }),
  }),
];

function statementsOf(store: Store, all: readonly Drift[]): Promise<ReadonlyMap<string, Statement>> {
  return store.statementsBy(all.flatMap(({ from, to }) => [from.proposition.statement, to.proposition.statement]));
}
