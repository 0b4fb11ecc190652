/** A page is an address is a dataset. Comes in: how a noun is loaded and shown. Goes out: a route that answers in every form of it. */
import type { Context, Hono } from "hono";
import { z } from "zod";
import { PlumblineError } from "../core/error.ts";
import { address, type Choices } from "./address.ts";
import type { Asked, LedgerAsked, Services } from "./asked.ts";
import type { FormLimits } from "./form.ts";
import { EMBED, frameOf, requestFrame } from "./frame.ts";
import { keptPage, ofLedger } from "./kept-page.ts";
import { longTexts } from "./long-texts.ts";
import { type Body, type Format, formatsOf, type Outlets, outletOf } from "./outlets.ts";
import { demandChart, demandPart, partsOf } from "./parts.ts";
import { type Post, registerPost } from "./post.ts";
import { notFound } from "./problem.ts";
import { readAsked, type Target } from "./request.ts";
import { tagged } from "./tagged.ts";
import type { Card, PageFrame, Views } from "./views.ts";

export type { Services } from "./asked.ts";
export type { Sent } from "./post.ts";

/** The noun is known by another id by now, or with `query` a form was sent and this is the address of what it means. */
export interface Moved {
  readonly movedTo: string;
  readonly query?: Choices;
}

/** A page that can stand in somebody else's: the same without navigation and without forms. */
export interface Embedded<Model> {
  /** `part`: the one of its parts that stands alone, by its name in the address; without it, all that can be embedded. */
  readonly show: (views: Views, model: Model, frame: PageFrame, part: string | undefined) => string;
  /** Pixels that it needs where it is 600 wide, so that nothing of a usual one is hidden. */
  readonly height: number;
}

/** How one noun, or one list of nouns, is served. What it answers with stands in the parts of its outlets. */
export type Resource<Query extends Choices, Model> = Noun<Query, Model> & Loaded<Query, Model>;

interface Noun<Query extends Choices, Model> extends Outlets<Query, Model> {
  /** As Hono writes it: `/claims`, `/claims/:id`. */
  readonly path: string;
  /** What the address gives, in one line. */
  readonly about: string;
  readonly query: z.ZodType<Query> & { readonly shape: object };
  /** Parameters that a form may give several times: their values count as one, with commas between. */
  readonly several?: readonly string[];
  /** What the `:id` of the path is. */
  readonly id?: string;
  /** The form of what `json` gives, for /openapi.json. */
  readonly wire?: z.ZodType;
  /** What it is called where it is shared; without it, it is shared by the title of its page alone. */
  readonly card?: (model: Model) => Card;
  readonly embed?: Embedded<Model>;
  /** What a form that is sent here does. */
  readonly post?: Post;
}

/**
 * How it is loaded. With `kept` its page is made once for each state of the ledger and each frame of a request; it is
 * then told of the ledger, the day and its address alone, so that it cannot show anything else.
 */
type Loaded<Query extends Choices, Model> =
  | { readonly kept: true; readonly load: (asked: LedgerAsked<Query>) => Promise<Model | Moved> }
  | { readonly kept?: never; readonly load: (asked: Asked<Query>) => Promise<Model | Moved> };

/** What a page that can be embedded is called, and how high it stands. */
export interface EmbedCard extends Card {
  readonly height: number;
}

/** What is given as JSON says in which form: a resource without it does not compile. */
type Described =
  | { readonly json: unknown; readonly wire: z.ZodType }
  | { readonly json?: never; readonly wire?: never };

/** A resource whose types are closed over: what the registry holds. */
export interface Route extends Pick<Resource<Choices, unknown>, "path" | "about" | "several" | "id" | "wire"> {
  /** Its parameters; absent where there are none. */
  readonly query?: z.ZodType & { readonly shape: object };
  /** Names of its parameters. */
  readonly parameters: readonly string[];
  readonly formats: readonly Format[];
  /** The only address, where the format is no ending of it. */
  readonly plain?: true;
  /** Its page is made once for each state of the ledger. */
  readonly kept?: true;
  /** What each server-sent event holds. */
  readonly events?: z.ZodType;
  /** What can be sent there. */
  readonly form?: FormLimits;
  readonly register: (app: Hono, services: Services) => void;
  /** Where it can stand in another page: the route of that form, and what one of its pages is called. */
  readonly embed?: Route;
  readonly card?: (target: Target, services: Services) => Promise<EmbedCard>;
}

/** A resource without parameters in its query. */
export const NO_QUERY = z.strictObject({});
export type NoQuery = z.infer<typeof NO_QUERY>;

/** A route of a resource: `/claims`, `/claims.json`, `/claims.csv`, and a refusal of every method but reading. */
export function route<Query extends Choices, Model>(resource: Resource<Query, Model> & Described): Route {
  const formats = formatsOf(resource);
  const { path, about, several = [], id, wire, query, post, embed, kept } = resource;
  const taken = { several, query, parameters: Object.keys(query.shape), ...(id === undefined ? {} : { id }) };
  return {
    ...{ path, about, formats },
    ...taken,
    ...(wire === undefined ? {} : { wire }),
    ...(post === undefined ? {} : { form: post }),
    ...(kept === undefined ? {} : { kept }),
    register(app, services) {
      if (post) registerPost(app, path, post, services);
      for (const one of pathsOf(path, formats)) reading(app, one, (context) => answer(context, resource, services));
    },
    ...(embed
      ? {
          embed: {
            path: `${EMBED}${path}`,
            about: `${about}; to stand in another page`,
            ...taken,
            formats: ["html"],
            register: (app, services) =>
              reading(app, `${EMBED}${path}`, (context) => answerEmbedded(context, resource, embed, services)),
          },
          card: (target, services) => cardOf(target, resource, embed, services),
        }
      : {}),
  };
}

/** The methods that a route takes. */
export function methodsOf({ formats, events, form }: Route): readonly string[] {
  return [...(formats.length > 0 || events ? ["GET", "HEAD"] : []), ...(form ? ["POST"] : [])];
}

/** Answers every method that no handler before it took. @throws PlumblineError `method-not-allowed` */
export function refuseOthers(context: Context): never {
  const message = `${context.req.method} is not possible here; the header Allow says what is.`;
  throw new PlumblineError("method-not-allowed", context.req.path, message);
}

function reading(app: Hono, path: string, answered: (context: Context) => Promise<Response>): void {
  app.get(path, answered);
  app.all(path, refuseOthers);
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
  services: Services,
): Promise<Response> {
  const all = formatsOf(resource);
  const { asked, format } = readAsked(targetOf(context), resource, all, services);
  const request = requestFrame(context, asked, services);
  // What somebody typed is no state of the ledger.
  const isKept = resource.kept && request.forms?.refused === undefined;
  const kept = format === "html" && isKept ? await keptPage(asked, request, services) : undefined;
  if (kept?.page !== undefined) return sent(context, "html", asked, kept.page);
  const model = await loaded(resource, asked);
  if (isMoved(model)) {
    const to = format === "html" ? model.movedTo : `${model.movedTo}.${format}`;
    return context.redirect(address(to, model.query ?? asked.query), model.query ? 303 : 301);
  }
  if (resource.parts && outletOf(format).of === "parts")
    demandChart(resource.parts, asked.query.show, model, asked.path);
  const parts = partsOf(resource.parts, model);
  const isLinked = format === "html" || outletOf(format).of === "parts";
  const long = isLinked ? await longTexts(services.store) : undefined;
  const framed = { formats: all, parts, card: resource.card?.(model), long, embedHeight: resource.embed?.height };
  const frame = frameOf(request, asked, framed);
  const body = await outletOf(format).make({ of: resource, model, asked, frame, services });
  if (typeof body === "string") await kept?.keep(body);
  return sent(context, format, asked, body);
}

function loaded<Query extends Choices, Model>(
  resource: Resource<Query, Model>,
  asked: Asked<Query>,
): Promise<Model | Moved> {
  return resource.kept ? resource.load(ofLedger(asked)) : resource.load(asked);
}

function sent(context: Context, format: Format, { path, query }: Asked<Choices>, whole: Body): Response {
  const { type, taken } = outletOf(format);
  context.header("cache-control", "no-cache");
  context.header("content-type", type);
  if (taken) context.header("content-disposition", `${taken}; filename="${fileName(path, query.show)}.${format}"`);
  if (format === "html") context.header("vary", "cookie");
  return tagged(context, whole);
}

/** The page as it stands in another: its address is that of the page itself, for links and for citations. */
async function answerEmbedded<Query extends Choices, Model>(
  context: Context,
  resource: Resource<Query, Model>,
  embed: Embedded<Model>,
  services: Services,
): Promise<Response> {
  const url = new URL(context.req.url);
  // `/%65mbed` is found by the router, too, and is the address of nothing.
  if (!url.pathname.startsWith(`${EMBED}/`)) throw notFound("page", url.pathname);
  url.pathname = url.pathname.slice(EMBED.length);
  // Nothing can be sent from another's page, so it is made as for a ledger that is only shown.
  const { desk: _, ...shown } = services;
  const { asked } = readAsked({ ...targetOf(context), url }, resource, ["html"], shown);
  const model = await loaded(resource, asked);
  if (isMoved(model)) {
    const to = address(`${EMBED}${model.movedTo}`, model.query ?? asked.query);
    return context.redirect(to, model.query ? 303 : 301);
  }
  demandPart(resource.parts, asked.query.show, model, asked.path);
  const long = await longTexts(services.store);
  const framed = { formats: ["html"] as const, parts: [], card: resource.card?.(model), long };
  const part = asked.query.show === undefined ? undefined : String(asked.query.show);
  context.header("cache-control", "no-cache");
  context.header("content-type", "text/html; charset=UTF-8");
  context.header("vary", "cookie");
  const frame = frameOf(requestFrame(context, asked, shown), asked, framed);
  return tagged(context, embed.show(services.views, model, frame, part));
}

async function cardOf<Query extends Choices, Model>(
  target: Target,
  resource: Resource<Query, Model>,
  embed: Embedded<Model>,
  services: Services,
): Promise<EmbedCard> {
  const { asked } = readAsked(target, resource, ["html"], services);
  const model = await loaded(resource, asked);
  if (isMoved(model)) {
    const message = `This page moved to ${address(model.movedTo, model.query ?? asked.query)}; ask for it there.`;
    throw new PlumblineError("not-found", asked.path, message);
  }
  const { show } = asked.query;
  demandPart(resource.parts, show, model, asked.path);
  const height = resource.parts?.[show ?? ""]?.height ?? embed.height;
  return { ...(resource.card?.(model) ?? { title: "Plumbline", description: resource.about }), height };
}

function targetOf(context: Context): Target {
  const { raw } = context.req;
  return { url: new URL(raw.url), id: context.req.param("id") ?? "", left: () => raw.signal };
}

function fileName(path: string, part: string | number | undefined): string {
  const name = [...path.split("/"), part].filter(Boolean).join("-") || "plumbline";
  return name.replace(/[^a-z0-9-]/gi, "_").slice(0, 100);
}

function isMoved(model: unknown): model is Moved {
  return typeof model === "object" && model !== null && "movedTo" in model;
}
