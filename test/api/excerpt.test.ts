import { expect, test } from "vitest";
import { excerpt, firstWords } from "../../src/api/excerpt.ts";

const long = Array.from({ length: 60 }, (_, i) => `w${i}`).join("  ");

test("forty words are left, exactly as they stand", () => {
  expect(firstWords(long).match(/\S+/g)).toHaveLength(40);
  expect(long.startsWith(firstWords(long))).toBe(true);
  expect(firstWords("a few words")).toBe("a few words");
});

test("every quote in a wire form is cut, and says so", () => {
  const form = excerpt({ items: [{ quote: long, note: long }, { quote: "short" }], none: null });
  expect(form).toEqual({
    items: [{ quote: firstWords(long), quoteCut: true, note: long }, { quote: "short" }],
    none: null,
  });
});
