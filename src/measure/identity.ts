/** Identities: what holds between measures by definition. Comes in: nothing. Goes out: the table, each with its source. */

/** Which variables may stand in one place of an identity. */
export interface Role {
  /** A measure id, or `same`: whatever measure the other roles of that name have. */
  readonly measure: string;
  /**
   * `money`: any currency, the same in every role of it; `own`: the currency of the actor's own accounts; `local`: a
   * currency that is not the dollar; `count`: a counted noun, the same in every role; `count/mo`: so many a month.
   */
  readonly unit: "money" | "own" | "local" | "USD" | "1" | "a" | "count" | "count/mo";
  /** `market` also takes an unknown basis, as an assumption; `same`: whatever the other roles have. */
  readonly price: "market" | "purchasing-power" | "same";
  /** The period before, the day before the period begins, or its last day; absent: the period itself. */
  readonly at?: "before" | "start" | "end";
  /** A qualifier that the item must have on top of the others' item. */
  readonly qualifier?: string;
  /** `current` also takes amounts whose price year is not said, as an assumption; a growth must say what it is. */
  readonly basis?: "nominal" | "real" | "current";
  /** The value counts from one: a rise in prices of 0.08 enters as 1.08. */
  readonly plusOne?: true;
  /** Never below zero and on the smaller side: left out when nobody says it, and the relation still holds. */
  readonly optional?: true;
  /** A market's: it can be one variable for all actors and items, as a factor of one country's prices cannot. */
  readonly shared?: true;
  /** Never derived: the relation is of no use unless somebody says it. */
  readonly said?: true;
}

/** Factors that are multiplied; `months` multiplies by the length of the period. */
export interface Term {
  readonly factors: readonly Role[];
  readonly months?: true;
}

/** What an identity is about, for those who ask for some of them. */
export type IdentityKind = "share" | "rate" | "growth" | "parts" | "flow" | "stock" | "order";

/** `left = right` or `left ≤ right`, sums of products, for variables that agree in every other part of their keys. */
export interface Identity {
  readonly id: string;
  readonly kind: IdentityKind;
  /** The identity in words. */
  readonly says: string;
  readonly source: string;
  readonly left: readonly Term[];
  readonly relation: "=" | "<=";
  readonly right: readonly Term[];
  /** Holds only for periods of one year. */
  readonly yearOnly?: true;
  /** What it takes for granted wherever it is used; what rests on it is never an error. */
  readonly assumes?: string;
}

type Options = Omit<Role, "measure" | "unit" | "price"> & { readonly price?: Role["price"] };

const role = (measure: string, unit: Role["unit"], options: Options = {}): Role => ({
  measure,
  unit,
  price: "same",
  ...options,
});
const term = (...factors: readonly Role[]): Term => ({ factors });

const share = (measure: string): Role => role(measure, "1");
const money = (measure: string, options?: Options): Role => role(measure, "money", options);
const count = (measure: string, options?: Options): Role => role(measure, "count", options);

/** `now = growth × before`: compiled growths are multiples (+41 % is 1.41). */
function growth(of: string, basis: "nominal" | "real"): Identity {
  const level = { basis: basis === "nominal" ? "current" : "real" } as const;
  return {
    id: `${of}-growth-${basis}`,
    kind: "growth",
    says: `${of} = growth (${basis}) × ${of} a year before, in the actor's own currency`,
    source: "OECD, National Accounts at a Glance, glossary: growth at current prices and in volume",
    left: [term(role(of, "own", level))],
    relation: "=",
    right: [term(role(`${of}-growth`, "1", { basis }), role(of, "own", { ...level, at: "before" }))],
    yearOnly: true,
  };
}

function countGrowth(of: string): Identity {
  return {
    id: `${of}-growth`,
    kind: "growth",
    says: `${of} = growth × ${of} a year before, of the same items`,
    source: "Follows from what a growth is; the form of UN, System of National Accounts 2008, chapter 15",
    left: [term(count(of))],
    relation: "=",
    right: [term(role(`${of}-growth`, "1"), count(of, { at: "before" }))],
    yearOnly: true,
  };
}

/** `real growth × (1 + rise of prices) = nominal growth`. */
function deflation(of: string): Identity {
  return {
    id: `${of}-deflation`,
    kind: "growth",
    says: `nominal growth of ${of} = its real growth × (1 + rise of prices)`,
    source: "UN, System of National Accounts 2008, chapter 15: price and volume measures",
    left: [term(role(`${of}-growth`, "1", { basis: "nominal" }))],
    relation: "=",
    right: [term(role(`${of}-growth`, "1", { basis: "real" }), role("inflation-rate", "1", { plusOne: true }))],
    yearOnly: true,
    assumes: "consumer prices rose as much as the prices of what was bought",
  };
}

/** `amount = rate × months`. */
function overTime(of: string): Identity {
  return {
    id: `${of}-rate`,
    kind: "flow",
    says: `${of} in a period = ${of} a month × the months of the period`,
    source: "Follows from what an average rate is",
    left: [term(count(of))],
    relation: "=",
    right: [{ ...term(role(of, "count/mo", { said: true })), months: true }],
  };
}

/** One entry an identity. They hold inside one producer, definition and price base; nothing joins two of those. */
export const IDENTITIES: readonly Identity[] = [
  {
    id: "share-of-gdp",
    kind: "share",
    says: "military spending = share of GDP × GDP, in one currency at one price base",
    source: "SIPRI, Sources and methods: military expenditure as a share of GDP",
    left: [term(money("military-spending"))],
    relation: "=",
    right: [term(share("military-spending-share"), money("gdp"))],
  },
  {
    id: "share-of-budget",
    kind: "share",
    says: "military spending = share of the budget × the whole budget, in one currency at one price base",
    source: "SIPRI, Sources and methods: military expenditure as a share of government spending",
    left: [term(money("military-spending"))],
    relation: "=",
    right: [term(share("budget-share"), money("state-budget"))],
  },
  {
    id: "exchange-rate",
    kind: "rate",
    says: "amount in local currency = rate × the same amount in dollars at market prices",
    source: "World Bank, World Development Indicators, metadata of PA.NUS.FCRF",
    left: [term(role("same", "local", { price: "market" }))],
    relation: "=",
    right: [
      term(role("exchange-rate", "1", { price: "market", shared: true }), role("same", "USD", { price: "market" })),
    ],
  },
  {
    id: "purchasing-power-rate",
    kind: "rate",
    says: "amount in local currency = purchasing-power rate × the same amount in international dollars",
    source: "World Bank, World Development Indicators, metadata of PA.NUS.PPP",
    left: [term(role("same", "local", { price: "market" }))],
    relation: "=",
    right: [
      term(
        role("purchasing-power-rate", "1", { price: "purchasing-power" }),
        role("same", "USD", { price: "purchasing-power" }),
      ),
    ],
  },
  {
    id: "price-level",
    kind: "rate",
    says: "amount in international dollars = price-level factor × the same amount in market dollars",
    source: "World Bank, World Development Indicators, metadata of PA.NUS.PPPC.RF (its inverse)",
    left: [term(role("same", "USD", { price: "purchasing-power" }))],
    relation: "=",
    right: [
      term(role("price-level-factor", "1", { price: "purchasing-power" }), role("same", "USD", { price: "market" })),
    ],
  },
  growth("military-spending", "nominal"),
  growth("military-spending", "real"),
  growth("gdp", "nominal"),
  growth("gdp", "real"),
  deflation("military-spending"),
  deflation("gdp"),
  countGrowth("production"),
  countGrowth("holding"),
  {
    id: "target-parts",
    kind: "parts",
    says: "spending target = target for core defence + target for related spending",
    source: "NATO, The Hague Summit Declaration, 25 June 2025, paragraphs 2 and 3",
    left: [term(share("military-spending-target"))],
    relation: "=",
    right: [term(share("core-defence-target")), term(share("related-spending-target"))],
  },
  {
    id: "made-and-refurbished",
    kind: "parts",
    says: "newly made and refurbished together = newly made + refurbished",
    source: "IISS, The Military Balance, explanatory notes: equipment",
    left: [term(count("production-with-refurbishment"))],
    relation: "=",
    right: [term(count("production", { qualifier: "new" })), term(count("refurbishment"))],
  },
  {
    id: "warheads-in-service",
    kind: "parts",
    says: "warheads of a stockpile = active + in reserve",
    source: "Federation of American Scientists, Status of World Nuclear Forces: military stockpile",
    left: [term(count("warheads"))],
    relation: "=",
    right: [term(count("warheads", { qualifier: "active" })), term(count("warheads", { qualifier: "reserve" }))],
  },
  {
    id: "members-share",
    kind: "parts",
    says: "members of which something is said = share of the members × all members",
    source: "Follows from what a share is",
    left: [term(count("members-counted"))],
    relation: "=",
    right: [term(share("members-share"), count("membership"))],
  },
  {
    id: "contract-price",
    kind: "parts",
    says: "value of a contract = price of one piece × pieces ordered",
    source: "US GAO, Weapon Systems Annual Assessment: quantities and unit cost",
    left: [term(money("contract-value"))],
    relation: "=",
    right: [term(money("unit-price"), count("acquisition"))],
    assumes: "the contract is for the pieces alone",
  },
  overTime("production"),
  overTime("delivery"),
  overTime("loss"),
  overTime("fired"),
  overTime("recruitment"),
  {
    id: "stock-and-flow",
    kind: "stock",
    says: "held at the end + lost + given away ≤ held at the start + delivered + refurbished (the rest was retired)",
    source:
      "IISS, The Military Balance, explanatory notes: holdings; the form of a stock account in SNA 2008, chapter 10",
    left: [
      term(count("holding", { at: "end" })),
      term(count("loss", { optional: true })),
      term(count("transfer", { optional: true })),
    ],
    relation: "<=",
    right: [term(count("holding", { at: "start" })), term(count("delivery")), term(count("refurbishment"))],
  },
  {
    id: "storage",
    kind: "stock",
    says: "stored at the end + refurbished out of storage ≤ stored at the start",
    source: "IISS, The Military Balance, explanatory notes: equipment in store",
    left: [
      term(count("holding", { qualifier: "reserve", at: "end" })),
      term(count("refurbishment", { optional: true })),
    ],
    relation: "<=",
    right: [term(count("holding", { qualifier: "reserve", at: "start" }))],
    assumes: "nothing was put into storage",
  },
  {
    id: "order-book",
    kind: "order",
    says: "backlog at the end + delivered ≤ backlog at the start + ordered (the rest was cancelled)",
    source: "US GAO, Weapon Systems Annual Assessment: orders, deliveries, backlog",
    left: [term(count("backlog", { at: "end" })), term(count("delivery", { optional: true }))],
    relation: "<=",
    right: [term(count("backlog", { at: "start" })), term(count("acquisition"))],
  },
  {
    id: "waiting-time",
    kind: "order",
    says: "backlog at the end of a year = delivered in the year × years from order to delivery",
    source: "Little (1961), “A proof for the queuing formula L = λW”, Operations Research 9(3)",
    left: [term(count("backlog", { at: "end" }))],
    relation: "=",
    right: [term(count("delivery"), role("delivery-time", "a"))],
    yearOnly: true,
    assumes: "orders and deliveries go on as in that year",
  },
];
