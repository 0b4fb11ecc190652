/** Figures that everybody agrees on. Comes in: nothing. Goes out: what a series must show if it is what it says it is. */
import type { CivilDate } from "../../core/date.ts";

/** One published figure, wide enough for revisions and too narrow for another indicator, unit or direction. */
export interface Anchor {
  readonly series: string;
  readonly actor: string;
  readonly from: CivilDate;
  readonly value: number;
  /** How far a revision may lie from it, as a share of the value. */
  readonly within: number;
}

const year = (series: string, actor: string, of: number, value: number, within: number): Anchor => ({
  series,
  actor,
  from: `${of}-01-01`,
  value,
  within,
});

/**
 * @source World Bank, World Development Indicators (edition of 28 June 2024, price indices of December 2024); the
 * United States are the base of purchasing power, so that their rate and their price level are 1 in every year;
 * Federal Reserve, G.5A annual rates 2008; SIPRI Fact Sheets "Trends in world military expenditure" 2015 and 2020
 * (596 bn and 778 bn dollars; 3.3 and 3.7 per cent of output); FAS Nuclear Notebook (stockpile of 1967: 31,255)
 */
export const ANCHORS: readonly Anchor[] = [
  year("wb-gdp", "US", 2000, 1.025e13, 0.1),
  year("wb-gdp", "US", 2015, 1.82e13, 0.1),
  year("wb-gdp", "DE", 2015, 3.36e12, 0.15),
  year("wb-gdp-local", "US", 2015, 1.82e13, 0.1),
  year("wb-gdp-local", "JP", 2015, 5.38e14, 0.1),
  year("wb-gdp-ppp", "US", 2015, 1.82e13, 0.1),
  year("wb-gdp-ppp", "CN", 2015, 1.8e13, 0.25),
  year("wb-ppp", "US", 2000, 1, 0.001),
  year("wb-ppp", "US", 2015, 1, 0.001),
  year("wb-ppp", "JP", 2000, 155, 0.15),
  year("wb-price-level", "US", 2000, 1, 0.001),
  year("wb-price-level", "US", 2015, 1, 0.001),
  year("wb-price-level", "CN", 2000, 3, 0.35),
  year("wb-exchange-rate", "JP", 2008, 103.4, 0.05),
  year("wb-exchange-rate", "CN", 2008, 6.95, 0.05),
  year("wb-exchange-rate", "GB", 2008, 0.544, 0.05),
  year("wb-inflation", "US", 1980, 13.55, 0.02),
  year("wb-inflation", "US", 2000, 3.38, 0.02),
  year("wb-deflator", "US", 1980, 9.03, 0.06),
  year("wb-deflator", "US", 2000, 2.27, 0.08),
  year("wb-price-index", "US", 2010, 100, 0.02),
  year("wb-military-share", "US", 2015, 3.4, 0.12),
  year("wb-military-usd", "US", 2015, 6.2e11, 0.12),
  year("fred-exchange-rate", "Euro", 2008, 0.679, 0.03),
  year("fred-exchange-rate", "AU", 2008, 1.171, 0.03),
  year("fred-exchange-rate", "JP", 2008, 103.4, 0.03),
  year("fred-exchange-rate", "CN", 2008, 6.948, 0.03),
  year("fred-exchange-rate", "CH", 2008, 1.0816, 0.03),
  year("sipri-current-usd", "US", 2020, 7.78e11, 0.08),
  year("sipri-current-usd", "US", 2015, 6.2e11, 0.1),
  year("sipri-share-of-gdp", "US", 2020, 3.65, 0.08),
  year("sipri-share-of-gdp", "US", 2015, 3.4, 0.1),
  year("fas-warheads", "US", 1967, 31_255, 0.02),
];
