/** Which texts are shown in parts. Comes in: the ledger. Goes out: their ids. */
import type { Store } from "../store/store.ts";
import { PART } from "./text-parts.ts";

/** The ids of texts that are too long for one page: a link to a place in one of them has to tell the server which. */
export async function longTexts(store: Store): Promise<ReadonlySet<string>> {
  return new Set(await store.longer(PART));
}
