/** Big numbers as people read them. */
import { describe, expect, test } from "vitest";
import { about, exactly, onScale, ranged, scaleFor } from "../../../src/web/chart/scale.ts";

describe("what is known exactly", () => {
  test.each([
    [1.322e12, "USD/a", "Spending", "1,322 bn USD a year"],
    [3.1e13, "USD", "Sum", "31 tn USD"],
    [508.8e9, "USD/a", "Spending", "508.8 bn USD a year"],
    [1.5e6, "round", "Rounds", "1.5 m rounds"],
    [1500, "tank/a", "Output", "1,500 tanks a year"],
    [1, "tank", "Tanks", "1 tank"],
    [12, "aircraft", "Aircraft", "12 aircraft"],
    [0.035, "1/a", "Growth", "3.5 % a year"],
    [0.067, "1", "Military spending as a share of gross domestic product", "6.7 %"],
    [4, "1", "Held as a multiple of its share", "4"],
    [4, "1", "Ratio", "4"],
    [0, "1", "Ratio", "0"],
    [85.162, "RUB/USD", "Rate", "85.162 RUB per USD"],
    [-2.5e9, "USD", "Balance", "−2.5 bn USD"],
    [2029.416, "a", "Year", "2029.42"],
    [2.5, "a", "Wait", "2.5 years"],
    [0.0325, "1/a^2", "Margin", "0.0325 1/a²"],
    [0.0000123, "1", "Ratio", "1.23e−5"],
  ])("%d %s of “%s” is %s", (value, unit, label, expected) => {
    expect(exactly(value, { unit, label })).toBe(expected);
  });
});

describe("what was drawn", () => {
  test.each([
    [0.575_24, 4, 12, "1", "4 (0.575 to 12)"],
    [0.0719, 0.4382, 0.742, "1/a", "43.8 (7.19 to 74.2) % a year"],
    [993.4e9, 1054.3e9, 1116.2e9, "USD/a", "1,054 (993 to 1,116) bn USD a year"],
    [13.05e12, 13.1e12, 13.15e12, "RUB/a", "13.1 (13.05 to 13.15) tn RUB a year"],
    [2000, 2000, 2000, "tank", "2,000 tanks"],
    [0.024_270_38, 0.024_270_381, 0.024_270_38 + 1e-15, "1/a", "2.427 % a year"],
  ])("%d, %d, %d in %s is told with the digits that are sure", (low, middle, high, unit, expected) => {
    expect(ranged(low, middle, high, { unit, label: "x" })).toBe(expected);
  });

  test("has no more digits than are asked for", () => {
    expect(about(0.033_456_7, { unit: "1/a", label: "Growth" }, 4)).toBe("3.346 % a year");
  });
});

describe("one scale", () => {
  test("is that of the largest number", () => {
    const scale = scaleFor([2e8, 3e9], { unit: "USD", label: "Sum" });
    expect([onScale(2e8, scale), onScale(3e9, scale), scale.unit]).toEqual(["0.2", "3", "bn USD"]);
  });
});
