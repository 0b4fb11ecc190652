import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/core/quantity.ts";
import { comparisonValue, growthFactor, isGrowth, levelValue, valueText } from "../../src/reconcile/value.ts";
import { makeComparison, makeQuantity, type QuantityCase } from "./build.ts";

const quantity = (of: QuantityCase): Quantity => makeQuantity(of);

describe("growthFactor", () => {
  test.each<[string, QuantityCase, number]>([
    ["plus 400 per cent", { value: 400, unit: "%", change: "up" }, 5],
    ["five-fold", { value: 5, unit: "1", change: "up" }, 5],
    ["plus 41 per cent", { value: 41, unit: "%", change: "up" }, 1.41],
    ["minus 20 per cent", { value: 20, unit: "%", change: "down" }, 0.8],
    ["halved", { value: 2, unit: "1", change: "down" }, 0.5],
  ])("%s", (_name, of, factor) => {
    expect(growthFactor(quantity(of))).toEqual({ low: factor, high: factor, unit: "x" });
  });
});

describe("isGrowth", () => {
  test.each<[string, QuantityCase, boolean]>([
    ["a rise in per cent", { value: 41, unit: "%", change: "up" }, true],
    [
      "a growth measure without a word of movement",
      { value: 41, unit: "%", measure: "military-spending-growth" },
      true,
    ],
    ["up to a share of gross domestic product", { value: 5, unit: "%GDP", change: "up" }, false],
    ["a share of the budget that rose", { value: 32, unit: "%", change: "up", measure: "budget-share" }, false],
    ["a plain share", { value: 32, unit: "%" }, false],
    ["more tanks", { value: 300, unit: "tank", change: "up" }, false],
  ])("%s", (_name, of, expected) => {
    expect(isGrowth(quantity(of))).toBe(expected);
  });
});

describe("levelValue", () => {
  test.each<[string, QuantityCase, string]>([
    ["five years", { value: 5, unit: "a" }, "60 mo"],
    ["three to five years", { value: 3, high: 5, unit: "a" }, "36..60 mo"],
    ["tanks", { value: 1500, unit: "tank" }, "1500"],
    ["three million of a known item", { value: 3e6, unit: "1", item: "round" }, "3000000"],
    ["money keeps its currency", { value: 145.9e9, unit: "USD" }, "145900000000 USD"],
    ["a share keeps its base", { value: 6.7, unit: "%GDP" }, "6.7 %GDP"],
  ])("%s", (_name, of, text) => {
    expect(valueText(levelValue(quantity(of)))).toBe(text);
  });
});

test("a comparison with its sides exchanged has the reciprocal ratio", () => {
  const comparison = makeComparison({ start: 0, end: 1 }, "x", { form: "times", low: 4, high: 5 }, {}, {});
  expect(comparisonValue(comparison, false)).toEqual({ low: 4, high: 5, unit: "x" });
  expect(comparisonValue(comparison, true)).toEqual({ low: 0.2, high: 0.25, unit: "x" });
});
