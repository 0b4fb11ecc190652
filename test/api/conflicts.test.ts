/** Conflicts over HTTP: found, switched off one by one, and worked out anew at each request. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { clashStore } from "../web/clash.ts";
import { emptyStore } from "../web/store.ts";
import { type Ask, appOver } from "./app.ts";

let store: Store;
let ask: Ask;
let ids: readonly string[];

beforeAll(async () => {
  ({ store, ids } = await clashStore());
  ({ ask } = appOver(store));
});

afterAll(() => store.close());

interface Wire {
  readonly figures: readonly { readonly quote: string; readonly off: boolean }[];
  readonly sides: readonly { readonly implied: string | null; readonly lacking: string | null }[];
  readonly sets: readonly { readonly sides: readonly number[]; readonly still: boolean }[];
}

const wire = async (address: string): Promise<Wire> => (await (await ask(address)).json()) as Wire;

test("the list has every one of them, each with its page", async () => {
  const list = (await (await ask("/conflicts.json")).json()) as { total: number; items: { id: string }[] };
  expect(list.total).toBe(2);
  expect(list.items.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const page = await (await ask("/conflicts")).text();
  for (const id of ids) expect(page).toContain(`href="/conflicts/${id}"`);
});

test("with each figure left out the rest of its set can be true", async () => {
  for (const id of ids) {
    const whole = await wire(`/conflicts/${id}.json`);
    expect(whole.sets.map(({ still }) => still)).toEqual([true]);
    for (const [at] of whole.figures.entries()) {
      const without = await wire(`/conflicts/${id}.json?off=${at + 1}`);
      expect(without.figures[at]?.off).toBe(true);
      expect(without.sets.map(({ still }) => still)).toEqual([false]);
      expect(without.sides[at]?.implied).toMatch(/\d/);
    }
  }
});

test("with all of them left out nothing is implied any more", async () => {
  for (const id of ids) {
    const { figures } = await wire(`/conflicts/${id}.json`);
    const none = await wire(`/conflicts/${id}.json?off=${figures.map((_, at) => at + 1).join()}`);
    expect(none.sides.every(({ implied, lacking }) => implied === null && lacking === "free")).toBe(true);
  }
});

test("every switch is an address that restores exactly this state", async () => {
  const [id] = ids;
  const page = await (await ask(`/conflicts/${id}?off=2`)).text();
  const links = [...page.matchAll(/<p class="switch"><a id="[^"]+" href="([^"]+)"/g)].map(([, href]) => href);
  expect(links.slice(0, 2)).toEqual([`/conflicts/${id}?off=1%2C2#switch-1`, `/conflicts/${id}#switch-2`]);
});

test("of two figures the one is held against the other, of more against the others", async () => {
  const pages = await Promise.all(ids.map(async (id) => (await ask(`/conflicts/${id}`)).text()));
  const says = pages.map((page) => [page.includes("If the other is right"), page.includes("If the others are right")]);
  expect(says.toSorted()).toEqual([
    [false, true],
    [true, false],
  ]);
});

test("it is worked out within a tenth of a second", async () => {
  const [id] = ids;
  for (let turn = 0; turn < 3; turn++) await ask(`/conflicts/${id}`);
  const took: number[] = [];
  for (let turn = 0; turn < 15; turn++) {
    // The time that this process worked: how busy the machine is with other things is not the engine's.
    const before = process.cpuUsage();
    await (await ask(`/conflicts/${id}?off=${(turn % 2) + 1}`)).text();
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1000);
  }
  expect(took.sort((a, b) => a - b)[7]).toBeLessThan(100);
});

test("where nothing clashes the list says so", async () => {
  const empty = await emptyStore();
  const page = await (await appOver(empty).ask("/conflicts")).text();
  expect(page).toContain("No figures here exclude one another");
  await empty.close();
});
