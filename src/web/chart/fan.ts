/** A fan chart as SVG. Comes in: an output of a projection. Goes out: median, inner half and nine draws of ten, alone or as part of a page. */
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { ProjectionOutput } from "../../core/projection.ts";
import { escaped } from "../../text/markup.ts";
import { ALONE, alone, type Colours, IN_PAGE, type Room, WIDTH } from "./alone.ts";
import { onScale, type Scale, scaleFor } from "./scale.ts";

/** A line across the time axis: when one thing passes another. */
export interface Mark {
  readonly time: number;
  readonly label: string;
}

/** What is drawn. */
export interface FanChart {
  readonly title: string;
  readonly output: ProjectionOutput;
  readonly timeUnit: string;
  readonly marks: readonly Mark[];
  /** Printed below the chart, one a line: what the picture rests on. */
  readonly notes: readonly string[];
}

const HEIGHT = 400;
const LINE = 16;

/** Below this width words beside a line would leave the chart: the year stands alone, and ticks are fewer. */
const NARROW = 500;

/** One time of a fan, on the scale of the chart. */
interface Row {
  readonly time: number;
  readonly low: number;
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
  readonly high: number;
}

/** The chart as a file: title, legend and notes stand in it. The same numbers give the same bytes. */
export function fanSvg(chart: FanChart): string {
  const { title, notes, output } = chart;
  const drawing = drawn(chart, { width: WIDTH, height: HEIGHT }, ALONE).innerHTML;
  const legend = `${axisName(output)}. Line: median. Inner band: half of the draws. Outer band: nine of ten.`;
  return alone({ title, legend, notes, height: HEIGHT, drawing });
}

/** The chart as part of a page that says in words what stands around it; it is as wide as its place. */
export function fanFigure(chart: FanChart, room: Room): string {
  const { width, height } = room;
  const name = `${chart.title}: ${axisName(chart.output)}. ${chart.notes.join(" ")}`;
  const svg = drawn(chart, room, IN_PAGE);
  return `<svg viewBox="0 0 ${width} ${height}" data-x="${axisOf(svg, "x")}" data-y="${axisOf(svg, "y")}" role="img" aria-label="${escaped(name)}" font-family="sans-serif" font-size="12" text-anchor="middle" color="${IN_PAGE.text}" fill="currentColor">${svg.innerHTML}</svg>`;
}

/** A straight axis as four numbers: a value and where it is drawn, twice. The page's script reads the chart by them. */
function axisOf(svg: Drawn, name: "x" | "y"): string {
  const { domain = [0, 1], range = [0, 1] } = svg.scale(name) ?? {};
  return [domain[0], range[0], domain.at(-1), range.at(-1)].map((one) => Number((one ?? 0).toPrecision(8))).join(" ");
}

/** The scale on which an output is drawn. */
export function scaleOf(output: ProjectionOutput): Scale {
  const ends = output.points.flatMap(({ quantiles }) => [quantiles["0.05"] ?? 0, quantiles["0.95"] ?? 0]);
  return scaleFor(ends, output);
}

function axisName(output: ProjectionOutput): string {
  const { unit } = scaleOf(output);
  return unit === "" ? output.label : `${output.label}, ${unit}`;
}

function drawn({ output, marks }: FanChart, { width, height }: Room, colours: Colours): Drawn {
  const scale = scaleOf(output);
  const rows = output.points.map(({ time, quantiles: of }): Row => {
    const at = (probability: string): number => (of[probability] ?? 0) / scale.by;
    return { time, low: at("0.05"), lower: at("0.25"), middle: at("0.5"), upper: at("0.75"), high: at("0.95") };
  });
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = Plot.plot({
    document: document as unknown as Document,
    width,
    height,
    marginLeft: 64,
    marginTop: 36,
    marginRight: 24,
    style: { background: "none", color: colours.text, fontFamily: "sans-serif", fontSize: "12px" },
    x: { label: null, ticks: yearsOf(rows, width < NARROW ? FEW_YEARS : MOST_YEARS), tickFormat: year },
    // In a page the caption says what is drawn.
    y: { label: colours === IN_PAGE ? null : axisName(output), grid: true, tickFormat: tick, nice: true },
    marks: [
      Plot.areaY(rows, { x: "time", y1: "low", y2: "high", fill: colours.band, fillOpacity: 0.25 }),
      Plot.areaY(rows, { x: "time", y1: "lower", y2: "upper", fill: colours.band, fillOpacity: 0.35 }),
      Plot.lineY(rows, { x: "time", y: "middle", stroke: colours.line, strokeWidth: 2 }),
      Plot.ruleX(marks, { x: "time", stroke: colours.mark, strokeDasharray: "4 3" }),
      ...marks.map((mark, at) =>
        labelOf(width < NARROW ? { ...mark, label: year(mark.time) } : mark, at, rows, colours),
      ),
    ],
  }) as unknown as Drawn;
  // A bare group must have no name of its own; the whole picture has one.
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  for (const style of svg.querySelectorAll("style")) style.remove();
  return svg;
}

/** Words beside a line, towards the middle of the chart; each on a line of its own. */
function labelOf(mark: Mark, at: number, rows: readonly Row[], colours: Colours) {
  const [first = 0, last = 0] = [rows[0]?.time, rows.at(-1)?.time];
  const isLate = mark.time > (first + last) / 2;
  return Plot.text([mark], {
    x: "time",
    text: "label",
    frameAnchor: "top",
    dx: isLate ? -5 : 5,
    dy: LINE * at,
    textAnchor: isLate ? "end" : "start",
    fill: colours.mark,
  });
}

/** What is used of linkedom's element. */
interface Drawn {
  querySelectorAll(selector: string): Iterable<{ removeAttribute(name: string): void; remove(): void }>;
  readonly innerHTML: string;
  /** Plot's own: what stands for what along an axis. */
  scale(name: "x" | "y"): { readonly domain: readonly number[]; readonly range: readonly number[] } | undefined;
}

/** Years that an axis has room for. */
const MOST_YEARS = 12;
const FEW_YEARS = 6;

/** Whole years, every so many that they fit; the first and the last time where there are none between. */
function yearsOf(rows: readonly Row[], most: number): readonly number[] {
  const [first = 0, last = first] = [rows[0]?.time, rows.at(-1)?.time];
  const [from, to] = [Math.ceil(first), Math.floor(last)];
  const every = Math.ceil((to - from + 1) / most);
  const years = Array.from({ length: Math.max(0, Math.floor((to - from) / every) + 1) }, (_, at) => from + at * every);
  return years.length > 1 ? years : [first, last];
}

const year = (time: number): string => String(Number(time.toFixed(2)));
const tick = (value: number): string => onScale(value, { by: 1 }, 6);
