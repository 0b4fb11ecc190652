/** Stores for the tests of api/ and web/: the real one, kept in memory. */
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { claims, documents, findings, statements } from "./corpus.ts";
import { pledges, verdicts } from "./pledges.ts";

/** A store with the hand-made corpus. */
export async function corpusStore(): Promise<Store> {
  const store = await openStore(":memory:");
  for (const document of documents) await store.put({ document, statements: statements.get(document.id) ?? [] });
  await store.putResults({ claims, findings, pledges, verdicts });
  return store;
}

/** A store with nothing in it. */
export function emptyStore(): Promise<Store> {
  return openStore(":memory:");
}
