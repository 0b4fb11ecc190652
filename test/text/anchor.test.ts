import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorIn, selectorOf } from "../../src/text/anchor.ts";

const OLD =
  "The minister spoke in Riga. He said that “3,000 tanks” would be built this year, and the hall was silent. Then he left the room.";

/** A quote of the old text, another text, and how and as what it is found there. */
const CASES: readonly (readonly [name: string, quote: string, now: string, found: string])[] = [
  ["the same text", "3,000 tanks", OLD, "same: 3,000 tanks"],
  ["moved down", "3,000 tanks", `A correction stands above.\n\n${OLD}`, "same: 3,000 tanks"],
  ["straight quotation marks", "“3,000 tanks” would", OLD.replace(/[“”]/g, '"'), 'respelt: "3,000 tanks" would'],
  [
    "broken lines",
    "would be built this year",
    OLD.replace("be built", "be\n   built"),
    "respelt: would be\n   built this year",
  ],
  ["a soft hyphen", "would be built", OLD.replace("built", "bu\u00ADilt"), "respelt: would be bu\u00ADilt"],
  ["another figure", "3,000", OLD.replace("3,000", "300"), "changed: 300"],
  [
    "another clause",
    "would be built this year",
    OLD.replace("would be built this year", "might be built by 2030"),
    "changed: might be built by 2030",
  ],
  ["taken out", " would be built this year", OLD.replace(" would be built this year", ""), "gone"],
  ["another text", "3,000 tanks", "Nothing of all this was ever said by anybody in any room.", "gone"],
  ["an empty text", "3,000 tanks", "", "gone"],
];

describe("a quote of the old text in the new one", () => {
  test.each(CASES)("%s", (_, quote, now, expected) => {
    const start = OLD.indexOf(quote);
    const found = anchorIn(now, selectorOf(OLD, { start, end: start + quote.length }));
    expect(found ? `${found.how}: ${now.slice(found.span.start, found.span.end)}` : "gone").toBe(expected);
  });
});

test("of several places alike, the one with the same surroundings", () => {
  const old = "Germany spends 2 per cent. France spends 2 per cent. Italy spends 2 per cent.";
  const at = old.indexOf("2 per cent", old.indexOf("France"));
  const now = `Spain spends 2 per cent. ${old}`;
  const found = anchorIn(now, selectorOf(old, { start: at, end: at + 10 }));
  expect(found).toEqual({ how: "same", span: { start: at + 25, end: at + 35 } });
});

test("every place of a text is found again in it, at its own place", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "b", " ", "\n", "“", "–", "\u00AD", "🙂"),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.nat(60), fc.integer({ min: 1, max: 20 }), (old, from, length) => {
      const start = from % old.length;
      const end = Math.min(old.length, start + length);
      expect(anchorIn(old, selectorOf(old, { start, end }))).toEqual({ how: "same", span: { start, end } });
    }),
  );
});

test("a place found in any other text lies inside it", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "“", '"', "–", "\u00AD"), maxLength: 80 });
  fc.assert(
    fc.property(text, text, fc.nat(80), (old, now, from) => {
      fc.pre(old.length > 0);
      const start = from % old.length;
      const found = anchorIn(now, selectorOf(old, { start, end: Math.min(old.length, start + 5) }));
      if (!found) return;
      expect(found.span.start).toBeGreaterThanOrEqual(0);
      expect(found.span.end).toBeLessThanOrEqual(now.length);
      expect(found.span.start).toBeLessThan(found.span.end);
    }),
  );
});
