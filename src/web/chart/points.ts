/** A line with marks as SVG. Comes in: figures of one actor and what texts say of the same. Goes out: a chart whose every mark is a link, in a page or alone. */
import * as Plot from "@observablehq/plot";
import { escaped } from "../../text/markup.ts";
import { ALONE, alone, type Colours, IN_PAGE, type Room, WIDTH } from "./alone.ts";
import { type Drawn, OVER_TIME, opening, plotted, valueAxis, yearAxis } from "./plot.ts";

/** One mark, and where it leads. */
export interface Mark {
  /** Year, with the part of it that has passed. */
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly href: string;
  /** Read out, and shown where the mark is pointed at. */
  readonly label: string;
}

/** What is drawn. */
export interface PointChart {
  readonly title: string;
  /** What stands on the axis: what is counted, in what. */
  readonly axis: string;
  /** In order of time; each list is one line, silence between them. */
  readonly lines: readonly (readonly Mark[])[];
  /** What texts say. */
  readonly said: readonly Mark[];
  /** All of it in a sentence or two. */
  readonly says: string;
}

const HEIGHT = 360;

/** Where there are more figures than this their marks lie on one another: the line alone is drawn. */
const MOST_MARKS = 200;

/** The chart as a file. `notes`: what it rests on and where it is from. */
export function pointsSvg(chart: PointChart, legend: string, notes: readonly string[]): string {
  const { drawing, links } = drawn(chart, { width: WIDTH, height: HEIGHT }, ALONE);
  return alone({ title: chart.title, legend, notes, height: HEIGHT, drawing: `${drawing}<g>${links}</g>` });
}

/** The chart as part of a page. What is drawn is one picture; the marks that lead somewhere stand beside it, because a picture hides what is in it. */
export function pointsFigure(chart: PointChart, room: Room): string {
  const { drawing, links, open } = drawn(chart, room, IN_PAGE);
  const name = `aria-label="${escaped(chart.title)}" aria-description="${escaped(chart.says)}"`;
  return `${open}<g role="img" ${name}>${drawing}</g>${links}</svg>`;
}

function drawn(chart: PointChart, room: Room, colours: Colours) {
  const { lines, said, axis } = chart;
  const marks = lines.flat();
  const link = { href: "href", ariaLabel: "label", title: "label" } as const;
  const svg = plotted(room, colours, {
    ...OVER_TIME,
    // In a page no words stand above.
    ...(colours === IN_PAGE ? { marginTop: 12 } : {}),
    x: yearAxis(
      [...marks, ...said].map(({ x }) => x),
      room,
    ),
    y: { ...valueAxis(colours, axis, room), zero: true },
    marks: [
      Plot.ruleY([0], { stroke: colours.text }),
      ...lines.map((line) => Plot.lineY(line, { x: "x", y: "high", stroke: colours.line, strokeWidth: 2 })),
      ...(marks.length > MOST_MARKS ? [] : [Plot.dot(marks, { x: "x", y: "high", r: 3, fill: colours.line, ...link })]),
      Plot.ruleX(
        said.filter(({ low, high }) => low < high),
        { x: "x", y1: "low", y2: "high", stroke: colours.mark, strokeWidth: 2 },
      ),
      Plot.dot(said, {
        x: "x",
        y: ({ low, high }: Mark) => (low + high) / 2,
        r: 5,
        symbol: "diamond",
        // What was published of the same is seen through it.
        fill: colours.mark,
        fillOpacity: 0.2,
        stroke: colours.mark,
        strokeWidth: 2,
        ...link,
      }),
    ],
  });
  // The table has each figure for the keyboard: a hundred stops on the way through a page help nobody. What texts say are stops.
  const figures = marks.length > MOST_MARKS ? 0 : marks.length;
  for (const one of [...svg.querySelectorAll("a")].slice(0, figures)) one.setAttribute("tabindex", "-1");
  const parts = [...svg.children];
  const isLinks = (part: Drawn): boolean => part.querySelector("a") !== null;
  const text = (some: readonly Drawn[]): string => some.map(({ outerHTML }) => outerHTML).join("");
  return {
    drawing: text(parts.filter((part) => !isLinks(part))),
    links: text(parts.filter(isLinks)),
    open: opening(svg, room),
  };
}
