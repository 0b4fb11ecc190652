/** Scenarios on a thread of their own: the same run as on this one, faults that cross, an end to patience, and runs that are kept. */

import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type ServerType, serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createApp } from "../../src/api/app.ts";
import { keepingRuns, runsHere, type ScenarioRunner } from "../../src/api/scenario/runs.ts";
import { stateOf } from "../../src/api/scenario/state.ts";
import { extractOne } from "../../src/batch.ts";
import { arrived, crossing } from "../../src/cli/project/crossed.ts";
import type { createRunner } from "../../src/cli/scenarios.ts";
import { fixedClock } from "../../src/core/clock.ts";
import { PlumblineError } from "../../src/core/error.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { views } from "../../src/web/index.tsx";
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

test("runs that nobody waits for any more leave the line, and those behind them are run", async () => {
  const runner = made(store);
  if (!runner) throw new Error("a ledger in a file has a runner");
  const codes: string[] = [];
  let before = new AbortController();
  const asked: Promise<unknown>[] = [];
  // A slider that is moved in small steps: each step leaves the one before it.
  for (let seed = 0; seed < 30; seed++) {
    before.abort();
    before = new AbortController();
    const run = runner.run("spending-path", stateOf({ draws: 20, seed }), before.signal);
    asked.push(run.catch(({ code }) => codes.push(code)));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const last = await runner.run("spending-path", stateOf({ draws: 20, seed: 99 }));
  await Promise.all(asked);
  expect(last).toEqual(await runsHere(store).run("spending-path", stateOf({ draws: 20, seed: 99 })));
  expect(new Set(codes)).toEqual(new Set(["run-timeout"]));
  expect(codes.length).toBeGreaterThan(8);
  await runner.close();
}, 60_000);

test("a thread that could not be started is started anew by the next run", async () => {
  let tries = 0;
  const runner = made(store, 1000, () => {
    tries++;
    return Promise.reject(new Error("no memory for a thread"));
  });
  for (const wanted of [1, 2]) {
    await expect(runner?.run("spending-path", PLAIN)).rejects.toThrow("no memory");
    expect(tries).toBe(wanted);
  }
  await runner?.close();
});

test("a ledger that cannot be opened is a fault with its code, on another thread too", async () => {
  const runner = made({ location: `${store.location}.gone` });
  await expect(runner?.run("spending-path", PLAIN)).rejects.toMatchObject({ code: "file-not-found" });
  await runner?.close();
}, 60_000);

test("a fault crosses whole", () => {
  const fault = new PlumblineError("usage", "--db", "not so", { remedy: "ledger-file" });
  const crossed = structuredClone(
    crossing(() => {
      throw fault;
    }),
  );
  expect(() => arrived(crossed)).toThrow(expect.objectContaining({ ...fault, message: "not so" }));
});

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

test("a shared run is given up when the last who waits for it has left, and is then run anew", async () => {
  const stops: (AbortSignal | undefined)[] = [];
  let finish: () => void = () => undefined;
  const result = await runsHere(store).run("output-race", PLAIN);
  const kept = keepingRuns(store, {
    ...runsHere(store),
    run: (_id, _state, left) => {
      stops.push(left);
      return new Promise((resolve, reject) => {
        finish = () => resolve(result);
        left?.addEventListener("abort", () => reject(new Error("given up")));
      });
    },
  });
  const begun = (count: number) => vi.waitFor(() => expect(stops.length).toBe(count));
  const [one, other] = [new AbortController(), new AbortController()];
  const first = kept.run("output-race", PLAIN, one.signal);
  const second = kept.run("output-race", PLAIN, other.signal);
  await begun(1);
  await store.stamp();
  one.abort();
  expect(stops[0]?.aborted).toBe(false);
  other.abort();
  expect(stops[0]?.aborted).toBe(true);
  for (const run of [first, second]) await expect(run).rejects.toThrow("given up");
  const third = kept.run("output-race", PLAIN, new AbortController().signal);
  await begun(2);
  finish();
  expect(await third).toBe(result);
  // Who leaves a run that is done does not undo it, and neither does who joins it.
  expect(await kept.run("output-race", PLAIN, AbortSignal.abort())).toBe(result);
  expect(stops.length).toBe(2);
}, 60_000);

test("a reader who goes away ends the wait for what was asked, form or address", async () => {
  const lefts: AbortSignal[] = [];
  const hang = (_id: string, _state: unknown, left?: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      if (!left) return reject(new Error("nothing says when the reader leaves"));
      lefts.push(left);
      left.addEventListener("abort", () => reject(new PlumblineError("run-timeout", "x", "left")));
    });
  const mistakes: unknown[] = [];
  const report = (error: unknown) => mistakes.push(error);
  const app = createApp({
    store,
    clock: fixedClock("2025-11-22T10:00:00Z"),
    views,
    report,
    scenarios: { run: hang, untouched: hang },
  });
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const [at, query] of ["draws=50", "v.growth=0.05"].entries()) {
    const reader = new AbortController();
    const asked = fetch(`${base}/scenarios/spending-path?${query}`, { signal: reader.signal }).catch(() => "left");
    await vi.waitFor(() => expect(lefts.length).toBe(at + 1));
    expect(lefts[at]?.aborted).toBe(false);
    reader.abort();
    expect(await asked).toBe("left");
    await vi.waitFor(() => expect(lefts[at]?.aborted).toBe(true));
  }
  expect(mistakes).toEqual([]);
  server.close();
}, 60_000);
