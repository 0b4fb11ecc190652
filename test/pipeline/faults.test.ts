/** Figures that cannot be: named with their place, kept, and in nobody's way. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractOne } from "../../src/batch.ts";
import type { Quantity } from "../../src/core/quantity.ts";
import type { Statement } from "../../src/core/statement.ts";
import { faultsIn, workable } from "../../src/faults.ts";
import { createLedger } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import { openStore } from "../../src/store/index.ts";
import type { Entry } from "../../src/store/store.ts";

const today = "2025-08-01";

function read(name: string, text: string): Entry {
  const document = documentFromText(text, { name });
  const answer = extractOne(document);
  if (!answer.ok) throw answer.error;
  return { document, statements: answer.statements };
}

const good = read(
  "good.txt",
  "A 400 per cent increase, or a four-fold increase, is needed, Minister Anna Holm said on 9 June 2025.",
);
const plain = read("plain.txt", "Minister Anna Holm said that Norway ordered 54 tanks in 2023.");

/** The same statements with their first figure changed. */
function spoiled(change: Partial<Quantity>): Entry {
  const statements = plain.statements.map((statement): Statement => {
    const [first, ...more] = statement.quantities;
    return first ? { ...statement, quantities: [{ ...first, ...change }, ...more] } : statement;
  });
  return { document: plain.document, statements };
}

function ledgerOf(...entries: readonly Entry[]) {
  const ledger = createLedger({ today });
  for (const { document, statements } of entries) ledger.add(document, statements);
  return ledger;
}

const period = { known: "stated", value: { from: "2024-01-01", to: "2023-01-01" } } as const;

describe("a figure that cannot be worked with", () => {
  test.each([
    ["no number", { low: Number.NaN, high: Number.NaN }, /no number/],
    ["ends the wrong way round", { low: 60, high: 50 }, /low end 60 lies above its high end 50/],
    ["values the wrong way round", { interval: { low: 60, high: 50 } }, /it allows are 60 to 50/],
    ["values that are none", { interval: { low: Number.NaN, high: 50 } }, /it allows are NaN to 50/],
    ["an end before the beginning", { period }, /ends on 2023-01-01, before it begins on 2024-01-01/],
  ] as const)("%s: is named with its place, its statement stays, and the rest goes on", (_, change, says) => {
    const bad = spoiled(change);
    const { faults, statements, findings } = ledgerOf(bad, good).result();
    expect(faults).toHaveLength(1);
    const [fault] = faults;
    expect(fault?.says).toMatch(says);
    expect(plain.document.text.slice(fault?.span.start, fault?.span.end)).toBe(fault?.quote);
    expect(statements.get(plain.document.id)).toEqual(bad.statements);
    const alone = ledgerOf(good).result();
    expect(alone.findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ rule }) => rule === "percent-multiple")).toEqual(
      alone.findings.filter(({ rule }) => rule === "percent-multiple"),
    );
    expect(JSON.stringify(findings)).not.toMatch(/NaN|null/);
  });

  test("one that the world does not have is named, and stays as it is printed", () => {
    const bad = spoiled({ low: -5, high: -5, interval: { low: -5, high: -5 } });
    const { faults, claims } = ledgerOf(bad).result();
    expect(faults.map(({ says }) => says)).toEqual(["-5 tank is less than nothing"]);
    expect(claims.flatMap(({ members }) => members.map(({ low }) => low))).toContain(-5);
  });

  test("a ledger without one says nothing, and hands statements on as they are", () => {
    expect(ledgerOf(good, plain).result().faults).toEqual([]);
    for (const statement of [...good.statements, ...plain.statements]) expect(workable(statement)).toBe(statement);
  });

  test("taken out with its document, it is forgotten", () => {
    const ledger = ledgerOf(spoiled({ low: Number.NaN }), good);
    ledger.remove(plain.document.id);
    expect(ledger.result()).toEqual(ledgerOf(good).result());
  });

  test("any numbers whatever: nothing fails, nothing is lost", () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), fc.double(), (low, high, from, to) => {
        const bad = spoiled({ low, high, interval: { low: from, high: to } });
        const { statements, findings } = ledgerOf(bad, good).result();
        expect(statements.get(plain.document.id)).toHaveLength(plain.statements.length);
        expect(JSON.stringify(findings)).not.toContain("NaN");
        for (const statement of bad.statements) expect(faultsIn(workable(statement)).join()).not.toContain("NaN");
      }),
      { numRuns: 50 },
    );
  });
});

test("a store refuses what it could not give back, says which part, and keeps the rest", async () => {
  const store = await openStore(":memory:");
  await store.put(good);
  await expect(store.put(spoiled({ low: Number.NaN }))).rejects.toMatchObject({
    code: "bad-request",
    message: expect.stringMatching(/^low: .*NaN.*Nothing of this was stored/),
  });
  expect((await store.counts()).documents).toBe(1);
  await store.put(plain);
  expect((await store.counts()).documents).toBe(2);
  await store.close();
});
