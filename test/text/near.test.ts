/** Which of the names that there are a word was probably meant to be. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meant, nearest } from "../../src/text/near.ts";

const NAMES = ["growth", "gdp", "share_path", "rationale", "equation", "value"];

test.each([
  ["grwoth", ["growth"]],
  ["Growth", ["growth"]],
  ["equaton", ["equation"]],
  ["rational", ["rationale"]],
  ["share", ["share_path"]],
  ["vlaue", ["value"]],
  ["gpd", ["gdp"]],
  ["zebra", []],
  ["", []],
])("%s is near %j", (word, near) => {
  expect(nearest(word, NAMES)).toEqual(near);
});

describe("what is said", () => {
  test("names what is near", () => {
    expect(meant("grwoth", NAMES)).toBe('did you mean "growth"?');
  });
  test("else what there is, cut short", () => {
    expect(meant("zebra", ["a", "b"])).toBe("there is a, b");
    expect(meant("zebra", [..."abcdefghijklmno"])).toBe("there is a, b, c, d, e, f, g, h, i, j, k, l and 3 more");
    expect(meant("zebra", [])).toBe("");
  });
});

test("a name is nearest to itself, and one wrong letter does not hide it", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), (name, at) => {
      expect(nearest(name, [...NAMES, name])[0]).toBe(name);
      const wrong = `${name.slice(0, at % name.length)}#${name.slice((at % name.length) + 1)}`;
      expect(nearest(wrong, [name])).toEqual([name]);
    }),
  );
});
