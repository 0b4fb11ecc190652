/** Stores for the tests of api/ and web/: the real one, kept in memory. */
import { extractOne } from "../../src/batch.ts";
import { refresh } from "../../src/pipeline.ts";
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

/** The same documents, with what the machine itself finds in them: what can be made anew without becoming something else. */
export async function machineStore(): Promise<Store> {
  const store = await openStore(":memory:");
  for (const document of documents) {
    const found = extractOne(document);
    if (found.ok) await store.put({ document, statements: found.statements });
  }
  await refresh(store, "2025-11-22");
  return store;
}

/** A store with nothing in it. */
export function emptyStore(): Promise<Store> {
  return openStore(":memory:");
}
