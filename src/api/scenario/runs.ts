/** Runs of scenarios. Comes in: a model's id and the state of a page. Goes out: the run, made once for each state of the ledger, on whatever thread there is. */
import type { Store } from "../../store/store.ts";
import type { Untouched } from "./form.ts";
import { opened, type Ran, ran, untouched } from "./load.ts";
import type { ScenarioState } from "./state.ts";

/** What runs a scenario, here or elsewhere; the same bytes wherever it runs. */
export interface ScenarioRunner {
  /** @throws PlumblineError `not-found`, `bad-request`, `model-…`, `usage`, `claim-withdrawn`, `queue-full`, `run-timeout` */
  readonly run: (id: string, state: ScenarioState) => Promise<Ran>;
  /** The inputs as nobody changed them. @throws PlumblineError as `run` */
  readonly untouched: (id: string, state: ScenarioState) => Promise<readonly Untouched[]>;
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

/** The same runner, which gives the run of one state of page and ledger once more without running it. */
export function keepingRuns(store: Store, runner: ScenarioRunner): ScenarioRunner {
  const kept = new Map<string, Promise<Ran>>();
  return {
    ...runner,
    async run(id, state) {
      const key = JSON.stringify([await store.stamp(), id, state]);
      const before = kept.get(key);
      kept.delete(key);
      const run = before ?? runner.run(id, state);
      kept.set(key, run);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      // A run that failed may succeed the next time: its thread may have been busy.
      run.catch(() => kept.get(key) === run && kept.delete(key));
      return run;
    },
  };
}
