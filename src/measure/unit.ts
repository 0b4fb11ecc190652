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
 * Money that several states call by one name: whose it is, by who pays in it. @source ISO 4217, list one
 */
export const SHARED_MONEY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  crown: { CZ: "CZK", DK: "DKK", IS: "ISK", NO: "NOK", SE: "SEK" },
};

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

/** Stems of UCUM codes that take SI prefixes and measure something else; no prefix makes a count of them. */
const PREFIXED = new Set(["W", "W.h", "A.h", "V", "A", "Hz", "J", "Pa", "N", "By", "bit", "L", "Ohm", "eV", "mol"]);

// Written with a bracket, or one of these: no noun of a text looks so, since nouns stand in small letters and bare.
const OTHER = new Set(["har", "Cel", "K", "rad", "deg", "dB", "bar", "N.m", "px", "Mpx", "cal", "rev"]);

/** Masses and lengths with a prefix or in customary units. @source UCUM, tables of prefixes and of customary units. */
const CUSTOMARY: Readonly<Record<string, Dimension>> = {
  ...Object.fromEntries([..."nµm"].map((prefix) => [`${prefix}g`, "mass" as const])),
  ...Object.fromEntries([..."pnµd"].map((prefix) => [`${prefix}m`, "length" as const])),
  ...{ ug: "mass", oz: "mass", Mt: "mass", Gt: "mass", "[ston_av]": "mass", "[car_m]": "mass" },
  ...{ um: "length", "[in_i]": "length", "[yd_i]": "length", "[ly]": "length" },
};

function isOther(unit: string): boolean {
  if (unit.startsWith("[") || OTHER.has(unit) || PREFIXED.has(unit)) return true;
  return /^[pnµmcdkMGTP]/.test(unit) && PREFIXED.has(unit.slice(1));
}

// Most units of a text are nouns that stand nowhere, which a map tells sooner than an object does.
const DIMENSIONS: ReadonlyMap<string, Dimension> = new Map([
  ...Object.entries({ ...PHYSICAL, ...CUSTOMARY }),
  ...Object.keys(MONTHS).map((unit) => [unit, "duration"] as const),
  ...[...CURRENCIES, ...Object.keys(SHARED_MONEY)].map((unit) => [unit, "money"] as const),
  ...["%", "%GDP", "pp", "bp"].map((unit) => [unit, "share"] as const),
  ["1", "ratio"],
]);

/** What sort of number stands in front of the unit. A noun that nobody listed is a count. */
export function unitDimension(unit: string): Dimension {
  return DIMENSIONS.get(unit) ?? (isOther(unit) ? "other" : "count");
}
