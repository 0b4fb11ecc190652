/** The kinds of store. Comes in: a location. Goes out: an open store. */
import os from "node:os";
import path from "node:path";
import { PlumblineError } from "../core/error.ts";
import type { OpenOptions, Store } from "./store.ts";

/** One way to keep the data. */
export interface StoreKind {
  readonly name: string;
  /** True for the locations that this kind serves; the first kind that does is used. */
  accepts(location: string): boolean;
  open(location: string, options: OpenOptions): Promise<Store>;
}

/** All kinds, in the order in which they are asked. A driver is loaded only when its kind is opened. */
export const stores: readonly StoreKind[] = [
  {
    name: "sqlite",
    accepts: (location) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(location),
    open: async (location, options) => (await import("./sqlite/open.ts")).openSqlite(location, options),
  },
];

/**
 * The file that is used when the user names none: `plumbline/plumbline.db` in the user's data folder.
 * @source XDG Base Directory Specification 0.8: `$XDG_DATA_HOME`, ignored when relative, else `~/.local/share`
 */
export function defaultLocation(env: Readonly<Record<string, string | undefined>>): string {
  const given = env.XDG_DATA_HOME;
  const data = given && path.isAbsolute(given) ? given : path.join(env.HOME || os.homedir(), ".local", "share");
  return path.join(data, "plumbline", "plumbline.db");
}

/**
 * An open store. A file that is not there yet is created, with its folder, readable by its owner alone; `:memory:`
 * keeps everything until it is closed.
 * @throws PlumblineError `store-locked`, `store-read-only`, `store-corrupt`, `store-newer`, `store-failed`, and
 * `file-not-found` when opening for reading only
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  const kind = stores.find((candidate) => candidate.accepts(location));
  if (kind) return kind.open(location, options);
  const where = location.replace(/\/\/[^/@]*@/, "//");
  throw new PlumblineError(
    "store-failed",
    where,
    `No kind of store knows the location ${where}. Give the path of a file, or :memory: for a store that is not kept.`,
  );
}
