/** How the workbench takes material in. Comes in: a store and options. Goes out: what reads it, on other threads. */
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type { Intake } from "../api/queue.ts";
import { refresh } from "../pipeline.ts";
import { createNetwork, type ReadOptions, readGiven } from "../read/index.ts";
import type { Store } from "../store/store.ts";
import type { Options } from "./options.ts";
import type { RefreshTask } from "./refresh-worker.ts";
import { startWorkers, type Workers } from "./workers.ts";

/** An intake and its end. */
export interface ServedIntake extends Intake {
  close(): Promise<void>;
}

/**
 * Threads are started when the first material comes. Results are made anew on a thread of their own, so that no page
 * waits; a ledger in memory can be reached by this thread alone, which then does it.
 */
export function createIntake(store: Store, options: Options): ServedIntake {
  const network = createNetwork();
  const today = () => options.clock.now().slice(0, 10);
  const reading: ReadOptions = { clock: options.clock, network, allowPrivateHosts: options.allowPrivateHosts };
  let workers: Promise<Workers> | undefined;
  let refresher: Promise<Piscina<RefreshTask, void>> | undefined;
  return {
    read: (given) => readGiven(given, reading),
    extractor: async (documents) => {
      workers ??= startWorkers(Math.max(1, options.workers), options.attribution);
      return (await workers).extractor(documents);
    },
    refresh: async () => {
      if (store.location === ":memory:") {
        await refresh(store, today());
        return;
      }
      refresher ??= startRefresher();
      await (await refresher).run({ location: store.location, today: today() });
    },
    close: async () => {
      await (await workers)?.close();
      await (await refresher)?.close();
    },
  };
}

async function startRefresher(): Promise<Piscina<RefreshTask, void>> {
  const { Piscina } = await import("piscina");
  const filename = fileURLToPath(new URL("./refresh-worker.ts", import.meta.url));
  return new Piscina<RefreshTask, void>({ filename, minThreads: 0, maxThreads: 1 });
}
