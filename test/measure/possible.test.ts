/** What cannot be, and what is merely unlikely. */
import { describe, expect, test } from "vitest";
import { faultsOf, isKnownUnit } from "../../src/measure/possible.ts";

describe("figures that cannot be", () => {
  test.each([
    ["no number", { low: Number.NaN, high: 3, unit: "tank" }, /no number/],
    ["a range the wrong way round", { low: 9, high: 3, unit: "tank" }, /low end 9 lies above its high end 3/],
    ["fewer than no tanks", { low: -5, high: -5, unit: "tank", measure: "holding" }, /-5 tank is less than nothing/],
    [
      "a negative target",
      { low: -3.5, high: -3.5, unit: "%GDP", measure: "military-spending-target" },
      /less than nothing/,
    ],
    ["a negative mass", { low: -2, high: -2, unit: "t" }, /-2 t is less than nothing/],
    [
      "more members than there are",
      { low: 120, high: 120, unit: "%", measure: "members-share" },
      /more than the whole/,
    ],
    ["a code that is none", { low: 5, high: 5, unit: "XQQ" }, /“XQQ” is no unit that is known/],
    ["no unit", { low: 5, high: 5, unit: "" }, /unit is empty/],
    [
      "an end before the beginning",
      { low: 5, high: 5, unit: "tank", period: { from: "2025-01-01", to: "2024-12-31" } },
      /ends on 2024-12-31, before it begins on 2025-01-01/,
    ],
  ])("%s", (_, figure, says) => {
    expect(faultsOf(figure).join("; ")).toMatch(says);
  });

  test("all that is wrong is told", () => {
    const period = { from: "2025-01-01", to: "2024-12-31" };
    expect(faultsOf({ low: 9, high: 3, unit: "XQQ", period })).toHaveLength(3);
  });
});

describe("figures that can be", () => {
  test.each([
    ["a growth above the whole", { low: 400, high: 400, unit: "%", measure: "spending-growth" }],
    [
      "spending above what a country produces",
      { low: 240, high: 240, unit: "%GDP", measure: "military-spending-share" },
    ],
    ["lost points", { low: -7, high: -7, unit: "point" }],
    ["a temperature", { low: -40, high: -30, unit: "Cel" }],
    ["no end", { low: 400, high: Number.POSITIVE_INFINITY, unit: "tank", measure: "holding" }],
    ["one day", { low: 1, high: 1, unit: "tank", period: { from: "2025-01-01", to: "2025-01-01" } }],
    ["an open period", { low: 1, high: 1, unit: "tank", period: { from: "2025-01-01" } }],
  ])("%s", (_, figure) => {
    expect(faultsOf(figure)).toEqual([]);
  });

  test.each(["USD", "%", "%GDP", "1", "a", "t", "km", "km2", "tank", "member state", "tank/mo", "EUR/USD", "USC"])(
    "%s is a unit",
    (unit) => {
      expect(isKnownUnit(unit)).toBe(true);
    },
  );

  test.each(["XQQ", "Tank", "", "USD/XQQ", "5", "tank2"])("“%s” is none", (unit) => {
    expect(isKnownUnit(unit)).toBe(false);
  });
});
