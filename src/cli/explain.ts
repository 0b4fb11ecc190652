/** `plumb explain`: why a place in a text was read so. */
import { PlumblineError } from "../core/error.ts";
import { type ExplainedPart, explainedParts } from "../core/explain.ts";
import { overlap } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import { gather } from "./gather.ts";
import { optionsOf, outputOptions } from "./options.ts";
import { type Column, printRows } from "./output.ts";
import { complain } from "./terminal.ts";
import type { Verb } from "./verb.ts";

/** One part of a statement, with the statement's id. */
type Row = { readonly statement: string } & Pick<ExplainedPart, "part" | "value" | "known">;

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

function rowsOf(statement: Statement, text: string): readonly Row[] {
  return explainedParts(statement, text).map(({ part, value, known }) => ({
    statement: statement.id,
    part,
    value,
    known,
  }));
}
