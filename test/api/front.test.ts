/** What the start page leads with, over texts that are really read. */
import { expect, test } from "vitest";
import { drifts, leadingFindings } from "../../src/api/front.ts";
import { placeOf } from "../../src/api/together.ts";
import { extractOne } from "../../src/batch.ts";
import { by } from "../../src/core/order.ts";
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

const WEEKDAY = "Berlin, 12 March 2026\n\nRussia produced 1,500 tanks in 2025, Anna Berg said on Tuesday, March 11.";

test("the gravest come first, whatever its day, and each sentence once", async () => {
  const store = await ledgerOf(
    WEEKDAY,
    YEAR,
    RIVAL,
    "12 October 2026\n\nRussia produced 3 million shells in 2025, about 300,000 a month.",
  );
  const found = await leadingFindings(store, 5);
  const severities = found.map(({ severity }) => severity);
  expect(severities.toSorted(by((one) => ["error", "warning", "info"].indexOf(one)))).toEqual(severities);
  const places = found.map((finding) => JSON.stringify(placeOf(finding)?.span) + placeOf(finding)?.document);
  expect(new Set(places).size).toBe(places.length);
  await store.close();
});
