/** Units: what a figure is counted in. Comes in: a unit of a quantity. Goes out: its dimension and its size. */
import type { Dimension } from "./measure.ts";

/**
 * Units of time in months, by UCUM code.
 * @source The Unified Code for Units of Measure, table of time units; a year is 12 months, a month 365.2425/12 days.
 */
export const MONTHS: Readonly<Record<string, number>> = {
  a: 12,
  mo: 1,
  wk: (7 * 12) / 365.2425,
  d: 12 / 365.2425,
  h: 12 / 365.2425 / 24,
  min: 12 / 365.2425 / 1440,
  s: 12 / 365.2425 / 86400,
};

/** Currency codes that the world uses now. @source ISO 4217, read through the Unicode CLDR data that Node.js ships. */
export const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/**
 * Physical units by UCUM code, with their dimension.
 * @source The Unified Code for Units of Measure.
 */
const PHYSICAL: Readonly<Record<string, Dimension>> = {
  kg: "mass",
  g: "mass",
  t: "mass",
  kt: "mass",
  lb: "mass",
  m: "length",
  km: "length",
  cm: "length",
  mm: "length",
  mi: "length",
  ft: "length",
  nmi: "length",
};

// Most units of a text are nouns that stand nowhere, which a map tells sooner than an object does.
const DIMENSIONS: ReadonlyMap<string, Dimension> = new Map([
  ...Object.entries(PHYSICAL),
  ...Object.keys(MONTHS).map((unit) => [unit, "duration"] as const),
  ...[...CURRENCIES].map((unit) => [unit, "money"] as const),
  ...["%", "%GDP", "pp", "bp"].map((unit) => [unit, "share"] as const),
  ["1", "ratio"],
]);

/** What sort of number stands in front of the unit. A noun that nobody listed is a count. */
export function unitDimension(unit: string): Dimension {
  return DIMENSIONS.get(unit) ?? "count";
}
