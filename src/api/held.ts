/** What was loaded of a text. Comes in: a key and how it is loaded. Goes out: the same as last time, as long as the ledger stays as it is. */
import type { Store } from "../store/store.ts";

/** Texts, and parts of texts, that are read at the same time; and how many characters all have, above which only the last is held. */
const MOST = 16;
const CHARACTERS = 4_000_000;

/** One thing that was loaded. */
export interface Loading<T> {
  readonly load: () => Promise<T>;
  /** Characters of text that it holds; absent for what is not to be held. */
  readonly size: (loaded: T) => number | undefined;
}

interface Shelf {
  stamp: string;
  readonly things: Map<string, { readonly thing: unknown; readonly size: number }>;
}

const SHELVES = new WeakMap<Store, Shelf>();

/** One object for one key and one state of the ledger, so that what is made of it can be found by it. */
export async function held<T>(store: Store, key: string, { load, size }: Loading<T>): Promise<T> {
  const stamp = await store.stamp();
  const shelf = shelfOf(store, stamp);
  const known = shelf.things.get(key);
  if (known) {
    shelf.things.delete(key);
    shelf.things.set(key, known);
    return known.thing as T;
  }
  const thing = await load();
  const own = size(thing);
  // What was loaded while somebody wrote may be half old.
  if (own !== undefined && (await store.stamp()) === stamp && shelf.stamp === stamp) {
    shelf.things.set(key, { thing, size: own });
    trim(shelf.things);
  }
  return thing;
}

function shelfOf(store: Store, stamp: string): Shelf {
  const known = SHELVES.get(store);
  if (known) {
    if (known.stamp !== stamp) known.things.clear();
    known.stamp = stamp;
    return known;
  }
  const shelf: Shelf = { stamp, things: new Map() };
  SHELVES.set(store, shelf);
  return shelf;
}

/** What was asked for longest ago goes first; a text and the part of it that is read are held together. */
function trim(things: Shelf["things"]): void {
  let total = 0;
  for (const { size } of things.values()) total += size;
  for (const [oldest, { size }] of things) {
    if (things.size <= 2 || (things.size <= MOST && total <= CHARACTERS)) return;
    things.delete(oldest);
    total -= size;
  }
}
