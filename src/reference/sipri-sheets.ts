/** Sheets of SIPRI's workbook. Comes in: a sheet's name. Goes out: what series it holds. */
import type { Series } from "../core/series.ts";

/** What a sheet holds. */
export interface SipriSheet extends Pick<Series, "id" | "title" | "measure" | "unit" | "year"> {
  /** The sheet's name; a first group is the year whose prices count. */
  readonly name: RegExp;
  readonly price?: "market";
  /** What its money is counted in where the sheet does not say so in words. */
  readonly money: boolean;
  /** What the definition adds to SIPRI's own. */
  readonly adds: string;
}

/** @source SIPRI, "Sources and methods: military expenditure", definition */
export const SIPRI_DEFINITION =
  "Military expenditure as SIPRI defines it: armed forces with peacekeeping, defence ministries and agencies, paramilitary forces that are trained and equipped to fight, military space; for people and their pensions, operations, procurement, research, construction and the aid of a donor; without civil defence and what past wars cost (veterans, demobilisation).";

/** @source SIPRI Military Expenditure Database, the workbook's sheets */
export const SIPRI_SHEETS: readonly SipriSheet[] = [
  {
    name: /^Current US\$$/,
    id: "sipri-current-usd",
    title: "Military expenditure (current US$)",
    measure: "military-spending",
    unit: "USD",
    price: "market",
    money: true,
    year: "calendar",
    adds: "Dollars of the year, at the year's average market rate.",
  },
  {
    name: /^Constant \((\d{4})\) US\$$/,
    id: "sipri-constant-usd",
    title: "Military expenditure (constant US$)",
    measure: "military-spending",
    unit: "USD",
    price: "market",
    money: true,
    year: "calendar",
    adds: "At the prices and exchange rates of one year: general prices, not those of arms.",
  },
  {
    name: /^Share of GDP$/,
    id: "sipri-share-of-gdp",
    title: "Military expenditure (share of GDP)",
    measure: "military-spending-share",
    unit: "%GDP",
    money: false,
    year: "calendar",
    adds: "As a share of gross domestic product.",
  },
  {
    name: /^Share of Govt\. spending$/,
    id: "sipri-share-of-spending",
    title: "Military expenditure (share of general government expenditure)",
    measure: "budget-share",
    unit: "%",
    money: false,
    year: "calendar",
    adds: "As a share of what all levels of government spend.",
  },
  {
    name: /^Per capita$/,
    id: "sipri-per-head",
    title: "Military expenditure per head (current US$)",
    measure: "military-spending-per-head",
    unit: "USD",
    price: "market",
    money: false,
    year: "calendar",
    adds: "Divided by all inhabitants, in dollars of the year.",
  },
  {
    name: /^Local currency calendar years$/,
    id: "sipri-local-calendar",
    title: "Military expenditure (local currency, calendar years)",
    measure: "military-spending",
    unit: "local",
    price: "market",
    money: false,
    year: "calendar",
    adds: "In local currency at current prices, all years in the latest currency; years of accounts spread over calendar years.",
  },
  {
    name: /^Local currency financial years$/,
    id: "sipri-local-fiscal",
    title: "Military expenditure (local currency, financial years)",
    measure: "military-spending",
    unit: "local",
    price: "market",
    money: false,
    year: "fiscal",
    adds: "In local currency at current prices, all years in the latest currency, by years of accounts.",
  },
  {
    name: /^Regional totals$/,
    id: "sipri-regions-constant",
    title: "Military expenditure of regions (constant US$)",
    measure: "military-spending",
    unit: "USD",
    price: "market",
    money: true,
    year: "calendar",
    adds: "Totals of SIPRI's regions with its estimates for missing states, at the prices and exchange rates of one year.",
  },
];

/** The last column of the regions, which is at the year's own prices. */
export const SIPRI_REGIONS_NOW = {
  id: "sipri-regions-current",
  title: "Military expenditure of regions (current US$)",
  adds: "Totals of SIPRI's regions with its estimates for missing states, in dollars of the year.",
} as const;
