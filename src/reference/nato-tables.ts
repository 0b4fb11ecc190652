/** Tables of NATO's workbook. Comes in: the words above a block of figures. Goes out: what series it is. */
import type { Series } from "../core/series.ts";

/** What a block holds. */
export interface NatoBlock extends Pick<Series, "id" | "title" | "measure" | "unit" | "definition"> {
  /**
   * Words of the table's title, and of the block, that must be there; what the block says last counts. A first group is
   * the year whose prices count.
   */
  readonly table: RegExp;
  readonly block: RegExp;
  readonly price?: "market";
  /** What a printed figure is multiplied by. */
  readonly scale: number;
}

/** @source NATO, "Defence Expenditure of NATO Countries", notes on definition */
const DEFENCE =
  "Defence expenditure as NATO defines it: payments of a government for its own forces, those of Allies or of the Alliance, with pensions, research, equipment, and that part of other forces (border guards, coast guards) that is trained, equipped and available as soldiers; stockpiles included; aid counts where it is military and given out of the defence budget.";

const MONEY = { measure: "military-spending", unit: "USD", price: "market", scale: 1e6 } as const;

/** Blocks that are read; the first whose words fit counts. @source NATO, "Defence Expenditure of NATO Countries", tables 1 to 3 */
export const NATO_BLOCKS: readonly NatoBlock[] = [
  {
    table: /million (?:US|U\.S\.) dollars/i,
    block: /constant (\d{4}) prices/gi,
    id: "nato-constant-usd",
    title: "Defence expenditure (constant US$)",
    ...MONEY,
    definition: `${DEFENCE} In dollars at the prices and exchange rates of one year.`,
  },
  {
    table: /million (?:US|U\.S\.) dollars/i,
    block: /current prices/gi,
    id: "nato-current-usd",
    title: "Defence expenditure (current US$)",
    ...MONEY,
    definition: `${DEFENCE} In dollars of the year at its average rate.`,
  },
  {
    table: /million national currency/i,
    block: /current prices/gi,
    id: "nato-local",
    title: "Defence expenditure (national currency, current prices)",
    ...MONEY,
    unit: "local",
    definition: `${DEFENCE} In national currency at current prices.`,
  },
  {
    table: /share of (?:real )?GDP/i,
    block: /share of (?:real )?GDP/gi,
    id: "nato-share-of-gdp",
    title: "Defence expenditure (share of GDP)",
    measure: "military-spending-share",
    unit: "%GDP",
    scale: 1,
    definition: `${DEFENCE} As a share of gross domestic product at constant prices.`,
  },
  {
    table: /real change/i,
    block: /real change/gi,
    id: "nato-real-change",
    title: "Defence expenditure (yearly real change)",
    measure: "military-spending-growth",
    unit: "%",
    scale: 1,
    definition: `${DEFENCE} Change against the year before, at constant prices.`,
  },
];

/** Of an edition that counts core defence alone. @source NATO, The Hague Summit Declaration, paragraph 3 */
export const CORE = {
  title: /core defence/i,
  says: "This edition counts core defence under the pledge of The Hague and is no continuation of the ones before.",
  measures: { "military-spending-share": "core-defence-share" } as Readonly<Record<string, string>>,
} as const;
