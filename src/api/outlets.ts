/** The forms in which a noun leaves. Comes in: what was loaded and how it is shown. Goes out: the same as a page, data, a picture or an archive. */
import { assert } from "../core/error.ts";
import type { Choices } from "./address.ts";
import { archive } from "./archive.ts";
import { withAround } from "./around.ts";
import type { Asked, Services } from "./asked.ts";
import { type Chart, metadataWire } from "./chart.ts";
import { csv, type Table } from "./csv.ts";
import { excerpt } from "./excerpt.ts";
import { chartAsked, type Parts } from "./parts.ts";
import { png } from "./picture.ts";
import type { PageFrame, Views } from "./views.ts";

/** The parts of a resource that outlets are made of; an outlet whose part is not there is not served. */
export interface Outlets<Query extends Choices, Model> {
  readonly html: (views: Views, model: Model, frame: PageFrame, asked: Asked<Query>) => string;
  readonly json?: (model: Model, asked: Asked<Query>) => object | Promise<object>;
  /** All rows, not only those of the page. */
  readonly csv?: (model: Model, asked: Asked<Query>) => Table | Promise<Table>;
  /** All rows that have a day, as a calendar. `now`: ISO 8601 in UTC. */
  readonly ics?: (
    model: Model,
    asked: Asked<Query>,
    at: { readonly now: string; readonly origin: string },
  ) => string | Promise<string>;
  /** What of it leaves by itself: charts as pictures, with what they draw and from where, and tables. One chart at least. */
  readonly parts?: Parts<Query, Model>;
}

/** One answer in the making. */
export interface Given<Query extends Choices, Model> {
  readonly of: Outlets<Query, Model>;
  readonly model: Model;
  readonly asked: Asked<Query>;
  readonly frame: PageFrame;
  readonly services: Services;
}

/** What is sent: a text, or bytes. */
export type Body = string | Uint8Array<ArrayBuffer>;

/** One form. Its name is its extension. */
interface Outlet {
  /** What `content-type` says. */
  readonly type: string;
  /** The part of a resource that it is made of. */
  readonly of: keyof Outlets<Choices, unknown>;
  /** How a browser takes it: shown, or kept as a file of the noun's name. */
  readonly taken?: "inline" | "attachment";
  readonly make: <Query extends Choices, Model>(given: Given<Query, Model>) => Body | Promise<Body>;
}

const NO_ROWS: Table = { columns: [], rows: [] };

/** Every form, the page first: one row a form. */
export const OUTLETS = {
  html: {
    type: "text/html; charset=UTF-8",
    of: "html",
    make: ({ of, model, asked, frame, services }) => of.html(services.views, model, frame, asked),
  },
  json: {
    type: "application/json",
    of: "json",
    make: async ({ of, model, asked }) =>
      JSON.stringify(excerpt(await withAround(await of.json?.(model, asked), asked.store))),
  },
  csv: {
    type: "text/csv; charset=utf-8; header=present",
    of: "csv",
    taken: "attachment",
    make: async ({ of, model, asked }) => csv((await of.csv?.(model, asked)) ?? NO_ROWS),
  },
  ics: {
    type: "text/calendar; charset=utf-8",
    of: "ics",
    taken: "attachment",
    make: async ({ of, model, asked, frame, services }) =>
      (await of.ics?.(model, asked, { now: services.clock.now(), origin: frame.origin })) ?? "",
  },
  svg: {
    type: "image/svg+xml; charset=utf-8",
    of: "parts",
    taken: "inline",
    make: async (given) => (await chartOf(given)).svg,
  },
  png: {
    type: "image/png",
    of: "parts",
    taken: "inline",
    make: async (given) => png((await chartOf(given)).svg),
  },
  "metadata.json": {
    type: "application/json",
    of: "parts",
    make: async (given) => JSON.stringify(metadataWire((await chartOf(given)).about, given.frame)),
  },
  zip: {
    type: "application/zip",
    of: "parts",
    taken: "attachment",
    make: async (given) => archive(await chartOf(given), given.frame),
  },
} as const satisfies Readonly<Record<string, Outlet>>;

async function chartOf<Query extends Choices, Model>(given: Given<Query, Model>): Promise<Chart> {
  const { of, model, asked, frame, services } = given;
  const chart = of.parts && chartAsked(of.parts, asked.query.show)?.chart;
  assert(chart, "only what has a chart is served as one");
  const about = await chart.about(model, asked);
  const tables = (await chart.tables?.(model, asked)) ?? [
    { name: "data.csv", about: "the numbers", table: (await of.csv?.(model, asked)) ?? NO_ROWS },
  ];
  return { svg: chart.draw(services.views, model, frame, about), about, tables };
}

/** A form by its extension. */
export type Format = keyof typeof OUTLETS;

/** The forms in which a resource can answer, the page first. */
export const FORMATS = Object.keys(OUTLETS) as readonly Format[];

/** The row of a form. */
export function outletOf(format: Format): Outlet {
  return OUTLETS[format];
}

/** The forms that a resource has the parts for. */
export function formatsOf(parts: { readonly [Part in keyof Outlets<never, never>]: unknown }): readonly Format[] {
  return FORMATS.filter((format) => parts[OUTLETS[format].of] !== undefined);
}

/** The form that a path asks for by its extension, and the path without it; the page where it names none. */
export function formatIn(path: string): { readonly format: Format; readonly stem: string } {
  // The longest first: `.metadata.json` ends in `.json`, too.
  const format = FORMATS.filter((one) => one !== "html" && path.endsWith(`.${one}`)).sort(longest)[0];
  return format === undefined ? { format: "html", stem: path } : { format, stem: path.slice(0, -format.length - 1) };
}

const longest = (one: string, other: string): number => other.length - one.length;
