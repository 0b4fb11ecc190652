/** The words for people. Comes in: an id of a noun's part. Goes out: what a page calls it. One table each. */
import type { ApartPart } from "../core/apart.ts";
import type { Relation } from "../core/claim.ts";
import type { Act } from "../core/decision.ts";
import type { Difference } from "../core/difference.ts";
import type { Role } from "../core/document.ts";
import type { Severity, Verdict } from "../core/finding.ts";
import type { Descent, KnownOrder } from "../core/lineage.ts";
import type { Lack, PledgeForce, PledgeStatus } from "../core/pledge.ts";
import type { StatementKind } from "../core/statement.ts";
import { actorName } from "../measure/actor.ts";
import { printDay, printPeriod } from "./day.ts";
import { counted } from "./number.ts";

/** A verdict's name and what it does and does not say. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly name: string; readonly means: string }>> = {
  conflict: { name: "Conflict", means: "These cannot all be true." },
  disagreement: { name: "Disagreement", means: "Two sources say different things about the same thing." },
  changed: { name: "Changed in the retelling", means: "The same statement is told differently elsewhere." },
  "not-comparable": { name: "Not comparable", means: "Figures of different kinds are set against each other." },
  differs: { name: "Differs", means: "The figures differ, and both can be right: the working says by how much." },
  unsupported: { name: "Unsupported", means: "Nothing in the text says who knows this, or how." },
  superseded: { name: "Superseded", means: "A later figure has taken this one's place." },
  consistent: { name: "Adds up", means: "It adds up; that is not evidence that it is true." },
  derived: { name: "Follows", means: "Nobody says it, but it follows from what is said." },
  due: { name: "Due", means: "The day by which it was to come true has come." },
  unresolved: { name: "Open", means: "What is known does not settle it." },
};

/** What a person did, as it stands after "Decided:". */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  confirm: "confirmed",
  dispute: "disputed",
  merge: "merged",
  split: "split",
  correct: "corrected",
  undo: "undone",
};

/** A severity's name and its shape, so that colour never stands alone. */
export const SEVERITY_WORDS: Readonly<
  Record<Severity, { readonly name: string; readonly shape: string; readonly means: string }>
> = {
  error: { name: "Error", shape: "◆", means: "The text or the record proves it." },
  warning: {
    name: "Warning",
    shape: "▲",
    means: "Look at it before you print it; it may rest on an assumption, which is then named.",
  },
  info: { name: "Note", shape: "○", means: "Worth knowing; nothing is wrong." },
};

/** A kind of statement: its name, the letter that marks it in the reader, and what it is. */
export const KIND_WORDS: Readonly<
  Record<StatementKind, { readonly name: string; readonly letter: string; readonly means: string }>
> = {
  quantity: { name: "Quantity", letter: "Q", means: "a figure that can be checked" },
  pledge: { name: "Pledge", letter: "P", means: "what somebody promises, demands, proposes or plans" },
  forecast: { name: "Forecast", letter: "F", means: "what is expected to happen" },
  warning: { name: "Warning", letter: "W", means: "what somebody says may threaten" },
  accusation: { name: "Accusation", letter: "A", means: "what somebody holds against another" },
  attribution: { name: "Said", letter: "S", means: "words of somebody; only that they were said can be checked" },
  event: { name: "Event", letter: "E", means: "something that happened or is so" },
  opinion: { name: "Opinion", letter: "O", means: "a judgement" },
};

/** How a pledge stands: a name, a mark so that colour never stands alone, and what it says. */
export const STATUS_WORDS: Readonly<
  Record<PledgeStatus, { readonly name: string; readonly mark: string; readonly means: string }>
> = {
  open: { name: "Open", mark: "○", means: "the last day is not over" },
  due: { name: "Due", mark: "◐", means: "the last day is over, and no series at hand settles it" },
  kept: { name: "Kept", mark: "●", means: "a cell of a series shows that it came true" },
  broken: { name: "Broken", mark: "✕", means: "a cell of a series shows that it did not" },
  unclear: { name: "Unclear", mark: "◇", means: "cells are there and do not decide" },
  void: { name: "Untestable", mark: "–", means: "it can never be settled on the terms that were given" },
};

/** With what force something is said of the future. */
export const FORCE_WORDS: Readonly<Record<PledgeForce, string>> = {
  promised: "promised",
  asked: "asked for",
  foretold: "foretold",
};

/** Why it can never be settled. */
export const LACK_WORDS: Readonly<Record<Lack, string>> = {
  actor: "nobody is named who shall do it",
  measure: "what would be counted is not said",
  value: "no figure is given",
  base: "it says by how much, and not from what",
  deadline: "no last day is given",
  condition: "it holds only on a condition",
  possible: "it says only what may be",
  superseded: "the speaker said otherwise in time",
};

/** How a telling stands to the one it is measured against. */
export const RELATION_WORDS: Readonly<Record<Relation, { readonly name: string; readonly means: string }>> = {
  same: { name: "Same", means: "says the same" },
  stronger: { name: "Stronger", means: "says more" },
  weaker: { name: "Weaker", means: "says less" },
  broader: { name: "Broader", means: "takes in more" },
  narrower: { name: "Narrower", means: "takes in less" },
  changed: { name: "Changed", means: "says something else" },
  opposed: { name: "Opposed", means: "says the contrary" },
  linked: { name: "Same topic", means: "is about the same topic, not the same claim" },
};

/** What differs between two tellings. */
export const PART_WORDS: Readonly<Record<Difference["part"], string>> = {
  value: "figure",
  bound: "limit",
  unit: "unit",
  item: "what is counted",
  actor: "who",
  period: "time",
  scope: "scope",
  hedge: "hedge",
  attribution: "who is said to say it",
  status: "standing",
  polarity: "yes or no",
  act: "what is done",
  qualifier: "qualifier",
  partial: "part of it",
  quotation: "quoted or asserted",
  speaker: "the speaker’s office",
};

/** What keeps two claims apart. */
export const APART_WORDS: Readonly<Record<ApartPart, string>> = {
  actor: "who",
  measure: "what is measured",
  item: "what is counted",
  period: "time",
  value: "figure",
  basis: "basis of prices or growth",
  polarity: "yes or no",
  wording: "words that only one has",
};

/** What shows that one telling came from another, as the end of "it has it from there: …". */
export const DESCENT_WORDS: Readonly<Record<Descent, string>> = {
  copy: "the document is a copy",
  credit: "it names that source",
  document: "the same document says whose words they are",
  speaker: "the same speaker",
  wording: "eight words or more in a row are the same",
  deviation: "both depart from the claim in the same way",
  news: "it appeared on the day of these words, or the day after",
  unknown: "nothing shows it: this is the nearest earlier telling",
};

/** How the order of two tellings is known; nothing where their days say it. */
export const ORDER_WORDS: Readonly<Record<KnownOrder, string>> = {
  dated: "",
  "same-day": "on the same day",
  implied: "later by what it says",
  unknown: "order not known",
};

/** What stands between a text and its first speaker. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  primary: "primary source",
  agency: "news agency",
  report: "report",
  republished: "republished",
  unknown: "role not known",
};

/** The actors of a claim's key: two sides that are set against each other stand in it as `NATO/RU`. */
export function actorsName(key: string): string {
  return key.split("/").map(actorName).join(" and ");
}

/** The period of a claim's key, `2025-01-01/2025-12-31`, in words. */
export function periodName(key: string): string {
  const [from = "", to = ""] = key.split("/");
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (![from, to].every((end) => end === "" || day.test(end)) || from + to === "") return key;
  return printPeriod({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
}

/** What a language is called in English; what is no code of one, as it stands. */
export function languageName(code: string): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(code) ? (LANGUAGES.of(code) ?? code) : code;
}

const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });

/** A table's words for an id, or the id itself with its hyphens undone. */
function worded(table: Readonly<Record<string, string | { readonly name: string }>>, id: string): string {
  const entry = Object.hasOwn(table, id) ? table[id] : undefined;
  return typeof entry === "string" ? entry : (entry?.name ?? id.replaceAll("-", " "));
}

/** Ways to narrow a list: what the way is called, and what each of its values is called. */
const FACETS: Readonly<Record<string, { readonly title: string; readonly label: (value: string) => string }>> = {
  outlet: { title: "Outlet", label: (value) => value },
  language: { title: "Language", label: languageName },
  role: { title: "Role", label: (value) => worded(ROLE_WORDS, value) },
  kind: { title: "Has a statement of kind", label: (value) => worded(KIND_WORDS, value).toLowerCase() },
  actor: { title: "Who", label: actorsName },
  measure: { title: "Measure", label: (value) => value.replaceAll("-", " ") },
  item: { title: "What is counted", label: (value) => value.replaceAll("+", ", ") },
  source: { title: "Said by", label: (value) => value },
  relation: { title: "Has a telling that is", label: (value) => worded(RELATION_WORDS, value).toLowerCase() },
  status: { title: "How it stands", label: (value) => worded(STATUS_WORDS, value) },
  force: { title: "How it was said", label: (value) => worded(FORCE_WORDS, value) },
  rule: { title: "Check", label: (value) => value.replaceAll("-", " ") },
  verdict: { title: "Verdict", label: (value) => worded(VERDICT_WORDS, value) },
  documents: { title: "Told by at least", label: (value) => counted(Number(value), "document") },
  document: { title: "Only in", label: () => "one document" },
  firstIn: { title: "Told first by", label: (value) => value },
  from: { title: "From", label: printDay },
  to: { title: "Up to", label: printDay },
  severity: { title: "Severity", label: (value) => worded(SEVERITY_WORDS, value) },
};

/** What a way to narrow a list is called. */
export function facetTitle(param: string): string {
  return FACETS[param]?.title ?? param;
}

/** What a value of a facet is called. An empty value is one that nothing says. */
export function facetLabel(param: string, value: string): string {
  return value === "" ? "not said" : (FACETS[param]?.label(value) ?? value);
}

/** Orders of a list, by the name that stands in the address. */
const SORTS: Readonly<Record<string, string>> = {
  published: "oldest first",
  "-published": "newest first",
  name: "by name",
  outlet: "by outlet",
  "-statements": "most statements",
  "-documents": "most told",
  "-origins": "most origins",
  first: "first told, oldest first",
  "-first": "first told, newest first",
  title: "by their words",
  "-severity": "most severe",
  rule: "by check",
};

/** What an order of a list is called. */
export function sortName(sort: string): string {
  return SORTS[sort] ?? sort;
}
