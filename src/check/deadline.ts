/** Deadlines. Comes in: what was promised or foretold, with its last day. Goes out: what is due by now, and what was past when it was told. */
import type { CivilDate } from "../core/date.ts";
import { dueOf, isOver, looksAhead } from "../core/due.ts";
import type { Finding } from "../core/finding.ts";
import { by } from "../core/order.ts";
import type { Modality, Statement } from "../core/statement.ts";
import { tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule } from "./rule.ts";
import { counted, opening, quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "deadline",
  version: 1,
  title: "Deadline past",
  about:
    "Lists, in one line a document, the pledges and forecasts whose last day is over on the day of the run: whether they came true can be looked up. A narrator who announces for a day before the date of his own text what “will” be is another matter: the text, or a part of it, is older than its date.",
  examples: [
    {
      name: "a forecast whose year is over",
      documents: [{ name: "a.txt", text: "Turkey is expected to produce 2,400 drones by the end of 2024." }],
      expect: { verdict: "due", severity: "info", says: "2024-12-31" },
    },
    {
      name: "announced after the day",
      documents: [
        {
          name: "a.txt",
          text: "A new yard for ferries\n\nJuly 3, 2025\n\nBulgaria will buy 40 tanks by the end of 2024, and the harbour of Varna gets a third crane.",
        },
      ],
      expect: { verdict: "superseded", severity: "warning", says: "2025-07-03" },
    },
    {
      name: "a deadline still to come",
      documents: [{ name: "a.txt", text: "Turkey is expected to produce 2,400 drones by the end of 2031." }],
      expect: "silent",
    },
    {
      name: "what somebody had said before",
      documents: [
        {
          name: "a.txt",
          text: "A new yard for ferries\n\nJuly 3, 2025\n\nThe mayor recalled that Bulgaria had planned to buy 40 tanks by the end of 2031.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages, today }) {
    for (const page of pages) {
      const dated = page.statements.flatMap((statement) => promiseOf(statement) ?? []);
      const stale = dated.filter((promise) => isStale(page, promise));
      yield* stale.map((promise) => announcedLate(page, promise));
      const due = dated.filter((promise) => isOver(promise.deadline, today) && !stale.includes(promise));
      if (due.length > 0) yield dueBy(today, due);
    }
  },
};

interface Announced {
  readonly statement: Statement;
  readonly deadline: CivilDate;
}

const AHEAD: ReadonlySet<Modality> = new Set<Modality>(["expected", "planned", "committed"]);
const MOST_SHOWN = 12;

function promiseOf(statement: Statement): Announced | undefined {
  const deadline = dueOf(statement);
  if (!looksAhead(statement) || deadline.known === "unknown" || !isAhead(statement)) return undefined;
  return { statement, deadline: deadline.value };
}

// A poll of what voters will do is read as a forecast, too: there must be a figure of a known measure, or a promise of somebody's.
function isAhead({ kind, frame, resolution = [] }: Statement): boolean {
  const isMeasured = resolution.some(({ actor, measure }) => actor.known !== "unknown" && measure.known !== "unknown");
  return isMeasured || (kind === "pledge" && AHEAD.has(frame.modality) && frame.actor.known !== "unknown");
}

// Only the narrator's own "will" with a date that the words themselves give: whoever is quoted may have said it long ago.
function isStale({ document, language }: Page, { statement, deadline }: Announced): boolean {
  const { published } = document.origin;
  if (published.known === "unknown" || deadline >= published.value) return false;
  if (statement.source !== null || statement.direct || statement.deadline.known !== "stated") return false;
  if (!AHEAD.has(statement.frame.modality)) return false;
  const words = tokens(document.text, statement.span.start, statement.span.end);
  return words.some(({ lower }) => language.checks.ahead.has(lower));
}

function announcedLate({ document }: Page, { statement, deadline }: Announced): Finding {
  const { published } = document.origin;
  const day = published.known === "unknown" ? "" : published.value;
  return findingOf(rule, {
    verdict: "superseded",
    severity: "warning",
    message: `The text is dated ${day} and announces as still to come what was to be by ${deadline}: ${quoted(shortened(statement.quote))}.`,
    working: [step(`last day: ${deadline}`, 0), step(`date of the text: ${day}, which is later`, 0)],
    evidence: [evidenceOf(statement)],
    assumptions: ["the date of the text is the day on which it was written"],
    settle: "When the sentence was first published, and whether it came true.",
  });
}

function dueBy(today: CivilDate, due: readonly Announced[]): Finding {
  const sorted = [...due].sort(
    by(
      ({ deadline }) => deadline,
      ({ statement }) => statement.span.start,
    ),
  );
  const shown = sorted.slice(0, MOST_SHOWN);
  const first = sorted[0] as Announced;
  const are = due.length === 1 ? "has" : "have";
  return findingOf(rule, {
    verdict: "due",
    severity: "info",
    message: `${opening(counted(due.length, "announcement"))} ${are} come to the last day, first ${quoted(shortened(first.statement.quote))} (${first.deadline}): whether ${due.length === 1 ? "it" : "each"} came true can be looked up.`,
    working: shown.map(({ statement, deadline }, index) =>
      step(`${quoted(shortened(statement.quote))}: by ${deadline}, before ${today}${missing(statement)}`, index),
    ),
    evidence: shown.map(({ statement }) => evidenceOf(statement)),
    settle: "What was reached by that day, from a producer of figures who is not the one who promised.",
  });
}

/** What the text left out that is needed to settle it. */
function missing({ resolution = [] }: Statement): string {
  const terms = [...new Set(resolution.flatMap((terms) => terms.missing))].filter((term) => term !== "deadline");
  return terms.length > 0 ? `; not said: ${terms.join(", ")}` : "";
}
