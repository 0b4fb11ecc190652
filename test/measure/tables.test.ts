import { describe, expect, test } from "vitest";
import { ACTORS, actorName, isGroup } from "../../src/measure/actor.ts";
import { SOURCES } from "../../src/measure/definition.ts";
import { fiscalPeriod } from "../../src/measure/fiscal.ts";
import { bareItem, ITEMS, isGeneralisation, qualifiers } from "../../src/measure/item.ts";
import { familyOf, MEASURES, measureOf } from "../../src/measure/measure.ts";
import { listsOf, MEMBER_LISTS, membersOn } from "../../src/measure/members.ts";
import { MODELS } from "../../src/measure/model.ts";
import { PUBLISHED, seriesFor } from "../../src/measure/series.ts";
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

describe("members", () => {
  test.each([
    ["NATO@NATO", "2024-03-06", 31],
    ["NATO@NATO", "2024-03-07", 32],
    ["NATO-Europe@NATO", "2024-03-07", 30],
    ["NATO-Europe-Canada@NATO", "2024-03-07", 31],
    ["EU@EU", "2019-12-31", 28],
    ["EU@EU", "2020-02-01", 27],
    ["BRICS@own", "2023-12-31", 5],
    ["nobody@nowhere", "2023-12-31", 0],
  ])("%s on %s: %i", (list, day, count) => {
    expect(membersOn(list, day)).toHaveLength(count);
  });

  test("every list spells out a group, in states that the table knows", () => {
    for (const [id, { of, members, without }] of Object.entries(MEMBER_LISTS)) {
      expect(isGroup(of), id).toBe(true);
      for (const state of Object.keys(members)) expect(ACTORS[state]?.kind, state).toBe("state");
      if (without) expect(MEMBER_LISTS).toHaveProperty([without.list]);
    }
  });

  test("“Europe” has rival lists, the European Union one", () => {
    expect(listsOf("Europe").length).toBeGreaterThan(3);
    expect(listsOf("EU")).toEqual(["EU@EU"]);
  });
});

describe("years of accounts", () => {
  test.each([
    ["US", 2025, false, "2024-10-01..2025-09-30"],
    ["GB", 2025, false, "2024-04-01..2025-03-31"],
    ["GB", 2025, true, "2024-04-01..2025-03-31"],
    ["JP", 2025, false, "2025-04-01..2026-03-31"],
    ["JP", 2025, true, "2024-04-01..2025-03-31"],
    ["NO", 2025, false, "2025-01-01..2025-12-31"],
  ])("%s %i, of two years: %s", (actor, year, split, expected) => {
    const period = fiscalPeriod(actor, year, split);
    expect(`${period?.from}..${period?.to}`).toBe(expected);
  });

  test("of nobody are unknown", () => {
    expect(fiscalPeriod("NATO", 2025)).toBeUndefined();
  });
});

describe("models", () => {
  test("each is of a kind of equipment that can be counted", () => {
    for (const [name, { item }] of Object.entries(MODELS)) expect(ITEMS[item]?.of, name).toBe("count");
  });

  test.each([
    ["t-90m", "t-90", "tank"],
    ["leopard2a7", "leopard2", "tank"],
    ["f-35a", "f-35", "aircraft"],
    ["iskander-m", "iskander", "missile"],
  ])("%s is a %s is a %s", (name, family, item) => {
    expect(MODELS[name]).toEqual({ item, family });
  });

  test("a shorter number is no family", () => {
    expect(MODELS.m113?.family).toBeUndefined();
    expect(MODELS["f-15"]?.family).toBeUndefined();
  });

  test.each([
    ["155 mm round", "ammunition", true],
    ["155 mm round", "shell", true],
    ["122 mm round", "shell", false],
    ["122 mm round", "artillery round", true],
    ["mortar round", "shell", false],
    ["artillery rocket", "artillery round", true],
  ])("%s under %s: %s", (particular, general, expected) => {
    expect(isGeneralisation(general, particular)).toBe(expected);
  });
});

describe("definitions", () => {
  test("every measure has its words and a known source", () => {
    for (const [id, { about, source }] of Object.entries(MEASURES)) {
      expect(about.length, id).toBeGreaterThan(5);
      expect(SOURCES, id).toHaveProperty(source);
    }
  });

  test("families are measures themselves", () => {
    for (const id of Object.keys(MEASURES)) {
      const of = measureOf(id)?.of;
      if (of !== undefined) expect(measureOf(of), id).toBeDefined();
      expect(familyOf(familyOf(id))).toBe(familyOf(id));
    }
  });

  test("series give measures that the table has", () => {
    for (const { measures } of Object.values(PUBLISHED))
      for (const id of measures) expect(measureOf(id), id).toBeDefined();
    expect(seriesFor("military-spending-target")).toContain("nato-defence-expenditure");
    expect(seriesFor("capacity")).toEqual([]);
  });
});
