/** `plumb explain`: why a place in a text was read so. */
import { PlumblineError } from "../core/error.ts";
import type { Part } from "../core/part.ts";
import { overlap } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
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
  about:
    "Shows every part of the statements at FILE:START-END: what the words say, what a rule concludes, what is unknown.",
  examples: ["explain examples/1-speech.txt:0-600"],
  options: outputOptions,
  async run([place = ""], parsed) {
    const { file, span } = parsePlace(place);
    const { statements, exit } = await gather([file], optionsOf(parsed), "statements");
    const there = [...statements.values()].flat().filter((statement) => overlap(statement.span, span) > 0);
    if (there.length === 0) complain(`${place}: nothing is stated there; plumb extract ${file} lists the places`);
    await printRows(there.flatMap(rowsOf), optionsOf(parsed).format, (row) => row, COLUMNS);
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

function rowsOf(statement: Statement): Row[] {
  const row = (part: string, value: string, known: string): Row => ({ statement: statement.id, part, value, known });
  const read = (part: string, value: Part<unknown>) => row(part, show(value), how(value));
  const { source, cue, hedge, frame } = statement;
  return [
    row("quote", statement.quote, `text ${statement.span.start}-${statement.span.end}`),
    row("kind", statement.subkind ? `${statement.kind}: ${statement.subkind}` : statement.kind, "rule"),
    source ? read("source", source.resolved) : row("source", "the narrator", "no source in the text"),
    row("cue", cue?.quote ?? "", cue ? `text ${cue.span.start}-${cue.span.end}` : "none"),
    row("hedge", hedge?.quote ?? "", hedge ? `text ${hedge.span.start}-${hedge.span.end}` : "none"),
    read("actor", frame.actor),
    row("act", frame.act, frame.modality),
    read("target", frame.target),
    read("deadline", statement.deadline),
    ...statement.quantities.flatMap((quantity, at) => [
      row(
        `figure ${at + 1}`,
        `${quantity.bound} ${quantity.low} to ${quantity.high} ${quantity.unit}`,
        `text: ${quantity.quote}`,
      ),
      read(`figure ${at + 1} of whom`, quantity.subject),
      read(`figure ${at + 1} measure`, quantity.measure),
      read(`figure ${at + 1} item`, quantity.item),
      read(`figure ${at + 1} period`, quantity.period),
    ]),
  ];
}

function show(part: Part<unknown>): string {
  if (part.known === "unknown") return part.candidates ? `one of ${part.candidates.map(String).join(", ")}` : "";
  return typeof part.value === "string" ? part.value : JSON.stringify(part.value);
}

function how(part: Part<unknown>): string {
  if (part.known === "unknown") return "unknown";
  if (part.known === "implied") return `rule ${part.rule}`;
  return part.span ? `text ${part.span.start}-${part.span.end}` : "text";
}
