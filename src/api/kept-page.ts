/** A page that was made before. Comes in: a request. Goes out: the page as it was made for the same reader and the same ledger, and a place to keep it. */
import type { LedgerAsked, Services } from "./asked.ts";
import type { RequestFrame } from "./frame.ts";

/** What is there, cited anew, and how it is put there. */
export interface KeptPage {
  readonly page: string | undefined;
  readonly keep: (page: string) => Promise<void>;
}

/** The part of a request that a page which is kept is told. */
export function ofLedger<Query>({ store, today, id, query, path }: LedgerAsked<Query>): LedgerAsked<Query> {
  return { store, today, id, query, path };
}

/**
 * The page for this state of the ledger. It is kept under everything that it is told: what it is asked for, and the
 * whole frame of the request but the time at which it is cited. What is told to pages later on is then in the key, too.
 */
export async function keptPage<Query>(
  asked: LedgerAsked<Query>,
  { now, ...frame }: RequestFrame,
  { kept, views }: Services,
): Promise<KeptPage> {
  const { store, ...words } = ofLedger(asked);
  const stamp = await store.stamp();
  const key = JSON.stringify([words, frame]);
  const found = kept.page(stamp, key);
  return {
    page: found === undefined ? undefined : views.cited(found, now),
    keep: async (page) => {
      // What was loaded while somebody wrote may be half old.
      if ((await store.stamp()) === stamp) kept.keep(stamp, key, page);
    },
  };
}
