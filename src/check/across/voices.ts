/** Comes in: readings of several documents. Goes out: who says each, where, and on which day. */
import { by } from "../../core/order.ts";
import { valueOr } from "../../core/part.ts";
import { actorName } from "../../measure/actor.ts";
import type { Reading, Variable } from "../../relation/index.ts";
import type { Ground } from "../rule.ts";
import { kindOfThings } from "../wording.ts";

/** Readings by id, in order of documents and text. */
export function readingsOf(ground: Ground, ids: readonly string[]): readonly Reading[] {
  const { readingOf } = ground.layered();
  return ids
    .flatMap((id) => readingOf.get(id) ?? [])
    .sort(
      by(
        (reading) => nameOf(ground, reading),
        ({ statement }) => statement.document,
        ({ quantity, comparison, statement }) => (quantity ?? comparison ?? statement).span.start,
      ),
    );
}

/** "Marta Nowak in a.txt", or the document alone where the text speaks for itself. */
export function whoOf(ground: Ground, reading: Reading): string {
  const { source } = reading.statement;
  const where = nameOf(ground, reading);
  return source && reading.claim.speaker !== undefined ? `${source.name} in ${where}` : where;
}

/** What tells one voice from another: the speaker, else the document. */
export function voiceOf({ claim, statement }: Reading): string {
  return claim.speaker ?? `document ${statement.document}`;
}

/** True when they stand in more documents than one. */
export function isAcross(readings: readonly Reading[]): boolean {
  return readings.some(({ statement }) => statement.document !== readings[0]?.statement.document);
}

/** True when their documents are known to be of different days: a speaker may have changed a figure between them. */
export function isDatedApart(ground: Ground, readings: readonly Reading[]): boolean {
  const days = readings.map(({ statement }) => dayOf(ground, statement.document));
  return !days.includes("") && new Set(days).size > 1;
}

function dayOf(ground: Ground, documentId: string): string {
  const published = ground.page(documentId)?.document.origin.published;
  return published ? valueOr<string, string>(published, "") : "";
}

function nameOf(ground: Ground, { statement }: Reading): string {
  return ground.page(statement.document)?.document.origin.name ?? "";
}

/** Said of figures whose owner or measure was concluded from the text around them. */
const CONCLUDED = "the figures are of what the text around them speaks of";

/** True when the text around it, and not its own words, says whose figure it is, of what, or of when. */
export function isConcluded({ quantity }: Reading): boolean {
  if (!quantity) return false;
  return [quantity.subject, quantity.measure, quantity.period].some(({ known }) => known === "implied");
}

/** What the readings take for granted beyond their words, each once. */
export function assumedIn(readings: readonly Reading[], rests: readonly string[] = []): readonly string[] {
  const own = readings.flatMap(({ claim }) => claim.assumptions);
  return [...new Set([...rests, ...own, ...(readings.some(isConcluded) ? [CONCLUDED] : [])])];
}

const WORDS: Readonly<Record<string, string>> = { production: "output", gdp: "economy", holding: "stock" };

/** "Norway's output of howitzers": whose and of what a variable is. */
export function whatOf({ actor, measure, item }: Variable): string {
  const what = WORDS[measure] ?? measure.replaceAll("-", " ");
  return `${actorName(actor)}’s ${what}${item ? ` of ${kindOfThings(item)}` : ""}`;
}
