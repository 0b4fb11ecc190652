/** Comes in: results of many owners, as they change. Goes out: all of them in order, without sorting all anew. */

/** One thing with the key that it stands by and the owner that it goes with. */
export interface Entry<T> {
  readonly key: string;
  readonly owner: string;
  readonly thing: T;
}

/** Entries in order of keys, then of owners. */
export type Ordered<T> = readonly Entry<T>[];

/** The entries without those of some owners and with fresh ones. */
export function replaced<T>(entries: Ordered<T>, gone: ReadonlySet<string>, fresh: readonly Entry<T>[]): Ordered<T> {
  const sorted = [...fresh].sort((a, b) => order(a, b));
  const all: Entry<T>[] = [];
  let at = 0;
  for (const entry of entries) {
    if (gone.has(entry.owner)) continue;
    for (let next = sorted[at]; next && order(next, entry) < 0; next = sorted[at]) {
      all.push(next);
      at++;
    }
    all.push(entry);
  }
  for (; at < sorted.length; at++) {
    const next = sorted[at];
    if (next) all.push(next);
  }
  return all;
}

function order<T>(a: Entry<T>, b: Entry<T>): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0;
}
