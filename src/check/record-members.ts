/** Members at a target against the record. Comes in: "most members do not meet 2 %". Goes out: of which years and editions it is true. */
import type { Finding } from "../core/finding.ts";
import type { KnownFigure } from "../core/known.ts";
import { groupBy } from "../core/order.ts";
import { actorName } from "../measure/actor.ts";
import type { PublicRecord } from "../reference/record.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import { type MembersTold, membersTold, partOf } from "./members.ts";
import type { Rule } from "./rule.ts";
import { knownEvidence } from "./standing.ts";
import { list, quoted } from "./wording.ts";

/** A telling beside the counts of its year, or of every year. */
export const rule: Rule = {
  id: "record-members",
  version: 1,
  title: "How many members meet the target, by edition",
  about:
    "How many members of an alliance are at a share of spending is counted anew in every edition of its table, by the producer's own definition, first as an estimate and later as an outturn. A telling is set beside the counts of the year it is about; one without a year beside those of every year, since it may be true of one and wrong of the next.",
  formula: "part = members at the target ÷ members",
  examples: [
    {
      name: "true once",
      documents: [{ name: "a.txt", text: "Most NATO members do not meet the defence spending target of 2 %." }],
      expect: { verdict: "differs", severity: "info", says: "2023" },
    },
    {
      name: "an older edition's count",
      documents: [
        { name: "a.txt", text: "In 2024, 23 of 32 NATO members met the defence spending target of 2 % of GDP." },
      ],
      expect: { verdict: "differs", severity: "info", says: "22 of 32" },
    },
    {
      name: "nobody counted it",
      documents: [{ name: "a.txt", text: "Most NATO members do not meet the defence spending target of 7 %." }],
      expect: "silent",
    },
  ],
  *run({ pages, page, record, today }) {
    for (const told of membersTold(pages)) {
      const counts = countsFor(told, record);
      const published = page(told.document)?.document.origin.published;
      const day = published === undefined || published.known === "unknown" ? today : published.value;
      if (counts.length > 0) yield beside(told, counts, Number(day.slice(0, 4)) - RECENT);
    }
  },
};

/** A text that names no year speaks of its own time: so many years before it are told in the message, all in the working. */
const RECENT = 2;

/** A published count beside a telling. */
export interface Count {
  readonly known: KnownFigure;
  /** "2024". */
  readonly year: string;
  readonly share: number;
  /** True when the telling holds for it. */
  readonly holds: boolean;
}

/** The published counts at the target of a telling: of its year, or of every year where it gives none. */
export function countsFor(
  { actor, target, part, year }: Omit<MembersTold, "statement">,
  record: PublicRecord,
): readonly Count[] {
  return record.figures({ measure: "members-counted", ...(actor ? { actor } : {}) }).flatMap((known) => {
    const of = (known.from ?? "").slice(0, 4);
    const isAsked = String(known.threshold?.low) === target && known.members && (year === "" || year === of);
    if (!isAsked || !known.members) return [];
    const share = known.low / known.members;
    // "Most" is more than a half, and half of them are not most.
    const holds = part.low === part.high ? Math.abs(share - part.low) < 1e-9 : share > part.low && share <= part.high;
    return [{ known, year: of, share, holds: holds || (share === part.low && part.low === 0) }];
  });
}

function beside(told: MembersTold, counts: readonly Count[], since: number): Finding {
  const recent = told.year === "" ? counts.filter(({ year }) => Number(year) >= since) : [];
  const shown = recent.length > 0 ? recent : counts;
  const [held, not] = [shown.filter(({ holds }) => holds), shown.filter(({ holds }) => !holds)];
  const whom = told.actor ? ` of ${actorName(told.actor)}` : "";
  const said = `${quoted(told.statement.quote)} says that ${partOf(told)} of the members${whom} are at ${told.target} %`;
  const outcome = [
    ...(held.length > 0 ? [`it holds of ${byYear(held)}`] : []),
    ...(not.length > 0 ? [`${held.length > 0 ? "not of" : "it does not hold of"} ${byYear(not)}`] : []),
  ];
  return findingOf(rule, {
    verdict: not.length === 0 ? "consistent" : "differs",
    severity: "info",
    message: `${said}: ${outcome.join("; ")}.`,
    working: [
      step(`${quoted(told.words)}: ${partOf(told)} meet it`, 0),
      ...counts.map((count, index) => step(lineOf(count), index + 1)),
    ],
    evidence: [evidenceOf(told.statement), ...counts.map(({ known }) => knownEvidence(known))],
    assumptions: told.actor === "" ? [`the members are those of ${actorName(counts[0]?.known.actor ?? "")}`] : [],
    settle: `The year and the edition that are meant: the newest count is ${lineOf(counts.at(-1) as Count)}.`,
    about: told.target,
  });
}

/** "2023 (10 of 31 by NATO, 2024-06) and 2024 (18 of 32 by SIPRI, 2025)". */
function byYear(counts: readonly Count[]): string {
  const years = [...groupBy(counts, ({ year }) => year)].sort(([a], [b]) => Number(a) - Number(b));
  return list(years.map(([year, of]) => `${year} (${of.map(countOf).join("; ")})`));
}

function countOf({ known: { low, members, producer, edition = "" } }: Count): string {
  return `${low} of ${members} by ${producer}, ${edition}`;
}

function lineOf(count: Count): string {
  return `${count.year}: ${countOf(count)}${count.known.stage === "estimate" ? ", an estimate" : ""}`;
}
