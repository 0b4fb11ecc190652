/** Indicators of the World Bank. Comes in: an indicator's code. Goes out: what it measures, in which unit and money. */
import type { Point, Series } from "../core/series.ts";
import { localMoney } from "../measure/iso.ts";
import { actorOfCode } from "./actors.ts";
import { inYear } from "./files/figure.ts";

/** What a series of an indicator is. */
export interface Indicator extends Pick<Series, "id" | "title" | "measure" | "definition" | "unit"> {
  readonly code: string;
  readonly price?: "market" | "purchasing-power";
  /** True where the indicator is one over what the measure counts. */
  readonly inverse?: boolean;
}

/** Terms of every file of the World Development Indicators. @source World Bank, "Terms of Use for Datasets" */
export const WORLD_BANK_TERMS = { terms: "CC BY 4.0; name the World Bank as the source", open: true } as const;

const OUTPUT = "Gross domestic product at purchaser's prices, all producers resident in the economy";
const SIPRI =
  "taken by the World Bank from SIPRI: it says what SIPRI's own database of that time says, and is no second source";

/** @source World Bank, World Development Indicators: metadata of each indicator */
const INDICATORS: readonly Indicator[] = [
  {
    code: "NY.GDP.MKTP.CD",
    id: "wb-gdp",
    title: "GDP (current US$)",
    measure: "gdp",
    unit: "USD",
    price: "market",
    definition: `${OUTPUT}, in dollars of the year at the average official rate; another rate where the official one is not paid.`,
  },
  {
    code: "NY.GDP.MKTP.CN",
    id: "wb-gdp-local",
    title: "GDP (current local currency)",
    measure: "gdp",
    unit: "local",
    price: "market",
    definition: `${OUTPUT}, in current local currency, all years in the currency that the economy had at the edition.`,
  },
  {
    code: "NY.GDP.MKTP.PP.CD",
    id: "wb-gdp-ppp",
    title: "GDP at purchasing power parity (current international $)",
    measure: "gdp",
    unit: "USD",
    price: "purchasing-power",
    definition: `${OUTPUT}, in international dollars: general prices, not those of arms or soldiers.`,
  },
  {
    code: "NY.GDP.MKTP.KD.ZG",
    id: "wb-gdp-growth",
    title: "GDP growth (% a year)",
    measure: "gdp-growth",
    unit: "%",
    definition: "Change of gross domestic product against the year before, at constant local prices.",
  },
  {
    code: "PA.NUS.PPP",
    id: "wb-ppp",
    title: "Purchasing-power rate of GDP (local currency per international $)",
    measure: "purchasing-power-rate",
    unit: "local",
    price: "purchasing-power",
    definition:
      "Units of local currency that buy what one dollar buys in the United States, over all goods of GDP: general prices.",
  },
  {
    code: "PA.NUS.PPPC.RF",
    id: "wb-price-level",
    title: "Price-level factor (market rate over purchasing-power rate of GDP)",
    measure: "price-level-factor",
    unit: "1",
    price: "purchasing-power",
    inverse: true,
    definition:
      "An amount at purchasing power as a multiple of the same amount at market rates, over all goods of GDP. The World Bank prints the inverse (purchasing-power rate over market rate); one is divided by it here.",
  },
  {
    code: "PA.NUS.FCRF",
    id: "wb-exchange-rate",
    title: "Official exchange rate (local currency per US$, average of the year)",
    measure: "exchange-rate",
    unit: "local",
    price: "market",
    definition:
      "Units of local currency for one dollar, average of the months at the official rate; members of the euro area have none since they joined.",
  },
  {
    code: "FP.CPI.TOTL.ZG",
    id: "wb-inflation",
    title: "Inflation, consumer prices (% a year)",
    measure: "inflation-rate",
    unit: "%",
    definition: "Change of the consumer price index, average of the year against the year before.",
  },
  {
    code: "NY.GDP.DEFL.KD.ZG",
    id: "wb-deflator",
    title: "Inflation, GDP deflator (% a year)",
    measure: "inflation-rate",
    unit: "%",
    definition:
      "Change of the prices of all that an economy produces, against the year before: not what households pay.",
  },
  {
    code: "FP.CPI.TOTL",
    id: "wb-price-index",
    title: "Consumer price index (2010 = 100)",
    measure: "price-index",
    unit: "1",
    definition: "Level of consumer prices, average of the year, where 2010 is 100.",
  },
  {
    code: "MS.MIL.XPND.GD.ZS",
    id: "wb-military-share",
    title: "Military expenditure (% of GDP)",
    measure: "military-spending-share",
    unit: "%GDP",
    definition: `Military expenditure as a share of GDP, ${SIPRI}.`,
  },
  {
    code: "MS.MIL.XPND.CD",
    id: "wb-military-usd",
    title: "Military expenditure (current US$)",
    measure: "military-spending",
    unit: "USD",
    price: "market",
    definition: `Military expenditure in dollars of the year, ${SIPRI}.`,
  },
  {
    code: "MS.MIL.XPND.CN",
    id: "wb-military-local",
    title: "Military expenditure (current local currency)",
    measure: "military-spending",
    unit: "local",
    price: "market",
    definition: `Military expenditure in local currency, ${SIPRI}.`,
  },
  {
    code: "MS.MIL.XPND.ZS",
    id: "wb-military-budget-share",
    title: "Military expenditure (% of general government expenditure)",
    measure: "budget-share",
    unit: "%",
    definition: `Military expenditure as a share of what all levels of government spend, ${SIPRI}.`,
  },
  {
    code: "MS.MIL.TOTL.P1",
    id: "wb-personnel",
    title: "Armed forces personnel, total",
    measure: "personnel",
    unit: "soldier",
    definition:
      "Active soldiers and those paramilitaries that could support them, taken by the World Bank from the IISS Military Balance.",
  },
];

const BY_CODE: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

/** Codes that are known, in the order of the table. */
export const INDICATOR_CODES: readonly string[] = INDICATORS.map(({ code }) => code);

/** The indicator of a code, or undefined when no measure here fits it. */
export function indicatorOf(code: string): Indicator | undefined {
  return BY_CODE.get(code);
}

/** Money that the World Bank itself takes for an economy's own, other than its currency. @source World Bank, country notes: Liberia and the West Bank report in dollars */
const REPORTED_IN: Readonly<Record<string, string>> = { LR: "USD", PS: "USD" };

/** One figure as printed, and where it stands. */
export interface Printed {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly value: number;
  readonly cell: string;
}

/** The point of a printed figure. The World Bank tells neither stages nor quality: all count as reported. */
export function worldBankPoint(indicator: Indicator, edition: string, printed: Printed): Point {
  const actor = actorOfCode(printed.code, printed.name);
  const unit = indicator.unit === "local" ? (REPORTED_IN[actor] ?? localMoney(actor, edition)) : undefined;
  return {
    actor,
    ...inYear(printed.year),
    value: indicator.inverse ? 1 / printed.value : printed.value,
    ...(unit === undefined ? {} : { unit }),
    stage: "outturn",
    quality: "reported",
    cell: printed.cell,
    ...(indicator.inverse ? { note: `printed as ${printed.value}` } : {}),
  };
}

/** What a series of the indicator is called, without its points. */
export function worldBankSeries({ code: _code, inverse: _inverse, ...about }: Indicator) {
  return about;
}
