/** Comes in: figures as they are written. Goes out: proof that their intervals are those of DESIGN's paper run. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bound, Interval } from "../../src/core/quantity.ts";
import { add, div, mul, pow, root, sub } from "../../src/relation/arithmetic.ts";
import type { Writing } from "../../src/relation/interval.ts";
import {
  assumedInterval,
  contains,
  hull,
  intersect,
  intervalOf,
  isEmpty,
  within,
} from "../../src/relation/interval.ts";

type Case = [name: string, writing: Partial<Writing> & { low: number }, low: number, high: number];

const cases: readonly Case[] = [
  ["145.9 billion", { digits: "145.9", scale: 1e9, low: 145.9e9 }, 145.85e9, 145.95e9],
  ["6.7 per cent", { digits: "6.7", low: 6.7 }, 6.65, 6.75],
  ["trailing zeros are not significant", { digits: "1,500", low: 1500, count: true }, 1450, 1550],
  ["a zero after the point is", { digits: "2.0", low: 2 }, 1.95, 2.05],
  ["a count rounds inwards", { digits: "3", low: 3, count: true }, 3, 3],
  ["a count is never below zero", { digits: "0", low: 0, count: true }, 0, 0],
  ["words", { digits: "", low: 5 }, 4.5, 5.5],
  ["a million in words", { digits: "", scale: 1e6, low: 1e6 }, 0.5e6, 1.5e6],
  ["a third in words", { digits: "", low: 1 / 3 }, 1 / 3 - 0.005, 1 / 3 + 0.005],
  ["a range", { digits: "3", digitsHigh: "5", low: 3, high: 5 }, 2.5, 5.5],
  ["the finer end of a range decides", { digits: "10", digitsHigh: "15", low: 10, high: 15 }, 9.5, 15.5],
  ["about, twice the plain width", { digits: "461.6", scale: 1e9, low: 461.6e9, bound: "~" }, 461.5e9, 461.7e9],
  ["about, plain is wider than a tenth", { digits: "4,000", low: 4000, bound: "~" }, 3500, 4500],
  ["about, capped at a tenth", { digits: "7", low: 7, hedged: true }, 6.3, 7.7],
  ["some, as about", { digits: "4,000", low: 4000, hedge: "some" }, 3500, 4500],
  ["nearly, from below only", { digits: "400", low: 400, bound: "~", hedge: "nearly" }, 350, 400],
  ["a demanded multiple is exact", { digits: "400", low: 400, exact: true }, 400, 400],
  ["more than", { digits: "400", low: 400, bound: ">" }, 400, Infinity],
  ["at least", { digits: "400", low: 400, bound: ">=" }, 400, Infinity],
  ["fewer than, a count", { digits: "20", low: 20, bound: "<", count: true }, 0, 20],
  ["less than, a rate", { digits: "2", low: 2, bound: "<=" }, -Infinity, 2],
];

function written(part: Partial<Writing> & { low: number }): Writing {
  return { digits: "", scale: 1, high: part.low, bound: "=", ...part };
}

function expectNear(interval: Interval, low: number, high: number): void {
  const near = (x: number, y: number): boolean => x === y || Math.abs(x - y) <= 1e-12 * Math.abs(y);
  expect([interval, near(interval.low, low) && near(interval.high, high)]).toEqual([interval, true]);
}

describe("intervalOf", () => {
  test.each(cases)("%s", (_, writing, low, high) => {
    expectNear(intervalOf(written(writing)), low, high);
  });

  test("contains what is printed", () => {
    const bounds: readonly Bound[] = ["=", "~", "<", "<=", ">", ">="];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(1, 1e3, 1e6, 1e9, 1e12),
        fc.constantFrom(...bounds),
        fc.boolean(),
        (mantissa, decimals, scale, bound, count) => {
          const digits = (mantissa / 10 ** decimals).toFixed(decimals);
          const value = Number(digits) * scale;
          const interval = intervalOf(written({ digits, scale, low: value, bound, count }));
          return contains(interval, value) || isEmpty(interval);
        },
      ),
    );
  });

  test("a one-sided bound has a second, assumed interval", () => {
    expectNear(assumedInterval(written({ digits: "400", low: 400, bound: ">" })), 350, 450);
  });
});

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const interval = fc.tuple(finite, finite).map(([x, y]) => ({ low: Math.min(x, y), high: Math.max(x, y) }));
const inside = fc
  .tuple(interval, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([box, t]) => ({ box, value: Math.min(box.high, Math.max(box.low, box.low + (box.high - box.low) * t)) }));

describe("arithmetic", () => {
  const operations = [
    ["add", add, (x: number, y: number) => x + y],
    ["sub", sub, (x: number, y: number) => x - y],
    ["mul", mul, (x: number, y: number) => x * y],
    ["div", div, (x: number, y: number) => x / y],
  ] as const;
  test.each(operations)("%s holds every result", (_, box, plain) => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        const value = plain(a.value, b.value);
        if (Number.isFinite(value)) expect(contains(box(a.box, b.box), value)).toBe(true);
      }),
    );
  });

  test("powers and roots invert", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e4, noNaN: true }), fc.integer({ min: 1, max: 6 }), (x, n) => {
        expect(contains(root(pow({ low: x, high: x }, n), n), x)).toBe(true);
      }),
    );
  });

  test("powers hold every result", () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: -3, max: 5 }), ({ box, value }, n) => {
        const result = value ** n;
        if (Number.isFinite(result)) expect(contains(pow(box, n), result) || Math.abs(result) < 1e-300).toBe(true);
      }),
    );
  });

  test("division by intervals with zero", () => {
    const one = { low: 1, high: 2 };
    expect(div(one, { low: 0, high: 0 })).toEqual({ low: Infinity, high: -Infinity });
    expect(div({ low: -1, high: 1 }, { low: 0, high: 0 })).toEqual({ low: -Infinity, high: Infinity });
    expect(div(one, { low: -1, high: 1 })).toEqual({ low: -Infinity, high: Infinity });
    expectNear({ ...div(one, { low: 0, high: 4 }), high: 0 }, 0.25, 0);
    expect(div(one, { low: 2, high: Infinity }).low).toBeLessThanOrEqual(0);
  });

  test("a whole sum is exact", () => {
    expect(add({ low: 290, high: 290 }, { low: 80, high: 80 })).toEqual({ low: 370, high: 370 });
  });

  test("meeting and joining", () => {
    expect(isEmpty(intersect({ low: 1, high: 2 }, { low: 3, high: 4 }))).toBe(true);
    expect(hull({ low: 1, high: 2 }, { low: 3, high: 4 })).toEqual({ low: 1, high: 4 });
    expect(within({ low: 1, high: 2 }, { low: 1, high: 4 })).toBe(true);
  });
});
