/** A page is an address is a dataset. Comes in: how a noun is loaded and shown. Goes out: the same as HTML, JSON and CSV. */
import type { Context, Hono } from "hono";
import { z } from "zod";
import type { Clock } from "../core/clock.ts";
import type { CivilDate } from "../core/date.ts";
import { PlumblineError } from "../core/error.ts";
import type { Store } from "../store/store.ts";
import { address, type Choices } from "./address.ts";
import { csv, type Table } from "./csv.ts";
import { excerpt } from "./excerpt.ts";
import type { IslandAddresses } from "./islands.ts";
import { themeOf } from "./theme.ts";
import type { PageFrame, Views } from "./views.ts";

/** What every route works with. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly views: Views;
  /** Address of the style sheet. */
  readonly style: string;
  /** Addresses of the scripts that pages may want. */
  readonly islands: IslandAddresses;
}

/** One request, its parameters checked. */
export interface Asked<Query> {
  readonly store: Store;
  /** The day of the request, in UTC. */
  readonly today: CivilDate;
  /** The `:id` of the path, or empty. */
  readonly id: string;
  readonly query: Query;
  /** The path without its extension. */
  readonly path: string;
}

/** The noun is known by another id by now. */
export interface Moved {
  readonly movedTo: string;
}

/** How one noun, or one list of nouns, is served. */
export interface Resource<Query extends Choices, Model> {
  /** As Hono writes it: `/claims`, `/claims/:id`. */
  readonly path: string;
  /** What the address gives, in one line. */
  readonly about: string;
  readonly query: z.ZodType<Query> & { readonly shape: object };
  readonly load: (asked: Asked<Query>) => Promise<Model | Moved>;
  readonly html: (views: Views, model: Model, frame: PageFrame, asked: Asked<Query>) => string;
  readonly json?: (model: Model, asked: Asked<Query>) => object | Promise<object>;
  /** All rows, not only those of the page. */
  readonly csv?: (model: Model, asked: Asked<Query>) => Table | Promise<Table>;
  /** All rows that have a day, as a calendar. `now`: ISO 8601 in UTC. */
  readonly ics?: (model: Model, asked: Asked<Query>, now: string) => string | Promise<string>;
}

/** A resource whose types are closed over: what the registry holds. */
export interface Route {
  readonly path: string;
  readonly about: string;
  /** Names of its parameters. */
  readonly parameters: readonly string[];
  readonly formats: readonly Format[];
  readonly register: (app: Hono, services: Services) => void;
}

/** The forms in which every resource answers. */
export const FORMATS = ["html", "json", "csv", "ics"] as const;
export type Format = (typeof FORMATS)[number];

/** A resource without parameters in its query. */
export const NO_QUERY = z.strictObject({});
export type NoQuery = z.infer<typeof NO_QUERY>;

/** A route of a resource: `/claims`, `/claims.json`, `/claims.csv`, and a refusal of every method but reading. */
export function route<Query extends Choices, Model>(resource: Resource<Query, Model>): Route {
  const formats = FORMATS.filter((format) => format === "html" || resource[format] !== undefined);
  return {
    path: resource.path,
    about: resource.about,
    parameters: Object.keys(resource.query.shape),
    formats,
    register(app, services) {
      for (const path of pathsOf(resource.path, formats)) {
        app.get(path, (context) => answer(context, resource, formats, services));
        app.all(path, refuseOthers);
      }
    },
  };
}

/** Answers every method but reading. @throws PlumblineError `method-not-allowed` */
export function refuseOthers(context: Context): never {
  const message = `${context.req.method} is not possible here; this address can only be read.`;
  throw new PlumblineError("method-not-allowed", context.req.path, message);
}

/** An item's extension is part of its `:id`; a list's is a path of its own. */
function pathsOf(path: string, formats: readonly Format[]): readonly string[] {
  if (path.endsWith("/:id")) return [path];
  const stem = path === "/" ? "/index" : path;
  return formats.map((format) => (format === "html" ? path : `${stem}.${format}`));
}

async function answer<Query extends Choices, Model>(
  context: Context,
  resource: Resource<Query, Model>,
  formats: readonly Format[],
  services: Services,
): Promise<Response> {
  const { path, format, id } = split(context, resource.path, formats);
  const today = services.clock.now().slice(0, 10);
  const asked: Asked<Query> = { store: services.store, today, id, path, query: parseQuery(context, resource.query) };
  const model = await resource.load(asked);
  if (isMoved(model))
    return context.redirect(
      address(format === "html" ? model.movedTo : `${model.movedTo}.${format}`, asked.query),
      301,
    );
  context.header("cache-control", "no-cache");
  if (format === "json") return context.json(excerpt(await resource.json?.(model, asked)) as object);
  if (format === "csv") return asCsv(context, path, await resource.csv?.(model, asked));
  if (format === "ics") return asCalendar(context, path, await resource.ics?.(model, asked, services.clock.now()));
  context.header("vary", "cookie");
  return context.html(resource.html(services.views, model, frameOf(context, asked, formats, services), asked));
}

/** The frame of a page: its own address, and the addresses of the same as data. */
function frameOf<Query extends Choices>(
  context: Context,
  asked: Asked<Query>,
  formats: readonly Format[],
  services: Services,
): PageFrame {
  const stem = asked.path === "/" ? "/index" : asked.path;
  const data = (format: Format, choices: Choices) =>
    formats.includes(format) ? { [format]: address(`${stem}.${format}`, choices) } : {};
  return {
    address: address(asked.path, asked.query),
    now: services.clock.now(),
    style: services.style,
    islands: services.islands,
    theme: themeOf(context),
    ...data("json", asked.query),
    ...data("csv", { ...asked.query, next: undefined, limit: undefined }),
    ...data("ics", { ...asked.query, next: undefined, limit: undefined }),
  };
}

/** Where the id stands last in the pattern of the path, the extension is part of it. */
function split(
  context: Context,
  pattern: string,
  formats: readonly Format[],
): { path: string; format: Format; id: string } {
  const found = /^(.+)\.(json|csv|ics)$/.exec(context.req.path);
  const format = formats.find((one) => one === found?.[2]) ?? "html";
  const path = format === "html" ? context.req.path : (found?.[1] ?? context.req.path);
  const id = context.req.param("id") ?? "";
  const isPart = format !== "html" && pattern.endsWith("/:id");
  return { path: path === "/index" ? "/" : path, format, id: isPart ? id.slice(0, -format.length - 1) : id };
}

/** @throws PlumblineError `bad-request`, naming the parameter */
function parseQuery<Query>(context: Context, schema: z.ZodType<Query>): Query {
  const given: Record<string, string> = Object.create(null);
  for (const [name, value] of new URL(context.req.url).searchParams) {
    if (name in given)
      throw new PlumblineError(
        "bad-request",
        context.req.path,
        `The parameter ${name} stands twice in the address; keep one.`,
      );
    if (value !== "") given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") || "the address";
  throw new PlumblineError(
    "bad-request",
    context.req.path,
    `${where}: ${issue?.message ?? "cannot be read"}. Correct it or leave it out.`,
  );
}

function asCsv(context: Context, path: string, table: Table | undefined): Response {
  context.header("content-type", "text/csv; charset=utf-8; header=present");
  context.header("content-disposition", `attachment; filename="${fileName(path)}.csv"`);
  return context.body(csv(table ?? { columns: [], rows: [] }));
}

function asCalendar(context: Context, path: string, calendar = ""): Response {
  context.header("content-type", "text/calendar; charset=utf-8");
  context.header("content-disposition", `attachment; filename="${fileName(path)}.ics"`);
  return context.body(calendar);
}

function fileName(path: string): string {
  const name = path.split("/").filter(Boolean).join("-") || "plumbline";
  return name.replace(/[^a-z0-9-]/gi, "_");
}

function isMoved(model: unknown): model is Moved {
  return typeof model === "object" && model !== null && "movedTo" in model;
}
