/** Anonymous source. Comes in: the sources of a document. Goes out: one line on what nobody can be asked about. */
import type { Finding } from "../core/finding.ts";
import type { Statement } from "../core/statement.ts";
import { tokens } from "../text/tokens.ts";
import { findingOf, step, withSource } from "./evidence.ts";
import type { Page, Rule } from "./rule.ts";
import { counted, list, opening, quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "anonymous-source",
  version: 1,
  title: "Anonymous source",
  about:
    "Lists, in one line a document, the statements that are given to nobody who can be asked: “experts”, “a senior official”, and groups of which only one member is named.",
  source: "Reuters Handbook of Journalism, “Using anonymous sources”",
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
      name: "a named source",
      documents: [{ name: "a.txt", text: "Marta Nowak said that Turkey produced 2,400 drones in 2024." }],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) yield* onPage(page);
  },
};

type Reason = "anonymous" | "partly";

interface Flagged {
  readonly statement: Statement;
  readonly reason: Reason;
  /** The words for the source, in quotation marks. */
  readonly who: string;
}

/** Evidence beyond this is counted and not listed. */
const MOST_SHOWN = 12;

function* onPage(page: Page): Iterable<Finding> {
  const flagged = page.statements.flatMap((statement) => {
    const reason = reasonFor(page, statement);
    return reason ? [{ statement, reason, who: whoOf(page, statement, reason) }] : [];
  });
  if (flagged.length === 0) return;
  const shown = flagged.slice(0, MOST_SHOWN);
  yield findingOf(rule, {
    verdict: "unsupported",
    severity: "info",
    message: message(flagged),
    working: shown.map(({ statement, reason, who }, index) => step(`${who}: ${because(reason, statement)}`, index)),
    evidence: shown.map(({ statement }) => withSource(page.document, statement)),
    settle: "Who said it, or the study or document that it is taken from.",
  });
}

function reasonFor(page: Page, statement: Statement): Reason | undefined {
  if (!statement.source) return undefined;
  if (statement.source.anonymous) return "anonymous";
  return namesOneOfMany(page, statement) ? "partly" : undefined;
}

// "Experts, including Anna Berg from …": the name stands for one of the group that is said to agree.
function namesOneOfMany({ document, language }: Page, { source, span }: Statement): boolean {
  if (!source) return false;
  const from = Math.min(span.start, source.span.start);
  if (!document.text.slice(from, source.span.end).includes(",")) return false;
  const words = tokens(document.text, from, source.span.end);
  const group = words.findIndex(({ lower }) => language.sources.anonymous.has(lower) && /s$/.test(lower));
  const [comma, link, name] = words.slice(group + 1, group + 4);
  const isOpened = group >= 0 && group < 3 && comma?.text === "," && link?.kind === "word" && link.text === link.lower;
  return isOpened && name !== undefined && /^\p{Lu}/u.test(name.text);
}

function message(flagged: readonly Flagged[]): string {
  const anonymous = flagged.filter(({ reason }) => reason === "anonymous");
  const partly = flagged.find(({ reason }) => reason === "partly");
  const who = [...new Set(anonymous.map((one) => one.who))].slice(0, 4);
  const figures = anonymous.filter(({ statement }) => statement.quantities.length > 0).length;
  const withFigures =
    figures === 0 ? "" : figures === anonymous.length ? ", with figures" : `, ${figures} of them with a figure`;
  const given = anonymous.length === 1 ? "is given" : "are given";
  const first = `${opening(counted(anonymous.length, "statement"))} ${given} to nobody who can be asked (${list(who)})${withFigures}.`;
  const second = partly ? `${partly.who} names one of an unknown number.` : "";
  return [anonymous.length ? first : "", second].filter(Boolean).join(" ");
}

/** The words for the source; of a group with one name, from the group on. */
function whoOf({ document }: Page, { source, span }: Statement, reason: Reason): string {
  if (!source) return "";
  const words =
    reason === "partly"
      ? document.text.slice(Math.min(span.start, source.span.start), source.span.end)
      : source.mention;
  return quoted(shortened((words || source.name).replace(/(?<![\s,])[\s,]+$/, ""), 60));
}

function because(reason: Reason, statement: Statement): string {
  if (reason === "partly") return "one name for a group whose number and other members are not said";
  return statement.quantities.length > 0 ? "no name and no body; a figure rests on it" : "no name and no body";
}
