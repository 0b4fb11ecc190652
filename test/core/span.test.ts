import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AssertionError } from "../../src/core/error.ts";
import { bySpan, contains, cover, overlap, quoteOf, spanLength, trimSpan } from "../../src/core/span.ts";

const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe("span", () => {
  test("points at the exact words, counted in UTF-16 code units", () => {
    expect(quoteOf("🛰 five tanks", { start: 3, end: 7 })).toBe("five");
  });

  test.each([
    { start: -1, end: 2 },
    { start: 2, end: 1 },
    { start: 0, end: 99 },
  ])("a span outside the text is our own mistake: %o", (wrong) => {
    expect(() => quoteOf("five tanks", wrong)).toThrow(AssertionError);
  });

  test("trimming takes white space of any kind from both ends", () => {
    expect(trimSpan("\u00a0 a b\n", { start: 0, end: 6 })).toEqual({ start: 2, end: 5 });
  });

  test("overlap is symmetric and never longer than either", () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
        expect(overlap(a, b)).toBeLessThanOrEqual(Math.min(spanLength(a), spanLength(b)));
        expect(contains(cover(a, b), a) && contains(cover(a, b), b)).toBe(true);
      }),
    );
  });

  test("reading order puts the longer of two that start together first", () => {
    const spans = [{ span: { start: 3, end: 5 } }, { span: { start: 0, end: 2 } }, { span: { start: 3, end: 9 } }];
    expect(spans.sort(bySpan).map(({ span: { start, end } }) => [start, end])).toEqual([
      [0, 2],
      [3, 9],
      [3, 5],
    ]);
  });
});
