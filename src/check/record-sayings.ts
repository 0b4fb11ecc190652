/** Sayings against the record. Comes in: a multiple between two sides. Goes out: who said it when, and the newest word of the same speaker. */
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Compared, Page, Rule } from "./rule.ts";
import { multipleOf, type Saying, sayingsOf } from "./sayings.ts";
import { knownEvidence } from "./standing.ts";
import { list, number, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "record-sayings",
  version: 1,
  title: "What was said of it, and last",
  about:
    "A multiple between two sides (“as much in three months as the other in a year”) is set beside what is known to have been said of the same two sides: by whom, on which days, of what exactly. Where the same speaker has since said something else, or said it of a narrower thing, that is shown. A saying is no count: that somebody said it does not make it right.",
  examples: [
    {
      name: "said, and later said otherwise",
      documents: [{ name: "a.txt", text: "In three months Russia makes as much ammunition as NATO makes in a year." }],
      expect: { verdict: "superseded", severity: "info", says: "2025-07-05" },
    },
    {
      name: "the object is gone",
      documents: [{ name: "a.txt", text: "Russia makes in three months what NATO makes in a year." }],
      expect: { verdict: "superseded", severity: "info", says: "ammunition" },
    },
    {
      name: "told from the other side",
      documents: [{ name: "a.txt", text: "Russia's economy is 25 times smaller than NATO's." }],
      expect: { verdict: "changed", severity: "info", says: "2025-06-24" },
    },
    {
      name: "nobody is known to have said it",
      documents: [
        { name: "a.txt", text: "Norway produces as much ammunition in three months as Sweden produces in a year." },
      ],
      expect: "silent",
    },
  ],
  *run({ pages, record }) {
    for (const page of pages) {
      for (const compared of page.comparisons) {
        const multiple = multipleOf(compared.statement, compared.comparison, page.language);
        const sayings = multiple ? sayingsOf(multiple, record) : [];
        if (sayings.length > 0) yield beside(page, compared, sayings);
      }
    }
  },
};

function beside(page: Page, { statement, comparison }: Compared, sayings: readonly Saying[]): Finding {
  const day = valueOr<string, string>(page.document.origin.published, "");
  const same = sayings.filter((saying) => saying.same);
  const newest = sayings.at(-1) as Saying;
  const narrower = same.find((saying) => saying.narrower);
  const since = day !== "" && newest.known.published > day;
  const parts = [
    same.length > 0 ? `said by ${bySpeaker(same)}` : `known as said otherwise: ${bySpeaker(sayings)}`,
    ...(narrower ? [`they spoke of ${narrower.known.item ?? "less"} only`] : []),
    ...(newest.same ? [] : [`${since ? "since then" : "the newest word"}: ${wordOf(newest)}`]),
  ];
  return findingOf(rule, {
    verdict: newest.same ? (same.length < sayings.length ? "changed" : "consistent") : "superseded",
    severity: "info",
    message: `${quoted(comparison.quote)}: ${parts.join("; ")}.`,
    working: sayings.map((saying, index) => step(lineOf(saying), index + 1)),
    evidence: [evidenceOf(statement, comparison.span), ...sayings.map(({ known }) => knownEvidence(known))],
    settle: `First-hand text: ${newest.known.where}, ${newest.known.published}.`,
    about: String(comparison.span.start),
  });
}

/** "Mark Rutte (4 on 2025-02-14, 2025-06-05 and 2025-06-09)". */
function bySpeaker(sayings: readonly Saying[]): string {
  const speakers = groupBy(sayings, ({ known }) => known.producer);
  return list(
    [...speakers].map(([name, of]) => {
      const values = groupBy(of, ({ known }) => multipleIn(known.low, known.bound));
      return `${name} (${[...values].map(([value, at]) => `${value} on ${list(at.map(({ known }) => known.published))}`).join("; ")})`;
    }),
  );
}

function multipleIn(low: number, bound: string): string {
  return `${bound === "<=" ? "at most " : bound === ">=" ? "at least " : ""}${number(low)} times`;
}

function wordOf({ known }: Saying): string {
  return `${known.producer} said on ${known.published} (${known.where}) that ${reported(known.says)}`;
}

/** The record tells what was said in words of its own: it goes on in our sentence, and never stands in quotation marks. */
function reported(says: string): string {
  return says.replace(/\.$/, "").replace(OPENING, (word) => word.toLowerCase());
}

/** First words of such a sentence that are no names. */
const OPENING = /^(?:About|All|At|By|For|From|He|In|Of|On|Over|She|The|They|This|Three|Until|What|Within)\b/;

function lineOf(saying: Saying): string {
  const { known, same } = saying;
  return `${known.published}, ${known.producer}, ${known.where}: ${multipleIn(known.low, known.bound)}${known.scope ? ` (${known.scope})` : ""}: ${same ? "the same" : "another"}`;
}
