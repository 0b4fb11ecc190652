/** `plumb decisions`: what people decided, undone and orphaned decisions too. */
import { decisionWords } from "../core/decision.ts";
import { decisionWire } from "../core/wire.ts";
import { type Listed, listDecisions } from "../decide.ts";
import { ledgerOption, withLedger } from "./ledger.ts";
import { outputOptions } from "./options.ts";
import { type Column, formatOf, printRows } from "./output.ts";
import { EXIT, type Verb } from "./verb.ts";

const COLUMNS: readonly Column<Listed>[] = [
  { title: "id", width: 0, of: ({ decision }) => decision.id },
  { title: "standing", width: 0, of: ({ standing }) => standing },
  { title: "about", width: 0, of: ({ decision }) => decision.about },
  { title: "decided", width: 2, of: ({ decision }) => decisionWords(decision) },
  { title: "machine", width: 2, of: ({ decision }) => decision.machine },
];

export const verb: Verb = {
  arguments: "[id...]",
  argumentsAbout: "only decisions about these findings, claims, statements, or these decisions",
  about:
    "Lists what people decided, oldest first, and whether it is in force, undone, replaced, or about what is gone.",
  examples: ["check examples --db ledger.db && plumb decisions --db ledger.db"],
  options(command) {
    ledgerOption(command);
    outputOptions(command);
  },
  async run(ids, parsed) {
    const all = await withLedger(parsed, "reading", listDecisions);
    const wanted = new Set(ids);
    const isWanted = ({ decision: { id, about, others } }: Listed) =>
      [id, about, ...others].some((one) => wanted.has(one));
    const rows = ids.length === 0 ? all : all.filter(isWanted);
    const wire = ({ decision, standing }: Listed) => ({ ...decisionWire(decision), standing });
    await printRows(rows, formatOf(parsed), wire, COLUMNS);
    return EXIT.clean;
  },
};
