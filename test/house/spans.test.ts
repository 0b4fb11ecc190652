/** The first rule of the house: the text between two offsets is the quote, for everything that has a place. */
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import type { Document } from "../../src/core/document.ts";
import type { Span } from "../../src/core/span.ts";
import { createLedger, flow } from "../../src/pipeline.ts";
import { ROOT } from "../plumb.ts";
import { sharedPath } from "../shared.ts";

interface Placed {
  readonly what: string;
  readonly span: Span;
  readonly quote?: string;
}

/** Everything with a `span`, found by walking the value, so that a new noun is covered without a change here. */
function placed(value: unknown, what: string): Placed[] {
  if (typeof value !== "object" || value === null) return [];
  const record = value as Record<string, unknown>;
  const inner = Object.entries(record).flatMap(([key, part]) => placed(part, `${what}.${key}`));
  if (!("span" in record) || typeof record.span !== "object") return inner;
  const quote = record.quote ?? record.mention;
  return [{ what, span: record.span as Span, ...(typeof quote === "string" ? { quote } : {}) }, ...inner];
}

function faults(document: Document, values: readonly Placed[]): string[] {
  return values.flatMap(({ what, span, quote }) => {
    if (!(0 <= span.start && span.start < span.end && span.end <= document.text.length))
      return [`${what}: outside the text`];
    const words = document.text.slice(span.start, span.end);
    return quote === undefined || words === quote
      ? []
      : [`${what}: ${JSON.stringify(words)} is not ${JSON.stringify(quote)}`];
  });
}

async function check(folder: string) {
  const ledger = createLedger({ today: "2025-08-01" });
  for await (const outcome of flow([folder], { clock: fixedClock("2025-08-01T00:00:00Z") }))
    if (outcome.ok) ledger.add(outcome.document, outcome.statements);
  const { documents, statements, claims, findings } = ledger.result();
  const found: string[] = [];
  let places = 0;
  for (const document of documents) {
    const here = (value: { readonly document?: string }) => value.document === document.id;
    const values = [
      ...placed(document.blocks, "block"),
      ...placed(statements.get(document.id), "statement"),
      ...placed(claims.flatMap((claim) => claim.members).filter(here), "member"),
      ...placed(
        findings.flatMap((finding) => finding.evidence.filter((item) => "document" in item && here(item))),
        "evidence",
      ),
    ];
    places += values.length;
    found.push(...faults(document, values));
  }
  return { documents: documents.length, places, found };
}

const seeds = sharedPath("seeds");

describe("every span quotes its text", () => {
  test("in the examples", async () => {
    const { documents, places, found } = await check(path.join(ROOT, "examples"));
    expect(found).toEqual([]);
    expect(documents).toBe(6);
    expect(places).toBeGreaterThan(300);
  });

  test.skipIf(seeds === undefined)("in real articles", async () => {
    const { documents, found } = await check(seeds ?? "");
    expect(found).toEqual([]);
    expect(documents).toBe(5);
  });

  test("and a wrong one is noticed", () => {
    const document = { text: "one two" } as Document;
    expect(faults(document, placed([{ span: { start: 0, end: 3 }, quote: "two" }], "x"))).toEqual([
      'x.0: "one" is not "two"',
    ]);
    expect(faults(document, placed({ a: { span: { start: 4, end: 9 } } }, "x"))).toEqual(["x.a: outside the text"]);
  });
});
