/** Texts that cannot all be true, read and checked as they would be. Goes out: a store with them, and the ids of their conflicts. */
import { check } from "../../src/check/index.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { contextOf } from "../check/run.ts";

const TEXTS = [
  { name: "a.txt", text: "Poland's military spending was $35 billion in 2024, Marta Nowak said." },
  { name: "b.txt", text: "Poland's military spending was 4% of GDP in 2024, Ivan Petrov said." },
  { name: "c.txt", text: "Poland's GDP was $500 billion in 2024." },
  { name: "d.txt", text: "Norway made three times as many howitzers as Poland in 2024, Marta Nowak said." },
  { name: "e.txt", text: "Norway made four times as many howitzers as Poland in 2024, Marta Nowak said." },
];

/** The store, and of each conflict the id and the message. */
export async function clashStore(): Promise<{ readonly store: Store; readonly ids: readonly string[] }> {
  const context = contextOf(TEXTS);
  const store = await openStore(":memory:");
  for (const document of context.documents.values())
    await store.put({ document, statements: context.statements.get(document.id) ?? [] });
  const findings = check(context);
  await store.putResults({ claims: context.claims, findings });
  const clashes = findings.filter(({ rule, verdict }) => rule === "across-documents" && verdict === "disagreement");
  return { store, ids: clashes.map(({ id }) => id) };
}
