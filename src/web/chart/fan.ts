/** A fan chart as SVG. Comes in: an output of a projection. Goes out: median, inner half and nine draws of ten, alone or as part of a page. */
import * as Plot from "@observablehq/plot";
import type { ProjectionOutput } from "../../core/projection.ts";
import { ALONE, alone, type Colours, IN_PAGE, type Room, WIDTH } from "./alone.ts";
import { type Drawn, OVER_TIME, opening, plotted, valueAxis, yearAxis } from "./plot.ts";
import { type Scale, scaleFor } from "./scale.ts";

/** A line across the time axis: when one thing passes another. The first is line 1. */
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
  const name = `${chart.title}: ${axisName(chart.output)}. ${chart.notes.join(" ")}`;
  const svg = drawn(chart, room, IN_PAGE);
  return `${opening(svg, room, name)}${svg.innerHTML}</svg>`;
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

function drawn({ output, marks }: FanChart, room: Room, colours: Colours): Drawn {
  const scale = scaleOf(output);
  const rows = output.points.map(({ time, quantiles: of }): Row => {
    const at = (probability: string): number => (of[probability] ?? 0) / scale.by;
    return { time, low: at("0.05"), lower: at("0.25"), middle: at("0.5"), upper: at("0.75"), high: at("0.95") };
  });
  return plotted(room, colours, {
    ...OVER_TIME,
    x: yearAxis(
      rows.map(({ time }) => time),
      room,
    ),
    y: valueAxis(colours, axisName(output), room),
    marks: [
      Plot.areaY(rows, { x: "time", y1: "low", y2: "high", fill: colours.band, fillOpacity: 0.25 }),
      Plot.areaY(rows, { x: "time", y1: "lower", y2: "upper", fill: colours.band, fillOpacity: 0.35 }),
      Plot.lineY(rows, { x: "time", y: "middle", stroke: colours.line, strokeWidth: 2 }),
      Plot.ruleX(marks, { x: "time", stroke: colours.mark, strokeDasharray: "4 3" }),
      ...marks.map((mark, at) => numberOf(mark, at, rows, colours)),
    ],
  });
}

/** The number of a line beside it, towards the middle of the chart; each at a height of its own. What it says stands below. */
function numberOf(mark: Mark, at: number, rows: readonly Row[], colours: Colours) {
  const [first = 0, last = 0] = [rows[0]?.time, rows.at(-1)?.time];
  const isLate = mark.time > (first + last) / 2;
  return Plot.text([mark], {
    x: "time",
    text: () => String(at + 1),
    fontWeight: "bold",
    frameAnchor: "top",
    dx: isLate ? -5 : 5,
    dy: LINE * at,
    textAnchor: isLate ? "end" : "start",
    fill: colours.mark,
  });
}
