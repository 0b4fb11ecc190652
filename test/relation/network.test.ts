/** Comes in: random networks of claims. Goes out: the engine's promises, as properties. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { componentsOf } from "../../src/relation/component.ts";
import { variablesIn } from "../../src/relation/constraint.ts";
import type { Constraint } from "../../src/relation/index.ts";
import {
  createNetwork,
  difference,
  of,
  product,
  ratio,
  ratioOf,
  sum,
  valueClaim,
  variable,
} from "../../src/relation/index.ts";
import { within } from "../../src/relation/interval.ts";
import { claimsIn, partsOf } from "../../src/relation/parts.ts";
import { positionsOf } from "../../src/relation/position.ts";
import { propagate } from "../../src/relation/propagate.ts";

const variables = ["military-spending", "gdp", "military-spending-share"].flatMap((measure) =>
  ["USD", "RUB", "1"].map((dimension) => variable({ context: "d", actor: "RU", measure, dimension })),
);
const anyVariable = fc.constantFrom(...variables);
const value = fc.integer({ min: 1, max: 12 });

const direct = fc
  .tuple(anyVariable, value, fc.integer({ min: 0, max: 4 }))
  .map(
    ([about, low, width]): Omit<Constraint, "id"> =>
      valueClaim("", about, { low, high: low + width }, { nominal: low }),
  );
const operations = [sum, product, difference, ratio] as const;
// A variable said to be made of itself narrows for ever; the cap on sweeps then decides, not the claims.
const related = fc
  .tuple(fc.shuffledSubarray(variables, { minLength: 3, maxLength: 3 }), fc.constantFrom(...operations), fc.boolean())
  .map(([[x, y, z], operation, atMost]): Omit<Constraint, "id"> => {
    if (!x || !y || !z) throw new Error("no variables");
    const relation = atMost ? "<=" : "=";
    return { kind: "claim", left: of(x), relation, right: operation(of(y), of(z)), rule: "said", assumptions: [] };
  });
const compared = fc
  .tuple(fc.shuffledSubarray(variables, { minLength: 2, maxLength: 2 }), value)
  .map(([[x, y], n]): Omit<Constraint, "id"> => {
    if (!x || !y) throw new Error("no variables");
    return valueClaim("", ratioOf(x, y), { low: n, high: n });
  });
const claims = fc
  .array(fc.oneof({ weight: 3, arbitrary: direct }, related, compared), { maxLength: 9 })
  .map((list) => list.map((claim, index): Constraint => ({ ...claim, id: `c${index}` })));

function solved(list: readonly Constraint[]) {
  const network = createNetwork();
  for (const claim of list) network.add(claim);
  return network.result();
}

describe("network", () => {
  test("the order of adding does not matter, explanations included", () => {
    fc.assert(
      fc.property(
        claims.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(solved(shuffled)).toEqual(solved(list));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a claim that was removed was never there", () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.boolean(), (list, pick, look) => {
        if (list.length === 0) return;
        const gone = list[pick % list.length] as Constraint;
        const network = createNetwork();
        for (const claim of list) network.add(claim);
        if (look) network.result();
        network.remove(gone.id);
        expect(network.result()).toEqual(solved(list.filter((claim) => claim !== gone)));
        network.add(gone);
        expect(network.result()).toEqual(solved(list));
      }),
      { numRuns: 300 },
    );
  });

  test("propagation never widens: with one claim more, nothing is wider unless it clashes", () => {
    fc.assert(
      fc.property(claims, (list) => {
        const relations = list.filter(({ right }) => right.kind !== "constant");
        const values = list.filter(({ right }) => right.kind === "constant").slice(0, 1);
        const [fewer, more] = [propagate(partsOf(relations)), propagate(partsOf([...values, ...relations]))];
        if (fewer.clash || more.clash || fewer.capped || more.capped) return;
        for (const { key } of relations.flatMap(variablesIn)) {
          expect(within(more.trail.interval(key), fewer.trail.interval(key))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("every conflict is one, and none without any of its claims", () => {
    fc.assert(
      fc.property(claims, (list) => {
        for (const conflict of solved(list).conflicts) {
          const set = list.filter(({ id }) => conflict.rests.claims.includes(id));
          expect(solved(set).conflicts).toHaveLength(1);
          for (const one of set) expect(solved(set.filter((claim) => claim !== one)).conflicts).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("three that cannot all be true are named, with what they rest on", () => {
    const [usd, , , gdp] = variables;
    const share = variable({ context: "d", actor: "RU", measure: "military-spending-share", dimension: "1" });
    if (!usd || !gdp) throw new Error("no variables");
    const result = solved([
      valueClaim("a", usd, { low: 99, high: 101 }),
      valueClaim("b", gdp, { low: 999, high: 1001 }),
      valueClaim("c", share, { low: 0.19, high: 0.21 }),
    ]);
    expect(result.conflicts.map(({ rests }) => rests)).toEqual([
      { claims: ["a", "b", "c"], rules: ["as written", "share-of-gdp"], assumptions: [] },
    ]);
    expect(result.variables.every(({ contested }) => contested)).toBe(true);
  });

  test("siblings differ in one or two named parts, items along the tree only", () => {
    const base = { context: "d", actor: "RU", measure: "production", dimension: "tank" };
    const network = createNetwork();
    const about = ["tank", "armoured vehicle", "ship", ""].map((item) => variable({ ...base, item }));
    for (const v of about) network.add(valueClaim(v.item, v, { low: 1, high: 2 }));
    const [tank] = about;
    if (!tank) throw new Error("no variable");
    expect(network.siblings(tank, ["item"]).map(({ item }) => item)).toEqual(["", "armoured vehicle"]);
    expect(network.siblings(tank, ["period"])).toEqual([]);
  });
});

test("positions are the largest sets that share a value", () => {
  const at = (id: string, low: number, high: number) => ({ id, interval: { low, high } });
  expect(positionsOf([at("a", 0, 2), at("b", 1, 4), at("c", 3, 5), at("d", 9, 9)])).toEqual([
    { interval: { low: 1, high: 2 }, claims: ["a", "b"] },
    { interval: { low: 3, high: 4 }, claims: ["b", "c"] },
    { interval: { low: 9, high: 9 }, claims: ["d"] },
  ]);
  expect(positionsOf([])).toEqual([]);
});

test("components keep apart what shares no variable", () => {
  const [a, b] = variables;
  if (!a || !b) throw new Error("no variables");
  const claimsOf = [
    valueClaim("1", a, { low: 1, high: 1 }),
    valueClaim("2", b, { low: 1, high: 1 }),
    valueClaim("3", a, { low: 1, high: 1 }),
  ];
  const groups = componentsOf(partsOf(claimsOf)).map(claimsIn);
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([["2"], ["1", "3"]]);
});
