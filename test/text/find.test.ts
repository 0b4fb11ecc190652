import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasAllWords, wordsIn } from "../../src/text/find.ts";

const TEXT = "Russia’s tanks: 1,500 tanks a year.\nA tank’s crew; think-tanks, TANKS of\n “new tanks”.";

test.each<[string, readonly string[]]>([
  ["tanks", ["tanks", "tanks", "tanks", "TANKS", "tanks"]],
  ["tank", ["tank", "tank", "tank", "tank", "TANK", "tank"]],
  ["russia's", ["Russia’s"]],
  ['"tanks of new"', []],
  ['"TANKS a  year"', ["tanks a year"]],
  ["year tank's", ["year", "tank’s"]],
  ["1,500", ["1,500"]],
  ["500", ["500"]],
  ["", []],
  ['" "', []],
  ["(.*) [a-z] $", []],
])("%s", (sought, expected) => {
  expect(wordsIn(TEXT, sought, 100).map(({ start, end }) => TEXT.slice(start, end))).toEqual(expected);
});

test("places are in order, apart, inside the text and at most so many, whatever is sought", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.nat(5),
      (text, sought, most) => {
        const found = wordsIn(text, sought, most);
        expect(found.length).toBeLessThanOrEqual(most);
        let last = -1;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

describe("a name has all words", () => {
  test.each([
    ["General government final consumption, constant prices", "constant govern", true],
    ["General government final consumption, constant prices", "constant currency", false],
    ["General government final consumption", '"final consumption"', true],
    ["General government final consumption", '"final general"', false],
    ["PERT", "per", true],
    ["PERT", "pe", false],
    ["GDP, PPP", "ppp", true],
    ["Überblick", "über", true],
    ["anything", "  ", false],
    ["anything", '""', false],
    ["a+b (c)", "a+b (c)", true],
  ])("%s: %s", (text, sought, expected) => {
    expect(hasAllWords(text, sought)).toBe(expected);
  });

  test("whatever is typed, it is text", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, sought) => void hasAllWords(text, sought)));
  });
});
