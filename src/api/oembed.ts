/** oEmbed. Comes in: the address of a page of ours. Goes out: the tag that puts it into another page, with its title and its size. */
import type { Context, Hono } from "hono";
import { z } from "zod";
import { PlumblineError } from "../core/error.ts";
import { EMBED } from "./frame.ts";
import { parseQuery } from "./request.ts";
import { type Route, refuseOthers, type Services } from "./resource.ts";
import { embedTag, USUAL_WIDTH } from "./tag.ts";
import { oembedTag } from "./wire/chart.ts";

/** Pixels; fewer show nothing. */
const SIZE = z.coerce.number().int().min(100).max(10_000).optional();

/** Parameters that are not named here are passed over. @source oembed.com, 2.2 and 2.3 */
const ASKED = z.object({
  url: z.string().min(1).max(2000).optional().describe("Address of a page of this server."),
  format: z.string().max(20).optional().describe("`json`, the only one."),
  maxwidth: SIZE.describe("Pixels that there are, across."),
  maxheight: SIZE.describe("Pixels that there are, down."),
});

/** `/oembed`, for the pages that can be embedded. */
export function oembed(pages: readonly Route[]): Route {
  return {
    path: "/oembed",
    about: "the tag that puts a page of this server into another page (oEmbed 1.0)",
    query: ASKED,
    parameters: Object.keys(ASKED.shape),
    formats: ["json"],
    plain: true,
    wire: oembedTag,
    register(app: Hono, services: Services) {
      app.get("/oembed", (context) => answer(context, pages, services));
      app.all("/oembed", refuseOthers);
    },
  };
}

async function answer(context: Context, pages: readonly Route[], services: Services): Promise<Response> {
  const query = parseQuery(new URL(context.req.url), { query: ASKED });
  const { url: given, format = "json", maxwidth, maxheight } = query;
  if (given === undefined) {
    throw new PlumblineError("bad-request", "/oembed", "url: is missing; give the address of a page of this server.");
  }
  if (format !== "json") {
    const message = `${JSON.stringify(format)} is not spoken here; ask with format=json.`;
    throw new PlumblineError("format-unavailable", "/oembed", message);
  }
  const { origin } = new URL(context.req.url);
  const url = ownPage(given, origin);
  const found = pages.flatMap((page) => {
    const id = page.card && idIn(page.path, url.pathname);
    return page.card && id !== undefined ? [{ card: page.card, id }] : [];
  })[0];
  if (!found) throw none("At this address stands no page that can be embedded");
  const { title, height: usual } = await found.card({ url, id: found.id }, services);
  const width = Math.min(USUAL_WIDTH, maxwidth ?? USUAL_WIDTH);
  const height = Math.min(usual, maxheight ?? usual);
  context.header("cache-control", "no-cache");
  return context.json({
    type: "rich",
    version: "1.0",
    title,
    provider_name: "Plumbline",
    provider_url: `${origin}/`,
    html: embedTag({ src: `${origin}${EMBED}${url.pathname}${url.search}`, title, width, height }),
    width,
    height,
  });
}

/** @throws PlumblineError `not-found` for what is no page of this server */
function ownPage(given: string, origin: string): URL {
  if (!URL.canParse(given)) throw none("What was given as url is no address");
  const url = new URL(given);
  if (url.origin !== origin) throw none("Only pages of this server can be asked for");
  return url;
}

function none(why: string): PlumblineError {
  return new PlumblineError(
    "not-found",
    "/oembed",
    `${why}; pages of claims, series, scenarios, pledges and comparisons can be.`,
  );
}

/** What stands for `:id` in a path, decoded; empty where the pattern has none; nothing where the path does not fit. */
function idIn(pattern: string, path: string): string | undefined {
  const [wanted, parts] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== parts.length || !wanted.every((part, at) => part === ":id" || part === parts[at]))
    return undefined;
  const raw = parts[wanted.indexOf(":id")] ?? "";
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}
