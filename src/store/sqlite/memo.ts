/** Small answers that are asked for again and again. Comes in: a database. Goes out: what was worked out, as long as nothing in it changes. */
import type Database from "better-sqlite3";

/** Answers that are kept; each is a number, some ids, the counts of some facets or a page of snippets, some kilobytes; those asked for longest ago go first. */
const MOST = 500;

/** What was worked out about the database as it is now. */
export interface Memo {
  /** Another after every commit to the database, by whatever process or thread. */
  readonly stamp: () => string;
  /** What `work` gave for the key, or gives now. */
  readonly keep: <T>(key: readonly unknown[], work: () => Promise<T>) => Promise<T>;
}

/**
 * An empty memo. A commit of another connection changes `data_version`, one of our own `total_changes`.
 * @source https://www.sqlite.org/pragma.html#pragma_data_version
 */
export function createMemo(database: Database.Database): Memo {
  const others = database.prepare("pragma data_version").pluck();
  const own = database.prepare("select total_changes()").pluck();
  const stamp = () => `${others.get()}-${own.get()}`;
  const kept = new Map<string, unknown>();
  let at = stamp();
  return {
    stamp,
    async keep<T>(key: readonly unknown[], work: () => Promise<T>): Promise<T> {
      const before = stamp();
      if (before !== at) kept.clear();
      at = before;
      const name = JSON.stringify(key);
      if (kept.has(name)) {
        const known = kept.get(name) as T;
        kept.delete(name);
        kept.set(name, known);
        return known;
      }
      const value = await work();
      // What was read while somebody wrote may be half old: it is given, and not kept.
      if (stamp() !== before || at !== before) return value;
      kept.set(name, value);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}
