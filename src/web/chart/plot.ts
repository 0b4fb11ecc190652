/** What all charts begin with. Comes in: room, colours and what is drawn. Goes out: the drawing as elements of SVG, without names and styles of its own. */
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { escaped } from "../../text/markup.ts";
import { type Colours, IN_PAGE, type Room } from "./alone.ts";
import { onScale } from "./scale.ts";

/** What is used of linkedom's elements. */
export interface Drawn {
  readonly children: Iterable<Drawn>;
  readonly outerHTML: string;
  readonly innerHTML: string;
  readonly tagName: string;
  querySelector(selector: string): unknown;
  querySelectorAll(selector: string): Iterable<Drawn>;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  setAttribute(name: string, value: string): void;
  remove(): void;
  /** Plot's own: what stands for what along an axis. */
  scale(name: "x" | "y"): DrawnAxis | undefined;
}

interface DrawnAxis {
  readonly domain: readonly number[];
  readonly range: readonly number[];
  apply(value: number | Date): number;
}

/** What a chart adds to what all have. */
export type Options = Omit<Plot.PlotOptions, "document" | "width" | "height" | "style">;

/** The drawing. */
export function plotted({ width, height }: Room, { text }: Colours, options: Options): Drawn {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = Plot.plot({
    document: document as unknown as Document,
    width,
    height,
    style: { background: "none", color: text, fontFamily: "sans-serif", fontSize: "12px" },
    ...options,
  }) as unknown as Drawn;
  // A bare group must have no name of its own; the whole picture has one.
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  // What can be reached is the link around a mark: it has the name.
  for (const link of svg.querySelectorAll("a")) {
    const [mark] = link.querySelectorAll("[aria-label]");
    if (!mark) continue;
    link.setAttribute("aria-label", mark.getAttribute("aria-label") ?? "");
    mark.removeAttribute("aria-label");
  }
  for (const style of svg.querySelectorAll("style")) style.remove();
  return svg;
}

/** Room around what runs over years: numbers to the left, words above. */
export const OVER_TIME = { marginLeft: 64, marginTop: 36, marginRight: 24 } as const;

/** The axis of values of a chart over years. In a page the caption says what is drawn. */
export function valueAxis(colours: Colours, name: string, { height }: Room) {
  const ticks = Math.round(height / BETWEEN);
  return { label: colours === IN_PAGE ? null : name, grid: true, ticks, tickFormat: tick, nice: ticks } as const;
}

/** Between two lines of a grid, about: more of them are read no faster. */
const BETWEEN = 64;

const tick = (value: number): string => onScale(value, { by: 1 }, 6);

/** Below this width an axis has room for fewer years, and words beside a line would leave the chart. */
export const NARROW = 500;

const MOST_YEARS = 12;
const FEW_YEARS = 6;

/** The axis of years: whole ones, every so many that they fit; the first and the last time where there are none between. */
export function yearAxis(times: readonly number[], { width }: Room) {
  const most = width < NARROW ? FEW_YEARS : MOST_YEARS;
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const [from, to] = [Math.ceil(first), Math.floor(last)];
  const every = Math.max(1, Math.ceil((to - from + 1) / most));
  const years = Array.from({ length: Math.max(0, Math.floor((to - from) / every) + 1) }, (_, at) => from + at * every);
  return { label: null, ticks: years.length > 1 ? years : [...new Set([first, last])], tickFormat: year } as const;
}

/** A time as a year, with as much of it as is told. */
export const year = (time: number): string => String(Number(time.toFixed(2)));

/** The opening tag of a chart in a page: `name` is of the whole, where it has one; with its axes, which the page's script reads it by. */
export function opening(svg: Drawn, { width, height }: Room, name = ""): string {
  const axes = `data-x="${axisOf(svg, "x")}" data-y="${axisOf(svg, "y")}"`;
  const role = name === "" ? "" : ` role="img" aria-label="${escaped(name)}"`;
  return `<svg viewBox="0 0 ${width} ${height}" ${axes}${role} font-family="sans-serif" font-size="12" text-anchor="middle" color="${IN_PAGE.text}" fill="currentColor">`;
}

/** A straight axis as four numbers: a value and where it is drawn, twice. */
function axisOf(svg: Drawn, name: "x" | "y"): string {
  const { domain = [0, 1], range = [0, 1] } = svg.scale(name) ?? {};
  return [domain[0], range[0], domain.at(-1), range.at(-1)].map((one) => Number((one ?? 0).toPrecision(8))).join(" ");
}
