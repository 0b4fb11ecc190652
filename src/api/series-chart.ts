/** The chart of a series as it leaves. Comes in: the figures of one actor and what texts say of the same. Goes out: what is drawn, from where, and its tables. */
import { valueOr } from "../core/part.ts";
import type { Point, SeriesSummary } from "../core/series.ts";
import { actorName } from "../measure/actor.ts";
import type { Choices } from "./address.ts";
import type { ChartAbout, ChartTable } from "./chart.ts";
import { firstWords } from "./excerpt.ts";
import { namesIn } from "./heads.ts";
import { originOfDocument, originOfSeries } from "./origins.ts";
import type { Part } from "./parts.ts";
import type { Plotted } from "./plotted.ts";
import type { SeriesModel, SeriesShown } from "./shelf-models.ts";
import type { Card } from "./views.ts";

/** One actor's figures as a line; without one there is none. */
export const seriesLine: Part<Choices, SeriesModel> = {
  name: "Line over time",
  height: 600,
  lacks: ({ shown, actors }) => {
    if (shown && shown.points.length > 1) return undefined;
    if (shown) return "There are not two figures to draw a line of; the table has what there is.";
    return `Whose figures are to be drawn? Name one actor, as in ?actor=${actors[0]?.actor ?? "DE"}.`;
  },
  chart: {
    draw: (views, model, frame, about) => views.seriesPicture(model, frame, about),
    about: (model) => seriesAbout(model),
    tables: (model) => tablesOf(model),
  },
};

/** The figures of one actor in rows. */
export const seriesTable: Part<Choices, SeriesModel> = {
  name: "Table of the figures",
  height: 620,
  lacks: ({ shown }) => (shown ? undefined : "Whose figures are to stand in the table? Name one actor."),
};

/** What a series is called where it is shared. */
export function seriesCard({ taken: { summary }, shown }: SeriesModel): Card {
  const last = shown?.points.at(-1);
  return {
    title: titleOf(summary, shown),
    description: [
      `${summary.producer}, edition ${summary.edition}.`,
      ...(last
        ? [`Latest: ${last.value} ${last.unit ?? summary.unit} (${last.from} to ${last.to}${doubtOf(last)}).`]
        : []),
      summary.definition,
    ].join(" "),
  };
}

/** What must be said with a figure that is no outturn as reported. */
function doubtOf({ stage, quality }: Point): string {
  const words = new Set([stage === "outturn" ? "" : `, ${stage}`, quality === "reported" ? "" : `, ${quality}`]);
  return [...words].join("");
}

/** What is drawn of a series, and from where. */
function seriesAbout({ taken: { summary }, shown }: SeriesModel): ChartAbout {
  const unit = shown?.points[0]?.unit ?? summary.unit;
  const origins = [...(shown?.heads.values() ?? [])].map(originOfDocument);
  return {
    title: titleOf(summary, shown),
    description: `${summary.definition} Edition ${summary.edition}. Line: what ${summary.producer} publishes. ${
      origins.length > 0 ? "Diamonds: what texts of this ledger say of the same time." : ""
    }`.trim(),
    unit: unit === "1" ? "" : unit,
    drawn: [
      { name: titleOf(summary, shown), about: "line", origins: [originOfSeries(summary)] },
      ...(origins.length > 0 ? [{ name: "What texts say", about: "diamonds", origins }] : []),
    ],
    assumptions: [
      summary.price === "purchasing-power" ? "Money is at purchasing power, not at market rates." : "",
      summary.constant === undefined ? "" : `Money is at the prices of ${summary.constant}.`,
      summary.year === "fiscal" ? "Years are fiscal years; a figure stands at the year in which its own ends." : "",
      summary.bound === ">=" ? "Only what could be seen is counted: there may be more." : "",
      ...summary.notices.map(({ message }) => message),
    ].filter((line) => line !== ""),
  };
}

function titleOf({ title }: SeriesSummary, shown: SeriesShown | undefined): string {
  return shown ? `${title}: ${actorName(shown.actor)}` : title;
}

function tablesOf({ taken: { summary }, shown }: SeriesModel): readonly ChartTable[] {
  const points = shown?.points ?? [];
  const said = shown?.plotted ?? [];
  return [
    {
      name: "data.csv",
      about: "what was published, each figure with its cell",
      table: {
        columns: ["actor", "from", "to", "value", "unit", "stage", "quality", "cell"],
        rows: points.map(({ actor, from, to, value, unit = summary.unit, stage, quality, cell }) => [
          ...[actor, from, to, value, unit, stage, quality, cell],
        ]),
      },
    },
    ...(said.length > 0 && shown
      ? [{ name: "said.csv", about: "what texts say of the same, each with its words", table: saidTable(said, shown) }]
      : []),
  ];
}

function saidTable(said: readonly Plotted[], { heads }: SeriesShown) {
  const nameOf = namesIn(heads);
  return {
    columns: [
      "from",
      "to",
      "low",
      "high",
      "bound",
      "unit",
      "published",
      "document",
      "dated",
      "source",
      "quote",
      "claim",
    ],
    rows: said.map(({ claim, member, quantity, low, high, bound, cell }) => [
      ...[cell.from, cell.to, low, high, bound, quantity.unit, cell.value],
      ...[nameOf(member.document), valueOr(member.dated, undefined), member.source, firstWords(member.quote), claim],
    ]),
  };
}

/** What texts say of the same, on the wire. */
export function saidWire({ shown }: SeriesModel): readonly object[] {
  if (!shown) return [];
  const nameOf = namesIn(shown.heads);
  return shown.plotted.map(({ claim, member, statement, quantity, low, high, bound, cell, tellings }) => ({
    claim,
    document: nameOf(member.document),
    documentId: member.document,
    statement: statement.id,
    span: statement.span,
    quote: statement.quote,
    low,
    high,
    bound,
    unit: quantity.unit,
    cell: cell.cell,
    published: cell.value,
    tellings,
  }));
}
