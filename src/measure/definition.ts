/** What a measure is. Comes in: nothing. Goes out: the form of an entry of the tables of measures, and their sources. */

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
  /**
   * Values outside are impossible or a slip of the pen: shares and growth in per cent, money in US dollars of one
   * year, durations in years, all else as counted.
   */
  readonly plausible?: readonly [number, number];
  /** Where the definition and the range are taken from; a key of `SOURCES`. */
  readonly source: keyof typeof SOURCES;
}

/** What definitions and plausible ranges rest on. */
export const SOURCES = {
  nato: "NATO, Defence Expenditure of NATO Countries (2014–2025), notes on definition and tables",
  hague: "NATO, The Hague Summit Declaration, 25 June 2025, paragraphs 2 and 3",
  sipri: "SIPRI, Sources and methods: military expenditure; arms transfers",
  iiss: "IISS, The Military Balance, explanatory notes: defence economics, forces, equipment",
  unroca: "UN Register of Conventional Arms, categories and definitions of transfers, holdings and procurement",
  fas: "Federation of American Scientists, Status of World Nuclear Forces (peak of about 70,300 in 1986)",
  sna: "System of National Accounts 2008, and World Bank, World Development Indicators",
  gao: "US GAO, Weapon Systems Annual Assessment: quantities, unit cost, time to delivery",
  own: "This table: a figure of a text that no register defines",
} as const;
