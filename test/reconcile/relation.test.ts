import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relationOf, type Step, type Way } from "../../src/reconcile/relation.ts";
import { actorScope, itemScope, qualifierScope } from "../../src/reconcile/scope.ts";

const steps = (...ways: readonly Way[]): Step[] => ways.map((way) => ({ part: "value", from: "a", to: "b", way }));

describe("relationOf", () => {
  test.each<[string, Way[], string]>([
    ["nothing differs", [], "same"],
    ["only what changes nothing", ["none", "none"], "same"],
    ["a stronger word", ["none", "stronger"], "stronger"],
    ["a hedge", ["weaker"], "weaker"],
    ["a wider thing", ["broader"], "broader"],
    ["a wider thing, more weakly put", ["broader", "weaker"], "broader"],
    ["a smaller thing", ["narrower"], "narrower"],
    ["a smaller thing, more weakly put", ["narrower", "weaker"], "changed"],
    ["stronger here, weaker there", ["stronger", "weaker"], "changed"],
    ["wider here, narrower there", ["broader", "narrower"], "changed"],
    ["another value, with a hedge", ["changed", "weaker"], "changed"],
    ["the opposite", ["changed", "opposed"], "opposed"],
  ])("%s", (_name, ways, expected) => {
    expect(relationOf(steps(...ways))).toBe(expected);
  });

  test("does not depend on the order of the differences", () => {
    const way = fc.constantFrom<Way>("none", "stronger", "weaker", "broader", "narrower", "changed", "opposed");
    fc.assert(
      fc.property(fc.array(way), (ways) => {
        expect(relationOf(steps(...[...ways].reverse()))).toBe(relationOf(steps(...ways)));
      }),
    );
  });
});

describe("scope", () => {
  test.each([
    ["ammunition", "arms", "broader"],
    ["arms", "ammunition", "narrower"],
    ["air defence system", "system", "broader"],
    ["tank+new", "tank", "same"],
    ["tank", "missile", "apart"],
    ["tank", "", "unknown"],
  ])("item %s told as %s is %s", (from, to, scope) => {
    expect(itemScope(from, to)).toBe(scope);
  });

  test.each([
    ["NATO", "Europe", "narrower"],
    ["Europe", "NATO", "broader"],
    ["NATO", "DE", "apart"],
    ["RU", "RU", "same"],
    ["RU", "", "unknown"],
  ])("actor %s told as %s is %s", (from, to, scope) => {
    expect(actorScope(from, to)).toBe(scope);
  });

  test.each([
    ["tank", "tank+new", "narrower"],
    ["tank+new", "tank", "broader"],
    ["tank+new", "tank+stored", "apart"],
    ["missile+iskander+new", "missile+new+iskander", "same"],
  ])("qualifiers of %s told as %s are %s", (from, to, scope) => {
    expect(qualifierScope(from, to)).toBe(scope);
  });
});
