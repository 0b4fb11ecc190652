/** Series: what one producer publishes about one measure in one edition, each point with the cell it was read from. */
import type { CivilDate } from "./date.ts";

/** How far a figure had come when it was printed; `estimate` is what a producer marks so ("2025e"). */
export type Stage = "plan" | "budget" | "estimate" | "outturn";

/** How much the producer stands behind a figure: as reported to it, its own estimate, or highly uncertain. */
export type Quality = "reported" | "estimate" | "uncertain";

/** One figure of a series. */
export interface Point {
  /** Actor id of measure/actor.ts, or the name as printed where that table has none. */
  readonly actor: string;
  /** What the figure is of, both ends included; one day for what was counted on a day. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** In the series' unit, without scale: millions are multiplied out, per cent stays per cent. */
  readonly value: number;
  /** Where it is not the series' own: the local currency of an actor. */
  readonly unit?: string;
  readonly stage: Stage;
  readonly quality: Quality;
  /** Where it stands in the file: `Share of GDP!BX57`, `row 45, column 2023`. */
  readonly cell: string;
  /** A footnote of the producer about this figure. */
  readonly note?: string;
}

/** The file a series was read from. */
export interface SeriesOrigin {
  /** Base name of the file. */
  readonly file: string;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  /** Where the producer offers it. */
  readonly url?: string;
  /** Id of the importer in reference/importers that read it. */
  readonly importer: string;
  /** The producer's terms in a few words, and whether the figures may be passed on. */
  readonly terms: string;
  readonly open: boolean;
}

/** Something odd about a file that whoever uses its figures should know; never a failure. */
export interface SeriesNotice {
  readonly message: string;
  /** Where in the file, when it is one place. */
  readonly cell?: string;
}

/** A published series in one edition. Editions stand side by side: a newer one never replaces an older. */
export interface Series {
  /** Names what is counted, whoever's edition: `wb-gdp`, `sipri-share-of-gdp`. Lower case, digits and hyphens. */
  readonly id: string;
  /** Which edition: the day or the year that the file gives as its own ("2024-06-28", "2025"). */
  readonly edition: string;
  readonly producer: string;
  readonly title: string;
  /** Measure id of measure/measure.ts. */
  readonly measure: string;
  /** Item id of measure/item.ts, for what is counted in pieces. */
  readonly item?: string;
  /** What is counted in and what is not, in a sentence: a reader must see why two producers differ. */
  readonly definition: string;
  /** As in Quantity: a currency (ISO 4217), `%GDP`, `%`, `1` or a counted noun; `local` when each point gives its own. */
  readonly unit: string;
  /** Which money, for money and what is made of it. */
  readonly price?: "market" | "purchasing-power";
  /** The year whose prices count, for constant prices; absent for current ones. */
  readonly constant?: number;
  readonly year: "calendar" | "fiscal";
  /** `>=` where only a part can be counted: losses that were photographed. */
  readonly bound: "=" | ">=";
  readonly origin: SeriesOrigin;
  readonly notices: readonly SeriesNotice[];
  /** By actor, then by time. */
  readonly points: readonly Point[];
}

/** A series without its points. */
export type SeriesAbout = Omit<Series, "points">;

/** A series that gives its points when asked: thousands of them cost nothing until somebody looks. */
export interface SeriesHolding {
  readonly about: SeriesAbout;
  /** In order of time; of every actor, by actor, when none is named. */
  points(actor?: string): readonly Point[];
}

/** What lists show of a series. */
export interface SeriesSummary extends SeriesAbout {
  readonly key: string;
  readonly count: number;
  readonly actors: number;
  /** First and last day that any point is of; absent when there are none. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** A series and its edition in one word: `wb-gdp@2024-06-28`. What findings cite. */
export function seriesKey({ id, edition }: Pick<Series, "id" | "edition">): string {
  return `${id}@${edition}`;
}

/** What lists show of a series. */
export function seriesSummary(series: Series): SeriesSummary {
  const { points, ...rest } = series;
  const [from, to] = [
    points.map((point) => point.from).sort()[0],
    points
      .map((point) => point.to)
      .sort()
      .at(-1),
  ];
  return {
    ...rest,
    key: seriesKey(series),
    count: points.length,
    actors: new Set(points.map(({ actor }) => actor)).size,
    ...(from === undefined || to === undefined ? {} : { from, to }),
  };
}
