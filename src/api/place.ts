/** A place named in an address. Comes in: `120-164` and versions of a text. Goes out: its words, and where they stand now. */
import { z } from "zod";
import type { Document } from "../core/document.ts";
import { PlumblineError } from "../core/error.ts";
import { quoteOf, type Span } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import type { Store } from "../store/store.ts";
import { prepared, selectorOf } from "../text/anchor.ts";
import type { NewerVersion, PlaceModel } from "./text-models.ts";

/** The parameter of an address that names a place: UTF-16 code units, end exclusive. */
export const PLACE = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/, "no place; give START-END, as the fragment of a link has it")
  .optional()
  .describe("A place in the text, START-END: UTF-16 code units, the end exclusive.");

/** The place that is asked for. @throws PlumblineError `bad-request` when the text has no such place */
export function placeIn(text: string, at: string): Span {
  const [start = 0, end = 0] = at.split("-").map(Number);
  if (start < end && end <= text.length) return { start, end };
  const message = `at: the text has ${text.length} characters and no place ${at}. Correct it or leave it out.`;
  throw new PlumblineError("bad-request", at, message);
}

/** The place with its words. */
export function placeModel(document: Document, at: string): PlaceModel {
  const span = placeIn(document.text, at);
  return { span, quote: quoteOf(document.text, span) };
}

/** Most statements that are named as gone from the newest version. */
const MOST_GONE = 20;

/** The newest version of the document's origin, if it is another one, with what became of the words of this one. */
export async function newerVersion(
  store: Store,
  document: Document,
  statements: readonly Statement[],
  place: PlaceModel | undefined,
): Promise<NewerVersion | undefined> {
  const newest = (await store.versions(document.origin.key)).at(-1);
  if (!newest || newest.id === document.id) return undefined;
  const now = await store.document(newest.id);
  if (!now) return undefined;
  const anchor = prepared(now.text);
  const find = (span: Span) => {
    const found = anchor(selectorOf(document.text, span));
    return found && { ...found, quote: quoteOf(now.text, found.span) };
  };
  const gone = statements.filter(({ span }) => find(span)?.how !== "same" && find(span)?.how !== "respelt");
  const standing = place && find(place.span);
  return {
    version: newest,
    ...(standing ? { standing } : {}),
    statements: statements.length,
    gone: gone.length,
    some: gone.slice(0, MOST_GONE),
  };
}
