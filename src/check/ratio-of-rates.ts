/** Ratio of two rates. Comes in: "in three months what … in a year". Goes out: the ratio, and tellings that contradict it. */
import type { Finding } from "../core/finding.ts";
import { byCodeUnit, groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Comparison, Interval, Operand } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import { actorName } from "../measure/actor.ts";
import { bareItem, isGeneralisation } from "../measure/item.ts";
import { positionsOf, readingId } from "../relation/index.ts";
import { contested } from "./contested.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Compared, Ground, Rule } from "./rule.ts";
import { number, quoted, range, shortened, things } from "./wording.ts";

export const rule: Rule = {
  id: "ratio-of-rates",
  version: 2,
  title: "Ratio of two rates",
  about:
    "“As much in three months as the other in a year” says that one side's rate is four times the other's. The ratio is shown, and tellings of one document whose ratios cannot both be true are set against each other.",
  formula: "ratio = window of the right side ÷ window of the left side",
  examples: [
    {
      name: "four months against two years",
      documents: [
        { name: "a.txt", text: "Poland builds as many howitzers in four months as Norway builds in two years." },
      ],
      expect: { verdict: "derived", severity: "info", says: "6 times" },
    },
    {
      name: "two tellings that cannot both be true",
      documents: [
        {
          name: "a.txt",
          text: "Poland builds as many howitzers in four months as Norway builds in two years. Poland builds as many howitzers in two months as Norway builds in two years.",
        },
      ],
      expect: { verdict: "disagreement", severity: "warning", says: "6 times and 12 times" },
    },
    {
      name: "two amounts without windows",
      documents: [{ name: "a.txt", text: "Poland built 90 howitzers and Norway built 15 howitzers." }],
      expect: "silent",
    },
  ],
  *run(ground) {
    const tellings = tellingsIn(ground);
    for (const inDocument of groupBy(tellings, ({ statement }) => statement.document).values()) {
      const windows = inDocument.filter(({ comparison }) => comparison.form === "windows");
      for (const same of groupBy(windows, ratioKey).values()) yield derived(ground, same);
      for (const pair of groupBy(inDocument, ({ who }) => who).values()) yield* disagreements(pair);
    }
  },
};

interface Telling {
  readonly statement: Statement;
  readonly comparison: Comparison;
  /** The two actors, in one order whichever side they stand on. */
  readonly who: string;
  readonly item: string;
  /** True when the text has them the other way round; `ratio` is then turned. */
  readonly swapped: boolean;
  readonly ratio: Interval;
}

function tellingsIn({ pages }: Ground): readonly Telling[] {
  return pages.flatMap(({ comparisons }) => comparisons.flatMap((compared) => tellingOf(compared) ?? []));
}

function tellingOf({ statement, comparison }: Compared): Telling | undefined {
  const [left, right] = [nameOf(comparison.left), nameOf(comparison.right)];
  if (comparison.form === "comparable" || !left || !right || left === right) return undefined;
  const item = valueOr<string, string>(comparison.left.item, valueOr<string, string>(comparison.right.item, ""));
  const measure = valueOr<string, string>(comparison.left.measure, "");
  // "20 times larger" may be said of anything: a multiple counts only where the text says of whose output.
  if (measure !== "production" || (comparison.form === "times" && item === "")) return undefined;
  const swapped = byCodeUnit(left, right) > 0;
  const ratio = ratioOf(comparison);
  return {
    statement,
    comparison,
    who: [measure, ...(swapped ? [right, left] : [left, right])].join("|"),
    item: bareItem(item),
    swapped,
    ratio: swapped ? inverse(ratio) : ratio,
  };
}

function inverse({ low, high }: Interval): Interval {
  return { low: 1 / high, high: 1 / low };
}

function nameOf(operand: Operand): string {
  return valueOr<string, string>(operand.actor, "");
}

function ratioOf({ bound, low, high }: Comparison): Interval {
  if (bound === ">" || bound === ">=") return { low, high: Infinity };
  if (bound === "<" || bound === "<=") return { low: 0, high };
  return bound === "~" ? { low: low * 0.9, high: high * 1.1 } : { low, high };
}

function ratioKey({ who, ratio }: Telling): string {
  return `${who}|${ratio.low}|${ratio.high}`;
}

function words({ comparison: { low, high, bound } }: Telling): string {
  const value = low === high ? number(low) : `${number(low)} to ${number(high)}`;
  const limit = bound === ">" ? "more than " : bound === "<" ? "less than " : "";
  return `${limit}${value} times`;
}

function months({ windowMonths = 0 }: Operand): string {
  return `${number(windowMonths)} ${windowMonths === 1 ? "month" : "months"}`;
}

function derived(ground: Ground, same: readonly Telling[]): Finding {
  const [first] = same as readonly [Telling];
  const { left, right } = first.comparison;
  const windows = `${number(right.windowMonths ?? 0)} ÷ ${number(left.windowMonths ?? 0)}`;
  // "three times as much in three months as …": the multiple of the amounts stands beside that of the windows.
  const amounts = (first.comparison.low * (left.windowMonths ?? 1)) / (right.windowMonths ?? 1);
  const multiple = amounts === 1 ? "" : ` × ${number(amounts)}`;
  const premise = amounts === 1 ? "equal" : `${number(amounts)} to 1`;
  const mark = contested(ground, {
    readings: same.flatMap((one) => ground.layered().readingOf.get(idOf(one)) ?? []),
    at: (reading) => same.findIndex((one) => idOf(one) === reading.id),
  });
  return findingOf(rule, {
    verdict: "derived",
    severity: "info",
    message: `${quoted(shortened(first.comparison.quote))}: per month, ${actorName(nameOf(left))} would make ${words(first)} what ${actorName(nameOf(right))} makes.${mark.says}`,
    working: [
      step(`windows: ${months(left)} against ${months(right)}`, 0),
      step(
        `ratio of the rates: ${windows}${multiple} = ${words(first)}, if the amounts are ${premise}`,
        ...same.keys(),
      ),
      ...mark.steps,
    ],
    evidence: same.map(({ statement, comparison }) => evidenceOf(statement, comparison.span)),
    settle: "Both outputs per year in one unit, from one producer of figures.",
  });
}

function idOf({ statement, comparison }: Telling): string {
  return readingId(statement.id, "comparison", statement.comparisons.indexOf(comparison));
}

/** One finding a pair of actors and thing: the first telling of each position. */
function* disagreements(pair: readonly Telling[]): Iterable<Finding> {
  for (const comparable of groupBy(pair, ({ item }) => item).values()) {
    const values = comparable.map((telling, index) => ({ id: String(index), interval: telling.ratio }));
    const positions = positionsOf(values);
    if (positions.length < 2) continue;
    const firsts = positions.map(({ claims }) => Math.min(...claims.map(Number))).sort((a, b) => a - b);
    yield disagreement([...new Set(firsts)].flatMap((index) => comparable[index] ?? []));
  }
}

function disagreement(firsts: readonly Telling[]): Finding {
  const first = firsts[0] as Telling;
  const [left, right] = [first.comparison.left, first.comparison.right].map((side) => actorName(nameOf(side)));
  // Every ratio the way round in which the first telling has it.
  const turned = ({ ratio }: Telling): Interval => (first.swapped ? inverse(ratio) : ratio);
  const times = (telling: Telling): string => `${range(turned(telling))} times`;
  const about = first.item && isGeneralisation("arms", first.item) ? ` of ${things(first.item)}` : "";
  return findingOf(rule, {
    verdict: "disagreement",
    severity: "warning",
    message: `${left}'s output${about} cannot be ${[...new Set(firsts.map(times))].join(" and ")} that of ${right} at once: the tellings disagree.`,
    working: firsts.map((telling, index) =>
      step(`${quoted(shortened(telling.comparison.quote))}: ${times(telling)}`, index),
    ),
    evidence: firsts.map(({ statement, comparison }) => evidenceOf(statement, comparison.span)),
    settle: "The first telling, word for word: the window or the multiple changed on the way.",
  });
}
