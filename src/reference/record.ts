/** The record: published series and known figures. Comes in: a question in typed parts. Goes out: the cells that answer it. */
import type { CivilDate, Period } from "../core/date.ts";
import type { KnownFigure } from "../core/known.ts";
import { by, groupBy } from "../core/order.ts";
import type { Point, Series, SeriesAbout, SeriesHolding } from "../core/series.ts";
import { seriesKey } from "../core/series.ts";

/** What is asked for. A part that is left out is free. */
export interface Question {
  readonly measure?: string;
  readonly actor?: string;
  readonly item?: string;
  /** Both ends: a point answers only when it is of exactly these days. */
  readonly period?: Period;
}

/** A point with the series it belongs to. */
export interface Cell {
  readonly series: SeriesAbout;
  /** `wb-gdp@2024-06-28`. */
  readonly key: string;
  readonly point: Point;
}

/** Everything that has been published and is at hand. Answers come in one order: by series, edition, actor, time. */
export interface PublicRecord {
  readonly series: readonly SeriesAbout[];
  /** Known figures by day of publication. */
  readonly known: readonly KnownFigure[];
  /** Under every definition and edition. Without a period: every time, to say which years there are. */
  cells(question: Question): readonly Cell[];
  /** Of any time: the reader compares. */
  figures(question: Question): readonly KnownFigure[];
}

/** Nothing at hand. */
export const NO_RECORD: PublicRecord = createRecord([], []);

/** A record of series and known figures. */
export function createRecord(holdings: readonly SeriesHolding[], known: readonly KnownFigure[]): PublicRecord {
  const sorted = [...holdings].sort(
    by(
      ({ about }) => about.id,
      ({ about }) => about.edition,
    ),
  );
  const byMeasure = groupBy(sorted, ({ about }) => about.measure);
  const entries = [...known].sort(
    by(
      ({ published }) => published,
      ({ id }) => id,
    ),
  );
  return {
    series: sorted.map(({ about }) => about),
    known: entries,
    cells({ measure, actor, item, period }) {
      const asked = measure === undefined ? sorted : (byMeasure.get(measure) ?? []);
      return asked
        .filter(({ about }) => item === undefined || about.item === item)
        .flatMap(({ about, points }) => {
          const key = seriesKey(about);
          return points(actor)
            .filter((point) => isOf(point, period))
            .map((point) => ({ series: about, key, point }));
        });
    },
    figures: ({ measure, actor, item }) =>
      entries.filter(
        (entry) =>
          (measure === undefined || entry.measure === measure) &&
          (actor === undefined || entry.actor === actor) &&
          (item === undefined || entry.item === item),
      ),
  };
}

/** A claim about 2024 is never judged on 2023: both are the same stretch of days, or there is no answer. */
function isOf({ from, to }: Point, period: Period | undefined): boolean {
  return !period || (period.from === from && period.to === to);
}

/** A series that is in memory whole. */
export function holdingOf({ points, ...about }: Series): SeriesHolding {
  let byActor: Map<string, readonly Point[]> | undefined;
  return {
    about,
    points(actor) {
      if (actor === undefined) return points;
      byActor ??= groupBy(points, (point) => point.actor);
      return byActor.get(actor) ?? [];
    },
  };
}

function lastDay(published: string): string {
  return published.length === 10 ? published : `${published}${published.length === 4 ? "-12" : ""}-31`;
}

/** What was published on or before a day: a verdict of that day knows no later edition. */
export function recordOn(record: PublicRecord, day: CivilDate): PublicRecord {
  // A series called by its year is at hand, so it was out in that year; of a saying "2024-02" may be any day of it.
  const isOut = (edition: string): boolean => edition <= day;
  const isSaid = ({ published }: KnownFigure): boolean => lastDay(published) <= day;
  return {
    series: record.series.filter(({ edition }) => isOut(edition)),
    known: record.known.filter(isSaid),
    cells: (question) => record.cells(question).filter(({ series }) => isOut(series.edition)),
    figures: (question) => record.figures(question).filter(isSaid),
  };
}
