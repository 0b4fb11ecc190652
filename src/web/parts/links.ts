/** Addresses of nouns. Comes in: an id. Goes out: where it stands, in the workbench or inside the report. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Span } from "../../core/span.ts";

/** Where each noun is shown. A noun that has no page there has no address. */
export interface Links {
  readonly document: (id: string) => string;
  /** The place in a document's text, drawn there as a mark. */
  readonly place: (document: string, span: Span) => string;
  readonly claim: (id: string) => string;
  readonly finding: (id: string) => string;
  readonly rule: (id: string) => string;
}

/** The name of a place inside the page that shows it: `s120-164`. */
export function placeAnchor({ start, end }: Span): string {
  return `s${start}-${end}`;
}

/** Addresses in the workbench. */
export const WORKBENCH: Links = {
  document: (id) => `/documents/${encodeURIComponent(id)}`,
  place: (document, span) => `/documents/${encodeURIComponent(document)}#${placeAnchor(span)}`,
  claim: (id) => `/claims/${encodeURIComponent(id)}`,
  finding: (id) => `/findings/${encodeURIComponent(id)}`,
  rule: (id) => `/checks/${encodeURIComponent(id)}`,
};

/** The links of the page being rendered; the workbench's unless a report hands in its own. */
export const LinksContext = createContext<Links>(WORKBENCH);

/** The links of the page being rendered. */
export function useLinks(): Links {
  return useContext(LinksContext);
}
