/** What a message says about a name that is not there. */
import { expect, test } from "vitest";
import { meant } from "../../src/text/meant.ts";

test.each([
  ["grwoth", ["growth", "gdp"], 'is "growth" meant?'],
  ["equaton", ["equation", "unit"], 'is "equation" meant?'],
  ["zebra", ["a", "b"], "there is a, b"],
  ["zebra", [..."abcdefghijklmno"], "there is a, b, c, d, e, f, g, h, i, j, k, l and 3 more"],
  ["zebra", [], ""],
  ["z".repeat(100_000), ["a"], "there is a"],
])("%s of %j", (name, names, says) => {
  expect(meant(name, names)).toBe(says);
});
