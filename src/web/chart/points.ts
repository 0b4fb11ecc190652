/** A line with marks as SVG. Comes in: figures of one actor and what texts say of the same. Goes out: a chart whose every mark is a link, in a page or alone. */
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { escaped } from "../../text/markup.ts";
import { ALONE, alone, type Colours, IN_PAGE, type Room, WIDTH } from "./alone.ts";
import { onScale } from "./scale.ts";

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

const NARROW = 500;

/** The chart as a file. `notes`: what it rests on and where it is from. */
export function pointsSvg(chart: PointChart, legend: string, notes: readonly string[]): string {
  const { drawing, links } = drawn(chart, { width: WIDTH, height: HEIGHT }, ALONE);
  return alone({ title: chart.title, legend, notes, height: HEIGHT, drawing: `${drawing}<g>${links}</g>` });
}

/** The chart as part of a page. What is drawn is one picture; the marks that lead somewhere stand beside it, because a picture hides what is in it. */
export function pointsFigure(chart: PointChart, room: Room): string {
  const { width, height } = room;
  const { drawing, links } = drawn(chart, room, IN_PAGE);
  const name = `aria-label="${escaped(chart.title)}" aria-description="${escaped(chart.says)}"`;
  return `<svg viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" text-anchor="middle" color="${IN_PAGE.text}" fill="currentColor"><g role="img" ${name}>${drawing}</g>${links}</svg>`;
}

/** What is used of linkedom's elements. */
interface Drawn {
  readonly children: Iterable<Drawn>;
  readonly outerHTML: string;
  readonly tagName: string;
  querySelector(selector: string): unknown;
  querySelectorAll(selector: string): Iterable<Drawn>;
  removeAttribute(name: string): void;
  setAttribute(name: string, value: string): void;
}

function drawn(chart: PointChart, { width, height }: Room, colours: Colours) {
  const { lines, said, axis } = chart;
  const marks = lines.flat();
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const link = { href: "href", ariaLabel: "label", title: "label" } as const;
  const svg = Plot.plot({
    document: document as unknown as Document,
    width,
    height,
    marginLeft: 64,
    marginTop: 36,
    marginRight: 24,
    style: { background: "none", color: colours.text, fontFamily: "sans-serif", fontSize: "12px" },
    x: { label: null, ticks: yearsOf([...marks, ...said], width < NARROW ? 5 : 10), tickFormat: year },
    // In a page the caption says what is drawn.
    y: { label: colours === IN_PAGE ? null : axis, grid: true, tickFormat: tick, nice: true, zero: true },
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
  }) as unknown as Drawn;
  // A bare group must have no name of its own; the whole picture has one.
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  // The table has each of them for the keyboard: a hundred stops on the way through a page help nobody.
  for (const one of svg.querySelectorAll("a")) one.setAttribute("tabindex", "-1");
  const parts = [...svg.children].filter(({ tagName }) => tagName.toLowerCase() !== "style");
  const isLinks = (part: Drawn): boolean => part.querySelector("a") !== null;
  const text = (some: readonly Drawn[]): string => some.map(({ outerHTML }) => outerHTML).join("");
  return { drawing: text(parts.filter((part) => !isLinks(part))), links: text(parts.filter(isLinks)) };
}

/** Whole years, every so many that they fit; the first and the last time where there are none between. */
function yearsOf(marks: readonly Mark[], most: number): readonly number[] {
  const times = marks.map(({ x }) => x);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const [from, to] = [Math.ceil(first), Math.floor(last)];
  const every = Math.max(1, Math.ceil((to - from + 1) / most));
  const years = Array.from({ length: Math.max(0, Math.floor((to - from) / every) + 1) }, (_, at) => from + at * every);
  return years.length > 1 ? years : [first, last];
}

const year = (time: number): string => String(Number(time.toFixed(1)));
const tick = (value: number): string => onScale(value, { by: 1 }, 6);
