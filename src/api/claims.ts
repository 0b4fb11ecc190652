/** Claims over HTTP. Comes in: filters or an id. Goes out: the list, or one claim with its tellings. */
import { z } from "zod";
import type { Claim, Member, Relation } from "../core/claim.ts";
import { type DecisionsOn, decisionWords } from "../core/decision.ts";
import { valueOr } from "../core/part.ts";
import type { Statement } from "../core/statement.ts";
import { claimWire, findingWire } from "../core/wire.ts";
import { recordOn } from "../reference/record.ts";
import { recordOf } from "../shelf.ts";
import { CLAIM_SORTS, type ClaimSummary } from "../store/query.ts";
import type { Store } from "../store/store.ts";
import { address } from "./address.ts";
import { publishedBeside, publishedWire, usesOf } from "./beside.ts";
import { claimCard } from "./cards.ts";
import { claimValues } from "./claim-chart.ts";
import { coverageOf } from "./coverage.ts";
import { claimCoverage } from "./coverage-chart.ts";
import type { Table } from "./csv.ts";
import { firstWords } from "./excerpt.ts";
import { decidedIn, documentsNamed, headsOf, namesIn } from "./heads.ts";
import { allRows, given, listOf, NAME, PAGING, pageWire } from "./page.ts";
import { showOf } from "./parts.ts";
import { notFound } from "./problem.ts";
import { type Route, route } from "./resource.ts";
import { claimSummaryWire } from "./summary.ts";
import type { ClaimModel, Heads } from "./text-models.ts";
import { toldAlike } from "./values.ts";
import { claimPage } from "./wire/claim.ts";
import { claimWhole } from "./wire/claim-whole.ts";

/** Relations that a list can be narrowed to. */
const RELATIONS = [
  "same",
  "stronger",
  "weaker",
  "broader",
  "narrower",
  "changed",
  "opposed",
  "linked",
] as const satisfies readonly Relation[];

const LIST = z.strictObject({
  ...PAGING,
  actor: NAME.describe("Whose figure it is: id of an actor, as the facets give it."),
  measure: NAME.describe("Id of what is measured, as the facets give it."),
  item: NAME.describe("Id of what is counted, as the facets give it."),
  source: NAME.describe("Name of somebody who is made to say it."),
  documents: z.coerce.number().int().min(1).max(100_000).optional().describe("Told by at least so many documents."),
  relation: z.enum(RELATIONS).optional().describe("Has a telling that stands so to the claim."),
  document: NAME.describe("Told in the document of this id."),
  firstIn: NAME.describe("Told first in a document of this outlet, and by another's too."),
  sort: z.enum(CLAIM_SORTS).optional().describe("Order; `-` is downwards; the first one when absent."),
});

/** Tellings and findings on one page of a claim; as data they are all there. */
const SHOWN = 25;
const SHOWN_FINDINGS = 20;

const PARTS = {
  values: claimValues,
  coverage: claimCoverage,
  tellings: { name: "Table of the tellings", height: 480 },
};

const TELLINGS = z.strictObject({
  show: showOf(PARTS),
  next: z
    .string()
    .regex(/^t\d{1,6}$/, "does not fit this list; start again from the first page")
    .optional()
    .describe("Tellings from this one on, on the page; as data they are all there."),
});
type TellingsQuery = z.infer<typeof TELLINGS>;

/** Documents that the axis names of each value. */
const NAMED_ON_AXIS = 3;

/** `/claims` and `/claims/:id`. */
export const claims: readonly Route[] = [
  route({
    path: "/claims",
    kept: true,
    about: "the claims, with facets: who, what is measured, who says it, how it was changed",
    query: LIST,
    wire: claimPage,
    load: async ({ store, query, path }) =>
      listOf(await store.claims({ ...given(query), facets: true }), path, query, CLAIM_SORTS),
    html: (views, list, frame) => views.claims(list, frame),
    json: (list) => pageWire(list, claimSummaryWire),
    csv: async (_, { store, query }) =>
      claimTable(await allRows((paging) => store.claims({ ...given(query), ...paging })), await decidedIn(store)),
  }),
  route<TellingsQuery, ClaimModel>({
    path: "/claims/:id",
    id: "Id of a claim, as the list of claims gives it.",
    kept: true,
    about: "one claim: its tellings in order of date, what differs, its origins, the findings that touch it",
    query: TELLINGS,
    wire: claimWhole,
    load: async ({ store, id, query, path, today }) => {
      const claim = await store.claim(id);
      if (!claim) throw notFound("claim", id);
      if (claim.id !== id) return { movedTo: `/claims/${claim.id}` };
      const from = Number(query.next?.slice(1) ?? 0);
      const members = claim.members.slice(from, from + SHOWN);
      const next = from + SHOWN < claim.members.length ? address(path, { next: `t${from + SHOWN}` }) : undefined;
      const { items: findings, total: findingsTotal } = await store.findingsOfClaim(id, { limit: SHOWN_FINDINGS });
      // The first telling and the one that the others are measured against are named on every page.
      const base = claim.members.filter(({ against }) => against === undefined).slice(0, 1);
      // And those that the tellings of this page have it from.
      const first = claim.members.slice(claim.lineage?.first.member ?? 0).slice(0, 1);
      // The first of each value, and as many of its documents as the axis names.
      const values = toldAlike(claim).flatMap((alike) => alike.slice(0, NAMED_ON_AXIS));
      const named = [
        ...values,
        ...claim.members.slice(0, 1),
        ...first,
        ...base,
        ...origins(claim, from, from + SHOWN),
        ...members,
      ];
      const [statements, heads, decided] = await Promise.all([
        statementsOf(store, named),
        headsOf(store, [...named.map((member) => member.document), ...besides(claim), ...documentsNamed(findings)]),
        decidedIn(store),
      ]);
      return {
        claim,
        decided,
        members,
        statements,
        findings,
        findingsTotal,
        heads,
        published: publishedBeside(
          base[0],
          base[0] && statements.get(base[0].proposition.statement),
          heads.get(base[0]?.document ?? "")?.language ?? "en",
          recordOn(await recordOf(store), today),
        ),
        uses: usesOf(claim, whichSay(values, statements)),
        ...(next === undefined ? {} : { next }),
      };
    },
    html: (views, model, frame) => views.claim(model, frame),
    json: async ({ claim, decided, published, uses }, { store }) => {
      const { items: findings } = await store.findingsOfClaim(claim.id);
      const nameOf = namesIn(
        await headsOf(store, [...documentsOf(claim), ...besides(claim), ...documentsNamed(findings)]),
      );
      return {
        ...claimWire(claim, nameOf, decided),
        coverage: coverageOf(claim).map(({ span: _, ...covering }) => covering),
        published: published ? publishedWire(published, nameOf) : null,
        models: uses ?? [],
        findings: findings.map((finding) => findingWire(finding, nameOf, decided)),
      };
    },
    parts: PARTS,
    card: claimCard,
    embed: { show: (views, model, frame, part) => views.claimEmbed(model, frame, part), height: 640 },
    csv: async ({ claim, decided }, { store }) =>
      memberTable(
        claim,
        await headsOf(store, documentsOf(claim)),
        await statementsOf(store, claim.members),
        decided ?? (await decidedIn(store)),
      ),
  }),
];

/** The tellings that those between two places came from. */
function origins({ lineage, members }: Claim, from: number, to: number): readonly Member[] {
  const edges = lineage?.edges.filter((edge) => edge.to >= from && edge.to < to) ?? [];
  return edges.flatMap((edge) => members[edge.from] ?? []);
}

/** The documents of what is linked with a claim, and of what was held apart from it. */
function besides({ lineage, apart }: Claim): readonly string[] {
  return [...(lineage?.linked ?? []), ...(apart?.nearest ?? [])].map(({ document }) => document);
}

function documentsOf(claim: Claim): readonly string[] {
  return claim.members.map((member) => member.document);
}

/** The statements of some tellings alone: what a claim answers is the same on each of its pages. */
function whichSay(
  members: readonly Member[],
  statements: ReadonlyMap<string, Statement>,
): ReadonlyMap<string, Statement> {
  return new Map(
    members.flatMap(({ proposition: { statement: id } }) => {
      const statement = statements.get(id);
      return statement ? [[id, statement] as const] : [];
    }),
  );
}

/** The statements of some tellings, by id. */
function statementsOf(store: Store, members: readonly Member[]): Promise<ReadonlyMap<string, Statement>> {
  return store.statementsBy(members.map((member) => member.proposition.statement));
}

function claimTable(summaries: readonly ClaimSummary[], on: DecisionsOn): Table {
  return {
    columns: [
      "id",
      "title",
      "actor",
      "measure",
      "item",
      "period",
      "value",
      "documents",
      "tellings",
      "origins",
      "first",
      "last",
      ...RELATIONS,
      "decided",
    ],
    rows: summaries.map(({ id, title, key, documents, tellings, origins, first, last, relations, decided }) => [
      id,
      firstWords(title),
      key.actor,
      key.measure,
      firstWords(key.item),
      key.period,
      key.value,
      documents,
      tellings,
      origins,
      first,
      last,
      ...RELATIONS.map((relation) => relations[relation] ?? 0),
      on
        .claim({ id, ...(decided ? { decided } : {}) })
        .map(decisionWords)
        .join("; "),
    ]),
  };
}

/** One row a telling: what it says and how that stands to the claim, where it stands, what people decided of it. */
function memberTable(claim: Claim, heads: Heads, statements: ReadonlyMap<string, Statement>, on: DecisionsOn): Table {
  const nameOf = namesIn(heads);
  return {
    columns: [
      ...["date", "document", "documentId", "relation", "source", "origin", "differences", "start", "end", "quote"],
      ...[
        "value",
        "bound",
        "low",
        "high",
        "unit",
        "hedge",
        "statement",
        "of",
        "index",
        "outlet",
        "url",
        "copyOf",
        "decided",
      ],
    ],
    rows: claim.members.map((member) => {
      const { dated, document, relation, source, origin, differences, span, quote, proposition } = member;
      const statement = statements.get(proposition.statement);
      const { of, index } = proposition;
      const quantity = of === "quantity" ? statement?.quantities[index] : undefined;
      const figure = quantity ?? (of === "comparison" ? statement?.comparisons[index] : undefined);
      const head = heads.get(document)?.origin;
      return [
        ...[valueOr(dated, undefined), nameOf(document), document, relation, source, valueOr(origin, undefined)],
        differences.map(({ part, from, to }) => `${part}: ${from} → ${to}`).join("; "),
        ...[span.start, span.end, firstWords(quote)],
        ...[cut(member.value), figure?.bound, finite(member.low), finite(member.high), cut(quantity?.unit)],
        ...[cut(statement?.hedge?.quote), proposition.statement, of, index],
        ...[head && valueOr(head.outlet, undefined), head?.url, member.copyOf],
        on(proposition.statement).map(decisionWords).join("; "),
      ];
    }),
  };
}

/** At most the words that may be quoted. */
function cut(words: string | undefined): string | undefined {
  return words === undefined ? undefined : firstWords(words);
}

/** An open side has no number. */
function finite(end: number | undefined): number | undefined {
  return end !== undefined && Number.isFinite(end) ? end : undefined;
}
