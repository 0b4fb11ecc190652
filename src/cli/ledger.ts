/** The ledger that verbs about what is stored work on. Comes in: `--db`. Goes out: an open store that was there before. */
import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { defaultLocation, openStore } from "../store/index.ts";
import type { Store } from "../store/store.ts";

/** Declares `--db` for verbs that read nothing. */
export function ledgerOption(command: Command): void {
  command.addOption(new Option("--db <file>", "the ledger; the workbench's own when not given"));
}

/** What `work` makes of the ledger, which is closed afterwards. */
export async function withLedger<T>(
  parsed: Readonly<Record<string, unknown>>,
  how: "reading" | "writing",
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const location = typeof parsed.db === "string" ? parsed.db : defaultLocation(process.env);
  // Opening for writing would make a new file, in which nothing can be found.
  const store = await openStore(location, { readOnly: how === "reading" || !existsSync(location) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
