/** What is at hand without asking anybody: what ships with the package, and what the user has added. */
import type { SeriesHolding } from "../core/series.ts";
import { knownFigures } from "./known.ts";
import { createRecord, type PublicRecord } from "./record.ts";

/** The record of what ships and of `added` series. */
export function publicRecord(added: readonly SeriesHolding[] = []): PublicRecord {
  return createRecord(added, knownFigures());
}
