/** Like for like. Comes in: two sides whose military spending a text compares. Goes out: both sides from one series, at market rates and at purchasing power. */
import type { Evidence, Finding } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import type { Comparison, Operand } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import { actorName } from "../measure/actor.ts";
import type { PublicRecord } from "../reference/record.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule } from "./rule.ts";
import { type Amount, accountsOf, isEmpty, type Sides } from "./side-amounts.ts";
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
      name: "two states by one producer",
      documents: [{ name: "a.txt", text: "Germany's military spending exceeds that of Poland." }],
      expect: { verdict: "derived", severity: "info", says: "2.3 times" },
    },
    {
      name: "nobody at hand gives both sides",
      documents: [{ name: "a.txt", text: "Norway's military spending exceeds that of Chile." }],
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

function* repeated(
  statement: Statement,
  comparison: Comparison,
  sides: Sides,
  record: PublicRecord,
): Iterable<Finding> {
  for (const { producer, year, who, market, ppp } of accountsOf(sides, record)) {
    const names = who.map(({ name }) => name);
    const said = [line("at market rates", names, market, "dollars")];
    if (!ppp.some(isEmpty))
      said.push(
        `${line("at the purchasing power of GDP, member by member", names, ppp, "international dollars")}: general prices, not those of arms`,
      );
    const evidence: Evidence[] = [evidenceOf(statement, comparison.span)];
    const steps = [...market, ...ppp].map((amount, index) => {
      const first = evidence.length;
      evidence.push(...amount.from);
      const money = index < 2 ? "at market rates" : "at purchasing power";
      const gap = amount.without.length > 0 ? `; nothing for ${list(amount.without.map(actorName))}` : "";
      return step(
        `${names[index % 2]}, ${money}: ${number(amount.value, 3)}${gap}`,
        ...amount.from.map((_, at) => first + at),
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
        ...who.flatMap(({ actor, name }) =>
          name.startsWith(actorName(actor)) ? [] : [`${actorName(actor)} is ${name}`],
        ),
      ],
      settle: "The author's list of states, year and kind of money.",
      about: `${producer} ${year} ${comparison.span.start}`,
    });
  }
}

function line(how: string, names: readonly string[], [left, right]: readonly Amount[], money: string): string {
  if (!left || !right) return "";
  const ratio = left.value / right.value;
  const times = ratio >= 1 ? `${number(ratio, 2)} times` : `1 to ${number(1 / ratio, 2)}`;
  return `${how} ${names[0]} ${number(left.value, 3)} against ${names[1]} ${number(right.value, 3)} ${money} (${times})`;
}
