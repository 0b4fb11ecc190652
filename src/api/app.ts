/** The server. Comes in: a store, a clock and renderers. Goes out: an app that answers every route, failures too. */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { etag } from "hono/etag";
import type { Clock } from "../core/clock.ts";
import { PlumblineError } from "../core/error.ts";
import type { Store } from "../store/store.ts";
import { serveIcon, serveIslands, serveStyle } from "./assets.ts";
import { createDesk } from "./desk.ts";
import { routes } from "./index.ts";
import type { IslandCode } from "./islands.ts";
import { createKept, type Kept } from "./kept.ts";
import { formatIn } from "./outlets.ts";
import { problemOf } from "./problem.ts";
import type { Intake } from "./queue.ts";
import { typedIn } from "./refused.ts";
import { methodsOf, type Route, type Services } from "./resource.ts";
import { keepingRuns, runsHere, type ScenarioRunner } from "./scenario/runs.ts";
import { onlyHosts, securityHeaders } from "./security.ts";
import { themeOf } from "./theme.ts";
import type { Views } from "./views.ts";

/** What the server works with. */
export interface AppOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** The renderers of web/. */
  readonly views: Views;
  /** How material is read; without it the ledger is shown for reading only. */
  readonly intake?: Intake;
  /** What runs scenarios; without it they are run on the thread that answers. */
  readonly scenarios?: ScenarioRunner;
  /** The scripts of pages that want some; without them every page goes without script. */
  readonly islands?: IslandCode;
  /** Names, beside those of this machine, under which it may be asked. */
  readonly hosts?: readonly string[];
  /** Where pages are kept; without it an empty shelf. */
  readonly kept?: Kept;
  /** Told of failures that are our own mistake, which the answer does not show. */
  readonly report?: (error: unknown) => void;
}

/** An app, and its end. */
export interface App extends Hono {
  /** Cancels what is being read, and waits for what is being written. */
  readonly settle: () => Promise<void>;
}

/** The workbench and the API as one app; `app.fetch` answers requests. */
export function createApp({
  store,
  clock,
  views,
  intake,
  scenarios,
  islands = new Map(),
  hosts,
  kept = createKept(),
  report = () => undefined,
}: AppOptions): App {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(onlyHosts(hosts));
  app.use(tagUnlessStream);
  const desk = intake && createDesk(store, clock, intake, report);
  const assets = { style: serveStyle(app, views.stylesheet), islands: serveIslands(app, islands) };
  serveIcon(app, views.icon);
  const runs = keepingRuns(store, scenarios ?? runsHere(store));
  const services: Services = { store, clock, views, runs, kept, ...assets, ...(desk ? { desk } : {}) };
  for (const route of routes) route.register(app, services);
  app.notFound((context) => {
    const to = meant(new URL(context.req.url));
    if (to !== undefined && context.req.method === "GET") return context.redirect(to, 301);
    const message = "Nothing stands at this address; the start page shows what there is.";
    return refuse(context, new PlumblineError("not-found", context.req.path, message), services);
  });
  app.onError((error, context) => {
    if (!(error instanceof PlumblineError)) report(error);
    return refuse(context, error, services);
  });
  return Object.assign(app, { settle: async () => desk?.jobs.close() });
}

const tag = etag();

// The tag is made of the whole answer, for which a stream of events would have to end.
const tagUnlessStream: MiddlewareHandler = (context, next) =>
  context.req.path.endsWith("/events") ? next() : tag(context, next);

/** The address that was meant where only its case or a slash at its end is amiss; names within it stay as they are. */
function meant({ pathname, search }: URL): string | undefined {
  const [, first = "", ...rest] = pathname.split("/");
  while (rest.at(-1) === "") rest.pop();
  const path = `/${[first.toLowerCase(), ...rest].join("/")}`;
  return path !== pathname && routes.some((route) => isAt(route, path)) ? path + search : undefined;
}

function isAt({ path: pattern }: Route, path: string): boolean {
  const [wanted, parts] = [pattern.split("/"), path.split("/")];
  return wanted.length === parts.length && wanted.every((part, at) => part === parts[at] || part === ":id");
}

/** The methods that an address takes, for the answer to any other. */
function methodsAt(path: string): string {
  const here = routes.find((route) => isAt(route, path));
  return here ? methodsOf(here).join(", ") : "GET, HEAD";
}

/** The failure as a page for people, and as problem details for everything else. */
function refuse(context: Context, error: unknown, { views, clock, style, islands }: Services): Response {
  const address = new URL(context.req.url).pathname;
  const problem = problemOf(error, address);
  const headers = { "cache-control": "no-store", ...(problem.status === 405 ? { allow: methodsAt(address) } : {}) };
  if (wantsPage(context)) {
    const { origin } = new URL(context.req.url);
    const frame = { address, origin, now: clock.now(), style, islands, theme: themeOf(context) };
    const page = views.problem(problem, frame, typedIn(context));
    return new Response(page, {
      status: problem.status,
      headers: { ...headers, "content-type": "text/html; charset=utf-8" },
    });
  }
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}

function wantsPage(context: Context): boolean {
  return formatIn(context.req.path).format === "html" && (context.req.header("accept") ?? "").includes("text/html");
}
