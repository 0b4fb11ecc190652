/** A chart as it leaves. Comes in: what is drawn and whose figures these are. Goes out: its citation, its source line and its metadata. */

import type { Choices } from "./address.ts";
import type { Asked } from "./asked.ts";
import type { ChartAbout, ChartOrigin } from "./chart-about.ts";
import type { Table } from "./csv.ts";
import { excerpt } from "./excerpt.ts";
import type { PageFrame, Views } from "./views.ts";

export { type ChartAbout, type ChartOrigin, type DrawnSeries, originsOf, sourceLine } from "./chart-about.ts";

/** A table that goes along with a chart. `name`: of its file, with extension; `about`: what stands in it. */
export interface ChartTable {
  readonly name: string;
  readonly about: string;
  readonly table: Table;
}

/** How a resource draws its chart. */
export interface ChartOutlet<Query extends Choices, Model> {
  readonly draw: (views: Views, model: Model, frame: PageFrame, about: ChartAbout) => string;
  readonly about: (model: Model, asked: Asked<Query>) => ChartAbout | Promise<ChartAbout>;
  /** The numbers of the chart; without it, the table of the page. */
  readonly tables?: (model: Model, asked: Asked<Query>) => readonly ChartTable[] | Promise<readonly ChartTable[]>;
}

/** A chart with what belongs to it. */
export interface Chart {
  readonly svg: string;
  readonly about: ChartAbout;
  readonly tables: readonly ChartTable[];
}

/** The address of a page as the reader's browser has it. */
export function absolute({ origin, address }: Pick<PageFrame, "origin" | "address">): string {
  return `${origin}${address}`;
}

/** How the page, and whatever is taken from it, is cited. */
export function citationOf(title: string, frame: Pick<PageFrame, "origin" | "address" | "now">): string {
  return `“${title}”, Plumbline, ${absolute(frame)}, ${frame.now}.`;
}

/** The metadata of a chart on the wire. `accessed`, `published` and `url` are null where nobody gives them. */
export function metadataWire(about: ChartAbout, frame: PageFrame): object {
  const { title, description, unit, drawn, assumptions } = about;
  return excerpt({
    title,
    description,
    unit,
    drawn: drawn.map(({ name, about: says, origins }) => ({ name, about: says, origins: origins.map(originWire) })),
    assumptions,
    address: absolute(frame),
    instant: frame.now,
    citation: citationOf(title, frame),
    files: Object.fromEntries(FILES.flatMap((name) => (frame[name] ? [[name, `${frame.origin}${frame[name]}`]] : []))),
  }) as object;
}

const FILES = ["svg", "png", "csv", "json", "zip"] as const;

function originWire({ producer, title, citation, url, accessed, published, licence, changed }: ChartOrigin) {
  return {
    producer,
    title,
    citation,
    url: url ?? null,
    accessed: accessed ?? null,
    published: published ?? null,
    licence,
    whatWeChanged: changed,
  };
}
