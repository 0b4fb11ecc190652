/** Hand-made documents and statements for the tests of reconcile: only what a case is about has to be said. */
import type { CivilDate } from "../../src/core/date.ts";
import { type Document, documentId, type Role } from "../../src/core/document.ts";
import { sha256 } from "../../src/core/id.ts";
import { type Part, stated, UNKNOWN } from "../../src/core/part.ts";
import type { Comparison, Operand, Quantity } from "../../src/core/quantity.ts";
import type { Span } from "../../src/core/span.ts";
import { type Frame, type Source, type Statement, statementId } from "../../src/core/statement.ts";

const known = <T>(value: T | undefined): Part<T> => (value === undefined ? UNKNOWN : stated(value));

/** What a case may say about its document. */
export interface DocumentCase {
  readonly text: string;
  readonly published?: CivilDate;
  readonly outlet?: string;
  readonly role?: Role;
}

/** A pasted document of one paragraph. */
export function makeDocument({ text, published, outlet, role = "report" }: DocumentCase): Document {
  return {
    id: documentId(text),
    text,
    blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
    origin: {
      key: "paste",
      kind: "paste",
      name: "paste",
      outlet: known(outlet),
      author: UNKNOWN,
      title: UNKNOWN,
      published: known(published),
      sha256: sha256(text),
      bytes: text.length,
      encoding: "utf-8",
    },
    role,
    language: "en",
    notices: [],
  };
}

/** What a case may say about a figure. */
export interface QuantityCase extends Partial<Pick<Quantity, "bound" | "change" | "interval">> {
  readonly value: number;
  readonly high?: number;
  readonly unit: string;
  readonly subject?: string;
  readonly measure?: string;
  readonly item?: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly quote?: string;
  readonly price?: "market" | "purchasing-power";
}

/** A figure; its place is the first place of `quote` in the statement, or the statement itself. */
export function makeQuantity(of: QuantityCase, text = "", offset = 0): Quantity {
  const quote = of.quote ?? text;
  const start = offset + Math.max(0, text.indexOf(quote));
  return {
    span: { start, end: start + quote.length },
    quote,
    low: of.value,
    high: of.high ?? of.value,
    bound: of.bound ?? "=",
    change: of.change ?? "none",
    quantifier: UNKNOWN,
    unit: of.unit,
    basis: { price: known(of.price), growth: UNKNOWN },
    subject: known(of.subject),
    measure: known(of.measure),
    item: known(of.item),
    period: of.from || of.to ? stated({ ...(of.from && { from: of.from }), ...(of.to && { to: of.to }) }) : UNKNOWN,
    interval: of.interval ?? { low: of.value, high: of.high ?? of.value },
  };
}

/** What a case may say about one side of a comparison. */
export interface OperandCase {
  readonly actor?: string;
  readonly measure?: string;
  readonly item?: string;
  readonly windowMonths?: number;
  readonly quantity?: number;
}

/** A comparison of two sides that covers the whole statement. */
export function makeComparison(
  span: Span,
  quote: string,
  of: Pick<Comparison, "form" | "low"> & Partial<Pick<Comparison, "bound" | "high">>,
  left: OperandCase,
  right: OperandCase,
): Comparison {
  const side = ({ actor, measure, item, windowMonths, quantity }: OperandCase): Operand => ({
    span,
    actor: known(actor),
    measure: known(measure),
    item: known(item),
    period: UNKNOWN,
    ...(windowMonths !== undefined && { windowMonths }),
    ...(quantity !== undefined && { quantity }),
  });
  return {
    span,
    quote,
    form: of.form,
    bound: of.bound ?? "=",
    low: of.low,
    high: of.high ?? of.low,
    left: side(left),
    right: side(right),
  };
}

/** What a case may say about a statement; its place is the first place of `quote` in the document. */
export interface StatementCase extends Partial<Pick<Statement, "kind" | "direct">> {
  readonly quote: string;
  readonly source?: string;
  readonly anonymous?: boolean;
  readonly hedge?: string;
  readonly quantities?: readonly QuantityCase[];
  readonly comparison?: {
    readonly of: Parameters<typeof makeComparison>[2];
    readonly left: OperandCase;
    readonly right: OperandCase;
  };
  readonly frame?: Partial<Omit<Frame, "actor" | "target">> & { readonly actor?: string };
  readonly deadline?: CivilDate;
}

/** A statement of a document. */
export function makeStatement(document: Document, of: StatementCase): Statement {
  const start = document.text.indexOf(of.quote);
  if (start < 0) throw new RangeError(`not in the document: ${of.quote}`);
  const span = { start, end: start + of.quote.length };
  const kind = of.kind ?? (of.quantities || of.comparison ? "quantity" : "event");
  const { actor, ...frame } = of.frame ?? {};
  return {
    id: statementId(document.id, kind, span),
    document: document.id,
    kind,
    span,
    quote: of.quote,
    source: of.source === undefined ? null : makeSource(of.source, span, of.anonymous ?? false),
    cue: null,
    direct: of.direct ?? false,
    hedge: of.hedge === undefined ? null : { quote: of.hedge, span },
    quantities: (of.quantities ?? []).map((one) => makeQuantity(one, of.quote, start)),
    comparisons: of.comparison
      ? [makeComparison(span, of.quote, of.comparison.of, of.comparison.left, of.comparison.right)]
      : [],
    frame: { actor: known(actor), act: "", object: "", target: UNKNOWN, polarity: "+", modality: "asserted", ...frame },
    deadline: known(of.deadline),
  };
}

function makeSource(name: string, span: Span, anonymous: boolean): Source {
  return {
    name,
    role: UNKNOWN,
    mention: name,
    span,
    anonymous,
    collective: false,
    resolved: anonymous ? UNKNOWN : stated(name),
  };
}

/** A document of one statement, with that statement. */
export function telling(text: string, of: Omit<StatementCase, "quote">, document: Omit<DocumentCase, "text"> = {}) {
  const made = makeDocument({ text, ...document });
  return { document: made, statements: [makeStatement(made, { quote: text, ...of })] };
}
