/** What the start page leads with, over texts that are really read. */
import { expect, test } from "vitest";
import { drifts } from "../../src/api/front.ts";
import { extractOne } from "../../src/batch.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore } from "../web/store.ts";

/** A ledger of short texts, each a document. */
async function ledgerOf(...texts: readonly string[]): Promise<Store> {
  const store = await emptyStore();
  for (const [at, text] of texts.entries()) {
    const document = documentFromText(text, { name: `${at}.txt`, language: "en" });
    const read = extractOne(document);
    if (!read.ok) throw read.error;
    await store.put({ document, statements: read.statements });
  }
  await refresh(store, "2025-11-22");
  return store;
}

const YEAR = "Russia produced 4.2 million shells in 2025.";
const PART = "Russia produced 4.2 million shells in 2025, 350,000 shells of them in December.";
const RIVAL = "Russia produced 3 million shells in 2025.";

test.each([
  ["a year and a month of one sentence", [PART], []],
  [
    "a document that tells the year and, elsewhere, a month",
    [YEAR, `${YEAR} Russia produced 350,000 shells in 2025.`],
    [],
  ],
  ["two documents that tell another figure of one thing", [YEAR, RIVAL], [1.4]],
  ["a rival beside a part", [PART, RIVAL], [1.4]],
])("moved in the retelling: %s", async (_, texts, factors) => {
  const store = await ledgerOf(...texts);
  const found = await drifts(store, 4);
  expect(found.map(({ factor }) => Number(factor.toPrecision(2)))).toEqual(factors);
  for (const { from, to } of found) expect(from.document).not.toBe(to.document);
  await store.close();
});
