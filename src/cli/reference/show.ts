/** `plumb reference show`. Comes in: a series' key or id, an actor, a stretch of time. Goes out: the points with their cells. */
import { wholeYear } from "../../core/date.ts";
import { PlumblineError } from "../../core/error.ts";
import type { Point } from "../../core/series.ts";
import { actorName } from "../../measure/actor.ts";
import { type Taken, takeSeries } from "../../shelf.ts";
import { withSeries } from "../ledger.ts";
import { type Column, type Format, formatOf, printRows } from "../output.ts";
import { complain, print } from "../terminal.ts";
import { EXIT, type ExitCode } from "../verb.ts";

/** Prints the points of one series. @throws PlumblineError `not-found`, `usage` */
export async function show(words: readonly string[], parsed: Readonly<Record<string, unknown>>): Promise<ExitCode> {
  const [name] = words;
  if (name === undefined || words.length > 1) {
    throw new PlumblineError(
      "usage",
      "show",
      "show takes one series, by its key or id; plumb reference list shows them",
    );
  }
  const taken = await withSeries(parsed, (store) => takeSeries(store, name));
  const points = chosen(taken, parsed);
  const format = formatOf(parsed);
  if (format === "table") for (const line of aboutLines(taken)) complain(line);
  if (points.length === 0) complain(`${taken.summary.key} has no point between these days; ${reach(taken)}`);
  if (format === "json") print(`${JSON.stringify({ ...taken.summary, shipped: taken.shipped, points }, null, 1)}\n`);
  else
    await printRows(
      points,
      format,
      (point) => ({ series: taken.summary.key, ...point }),
      columns(taken, format, points),
    );
  return EXIT.clean;
}

function columns({ summary }: Taken, format: Format, points: readonly Point[]): readonly Column<Point>[] {
  const unit = ({ unit: own = summary.unit }: Point) => own;
  const times: readonly Column<Point>[] =
    format === "table"
      ? [{ title: "time", width: 0, of: ({ from, to }) => timeWords(from, to) }]
      : [
          { title: "from", width: 0, of: ({ from }) => from },
          { title: "to", width: 0, of: ({ to }) => to },
        ];
  const note: Column<Point> = { title: "note", width: 1, of: ({ note: says = "" }) => says };
  return [
    { title: "actor", width: 0, of: ({ actor }) => actor },
    ...times,
    { title: "value", width: 0, of: ({ value }) => value },
    { title: "unit", width: 0, of: unit },
    { title: "stage", width: 0, of: ({ stage }) => stage },
    { title: "quality", width: 0, of: ({ quality }) => quality },
    { title: "cell", width: 2, of: ({ cell }) => cell },
    ...(format !== "table" || points.some((point) => point.note) ? [note] : []),
  ];
}

/** `2024` for a calendar year, a day for a day, both ends for anything else. */
function timeWords(from: string, to: string): string {
  if (from === to) return from;
  return wholeYear({ from, to }) ?? `${from} to ${to}`;
}

/** What whoever uses the figures must know: what they count, whose they are, what is odd about them. */
function aboutLines({ summary, editions }: Taken): readonly string[] {
  const { title, producer, edition, definition, origin, notices } = summary;
  const others = editions.filter((key) => key !== summary.key);
  return [
    `${title}, ${producer}, edition ${edition} (${origin.terms}; ${origin.file})`,
    definition,
    ...notices.map(({ message, cell }) => (cell === undefined ? message : `${cell}: ${message}`)),
    ...(others.length > 0 ? [`other editions: ${others.join(", ")}`] : []),
  ];
}

function chosen(taken: Taken, { actor, from, to }: Readonly<Record<string, unknown>>): readonly Point[] {
  const points = typeof actor === "string" ? ofActor(taken, actor) : taken.holding.points();
  return points.filter(
    (point) => (typeof from !== "string" || point.from >= from) && (typeof to !== "string" || point.to <= to),
  );
}

/** By id, else by what the actor is called. @throws PlumblineError `not-found` */
function ofActor({ holding, summary }: Taken, asked: string): readonly Point[] {
  const direct = holding.points(asked);
  if (direct.length > 0) return direct;
  const plain = (name: string) => name.toLowerCase().replace(/^the /, "");
  const all = holding.points();
  const named = all.filter(({ actor }) => [actor, actorName(actor)].map(plain).includes(plain(asked)));
  if (named.length > 0) return named;
  const some = [...new Set(all.map(({ actor }) => actor))].slice(0, 8).join(", ");
  const says = `${asked}: ${summary.key} has nothing of it; it has ${summary.actors} actors: ${some} …`;
  throw new PlumblineError("not-found", asked, says);
}

function reach({ summary: { from = "no day", to = "no day" } }: Taken): string {
  return `it reaches from ${from} to ${to}`;
}
