/** Like for like. Comes in: two sides whose military spending a text compares. Goes out: both sides from one series, at market rates and at purchasing power. */
import type { Evidence, Finding } from "../core/finding.ts";
import { by, groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Comparison, Operand } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import { actorName, isGroup, WITHIN } from "../measure/actor.ts";
import { listsOf, membersOn } from "../measure/members.ts";
import type { Cell, PublicRecord } from "../reference/record.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule } from "./rule.ts";
import { list, number, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "like-for-like",
  version: 1,
  title: "Compared like for like",
  about:
    "Where a text sets the military spending of two sides side by side, both are taken from one series of one year and compared twice: in dollars at market rates, and at the purchasing power of the whole economy, member by member for a group. Purchasing power is that of general prices: nobody publishes prices of arms for all states. It needs a series in dollars and in local currency (SIPRI's workbook, which you import) and the World Bank's purchasing-power rates (which ship).",
  formula: "at purchasing power = Σ members (spending in local currency ÷ purchasing-power rate)",
  source:
    "World Bank, World Development Indicators, metadata of PA.NUS.PPP; SIPRI, Sources and methods: currency conversion",
  examples: [
    {
      name: "no series of both sides at hand",
      documents: [{ name: "a.txt", text: "Russia's military spending exceeds that of Europe." }],
      expect: "silent",
    },
    {
      name: "no spending compared",
      documents: [{ name: "a.txt", text: "China's economy exceeds that of Japan." }],
      expect: "silent",
    },
  ],
  *run({ pages, record }) {
    for (const page of pages) {
      for (const { statement, comparison } of page.comparisons) {
        const sides = sidesOf(page, comparison);
        if (sides) yield* repeated(statement, comparison, sides, record);
      }
    }
  },
};

const MEASURE = "military-spending";

interface Sides {
  readonly left: string;
  readonly right: string;
  /** The year that the text gives for either, when it gives one. */
  readonly year: string | undefined;
}

function sidesOf(page: Page, { left, right }: Comparison): Sides | undefined {
  const [one, other] = [left, right].map((side) => valueOr<string, string>(side.actor, ""));
  const isSpending = [left, right].every((side) => valueOr<string, string>(side.measure, "") === MEASURE);
  if (!one || !other || one === other || !isSpending) return undefined;
  const own = [left, right].map((side) => yearOf(side)).find(Boolean);
  return { left: one, right: other, year: own ?? yearOnPage(page, [one, other]) };
}

function yearOf({ period }: Operand): string | undefined {
  return period.known === "unknown" ? undefined : period.value.to?.slice(0, 4);
}

/** The only year that the page gives for spending of either side. */
function yearOnPage({ figures }: Page, actors: readonly string[]): string | undefined {
  const years = figures.flatMap(({ quantity: { subject, measure, period } }) => {
    const isOne =
      actors.includes(valueOr<string, string>(subject, "")) && valueOr<string, string>(measure, "") === MEASURE;
    return isOne && period.known !== "unknown" && period.value.to ? [period.value.to.slice(0, 4)] : [];
  });
  return new Set(years).size === 1 ? years[0] : undefined;
}

/** One side in one kind of money, with what it was added up from. */
interface Amount {
  readonly value: number;
  readonly cells: readonly Cell[];
  /** States of the side for which the series has nothing. */
  readonly without: readonly string[];
}

function* repeated(
  statement: Statement,
  comparison: Comparison,
  sides: Sides,
  record: PublicRecord,
): Iterable<Finding> {
  for (const [producer, year] of producersOf(sides, record)) {
    const who = [sides.left, sides.right].map((actor) => ({ actor, ...statesOf(actor, year) }));
    const market = who.map(({ states }) => atMarket(states, producer, year, record));
    const ppp = who.map(({ states }) => atPurchasingPower(states, producer, year, record));
    if (market.some(isEmpty)) continue;
    const names = who.map(({ name }) => name);
    const said = [line("at market rates", names, market, "dollars")];
    if (!ppp.some(isEmpty))
      said.push(
        `${line("at the purchasing power of GDP, member by member", names, ppp, "international dollars")}: general prices, not those of arms`,
      );
    const evidence: Evidence[] = [evidenceOf(statement, comparison.span)];
    const steps = [...market, ...ppp].map((amount, index) => {
      const from = evidence.length;
      evidence.push(...amount.cells.map(({ key, point }) => ({ series: key, cell: point.cell })));
      const money = index < 2 ? "at market rates" : "at purchasing power";
      const gap = amount.without.length > 0 ? `; nothing for ${list(amount.without.map(actorName))}` : "";
      return step(
        `${names[index % 2]}, ${money}: ${number(amount.value, 3)}${gap}`,
        ...evidence.slice(from).map((_, at) => from + at),
      );
    });
    yield findingOf(rule, {
      verdict: "derived",
      severity: "info",
      message: `${quoted(comparison.quote)}. Like for like, ${year}, by ${producer}: ${said.join("; ")}.`,
      working: steps,
      evidence,
      assumptions: [
        ...(sides.year ? [] : [`${year} is meant`]),
        ...who.flatMap(({ actor, name }) => (name === actorName(actor) ? [] : [`${actorName(actor)} is ${name}`])),
      ],
      settle: "The author's list of states, year and kind of money.",
      about: `${producer} ${year} ${comparison.span.start}`,
    });
  }
}

/** Producers with a series in dollars for every single state that is a side, each with the year: the text's, else its newest. */
function producersOf({ left, right, year }: Sides, record: PublicRecord): readonly (readonly [string, string])[] {
  const alone = [left, right].find((actor) => !isGroup(actor)) ?? left;
  const dollars = record.cells({ measure: MEASURE, actor: alone }).filter(isDollars);
  const producers = groupBy(dollars, ({ series }) => series.producer);
  return [...producers].flatMap(([producer, cells]) => {
    const years = cells.map(({ point }) => point.to.slice(0, 4)).sort();
    const own = year ?? years.at(-1);
    return own && years.includes(own) ? [[producer, own] as const] : [];
  });
}

function isDollars({ series, point }: Cell): boolean {
  return (
    (point.unit ?? series.unit) === "USD" &&
    series.price === "market" &&
    series.constant === undefined &&
    series.year === "calendar"
  );
}

/** A state is itself; a group is the newest list of an alliance that spells it out, "Europe" the alliance's European members. */
function statesOf(actor: string, year: string): { readonly states: readonly string[]; readonly name: string } {
  if (!isGroup(actor)) return { states: [actor], name: actorName(actor) };
  const wider = WITHIN[actor];
  const candidates = [...listsOf(actor), ...(wider ? listsOf(wider) : [])];
  const chosen = candidates.find((id) => id.endsWith("@NATO")) ?? candidates[0];
  const of = chosen?.split("@")[0] ?? actor;
  return { states: chosen ? membersOn(chosen, `${year}-12-31`) : [], name: actorName(of) };
}

function atMarket(states: readonly string[], producer: string, year: string, record: PublicRecord): Amount {
  return summed(states, (state) => {
    const cell = newest(
      record.cells({ measure: MEASURE, actor: state, period: wholeYear(year) }).filter(isDollars),
      producer,
    );
    return cell && { value: cell.point.value, cells: [cell] };
  });
}

function atPurchasingPower(states: readonly string[], producer: string, year: string, record: PublicRecord): Amount {
  return summed(states, (state) => {
    const period = wholeYear(year);
    const local = newest(
      record
        .cells({ measure: MEASURE, actor: state, period })
        .filter(({ series }) => series.unit === "local" && series.year === "calendar"),
      producer,
    );
    const [rate] = record.cells({ measure: "purchasing-power-rate", actor: state, period }).slice(-1);
    const isOne = local && rate && unitOf(local) === unitOf(rate);
    return isOne ? { value: local.point.value / rate.point.value, cells: [local, rate] } : undefined;
  });
}

function unitOf({ series, point }: Cell): string {
  return (point.unit ?? series.unit).split("/")[0] ?? "";
}

function newest(cells: readonly Cell[], producer: string): Cell | undefined {
  return cells
    .filter(({ series }) => series.producer === producer)
    .sort(by(({ series }) => series.edition))
    .at(-1);
}

function wholeYear(year: string): { readonly from: string; readonly to: string } {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function summed(
  states: readonly string[],
  of: (state: string) => { readonly value: number; readonly cells: readonly Cell[] } | undefined,
): Amount {
  const found = states.map((state) => ({ state, amount: of(state) }));
  return {
    value: found.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0),
    cells: found.flatMap(({ amount }) => amount?.cells ?? []),
    without: found.flatMap(({ state, amount }) => (amount ? [] : [state])),
  };
}

/** A sum from which more than a few states are missing is no sum of the group. */
function isEmpty({ cells, without }: Amount): boolean {
  return cells.length === 0 || without.length > MOST_MISSING;
}

const MOST_MISSING = 2;

function line(how: string, names: readonly string[], [left, right]: readonly Amount[], money: string): string {
  if (!left || !right) return "";
  const ratio = left.value / right.value;
  const times = ratio >= 1 ? `${number(ratio, 2)} times` : `1 to ${number(1 / ratio, 2)}`;
  return `${how} ${names[0]} ${number(left.value, 3)} against ${names[1]} ${number(right.value, 3)} ${money} (${times})`;
}
