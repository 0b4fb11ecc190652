/** The wire forms of the nouns. Comes in: nouns. Goes out: plain JSON, the same on the command line and over HTTP. */
import type { Apart } from "./apart.ts";
import type { Claim, Member } from "./claim.ts";
import { type Decision, type DecisionsOn, decisionsOn } from "./decision.ts";
import type { Document } from "./document.ts";
import type { Evidence, Finding } from "./finding.ts";
import type { Lineage } from "./lineage.ts";
import type { Part } from "./part.ts";
import { valueOr } from "./part.ts";
import type { Comparison, Interval, Quantity } from "./quantity.ts";
import type { Span } from "./span.ts";
import type { Resolution, Statement } from "./statement.ts";

const NOBODY: DecisionsOn = decisionsOn([]);

/** Tells the name that a reader knows a document by (its origin's `name`), from its id. */
export type NameOf = (documentId: string) => string;

/** A part without how it is known: its value, or `null` when it is unknown. */
export function partWire<T>(part: Part<T>): T | null {
  return valueOr(part, null);
}

/** The readings of an unknown part that would fit. */
function candidatesWire<T>(part: Part<T>): readonly T[] {
  return part.known === "unknown" ? (part.candidates ?? []) : [];
}

/** How a part is known: `stated`, `implied: RULE`, `unknown`, or `unknown: WHAT IS MISSING`. */
export function knownWire(part: Part<unknown>): string {
  if (part.known === "implied") return `implied: ${part.rule}`;
  return part.known === "unknown" && part.because ? `unknown: ${part.because}` : part.known;
}

/** A document without its text: what a list of documents needs. */
export function documentWire(document: Pick<Document, "id" | "origin" | "role" | "language">) {
  const { origin } = document;
  return {
    id: document.id,
    document: origin.name,
    kind: origin.kind,
    url: origin.url ?? null,
    title: partWire(origin.title),
    outlet: partWire(origin.outlet),
    author: partWire(origin.author),
    published: partWire(origin.published),
    fetched: origin.fetched ?? null,
    role: document.role,
    language: document.language,
    sha256: origin.sha256,
    bytes: origin.bytes,
    encoding: origin.encoding,
  };
}

/** A decision as `plumb decisions --json` prints it. */
export function decisionWire({ held: _held, correction, ...decision }: Decision) {
  return { ...decision, correction: correction ?? null };
}

/** What people decided about a noun, beside the machine's work; a noun that nobody decided about is as it was. */
function decidedWire(decisions: readonly Decision[]): { readonly decisions?: ReturnType<typeof decisionWire>[] } {
  return decisions.length > 0 ? { decisions: decisions.map(decisionWire) } : {};
}

/** A statement as one line of `plumb extract --jsonl`. Offsets are UTF-16 code units, end exclusive. */
export function statementWire(
  statement: Statement,
  document: Pick<Document, "id" | "origin">,
  decided: DecisionsOn = NOBODY,
) {
  const { source, cue } = statement;
  return {
    id: statement.id,
    document: document.origin.name,
    documentId: document.id,
    kind: statement.kind,
    subkind: statement.subkind ?? null,
    span: statement.span,
    quote: statement.quote,
    source: source && {
      name: source.name,
      role: partWire(source.role),
      mention: source.mention,
      anonymous: source.anonymous,
      collective: source.collective,
      span: source.span,
    },
    cue: cue && { quote: cue.quote, span: cue.span },
    direct: statement.direct,
    hedge: statement.hedge?.quote ?? null,
    quantities: statement.quantities.map(quantityWire),
    comparisons: statement.comparisons.map(comparisonWire),
    frame: {
      actor: partWire(statement.frame.actor),
      act: statement.frame.act,
      object: statement.frame.object,
      target: partWire(statement.frame.target),
      polarity: statement.frame.polarity,
      modality: statement.frame.modality,
    },
    deadline: partWire(statement.deadline),
    resolution: (statement.resolution ?? []).map(resolutionWire),
    ...decidedWire(decided(statement.id)),
  };
}

function resolutionWire(terms: Resolution) {
  const value = partWire(terms.value);
  return {
    quantity: terms.quantity ?? null,
    actor: partWire(terms.actor),
    measure: partWire(terms.measure),
    item: partWire(terms.item),
    bound: partWire(terms.bound),
    value: value && intervalWire(value),
    unit: terms.unit,
    deadline: partWire(terms.deadline),
    series: terms.series,
    missing: terms.missing,
  };
}

/** A claim as `plumb reconcile --json` prints it, members in order of date. */
export function claimWire(claim: Claim, nameOf: NameOf, decided: DecisionsOn = NOBODY) {
  return {
    id: claim.id,
    title: claim.title,
    key: claim.key,
    origins: claim.origins,
    documents: new Set(claim.members.map((member) => member.document)).size,
    sharedWording: claim.sharedWording,
    lineage: claim.lineage ? lineageWire(claim.lineage, nameOf) : null,
    apart: claim.apart ? apartWire(claim.apart, nameOf) : null,
    members: claim.members.map((member) => memberWire(member, nameOf)),
    ...(claim.decided ? { machine: claim.decided.machine } : {}),
    ...decidedWire(decided.claim(claim)),
  };
}

function lineageWire({ linked, ...lineage }: Lineage, nameOf: NameOf) {
  return { ...lineage, linked: (linked ?? []).map((member) => memberWire(member, nameOf)) };
}

function apartWire({ nearest, more }: Apart, nameOf: NameOf) {
  return {
    nearest: nearest.map(({ document, alike, candidates, ...miss }) => ({
      document: nameOf(document),
      documentId: document,
      ...miss,
      alike: alike ?? null,
      candidates: candidates ?? [],
    })),
    more,
  };
}

/** A finding as `plumb check --json` prints it. */
export function findingWire(finding: Finding, nameOf: NameOf, decided: DecisionsOn = NOBODY) {
  return {
    id: finding.id,
    rule: finding.rule,
    ruleVersion: finding.ruleVersion,
    verdict: finding.verdict,
    severity: finding.severity,
    message: finding.message,
    working: finding.working,
    evidence: finding.evidence.map((evidence) => evidenceWire(evidence, nameOf)),
    assumptions: finding.assumptions,
    settle: finding.settle ?? null,
    ...decidedWire(decided(finding.id)),
  };
}

function quantityWire(quantity: Quantity) {
  return {
    span: quantity.span,
    quote: quantity.quote,
    low: quantity.low,
    high: quantity.high,
    bound: quantity.bound,
    change: quantity.change,
    quantifier: partWire(quantity.quantifier),
    unit: quantity.unit,
    basis: { price: partWire(quantity.basis.price), growth: partWire(quantity.basis.growth) },
    subject: partWire(quantity.subject),
    subjectCandidates: candidatesWire(quantity.subject),
    members: quantity.members ? partWire(quantity.members) : null,
    membersCandidates: quantity.members ? candidatesWire(quantity.members) : [],
    measure: partWire(quantity.measure),
    item: partWire(quantity.item),
    period: partWire(quantity.period),
    interval: intervalWire(quantity.interval),
    how: {
      subject: knownWire(quantity.subject),
      measure: knownWire(quantity.measure),
      item: knownWire(quantity.item),
      period: knownWire(quantity.period),
    },
  };
}

function comparisonWire({ span, quote, form, bound, low, high, left, right }: Comparison) {
  const side = (operand: Comparison["left"]) => ({
    span: operand.span,
    actor: partWire(operand.actor),
    measure: partWire(operand.measure),
    item: partWire(operand.item),
    period: partWire(operand.period),
    quantity: operand.quantity ?? null,
    windowMonths: operand.windowMonths ?? null,
  });
  return { span, quote, form, bound, low, high, left: side(left), right: side(right) };
}

/** One telling as it stands in a claim. */
export function memberWire(member: Member, nameOf: NameOf) {
  return {
    document: nameOf(member.document),
    documentId: member.document,
    statement: member.proposition.statement,
    of: member.proposition.of,
    index: member.proposition.index,
    span: member.span,
    quote: member.quote,
    value: member.value ?? null,
    low: member.low ?? null,
    high: member.high ?? null,
    relation: member.relation,
    differences: member.differences,
    dated: partWire(member.dated),
    source: member.source,
    office: member.office ?? null,
    origin: partWire(member.origin),
    against: member.against ?? null,
    copyOf: member.copyOf ?? null,
    reason: member.reason,
  };
}

/** What a finding rests on, as JSON. */
export type EvidenceWire =
  | Extract<Evidence, { readonly series: string }>
  | {
      readonly document: string;
      readonly documentId: string;
      readonly statement: string | null;
      readonly span: Span;
      readonly quote: string;
    };

/** What a finding rests on, documents with their names. */
export function evidenceWire(evidence: Evidence, nameOf: NameOf): EvidenceWire {
  if ("series" in evidence) return { series: evidence.series, cell: evidence.cell };
  return {
    document: nameOf(evidence.document),
    documentId: evidence.document,
    statement: evidence.statement ?? null,
    span: evidence.span,
    quote: evidence.quote,
  };
}

/** JSON has no infinity: an open side is `null`. */
export function intervalWire({ low, high }: Interval) {
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}
