/** Average exchange rates. Comes in: the World Bank's GDP in local currency and in dollars. Goes out: the rate between them, as a series. */
import { sha256 } from "../core/id.ts";
import { type Point, type SeriesAbout, type SeriesHolding, seriesKey } from "../core/series.ts";

/** Digits that the rate of two figures of fifteen digits can bear. */
const DIGITS = 12;

const LOCAL = "wb-gdp-local";
const DOLLARS = "wb-gdp";

/** Of each edition that has both. What a point rests on stands in its cell. */
export function averageRates(holdings: readonly SeriesHolding[]): readonly SeriesHolding[] {
  return holdings
    .filter(({ about }) => about.id === LOCAL)
    .flatMap((local) => {
      const dollars = holdings.find(({ about }) => about.id === DOLLARS && about.edition === local.about.edition);
      return dollars ? [rateOf(local, dollars)] : [];
    });
}

function rateOf(local: SeriesHolding, dollars: SeriesHolding): SeriesHolding {
  return { about: aboutOf(local.about, dollars.about), points: (actor) => quotients(local, dollars, actor) };
}

/**
 * @source World Bank, World Development Indicators, metadata of NY.GDP.MKTP.CD: converted "using single year official
 * exchange rates", and for a few countries an alternative conversion factor.
 */
function aboutOf(local: SeriesAbout, dollars: SeriesAbout): SeriesAbout {
  const parts = [seriesKey(local), seriesKey(dollars)];
  return {
    ...local,
    id: "wb-exchange-rate",
    title: "Average exchange rate (LCU per US$, from GDP in both)",
    measure: "exchange-rate",
    definition: `Units of local currency for one US dollar on the average of the year, derived here: ${parts.join(" ÷ ")}. This is the rate by which the World Bank converts: the official one, or a factor of its own where the official rate is far from the one really paid. Not a market's average.`,
    origin: {
      ...local.origin,
      file: `${local.origin.file} ÷ ${dollars.origin.file}`,
      sha256: sha256(`${local.origin.sha256}\n${dollars.origin.sha256}`),
    },
    notices: [
      {
        message:
          "Derived from two series, so it has the rounding of both; no file of the producer holds these figures.",
      },
      ...local.notices,
    ],
  };
}

function quotients(local: SeriesHolding, dollars: SeriesHolding, actor: string | undefined): readonly Point[] {
  const key = (point: Point) => `${point.actor}\n${point.from}\n${point.to}`;
  const below = new Map(dollars.points(actor).map((point) => [key(point), point]));
  return local.points(actor).flatMap((above) => {
    const under = below.get(key(above));
    if (!under || under.value === 0) return [];
    const cell = `${seriesKey(local.about)} ${above.cell} ÷ ${seriesKey(dollars.about)} ${under.cell}`;
    return { ...above, value: Number((above.value / under.value).toPrecision(DIGITS)), cell };
  });
}
