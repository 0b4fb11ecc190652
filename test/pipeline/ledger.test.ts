/** The ledger: adding, removing, and the same result in any order. */
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { extractOne, type Outcome } from "../../src/batch.ts";
import { fixedClock } from "../../src/core/clock.ts";
import { createLedger, flow } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import { ROOT } from "../plumb.ts";

type Read = Extract<Outcome, { ok: true }>;

const today = "2025-08-01";
let read: readonly Read[] = [];

beforeAll(async () => {
  const outcomes: Outcome[] = [];
  for await (const outcome of flow([path.join(ROOT, "examples")], { clock: fixedClock(`${today}T00:00:00Z`) }))
    outcomes.push(outcome);
  read = outcomes.filter((outcome) => outcome.ok);
});

function ledgerOf(entries: readonly Read[]) {
  const ledger = createLedger({ today });
  for (const { document, statements } of entries) ledger.add(document, statements);
  return ledger;
}

describe("a ledger", () => {
  test("gives the same bytes in any order of adding", () => {
    const expected = JSON.stringify(ledgerOf(read).result());
    const orders = fc.shuffledSubarray([...read.keys()], { minLength: read.length });
    fc.assert(
      fc.property(orders, (order) => {
        expect(JSON.stringify(ledgerOf(order.map((at) => read[at] as Read)).result())).toBe(expected);
      }),
      { numRuns: 12 },
    );
  });

  test("forgets what is removed, as if it had never been there", () => {
    fc.assert(
      fc.property(fc.nat({ max: read.length - 1 }), (at) => {
        const ledger = ledgerOf(read);
        ledger.remove(read[at]?.document.id ?? "");
        expect(JSON.stringify(ledger.result())).toBe(
          JSON.stringify(ledgerOf(read.filter((_, other) => other !== at)).result()),
        );
      }),
      { numRuns: 6 },
    );
  });

  test("counts one text under two names once, under the first", () => {
    const text = "Minister Anna Holm said that output would reach 300 tanks in 2026.";
    const [b, a] = ["b.txt", "a.txt"].map((name) => documentFromText(text, { name }));
    const ledger = createLedger({ today });
    for (const document of [b, a]) if (document) ledger.add(document, statementsOf(document));
    expect(ledger.result().documents.map((document) => document.origin.name)).toEqual(["a.txt"]);
  });

  test("is empty at first", () => {
    const { documents, claims, findings } = createLedger({ today }).result();
    expect([documents, claims, findings]).toEqual([[], [], []]);
  });
});

describe("extractOne", () => {
  test("names the document when its language has no rules", () => {
    const answer = extractOne({ ...documentFromText("Text.", { name: "note.txt" }), language: "xx" });
    expect(answer.ok ? "" : `${answer.error.code}: ${answer.error.message}`).toMatch(
      /^language-unsupported: .*note\.txt/,
    );
  });
});

function statementsOf(document: Read["document"]) {
  const answer = extractOne(document);
  if (!answer.ok) throw answer.error;
  return answer.statements;
}
