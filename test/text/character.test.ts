import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classAt, DIGIT, LETTER, runEnd, SPACE, SYMBOL, wordHashes } from "../../src/text/character.ts";

describe("the class of a character", () => {
  test.each<[character: string, pattern: number]>([
    ["a", LETTER],
    ["Ж", LETTER],
    ["\u0301", LETTER],
    ["𝒜", LETTER],
    ["7", DIGIT],
    ["٣", DIGIT],
    ["\u00a0", SPACE],
    ["\n", SPACE],
    ["€", SYMBOL],
    ["½", SYMBOL],
  ])("of %j", (character, wanted) => {
    expect(classAt(character, 0)).toBe(wanted);
    // Asked again it comes from the table.
    expect(classAt(character, 0)).toBe(wanted);
    expect(runEnd(character.repeat(3), 0, 3 * character.length, wanted)).toBe(3 * character.length);
  });

  test("is that of the patterns for every text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
        for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
          const character = String.fromCodePoint(text.codePointAt(at) ?? 32);
          const isLetter = /[\p{L}\p{M}]/u.test(character) && !/\p{Variation_Selector}/u.test(character);
          expect(classAt(text, at) === LETTER).toBe(isLetter);
          expect(classAt(text, at) === DIGIT).toBe(/\p{Nd}/u.test(character));
          expect(classAt(text, at) === SPACE).toBe(/\s/u.test(character));
        }
      }),
    );
  });
});

describe("the hashes of words", () => {
  test.each<[string, string, boolean]>([
    ["The convoy left.", "the  CONVOY\nleft", true],
    ["The convoy left.", "The convoy stayed.", false],
    ["7 ships", "7, ships!", true],
    ["7 ships", "8 ships", false],
    ["“…”", "", true],
  ])("of %j and %j", (a, b, same) => {
    expect(wordHashes(a).join() === wordHashes(b).join()).toBe(same);
  });

  test("are as many as there are runs of letters and runs of digits", () => {
    expect(wordHashes("In 2024 the fleet’s 12th ship sailed")).toHaveLength(9);
  });
});
