/** Makes nouns by hand for the tests of api/ and web/. Comes in: words. Goes out: documents, statements, tellings with true spans. */
import type { Member, Relation } from "../../src/core/claim.ts";
import { type BlockKind, type Document, documentId } from "../../src/core/document.ts";
import type { Evidence } from "../../src/core/finding.ts";
import { sha256 } from "../../src/core/id.ts";
import { stated, UNKNOWN } from "../../src/core/part.ts";
import type { Comparison, Quantity } from "../../src/core/quantity.ts";
import type { Span } from "../../src/core/span.ts";
import { type Source, type Statement, type StatementKind, statementId } from "../../src/core/statement.ts";

export interface DocumentParts {
  readonly name: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly blocks: readonly (readonly [BlockKind, string])[];
}

/** A document whose text is its blocks, one a line. */
export function makeDocument({ name, outlet, published, url, title, blocks }: DocumentParts): Document {
  const text = blocks.map(([, words]) => words).join("\n");
  let at = 0;
  const spans = blocks.map(([kind, words]) => {
    const span = { start: at, end: at + words.length };
    at = span.end + 1;
    return { kind, span };
  });
  return {
    id: documentId(text, url),
    text,
    blocks: spans,
    origin: {
      key: url ?? `file:/${name}`,
      kind: url ? "url" : "file",
      name: url ?? name,
      ...(url ? { url, fetched: "2025-08-01T09:30:00Z" } : {}),
      outlet: outlet ? stated(outlet) : UNKNOWN,
      author: UNKNOWN,
      title: title ? stated(title) : UNKNOWN,
      published: published ? stated(published) : UNKNOWN,
      sha256: sha256(text),
      bytes: Buffer.byteLength(text),
      encoding: "UTF-8",
    },
    role: "report",
    language: "en",
    notices: [],
  };
}

/** Where words stand in a text, at or after `from`. */
export function find(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

export interface StatementParts {
  readonly kind: StatementKind;
  readonly quote: string;
  readonly source?: { readonly name: string; readonly mention: string; readonly anonymous?: boolean };
  readonly cue?: string;
  readonly hedge?: string;
  readonly direct?: boolean;
  readonly deadline?: string;
  readonly figures?: readonly FigureParts[];
  readonly comparison?: { readonly quote: string; readonly ratio: number };
}

export interface FigureParts extends Partial<Pick<Quantity, "bound" | "change" | "high">> {
  readonly quote: string;
  readonly low: number;
  readonly unit: string;
}

/** A statement of a document, every span looked up in its text. */
export function makeStatement(document: Document, parts: StatementParts): Statement {
  const { text, id } = document;
  const span = find(text, parts.quote);
  const at = (words: string) => ({ quote: words, span: find(text, words, span.start) });
  return {
    id: statementId(id, parts.kind, span),
    document: id,
    kind: parts.kind,
    span,
    quote: parts.quote,
    source: parts.source ? makeSource(document, parts.source) : null,
    cue: parts.cue ? { quote: parts.cue, span: find(text, parts.cue) } : null,
    direct: parts.direct ?? false,
    hedge: parts.hedge ? at(parts.hedge) : null,
    quantities: (parts.figures ?? []).map((figure) => makeQuantity(at(figure.quote), figure)),
    comparisons: parts.comparison ? [makeComparison(at(parts.comparison.quote), parts.comparison.ratio)] : [],
    frame: { actor: UNKNOWN, act: "say", object: "", target: UNKNOWN, polarity: "+", modality: "asserted" },
    deadline: parts.deadline ? stated(parts.deadline) : UNKNOWN,
  };
}

function makeSource({ text }: Document, { name, mention, anonymous }: NonNullable<StatementParts["source"]>): Source {
  const span = find(text, mention);
  return {
    name,
    role: UNKNOWN,
    mention,
    span,
    anonymous: anonymous ?? false,
    collective: false,
    resolved: stated(name),
  };
}

function makeQuantity(place: { quote: string; span: Span }, figure: FigureParts): Quantity {
  const high = figure.high ?? figure.low;
  return {
    ...place,
    low: figure.low,
    high,
    bound: figure.bound ?? "=",
    change: figure.change ?? "none",
    quantifier: UNKNOWN,
    unit: figure.unit,
    basis: { price: UNKNOWN, growth: UNKNOWN },
    subject: UNKNOWN,
    measure: UNKNOWN,
    item: UNKNOWN,
    period: UNKNOWN,
    interval: { low: figure.low, high },
  };
}

function makeComparison(place: { quote: string; span: Span }, ratio: number): Comparison {
  const side = { span: place.span, actor: UNKNOWN, measure: UNKNOWN, item: UNKNOWN, period: UNKNOWN };
  return { ...place, form: "windows", bound: "=", low: ratio, high: ratio, left: side, right: side };
}

/** A telling: a statement's figure, comparison or frame as a member of a claim. */
export function makeMember(
  statement: Statement,
  document: Document,
  of: Member["proposition"]["of"],
  relation: Relation,
  more: Partial<Pick<Member, "differences" | "origin" | "reason">> = {},
): Member {
  const place =
    of === "quantity" ? statement.quantities[0] : of === "comparison" ? statement.comparisons[0] : statement;
  return {
    proposition: { statement: statement.id, of, index: 0 },
    document: document.id,
    span: (place ?? statement).span,
    quote: (place ?? statement).quote,
    ...(place && "low" in place ? { value: place.quote, low: place.low, high: place.high } : {}),
    relation,
    differences: more.differences ?? [],
    dated: document.origin.published,
    source: statement.source?.name ?? null,
    origin: more.origin ?? UNKNOWN,
    reason: more.reason ?? "",
  };
}

/** A whole statement as evidence. */
export function evidenceOf(statement: Statement): Evidence {
  return { document: statement.document, span: statement.span, quote: statement.quote, statement: statement.id };
}
