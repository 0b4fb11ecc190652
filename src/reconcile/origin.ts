/** Comes in: who is made to say it, and in which document. Goes out: what the telling goes back to. */
import type { Document } from "../core/document.ts";
import { implied, type Part, stated, UNKNOWN } from "../core/part.ts";
import type { Source } from "../core/statement.ts";
import { lowerWords } from "./words.ts";

/**
 * The origin of a telling as far as the text says: the person, body, dataset or agency that it names. A narrator who
 * names nobody and a source without a name are of unknown origin, unless the document is itself the first to say it.
 */
export function originOf(document: Pick<Document, "role" | "origin">, source: Source | null): Part<string> {
  if (source) {
    if (source.anonymous || source.resolved.known === "unknown") return UNKNOWN;
    if (source.resolved.known === "implied") return implied(source.name, source.resolved.rule);
    return stated(source.name, source.span);
  }
  return ownOrigin(document);
}

/** What a document's own narrator goes back to: an agency or a primary document is an origin, an outlet is none. */
export function ownOrigin({ role, origin }: Pick<Document, "role" | "origin">): Part<string> {
  if (role !== "agency" && role !== "primary") return UNKNOWN;
  const maker = role === "agency" ? origin.outlet : origin.author.known === "unknown" ? origin.outlet : origin.author;
  return maker.known === "unknown" ? UNKNOWN : implied(maker.value, `${role}-document`);
}

/**
 * The names of the different origins among known ones, as printed first. A bare surname beside one full name that ends in
 * it is the same person, so that "Rutte" in one document and "Mark Rutte" in another are one origin.
 */
export function originNames(members: Iterable<{ readonly origin: Part<string> }>): readonly string[] {
  const names = new Map<string, string>();
  for (const { origin } of members) {
    const key = origin.known === "unknown" ? "" : lowerWords(origin.value).join(" ");
    if (key !== "" && origin.known !== "unknown" && !names.has(key)) names.set(key, origin.value);
  }
  const surnames = new Set(
    [...names.keys()].filter((name) => name.includes(" ")).map((name) => name.split(" ").at(-1)),
  );
  return [...names].filter(([key]) => key.includes(" ") || !surnames.has(key)).map(([, printed]) => printed);
}

/** The number of different origins among known ones. */
export function countOrigins(members: Iterable<{ readonly origin: Part<string> }>): number {
  return originNames(members).length;
}
