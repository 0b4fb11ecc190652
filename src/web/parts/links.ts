/** Addresses of nouns. Comes in: an id. Goes out: where it stands, in the workbench or inside the report. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageFrame } from "../../api/views.ts";
import type { Span } from "../../core/span.ts";

/** Where each noun is shown. A noun that has no page there has no address. */
export interface Links {
  readonly document: (id: string) => string;
  /** The place in a document's text, drawn there as a mark. */
  readonly place: (document: string, span: Span) => string;
  /** Why the statements at a place were marked; where it is not told, there is no address. */
  readonly why: (document: string, span: Span) => string | undefined;
  readonly claim: (id: string) => string;
  readonly finding: (id: string) => string;
  readonly rule: (id: string) => string;
  /** Where what a speaker says is gathered; absent where nothing is. */
  readonly speaker?: (name: string) => string;
  /** The figure in a cell of a series, or a known figure; what is neither has no page. */
  readonly cell: (series: string, cell: string) => string | undefined;
}

/** The name of a place inside the page that shows it: `s120-164`. */
export function placeAnchor({ start, end }: Span): string {
  return `s${start}-${end}`;
}

/** The name of a figure's row inside the page of its series. An id may not hold white space. */
export function cellAnchor(cell: string): string {
  return `cell-${cell.replace(/\s/g, "_")}`;
}

/** The name of a known figure's line inside their page. */
export function knownAnchor(id: string): string {
  return `known-${id}`;
}

/** Words as a part of an address; half a surrogate pair, which no address can hold, as the sign for what is lost. */
export function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

/** The page of a series in the workbench, with the figures of one actor when one is named or has the cell. */
export function seriesAddress(key: string, chosen: { readonly actor?: string; readonly cell?: string } = {}): string {
  const query = new URLSearchParams(chosen).toString();
  const path = `/series/${encoded(key).replaceAll("%40", "@")}`;
  return query === "" ? path : `${path}?${query}`;
}

/** The page of a speaker in the workbench. */
export function speakerAddress(name: string): string {
  return `/speakers/${encoded(name)}`;
}

/** The page of an outlet in the workbench. */
export function sourceAddress(name: string): string {
  return `/sources/${encoded(name)}`;
}

/** The reader of a document in the workbench. */
function documentAddress(id: string): string {
  return `/documents/${encoded(id)}`;
}

/** A place that is drawn whether or not anything is marked there: what is shared, and what another version is asked for. */
export function placeAddress(document: string, span: Span): string {
  const anchor = placeAnchor(span);
  return `${documentAddress(document)}?at=${anchor.slice(1)}#${anchor}`;
}

/** Addresses in the workbench. */
export const WORKBENCH: Links = {
  document: documentAddress,
  place: (document, span) => `${documentAddress(document)}#${placeAnchor(span)}`,
  why: (document, span) => `${documentAddress(document)}/explain?at=${placeAnchor(span).slice(1)}`,
  claim: (id) => `/claims/${encoded(id)}`,
  finding: (id) => `/findings/${encoded(id)}`,
  rule: (id) => `/checks/${encoded(id)}`,
  speaker: speakerAddress,
  cell: (series, cell) => {
    if (series === "known") return `/known#${encoded(knownAnchor(cell))}`;
    return series.includes("@") ? `${seriesAddress(series, { cell })}#${encoded(cellAnchor(cell))}` : undefined;
  },
};

/**
 * Addresses in a workbench that has long texts: these are shown in parts, and as the server does not see the fragment of
 * an address, a link to a place in one of them asks for it.
 */
export function linksAmong(long: ReadonlySet<string> = NONE): Links {
  if (long.size === 0) return WORKBENCH;
  return {
    ...WORKBENCH,
    place: (document, span) => (long.has(document) ? placeAddress : WORKBENCH.place)(document, span),
  };
}

/** Addresses of places, with their scheme and host: for what leaves the workbench. */
export function placesOf({ origin, long }: Pick<PageFrame, "origin" | "long">): Links["place"] {
  const { place } = linksAmong(long);
  return (document, span) => origin + place(document, span);
}

const NONE: ReadonlySet<string> = new Set();

/** The links of the page being rendered; the workbench's unless a report hands in its own. */
export const LinksContext = createContext<Links>(WORKBENCH);

/** The links of the page being rendered. */
export function useLinks(): Links {
  return useContext(LinksContext);
}
