/** Measures: what a figure measures. Comes in: nothing. Goes out: the table of measure ids. */

/** What sort of number a measure takes; a figure of another dimension is never bound to it. */
export type Dimension =
  | "money"
  | "share"
  | "count"
  | "duration"
  | "ratio"
  | "growth"
  | "rate"
  | "mass"
  | "length"
  | "other";

/** What a figure measures. */
export interface Measure {
  readonly dimension: Dimension;
  /** What the measure counts, for the reader. */
  readonly about: string;
  /** Whether the figure is a level at a time, an amount over a time, or a demand on the future. */
  readonly kind: "stock" | "flow" | "target" | "ratio" | "duration";
  /** The measure that this one is a share, a growth or a target of; what is of one family is of one thing. */
  readonly of?: string;
  /** Values outside are impossible or a slip of the pen, in the unit of the dimension (share: percent). */
  readonly plausible?: readonly [number, number];
}

/**
 * @source Definitions follow NATO, "Defence Expenditure of NATO Countries" (notes on definition), SIPRI "Sources and
 * methods: military expenditure", and for stocks and flows the headings of the IISS Military Balance.
 */
export const MEASURES = {
  "military-spending": { dimension: "money", kind: "flow", about: "money spent on the armed forces in a year" },
  "military-spending-share": {
    of: "military-spending",
    dimension: "share",
    kind: "flow",
    about: "military spending as a share of gross domestic product",
    plausible: [0, 60],
  },
  "military-spending-target": {
    of: "military-spending",
    dimension: "share",
    kind: "target",
    about: "share of gross domestic product that shall be spent on defence",
    plausible: [0, 15],
  },
  "core-defence-target": {
    of: "military-spending",
    dimension: "share",
    kind: "target",
    about: "share of gross domestic product that shall be spent on core defence",
    plausible: [0, 15],
  },
  "related-spending-target": {
    of: "military-spending",
    dimension: "share",
    kind: "target",
    about: "share of gross domestic product that shall be spent on defence-related infrastructure and security",
    plausible: [0, 15],
  },
  "military-spending-growth": {
    of: "military-spending",
    dimension: "growth",
    kind: "ratio",
    about: "change of military spending against the year before",
  },
  "budget-share": {
    of: "military-spending",
    dimension: "share",
    kind: "flow",
    about: "military spending as a share of the state budget",
  },
  budget: { dimension: "money", kind: "flow", about: "a budget whose object is not the armed forces as a whole" },
  aid: { dimension: "money", kind: "flow", about: "military or financial aid given" },
  "contract-value": { dimension: "money", kind: "flow", about: "value of an order or contract" },
  gdp: { dimension: "money", kind: "flow", about: "gross domestic product in a year" },
  "gdp-ratio": { of: "gdp", dimension: "ratio", kind: "ratio", about: "one economy's size as a multiple of another's" },
  production: { dimension: "count", kind: "flow", about: "equipment produced, new or refurbished not said" },
  "production-growth": { of: "production", dimension: "growth", kind: "ratio", about: "change of output" },
  "production-rate-ratio": {
    of: "production",
    dimension: "ratio",
    kind: "ratio",
    about: "one side's output per time as a multiple of another's",
  },
  capacity: { dimension: "count", kind: "flow", about: "output that plants could reach, not output reached" },
  acquisition: { dimension: "count", kind: "flow", about: "equipment ordered or to be bought" },
  delivery: { dimension: "count", kind: "flow", about: "equipment received by the armed forces" },
  "delivery-time": { dimension: "duration", kind: "duration", about: "time from order to delivery" },
  holding: { dimension: "count", kind: "stock", about: "equipment held" },
  "holding-growth": { of: "holding", dimension: "growth", kind: "ratio", about: "change of the number held" },
  deployment: { dimension: "count", kind: "stock", about: "forces deployed" },
  loss: { dimension: "count", kind: "flow", about: "equipment or people lost" },
  fired: { dimension: "count", kind: "flow", about: "rounds or missiles fired" },
  warheads: { dimension: "count", kind: "stock", about: "nuclear warheads" },
  personnel: { dimension: "count", kind: "stock", about: "people under arms" },
  membership: { dimension: "count", kind: "stock", about: "number of members of an alliance" },
  "time-to-threat": { dimension: "duration", kind: "duration", about: "time until an actor could attack" },
  "production-window": { dimension: "duration", kind: "duration", about: "time in which an amount is produced" },
  "inflation-rate": { dimension: "share", kind: "flow", about: "rise of prices in a year" },
  "state-budget": { dimension: "money", kind: "flow", about: "all that a state spends in a year" },
  "purchasing-power-rate": {
    dimension: "rate",
    kind: "ratio",
    about: "units of local currency for one international dollar",
  },
  "price-level-factor": {
    dimension: "ratio",
    kind: "ratio",
    about: "an amount at purchasing power as a multiple of the same amount at market rates",
  },
  "exchange-rate": { dimension: "rate", kind: "ratio", about: "units of local currency for one dollar" },
} as const satisfies Record<string, Measure>;

/** The measure that a measure is a share, growth or target of, else itself. */
export function familyOf(id: string): string {
  return measureOf(id)?.of ?? id;
}

/** The entry of a measure id, or undefined when the id is a text's own words. */
export function measureOf(id: string): Measure | undefined {
  return (MEASURES as Readonly<Record<string, Measure>>)[id];
}
