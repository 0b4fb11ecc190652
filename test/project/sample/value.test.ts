/** Quantile functions beside those of others, at their ends, and as properties. */

import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import cdf from "@stdlib/stats-base-dists-normal-cdf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaQuantile as ours } from "../../../src/project/sample/beta.ts";
import type { Distribution } from "../../../src/project/sample/distribution.ts";
import { normalQuantile, normalShare } from "../../../src/project/sample/normal.ts";
import { quantileOf } from "../../../src/project/sample/quantile.ts";
import { drawing } from "../../../src/project/sample/value.ts";
import { KNOWN } from "./cases.ts";

const probabilities = Array.from({ length: 999 }, (_, at) => (at + 1) / 1000);

test.each(KNOWN)("$label: the same quantiles as elsewhere", ({ distribution, quantile }) => {
  const { value } = drawing(distribution);
  const off = probabilities.map((p) => Math.abs(value(p) - quantile(p)) / Math.max(1e-3, Math.abs(quantile(p))));
  expect(Math.max(...off)).toBeLessThan(1e-11);
});

test("the beta quantile agrees with another for any shape that PERT can have, and near 0", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.double({ min: 1e-12, max: 0.999, noNaN: true }),
      (k, p) => {
        const theirs = betaQuantile(p, 1 + k, 5 - k);
        expect(Math.abs(ours(1 + k, 5 - k)(p) / theirs - 1)).toBeLessThan(1e-11);
      },
    ),
    { seed: 6, numRuns: 300 },
  );
});

test("with whole exponents the beta quantile inverts the polynomial that the distribution function is", () => {
  // Beta(1, 5): 1 − (1 − x)^5. Beta(5, 1): x^5. Beta(3, 3): x³ (10 − 15 x + 6 x²).
  for (const p of [1e-15, 1e-6, 0.01, 0.3, 0.5, 0.7, 0.999, 1 - 1e-9]) {
    expect(ours(1, 5)(p)).toBeCloseTo(-Math.expm1(Math.log1p(-p) / 5), 13);
    expect(ours(5, 1)(p)).toBeCloseTo(p ** 0.2, 13);
    const x = ours(3, 3)(p);
    expect(x ** 3 * (10 - 15 * x + 6 * x * x)).toBeCloseTo(p, 13);
  }
});

test("the normal quantile is exact far into the tail", () => {
  for (const p of [0.3, 0.07, 1e-3, 1e-10, 1e-17, 1e-50, 1e-300]) {
    expect(Math.abs(cdf(normalQuantile(p), 0, 1) / p - 1)).toBeLessThan(1e-12);
  }
});

test("the share below a point is that of others, on both sides and far into the tail", () => {
  for (const point of [-37, -20, -8, -3, -1, -1e-9, 0, 1e-9, 0.5, 2, 6, 40]) {
    expect(Math.abs(normalShare(point) / cdf(point, 0, 1) - 1)).toBeLessThan(1e-12);
  }
  expect([-Infinity, -40, Infinity].map(normalShare)).toEqual([0, 0, 1]);
});

test("a normal distribution cut off far above its mean keeps its digits", () => {
  const { value } = drawing({ kind: "normal", mean: 0, sd: 1, low: 30 });
  // Beyond z the tail falls nearly like exp(−z t): the median lies about ln 2 / z further on.
  expect(value(0.5) - 30).toBeCloseTo(Math.LN2 / 30, 4);
  expect(value(0)).toBe(30);
  const mirrored = drawing({ kind: "normal", mean: 0, sd: 1, high: -30 });
  expect(mirrored.value(0.5)).toBeCloseTo(-value(0.5), 12);
});

const LOWER = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const WIDTH = fc.double({ min: 0, max: 1e6, noNaN: true });
const UNIT = fc.double({ min: 0, max: 1, noNaN: true });

const threePoint = fc
  .tuple(fc.constantFrom("triangular" as const, "pert" as const), LOWER, WIDTH, UNIT)
  .map(([kind, low, width, share]) => ({
    kind,
    low,
    mode: Math.min(low + width, low + width * share),
    high: low + width,
  }));
const simple: fc.Arbitrary<Distribution> = fc.oneof(
  threePoint,
  fc.tuple(LOWER, WIDTH).map(([low, width]) => ({ kind: "uniform" as const, low, high: low + width })),
  fc.tuple(LOWER, WIDTH).map(([mean, width]) => ({ kind: "normal" as const, mean, sd: width + 1 })),
  fc.array(LOWER, { minLength: 1, maxLength: 8 }).map((values) => ({ kind: "empirical" as const, values })),
  LOWER.map((value) => ({ kind: "fixed" as const, value })),
);

test("every value is finite, within its ends, and rises with the number it is drawn by", () => {
  fc.assert(
    fc.property(simple, fc.array(UNIT, { minLength: 2, maxLength: 20 }), (distribution, numbers) => {
      const { value } = drawing(distribution);
      const values = [0, ...numbers.toSorted((a, b) => a - b), 1].map(value);
      expect(values.every(Number.isFinite)).toBe(true);
      const slack = 1e-9 * Math.max(1, ...values.map(Math.abs));
      values.slice(1).forEach((next, at) => {
        expect(next).toBeGreaterThanOrEqual((values[at] ?? 0) - slack);
      });
      const { low = -Infinity, high = Infinity } = { ...distribution } as { low?: number; high?: number };
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
    }),
    { seed: 6, numRuns: 300 },
  );
});

describe("a mixture", () => {
  const mixture: Distribution = {
    kind: "mixture",
    parts: [
      { weight: 1, label: "A", of: { kind: "fixed", value: 7 } },
      { weight: 3, label: "B", of: { kind: "uniform", low: 0, high: 1 } },
    ],
  };

  test("gives each part its share, and each value the part that it came from", () => {
    const { value, part } = drawing(mixture);
    expect([0, 0.2499, 0.25, 0.999].map((u) => part?.(u))).toEqual([0, 0, 1, 1]);
    expect([0, 0.2499].map(value)).toEqual([7, 7]);
    expect(value(0.25)).toBe(0);
    expect(value(0.625)).toBeCloseTo(0.5, 12);
  });

  test("has the quantiles of its parts together", () => {
    expect(quantileOf(mixture)(0.375)).toBeCloseTo(0.5, 9);
    expect(quantileOf(mixture)(0.76)).toBe(7);
    expect(quantileOf(mixture)(0.74)).toBeCloseTo(0.74 / 0.75, 9);
  });

  test("within a mixture has the quantiles of all parts with their weights multiplied", () => {
    const nested: Distribution = {
      kind: "mixture",
      parts: [
        { weight: 1, label: "outer", of: mixture },
        { weight: 1, label: "other", of: { kind: "fixed", value: -5 } },
      ],
    };
    expect(quantileOf(nested)(0.49)).toBe(-5);
    expect(quantileOf(nested)(0.5 + 0.375 / 2)).toBeCloseTo(0.5, 9);
    expect(quantileOf(nested)(0.95)).toBe(7);
  });

  test("of one normal in two halves has the quantiles of that normal", () => {
    const of: Distribution = { kind: "normal", mean: 10, sd: 2 };
    const both = {
      kind: "mixture" as const,
      parts: [
        { weight: 2, label: "a", of },
        { weight: 5, label: "b", of },
      ],
    };
    for (const p of [0.05, 0.5, 0.95]) expect(quantileOf(both)(p)).toBeCloseTo(quantileOf(of)(p), 8);
  });
});

test("an empirical value lies on straight lines between the sorted values", () => {
  const { value } = drawing({ kind: "empirical", values: [30, 10, 20, 60] });
  expect([0, 1 / 3, 0.5, 2 / 3, 5 / 6, 1].map((u) => Math.round(value(u) * 1e9) / 1e9)).toEqual([
    10, 20, 25, 30, 45, 60,
  ]);
});
