import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { havingAll, phrasesOf, wordsIn } from "../../src/text/find.ts";

const TEXT = "Russia’s tanks: 1,500 tanks a year.\nA tank’s crew; think-tanks, TANKS of\n “new tanks”.";

test.each<[string, readonly string[]]>([
  ["tanks", ["tanks", "tanks", "tanks", "TANKS", "tanks"]],
  ["tank", ["tank", "tank", "tank", "tank", "TANK", "tank"]],
  ["russia's", ["Russia’s"]],
  ['"tanks of new"', ["TANKS of\n “new"]],
  ['"of tanks"', []],
  ['"TANKS a  year"', ["tanks a year"]],
  ["year tank's", ["year", "tank’s"]],
  ["1,500", ["1,500"]],
  ["500", ["500"]],
  ["1.500", ["1,500"]],
  ["ta", []],
  ["of", ["of"]],
  ['"new tank"', []],
  ["think tanks", ["tanks", "tanks", "think", "tanks", "TANKS", "tanks"]],
  ["ＴＡＮＫＳ", []],
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
    ["Überblick", "uber", true],
    ["Uberblick", "u\u0308ber", true],
    ["Recep Tayyip Erdoğan", "erdogan", true],
    ["Recep Tayyip Erdogan", "Erdoğan", true],
    ["F-16 und Leopard-2A6", "f16", false],
    ["F-16 und Leopard-2A6", "f.16 2a6", true],
    ["anything", "  ", false],
    ["anything", '""', false],
    ["a+b (c)", "a+b (c)", true],
  ])("%s: %s", (text, sought, expected) => {
    expect(havingAll(sought)(text)).toBe(expected);
  });

  test("whatever is typed, it is text", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, sought) => void havingAll(sought)(text)));
  });
});

test("letters with diacritics are found where they stand", () => {
  const text = "Şahin, Erdoğan und Łódź über Ärmelkanal";
  const at = (sought: string) => wordsIn(text, sought, 9).map(({ start, end }) => text.slice(start, end));
  expect(at("sahin erdogan uber armelkanal")).toEqual(["Şahin", "Erdoğan", "über", "Ärmelkanal"]);
  expect(at("Łodz")).toEqual(["Łódź"]);
});

test("a pasted article is no search without end", () => {
  expect(phrasesOf("tanks ".repeat(5_000))).toHaveLength(32);
});
