/** What is said once in a list of findings. */
import { describe, expect, test } from "vitest";
import { isQuiet, together } from "../../src/api/together.ts";
import type { Finding } from "../../src/core/finding.ts";

function finding(id: string, message: string, more: Partial<Finding> & { readonly at?: number } = {}): Finding {
  const { at = 0, ...parts } = more;
  const evidence = [{ document: "d1", span: { start: at, end: at + 10 }, quote: "words" }];
  return { id, rule: "r", verdict: "differs", severity: "info", message, evidence, ...parts } as unknown as Finding;
}

const shape = (found: readonly Finding[]) =>
  together(found).map(({ lead, alike, also }) => [lead.id, alike.map(({ id }) => id), also.map(({ id }) => id)]);

describe("one card", () => {
  test("for the findings of one sentence, and none for another's", () => {
    const found = [finding("a", "one"), finding("b", "two", { at: 5 }), finding("c", "three", { at: 50 })];
    expect(shape(found)).toEqual([
      ["a", [], ["b"]],
      ["c", [], []],
    ]);
  });

  test("for what one check says alike of several sentences", () => {
    const found = [
      finding("a", "“four” is too many"),
      finding("b", "“five” is too many", { at: 50 }),
      finding("c", "“five” is too few", { at: 90 }),
      finding("d", "“six” is too many", { at: 130, rule: "another" }),
    ];
    expect(shape(found)).toEqual([
      ["a", ["b"], []],
      ["c", [], []],
      ["d", [], []],
    ]);
  });

  test("and nothing is lost", () => {
    const found = Array.from({ length: 40 }, (_, at) => finding(`f${at}`, `message ${at % 7}`, { at: (at % 5) * 8 }));
    const all = together(found).flatMap(({ lead, alike, also }) => [lead, ...alike, ...also]);
    expect(new Set(all)).toEqual(new Set(found));
    expect(all).toHaveLength(found.length);
  });
});

test("what adds up is quiet, and never what is wrong", () => {
  expect(isQuiet(finding("a", "", { verdict: "consistent" }))).toBe(true);
  expect(isQuiet(finding("a", "", { verdict: "derived", severity: "warning" }))).toBe(false);
  expect(isQuiet(finding("a", "", { verdict: "differs" }))).toBe(false);
});
