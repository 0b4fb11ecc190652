import { describe, expect, test } from "vitest";
import { stated, UNKNOWN } from "../../src/core/part.ts";
import { countOrigins, originNames } from "../../src/reconcile/origin.ts";

const named = (...names: readonly string[]) => names.map((name) => ({ origin: name === "" ? UNKNOWN : stated(name) }));

describe("the origins of a claim", () => {
  test.each([
    ["a surname and its full name are one", ["Keller", "Anna Keller", "Keller"], ["Anna Keller"]],
    ["a surname alone stays", ["Keller", "Keller"], ["Keller"]],
    ["capitals do not make another", ["ANNA KELLER", "Anna Keller"], ["ANNA KELLER"]],
    [
      "two people, two bodies",
      ["Anna Keller", "Per Lund", "Fjord Institute"],
      ["Anna Keller", "Per Lund", "Fjord Institute"],
    ],
    ["unknown ones do not count", ["", "Per Lund", ""], ["Per Lund"]],
  ])("%s", (_, given, expected) => {
    expect(originNames(named(...given))).toEqual(expected);
    expect(countOrigins(named(...given))).toBe(expected.length);
  });
});
