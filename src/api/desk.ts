/** Where things are taken in. Comes in: how material is read. Goes out: one word for our forms, one queue, one writer at a time. */
import { randomBytes } from "node:crypto";
import type { Clock } from "../core/clock.ts";
import type { Store } from "../store/store.ts";
import { createJobs, type Intake, type Jobs } from "./queue.ts";

/** What writes to the ledger, and what proves that a form is ours. */
export interface Desk {
  /** A word that only pages of this server hold, and only as long as it runs. */
  readonly token: string;
  /** False when all is gone with the server. */
  readonly kept: boolean;
  readonly jobs: Jobs;
  /** Runs one piece of work at a time: results that are made while a decision comes in would overwrite what it made. */
  /** Takes a document out and has the results made anew without it; false when it was not there. */
  readonly remove: (document: string) => Promise<boolean>;
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A desk over a store. */
export function createDesk(store: Store, clock: Clock, intake: Intake, report: (error: unknown) => void): Desk {
  let last: Promise<unknown> = Promise.resolve();
  const alone: Desk["alone"] = (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    token: randomBytes(24).toString("base64url"),
    kept: store.location !== ":memory:",
    jobs: createJobs({ store, clock, report, intake: { ...intake, refresh: () => alone(intake.refresh) } }),
    remove: (document) =>
      alone(async () => {
        const gone = await store.remove(document);
        if (gone) await intake.refresh();
        return gone;
      }),
    alone,
  };
}
