/** Findings over HTTP. Comes in: filters or an id. Goes out: the list, or one finding with its working. */
import { z } from "zod";
import { rules } from "../check/index.ts";
import { type DecisionsOn, decisionWords, standing } from "../core/decision.ts";
import { type Finding, SEVERITIES, VERDICTS } from "../core/finding.ts";
import { cover, type Span } from "../core/span.ts";
import { findingWire } from "../core/wire.ts";
import { type ClaimSummary, FINDING_SORTS } from "../store/query.ts";
import type { Store } from "../store/store.ts";
import { address } from "./address.ts";
import type { Table } from "./csv.ts";
import { firstWords } from "./excerpt.ts";
import { decidedIn, documentsNamed, headsOf, namesIn } from "./heads.ts";
import { allRows, given, listOf, NAME, PAGING, pageWire } from "./page.ts";
import { notFound } from "./problem.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import { claimSummaryWire } from "./summary.ts";
import type { FindingModel, FindingsModel, Heads } from "./text-models.ts";
import { PART } from "./text-parts.ts";
import { findingPage, findingWhole } from "./wire/finding.ts";

const LIST = z.strictObject({
  ...PAGING,
  rule: NAME.refine((id) => id === undefined || rules.some((rule) => rule.id === id), "no check has this id").describe(
    "Id of the check.",
  ),
  verdict: z.enum(VERDICTS).optional().describe("What the check concluded."),
  severity: z.enum(SEVERITIES).optional().describe("How grave it is."),
  document: NAME.describe("Has evidence in the document of this id."),
  disputed: z.enum(["hide"]).optional().describe("Leaves out what somebody disputes."),
  sort: z.enum(FINDING_SORTS).optional().describe("Most severe first, or by check; the first one when absent."),
});

/** `/findings` and `/findings/:id`. */
export const findings: readonly Route[] = [
  route({
    path: "/findings",
    kept: true,
    about: "what the checks found, most severe first",
    query: LIST,
    wire: findingPage,
    load: async ({ store, query, path }): Promise<FindingsModel> => {
      const { disputed: hidden, ...asked } = query;
      const [page, decided, disputed] = await Promise.all([
        store.findings({ ...given(asked), facets: true }),
        decidedIn(store),
        disputedAmong(store, asked),
      ]);
      const left = hidden ? page.items.filter(({ id }) => !disputed.has(id)) : page.items;
      const shown = { ...page, items: left, total: page.total - (hidden ? disputed.size : 0) };
      return {
        ...listOf(shown, path, query, FINDING_SORTS),
        heads: await headsOf(store, documentsNamed(left)),
        decided,
        ...(disputed.size === 0
          ? {}
          : {
              disputed: {
                count: disputed.size,
                hidden: hidden !== undefined,
                href: address(path, { ...asked, next: undefined, ...(hidden ? {} : { disputed: "hide" }) }),
              },
            }),
      };
    },
    html: (views, list, frame) => views.findings(list, frame),
    json: (list) => pageWire(list, (finding) => findingWire(finding, namesIn(list.heads), list.decided)),
    csv: async (_, { store, query: { disputed: hidden, ...asked } }) => {
      const all = await allRows((paging) => store.findings({ ...given(asked), ...paging }));
      const disputed = hidden ? await disputedAmong(store, asked) : new Set();
      const rows = all.filter(({ id }) => !disputed.has(id));
      return findingTable(rows, await headsOf(store, documentsNamed(rows)), await decidedIn(store));
    },
  }),
  route<NoQuery, FindingModel>({
    path: "/findings/:id",
    id: "Id of a finding, as the list of findings gives it.",
    kept: true,
    about: "one finding: the verdict, the working step by step, the evidence",
    query: NO_QUERY,
    wire: findingWhole,
    load: async ({ store, id }) => {
      const finding = await store.finding(id);
      if (!finding) throw notFound("finding", id);
      if (finding.id !== id) return { movedTo: `/findings/${finding.id}` };
      const rule = rules.find((one) => one.id === finding.rule);
      const heads = await headsOf(store, documentsNamed([finding]));
      const [claims, decided] = await Promise.all([claimsTouched(store, finding), decidedIn(store)]);
      return { finding, heads, claims, decided, ...(rule ? { rule } : {}) };
    },
    html: (views, model, frame) => views.finding(model, frame),
    json: ({ finding, heads, claims, decided }) => ({
      ...findingWire(finding, namesIn(heads), decided),
      claims: claims.map(claimSummaryWire),
    }),
    csv: ({ finding, heads, decided }) => findingTable([finding], heads, decided),
  }),
];

/** The findings that somebody disputes, as far as the filters leave them. */
async function disputedAmong(
  store: Store,
  { rule, verdict, severity, document }: Omit<z.infer<typeof LIST>, "disputed">,
): Promise<ReadonlySet<string>> {
  const disputes = standing(await store.decisions()).filter(({ noun, act }) => noun === "finding" && act === "dispute");
  const found = await Promise.all([...new Set(disputes.map(({ about }) => about))].map((id) => store.finding(id)));
  const isLeft = (finding: Finding) =>
    (rule === undefined || finding.rule === rule) &&
    (verdict === undefined || finding.verdict === verdict) &&
    (severity === undefined || finding.severity === severity) &&
    (document === undefined || documentsNamed([finding]).includes(document));
  return new Set(found.flatMap((finding) => (finding && isLeft(finding) ? finding.id : [])));
}

/** The claims that tell a statement of the evidence. */
async function claimsTouched(store: Store, finding: Finding): Promise<readonly ClaimSummary[]> {
  const ids = finding.evidence.flatMap((item) => ("series" in item || !item.statement ? [] : [item.statement]));
  const found = new Map<string, ClaimSummary>();
  const statements = await store.statementsBy(ids);
  for (const document of new Set(documentsNamed([finding]))) {
    const spans = [...statements.values()].filter((one) => one.document === document).map(({ span }) => span);
    for (const within of stretchesOver(spans.sort((a, b) => a.start - b.start))) {
      for (const { claim, members } of await store.claimsOf(document, within)) {
        if (members.some(({ proposition }) => statements.has(proposition.statement))) found.set(claim.id, claim);
      }
    }
  }
  return [...found.values()];
}

/** What tells a statement begins in its words: statements that stand near each other are looked up in one go. */
function stretchesOver(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.end - last.start <= PART.length) out[out.length - 1] = cover(last, span);
    else out.push(span);
  }
  return out;
}

/** One row for each piece of evidence. */
function findingTable(list: readonly Finding[], heads: Heads, decided: DecisionsOn): Table {
  const nameOf = namesIn(heads);
  return {
    columns: [
      "id",
      "rule",
      "version",
      "verdict",
      "severity",
      "message",
      "document",
      "documentId",
      "start",
      "end",
      "quote",
      "series",
      "cell",
      "decided",
    ],
    rows: list.flatMap((finding) =>
      finding.evidence.map((item) => [
        finding.id,
        finding.rule,
        finding.ruleVersion,
        finding.verdict,
        finding.severity,
        finding.message,
        ...("series" in item
          ? [null, null, null, null, null, item.series, item.cell]
          : [nameOf(item.document), item.document, item.span.start, item.span.end, firstWords(item.quote), null, null]),
        decided(finding.id).map(decisionWords).join("; "),
      ]),
    ),
  };
}
