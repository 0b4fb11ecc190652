/** Published series over HTTP. Comes in: nothing, or a key and whose figures. Goes out: the shelf, or one series with its points. */
import { z } from "zod";
import { groupBy } from "../core/order.ts";
import type { Point } from "../core/series.ts";
import { type Shelved, shelf, type Taken, takeSeries } from "../shelf.ts";
import type { Store } from "../store/store.ts";
import type { Table } from "./csv.ts";
import { headsOf } from "./heads.ts";
import { NAME } from "./page.ts";
import { showOf } from "./parts.ts";
import { plottedOn } from "./plotted.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import { saidWire, seriesCard, seriesLine, seriesTable } from "./series-chart.ts";
import type { SeriesActor, SeriesListModel, SeriesModel, SeriesShown } from "./shelf-models.ts";
import { seriesList, seriesWhole } from "./wire/series.ts";

/** Cells name two files where a figure is derived. */
const LONGEST_CELL = 400;

const PARTS = { line: seriesLine, table: seriesTable };

const ONE = z.strictObject({
  show: showOf(PARTS),
  actor: NAME.describe("Whose figures: id of an actor."),
  cell: z
    .string()
    .max(LONGEST_CELL)
    .optional()
    .describe("A cell of the file: the actor whose figure stands there is shown."),
});
type OneQuery = z.infer<typeof ONE>;

/** `/series` and `/series/:id`. */
export const series: readonly Route[] = [
  route<NoQuery, SeriesListModel>({
    path: "/series",
    about: "the published series that figures are held against: producer, definition, edition, terms",
    query: NO_QUERY,
    wire: seriesList,
    load: async ({ store }) => ({ series: await shelf(store) }),
    html: (views, model, frame) => views.seriesList(model, frame),
    json: (model) => ({ total: model.series.length, items: model.series.map(wire) }),
    csv: (model) => listTable(model.series),
  }),
  route<OneQuery, SeriesModel>({
    path: "/series/:id",
    kept: true,
    id: "Key of a series in one edition (`wb-gdp@2024-06-28`), or its id alone, which gives the newest.",
    about: "one series in one edition: origin, definition, notices, and the points of every actor or of one",
    query: ONE,
    wire: seriesWhole,
    load: async ({ store, id, query }) => {
      const taken = await takeSeries(store, id);
      const points = taken.holding.points();
      const actors = actorsOf(points);
      const shown = query.actor ?? points.find(({ cell }) => cell === query.cell)?.actor ?? only(actors);
      return {
        taken,
        actors,
        ...(shown === undefined ? {} : { shown: await shownOf(store, taken, shown) }),
        ...(query.cell === undefined || points.some(({ cell }) => cell === query.cell) ? {} : { missing: query.cell }),
      };
    },
    html: (views, model, frame) => views.series(model, frame),
    json: (model) => ({
      ...wire(model.taken),
      editions: model.taken.editions,
      points: pointsOf(model),
      said: saidWire(model),
    }),
    csv: (model) => pointTable(model.taken, pointsOf(model)),
    parts: PARTS,
    card: seriesCard,
    embed: { show: (views, model, frame, part) => views.seriesEmbed(model, frame, part), height: 700 },
  }),
];

async function shownOf(store: Store, { holding }: Taken, actor: string): Promise<SeriesShown> {
  const plotted = await plottedOn(store, holding, actor);
  return {
    actor,
    points: holding.points(actor),
    plotted,
    heads: await headsOf(
      store,
      plotted.map(({ member }) => member.document),
    ),
  };
}

/** The summary with its key first, and whether it came with Plumbline. */
function wire({ summary: { key, ...rest }, shipped }: Shelved) {
  return { key, ...rest, shipped };
}

function actorsOf(points: readonly Point[]): readonly SeriesActor[] {
  return [...groupBy(points, ({ actor }) => actor)].flatMap(([actor, own]) => {
    const last = own.reduce((latest, point) => (point.to > latest.to ? point : latest), own[0] as Point);
    return { actor, count: own.length, last };
  });
}

/** The actor of a series that has no other. */
function only(actors: readonly SeriesActor[]): string | undefined {
  return actors.length === 1 ? actors[0]?.actor : undefined;
}

/** Of the actor that was asked for, else of all. */
function pointsOf({ taken, shown }: SeriesModel): readonly Point[] {
  return shown?.points ?? taken.holding.points();
}

function listTable(list: readonly Shelved[]): Table {
  return {
    columns: [
      "key",
      "producer",
      "title",
      "measure",
      "item",
      "unit",
      "edition",
      "points",
      "actors",
      "from",
      "to",
      "terms",
      "open",
      "definition",
      "file",
      "sha256",
      "shipped",
    ],
    rows: list.map(({ summary, shipped }) => [
      summary.key,
      summary.producer,
      summary.title,
      summary.measure,
      summary.item,
      summary.unit,
      summary.edition,
      summary.count,
      summary.actors,
      summary.from,
      summary.to,
      summary.origin.terms,
      summary.origin.open,
      summary.definition,
      summary.origin.file,
      summary.origin.sha256,
      shipped,
    ]),
  };
}

function pointTable({ summary }: Taken, points: readonly Point[]): Table {
  return {
    columns: ["series", "actor", "from", "to", "value", "unit", "stage", "quality", "cell", "note"],
    rows: points.map(({ actor, from, to, value, unit = summary.unit, stage, quality, cell, note }) => [
      summary.key,
      actor,
      from,
      to,
      value,
      unit,
      stage,
      quality,
      cell,
      note,
    ]),
  };
}
