/** Bad input to the engine: told what, where and what to do; nothing lost, and the rest goes on. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { constant, type Expression } from "../../src/relation/expression.ts";
import {
  type Constraint,
  createLayers,
  createNetwork,
  identity,
  of,
  product,
  ratioOf,
  sum,
  valueClaim,
  variable,
} from "../../src/relation/index.ts";

const YEAR = "2024-01-01..2024-12-31";
const tanks = variable({ actor: "RU", measure: "production", item: "tank", period: YEAR, dimension: "tank" });
const point = (value: number) => ({ low: value, high: value });

/** An expression that a library's user made to contain itself. */
function endless(): Expression {
  const terms: Expression[] = [of(tanks)];
  const whole: Expression = { kind: "sum", terms };
  terms.push(whole);
  return whole;
}

const claim = (left: Expression, right: Expression): Constraint => ({
  ...identity("bad", left, right, "as written"),
  kind: "claim",
});

const BAD: readonly (readonly [string, Constraint, RegExp])[] = [
  ["no number", valueClaim("bad", tanks, point(Number.NaN)), /bad: its value is no number; correct it/],
  [
    "the ends the wrong way round",
    valueClaim("bad", tanks, { low: 9, high: 3 }),
    /low end 9 lies above its high end 3/,
  ],
  ["fewer than nothing", valueClaim("bad", tanks, { low: -5, high: -4 }), /-4 tank is less than nothing/],
  [
    "more than the whole",
    valueClaim("bad", variable({ measure: "members-share", dimension: "1" }), point(1.2)),
    /120 % is more than the whole of it/,
  ],
  [
    "a unit that is not known",
    valueClaim("bad", variable({ dimension: "XQQ" }), point(3)),
    /“XQQ” is no unit that is known/,
  ],
  [
    "an end before the beginning",
    valueClaim("bad", variable({ dimension: "tank", period: "2025-01-01..2024-12-31" }), point(3)),
    /ends on 2024-12-31, before it begins on 2025-01-01/,
  ],
  [
    "a ratio with a bad side",
    valueClaim("bad", ratioOf(tanks, variable({ dimension: "XQQ" })), point(4)),
    /“XQQ” is no unit/,
  ],
  ["a relation with no number", claim(of(tanks), constant(Number.NaN)), /no number/],
  [
    "an exponent that is none",
    claim(of(tanks), { kind: "power", base: of(tanks), exponent: Number.NaN }),
    /exponent of it is no number/,
  ],
  ["a relation that contains itself", claim(of(tanks), endless()), /contains itself/],
];

describe("a claim that nobody can work with", () => {
  test.each(BAD)("%s: is refused with the reason, and the rest is worked out", (_, bad, says) => {
    const network = createNetwork();
    network.add(valueClaim("good", tanks, point(1500)));
    const before = network.result();
    network.add(bad);
    const { refused, ...rest } = network.result();
    expect(refused.map(({ claim: id }) => id)).toEqual(["bad"]);
    expect(refused[0]?.says).toMatch(says);
    expect({ ...rest, refused: [] }).toEqual(before);
    network.remove("bad");
    expect(network.result()).toEqual(before);
  });

  test.each(BAD)("%s: once corrected, it counts", (_, bad) => {
    const network = createNetwork();
    network.add(bad);
    network.add(valueClaim("bad", tanks, point(1500)));
    expect(network.result().refused).toEqual([]);
    expect(network.state(tanks.key)?.interval).toEqual(point(1500));
  });

  test("takes the place of the good one that had its id", () => {
    const network = createNetwork();
    network.add(valueClaim("one", tanks, point(1500)));
    network.add(valueClaim("one", tanks, point(Number.NaN)));
    expect(network.result()).toMatchObject({ variables: [], refused: [{ claim: "one" }] });
  });

  test("cannot be chosen for a constant", () => {
    const network = createNetwork();
    network.choose(valueClaim("bad", tanks, point(Number.NaN)));
    expect(network.result()).toMatchObject({ variables: [], refused: [{ claim: "bad" }] });
  });

  test("is refused in every layer that it would stand in", () => {
    const layers = createLayers();
    layers.add({ ...valueClaim("bad", tanks, point(Number.NaN)), document: "d1", speaker: "Anna Holm" });
    layers.add({ ...valueClaim("good", tanks, point(3)), document: "d1", speaker: "Anna Holm" });
    const { document, speaker, believed } = layers.result();
    for (const layer of [document, speaker, believed]) {
      expect(layer.refused).toMatchObject([{ claim: "bad" }]);
      expect(layer.variables).toHaveLength(1);
    }
  });
});

describe("a claim that is merely odd is worked with", () => {
  test.each([
    ["about nothing, as wide below as above", { low: -1, high: 1 }],
    ["no upper end", { low: 400, high: Number.POSITIVE_INFINITY }],
    ["no end at all", { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }],
    ["zero", { low: 0, high: 0 }],
  ])("%s", (_, interval) => {
    const network = createNetwork();
    network.add(valueClaim("odd", tanks, interval));
    expect(network.result().refused).toEqual([]);
  });
});

describe("relations in a circle", () => {
  const other = variable({ ...tanks, actor: "NATO" });

  test("that nothing satisfies are a conflict of just these claims", () => {
    const network = createNetwork();
    network.add(claim(of(tanks), sum(of(other), constant(1))));
    network.add({ ...claim(of(other), sum(of(tanks), constant(1))), id: "back" });
    network.add(valueClaim("start", tanks, point(10)));
    const { conflicts, refused } = network.result();
    expect(refused).toEqual([]);
    expect(conflicts.map(({ rests }) => rests.claims)).toEqual([["back", "bad", "start"]]);
  });

  test("that hold are worked out", () => {
    const network = createNetwork();
    network.add(claim(of(tanks), product(constant(2), of(other))));
    network.add({ ...claim(of(other), product(constant(0.5), of(tanks))), id: "back" });
    network.add(valueClaim("start", tanks, point(10)));
    expect(network.result().conflicts).toEqual([]);
    expect(network.state(other.key)?.interval.low).toBeCloseTo(5);
  });

  test("that narrow for ever are cut short, and the variables named", () => {
    const network = createNetwork();
    network.add(claim(of(tanks), product(constant(0.999), of(other))));
    network.add({ ...claim(of(other), product(constant(0.999), of(tanks))), id: "back" });
    network.add(valueClaim("start", tanks, { low: 0, high: 1e9 }));
    const { capped } = network.result();
    expect(capped.length).toBeGreaterThan(0);
  });
});

test("whatever a claim says, the others come to what they came to without it", () => {
  const ends = fc.tuple(fc.double(), fc.double());
  const dimension = fc.constantFrom("tank", "XQQ", "1", "USD", "");
  const period = fc.constantFrom(YEAR, "2025-01-01..2024-12-31", "..", "?s1");
  const good = valueClaim("good", tanks, point(1500));
  const alone = createNetwork();
  alone.add(good);
  const expected = alone.result();
  fc.assert(
    fc.property(ends, dimension, period, ([low, high], unit, time) => {
      const network = createNetwork();
      network.add(valueClaim("any", variable({ actor: "NO", dimension: unit, period: time }), { low, high }));
      network.add(good);
      const { variables } = network.result();
      expect(variables.find(({ variable: v }) => v.key === tanks.key)).toEqual(expected.variables[0]);
      network.remove("any");
      expect(network.result()).toEqual(expected);
    }),
  );
});
