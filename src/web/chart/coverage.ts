/** Who covered a claim, as SVG. Comes in: the documents that tell it. Goes out: a mark or a bar by day and the shares of each kind, on paper of its own. */
import * as Plot from "@observablehq/plot";
import { type ChartAbout, sourceLine } from "../../api/chart.ts";
import { COVERAGE_KINDS, type CoverageKind, type Covering, coverageOf } from "../../api/coverage.ts";
import { COVERAGE_WORDS, coverageCount } from "../../api/coverage-chart.ts";
import type { ClaimModel } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { by, groupBy } from "../../core/order.ts";
import { escaped } from "../../text/markup.ts";
import { visible } from "../../text/unseen.ts";
import { printDay } from "../day.ts";
import { counted, grouped } from "../number.ts";
import { citation } from "../parts/away.tsx";
import { type Links, placesOf } from "../parts/links.ts";
import { shorten } from "../parts/words.tsx";
import { ALONE, alone, WIDTH } from "./alone.ts";
import { plotted } from "./plot.ts";

/** Columns that the days are put in when there are more of them: marks of neighbours would lie on one another. */
const COLUMNS = 40;

/** Documents of one column that are drawn one by one; where a column has more, all are bars. */
const MOST_MARKS = 8;

const STEP = 15;
const BARS = 200;
const LEFT = 64;
const RIGHT = 24;
const SHARES = 44;

/** The mark of each kind, as the page has it, around its middle. */
const SYMBOLS: Readonly<Record<CoverageKind, string>> = {
  copy: "M-5 -5h10v10h-10z",
  same: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
  changed: "M0 -7l7 7l-7 7l-7 -7z",
  contrary: "M-5 -5l10 10M5 -5l-10 10",
};

/** Of each kind the area of a bar: told apart by how dark they are, too. */
const FILLS: Readonly<Record<CoverageKind, { readonly fill: string; readonly opacity: number }>> = {
  copy: { fill: ALONE.band, opacity: 0.3 },
  same: { fill: ALONE.band, opacity: 0.7 },
  changed: { fill: ALONE.mark, opacity: 0.55 },
  contrary: { fill: ALONE.mark, opacity: 1 },
};

/** The coverage of a claim as a file: with its sources, its address and its citation. */
export function coveragePicture({ claim }: ClaimModel, frame: PageFrame, about: ChartAbout): string {
  const covering = coverageOf(claim);
  const byDay = daysOf(covering, placesOf(frame));
  const height = (byDay?.height ?? 0) + SHARES;
  const notes = [about.description, ...about.assumptions, sourceLine(about), citation(about.title, frame)];
  return alone({
    title: visible(shorten(about.title, 14)),
    legend: `${legendOf(covering)}${byDay?.isBars ? " Bars: from below in this order." : ""}`,
    notes: notes.map(visible),
    height,
    drawing: `${byDay?.drawing ?? ""}<g transform="translate(0 ${byDay?.height ?? 0})">${sharesOf(covering)}</g>`,
  });
}

/** `5 documents. Disc: says the same (3). Diamond: changed (2).` */
function legendOf(covering: readonly Covering[]): string {
  const kinds = countsOf(covering).map(({ kind, count }) => {
    const { mark, means } = COVERAGE_WORDS[kind];
    return `${mark[0]?.toUpperCase()}${mark.slice(1)}: ${means} (${grouped(count)}).`;
  });
  return [`${counted(covering.length, "document")}.`, ...kinds].join(" ");
}

function countsOf(covering: readonly Pick<Covering, "kind">[]) {
  const counts = COVERAGE_KINDS.map((kind) => ({ kind, count: covering.filter((one) => one.kind === kind).length }));
  return counts.filter(({ count }) => count > 0);
}

/** One column: its documents by kind, from below. */
interface Column {
  readonly at: Date;
  readonly own: readonly Covering[];
}

/** The documents by day; nothing where fewer than two days are known. */
function daysOf(covering: readonly Covering[], place: Drawing["place"]) {
  const dated = covering.flatMap((one) => (one.day === undefined ? [] : [{ time: Date.parse(one.day), one }]));
  const times = [...new Set(dated.map(({ time }) => time))];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (times.length < 2) return undefined;
  const width = times.length > COLUMNS ? (last - first) / COLUMNS : 0;
  const column = (time: number): number => (width === 0 ? time : first + Math.round((time - first) / width) * width);
  const columns = [...groupBy(dated, ({ time }) => column(time))].map(([time, own]): Column => {
    const byKind = own.map(({ one }) => one).sort(by(({ kind }) => COVERAGE_KINDS.indexOf(kind)));
    return { at: new Date(time), own: byKind };
  });
  const highest = Math.max(...columns.map(({ own }) => own.length));
  const isBars = highest > MOST_MARKS;
  const height = (isBars ? BARS : highest * STEP) + 64;
  const svg = plotted({ width: WIDTH, height }, ALONE, {
    ...{ marginLeft: LEFT, marginRight: RIGHT, marginTop: 24, marginBottom: 40 },
    x: { type: "utc", label: last - first < DAYS_ALONE ? yearsOf(first, last) : null, labelArrow: "none", inset: 10 },
    y: {
      label: isBars ? "documents" : null,
      domain: [0, highest],
      ticks: isBars ? 4 : [],
      tickFormat: "d",
      grid: isBars,
    },
    marks: [Plot.ruleY([0], { stroke: ALONE.text }), Plot.dot(columns, { x: "at", y: 0, r: 0 })],
  });
  const [x, y] = [svg.scale("x")?.apply, svg.scale("y")?.apply];
  const marks =
    x && y
      ? columns.map((column) => columnOf(column, x(column.at), { y, isBars, columns: columns.length, place }))
      : [];
  return { drawing: svg.innerHTML + marks.join(""), height, isBars };
}

/** Below this length the ticks of an axis are days and months, and name no year. */
const DAYS_ALONE = 150 * 86_400_000;

/** The years of an axis. */
function yearsOf(first: number, last: number): string {
  const [from, to] = [first, last].map((time) => new Date(time).getUTCFullYear());
  return from === to ? String(from) : `${from}–${to}`;
}

/** The marks of one day above one another, or its bar. */
function columnOf({ own }: Column, x: number, { y, isBars, columns, place }: Drawing): string {
  if (!isBars) {
    const marks = own.map((one, up) =>
      linked(one, COVERAGE_WORDS[one.kind].means, symbol(one.kind, x, y(up + 0.5)), place),
    );
    return marks.join("");
  }
  const width = Math.max(3, Math.min(24, (0.7 * (WIDTH - LEFT - RIGHT)) / Math.max(columns, 12)));
  let below = 0;
  const pieces = countsOf(own).map(({ kind, count }) => {
    const first = own[below] as Covering;
    const [top, bottom] = [y(below + count), y(below)];
    below += count;
    // A line of paper keeps it apart from what stands on it.
    const piece = area(kind, x - width / 2, top + 1, width, Math.max(1, bottom - top - 1));
    return linked(first, coverageCount(kind, count), piece, place);
  });
  return pieces.join("");
}

/** How columns are drawn: what a count stands at, and whether they are bars. */
interface Drawing {
  readonly y: (count: number) => number;
  readonly isBars: boolean;
  readonly columns: number;
  /** The address of a sentence. */
  readonly place: Links["place"];
}

/** A mark that leads to the sentence of its document; a piece of a bar to that of its first. */
function linked({ document, span, day }: Covering, says: string, drawn: string, place: Drawing["place"]): string {
  const label = escaped(`${day === undefined ? "" : `${printDay(day)}: `}${says}`);
  return `<a href="${escaped(place(document, span))}" aria-label="${label}"><title>${label}</title>${drawn}</a>`;
}

/** The shares of the kinds as one bar, over the whole width; in each the mark of its kind. */
function sharesOf(covering: readonly Covering[]): string {
  const room = WIDTH - LEFT - RIGHT;
  let before = LEFT;
  return countsOf(covering)
    .map(({ kind, count }) => {
      const width = (count / covering.length) * room;
      const [left, middle] = [before, before + width / 2];
      before += width;
      const words = width > WORDS ? `<text x="${middle}" y="38">${coverageCount(kind, count)}</text>` : "";
      return `${area(kind, left, 8, Math.max(1, width - 1), 14)}${symbol(kind, middle, 15)}${words}`;
    })
    .join("");
}

/** A share that is narrower has no room for its words; the legend has all. */
const WORDS = 130;

function area(kind: CoverageKind, x: number, y: number, width: number, height: number): string {
  const [left, top, across, down] = [x, y, width, height].map((one) => Number(one.toFixed(2)));
  const { fill, opacity } = FILLS[kind];
  return `<rect x="${left}" y="${top}" width="${across}" height="${down}" fill="${fill}" fill-opacity="${opacity}"/>`;
}

function symbol(kind: CoverageKind, x: number, y: number): string {
  const { fill } = INKS[kind];
  const place = `translate(${Number(x.toFixed(2))} ${Number(y.toFixed(2))})`;
  // Paper around it keeps it apart from a bar and from its neighbour.
  return `<g transform="${place}"><path d="${SYMBOLS[kind]}" fill="none" stroke="${ALONE.paper}" stroke-width="5"/><path d="${SYMBOLS[kind]}" fill="${fill}" stroke="${INKS[kind].stroke}" stroke-width="${kind === "contrary" ? 2.5 : 1.5}"/></g>`;
}

/** The line of each mark, and what is within. */
const INKS: Readonly<Record<CoverageKind, { readonly fill: string; readonly stroke: string }>> = {
  copy: { fill: ALONE.paper, stroke: ALONE.text },
  same: { fill: ALONE.line, stroke: ALONE.line },
  changed: { fill: ALONE.mark, stroke: ALONE.mark },
  contrary: { fill: "none", stroke: ALONE.mark },
};
