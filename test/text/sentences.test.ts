import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/lang/index.ts";
import { sentences } from "../../src/text/sentences.ts";
import { tokens } from "../../src/text/tokens.ts";

const { abbreviations } = languageOf("en");
const split = (text: string): string[] =>
  sentences(text, { start: 0, end: text.length }, abbreviations).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each([
    ["He left. She stayed.", ["He left.", "She stayed."]],
    ["It cost $1.5 billion. He paid.", ["It cost $1.5 billion.", "He paid."]],
    ["Gen. Paul Kerr left.", ["Gen. Paul Kerr left."]],
    ["The U.S. Army left. It was late.", ["The U.S. Army left.", "It was late."]],
    ["J. Smith left.", ["J. Smith left."]],
    ["“Go.” He went.", ["“Go.”", "He went."]],
    ["“Is it true?” she asked.", ["“Is it true?” she asked."]],
    ["What now? Nothing!", ["What now?", "Nothing!"]],
    ["no stop at all", ["no stop at all"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("sentences lie in order inside the text, trimmed and never empty", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        let end = 0;
        for (const span of sentences(text, { start: 0, end: text.length }, abbreviations)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          end = span.end;
        }
      }),
    );
  });
});

describe("tokens", () => {
  const words = (text: string): string[] => tokens(text).map((token) => token.text);

  test.each([
    ["Russia’s 1,500 tanks", ["Russia", "’s", "1,500", "tanks"]],
    ["the U.S. Army", ["the", "U.S.", "Army"]],
    ["$145.9 billion", ["$", "145.9", "billion"]],
    ["F-35 jets", ["F", "-", "35", "jets"]],
    ["don’t go", ["don’t", "go"]],
    ["1 500\u00a0000", ["1", "500\u00a0000"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("tokens cover every character that is no white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const covered = tokens(text);
        for (const token of covered) expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(covered.map((token) => token.text).join("")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });
});
