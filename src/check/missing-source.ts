/** Missing source. Comes in: the figures of a document. Goes out: one line on those that nobody is said to have given. */
import type { Finding } from "../core/finding.ts";
import { unitDimension } from "../measure/unit.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Ground, Page, Rule, Told } from "./rule.ts";
import { counted, list, opening, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "missing-source",
  version: 1,
  title: "Figures without a source",
  about:
    "Lists, in one line a document, the amounts, shares and counts that the narrator gives without saying where they come from, and that the document nowhere gives to anybody.",
  source: "Reuters Handbook of Journalism, “Sourcing”",
  examples: [
    {
      name: "two figures of the narrator",
      documents: [{ name: "a.txt", text: "Turkey produced 2,400 drones in 2024. Spain produced 40 drones in 2024." }],
      expect: { verdict: "unsupported", severity: "info", says: "Two figures" },
    },
    {
      name: "every figure has a source",
      documents: [{ name: "a.txt", text: "Marta Nowak said that Turkey produced 2,400 drones in 2024." }],
      expect: "silent",
    },
    {
      name: "no figures",
      documents: [{ name: "a.txt", text: "Turkey has moved its drones to the coast." }],
      expect: "silent",
    },
  ],
  *run(ground) {
    const sourced = sourcedStatements(ground);
    for (const page of ground.pages) yield* onPage(page, sourced);
  },
};

const MOST_SHOWN = 12;
const CHECKABLE: ReadonlySet<string> = new Set(["money", "share", "count", "ratio"]);

/** Statements of the narrator whose claim the same document gives to a source elsewhere. */
function sourcedStatements({ claims }: Ground): ReadonlySet<string> {
  const sourced = new Set<string>();
  for (const { members } of claims) {
    const documents = new Set(members.flatMap(({ source, document }) => (source === null ? [] : document)));
    if (documents.size === 0) continue;
    for (const { source, document, proposition } of members) {
      if (source === null && documents.has(document)) sourced.add(proposition.statement);
    }
  }
  return sourced;
}

function* onPage(page: Page, sourced: ReadonlySet<string>): Iterable<Finding> {
  const bare = page.figures.filter((told) => isBare(told, sourced));
  if (bare.length < 2) return;
  const statements = [...new Set(bare.map(({ statement }) => statement))];
  const shown = statements.slice(0, MOST_SHOWN);
  const some = list(bare.slice(0, 4).map(({ quantity }) => quoted(quantity.quote)));
  yield findingOf(rule, {
    verdict: "unsupported",
    severity: "info",
    message: `${opening(counted(bare.length, "figure"))} are given without saying where they come from, among them ${some}.`,
    working: shown.map((statement, index) => {
      const figures = bare.filter((told) => told.statement === statement).map(({ quantity }) => quoted(quantity.quote));
      return step(`no source: ${list(figures)}`, index);
    }),
    evidence: shown.map((statement) => evidenceOf(statement)),
    settle: "The document, series or person that each figure is taken from.",
  });
}

function isBare({ statement, quantity }: Told, sourced: ReadonlySet<string>): boolean {
  if (statement.source !== null || statement.hedge !== null || sourced.has(statement.id)) return false;
  return CHECKABLE.has(unitDimension(quantity.unit)) && quantity.measure.known !== "unknown";
}
