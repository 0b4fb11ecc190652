/** Identities: what holds between measures by definition. Comes in: nothing. Goes out: the table, each with its source. */

/** Which variables may stand in one place of an identity. */
export interface Role {
  /** A measure id, or `same`: whatever measure the other roles have. */
  readonly measure: string;
  /** `money`: any currency, the same in every role of it; `local`: a currency that is not the dollar. */
  readonly unit: "money" | "local" | "USD" | "1";
  /** `market` also takes an unknown basis, as an assumption; `same`: whatever the other roles have. */
  readonly price: "market" | "purchasing-power" | "same";
}

/** `result = left ÷ right`, for variables that agree in every other part (actor, item, period, definition, stage). */
export interface Identity {
  readonly id: string;
  /** The identity in words. */
  readonly says: string;
  readonly source: string;
  readonly result: Role;
  readonly left: Role;
  readonly right: Role;
}

const share = (measure: string): Role => ({ measure, unit: "1", price: "same" });
const money = (measure: string): Role => ({ measure, unit: "money", price: "same" });

/** One entry an identity. They hold inside one producer, definition and price base; nothing joins two of those. */
export const IDENTITIES: readonly Identity[] = [
  {
    id: "share-of-gdp",
    says: "share of GDP = military spending ÷ GDP, in one currency at one price base",
    source: "SIPRI, Sources and methods: military expenditure as a share of GDP",
    result: share("military-spending-share"),
    left: money("military-spending"),
    right: money("gdp"),
  },
  {
    id: "share-of-budget",
    says: "share of the budget = military spending ÷ the whole budget, in one currency at one price base",
    source: "SIPRI, Sources and methods: military expenditure as a share of government spending",
    result: share("budget-share"),
    left: money("military-spending"),
    right: money("state-budget"),
  },
  {
    id: "exchange-rate",
    says: "rate = the amount in local currency ÷ the same amount in dollars at market prices",
    source: "World Bank, World Development Indicators, metadata of PA.NUS.FCRF",
    result: { measure: "exchange-rate", unit: "1", price: "market" },
    left: { measure: "same", unit: "local", price: "market" },
    right: { measure: "same", unit: "USD", price: "market" },
  },
  {
    id: "purchasing-power-rate",
    says: "purchasing-power rate = the amount in local currency ÷ the same amount in international dollars",
    source: "World Bank, World Development Indicators, metadata of PA.NUS.PPP",
    result: { measure: "purchasing-power-rate", unit: "1", price: "purchasing-power" },
    left: { measure: "same", unit: "local", price: "market" },
    right: { measure: "same", unit: "USD", price: "purchasing-power" },
  },
  {
    id: "price-level",
    says: "price-level factor = the amount in international dollars ÷ the same amount in market dollars",
    source: "World Bank, World Development Indicators, metadata of PA.NUS.PPPC.RF (its inverse)",
    result: { measure: "price-level-factor", unit: "1", price: "purchasing-power" },
    left: { measure: "same", unit: "USD", price: "purchasing-power" },
    right: { measure: "same", unit: "USD", price: "market" },
  },
];
