/** The shelf of published series. Comes in: a store. Goes out: what it holds beside what comes with Plumbline, and the record. */
import { PlumblineError } from "./core/error.ts";
import type { KnownFigure } from "./core/known.ts";
import { by } from "./core/order.ts";
import { type SeriesHolding, type SeriesSummary, seriesKey, seriesSummary } from "./core/series.ts";
import { createRecord, type PublicRecord } from "./reference/record.ts";
import { shippedSeries } from "./reference/shipped.ts";
import type { Store } from "./store/store.ts";

/** A series on the shelf. */
export interface Shelved {
  readonly summary: SeriesSummary;
  /** True for what comes with Plumbline, which nobody can take out. */
  readonly shipped: boolean;
}

type Stored = Pick<Store, "seriesHoldings" | "seriesList">;

/**
 * Everything that has been published and is at hand: the known figures, what comes with Plumbline, and what users added.
 * Without a store only the first two. Of one key in both, what the user added counts.
 */
export async function recordOf(store: Stored | undefined, known: readonly KnownFigure[]): Promise<PublicRecord> {
  const added = (await store?.seriesHoldings()) ?? [];
  return createRecord([...added, ...shippedBeside(added.map(keyOf))], known);
}

/** Every series at hand, by id and edition. */
export async function shelf(store: Stored | undefined): Promise<readonly Shelved[]> {
  const added = (await store?.seriesList()) ?? [];
  return [
    ...added.map((summary) => ({ summary, shipped: false })),
    ...shippedBeside(added.map(({ key }) => key)).map((held) => ({ summary: summaryOf(held), shipped: true })),
  ].sort(
    by(
      ({ summary }) => summary.id,
      ({ summary }) => summary.edition,
    ),
  );
}

/** One series of the shelf with its points. */
export interface Taken extends Shelved {
  readonly holding: SeriesHolding;
  /** Keys of all its editions, this one too, the oldest first. */
  readonly editions: readonly string[];
}

/**
 * The series of a key, or the newest edition of an id.
 * @throws PlumblineError `not-found`
 */
export async function takeSeries(store: Stored | undefined, name: string): Promise<Taken> {
  const added = (await store?.seriesList()) ?? [];
  const own = shippedBeside(added.map(({ key }) => key));
  const keys = [...added.map(({ key }) => key), ...own.map(keyOf)];
  const [id = "", edition] = name.split("@");
  const editions = keys.filter((key) => key.split("@")[0] === id).sort(byEdition);
  const key = edition === undefined ? editions.at(-1) : editions.find((one) => one === name);
  if (key === undefined) throw noSeries(name, editions);
  const shipped = own.find((held) => keyOf(held) === key);
  if (shipped) return { summary: summaryOf(shipped), shipped: true, holding: shipped, editions };
  const summary = added.find((one) => one.key === key);
  const [holding] = (await store?.seriesHoldings({ key })) ?? [];
  if (!summary || !holding) throw noSeries(name, editions);
  return { summary, shipped: false, holding, editions };
}

/** An edition that is called by a year alone has figures to its end, so it stands after the days of that year. */
const byEdition = by<string>((key) => (/@\d{4}$/.test(key) ? `${key}-99` : key));

function noSeries(name: string, editions: readonly string[]): PlumblineError {
  const hint = editions.length > 0 ? `there is ${editions.join(", ")}` : "plumb reference list shows what there is";
  return new PlumblineError("not-found", name, `${JSON.stringify(name.slice(0, 80))}: no such series; ${hint}`);
}

const keyOf = ({ about }: SeriesHolding): string => seriesKey(about);

/** What comes with Plumbline and is not hidden by a series that the user added under the same key. */
function shippedBeside(added: readonly string[]): readonly SeriesHolding[] {
  const hidden = new Set(added);
  return ownSeries().filter((held) => !hidden.has(keyOf(held)));
}

// What comes with Plumbline does not change while it runs: it is opened once, and counted once.
let own: readonly SeriesHolding[] | undefined;
const summaries = new WeakMap<SeriesHolding, SeriesSummary>();

function ownSeries(): readonly SeriesHolding[] {
  own ??= shippedSeries();
  return own;
}

function summaryOf(held: SeriesHolding): SeriesSummary {
  const counted = summaries.get(held) ?? seriesSummary({ ...held.about, points: held.points() });
  summaries.set(held, counted);
  return counted;
}
