/** `plumb remove`: takes documents out of a ledger; claims and findings are made anew without them. */
import { Option } from "commander";
import { systemClock } from "../core/clock.ts";
import { PlumblineError } from "../core/error.ts";
import { refresh } from "../pipeline.ts";
import type { DocumentHead } from "../store/query.ts";
import { ledgerOption, withLedger } from "./ledger.ts";
import { outputOptions, parseDay } from "./options.ts";
import { type Column, formatOf, printRows } from "./output.ts";
import { EXIT, type Verb } from "./verb.ts";

const COLUMNS: readonly Column<DocumentHead>[] = [
  { title: "taken out", width: 2, of: ({ origin }) => origin.name },
  { title: "id", width: 0, of: ({ id }) => id },
];

export const verb: Verb = {
  arguments: "<id...>",
  argumentsAbout: "ids of documents, as the addresses of their pages have them",
  about:
    "Takes documents out of the ledger with their statements, and makes claims and findings anew without them. Files on the disk and what people decided stay; reading the same again undoes it.",
  examples: ["read examples --db ledger.db && plumb remove d1da83fd18b767c5bb08f --db ledger.db"],
  options(command) {
    ledgerOption(command);
    command.addOption(new Option("--today <date>", "the day to judge deadlines by").argParser(parseDay));
    outputOptions(command);
  },
  async run(ids, parsed) {
    const today = typeof parsed.today === "string" ? parsed.today : systemClock.now().slice(0, 10);
    const gone = await withLedger(parsed, "writing", async (store) => {
      const heads = await store.heads(ids);
      const unknown = ids.find((id) => !heads.has(id));
      if (unknown !== undefined) {
        throw new PlumblineError(
          "not-found",
          unknown,
          `There is no document ${JSON.stringify(unknown.slice(0, 80))} in this ledger; nothing was taken out.`,
        );
      }
      // Two ids that were asked for may have become one document.
      const found = new Map([...heads.values()].map((head) => [head.id, head]));
      for (const id of found.keys()) await store.remove(id);
      await refresh(store, today);
      return [...found.values()];
    });
    await printRows(gone, formatOf(parsed), ({ id, origin }) => ({ id, document: origin.name }), COLUMNS);
    return EXIT.clean;
  },
};
