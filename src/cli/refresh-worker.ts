/** A thread that brings a ledger up to date. Comes in: its file and the day. Goes out: nothing; the results are in the file. */
import type { CivilDate } from "../core/date.ts";
import { refresh } from "../pipeline.ts";
import { openStore } from "../store/index.ts";

/** What is to be brought up to date. */
export interface RefreshTask {
  readonly location: string;
  readonly today: CivilDate;
}

/** Makes claims, pledges and findings anew; the pool calls it by its file. */
// biome-ignore lint/style/noDefaultExport: piscina calls a worker file's default export
export default async function refreshLedger({ location, today }: RefreshTask): Promise<void> {
  const store = await openStore(location);
  try {
    await refresh(store, today);
  } finally {
    await store.close();
  }
}
