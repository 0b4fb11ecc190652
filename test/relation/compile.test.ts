/** Comes in: hand-built figures and comparisons. Goes out: proof of the variables and values they become. */
import { describe, expect, test } from "vitest";
import { stated, UNKNOWN } from "../../src/core/part.ts";
import type { Comparison, Quantity } from "../../src/core/quantity.ts";
import type { Modality, Statement } from "../../src/core/statement.ts";
import { compile } from "../../src/relation/index.ts";

const span = { start: 0, end: 4 };

function quantity(parts: Partial<Quantity>): Quantity {
  return {
    span,
    quote: "text",
    low: 5,
    high: 5,
    bound: "=",
    change: "none",
    quantifier: UNKNOWN,
    unit: "1",
    basis: { price: UNKNOWN, growth: UNKNOWN },
    subject: stated("RU"),
    measure: UNKNOWN,
    item: UNKNOWN,
    period: stated({ from: "2024-01-01", to: "2024-12-31" }),
    interval: { low: 4.5, high: 5.5 },
    ...parts,
  };
}

function statement(
  quantities: readonly Quantity[],
  comparisons: readonly Comparison[] = [],
  modality: Modality = "asserted",
): Statement {
  const frame = { actor: UNKNOWN, act: "", object: "", target: UNKNOWN, polarity: "+", modality } as const;
  const base = { id: "s1", document: "d1", kind: "quantity", span, quote: "text", source: null, cue: null } as const;
  return { ...base, direct: false, hedge: null, quantities, comparisons, frame, deadline: UNKNOWN };
}

function only(parts: Partial<Quantity>, modality?: Modality) {
  const [reading, ...more] = compile(statement([quantity(parts)], [], modality));
  expect(more).toEqual([]);
  return reading && { key: reading.variable.key, value: reading.claim.right };
}

describe("compile", () => {
  test.each([
    [
      "money",
      {
        measure: stated("military-spending"),
        unit: "USD",
        low: 145.9e9,
        high: 145.9e9,
        interval: { low: 145.85e9, high: 145.95e9 },
      },
      "d1/RU·military-spending·@2024-01-01..2024-12-31|USD|||",
      { kind: "constant", nominal: 145.9e9, interval: { low: 145.85e9, high: 145.95e9 } },
    ],
    [
      "a share in per cent becomes a fraction",
      { measure: stated("military-spending-share"), unit: "%GDP", low: 7, high: 7, interval: { low: 6, high: 8 } },
      "d1/RU·military-spending-share·@2024-01-01..2024-12-31|1|||",
      { kind: "constant", nominal: 0.07, interval: { low: 0.06, high: 0.08 } },
    ],
    [
      "+400 % is five times",
      {
        measure: stated("holding-growth"),
        unit: "%",
        change: "up",
        low: 400,
        high: 400,
        interval: { low: 400, high: 400 },
      },
      "d1/RU·holding-growth·@2024-01-01..2024-12-31|1|||",
      { kind: "constant", nominal: 5, interval: { low: 5, high: 5 } },
    ],
    [
      "a cut of 10 % is nine tenths",
      {
        measure: stated("military-spending-growth"),
        unit: "%",
        change: "down",
        low: 10,
        high: 10,
        interval: { low: 10, high: 10 },
      },
      "d1/RU·military-spending-growth·@2024-01-01..2024-12-31|1|||",
      { kind: "constant", nominal: 0.9, interval: { low: 0.9, high: 0.9 } },
    ],
    [
      "qualifiers stand in one order",
      { measure: stated("production"), unit: "tank", item: stated("tank+old+new") },
      "d1/RU·production·tank+new+old@2024-01-01..2024-12-31|tank|||",
      { kind: "constant", nominal: 5, interval: { low: 4.5, high: 5.5 } },
    ],
    [
      "an unsaid period is local to its place",
      { measure: stated("production"), unit: "tank", item: stated("tank"), period: UNKNOWN },
      "d1/RU·production·tank@?s1|tank|||",
      { kind: "constant", nominal: 5, interval: { low: 4.5, high: 5.5 } },
    ],
  ] as const)("%s", (_, parts, key, value) => {
    expect(only(parts)).toEqual({ key, value });
  });

  test("what is only demanded is another variable", () => {
    const parts = { measure: stated("military-spending-share"), unit: "%GDP" };
    expect(only(parts, "demanded")?.key).toMatch(/\|demanded$/);
  });

  test.each([
    ["no measure", { unit: "USD" }],
    ["a unit of another dimension", { measure: stated("military-spending"), unit: "tank" }],
    ["a movement of a level", { measure: stated("military-spending"), unit: "USD", change: "up" as const }],
  ])("%s makes no claim", (_, parts) => {
    expect(only(parts)).toBeUndefined();
  });

  test("equal amounts over two windows are a ratio of rates", () => {
    const side = (actor: string, windowMonths: number) => ({
      span,
      actor: stated(actor),
      measure: stated("production"),
      item: stated("ammunition"),
      period: UNKNOWN,
      windowMonths,
    });
    const comparison: Comparison = {
      span,
      quote: "text",
      form: "windows",
      bound: "=",
      low: 4,
      high: 4,
      left: side("RU", 3),
      right: side("NATO", 12),
    };
    const [reading] = compile(statement([], [comparison]));
    expect(reading?.claim).toMatchObject({ rule: "windows", right: { nominal: 4, interval: { low: 4, high: 4 } } });
    expect(reading?.variable.ratio?.left.actor).toBe("RU");
    const [above] = compile(statement([], [{ ...comparison, bound: ">" }]));
    expect(above?.claim.right).toMatchObject({ interval: { low: 4, high: Infinity } });
  });

  test("a multiple compares what its own words measure, and three never meets four", () => {
    const side = (actor: string) => ({ span, actor: stated(actor), measure: UNKNOWN, item: UNKNOWN, period: UNKNOWN });
    const times = (value: number): Comparison => ({
      span,
      quote: "text",
      form: "times",
      bound: "=",
      low: value,
      high: value,
      left: { ...side("RU"), item: stated("howitzer") },
      right: side("NATO"),
    });
    const own = quantity({ measure: stated("production-growth"), low: 3, high: 3 });
    const read = (value: number) => compile(statement([own], [times(value)])).find(({ comparison }) => comparison);
    const { left, right } = read(3)?.variable.ratio ?? {};
    const period = "2024-01-01..2024-12-31";
    expect(left).toMatchObject({ actor: "RU", measure: "production", item: "howitzer", dimension: "howitzer", period });
    expect(right).toMatchObject({ actor: "NATO", measure: "production", item: "howitzer", dimension: "howitzer" });
    const [three, four] = [3, 4].map((value) => {
      const side = read(value)?.claim.right;
      return side?.kind === "constant" ? side.interval : undefined;
    });
    expect(three?.low).toBeCloseTo(2.5, 9);
    expect(three?.high).toBeCloseTo(3.5, 9);
    expect(three?.high).toBeLessThan(four?.low ?? 0);
  });

  test("only what is wanted is read", () => {
    const [a, b] = [
      quantity({ measure: stated("gdp"), unit: "USD" }),
      quantity({ measure: stated("gdp"), unit: "EUR" }),
    ];
    const wanted = compile(statement([a, b]), undefined, (part) => part === b);
    expect(wanted.map(({ id }) => id)).toEqual(["s1#q1"]);
  });
});
