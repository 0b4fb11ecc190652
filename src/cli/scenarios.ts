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

type Pool = Pick<Piscina<ScenarioTask, Crossed<unknown>>, "run" | "queueSize" | "close">;

/**
 * The thread is started with the first run, and anew by the next one when it could not be; absent for a ledger in
 * memory, which no other thread can reach.
 */
export function createRunner(
  store: Pick<Store, "location">,
  patience: number = PATIENCE,
  begin: () => Promise<Pool> = start,
): ServedRunner | undefined {
  if (store.location === ":memory:") return undefined;
  let started: Promise<Pool> | undefined;
  const pooled = (): Promise<Pool> => {
    if (started) return started;
    const begun = begin();
    started = begun;
    begun.catch(() => {
      started = undefined;
    });
    return begun;
  };
  /** Runs in the order in which the one thread takes them: the first is under way. */
  const line = new Set<object>();
  const give = async (task: Omit<ScenarioTask, "location">, left?: AbortSignal): Promise<unknown> => {
    const pool = await pooled();
    if (left?.aborted) throw abandoned(task.id);
    if (pool.queueSize >= WAITING) {
      const message = `${WAITING} runs of scenarios wait already; ask again when one of them is done.`;
      throw new PlumblineError("queue-full", task.id, message);
    }
    const late = AbortSignal.timeout(patience);
    const dropped = new AbortController();
    // To stop the run under way would end its thread: a new one takes 600 ms to its first answer, and most runs take less than 250.
    const drop = () => {
      const [first] = line;
      if (first !== dropped) dropped.abort();
    };
    line.add(dropped);
    left?.addEventListener("abort", drop, { once: true });
    try {
      const signal = AbortSignal.any([late, dropped.signal]);
      return arrived(await pool.run({ ...task, location: store.location }, { signal }));
    } catch (error) {
      if (dropped.signal.aborted) throw abandoned(task.id);
      if (!late.aborted) throw error;
      const message = `the scenario was not worked out within ${patience / 1000} seconds; ask for fewer draws, or run it with plumb project`;
      throw new PlumblineError("run-timeout", task.id, message, { cause: error });
    } finally {
      line.delete(dropped);
      left?.removeEventListener("abort", drop);
    }
  };
  return {
    run: async (id, state, left) => (await give({ what: "run", id, state }, left)) as Ran,
    untouched: async (id, state, left) => (await give({ what: "untouched", id, state }, left)) as readonly Untouched[],
    close: async () => (await started)?.close(),
  };
}

/** What nobody reads, as a rule: whoever asked has left. */
function abandoned(id: string): PlumblineError {
  return new PlumblineError("run-timeout", id, "the scenario was not worked out, for nobody waited for it; ask again");
}

async function start(): Promise<Pool> {
  const { Piscina } = await import("piscina");
  const filename = fileURLToPath(new URL("./scenario-worker.ts", import.meta.url));
  return new Piscina<ScenarioTask, Crossed<unknown>>({ filename, minThreads: 0, maxThreads: 1, idleTimeout: IDLE });
}
