/** `plumb explain`: why a place in a text was read so. */
import { PlumblineError } from "../core/error.ts";
import type { Part } from "../core/part.ts";
import type { Quantity } from "../core/quantity.ts";
import { overlap, type Span } from "../core/span.ts";
import type { Resolution, Statement } from "../core/statement.ts";
import { gather } from "./gather.ts";
import { optionsOf, outputOptions } from "./options.ts";
import { type Column, printRows } from "./output.ts";
import { complain } from "./terminal.ts";
import type { Verb } from "./verb.ts";

/** One part of a statement: its value, and how it is known. */
interface Row {
  readonly statement: string;
  readonly part: string;
  readonly value: string;
  readonly known: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: "statement", width: 0, of: (row) => row.statement },
  { title: "part", width: 0, of: (row) => row.part },
  { title: "value", width: 2, of: (row) => row.value },
  { title: "known", width: 1, of: (row) => row.known },
];

export const verb: Verb = {
  arguments: "<place>",
  argumentsAbout: 'FILE:START-END, as the column "place" of plumb extract gives it',
  about:
    "Shows every part of the statements at FILE:START-END: what the words say, what a rule concludes, what is unknown.",
  examples: ["explain examples/1-speech.txt:0-600"],
  options: outputOptions,
  async run([place = ""], parsed) {
    const { file, span } = parsePlace(place);
    const { documents, statements, exit } = await gather([file], optionsOf(parsed), "statements");
    const there = documents.flatMap((document) =>
      (statements.get(document.id) ?? [])
        .filter((statement) => overlap(statement.span, span) > 0)
        .flatMap((statement) => rowsOf(statement, document.text)),
    );
    if (there.length === 0) complain(`${place}: nothing is stated there; plumb extract ${file} lists the places`);
    await printRows(there, optionsOf(parsed).format, (row) => row, COLUMNS);
    return exit;
  },
};

function parsePlace(place: string) {
  const [, file, start, end] = /^(.+):(\d+)-(\d+)$/.exec(place) ?? [];
  if (file === undefined) {
    throw new PlumblineError(
      "usage",
      place,
      `${place}: no place; give FILE:START-END, as the column "place" of plumb extract`,
    );
  }
  return { file, span: { start: Number(start), end: Number(end) } };
}

type Read = (part: string, value: Part<unknown>) => Row;

function rowsOf(statement: Statement, text: string): Row[] {
  const row = (part: string, value: string, known: string): Row => ({ statement: statement.id, part, value, known });
  const read: Read = (part, value) => row(part, show(value), how(value, text));
  const { source, cue, hedge, frame } = statement;
  return [
    row("quote", statement.quote, `text ${statement.span.start}-${statement.span.end}`),
    row("kind", statement.subkind ? `${statement.kind}: ${statement.subkind}` : statement.kind, "rule"),
    source ? read("source", source.resolved) : row("source", "the narrator", "no source in the text"),
    row("cue", cue?.quote ?? "", cue ? at(cue.span, text) : "none"),
    row("hedge", hedge?.quote ?? "", hedge ? at(hedge.span, text) : "none"),
    read("actor", frame.actor),
    row("act", frame.act, frame.modality),
    read("target", frame.target),
    read("deadline", statement.deadline),
    ...statement.quantities.flatMap((quantity, index) => figureRows(quantity, `figure ${index + 1}`, row, read)),
    ...(statement.resolution ?? []).flatMap((terms) => termRows(terms, row, read)),
  ];
}

function figureRows(
  quantity: Quantity,
  name: string,
  row: (part: string, value: string, known: string) => Row,
  read: Read,
): Row[] {
  const { low, high, bound, unit, change, basis } = quantity;
  const value = low === high ? `${low}` : `${low} to ${high}`;
  const moved = change === "none" ? "" : ` ${change}`;
  return [
    row(name, `${bound} ${value} ${unit}${moved}`, `text: ${quantity.quote}`),
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
function termRows(terms: Resolution, row: (part: string, value: string, known: string) => Row, read: Read): Row[] {
  const name = terms.quantity === undefined ? "settled by" : `figure ${terms.quantity + 1} settled by`;
  const { low = "", high = "" } = terms.value.known === "unknown" ? {} : terms.value.value;
  const value = low === high ? `${low}` : `${low} to ${high}`;
  return [
    read(`${name} measure`, terms.measure),
    ...(terms.value.known === "unknown"
      ? []
      : [row(`${name} value`, `${show(terms.bound)} ${value} ${terms.unit}`, how(terms.bound, ""))]),
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
function how(part: Part<unknown>, text: string): string {
  const place = part.span && text ? at(part.span, text) : "";
  if (part.known === "stated") return place || "text";
  const rule = part.known === "implied" ? `rule ${part.rule}` : part.because ? `unknown: ${part.because}` : "unknown";
  return place ? `${rule}, ${place}` : rule;
}

function at({ start, end }: Span, text: string): string {
  return `text ${start}-${end}: ${text.slice(start, end)}`;
}
