/** `plumb extract`: what each document states, with its place. */
import { decisionsOn } from "../core/decision.ts";
import type { Document } from "../core/document.ts";
import type { Statement } from "../core/statement.ts";
import { statementWire } from "../core/wire.ts";
import { decidedColumn } from "./decided.ts";
import { gather } from "./gather.ts";
import { optionsOf, outputOptions, readingOptions } from "./options.ts";
import { type Column, printRows } from "./output.ts";
import type { Verb } from "./verb.ts";

interface Row {
  readonly document: Document;
  readonly statement: Statement;
}

/** A terminal is too narrow for it beside the text; `plumb explain` shows it there. */
const ID: Column<Row> = { title: "id", width: 0, of: ({ statement }) => statement.id };

const COLUMNS: readonly Column<Row>[] = [
  { title: "document", width: 1, of: ({ document }) => document.origin.name },
  { title: "place", width: 0, of: ({ statement }) => `${statement.span.start}-${statement.span.end}` },
  { title: "kind", width: 0, of: ({ statement }) => statement.kind },
  { title: "source", width: 1, of: ({ statement }) => statement.source?.name ?? "" },
  { title: "figures", width: 1, of: ({ statement }) => statement.quantities.map(({ quote }) => quote).join("; ") },
  { title: "quote", width: 4, of: ({ statement }) => statement.quote },
];

export const verb: Verb = {
  arguments: "[input...]",
  about: "Finds what each document states: who says what, with which figures, and where it stands in the text.",
  examples: ["extract examples --jsonl", "extract examples/*.txt --csv"],
  options(command) {
    readingOptions(command);
    outputOptions(command);
  },
  async run(inputs, parsed) {
    const options = optionsOf(parsed);
    const { documents, statements, decisions, exit } = await gather(inputs, options, "statements");
    const rows = documents.flatMap((document) =>
      (statements.get(document.id) ?? []).map((statement) => ({ document, statement })),
    );
    const decided = decisionsOn(decisions);
    const shown = options.format === "csv" ? [...COLUMNS, ID] : COLUMNS;
    const columns = [...shown, ...decidedColumn<Row>(decided, ({ statement }) => decided(statement.id))];
    await printRows(rows, options.format, (row) => statementWire(row.statement, row.document, decided), columns);
    return exit;
  },
};
