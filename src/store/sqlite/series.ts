/** Published series: each edition a row, its points in rows of one actor, which are taken apart when they are asked for. */
import { groupBy } from "../../core/order.ts";
import type { Point, Series, SeriesAbout, SeriesHolding, SeriesSummary } from "../../core/series.ts";
import { seriesKey, seriesSummary } from "../../core/series.ts";
import type { SeriesQuery } from "../query.ts";
import type { PutSeriesOutcome } from "../store.ts";
import { decode, digestOf, encode } from "./json.ts";
import type { Db, Tx } from "./schema.ts";

/** Rows in one insert: with six columns well below SQLite's 32,766 parameters. */
const ROWS = 1000;

/** Takes in one edition. */
export async function putSeries(tx: Tx, series: Series): Promise<PutSeriesOutcome> {
  const key = seriesKey(series);
  const summary = encode(seriesSummary(series));
  const rows = rowsOf(key, series.points);
  const digest = digestOf([summary, ...rows.map(({ json }) => json)]);
  const before = await tx.selectFrom("series").select("digest").where("key", "=", key).executeTakeFirst();
  if (before?.digest === digest) return "unchanged";
  await removeSeries(tx, key);
  const { id, edition, measure } = series;
  await tx.insertInto("series").values({ key, id, edition, measure, digest, json: summary }).execute();
  for (let at = 0; at < rows.length; at += ROWS)
    await tx
      .insertInto("series_points")
      .values(rows.slice(at, at + ROWS))
      .execute();
  return before ? "updated" : "added";
}

/** One row for points of one actor that follow one another, so that the whole comes back in the order it had. */
function rowsOf(series: string, points: readonly Point[]) {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.[0]?.actor === point.actor) run.push(point);
    else runs.push([point]);
  }
  return runs.map((run, ordinal) => ({
    series,
    ordinal,
    actor: run[0]?.actor ?? "",
    first: run.reduce((day, { from }) => (from < day ? from : day), run[0]?.from ?? ""),
    last: run.reduce((day, { to }) => (to > day ? to : day), ""),
    json: encode(run),
  }));
}

/** Takes one edition out; false when it was not there. */
export async function removeSeries(tx: Tx, key: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("series").where("key", "=", key).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** All, by id and edition. */
export async function seriesList(db: Db): Promise<readonly SeriesSummary[]> {
  const rows = await db.selectFrom("series").select("json").orderBy("id").orderBy("edition").execute();
  return rows.map(({ json }) => decode<SeriesSummary>(json));
}

/** One edition whole. */
export async function series(db: Db, key: string): Promise<Series | undefined> {
  const [found] = await seriesHoldings(db, { key });
  return found && { ...found.about, points: found.points() };
}

/** The series that have such points, and of them only these. */
export async function seriesHoldings(db: Db, query: SeriesQuery): Promise<readonly SeriesHolding[]> {
  const heads = await matching(db, query);
  if (heads.length === 0) return [];
  let rows = db
    .selectFrom("series_points")
    .select(["series", "actor", "json"])
    .where(
      "series",
      "in",
      heads.map(({ key }) => key),
    )
    .orderBy("series")
    .orderBy("ordinal");
  const { actor, from, to } = query;
  if (actor !== undefined) rows = rows.where("actor", "=", actor);
  if (from !== undefined) rows = rows.where("last", ">=", from);
  if (to !== undefined) rows = rows.where("first", "<=", to);
  const bySeries = groupBy(await rows.execute(), (row) => row.series);
  const isWhole = actor === undefined && from === undefined && to === undefined;
  return heads
    .map(({ key, json }) => holding(aboutOf(decode<SeriesSummary>(json)), bySeries.get(key) ?? [], query))
    .filter((held) => isWhole || held.points().length > 0);
}

async function matching(db: Db, { key, measure }: SeriesQuery) {
  let heads = db.selectFrom("series").select(["key", "json"]).orderBy("id").orderBy("edition");
  if (key !== undefined) heads = heads.where("key", "=", key);
  if (measure !== undefined) heads = heads.where("measure", "=", measure);
  return heads.execute();
}

function aboutOf({
  key: _key,
  count: _count,
  actors: _actors,
  from: _from,
  to: _to,
  ...about
}: SeriesSummary): SeriesAbout {
  return about;
}

/** Points that lie between the days asked for, read out of their rows when somebody asks. */
function holding(
  about: SeriesAbout,
  rows: readonly { readonly actor: string; readonly json: string }[],
  { from, to }: SeriesQuery,
): SeriesHolding {
  const byActor = groupBy(rows, (row) => row.actor);
  const lies = (point: Point) => (from === undefined || point.from >= from) && (to === undefined || point.to <= to);
  return {
    about,
    points: (actor) =>
      (actor === undefined ? rows : (byActor.get(actor) ?? []))
        .flatMap(({ json }) => decode<readonly Point[]>(json))
        .filter(lies),
  };
}
