/** Said, due, judged as SVG. Comes in: rows of the ledger. Goes out: a line a row on one axis of days, each mark of saying a link, on paper of its own. */
import * as Plot from "@observablehq/plot";
import { type ChartAbout, sourceLine } from "../../api/chart.ts";
import { timedOf } from "../../api/pledge-chart.ts";
import type { PledgesModel } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { Pledge } from "../../core/pledge.ts";
import { termsWords } from "../../pledge/wording.ts";
import { visible } from "../../text/unseen.ts";
import { citation } from "../parts/away.tsx";
import { saidOn } from "../parts/days.tsx";
import { type Links, placesOf } from "../parts/links.ts";
import { STATUS_WORDS } from "../vocabulary.ts";
import { ALONE, alone, shortened, WIDTH } from "./alone.ts";
import { plotted } from "./plot.ts";

/** Rows that a picture has room for; the table has all. */
const MOST_ROWS = 30;
const ROW = 22;
const LEFT = 330;
const RIGHT = 84;

/** Letters of a row's name that stand beside the axis. */
const LETTERS = 50;

/** The rows of a page that have a last day as a file, the earliest last day above. */
export function pledgesPicture({ lines }: PledgesModel, frame: PageFrame, about: ChartAbout): string {
  const all = timedOf(lines).toSorted((one, other) => (one.terms.due ?? "").localeCompare(other.terms.due ?? ""));
  const rows = all.slice(0, MOST_ROWS).map((pledge, at) => rowOf(pledge, at, placesOf(frame)));
  const height = ROW * rows.length + 72;
  const more = all.length - rows.length;
  const notes = [
    about.description,
    ...(more > 0 ? [`${more} more rows stand in the table.`] : []),
    ...about.assumptions,
    sourceLine(about),
    citation(about.title, frame),
  ];
  return alone({
    title: about.title,
    legend: "Ring: said. Diamond: due. Stroke: judged. At the right: how it stands.",
    notes: notes.map(visible),
    height,
    drawing: drawn(rows, height),
  });
}

interface Row {
  readonly at: number;
  readonly said: Date | undefined;
  readonly due: Date;
  readonly judged: Date;
  readonly name: string;
  readonly status: string;
  readonly href: string;
}

function rowOf(pledge: Pledge, at: number, place: Links["place"]): Row {
  const said = saidOn(pledge);
  const [first] = pledge.tellings;
  return {
    at,
    said: said === undefined ? undefined : new Date(said),
    due: new Date(pledge.terms.due ?? pledge.judged),
    judged: new Date(pledge.judged),
    name: shortened(visible(termsWords(pledge.terms)), LETTERS),
    status: STATUS_WORDS[pledge.status].name,
    href: place(first.document, first.span),
  };
}

function drawn(rows: readonly Row[], height: number): string {
  const said = rows.filter((row) => row.said !== undefined);
  const judged = [...new Map(rows.map((row) => [row.judged.getTime(), row.judged])).values()];
  return plotted({ width: WIDTH, height }, ALONE, {
    ...{ marginLeft: LEFT, marginRight: RIGHT, marginTop: 32, marginBottom: 32 },
    x: { type: "utc", label: null, grid: true, ticks: 5, inset: 8 },
    y: { domain: [-0.5, rows.length - 0.5], axis: null, reverse: true },
    marks: [
      Plot.ruleY(rows, { y: "at", stroke: ALONE.text, strokeOpacity: 0.15 }),
      // Judged on one day, as a rule: one stroke through all rows, with its name above.
      ...(judged.length === 1
        ? [
            Plot.ruleX(judged, { stroke: ALONE.mark, strokeWidth: 1.5 }),
            Plot.text(judged, {
              x: (day: Date) => day,
              text: () => "judged",
              frameAnchor: "top",
              dy: -12,
              fill: ALONE.mark,
            }),
          ]
        : [Plot.tickX(rows, { x: "judged", y: "at", stroke: ALONE.mark, strokeWidth: 1.5 })]),
      Plot.link(said, { x1: "said", x2: "due", y1: "at", y2: "at", stroke: ALONE.line, strokeWidth: 1.5 }),
      Plot.dot(said, {
        x: "said",
        y: "at",
        r: 4.5,
        href: "href",
        ariaLabel: "name",
        stroke: ALONE.line,
        strokeWidth: 1.5,
        fill: ALONE.paper,
      }),
      Plot.dot(rows, { x: "due", y: "at", r: 5, href: "href", ariaLabel: "name", symbol: "diamond", fill: ALONE.line }),
      Plot.text(rows, { y: "at", text: "name", frameAnchor: "left", textAnchor: "end", dx: -12, fill: ALONE.text }),
      Plot.text(rows, { y: "at", text: "status", frameAnchor: "right", textAnchor: "start", dx: 12, fill: ALONE.text }),
    ],
  }).innerHTML;
}
