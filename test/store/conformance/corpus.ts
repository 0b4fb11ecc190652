// Three small documents, and what the parts of the suite share.
import type { Entry, Store } from "../../../src/store/store.ts";
import { entry } from "../factory.ts";

/** Two statements, dated. */
export const north = entry(["The northern works built 1500 tanks.", "Its director said that more will follow."], {
  name: "north.txt",
  outlet: "Northern Post",
  published: "2025-06-02",
  kinds: ["quantity", "attribution"],
});
/** One pledge, dated before `north`. */
export const south = entry(["A second yard promises 200 boats by autumn."], {
  name: "south.txt",
  outlet: "Southern Mail",
  published: "2025-05-01",
  kinds: ["pledge"],
});
/** Without a date, in another language. */
export const undated = entry(["Nobody knows when 1500 tanks were counted."], { name: "undated.txt", language: "de" });

/** The store that the running test has; it may be closed and opened within a test. */
export type Current = () => Store;

/** Puts documents one after the other. */
export async function putAll(store: Current, entries: readonly Entry[]): Promise<void> {
  for (const one of entries) await store().put(one);
}

/** All values, in order. */
export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** The first value, which must be there. */
export function first<T>(values: readonly T[]): T {
  const value = values[0];
  if (value === undefined) throw new Error("expected at least one value");
  return value;
}
