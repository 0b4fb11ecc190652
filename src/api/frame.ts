/** The frame of a page. Comes in: a request and the noun that it asks for. Goes out: the page's own address, and where the same stands in other forms. */
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { address, type Choices } from "./address.ts";
import type { LedgerAsked, Services } from "./asked.ts";
import type { Desk } from "./desk.ts";
import type { Format } from "./outlets.ts";
import { themeOf } from "./theme.ts";
import { AUTHOR_MOST, type Card, type FormFrame, type PageFrame } from "./views.ts";

/** The cookie with the name that somebody decided under, so that the next form has it filled in. */
export const AUTHOR = "plumbline-author";

/** The path before the address of a page that stands in another page. */
export const EMBED = "/embed";

/** What a page is besides its address. */
export interface Framed {
  /** Those that this noun can be had in. */
  readonly formats: readonly Format[];
  readonly card?: Card | undefined;
  /** Pixels that it needs in another page; absent where it cannot stand in one. */
  readonly embedHeight?: number | undefined;
}

/** What a page is told about the request itself: all that two requests for one address may differ in. */
export type RequestFrame = Pick<PageFrame, "address" | "origin" | "now" | "style" | "forms" | "islands" | "theme">;

/** The frame of a request, before anything is loaded. */
export function requestFrame<Query extends Choices>(
  context: Context,
  { path, query }: LedgerAsked<Query>,
  { clock, style, islands, desk }: Services,
): RequestFrame {
  return {
    address: address(path, query),
    origin: new URL(context.req.url).origin,
    now: clock.now(),
    style,
    ...(desk ? { forms: formsOf(context, desk) } : {}),
    islands,
    theme: themeOf(context),
  };
}

/** The frame of a page. */
export function frameOf<Query extends Choices>(
  request: RequestFrame,
  { path, query }: LedgerAsked<Query>,
  { formats, card, embedHeight }: Framed,
): PageFrame {
  const stem = path === "/" ? "/index" : path;
  const { address: own, origin } = request;
  const data = (format: Format, name: string, choices: Choices = query) =>
    formats.includes(format) ? { [name]: address(`${stem}.${format}`, choices) } : {};
  const whole = { ...query, next: undefined, limit: undefined };
  return {
    ...request,
    ...data("json", "json"),
    ...data("csv", "csv", whole),
    ...data("ics", "ics", whole),
    ...data("svg", "svg"),
    ...data("png", "png"),
    ...data("metadata.json", "metadata"),
    ...data("zip", "zip"),
    ...(card ? { card } : {}),
    ...(embedHeight === undefined
      ? {}
      : { embed: { address: EMBED + own, height: embedHeight, oembed: oembedOf(origin + own) } }),
  };
}

function oembedOf(url: string): string {
  return address("/oembed", { format: "json", url });
}

function formsOf(context: Context, { token, kept }: Desk): FormFrame {
  return { token, kept, author: (getCookie(context, AUTHOR) ?? "").slice(0, AUTHOR_MOST) };
}
