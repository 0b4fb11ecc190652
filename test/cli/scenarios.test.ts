/** Scenarios on a thread of their own: the same run as on this one, faults that cross, an end to patience, and runs that are kept. */

import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepingRuns, runsHere, type ScenarioRunner } from "../../src/api/scenario/runs.ts";
import { stateOf } from "../../src/api/scenario/state.ts";
import { extractOne } from "../../src/batch.ts";
import type { createRunner } from "../../src/cli/scenarios.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { scratch } from "./scratch.ts";

const TEXT =
  "Russia makes as much ammunition in three months as NATO makes in a year, Anna Holm said. The ministry gave no further details on the matter on Monday.\n";
const STATE = stateOf({ draws: 50, seed: 7, solve: "growth", for: "core@2035=1.3e12" });
const PLAIN = stateOf({ draws: 50 });

const write = scratch();
let store: Store;
// A thread loads a file, and Node 20 loads none in TypeScript: the runner is tested as it is built.
let made: typeof createRunner;

beforeAll(async () => {
  const { setup } = await import(pathToFileURL(path.resolve("scripts/setup.mjs")).href);
  await setup();
  ({ createRunner: made } = await import(pathToFileURL(path.resolve("dist/cli/scenarios.js")).href));
  store = await openStore(write("ledger.db"));
  const document = documentFromText(`Report on output\nHarbour Wire | Monday, 9 June 2025\n\n${TEXT}`, {
    name: "a.txt",
  });
  const read = extractOne(document);
  if (!read.ok) throw read.error;
  await store.put({ document, statements: read.statements });
  await refresh(store, "2025-08-01");
}, 120_000);

afterAll(() => store.close());

test("a run on another thread is the run on this one, to the last digit", async () => {
  const runner = made(store);
  if (!runner) throw new Error("a ledger in a file has a runner");
  const here = runsHere(store);
  for (const [id, state] of [
    ["spending-path", STATE],
    ["output-race", PLAIN],
  ] as const) {
    expect(await runner.run(id, state)).toEqual(await here.run(id, state));
    expect(await runner.untouched(id, state)).toEqual(await here.untouched(id, state));
  }
  await expect(runner.run("nothing", PLAIN)).rejects.toMatchObject({ code: "not-found" });
  await expect(runner.run("spending-path", stateOf({ output: "nothing" }))).rejects.toMatchObject({
    code: "bad-request",
  });
  await runner.close();
}, 60_000);

test("a run that takes too long is given up, and the next one is run", async () => {
  const runner = made(store, 1);
  await expect(runner?.run("spending-path", STATE)).rejects.toMatchObject({ code: "run-timeout" });
  await runner?.close();
}, 60_000);

test("more runs than may wait are refused", async () => {
  const runner = made(store);
  const runs = Array.from({ length: 30 }, (_, seed) => runner?.run("spending-path", stateOf({ draws: 20, seed })));
  const codes = (await Promise.allSettled(runs)).map((one) => (one.status === "rejected" ? one.reason.code : "ran"));
  expect(new Set(codes)).toEqual(new Set(["ran", "queue-full"]));
  await runner?.close();
}, 60_000);

test("a ledger in memory is run on this thread", async () => {
  expect(made({ location: ":memory:" })).toBeUndefined();
});

test("one state of page and ledger is run once; a change, or a failure, is run anew", async () => {
  let runs = 0;
  const here = runsHere(store);
  const counting: ScenarioRunner = {
    ...here,
    run: (id, state) => {
      runs++;
      return here.run(id, state);
    },
  };
  const kept = keepingRuns(store, counting);
  const [first, again] = await Promise.all([kept.run("output-race", PLAIN), kept.run("output-race", PLAIN)]);
  expect(again).toBe(first);
  expect(runs).toBe(1);
  await kept.run("output-race", STATE).catch(() => undefined);
  await kept.run("output-race", STATE).catch(() => undefined);
  expect(runs).toBe(3);
  await store.alias("d-old", "d-new");
  await kept.run("output-race", PLAIN);
  expect(runs).toBe(4);
}, 60_000);
