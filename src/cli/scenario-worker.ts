/** A thread that runs scenarios. Comes in: a ledger's file, a model's id and the state of a page. Goes out: the run as plain data. */
import { opened, ran, untouched } from "../api/scenario/load.ts";
import type { ScenarioState } from "../api/scenario/state.ts";
import { openStore } from "../store/index.ts";
import { type Crossed, crossing } from "./project/crossed.ts";

/** What is to be run. */
export interface ScenarioTask {
  readonly what: "run" | "untouched";
  readonly location: string;
  readonly id: string;
  readonly state: ScenarioState;
}

/** Runs one; the pool calls it by its file. */
// biome-ignore lint/style/noDefaultExport: piscina calls a worker file's default export
export default async function runScenario({ what, location, id, state }: ScenarioTask): Promise<Crossed<unknown>> {
  const store = await openStore(location, { readOnly: true });
  try {
    const open = await opened(id, store);
    return crossing(() => (what === "run" ? ran(open, state) : untouched(open, state)));
  } catch (error) {
    return crossing(() => {
      throw error;
    });
  } finally {
    await store.close();
  }
}
