/** `plumb read`: what was read, and what could not be. */

import type { Document } from "../core/document.ts";
import { valueOr } from "../core/part.ts";
import { documentWire } from "../core/wire.ts";
import { gather } from "./gather.ts";
import { optionsOf, outputOptions, readingOptions } from "./options.ts";
import { type Column, printRows } from "./output.ts";
import type { Verb } from "./verb.ts";

export const verb: Verb = {
  arguments: "[input...]",
  about: "Reads texts and web pages and tells what each one is: outlet, author, day, language, size, SHA-256.",
  examples: ["read examples", "read examples/*.txt --csv"],
  options(command) {
    readingOptions(command);
    outputOptions(command);
  },
  async run(inputs, parsed) {
    const options = optionsOf(parsed);
    const { documents, statements, exit } = await gather(inputs, options, "statements");
    const columns: readonly Column<Document>[] = [
      { title: "document", width: 3, of: (document) => document.origin.name },
      { title: "title", width: 4, of: (document) => valueOr(document.origin.title, "") },
      { title: "outlet", width: 3, of: (document) => valueOr(document.origin.outlet, "") },
      { title: "published", width: 0, of: (document) => valueOr(document.origin.published, "") },
      { title: "language", width: 0, of: (document) => document.language },
      { title: "characters", width: 0, of: (document) => document.text.length },
      { title: "statements", width: 0, of: (document) => statements.get(document.id)?.length ?? 0 },
    ];
    const wire = (document: Document) => ({
      ...readWire(document),
      statements: statements.get(document.id)?.length ?? 0,
    });
    await printRows(documents, options.format, wire, columns);
    return exit;
  },
};

function readWire(document: Document) {
  return { ...documentWire(document), characters: document.text.length, notices: document.notices };
}
