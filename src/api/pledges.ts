/** The ledger of pledges over HTTP. Comes in: filters. Goes out: what was promised, by when, and what became of it. */
import { z } from "zod";
import { printDays } from "../core/date.ts";
import { groupBy } from "../core/order.ts";
import { PLEDGE_FORCES, PLEDGE_STATUSES, type Pledge, saidIn } from "../core/pledge.ts";
import { pledgeWire } from "../core/pledge-wire.ts";
import { summaryOf } from "../pledge/summary.ts";
import { termsWords } from "../pledge/wording.ts";
import { PAGE_DEFAULT, type PledgeLine } from "../store/query.ts";
import type { Store } from "../store/store.ts";
import { pledgesCard } from "./cards.ts";
import type { Table } from "./csv.ts";
import { firstWords } from "./excerpt.ts";
import { headsOf, namesIn } from "./heads.ts";
import { ics } from "./ics.ts";
import { listOf, NAME, PAGING, pageWire } from "./page.ts";
import { showOf } from "./parts.ts";
import { pledgeTimeline } from "./pledge-chart.ts";
import { type Route, route } from "./resource.ts";
import type { PledgesModel } from "./shelf-models.ts";
import type { Heads } from "./text-models.ts";
import { pledgePage } from "./wire/pledge.ts";

const PARTS = { timeline: pledgeTimeline };

const LIST = z.strictObject({
  ...PAGING,
  show: showOf(PARTS),
  status: z.enum(PLEDGE_STATUSES).optional().describe("How it stands."),
  force: z.enum(PLEDGE_FORCES).optional().describe("With what force it was said."),
  actor: NAME.describe("Whose deed it would be: id of an actor, as the facets give it."),
  before: z.iso.date().optional().describe("Due before this day."),
});

type Query = z.infer<typeof LIST>;

/** `/pledges`. */
export const pledges: readonly Route[] = [
  route<Query, PledgesModel>({
    path: "/pledges",
    kept: true,
    about: "what was promised, asked for or foretold, by when, and what became of it",
    query: LIST,
    wire: pledgePage,
    load: async ({ store, query, path }) => {
      const rows = await store.pledgeLines();
      const all = rows.filter(matches(query));
      const { items: shown, next } = pageOf(all, query);
      const items = await store.pledges(shown.map(({ id }) => id));
      const page = { items, total: all.length, facets: facetsOf(rows, query), ...(next === undefined ? {} : { next }) };
      return {
        ...listOf(page, path, { ...query, show: undefined }),
        all,
        heads: await headsFor(store, items),
        summary: summaryOf(rows),
      };
    },
    html: (views, model, frame) => views.pledges(model, frame),
    json: (model) => ({
      summary: model.summary,
      ...pageWire(model, (pledge) => pledgeWire(pledge, namesIn(model.heads))),
    }),
    card: pledgesCard,
    parts: PARTS,
    embed: { show: (views, model, frame, part) => views.pledgesEmbed(model, frame, part), height: 640 },
    csv: async (model, { store }) => {
      const all = await wholeOf(store, model);
      return pledgeTable(all, await headsFor(store, all));
    },
    ics: async (model, { store }, { now, origin }) => {
      const all = await wholeOf(store, model);
      return ics(all, now, namesIn(await headsFor(store, all)), origin);
    },
  }),
];

/** Every row that the filters leave, whole. */
function wholeOf(store: Store, { all }: Pick<PledgesModel, "all">): Promise<readonly Pledge[]> {
  return store.pledges(all.map(({ id }) => id));
}

/** The filters of the ledger, each with the value of a row that it is held against. */
const FACETS = {
  status: ({ status }) => status,
  force: ({ force }) => force,
  actor: ({ actor }) => actor,
} as const satisfies Record<string, (pledge: PledgeLine) => string>;

type Facet = keyof typeof FACETS;

const NAMES = Object.keys(FACETS) as readonly Facet[];

function matches({ before, ...query }: Query, but?: Facet): (pledge: PledgeLine) => boolean {
  return (pledge) =>
    NAMES.every((name) => name === but || query[name] === undefined || FACETS[name](pledge) === query[name]) &&
    (before === undefined || (pledge.due !== undefined && pledge.due < before));
}

/** How many rows each choice leaves, its own filter off; the most first. */
function facetsOf(rows: readonly PledgeLine[], query: Query) {
  const counts = (name: Facet) => {
    const groups = groupBy(rows.filter(matches(query, name)), FACETS[name]);
    return [...groups].map(([value, all]) => ({ value, count: all.length })).sort((a, b) => b.count - a.count);
  };
  return { status: counts("status"), force: counts("force"), actor: counts("actor") };
}

/** `next` is the id of the last row: rows that come or go in between do not move the page. */
function pageOf(rows: readonly PledgeLine[], { limit = PAGE_DEFAULT, next }: Query) {
  const from = next === undefined ? 0 : rows.findIndex(({ id }) => id === next) + 1;
  const items = rows.slice(from, from + limit);
  const last = items.at(-1);
  return from + limit < rows.length && last ? { items, next: last.id } : { items };
}

function headsFor(store: Store, rows: readonly Pledge[]): Promise<Heads> {
  return headsOf(
    store,
    rows.flatMap(({ tellings }) => tellings.map(({ document }) => document)),
  );
}

/** One row a pledge: who said it, by when, on what it is settled, how it stands. */
function pledgeTable(rows: readonly Pledge[], heads: Heads): Table {
  const nameOf = namesIn(heads);
  return {
    columns: [
      ...["id", "status", "force", "due", "pledge", "actor", "measure", "item", "bound", "low", "high", "unit"],
      ...["saidBy", "saidOn", "document", "documentId", "start", "end", "quote", "tellings"],
      ...["lacks", "because", "evidence", "judged", "claim"],
    ],
    rows: rows.map(({ id, status, force, terms, tellings, lacks, because, evidence, judged, claim }) => {
      const [said] = tellings;
      const { actor, measure, item, due, value } = terms;
      const dated = printDays(saidIn(said));
      return [
        ...[id, status, force, due, termsWords(terms), actor, measure, item],
        ...[value?.bound, value?.low, value?.high, value?.unit],
        ...[said.source, dated, nameOf(said.document), said.document, said.span.start, said.span.end],
        ...[firstWords(said.quote), tellings.length, lacks.join(" "), because],
        ...[evidence.map(({ series, cell, value: printed }) => `${series} ${cell} ${printed}`).join("; ")],
        ...[judged, claim],
      ];
    }),
  };
}
