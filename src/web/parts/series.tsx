/** A series as a chart with its words. Comes in: the figures of one actor and what texts say of the same. Goes out: the chart, what it rests on, and the sentences. */
import type { SeriesModel, SeriesShown } from "../../api/shelf-models.ts";
import type { SeriesSummary } from "../../core/series.ts";
import { actorName } from "../../measure/actor.ts";
import { legendOf, rounded, seriesChartOf, seriesReadings, unitOf } from "../chart/series.ts";
import { printPeriod } from "../day.ts";
import { amount } from "../number.ts";
import { ChartFigure } from "./chart.tsx";
import { Byline } from "./document.tsx";
import { Figure, quantityFigure } from "./figure.tsx";
import { cellAnchor, seriesAddress, useLinks } from "./links.ts";
import { visible, Words } from "./words.tsx";

/** The chart of one actor's figures; nothing where there is no line to draw. `page`: before the name of a row, empty in its own page. */
export function SeriesChart({
  model,
  page,
  isRead = false,
}: {
  readonly model: SeriesModel;
  readonly page: string;
  readonly isRead?: boolean;
}) {
  const { place } = useLinks();
  const chart = seriesChartOf(model, { page, place });
  if (!chart) return null;
  const { summary } = model.taken;
  return (
    <ChartFigure
      chart={chart}
      readings={isRead ? seriesReadings(chart) : undefined}
      caption={
        <strong>
          {visible(actorName(model.shown?.actor ?? ""))}: {chart.axis}
        </strong>
      }
    >
      <p class="quiet">
        {legendOf({ ...chart, axis: "" }).slice(2)} {assumedOf(summary)}Every mark leads to its cell or its sentence.
      </p>
    </ChartFigure>
  );
}

/** What must be known to read the figures. */
function assumedOf({ price, constant, year, bound }: SeriesSummary): string {
  return [
    price === "purchasing-power" ? "At purchasing power. " : "",
    constant === undefined ? "" : `At prices of ${constant}. `,
    year === "fiscal" ? "Fiscal years, each at the year it ends in. " : "",
    bound === ">=" ? "At least so many: only what could be seen is counted. " : "",
  ].join("");
}

/** What the texts of the ledger say of the same thing and time, beside what was published. */
export function Said({
  shown,
  summary,
  heading: Heading,
}: {
  readonly shown: SeriesShown;
  readonly summary: SeriesSummary;
  readonly heading: "h2" | "h3";
}) {
  const links = useLinks();
  if (shown.plotted.length === 0) return null;
  return (
    <>
      <Heading>What texts here say of the same</Heading>
      <table class="said">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col" class="number">
              Said
            </th>
            <th scope="col" class="number">
              Published
            </th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {shown.plotted.map(({ claim, member, statement, quantity, cell, tellings }) => (
            <tr key={`${claim} ${statement.id} ${quantity.span.start}`}>
              <th scope="row">{printPeriod(cell)}</th>
              <td class="number">
                <Figure {...quantityFigure(quantity, statement)} />
              </td>
              <td class="number">
                <a
                  href={`${seriesAddress(summary.key, { cell: cell.cell })}#${encodeURIComponent(cellAnchor(cell.cell))}`}
                >
                  {rounded(cell, summary.unit)}
                </a>
              </td>
              <td>
                <Byline head={shown.heads.get(member.document)} />
                {member.source === null ? null : (
                  <>
                    , by <Words of={member.source} />
                  </>
                )}{" "}
                · <a href={links.claim(claim)}>{tellings > 1 ? `told ${tellings} times` : "the claim"}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The figures alone, folded: for where the whole table has no place. */
export function FoldedPoints({
  shown,
  summary,
  isOpen,
}: {
  readonly shown: SeriesShown;
  readonly summary: SeriesSummary;
  readonly isOpen: boolean;
}) {
  return (
    <details class="numbers" open={isOpen}>
      <summary>The same numbers as a table</summary>
      <table>
        <caption>{[visible(summary.title), unitOf(summary, shown)].filter(Boolean).join(", ")}</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col">Cell</th>
          </tr>
        </thead>
        <tbody>
          {shown.points.toReversed().map((point) => (
            <tr key={point.cell}>
              <th scope="row">{printPeriod(point)}</th>
              <td class="number">{amount(point.value)}</td>
              <td>{visible(point.cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
