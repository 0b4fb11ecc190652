/** A thread that runs scenarios. Comes in: a ledger's file, a model's id and the state of a page. Goes out: the run as plain data. */
import { opened, ran, untouched } from "../api/scenario/load.ts";
import type { ScenarioState } from "../api/scenario/state.ts";
import { openStore } from "../store/index.ts";
import { type Crossed, crossedFault } from "./project/crossed.ts";

/** What is to be run. */
export interface ScenarioTask {
  readonly what: "run" | "untouched";
  readonly location: string;
  readonly id: string;
  readonly state: ScenarioState;
}

/** Runs one; the pool calls it by its file. */
// biome-ignore lint/style/noDefaultExport: piscina calls a worker file's default export
export default async function runScenario(task: ScenarioTask): Promise<Crossed<unknown>> {
  try {
    return { ok: true, value: await worked(task) };
  } catch (error) {
    return crossedFault(error);
  }
}

/** @throws PlumblineError as `openStore`, `opened` and `ran` */
async function worked({ what, location, id, state }: ScenarioTask): Promise<unknown> {
  const store = await openStore(location, { readOnly: true });
  try {
    const open = await opened(id, store);
    return what === "run" ? ran(open, state) : untouched(open, state);
  } finally {
    await store.close();
  }
}
