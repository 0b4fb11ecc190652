/** A store in which models find claims. Comes in: nothing. Goes out: two reports about output, read and lined up by the machine. */
import { extractOne } from "../../src/batch.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore } from "./store.ts";

const TEXTS = [
  "Russia makes as much ammunition in three months as NATO makes in a year, Anna Holm said.",
  "Russia produces twelve times as much ammunition as all of NATO, Erik Strand said.",
];

/** Two reports from which the model of the race of outputs takes its ratio. */
export async function toldStore(): Promise<Store> {
  const store = await emptyStore();
  for (const [at, sentence] of TEXTS.entries()) {
    const text = `Report ${at} on output\nHarbour Wire | Monday, 9 June 2025\n\n${sentence} The ministry gave no further details on the matter on Monday.\n`;
    const document = documentFromText(text, { name: `text-${at}.txt` });
    const read = extractOne(document);
    if (!read.ok) throw read.error;
    await store.put({ document, statements: read.statements });
  }
  await refresh(store, "2025-08-01");
  return store;
}
