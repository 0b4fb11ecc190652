/** Sourcing. Comes in: whom a document gives its statements to. Goes out: one line a document on all that nobody can trace. */
import type { Finding } from "../core/finding.ts";
import { findingOf, step } from "./evidence.ts";
import type { Rule } from "./rule.ts";
import { circle, creditsOf } from "./sources/circle.ts";
import type { Flag } from "./sources/flag.ts";
import { emptyList } from "./sources/list.ts";
import { unnamed } from "./sources/unnamed.ts";
import { sourcedStatements, unsourced } from "./sources/unsourced.ts";
import { opening } from "./wording.ts";

export const rule: Rule = {
  id: "sourcing",
  version: 2,
  title: "Sourcing",
  about:
    "Says in one line a document what cannot be traced: statements given to nobody who can be asked (“experts”, “a senior official”), groups of which only one member is named, figures that the narrator gives in a sentence that names no source and that the document nowhere gives to anybody, a list of sources with nothing in it, and outlets that rest on themselves or on each other.",
  source: "Reuters Handbook of Journalism, “Sourcing” and “Using anonymous sources”",
  examples: [
    {
      name: "experts without a name, with a figure",
      documents: [{ name: "a.txt", text: "Experts say that Turkey produced 2,400 drones in 2024." }],
      expect: { verdict: "unsupported", severity: "info", says: "Experts" },
    },
    {
      name: "one of an unknown number is named",
      documents: [
        {
          name: "a.txt",
          text: "Officials, including Anna Berg from the port of Visby, say that Belarus may attack Latvia.",
        },
      ],
      expect: { verdict: "unsupported", severity: "info", says: "unknown number" },
    },
    {
      name: "two figures of the narrator and experts",
      documents: [
        {
          name: "a.txt",
          text: "Turkey produced 2,400 drones in 2024. Spain produced 40 drones in 2024. Experts say that Greece produced 90 drones.",
        },
      ],
      expect: { verdict: "unsupported", severity: "info", says: "Two figures" },
    },
    {
      name: "several pieces of one sentence",
      documents: [
        {
          name: "a.txt",
          text: "According to Western experts, Turkey builds more drones than Greece because it fights a war, while Greece is buying slowly, with an eye on price.",
        },
      ],
      expect: { verdict: "unsupported", severity: "info", says: "One sentence" },
    },
    {
      name: "whoever expects or plans a figure is its source",
      documents: [
        {
          name: "a.txt",
          text: "Nordstahl expects to produce 2,400 drones in 2031. Turkey plans to buy 40 drones in 2031. Spain produced 90 drones in 2024. Anna Holm stated this.",
        },
      ],
      expect: "silent",
    },
    {
      name: "a list of sources with nothing in it",
      documents: [
        {
          name: "a.txt",
          text: "New drones\n\nTurkey has moved its drones to the coast, where they are kept in sheds.\n\nSources:\n\nRelated News",
        },
      ],
      expect: { verdict: "unsupported", severity: "info", says: "no source is listed" },
    },
    {
      name: "a named source",
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
    const credits = creditsOf(ground);
    for (const page of ground.pages) {
      const flags = [unnamed(page), unsourced(page, sourced), circle(page, credits), emptyList(page)];
      const raised = flags.filter((flag) => flag !== undefined);
      if (raised.length > 0) yield finding(raised);
    }
  },
};

/** Places beyond this many a flag are counted and not listed. */
const MOST_SHOWN = 12;

function finding(flags: readonly Flag[]): Finding {
  const lines = flags.flatMap((flag) => flag.lines.slice(0, MOST_SHOWN));
  return findingOf(rule, {
    verdict: "unsupported",
    severity: "info",
    message: flags.map(({ message }) => message).join(" "),
    working: lines.map(({ says }, index) => step(says, index)),
    evidence: lines.map(({ evidence }) => evidence),
    settle: `${opening(flags.map(({ settle }) => settle).join("; "))}.`,
  });
}
