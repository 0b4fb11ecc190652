import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWording } from "../../src/web/wording.ts";

function written(from: string, to: string): string | undefined {
  const brackets = { same: ["", ""], in: ["{", "}"], out: ["[", "]"] } as const;
  return compareWording(from, to)
    ?.map(({ kind, text }) => brackets[kind][0] + text + brackets[kind][1])
    .join("");
}

describe("words that differ are marked", () => {
  test.each([
    [
      "an attack could come within five years",
      "an attack will come within three years",
      "an attack [could]{will} come within [five]{three} years",
    ],
    ["wants 4,500 vehicles by 2030", "wants 450 vehicles by 2030", "wants [4,500]{450} vehicles by 2030"],
    ["the plan is sound", "the plan is sound", "the plan is sound"],
    ["the plan is sound", "The plan “is” sound", "The plan {“}is{”} sound"],
    ["the army buys tanks", "the army now buys tanks", "the army {now} buys tanks"],
  ])("%s / %s", (from, to, expected) => {
    expect(written(from, to)).toBe(expected);
  });

  test("nothing is compared that has little in common", () => {
    expect(written("spending rose by a fifth", "nobody knows what the minister meant")).toBeUndefined();
  });
});

test("what is kept and put in is the second quote, to the letter", () => {
  const words = fc
    .array(fc.constantFrom("tanks", "will", "come", "by", "2030", "4,500", ",", "“", "the", "\u00A0"), {
      maxLength: 14,
    })
    .map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (from, to) => {
      const runs = compareWording(from, to);
      if (!runs) return;
      expect(
        runs
          .filter(({ kind }) => kind !== "out")
          .map(({ text }) => text)
          .join(""),
      ).toBe(to);
    }),
  );
});
