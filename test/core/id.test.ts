import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { claimId } from "../../src/core/claim.ts";
import { documentId } from "../../src/core/document.ts";
import { findingId } from "../../src/core/finding.ts";
import { statementId } from "../../src/core/statement.ts";

describe("ids derive from content", () => {
  test("one text has one id, whatever its file is called; at another address it is another document", () => {
    expect(documentId("a text")).toBe(documentId("a text"));
    expect(documentId("a text")).toMatch(/^d[0-9a-f]{20}$/);
    expect(documentId("a text", "https://example.org/a")).not.toBe(documentId("a text"));
  });

  test("a long text has the id of its words, though it is hashed in pieces", () => {
    const text = `${"ten letters".repeat(20_000)}😀`.repeat(2);
    const joined = createHash("sha256").update(`${text}\u0000`).digest("hex");
    expect(documentId(text)).toBe(`d${joined.slice(0, 20)}`);
  });

  test("the parts of an id cannot run into one another", () => {
    expect(statementId("d1", "event", { start: 1, end: 23 })).not.toBe(
      statementId("d1", "event", { start: 12, end: 3 }),
    );
  });

  test("a claim's id is its key's, a finding's its rule, verdict and places", () => {
    const key = {
      form: "figure",
      actor: "RU",
      measure: "production",
      item: "tank",
      period: "2025",
      value: "",
    } as const;
    expect(claimId(key)).toBe(claimId({ ...key }));
    expect(claimId(key)).not.toBe(claimId({ ...key, actor: "NATO" }));
    const evidence = [{ document: "d1", span: { start: 0, end: 4 }, quote: "five" }];
    expect(findingId("magnitude", "conflict", evidence)).not.toBe(findingId("magnitude", "differs", evidence));
  });
});
