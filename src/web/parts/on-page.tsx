/** The way from the text of a document to its pages. Comes in: a place. Goes out: a link to the page on which it begins, where there are pages. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Document } from "../../core/document.ts";
import { pageFinder } from "../../core/pages.ts";
import type { Span } from "../../core/span.ts";
import { encoded, placeAnchor } from "./links.ts";

/** The address of a place on its page, with the number of that page; absent where the document has no pages. */
type PageLink = (span: Span) => { readonly href: string; readonly page: number } | undefined;

/** What the page being rendered knows of the pages of its document. */
export const PagesContext = createContext<PageLink>(() => undefined);

/** The address of a page of a document. */
export function pageAddress(document: string, page: number, drawn = true): string {
  return `/documents/${encoded(document)}/pages?page=${page}${drawn ? "" : "&show=words"}`;
}

/** Finds the page on which a place begins. */
export function pageLinks({ id, pages = [] }: Pick<Document, "id" | "pages">): PageLink {
  const find = pageFinder(pages);
  return (span) => {
    const page = find(span);
    return page !== undefined ? { page, href: `${pageAddress(id, page)}#${placeAnchor(span)}` } : undefined;
  };
}

/** "page 3", as a link to what it looks like there. */
export function OnPage({ span }: { readonly span: Span }) {
  const found = useContext(PagesContext)(span);
  return found ? (
    <span class="off-paper">
      {" · "}
      <a class="why" href={found.href}>
        page {found.page}
      </a>
    </span>
  ) : null;
}
