/** Published series that could settle a figure. Comes in: a measure. Goes out: the series that count it. */

/** A series that somebody publishes: whose it is, and what it is called there. */
export interface PublishedSeries {
  readonly producer: string;
  readonly title: string;
  /** Measures that it gives. */
  readonly measures: readonly string[];
}

/**
 * Series by id. A measure that stands in none is counted by nobody in public: a promise about it can be settled only by
 * what its maker says.
 * @source The producers' own catalogues: SIPRI databases, NATO "Defence Expenditure of NATO Countries", World Bank
 * World Development Indicators, FAS Nuclear Notebook, IISS Military Balance, UN Register of Conventional Arms, Oryx.
 */
export const PUBLISHED: Readonly<Record<string, PublishedSeries>> = {
  "sipri-milex": {
    producer: "SIPRI",
    title: "Military Expenditure Database",
    measures: [
      "military-spending",
      "military-spending-share",
      "military-spending-target",
      "military-spending-growth",
      "budget-share",
    ],
  },
  "nato-defence-expenditure": {
    producer: "NATO",
    title: "Defence Expenditure of NATO Countries",
    measures: [
      "military-spending",
      "military-spending-share",
      "military-spending-target",
      "military-spending-growth",
      "core-defence-share",
      "core-defence-target",
      "procurement-spending",
      "personnel",
      "members-counted",
      "members-share",
    ],
  },
  "wb-gdp": {
    producer: "World Bank",
    title: "GDP (NY.GDP.MKTP.CD)",
    measures: ["gdp", "gdp-growth", "gdp-ratio"],
  },
  "wb-inflation": { producer: "World Bank", title: "Inflation (FP.CPI.TOTL.ZG)", measures: ["inflation-rate"] },
  "wb-exchange-rate": {
    producer: "World Bank",
    title: "Official exchange rate (PA.NUS.FCRF)",
    measures: ["exchange-rate"],
  },
  "wb-ppp": {
    producer: "World Bank",
    title: "PPP conversion factor (PA.NUS.PPP)",
    measures: ["purchasing-power-rate", "price-level-factor"],
  },
  "sipri-transfers": {
    producer: "SIPRI",
    title: "Arms Transfers Database",
    measures: ["acquisition", "delivery", "transfer", "backlog"],
  },
  unroca: {
    producer: "United Nations",
    title: "Register of Conventional Arms",
    measures: ["delivery", "transfer", "holding"],
  },
  "iiss-military-balance": {
    producer: "IISS",
    title: "The Military Balance",
    measures: ["holding", "holding-growth", "personnel", "military-spending", "deployment"],
  },
  "fas-warheads": { producer: "FAS", title: "Status of World Nuclear Forces", measures: ["warheads"] },
  "oryx-losses": { producer: "Oryx", title: "Equipment losses, by photograph", measures: ["loss"] },
};

/** Ids of the series that give a measure, in the order of the table; empty when nobody publishes it. */
export function seriesFor(measure: string): readonly string[] {
  return Object.keys(PUBLISHED).filter((id) => PUBLISHED[id]?.measures.includes(measure));
}
