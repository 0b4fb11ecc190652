/** What the page of methods says of itself: whole, within its bounds, and the figures of docs/accuracy.md. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accuracy } from "../../src/reference/accuracy.ts";

const PAGE = readFileSync(new URL("../../docs/accuracy.md", import.meta.url), "utf8").replace(/\s+/g, " ");

const rows = accuracy().sections.flatMap(({ stage, rows: own }) => own.map((row) => ({ stage, ...row })));

test("every stage that has benchmarks is there", () => {
  expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(["extract", "reconcile", "check"]));
});

test.each(rows)("$stage: $what", (row) => {
  if ("right" in row) {
    expect(row.right).toBeLessThanOrEqual(row.of);
    expect(PAGE).toMatch(new RegExp(`${row.right}/ ?${row.of} =`));
  } else if ("share" in row) {
    expect(row.share).toBeGreaterThan(0);
    expect(row.share).toBeLessThanOrEqual(1);
    expect(PAGE).toContain((row.share * 100).toFixed(1));
  } else expect(row.count).toBeGreaterThanOrEqual(0);
});
