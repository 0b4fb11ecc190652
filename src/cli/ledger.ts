/** The ledger that verbs about what is stored work on. Comes in: `--db`. Goes out: an open store that was there before. */
import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { PlumblineError } from "../core/error.ts";
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

/** Letters of an id that are enough, as long as only one begins so. */
const LEAST = 5;

/**
 * The one of these that an id, or the beginning of one, names.
 * @throws PlumblineError `not-found` when none does, `usage` when several do
 */
export function named<T extends { readonly id: string }>(all: readonly T[], id: string, what: string): T {
  const found = all.find((one) => one.id === id);
  const near = found || id.length < LEAST ? [] : all.filter((one) => one.id.startsWith(id));
  if (near.length > 1) {
    const ids = near.slice(0, 5).map((one) => one.id);
    throw new PlumblineError("usage", id, `${id}: ${near.length} begin so (${ids.join(", ")}); give more of the id`);
  }
  const one = found ?? near[0];
  if (one) return one;
  throw new PlumblineError("not-found", id, `${id}: ${what}`);
}
