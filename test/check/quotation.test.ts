import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACROSS, changesBetween, spokenIn, WITHIN } from "../../src/check/quotation.ts";

const between = (a: string, b: string, likeness = ACROSS) =>
  changesBetween(spokenIn({ quote: a }), spokenIn({ quote: b }), likeness)?.map(
    ({ out, in: put }) => `${out.join(" ")}>${put.join(" ")}`,
  );

const SENTENCE = "the harbour may be ready for forty ships before the next winter comes";

describe("one sentence in two wordings", () => {
  test.each<[string, string, string[] | undefined]>([
    ["the same", SENTENCE, []],
    ["another word", SENTENCE.replace("may", "will"), ["may>will"]],
    ["another figure", SENTENCE.replace("forty", "fourteen"), ["forty>fourteen"]],
    ["a word put in", SENTENCE.replace("may be", "may not be"), [">not"]],
    ["words left out in the middle", SENTENCE.replace("for forty ships ", ""), ["for forty ships>"]],
    ["begun later and ended sooner", "may be ready for forty ships before the next", []],
    ["left out with an ellipsis", SENTENCE.replace("for forty ships", "..."), []],
    ["put in with brackets", SENTENCE.replace("ships", "[naval] ships"), []],
    ["another spelling", SENTENCE.replace("harbour", "harbours"), []],
    ["another sentence", "what matters now is that all of us keep calm and carry on", undefined],
  ])("%s", (_, other, expected) => {
    expect(between(SENTENCE, other)).toEqual(expected);
  });

  test("only what stands in quotation marks is compared", () => {
    expect(between(`“${SENTENCE},” she told the town`, `“${SENTENCE}”`)).toEqual([]);
  });

  test("one document may say like things twice", () => {
    const twice = [
      "we build ships that carry the whole town away",
      "we build ships that carry our own town away",
    ] as const;
    expect(between(...twice, ACROSS)).toEqual(["the whole>our own"]);
    expect(between(...twice, WITHIN)).toBeUndefined();
  });

  test("a sentence never differs from itself, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(between(text, text) ?? []).toEqual([]);
      }),
    );
  });
});
