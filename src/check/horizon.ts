/** Threat horizon. Comes in: how soon an attack is said to be possible. Goes out: horizons that differ between tellings. */
import type { Finding } from "../core/finding.ts";
import { by, groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Interval } from "../core/quantity.ts";
import { actorName } from "../measure/actor.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Ground, Rule, Told } from "./rule.ts";
import { list, number, quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "horizon",
  version: 2,
  title: "Threat horizons",
  about:
    "Collects how soon an attack, or another danger of war, is said to be possible, each with its own words for what may come. “Within five years” and “three to five years” do not contradict each other, but they are not the same forecast either, and often not of the same subject.",
  examples: [
    {
      name: "two years against two to four",
      documents: [
        { name: "a.txt", text: "A Finnish officer wrote that Belarus could attack Latvia within two years." },
        {
          name: "b.txt",
          text: "Latvian generals reckon that Belarus could attack Poland within two to four years.",
        },
      ],
      expect: { verdict: "differs", severity: "info", says: "2 to 4 years" },
    },
    {
      name: "the same horizon twice",
      documents: [
        { name: "a.txt", text: "A Finnish officer wrote that Belarus could attack Latvia within two years." },
        { name: "b.txt", text: "Belarus may attack Latvia within two years, an officer from Helsinki wrote." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    const tellings = tellingsIn(ground);
    const horizons = groupBy(tellings, ({ years }) => `${years.low} ${years.high}`);
    if (horizons.size > 1) yield differing([...horizons.values()]);
  },
};

interface Telling extends Told {
  readonly years: Interval;
  readonly who: string;
}

const MOST_SHOWN = 12;

function tellingsIn({ pages }: Ground): readonly Telling[] {
  return pages
    .flatMap(({ figures }) => figures)
    .flatMap(({ statement, quantity }) => {
      if (quantity.unit !== "a" || quantity.subject.known === "unknown") return [];
      if (valueOr<string, string>(quantity.measure, "") !== "time-to-threat") return [];
      const years = { low: quantity.low, high: quantity.high };
      return [{ statement, quantity, years, who: valueOr<string, string>(quantity.subject, "") }];
    });
}

function inYears({ low, high }: Interval): string {
  return low === high ? `${number(low)} ${low === 1 ? "year" : "years"}` : `${number(low)} to ${number(high)} years`;
}

/** "3 to 5 years (“NATO risks being unable to …”)": what is said to be possible by then is left to its own words. */
function toldFor({ years, statement }: Telling): string {
  return `${inYears(years)} (${quoted(shortened(statement.quote))})`;
}

function differing(horizons: readonly (readonly Telling[])[]): Finding {
  const sorted = [...horizons].sort(
    by(
      (group) => group[0]?.years.low ?? 0,
      (group) => group[0]?.years.high ?? 0,
    ),
  );
  const tellings = sorted.flat().slice(0, MOST_SHOWN);
  const subjects = [...new Set(tellings.map(({ who }) => who))].filter(Boolean).map(actorName);
  const of = subjects.length > 1 ? `; they speak of ${list(subjects)}` : "";
  return findingOf(rule, {
    verdict: "differs",
    severity: "info",
    message: `A danger is told for ${list(sorted.map((group) => toldFor(group[0] as Telling)))}${of}.`,
    working: tellings.map(({ quantity, years, who }, index) =>
      step(`${quoted(quantity.quote)}: ${inYears(years)}${who ? `, of ${actorName(who)}` : ""}`, index),
    ),
    evidence: tellings.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    settle: "Who said it first, of whom, and from which day the years count.",
  });
}
