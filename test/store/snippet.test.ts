// The stretch of a text that a result list shows.
import fc from "fast-check";
import { expect, test } from "vitest";
import { snippet } from "../../src/store/snippet.ts";

/** Places of a word in a text. */
function places(text: string, word: string) {
  return [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({ start: index, end: index + word.length }));
}

test("a short text is shown whole", () => {
  expect(snippet("Two guns.", places("Two guns.", "guns"))).toEqual({
    span: { start: 0, end: 9 },
    text: "Two guns.",
    marks: [{ start: 4, end: 8 }],
  });
});

test("of several places the one with most words found near it is shown", () => {
  const text = `${"calm ".repeat(80)}gun ${"calm ".repeat(80)}gun gun gun ${"calm ".repeat(80)}`;
  expect(snippet(text, places(text, "gun")).marks).toHaveLength(3);
});

test("without marks the beginning is shown, ending with a whole word", () => {
  expect(snippet("calm ".repeat(80), []).text).toMatch(/^calm .* calm$/);
});

test("a text without spaces is not cut inside a character", () => {
  const text = "𝛼".repeat(400);
  const { span } = snippet(text, [{ start: 402, end: 404 }]);
  expect([span.start % 2, span.end % 2]).toEqual([0, 0]);
});

test("the snippet is the text at its span and holds the first mark of its choice", () => {
  const word = fc.constantFrom("a", "gun", "𝛼𝛽", " ", "\n", "x".repeat(90), "ß");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const text = words.join("");
      const marks = places(text, "gun");
      const found = snippet(text, marks);
      expect(text.slice(found.span.start, found.span.end)).toBe(found.text);
      expect(found.text.length).toBeLessThanOrEqual(201);
      expect(found.marks.length > 0).toBe(marks.length > 0);
      for (const mark of found.marks) expect(found.text.slice(mark.start, mark.end)).toBe("gun");
      expect(found.text).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
