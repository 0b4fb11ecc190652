/** The shelf of published series. Comes in: a store. Goes out: what it holds beside what comes with Plumbline, and the record. */
import { PlumblineError } from "./core/error.ts";
import { by } from "./core/order.ts";
import { type SeriesHolding, type SeriesSummary, seriesKey, seriesSummary } from "./core/series.ts";
import { ownBeside, publicRecord } from "./reference/public.ts";
import type { PublicRecord } from "./reference/record.ts";
import type { Store } from "./store/store.ts";

/** A series on the shelf. */
export interface Shelved {
  readonly summary: SeriesSummary;
  /** True for what comes with Plumbline, which nobody can take out. */
  readonly shipped: boolean;
}

type Stored = Pick<Store, "seriesHoldings" | "seriesList">;

/** Everything that has been published and is at hand: what comes with Plumbline, and what users added. */
export async function recordOf(store: Stored): Promise<PublicRecord> {
  return publicRecord(await store.seriesHoldings());
}

/** Every series at hand, by id and edition. */
export async function shelf(store: Stored | undefined): Promise<readonly Shelved[]> {
  const added = (await store?.seriesList()) ?? [];
  return [
    ...added.map((summary) => ({ summary, shipped: false })),
    ...ownBeside(added.map(({ key }) => key)).map((held) => ({ summary: summaryOf(held), shipped: true })),
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
  const own = ownBeside(added.map(({ key }) => key));
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
  const hint = editions.length > 0 ? `there is ${editions.join(", ")}` : "the list of series shows what there is";
  return new PlumblineError("not-found", name, `${JSON.stringify(name.slice(0, 80))}: no such series; ${hint}`, {
    remedy: "series",
  });
}

const keyOf = ({ about }: SeriesHolding): string => seriesKey(about);

// They are counted once: that takes every figure of them.
const summaries = new WeakMap<SeriesHolding, SeriesSummary>();

function summaryOf(held: SeriesHolding): SeriesSummary {
  const counted = summaries.get(held) ?? seriesSummary({ ...held.about, points: held.points() });
  summaries.set(held, counted);
  return counted;
}
