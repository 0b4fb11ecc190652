/** Documents side by side, speakers and sources, over HTTP on the hand-made corpus. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { documents } from "../web/corpus.ts";
import { corpusStore, emptyStore } from "../web/store.ts";
import { type Ask, appOver } from "./app.ts";

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await corpusStore();
  ({ ask } = appOver(store));
});

afterAll(() => store.close());

const json = async <T>(address: string): Promise<T> => (await (await ask(address)).json()) as T;
const idOf = (name: string): string => documents.find(({ origin }) => origin.name === name)?.id ?? "";

interface Compared {
  readonly documents: readonly { readonly document: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly { readonly stands: string; readonly cells: readonly (object | null)[] }[];
}

describe("comparing", () => {
  test("gives a cell for each document, what differs first, and silences as null", async () => {
    const ids = [idOf("gazette.txt"), idOf("digest.txt")];
    const { documents: columns, counts, items } = await json<Compared>(`/compare.json?documents=${ids.join()}`);
    expect(columns.map(({ document }) => document)).toEqual(["gazette.txt", "digest.txt"]);
    expect(items.every(({ cells }) => cells.length === 2)).toBe(true);
    const order = items.map(({ stands }) => ["differs", "agrees", "alone"].indexOf(stands));
    expect(order).toEqual([...order].sort());
    for (const { stands, cells } of items) expect(cells.includes(null)).toBe(stands === "alone");
    expect(counts.differs).toBeGreaterThan(0);
    expect((counts.differs ?? 0) + (counts.agrees ?? 0) + (counts.alone ?? 0)).toBe(items.length);
  });

  test("takes the documents in any order and form", async () => {
    const [a, b] = [idOf("gazette.txt"), idOf("digest.txt")];
    const one = await (await ask(`/compare.json?documents=${a},${b}`)).text();
    expect(await (await ask(`/compare.json?documents=${b},${a}`)).text()).toBe(one);
    expect(await (await ask(`/compare.json?documents=${a}&documents=${b}`)).text()).toBe(one);
  });

  test("marks what differs, and says what is not mentioned", async () => {
    const page = await (await ask(`/compare?documents=${documents.map(({ id }) => id).join()}`)).text();
    expect(page).toContain("not mentioned");
    expect(page).toMatch(/<ins>/);
    expect(page).toMatch(/<del>/);
    const table = await (await ask(`/compare.csv?documents=${documents.map(({ id }) => id).join()}`)).text();
    expect(table).toContain("not mentioned");
  });

  test("offers a choice while there is nothing to compare", async () => {
    expect(await (await ask("/compare")).text()).toContain('type="checkbox"');
    const one = await (await ask(`/compare?documents=${idOf("digest.txt")}`)).text();
    expect(one).toContain("one document alone compares nothing");
    const empty = await emptyStore();
    expect(await (await appOver(empty).ask("/compare")).text()).toContain("not yet two documents");
    await empty.close();
  });

  test("quotes at most forty words of a document", async () => {
    const { items } = await json<{ items: { cells: ({ quote: string } | null)[] }[] }>(
      `/compare.json?documents=${documents.map(({ id }) => id).join()}`,
    );
    const longest = items.flatMap(({ cells }) => cells.map((cell) => cell?.quote.split(/\s+/).length ?? 0));
    expect(Math.max(...longest)).toBeLessThanOrEqual(40);
  });
});

test("a speaker has the claims that are given to them, and what came later", async () => {
  const { items } = await json<{ items: { name: string; count: number }[] }>("/speakers.json");
  expect(items.map(({ name }) => name)).toContain("Anna Berg");
  const berg = await json<{
    total: number;
    items: { told: { quote: string }[]; later: number; otherwise: number }[];
  }>("/speakers/Anna%20Berg.json");
  expect(berg.total).toBe(items.find(({ name }) => name === "Anna Berg")?.count);
  expect(berg.items.every(({ told }) => told.length > 0)).toBe(true);
  expect(berg.items.some(({ later, otherwise }) => later > 0 && otherwise > 0)).toBe(true);
});

test("a source has its documents, and none of another’s", async () => {
  const { total, items } = await json<{ total: number; items: { document: string }[] }>(
    "/sources/Coastal%20Gazette.json",
  );
  expect([total, items.map(({ document }) => document)]).toEqual([1, ["gazette.txt"]]);
});
