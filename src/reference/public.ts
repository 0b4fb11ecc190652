/** What is at hand without asking anybody: what ships with the package, and what the user has added. */
import { type SeriesHolding, seriesKey } from "../core/series.ts";
import { knownFigures } from "./known.ts";
import { createRecord, type PublicRecord } from "./record.ts";
import { shippedSeries } from "./shipped.ts";

/** The record of what ships and of `added` series. Of one key in both, what the user added counts. */
export function publicRecord(added: readonly SeriesHolding[] = []): PublicRecord {
  return createRecord([...added, ...ownBeside(added.map(({ about }) => seriesKey(about)))], knownFigures());
}

// What comes with Plumbline does not change while it runs: it is opened once.
let own: readonly SeriesHolding[] | undefined;

/** What comes with Plumbline and is not hidden by a series that the user added under the same key. */
export function ownBeside(added: readonly string[]): readonly SeriesHolding[] {
  own ??= shippedSeries();
  return own.filter(({ about }) => !added.includes(seriesKey(about)));
}
