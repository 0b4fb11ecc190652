/** Statements that are nearly one claim: which part keeps them apart is said, and only where one does. */
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/core/document.ts";
import type { Statement } from "../../src/core/statement.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { nonLinks } from "../../src/reconcile/apart/index.ts";
import { createReconciler } from "../../src/reconcile/index.ts";

const english = languageOf("en");

function apart(...texts: readonly string[]) {
  const reconciler = createReconciler();
  const documents: Document[] = [];
  const statements = new Map<string, readonly Statement[]>();
  for (const [at, text] of texts.entries()) {
    const document = documentFromText(text, { name: `${at}.txt` });
    const found = extract(document, english);
    documents.push(document);
    statements.set(document.id, found);
    reconciler.add(document, found);
  }
  return nonLinks(documents, statements, reconciler.result());
}

const TANKS = "Norway will build 740 tanks in 2026.";

describe("why two are not one claim", () => {
  test.each([
    ["another year", TANKS, "Norway will build 740 tanks in 2027.", "period", "another time: 2026-01-01 to 2026-12-31"],
    ["another state", TANKS, "Finland will build 740 tanks in 2026.", "actor", "another actor: FI against NO"],
    ["another thing", TANKS, "Norway will build 740 drones in 2026.", "item", "another thing: drone against tank"],
    ["another stage", TANKS, "Norway will receive 740 tanks in 2026.", "measure", "another measure: delivery against"],
    [
      "another kind of growth",
      "Norway's military spending rose 8% in real terms in 2024.",
      "Norway's military spending rose 8% in nominal terms in 2024.",
      "basis",
      "another basis of prices or growth: nominal against real",
    ],
    [
      "denied",
      "The northern shipyards of Norway have delivered the frigates on schedule.",
      "The northern shipyards of Norway have not delivered the frigates on schedule.",
      "polarity",
      "one affirms what the other denies",
    ],
  ])("%s", (_, first, second, part, because) => {
    const [found, ...more] = apart(first, second);
    expect(more).toEqual([]);
    expect(found?.part).toBe(part);
    expect(found?.because.slice(0, because.length)).toBe(because);
    expect(new Set([found?.a.quote, found?.b.quote]).size).toBe(2);
  });

  test.each([
    ["one claim", TANKS, "Norway builds 740 tanks in 2026."],
    ["a rival figure is a member that has changed", TANKS, "Norway will build 910 tanks in 2026."],
    ["two parts differ", TANKS, "Finland will build 740 tanks in 2027."],
    ["nothing in common", TANKS, "The harbour of Bergen gets a third crane."],
  ])("nothing to say: %s", (_, first, second) => {
    expect(apart(first, second)).toEqual([]);
  });

  test("many that differ in one part are told as neighbours, not each with each", () => {
    const years = Array.from({ length: 40 }, (_, at) => `Norway will build 740 tanks in ${2026 + at}.`);
    expect(apart(...years)).toHaveLength(39);
  });
});
