/** What was loaded of a text. Comes in: a key and how it is loaded. Goes out: the same as last time, as long as the ledger stays as it is. */
import type { Store } from "../store/store.ts";

/** Things of one shelf that are read at the same time; and how many characters all have, above which only the last is held. */
const MOST = 16;
const CHARACTERS = 4_000_000;

/** One thing that was loaded. */
export interface Loading<T> {
  readonly load: () => Promise<T>;
  /** Characters of text that it holds; absent for what is not to be held. */
  readonly size: (loaded: T) => number | undefined;
}

interface Shelf<T> {
  stamp: string;
  readonly things: Map<string, { readonly thing: T; readonly size: number }>;
}

/** Gives what stands under a key of a shelf, loaded where it is not there. */
export type Held<T> = (store: Store, key: string, loading: Loading<T>) => Promise<T>;

/**
 * A shelf for things of one kind: one object for one key and one state of the ledger, so that what is made of it can be
 * found by it. No key of one shelf finds what stands on another.
 */
export function createHeld<T>(): Held<T> {
  const shelves = new WeakMap<Store, Shelf<T>>();
  return async (store, key, { load, size }) => {
    const stamp = await store.stamp();
    const shelf = shelfOf(shelves, store, stamp);
    const known = shelf.things.get(key);
    if (known) {
      shelf.things.delete(key);
      shelf.things.set(key, known);
      return known.thing;
    }
    const thing = await load();
    const own = size(thing);
    // What was loaded while somebody wrote may be half old.
    if (own !== undefined && (await store.stamp()) === stamp && shelf.stamp === stamp) {
      shelf.things.set(key, { thing, size: own });
      trim(shelf.things);
    }
    return thing;
  };
}

function shelfOf<T>(shelves: WeakMap<Store, Shelf<T>>, store: Store, stamp: string): Shelf<T> {
  const known = shelves.get(store);
  if (known) {
    if (known.stamp !== stamp) known.things.clear();
    known.stamp = stamp;
    return known;
  }
  const shelf: Shelf<T> = { stamp, things: new Map() };
  shelves.set(store, shelf);
  return shelf;
}

/** What was asked for longest ago goes first; the last is held, however long it is. */
function trim(things: Shelf<unknown>["things"]): void {
  let total = 0;
  for (const { size } of things.values()) total += size;
  for (const [oldest, { size }] of things) {
    if (things.size <= 1 || (things.size <= MOST && total <= CHARACTERS)) return;
    things.delete(oldest);
    total -= size;
  }
}
