/** The languages of what a page quotes. Comes in: the documents of the page. Goes out: for any part of it, in which language one of them is. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** The language of the pages themselves, BCP 47. */
export const OWN = "en";

/** The language of a document by its id, as far as the page knows the document. */
export type LanguageOf = (document: string) => string | undefined;

/** Of the page being rendered. */
export const LanguageContext = createContext<LanguageOf>(() => undefined);

/** What `lang` says of words of this document: its language, and nothing where that is the page's own. */
export function useLanguage(document: string | undefined): string | undefined {
  const languageOf = useContext(LanguageContext);
  return document === undefined ? undefined : foreign(languageOf(document));
}

/** The language, unless it is that of the pages. */
export function foreign(language: string | undefined): string | undefined {
  return language === OWN ? undefined : language;
}
