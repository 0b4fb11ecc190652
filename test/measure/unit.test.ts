import { describe, expect, test } from "vitest";
import { unitDimension } from "../../src/measure/unit.ts";

describe("what sort of number stands before a unit", () => {
  test.each([
    ["tank", "count"],
    ["warhead", "count"],
    ["missile", "count"],
    ["mol", "other"],
    ["MW", "other"],
    ["GJ", "other"],
    ["kW.h", "other"],
    ["[bbl_us]", "other"],
    ["Cel", "other"],
    ["nmi", "length"],
    ["[yd_i]", "length"],
    ["[ston_av]", "mass"],
    ["mo", "duration"],
    ["EUR", "money"],
    ["%GDP", "share"],
  ])("%s: %s", (unit, dimension) => {
    expect(unitDimension(unit)).toBe(dimension);
  });
});
