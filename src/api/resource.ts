/** A page is an address is a dataset. Comes in: how a noun is loaded and shown. Goes out: the same as HTML, JSON and CSV. */
import type { Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import type { Clock } from "../core/clock.ts";
import type { CivilDate } from "../core/date.ts";
import { assert, PlumblineError } from "../core/error.ts";
import type { Store } from "../store/store.ts";
import { address, type Choices } from "./address.ts";
import { csv, type Table } from "./csv.ts";
import type { Desk } from "./desk.ts";
import { excerpt } from "./excerpt.ts";
import { type Form, type FormLimits, formGuards, readForm } from "./form.ts";
import type { IslandAddresses } from "./islands.ts";
import type { Kept } from "./kept.ts";
import { png } from "./picture.ts";
import type { ScenarioRunner } from "./scenario/runs.ts";
import { themeOf } from "./theme.ts";
import { AUTHOR_MOST, type FormFrame, type PageFrame, type Views } from "./views.ts";

/** What every route works with. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly views: Views;
  /** Address of the style sheet. */
  readonly style: string;
  /** Absent where the ledger is shown for reading only. */
  readonly desk?: Desk;
  /** Addresses of the scripts that pages may want. */
  readonly islands: IslandAddresses;
  /** Pages that were made before. */
  readonly kept: Kept;
  readonly runs: ScenarioRunner;
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
  readonly runs: ScenarioRunner;
  /** Absent where the ledger is shown for reading only. */
  readonly desk?: Desk;
}

/** A form that was sent to an address, and what it is sent to. */
export interface Sent {
  readonly form: Form;
  readonly store: Store;
  readonly desk: Desk;
  /** Instant, ISO 8601 in UTC. */
  readonly now: string;
  /** The `:id` of the path, or empty. */
  readonly id: string;
  readonly path: string;
}

/** What a form does. */
export interface Post extends FormLimits {
  /** Gives the address to go on at, and the name to fill in next time. */
  readonly run: (sent: Sent) => Promise<{ readonly to: string; readonly author?: string }>;
}

/** The noun is known by another id by now, or with `query` a form was sent and this is the address of what it means. */
export interface Moved {
  readonly movedTo: string;
  readonly query?: Choices;
}

/** How one noun, or one list of nouns, is served. */
export interface Resource<Query extends Choices, Model> {
  /** As Hono writes it: `/claims`, `/claims/:id`. */
  readonly path: string;
  /** What the address gives, in one line. */
  readonly about: string;
  readonly query: z.ZodType<Query> & { readonly shape: object };
  /** Parameters that a form may give several times: their values count as one, with commas between. */
  readonly several?: readonly string[];
  readonly load: (asked: Asked<Query>) => Promise<Model | Moved>;
  readonly html: (views: Views, model: Model, frame: PageFrame, asked: Asked<Query>) => string;
  readonly json?: (model: Model, asked: Asked<Query>) => object | Promise<object>;
  /** All rows, not only those of the page. */
  readonly csv?: (model: Model, asked: Asked<Query>) => Table | Promise<Table>;
  /** All rows that have a day, as a calendar. `now`: ISO 8601 in UTC. */
  readonly ics?: (model: Model, asked: Asked<Query>, now: string) => string | Promise<string>;
  /** Its chart as a picture that stands alone; PNG is made of it. */
  readonly svg?: (views: Views, model: Model, frame: PageFrame) => string;
  /** What a form that is sent here does. */
  readonly post?: Post;
  /** True when the page shows nothing but the ledger, the day and what its address says: then it is made once for each state of the ledger. */
  readonly kept?: boolean;
}

/** A resource whose types are closed over: what the registry holds. */
export interface Route {
  readonly path: string;
  readonly about: string;
  /** Names of its parameters. */
  readonly parameters: readonly string[];
  readonly formats: readonly Format[];
  /** True where a form can be sent to. */
  readonly takesForms?: boolean;
  readonly register: (app: Hono, services: Services) => void;
}

/** The forms in which every resource answers. */
export const FORMATS = ["html", "json", "csv", "ics", "svg", "png"] as const;
export type Format = (typeof FORMATS)[number];

/** A resource without parameters in its query. */
export const NO_QUERY = z.strictObject({});
export type NoQuery = z.infer<typeof NO_QUERY>;

/** A route of a resource: `/claims`, `/claims.json`, `/claims.csv`, and a refusal of every method but reading. */
export function route<Query extends Choices, Model>(resource: Resource<Query, Model>): Route {
  const has = (format: Format): boolean =>
    format === "html" || resource[format === "png" ? "svg" : format] !== undefined;
  const formats = FORMATS.filter(has);
  return {
    path: resource.path,
    about: resource.about,
    parameters: Object.keys(resource.query.shape),
    formats,
    takesForms: resource.post !== undefined,
    register(app, services) {
      if (resource.post) registerPost(app, resource.path, resource.post, services);
      for (const path of pathsOf(resource.path, formats)) {
        app.get(path, (context) => answer(context, resource, formats, services));
        app.all(path, refuseOthers);
      }
    },
  };
}

function registerPost(app: Hono, path: string, post: Post, { store, clock, desk }: Services): void {
  for (const guard of formGuards(desk, post)) app.post(path, guard);
  app.post(path, async (context) => {
    assert(desk, "the guards let nothing pass without a desk");
    const form = await readForm(context, desk, post);
    const id = context.req.param("id") ?? "";
    const { to, author } = await post.run({ form, store, desk, id, now: clock.now(), path: context.req.path });
    if (author !== undefined) {
      setCookie(context, AUTHOR, author, { path: "/", httpOnly: true, sameSite: "Strict", maxAge: A_YEAR });
    }
    context.header("cache-control", "no-store");
    return context.redirect(to, 303);
  });
}

/** The cookie with the name that somebody decided under, so that the next form has it filled in. */
const AUTHOR = "plumbline-author";
const A_YEAR = 365 * 24 * 60 * 60;

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
  const { store, desk, runs } = services;
  const query = parseQuery(context, resource);
  const asked: Asked<Query> = { store, runs, today, id, path, query, ...(desk ? { desk } : {}) };
  const shelf = format === "html" && resource.kept ? await shelfOf(context, asked, services) : undefined;
  if (shelf?.page !== undefined) return asPage(context, shelf.page);
  const model = await resource.load(asked);
  if (isMoved(model)) {
    const to = format === "html" ? model.movedTo : `${model.movedTo}.${format}`;
    return context.redirect(address(to, model.query ?? asked.query), model.query ? 303 : 301);
  }
  context.header("cache-control", "no-cache");
  if (format === "json") return context.json(excerpt(await resource.json?.(model, asked)) as object);
  if (format === "csv") return asCsv(context, path, await resource.csv?.(model, asked));
  if (format === "ics") return asCalendar(context, path, await resource.ics?.(model, asked, services.clock.now()));
  const frame = frameOf(context, asked, formats, services);
  if (format === "svg" || format === "png") {
    return asPicture(context, path, format, resource.svg?.(services.views, model, frame) ?? "");
  }
  const page = resource.html(services.views, model, frame, asked);
  await shelf?.keep(page);
  return asPage(context, page);
}

function asPage(context: Context, page: string): Response {
  context.header("cache-control", "no-cache");
  context.header("vary", "cookie");
  return context.html(page);
}

/** The page as it was made before for this state of the ledger, day, address and reader, cited anew; and a place to keep it. */
async function shelfOf<Query extends Choices>(
  context: Context,
  { store, today, path, query }: Asked<Query>,
  { kept, views, clock }: Services,
) {
  const stamp = await store.stamp();
  const key = JSON.stringify([address(path, query), today, themeOf(context), getCookie(context, AUTHOR) ?? ""]);
  const found = kept.page(stamp, key);
  return {
    page: found === undefined ? undefined : views.cited(found, clock.now()),
    // What was loaded while somebody wrote may be half old.
    keep: async (page: string) => {
      if ((await store.stamp()) === stamp) kept.keep(stamp, key, page);
    },
  };
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
    ...(services.desk ? { forms: formsOf(context, services.desk) } : {}),
    islands: services.islands,
    theme: themeOf(context),
    ...data("json", asked.query),
    ...data("csv", { ...asked.query, next: undefined, limit: undefined }),
    ...data("ics", { ...asked.query, next: undefined, limit: undefined }),
    ...data("svg", asked.query),
    ...data("png", asked.query),
  };
}

function formsOf(context: Context, { token, kept }: Desk): FormFrame {
  return { token, kept, author: (getCookie(context, AUTHOR) ?? "").slice(0, AUTHOR_MOST) };
}

/** Where the id stands last in the pattern of the path, the extension is part of it. */
function split(
  context: Context,
  pattern: string,
  formats: readonly Format[],
): { path: string; format: Format; id: string } {
  // As it was sent, so that a name in it stays one part of an address: what Hono gives is decoded in part.
  const { pathname } = new URL(context.req.url);
  const found = /^(.+)\.(json|csv|ics|svg|png)$/.exec(pathname);
  const format = formats.find((one) => one === found?.[2]) ?? "html";
  const path = format === "html" ? pathname : (found?.[1] ?? pathname);
  const id = context.req.param("id") ?? "";
  const isPart = format !== "html" && pattern.endsWith("/:id");
  return { path: path === "/index" ? "/" : path, format, id: isPart ? id.slice(0, -format.length - 1) : id };
}

/** @throws PlumblineError `bad-request`, naming the parameter */
function parseQuery<Query extends Choices, Model>(
  context: Context,
  { query: schema, several = [] }: Pick<Resource<Query, Model>, "query" | "several">,
): Query {
  const given: Record<string, string> = Object.create(null);
  for (const [name, value] of new URL(context.req.url).searchParams) {
    if (name in given && several.includes(name)) {
      given[name] = `${given[name]},${value}`;
      continue;
    }
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

async function asPicture(context: Context, path: string, format: "svg" | "png", svg: string): Promise<Response> {
  context.header("content-disposition", `inline; filename="${fileName(path)}.${format}"`);
  context.header("content-type", format === "svg" ? "image/svg+xml; charset=utf-8" : "image/png");
  return format === "svg" ? context.body(svg) : context.body(await png(svg));
}

function fileName(path: string): string {
  const name = path.split("/").filter(Boolean).join("-") || "plumbline";
  return name.replace(/[^a-z0-9-]/gi, "_");
}

function isMoved(model: unknown): model is Moved {
  return typeof model === "object" && model !== null && "movedTo" in model;
}
