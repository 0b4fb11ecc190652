/** A chart as it leaves. Comes in: what is drawn and whose figures these are. Goes out: its citation, its source line and its metadata. */

import type { Choices } from "./address.ts";
import type { Asked } from "./asked.ts";
import type { Table } from "./csv.ts";
import { excerpt } from "./excerpt.ts";
import type { PageFrame, Views } from "./views.ts";

/** Whose figures, words or rules stand behind something that is drawn. */
export interface ChartOrigin {
  readonly producer: string;
  readonly title: string;
  /** As a reader would cite it. */
  readonly citation: string;
  /** Where the producer offers it. */
  readonly url?: string;
  /** The day or instant that it was fetched; absent where nobody noted it. */
  readonly accessed?: string;
  /** Day, month or year, or the edition of a series. */
  readonly published?: string;
  /** The producer's terms, in a few words. */
  readonly licence: string;
  /** What stands here otherwise than there. */
  readonly changed: string;
}

/** One thing that is drawn: a line, a band, a kind of mark. */
export interface DrawnSeries {
  readonly name: string;
  readonly about: string;
  /** Who stands behind it; nobody where it is worked out here from the others. */
  readonly origins: readonly ChartOrigin[];
}

/** What a chart shows, for whoever takes it away. */
export interface ChartAbout {
  readonly title: string;
  /** What can be seen on it, in a sentence or two. */
  readonly description: string;
  /** As the model or the series writes it; empty for plain numbers. */
  readonly unit: string;
  readonly drawn: readonly DrawnSeries[];
  /** What is taken for granted and was read nowhere. */
  readonly assumptions: readonly string[];
}

/** A table that goes along with a chart. `name`: of its file, with extension; `about`: what stands in it. */
export interface ChartTable {
  readonly name: string;
  readonly about: string;
  readonly table: Table;
}

/** How a resource draws its chart. */
export interface ChartOutlet<Query extends Choices, Model> {
  /** Why nothing can be drawn of this one; without it something always can. */
  readonly lacks?: (model: Model) => string | undefined;
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

/** Everybody behind a chart, each once. */
export function originsOf({ drawn }: Pick<ChartAbout, "drawn">): readonly ChartOrigin[] {
  const all = drawn.flatMap(({ origins }) => origins);
  return [...new Map(all.map((origin) => [origin.citation, origin])).values()];
}

/** Whose figures a picture shows, in one line: producers, each once. */
export function sourceLine(about: Pick<ChartAbout, "drawn">): string {
  const names = [...new Set(originsOf(about).map(({ producer }) => producer))];
  const shown = names.slice(0, MOST_NAMES).join("; ");
  const rest = names.length - MOST_NAMES;
  if (names.length === 0) return "Source: worked out by Plumbline.";
  return `Source: ${shown}${rest > 0 ? `; and ${rest} more` : ""}. Drawn by Plumbline.`;
}

/** A source line is read, not looked up in; the metadata has them all. */
const MOST_NAMES = 4;

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
