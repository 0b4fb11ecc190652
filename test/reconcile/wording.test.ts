import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/lang/index.ts";
import { sharedWording } from "../../src/reconcile/wording.ts";
import { contentWords } from "../../src/reconcile/words.ts";

const of = (...quotes: readonly string[]) => sharedWording(quotes.map((quote, i) => ({ quote, documents: [`d${i}`] })));

describe("sharedWording", () => {
  test.each([
    [
      "the longest run",
      ["The works roll out tanks day and night.", "At night the works roll out tanks day by day."],
      "The works roll out tanks day",
    ],
    [
      "marks and capitals do not count",
      ["He said: the works, too, run day and night", "THE WORKS TOO RUN DAY but then stop"],
      "the works, too, run day",
    ],
    ["four words are too few", ["The works roll out at dawn.", "Then the works roll out in winter."], ""],
    [
      "a whole sentence",
      ["Seven ships sailed north today.", "Seven ships sailed north today."],
      "Seven ships sailed north today",
    ],
    ["nothing", ["Seven ships sailed north today.", "The budget was passed at midnight."], ""],
  ])("%s", (_name, quotes, expected) => {
    expect(of(...quotes)).toBe(expected);
  });

  test("two tellings of one document share nothing that counts", () => {
    const quote = "Seven ships sailed north today.";
    const wordings = [
      { quote, documents: ["a"] },
      { quote: `${quote} Again.`, documents: ["a"] },
    ];
    expect(sharedWording(wordings)).toBe("");
    expect(sharedWording([{ quote, documents: ["a", "b"] }])).toBe("Seven ships sailed north today");
  });

  test("finds what a plain search finds", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 14 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        let longest = 0;
        for (let i = 0; i < a.length; i++) {
          for (let n = 1; i + n <= a.length; n++) {
            if (` ${b.join(" ")} `.includes(` ${a.slice(i, i + n).join(" ")} `)) longest = Math.max(longest, n);
          }
        }
        const found = of(a.join(" "), b.join(" ")).split(" ").filter(Boolean).length;
        expect(found).toBe(longest >= 5 ? longest : 0);
      }),
    );
  });
});

describe("content words", () => {
  const of = (text: string, from: string, ...names: readonly string[]) => {
    const span = { start: text.indexOf(from), end: text.length };
    return contentWords(text, span, languageOf("en"), new Set(names));
  };
  const text = "Moscow is said to have sent its carriers; Russian carriers sail at dawn.";

  test("base forms, one word for all names of an actor, nothing of grammar", () => {
    expect(of(text, "Moscow")).toEqual(["@RU", "carrier", "dawn", "sail", "send"]);
  });

  test("of a part of a text, without names", () => {
    expect(of(text, "carriers sail")).toEqual(["carrier", "dawn", "sail"]);
    expect(of(text, "carriers sail", "dawn", "carrier")).toEqual(["sail"]);
  });
});
