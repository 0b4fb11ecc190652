/** A text in parts: together they are the text, and no statement is cut that need not be. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PART, partAt, partsOf } from "../../src/api/text-parts.ts";
import type { Span } from "../../src/core/span.ts";

const paragraph = (span: Span) => ({ kind: "paragraph", span }) as const;
const whole = (text: string) => [paragraph({ start: 0, end: text.length })];
const spansOf = (parts: ReturnType<typeof partsOf>) => parts.map(({ span: { start, end } }) => [start, end]);

/** Statements, some of which overlap, in a text of ten characters each. */
const laid = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 25 })), { maxLength: 60 }).chain((steps) => {
  let at = 0;
  const outline = steps.map(([gap, length]) => {
    at += gap;
    return { span: { start: at, end: at + length } };
  });
  const end = Math.max(1, ...outline.map(({ span }) => span.end)) + 5;
  const borders = fc.uniqueArray(fc.integer({ min: 0, max: end - 1 }), { maxLength: 12 });
  return borders.map((starts) => {
    const text = "word and word ".repeat(Math.ceil(end / 14)).slice(0, end);
    const edges = [...new Set([0, ...starts])].sort((a, b) => a - b);
    const blocks = edges.map((start, index) => paragraph({ start, end: edges[index + 1] ?? end }));
    return { text, blocks, outline };
  });
});

describe("the parts of a text", () => {
  test("are the text, once and in order, each with the statements that begin in it", () => {
    fc.assert(
      fc.property(laid, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 8 }), (text, length, statements) => {
        const parts = partsOf(text, { length, statements });
        let at = 0;
        let next = 0;
        for (const part of parts) {
          expect(part.span.start).toBe(at);
          expect(part.span.end).toBeGreaterThan(at);
          expect(part.statements.from).toBe(next);
          const own = text.outline.slice(part.statements.from, part.statements.to);
          expect(own.every(({ span }) => span.start >= at && span.start < part.span.end)).toBe(true);
          expect(part.ends ?? []).toEqual(own.length > 0 ? [own[0]?.span, own.at(-1)?.span] : []);
          [at, next] = [part.span.end, part.statements.to];
        }
        expect([at, next]).toEqual([text.text.length, text.outline.length]);
      }),
    );
  });

  test("end inside no statement, as long as one begins and ends in a part", () => {
    fc.assert(
      fc.property(laid, (text) => {
        const apart = text.outline.filter(({ span }, at) => span.start >= (text.outline[at - 1]?.span.end ?? 0));
        for (const { span } of partsOf({ ...text, outline: apart }, { length: 120, statements: 50 })) {
          const cut = apart.filter((one) => one.span.start < span.end && span.end < one.span.end);
          expect(cut).toEqual([]);
        }
      }),
    );
  });

  test("are one for a text that is not too long, and two for one with a statement or a character more", () => {
    const outline = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ span: { start: 9 * at, end: 9 * at + 8 } }));
    const text = "x".repeat(9 * (PART.statements + 1));
    expect(partsOf({ text, blocks: whole(text), outline: outline(PART.statements) })).toHaveLength(1);
    expect(partsOf({ text, blocks: whole(text), outline: outline(PART.statements + 1) })).toHaveLength(2);
    const full = "x".repeat(PART.length);
    expect(partsOf({ text: full, blocks: whole(full), outline: [] })).toHaveLength(1);
    expect(partsOf({ text: `${full}x`, blocks: whole(full), outline: [] })).toHaveLength(2);
    expect(spansOf(partsOf({ text: "", blocks: [], outline: [] }))).toEqual([[0, 0]]);
  });

  test("end between blocks, else before a statement, else behind a space, and never in a character", () => {
    const most = { length: 40, statements: 99 };
    const text = "one two three four five six seven eight nine ten eleven twelve thirteen";
    const blocks = [paragraph({ start: 0, end: 27 }), paragraph({ start: 28, end: text.length })];
    expect(spansOf(partsOf({ text, blocks, outline: [] }, most))[0]).toEqual([0, 28]);
    const outline = [
      { span: { start: 0, end: 13 } },
      { span: { start: 14, end: 30 } },
      { span: { start: 34, end: 60 } },
    ];
    expect(spansOf(partsOf({ text, blocks: whole(text), outline }, most))[0]).toEqual([0, 34]);
    expect(spansOf(partsOf({ text, blocks: whole(text), outline: [] }, most))[0]).toEqual([0, 40]);
    expect(text.charAt(39)).toBe(" ");
    const word = "𝛼".repeat(30);
    expect(spansOf(partsOf({ text: word, blocks: whole(word), outline: [] }, { length: 41, statements: 9 }))).toEqual([
      [0, 42],
      [42, 60],
    ]);
  });

  test("are found by a place: the one that it begins in", () => {
    const text = "a b ".repeat(25);
    const parts = partsOf({ text, blocks: whole(text), outline: [] }, { length: 40, statements: 9 });
    expect([0, 39, 40, 79, 80, 99].map((start) => partAt(parts, { start, end: start + 1 }))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });
});
