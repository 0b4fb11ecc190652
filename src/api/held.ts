/** What was loaded of a text. Comes in: its id and how it is loaded. Goes out: the same as last time, as long as the ledger stays as it is. */
import type { Store } from "../store/store.ts";
import type { DocumentModel } from "./text-models.ts";

/** What the reader shows of a text wherever in it one looks. */
export type WholeModel = Omit<DocumentModel, "place" | "newer" | "found" | "whole">;

/** Texts that are read at the same time; and how many characters all of them have, above which only the last is held. */
const MOST = 8;
const CHARACTERS = 2_000_000;

interface Shelf {
  stamp: string;
  readonly models: Map<string, WholeModel>;
}

const SHELVES = new WeakMap<Store, Shelf>();

/** One object for one text and one state of the ledger, so that what is made of it can be found by it. */
export async function wholeOf<Other>(
  store: Store,
  id: string,
  load: () => Promise<WholeModel | Other>,
  isWhole: (loaded: WholeModel | Other) => loaded is WholeModel,
): Promise<WholeModel | Other> {
  const stamp = await store.stamp();
  const shelf = shelfOf(store, stamp);
  const known = shelf.models.get(id);
  if (known) {
    shelf.models.delete(id);
    shelf.models.set(id, known);
    return known;
  }
  const loaded = await load();
  // What was loaded while somebody wrote may be half old.
  if (isWhole(loaded) && (await store.stamp()) === stamp && shelf.stamp === stamp) {
    shelf.models.set(id, loaded);
    trim(shelf.models);
  }
  return loaded;
}

function shelfOf(store: Store, stamp: string): Shelf {
  const known = SHELVES.get(store);
  if (known) {
    if (known.stamp !== stamp) known.models.clear();
    known.stamp = stamp;
    return known;
  }
  const shelf = { stamp, models: new Map<string, WholeModel>() };
  SHELVES.set(store, shelf);
  return shelf;
}

/** What was asked for longest ago goes first. */
function trim(models: Map<string, WholeModel>): void {
  let held = 0;
  for (const { document } of models.values()) held += document.text.length;
  for (const [oldest, { document }] of models) {
    if (models.size === 1 || (models.size <= MOST && held <= CHARACTERS)) return;
    models.delete(oldest);
    held -= document.text.length;
  }
}
