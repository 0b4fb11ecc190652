import { describe, expect, test } from "vitest";
import { ACTORS, actorName } from "../../src/measure/actor.ts";
import { bareItem, ITEMS, isGeneralisation, qualifiers } from "../../src/measure/item.ts";
import { MEASURES, measureOf } from "../../src/measure/measure.ts";
import { unitDimension } from "../../src/measure/unit.ts";

describe("items", () => {
  test("every item hangs in the tree, and the tree has no circle", () => {
    for (const id of Object.keys(ITEMS)) {
      const seen = new Set<string>();
      for (let item: string | undefined = id; item !== undefined; item = ITEMS[item]?.parent) {
        expect(ITEMS[item], `${id} → ${item}`).toBeDefined();
        expect(seen.has(item), `circle at ${item}`).toBe(false);
        seen.add(item);
      }
    }
  });

  test.each([
    ["armoured vehicle", "tank", true],
    ["arms", "ammunition", true],
    ["ammunition", "arms", false],
    ["tank", "tank+new", true],
    ["aircraft", "tank", false],
  ])("%s stands above %s: %s", (general, particular, expected) => {
    expect(isGeneralisation(general, particular)).toBe(expected);
  });

  test("qualifiers are read off and sorted", () => {
    expect([bareItem("missile+nuclear-capable+iskander"), qualifiers("missile+nuclear-capable+iskander")]).toEqual([
      "missile",
      ["iskander", "nuclear-capable"],
    ]);
  });
});

describe("actors", () => {
  test("states carry ISO 3166 codes and names", () => {
    expect(actorName("RU")).toBe("Russia");
    expect(Object.values(ACTORS).filter(({ kind }) => kind === "state").length).toBeGreaterThan(190);
  });

  test("a name that no table knows is shown as it stands", () => {
    expect(actorName("Nordland")).toBe("Nordland");
  });
});

describe("measures and units", () => {
  test("plausible ranges are ranges", () => {
    for (const id of Object.keys(MEASURES)) {
      const range = measureOf(id)?.plausible;
      if (range) expect(range[0]).toBeLessThan(range[1]);
    }
  });

  test.each([
    ["1", "ratio"],
    ["%", "share"],
    ["%GDP", "share"],
    ["pp", "share"],
    ["USD", "money"],
    ["RUB", "money"],
    ["a", "duration"],
    ["km", "length"],
    ["tank", "count"],
    ["howler monkey", "count"],
  ])("%s is a %s", (unit, dimension) => {
    expect(unitDimension(unit)).toBe(dimension);
  });
});
