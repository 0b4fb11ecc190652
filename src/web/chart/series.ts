/** A series as a chart. Comes in: the model of its page. Goes out: what is drawn of one actor, with words and links. */
import { type ChartAbout, sourceLine } from "../../api/chart.ts";
import type { SeriesModel, SeriesShown } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { CivilDate } from "../../core/date.ts";
import { groupBy } from "../../core/order.ts";
import type { Point, SeriesSummary } from "../../core/series.ts";
import { actorName } from "../../measure/actor.ts";
import { visible } from "../../text/unseen.ts";
import { printPeriod } from "../day.ts";
import { amount, printQuantity } from "../number.ts";
import { citation } from "../parts/away.tsx";
import { cellAnchor, type Links, placesOf, seriesAddress } from "../parts/links.ts";
import { shorten } from "../parts/words.tsx";
import { type Mark, type PointChart, pointsSvg } from "./points.ts";
import { readingsText } from "./readings.ts";
import { type Scale, scaleFor } from "./scale.ts";

/** A longer silence than this between two figures breaks the line: nothing is said of the time between them. */
const SILENCE_DAYS = 370;

const A_DAY = 86_400_000;

/**
 * The chart of one actor's figures. `base`: what stands before the address of a mark; a row of the same page has its name
 * alone.
 */
export function seriesChartOf(
  { taken: { summary }, shown }: Pick<SeriesModel, "taken" | "shown">,
  base: { readonly page: string; readonly place: Links["place"] },
): PointChart | undefined {
  if (!shown || shown.points.length < 2) return undefined;
  const { points, plotted, actor } = shown;
  const scale = scaleOf(summary, shown);
  const said = plotted.map(({ quantity, low, high, statement, cell, member, tellings }): Mark => {
    const more = tellings > 1 ? `, and ${tellings - 1} more` : "";
    return {
      x: yearOf(cell),
      low: low / scale.by,
      high: high / scale.by,
      href: base.place(statement.document, statement.span),
      label: visible(
        `${printPeriod(cell)}: ${printQuantity(quantity)}, ${member.source ?? "the narrator"}${more}: “${shorten(statement.quote, 20)}”`,
      ),
    };
  });
  const [first, last] = [points[0], points.at(-1)];
  const name = visible(`${summary.title}: ${actorName(actor)}`);
  return {
    title: name,
    axis: [visible(summary.title), scale.unit].filter(Boolean).join(", "),
    lines: stretches(points).map((line) =>
      line.map((point) => ({
        x: yearOf(point),
        low: point.value / scale.by,
        high: point.value / scale.by,
        href: `${base.page}#${encodeURIComponent(cellAnchor(point.cell))}`,
        label: visible(`${printPeriod(point)}: ${rounded(point, summary.unit)}`),
      })),
    ),
    said,
    says:
      first && last
        ? `From ${amount(first.value)} in ${printPeriod(first)} to ${amount(last.value)} in ${printPeriod(last)}. The table has every figure.`
        : "",
  };
}

/** What was published at each time, with what texts say of the same. */
export function seriesReadings({ lines, said }: PointChart): string {
  const told = groupBy(said, ({ x }) => x);
  return readingsText(
    lines
      .flat()
      .map(({ x, high, label }) => [x, high, [label, ...(told.get(x) ?? []).map((one) => toldWords(one))].join("; ")]),
  );
}

/** Without its time, which is that of the figure beside it. */
function toldWords({ label }: Mark): string {
  return `said: ${label.slice(label.indexOf(": ") + 2)}`;
}

/** The chart as a file: with its unit, what is assumed, its source, its address and its citation. */
export function seriesPicture(model: SeriesModel, frame: PageFrame, about: ChartAbout): string {
  const { summary } = model.taken;
  const page = frame.origin + seriesAddress(summary.key, model.shown ? { actor: model.shown.actor } : {});
  const chart = seriesChartOf(model, { page, place: placesOf(frame) });
  if (!chart) return "";
  const notes = [about.description, ...about.assumptions, sourceLine(about), citation(about.title, frame)];
  return pointsSvg(chart, legendOf(chart), notes.map(visible));
}

/** A published figure in few digits, with its unit; its row has them all. */
export function rounded({ value, unit }: Pick<Point, "value" | "unit">, usual: string): string {
  const few = Number(value.toPrecision(4));
  const own = unit ?? usual;
  return own === "1" ? amount(few) : printQuantity({ low: few, high: few, bound: "=", change: "none", unit: own });
}

/** What the marks are. */
export function legendOf({ said, axis }: Pick<PointChart, "said" | "axis">): string {
  return `${axis}. Line: as published.${said.length > 0 ? " Diamonds: what texts say." : ""}`;
}

/** The unit of an actor's figures, in words. */
export function unitOf(summary: Pick<SeriesSummary, "unit">, shown: Pick<SeriesShown, "points">): string {
  const unit = shown.points[0]?.unit ?? summary.unit;
  return UNITS[unit] ?? unit;
}

const UNITS: Readonly<Record<string, string>> = { "1": "", "%": "%", "%GDP": "% of GDP" };

function scaleOf(summary: SeriesSummary, shown: SeriesShown): Scale {
  const unit = shown.points[0]?.unit ?? summary.unit;
  if (unit in UNITS) return { by: 1, unit: UNITS[unit] ?? "" };
  const values = [...shown.points.map(({ value }) => value), ...shown.plotted.map(({ high }) => high)];
  return scaleFor(values, { label: summary.title, unit });
}

/** A whole year stands at its number, what is shorter at its last day. */
function yearOf({ from, to }: Pick<Point, "from" | "to">): number {
  const year = Number(to.slice(0, 4));
  const isYear = days(from, to) > 360;
  return isYear ? year : year + days(`${to.slice(0, 4)}-01-01`, to) / 366;
}

/** The points between silences. */
function stretches(points: readonly Point[]): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  for (const point of points) {
    const before = found.at(-1)?.at(-1);
    if (before && days(before.to, point.to) <= SILENCE_DAYS) found.at(-1)?.push(point);
    else found.push([point]);
  }
  return found;
}

function days(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / A_DAY);
}
