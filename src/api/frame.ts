/** The frame of a page. Comes in: a request and the noun that it asks for. Goes out: the page's own address, and where the same stands in other forms. */
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { address, type Choices } from "./address.ts";
import type { LedgerAsked, Services } from "./asked.ts";
import type { Desk } from "./desk.ts";
import type { Format } from "./outlets.ts";
import type { NamedPart } from "./parts.ts";
import { refusedIn } from "./refused.ts";
import { themeOf } from "./theme.ts";
import { AUTHOR_MOST, type Card, type FormFrame, type PageFrame, type PartAddresses } from "./views.ts";

/** The cookie with the name that somebody decided under, so that the next form has it filled in. */
export const AUTHOR = "plumbline-author";

/** The path before the address of a page that stands in another page. */
export const EMBED = "/embed";

/** What a page is besides its address. */
export interface Framed {
  /** Those that this noun can be had in. */
  readonly formats: readonly Format[];
  /** Those of its parts that this page has. */
  readonly parts: readonly NamedPart[];
  readonly card?: Card | undefined;
  /** The texts of the ledger that are shown in parts; what is no page needs none. */
  readonly long?: ReadonlySet<string> | undefined;
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
  { formats, parts, card, long, embedHeight }: Framed,
): PageFrame {
  const stem = path === "/" ? "/index" : path;
  const { address: own, origin } = request;
  // Data is of the whole page, whatever part of it is looked at.
  const data = (format: Format, name: string, choices: Choices) =>
    formats.includes(format) ? { [name]: address(`${stem}.${format}`, { ...choices, show: undefined }) } : {};
  const whole = { ...query, next: undefined, limit: undefined };
  const named = parts.map((part) => ({ ...addressesOf(part, path, stem, query), id: part.id }));
  const shown = named.find(({ id, svg }) => id === query.show && svg !== undefined) ?? named.find(({ svg }) => svg);
  return {
    ...request,
    ...data("json", "json", query),
    ...data("csv", "csv", whole),
    ...data("ics", "ics", whole),
    parts: named,
    ...filesOf(shown),
    ...(card ? { card } : {}),
    ...(long ? { long } : {}),
    ...(embedHeight === undefined
      ? {}
      : {
          embed: {
            address: EMBED + own,
            height: parts.find(({ id }) => id === query.show)?.height ?? embedHeight,
            oembed: oembedOf(origin + own),
          },
        }),
  };
}

function filesOf(shown: PartAddresses | undefined): Pick<PageFrame, "svg" | "png" | "metadata" | "zip"> {
  const { svg, png, metadata, zip } = shown ?? {};
  return svg && png && metadata && zip ? { svg, png, metadata, zip } : {};
}

/** Where a part stands by itself, and its files. */
function addressesOf(
  { id, name, height, isChart, isFirst }: NamedPart,
  path: string,
  stem: string,
  query: Choices,
): PartAddresses {
  const file = (format: Format) => address(`${stem}.${format}`, { ...query, show: isFirst ? undefined : id });
  const files = { svg: file("svg"), png: file("png"), metadata: file("metadata.json"), zip: file("zip") };
  return { name, height, alone: EMBED + address(path, { ...query, show: id }), ...(isChart ? files : {}) };
}

function oembedOf(url: string): string {
  return address("/oembed", { format: "json", url });
}

function formsOf(context: Context, { token, kept }: Desk): FormFrame {
  const refused = refusedIn(context);
  const author = (getCookie(context, AUTHOR) ?? "").slice(0, AUTHOR_MOST);
  return { token, kept, author, ...(refused ? { refused } : {}) };
}
