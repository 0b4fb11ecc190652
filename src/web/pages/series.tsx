/** Published series. Comes in: the shelf, or one series with its points. Goes out: what it counts, whose it is, and every figure with its cell. */

import type { ComponentChildren } from "preact";
import type { SeriesListModel, SeriesModel, SeriesShown } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { by } from "../../core/order.ts";
import type { SeriesSummary } from "../../core/series.ts";
import { actorName } from "../../measure/actor.ts";
import { measureOf } from "../../measure/measure.ts";
import type { Taken } from "../../shelf.ts";
import { printPeriod } from "../day.ts";
import { amount, amountShort, counted, grouped } from "../number.ts";
import { Embed, type EmbedProps } from "../parts/embed.tsx";
import { cellAnchor, seriesAddress } from "../parts/links.ts";
import { Page } from "../parts/page.tsx";
import { FoldedPoints, Said, SeriesChart } from "../parts/series.tsx";
import { Outside, visible, Words } from "../parts/words.tsx";
import { spoken } from "../spoken.ts";

/** The list of series. */
export function SeriesListPage({ model, frame }: { readonly model: SeriesListModel; readonly frame: PageFrame }) {
  return (
    <Page title="Series" frame={frame}>
      <header class="opening small">
        <h1>Series</h1>
        <p class="deck">
          What producers of data publish, to hold figures against. Two editions, and two producers, stand side by side:
          a figure can be right by one and wrong by the other. More come in with <code>plumb reference add</code>.
        </p>
      </header>
      <ul class="lines">
        {model.series.map(({ summary, shipped }) => (
          <li class="line" key={summary.key}>
            <p class="kicker">
              {visible(summary.producer)} · edition {visible(spoken(summary.edition))} ·{" "}
              {shipped ? "comes with Plumbline" : "added by you"}
            </p>
            <h2>
              <a href={seriesAddress(summary.key)}>{visible(summary.title)}</a>
            </h2>
            <p>
              <Words of={spoken(summary.definition)} />
            </p>
            <p class="meta">
              {counted(summary.count, "figure")} of {counted(summary.actors, "actor")}, {reach(summary)};{" "}
              {visible(summary.origin.terms)}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** The page of one series in one edition. */
export function SeriesPage({ model, frame }: { readonly model: SeriesModel; readonly frame: PageFrame }) {
  const { taken, shown, missing } = model;
  const { summary } = taken;
  return (
    <Page title={`${summary.title}, edition ${spoken(summary.edition)}`} frame={frame} islands={shown ? ["chart"] : []}>
      <article class="series-page">
        <p class="kicker">
          Series · {visible(summary.producer)} · edition {visible(spoken(summary.edition))}
        </p>
        <h1>{visible(summary.title)}</h1>
        <p class="deck">
          <Words of={spoken(summary.definition)} />
        </p>
        {shown ? <SeriesChart model={model} page="" isRead={frame.islands.chart !== undefined} /> : null}
        <About taken={taken} />
        {missing === undefined ? null : (
          <p class="quiet" role="note">
            This edition has no figure in the cell “{visible(missing)}”.
          </p>
        )}
        {shown ? <OfActor model={model} shown={shown} /> : null}
        {shown && model.actors.length === 1 ? null : <Actors model={model} />}
      </article>
    </Page>
  );
}

/** The figures of one actor, for another page; of a series alone, what it counts. */
export function SeriesEmbed({ model, frame, part }: EmbedProps<SeriesModel>) {
  const { taken, shown } = model;
  const { summary } = taken;
  const name = shown ? `${summary.title}: ${actorName(shown.actor)}` : summary.title;
  const isDrawn = shown !== undefined && part !== "table";
  return (
    <Embed title={name} frame={frame} heads={shown?.heads ?? new Map()} isRead={isDrawn}>
      <article class="series-page">
        <p class="kicker">
          {visible(summary.producer)} · edition {visible(spoken(summary.edition))}
        </p>
        <h1>{visible(name)}</h1>
        {isDrawn ? <SeriesChart model={model} page={frame.address} isRead={frame.islands.chart !== undefined} /> : null}
        <p class="quiet">
          <Words of={spoken(summary.definition)} /> {visible(summary.origin.terms)}
        </p>
        {shown && part === undefined ? <Said shown={shown} summary={summary} heading="h2" /> : null}
        {shown && part !== "line" ? <FoldedPoints shown={shown} summary={summary} isOpen={part === "table"} /> : null}
      </article>
    </Embed>
  );
}

/** What whoever uses a figure of it must know. */
function About({ taken: { summary, editions, shipped } }: { readonly taken: Taken }) {
  const { origin, notices, key } = summary;
  const others = editions.filter((other) => other !== key);
  return (
    <dl class="facts">
      <Fact name="Measure">{measureWords(summary)}</Fact>
      <Fact name="Counted in">{unitWords(summary)}</Fact>
      <Fact name="Reach">
        {counted(summary.count, "figure")} of {counted(summary.actors, "actor")}, {reach(summary)}
      </Fact>
      <Fact name="Terms">{visible(origin.terms)}</Fact>
      <Fact name="File">
        <span data-machine>{visible(origin.file)}</span>
        {shipped ? ", as it comes with Plumbline" : ", added by you"}
        {origin.url ? (
          <>
            {" "}
            (<Outside href={origin.url}>where the producer offers it</Outside>)
          </>
        ) : null}
      </Fact>
      <Fact name="SHA-256 of the file">
        <code class="hash">{origin.sha256}</code>
      </Fact>
      {others.length > 0 ? (
        <Fact name="Other editions">
          {others.map((other, index) => (
            <>
              {index > 0 ? ", " : ""}
              <a href={seriesAddress(other)}>{visible(spoken(other.split("@")[1] ?? other))}</a>
            </>
          ))}
        </Fact>
      ) : null}
      {notices.length > 0 ? (
        <Fact name="To know">
          <ul>
            {notices.map(({ message, cell }) => (
              <li key={message}>{visible(cell === undefined ? message : `${cell}: ${message}`)}</li>
            ))}
          </ul>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The figures of one actor, each in a row that can be linked to. */
function OfActor({ model, shown }: { readonly model: SeriesModel; readonly shown: SeriesShown }) {
  const { actor, points } = shown;
  const name = visible(actorName(actor));
  const { summary } = model.taken;
  const hasUnits = points.some(({ unit }) => unit !== undefined);
  // A producer repeats a long note on every year: it is printed once, and its number stands in the rows.
  const notes = [...new Set(points.flatMap(({ note }) => note ?? []))];
  if (points.length === 0) return <p class="quiet">There is no figure of {name} in this edition.</p>;
  return (
    <>
      <h2 id="points">{name}</h2>
      <Said shown={shown} summary={summary} heading="h3" />
      {notes.length > 0 ? (
        <>
          <h3>Notes of the producer</h3>
          <ol class="sources">
            {notes.map((note) => (
              <li key={note}>{visible(note)}</li>
            ))}
          </ol>
        </>
      ) : null}
      <table class="points">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col" class="number">
              Value
            </th>
            {hasUnits ? <th scope="col">Unit</th> : null}
            <th scope="col">Stage</th>
            <th scope="col">Quality</th>
            <th scope="col">Cell</th>
            {notes.length > 0 ? <th scope="col">Note</th> : null}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr id={cellAnchor(point.cell)} key={point.cell}>
              <th scope="row">{printPeriod(point)}</th>
              <td class="number">
                <Amount value={point.value} />
              </td>
              {hasUnits ? <td>{visible(point.unit ?? summary.unit)}</td> : null}
              <td>{point.stage}</td>
              <td>{point.quality}</td>
              <td class="cell">{visible(point.cell)}</td>
              {notes.length > 0 ? (
                <td>{point.note === undefined ? "" : `note ${notes.indexOf(point.note) + 1}`}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Everybody of whom there are figures, with the latest. */
function Actors({ model: { taken, actors, shown } }: { readonly model: SeriesModel }) {
  return (
    <>
      <h2>{shown ? "Everybody else" : "By actor"}</h2>
      <table class="actors">
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col">Latest</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col" class="number">
              Figures
            </th>
          </tr>
        </thead>
        <tbody>
          {actors
            .filter(({ actor }) => actor !== shown?.actor)
            .sort(byName)
            .map(({ actor, count, last }) => (
              <tr key={actor}>
                <th scope="row">
                  <a href={seriesAddress(taken.summary.key, { actor })}>{visible(actorName(actor))}</a>
                </th>
                <td>{printPeriod(last)}</td>
                <td class="number">
                  <Amount value={last.value} />
                  {last.unit ? ` ${visible(last.unit)}` : ""}
                </td>
                <td class="number">{grouped(count)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}

const byName = by<{ readonly actor: string }>(({ actor }) => actorName(actor).replace(/^the /, ""));

/** What is measured, and what that means: `exchange rate: units of local currency for one dollar`. */
function measureWords({ measure, item }: SeriesSummary): string {
  const name = [measure, item].filter(Boolean).join(" of ").replaceAll("-", " ");
  const about = measureOf(measure)?.about;
  return visible(about === undefined ? name : `${name}: ${about}`);
}

/** What one of it is. */
function unitWords({ measure, unit, price, constant, bound, year }: SeriesSummary): string {
  const isRate = measureOf(measure)?.dimension === "rate";
  const words = [
    isRate && unit === "local" ? "each actor's own currency, for one dollar" : (UNITS[unit] ?? unit),
    ...(price === "purchasing-power" ? ["at purchasing power"] : []),
    ...(constant === undefined ? [] : [`at prices of ${constant}`]),
    year === "fiscal" ? "fiscal years" : "calendar years",
    ...(bound === ">=" ? ["at least so many: only what could be seen is counted"] : []),
  ];
  return visible(words.join(", "));
}

const UNITS: Readonly<Record<string, string>> = {
  local: "each actor's own currency",
  "1": "a plain number",
  "%": "per cent",
  "%GDP": "per cent of GDP",
};

function reach({ from, to }: SeriesSummary): string {
  if (from === undefined || to === undefined) return "of no time";
  return printPeriod({ from, to });
}

/** A figure to be looked at; all of its digits stand in the data of the page, and where it is pointed at. */
function Amount({ value }: { readonly value: number }) {
  const [short, whole] = [amountShort(value), amount(value)];
  return <span title={short === whole ? undefined : whole}>{short}</span>;
}
