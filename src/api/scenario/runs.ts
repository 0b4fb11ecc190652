/** Runs of scenarios. Comes in: a model's id and the state of a page. Goes out: the run, made once for each state of the ledger, on whatever thread there is. */
import type { Store } from "../../store/store.ts";
import type { Untouched } from "./form.ts";
import { opened, type Ran, ran, untouched } from "./load.ts";
import type { ScenarioState } from "./state.ts";

/** What runs a scenario, here or elsewhere; the same bytes wherever it runs. A run that still waits when `left` aborts is never begun. */
export interface ScenarioRunner {
  /** @throws PlumblineError `not-found`, `bad-request`, `model-…`, `usage`, `claim-withdrawn`, `queue-full`, `run-timeout` */
  readonly run: (id: string, state: ScenarioState, left?: AbortSignal) => Promise<Ran>;
  /** The inputs as nobody changed them. @throws PlumblineError as `run` */
  readonly untouched: (id: string, state: ScenarioState, left?: AbortSignal) => Promise<readonly Untouched[]>;
}

/** Runs on this thread: for a ledger in memory, which no other thread can reach. */
export function runsHere(store: Store): ScenarioRunner {
  return {
    run: async (id, state) => ran(await opened(id, store), state),
    untouched: async (id, state) => untouched(await opened(id, store), state),
  };
}

/** Runs that are kept: a page is followed by its picture and its data, which are of the same run. */
const KEPT = 8;

/** A run that is kept, and those who wait for it. */
interface Shared {
  readonly run: Promise<Ran>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * The same runner, which gives the run of one state of page and ledger once more without running it. A run is given up
 * when the last of those who wait for it has left.
 */
export function keepingRuns(store: Store, runner: ScenarioRunner): ScenarioRunner {
  const kept = new Map<string, Shared>();
  const begin = (key: string, id: string, state: ScenarioState): Shared => {
    const stop = new AbortController();
    const begun: Shared = { run: runner.run(id, state, stop.signal), stop, waiting: 0 };
    const drop = () => kept.get(key) === begun && kept.delete(key);
    // A run that failed may succeed the next time: its thread may have been busy. Nobody joins one that is given up.
    begun.run.catch(drop);
    stop.signal.addEventListener("abort", drop);
    return begun;
  };
  return {
    ...runner,
    async run(id, state, left) {
      const key = JSON.stringify([await store.stamp(), id, state]);
      const shared = kept.get(key) ?? begin(key, id, state);
      kept.delete(key);
      kept.set(key, shared);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return waitFor(shared, left);
    },
  };
}

/** Counts one more who waits, until the run is done or that one leaves. */
async function waitFor(shared: Shared, left: AbortSignal | undefined): Promise<Ran> {
  const leave = () => {
    shared.waiting--;
    if (shared.waiting === 0) shared.stop.abort();
  };
  shared.waiting++;
  if (left?.aborted) leave();
  left?.addEventListener("abort", leave, { once: true });
  try {
    return await shared.run;
  } finally {
    // Who leaves after the end gives nothing up.
    left?.removeEventListener("abort", leave);
  }
}
