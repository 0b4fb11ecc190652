/** How the workbench runs scenarios. Comes in: a ledger. Goes out: what runs them on a thread of its own, so that no page waits. */
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type { Untouched } from "../api/scenario/form.ts";
import type { Ran } from "../api/scenario/load.ts";
import type { ScenarioRunner } from "../api/scenario/runs.ts";
import { PlumblineError } from "../core/error.ts";
import type { Store } from "../store/store.ts";
import type { Crossed } from "./project/crossed.ts";
import { arrived } from "./project/crossed.ts";
import type { ScenarioTask } from "./scenario-worker.ts";

/** Runs that wait for the one under way. */
const WAITING = 8;

/** Milliseconds after which a run is given up, waiting included: longer than anybody looks at an empty page. */
const PATIENCE = 30_000;

/** Milliseconds that a thread without work stays: it has compiled what the next run needs. */
const IDLE = 60_000;

/** A runner and its end. */
export interface ServedRunner extends ScenarioRunner {
  close(): Promise<void>;
}

/** The thread is started with the first run; absent for a ledger in memory, which no other thread can reach. */
export function createRunner(store: Pick<Store, "location">, patience: number = PATIENCE): ServedRunner | undefined {
  if (store.location === ":memory:") return undefined;
  let started: Promise<Piscina<ScenarioTask, Crossed<unknown>>> | undefined;
  const give = async (task: Omit<ScenarioTask, "location">): Promise<unknown> => {
    started ??= start();
    const pool = await started;
    if (pool.queueSize >= WAITING) {
      const message = `${WAITING} runs of scenarios wait already; ask again when one of them is done.`;
      throw new PlumblineError("queue-full", task.id, message);
    }
    const signal = AbortSignal.timeout(patience);
    try {
      return arrived(await pool.run({ ...task, location: store.location }, { signal }));
    } catch (error) {
      if (!signal.aborted) throw error;
      const message = `the scenario was not worked out within ${patience / 1000} seconds; ask for fewer draws, or run it with plumb project`;
      throw new PlumblineError("run-timeout", task.id, message, { cause: error });
    }
  };
  return {
    run: async (id, state) => (await give({ what: "run", id, state })) as Ran,
    untouched: async (id, state) => (await give({ what: "untouched", id, state })) as readonly Untouched[],
    close: async () => (await started)?.close(),
  };
}

async function start(): Promise<Piscina<ScenarioTask, Crossed<unknown>>> {
  const { Piscina } = await import("piscina");
  const filename = fileURLToPath(new URL("./scenario-worker.ts", import.meta.url));
  return new Piscina<ScenarioTask, Crossed<unknown>>({ filename, minThreads: 0, maxThreads: 1, idleTimeout: IDLE });
}
