/** Big numbers as people read them. */
import { describe, expect, test } from "vitest";
import { onScale, scaledUnit, scaleFor, withUnit } from "../../../src/web/chart/scale.ts";

test.each([
  [1.322e12, "USD/a", "1,322 bn USD/a"],
  [3.1e13, "USD", "31 tn USD"],
  [508.8e9, "USD/a", "508.8 bn USD/a"],
  [1.5e6, "round", "1.5 m round"],
  [1500, "tank/a", "1,500 tank/a"],
  [0.035, "1/a", "0.035 1/a"],
  [4, "1", "4"],
  [0, "1", "0"],
  [-2.5e9, "USD", "−2.5 bn USD"],
  [2029.416, "a", "2029.42"],
  [2.5, "a", "2.5 a"],
  [0.0000123, "1", "1.23e−5"],
])("%d %s is %s", (value, unit, expected) => {
  expect(withUnit(value, unit)).toBe(expected);
});

describe("one scale", () => {
  test("is that of the largest number", () => {
    const scale = scaleFor([2e8, 3e9]);
    expect([onScale(2e8, scale), onScale(3e9, scale), scaledUnit(scale, "USD")]).toEqual(["0.2", "3", "bn USD"]);
  });
});
