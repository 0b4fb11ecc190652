/** Comes in: the sources of a document. Goes out: the flag on what is given to nobody who can be asked. */
import type { Source, Statement } from "../../core/statement.ts";
import { tokens } from "../../text/tokens.ts";
import { withSource } from "../evidence.ts";
import type { Page } from "../rule.ts";
import { counted, list, opening, quoted, shortened } from "../wording.ts";
import type { Flag } from "./flag.ts";
import { around } from "./told.ts";

type Reason = "anonymous" | "partly";

interface Flagged {
  readonly statement: Statement;
  readonly reason: Reason;
  /** The words for the source, in quotation marks. */
  readonly who: string;
}

/** Statements given to nobody who can be asked: "experts", "a senior official", groups of which one member is named. */
export function unnamed(page: Page): Flag | undefined {
  const found = page.statements.flatMap((statement) => {
    const reason = reasonFor(page, statement);
    return reason ? [{ statement, reason, who: whoOf(page, statement, reason) }] : [];
  });
  const flagged = onceASentence(page, found);
  if (flagged.length === 0) return undefined;
  return {
    message: message(flagged),
    lines: flagged.map(({ statement, reason, who }) => ({
      says: `${who}: ${because(reason, statement)}`,
      evidence: withSource(page.document, statement),
    })),
    settle: "who said it, or the study or document that it is taken from",
  };
}

/** Pieces of one sentence that are given to the same are one; a piece with a figure stands for it. */
function onceASentence(page: Page, found: readonly Flagged[]): readonly Flagged[] {
  const kept = new Map<string, Flagged>();
  for (const one of found) {
    const key = `${around(page, one.statement.span).sentence.start} ${one.reason} ${one.who}`;
    const known = kept.get(key);
    if (!known || (known.statement.quantities.length === 0 && one.statement.quantities.length > 0)) kept.set(key, one);
  }
  return [...kept.values()];
}

function reasonFor(page: Page, statement: Statement): Reason | undefined {
  if (!statement.source) return undefined;
  if (statement.source.anonymous) return canBeAsked(page, statement.source) ? undefined : "anonymous";
  return namesOneOfMany(page, statement) ? "partly" : undefined;
}

/**
 * "A confidential paper": one writing is there to be asked for. "A London institute": a body, in a text that names a body
 * in full elsewhere, may be that one.
 */
function canBeAsked({ language, statements }: Page, { mention }: Source): boolean {
  const { documents, bodies, plurals } = language.sources;
  const head = tokens(mention, 0, mention.length).at(-1)?.lower ?? "";
  if (documents.has(head)) return !language.shapes.sibilant(head) && !plurals.has(head) && !UNCOUNTED.test(head);
  const isNamed = statements.some(({ source }) => source?.collective && !source.anonymous && source.name.includes(" "));
  return bodies.has(head) && isNamed;
}

// "Intelligence", "data": no writing that could be asked for.
const UNCOUNTED = /^(?:intelligence|data|projections|media)$/;

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
  const first = `${opening(counted(anonymous.length, "sentence"))} ${given} to nobody who can be asked (${list(who)})${withFigures}.`;
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
