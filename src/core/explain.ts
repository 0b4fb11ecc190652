/** Why a place was read so. Comes in: a statement and its text. Goes out: every part, its value, and how it is known. */
import type { Part } from "./part.ts";
import type { Quantity } from "./quantity.ts";
import type { Span } from "./span.ts";
import type { Resolution, Statement } from "./statement.ts";

/** One part of a statement: its value in words, and how it is known. */
export interface ExplainedPart {
  /** `cue`, `figure 1 of whom`. */
  readonly part: string;
  /** Empty where nothing is known. */
  readonly value: string;
  /** The words that decided, the rule that concluded, or why nothing is known. */
  readonly known: string;
  /** Where these words stand. */
  readonly span?: Span;
}

/** Every part of a statement: what the words say, what a rule concludes, what is unknown. */
export function explainedParts(statement: Statement, text: string): readonly ExplainedPart[] {
  const read: Read = (part, value) => ({ part, value: show(value), ...how(value, text) });
  const { source, cue, hedge, frame, span } = statement;
  return [
    { part: "quote", value: statement.quote, known: `text ${span.start}-${span.end}`, span },
    row("kind", statement.subkind ? `${statement.kind}: ${statement.subkind}` : statement.kind, "rule"),
    source ? read("source", source.resolved) : row("source", "the narrator", "no source in the text"),
    cue ? { part: "cue", value: cue.quote, ...at(cue.span, text) } : row("cue", "", "none"),
    hedge ? { part: "hedge", value: hedge.quote, ...at(hedge.span, text) } : row("hedge", "", "none"),
    read("actor", frame.actor),
    row("act", frame.act, frame.modality),
    read("target", frame.target),
    read("deadline", statement.deadline),
    ...statement.quantities.flatMap((quantity, index) => figureParts(quantity, `figure ${index + 1}`, read)),
    ...(statement.resolution ?? []).flatMap((terms) => termParts(terms, read)),
  ];
}

type Read = (part: string, value: Part<unknown>) => ExplainedPart;

function row(part: string, value: string, known: string): ExplainedPart {
  return { part, value, known };
}

function figureParts(quantity: Quantity, name: string, read: Read): readonly ExplainedPart[] {
  const { low, high, bound, unit, change, basis, span } = quantity;
  const value = low === high ? `${low}` : `${low} to ${high}`;
  const moved = change === "none" ? "" : ` ${change}`;
  return [
    { part: name, value: `${bound} ${value} ${unit}${moved}`, known: `text: ${quantity.quote}`, span },
    read(`${name} of whom`, quantity.subject),
    ...(quantity.members ? [read(`${name} members`, quantity.members)] : []),
    read(`${name} quantifier`, quantity.quantifier),
    read(`${name} measure`, quantity.measure),
    read(`${name} item`, quantity.item),
    read(`${name} period`, quantity.period),
    ...(basis.price.known === "unknown" ? [] : [read(`${name} prices`, basis.price)]),
    ...(basis.growth.known === "unknown" ? [] : [read(`${name} growth`, basis.growth)]),
  ];
}

/** On what a pledge or forecast will be settled, and what nobody has said. */
function termParts(terms: Resolution, read: Read): readonly ExplainedPart[] {
  const name = terms.quantity === undefined ? "settled by" : `figure ${terms.quantity + 1} settled by`;
  const { low = "", high = "" } = terms.value.known === "unknown" ? {} : terms.value.value;
  const value = low === high ? `${low}` : `${low} to ${high}`;
  return [
    read(`${name} measure`, terms.measure),
    ...(terms.value.known === "unknown"
      ? []
      : [row(`${name} value`, `${show(terms.bound)} ${value} ${terms.unit}`, how(terms.bound, "").known)]),
    read(`${name} deadline`, terms.deadline),
    row(`${name} series`, terms.series.join(", "), terms.series.length > 0 ? "table of series" : "no series counts it"),
    row(`${name} missing`, terms.missing.join(", "), terms.missing.length > 0 ? "not in the text" : "nothing"),
  ];
}

function show(part: Part<unknown>): string {
  if (part.known === "unknown") return part.candidates ? `one of ${part.candidates.map(words).join(", ")}` : "";
  return words(part.value);
}

function words(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** How a part is known, with the words that decided. */
function how(part: Part<unknown>, text: string): Pick<ExplainedPart, "known" | "span"> {
  const place = part.span && text ? at(part.span, text) : undefined;
  if (part.known === "stated") return place ?? { known: "text" };
  const rule = part.known === "implied" ? `rule ${part.rule}` : part.because ? `unknown: ${part.because}` : "unknown";
  return place ? { ...place, known: `${rule}, ${place.known}` } : { known: rule };
}

function at(span: Span, text: string): Required<Pick<ExplainedPart, "known" | "span">> {
  return { known: `text ${span.start}-${span.end}: ${text.slice(span.start, span.end)}`, span };
}
