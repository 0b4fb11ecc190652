/** Comes in: statements and places. Goes out: evidence, and findings whose severity keeps to the policy. */
import type { Document } from "../core/document.ts";
import type { Evidence, Finding, Severity, Step, Verdict } from "../core/finding.ts";
import { findingId } from "../core/finding.ts";
import type { Span } from "../core/span.ts";
import { contains, cover, quoteOf } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import type { Rule } from "./rule.ts";

/** A sentence at most: longer evidence points at nothing in particular. */
export const MOST_EVIDENCE = 400;

/** A statement as evidence; of a very long one only the words that matter. */
export function evidenceOf(statement: Statement, core: Span = statement.span): Evidence {
  const { document, id } = statement;
  if (statement.span.end - statement.span.start <= MOST_EVIDENCE && contains(statement.span, core)) {
    return { document, span: statement.span, quote: statement.quote, statement: id };
  }
  const start = core.start - statement.span.start;
  const end = Math.min(core.end, core.start + MOST_EVIDENCE) - statement.span.start;
  const span = { start: statement.span.start + start, end: statement.span.start + end };
  return { document, span, quote: statement.quote.slice(start, end), statement: id };
}

/** A statement with the words that name its source, when both together are a sentence at most. */
export function withSource(document: Document, statement: Statement): Evidence {
  const { source, span, id } = statement;
  const whole = source ? cover(source.span, span) : span;
  if (whole.end - whole.start > MOST_EVIDENCE) return evidenceOf(statement);
  return { document: document.id, span: whole, quote: quoteOf(document.text, whole), statement: id };
}

/** A place in a document as evidence. */
export function placeOf(document: Document, span: Span): Evidence {
  const short = { start: span.start, end: Math.min(span.end, span.start + MOST_EVIDENCE) };
  return { document: document.id, span: short, quote: quoteOf(document.text, short) };
}

/** The parts of a finding that a rule decides. */
export interface Verdicts {
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly message: string;
  readonly working: readonly Step[];
  readonly evidence: readonly Evidence[];
  readonly assumptions?: readonly string[];
  readonly settle?: string;
  /** Which figure it is about, where the same sentences may give rise to several findings of one rule. */
  readonly about?: string;
}

/** A finding of a rule. What rests on an assumption is at most a warning. */
export function findingOf(rule: Pick<Rule, "id" | "version">, parts: Verdicts): Finding {
  const { verdict, evidence, assumptions = [], settle } = parts;
  const severity = assumptions.length > 0 && parts.severity === "error" ? "warning" : parts.severity;
  return {
    id: findingId(rule.id, verdict, evidence, parts.about),
    rule: rule.id,
    ruleVersion: rule.version,
    verdict,
    severity,
    message: parts.message,
    working: parts.working,
    evidence,
    assumptions,
    ...(settle === undefined ? {} : { settle }),
  };
}

/** A line of working that rests on evidence by index. */
export function step(says: string, ...evidence: readonly number[]): Step {
  return { says, evidence };
}
