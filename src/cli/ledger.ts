/** The ledger that verbs about what is stored work on. Comes in: `--db`. Goes out: an open store that was there before. */
import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { defaultLocation, openStore } from "../store/index.ts";
import type { Store } from "../store/store.ts";

/** Declares `--db` for verbs that read nothing. */
export function ledgerOption(command: Command): void {
  command.addOption(new Option("--db <file>", "the ledger; the workbench's own when not given"));
}

const locationOf = ({ db }: Readonly<Record<string, unknown>>): string =>
  typeof db === "string" ? db : defaultLocation(process.env);

/** What `work` makes of the ledger, which is closed afterwards. */
export async function withLedger<T>(
  parsed: Readonly<Record<string, unknown>>,
  how: "reading" | "writing",
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const location = locationOf(parsed);
  // Opening for writing would make a new file, in which nothing can be found.
  return closing(await openStore(location, { readOnly: how === "reading" || !existsSync(location) }), work);
}

/** The same with a ledger that is made when it is not there. */
export async function withNewLedger<T>(
  parsed: Readonly<Record<string, unknown>>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  return closing(await openStore(locationOf(parsed)), work);
}

/** The same for reading where the workbench's own ledger need not be there: series come with Plumbline. */
export async function withSeries<T>(
  parsed: Readonly<Record<string, unknown>>,
  work: (store: Store | undefined) => Promise<T>,
): Promise<T> {
  if (parsed.db === undefined && !existsSync(locationOf(parsed))) return work(undefined);
  return withLedger(parsed, "reading", work);
}

async function closing<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
