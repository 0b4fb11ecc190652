/** Quantiles beside a plain sort, and of each save point of each kept slot. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { FAN, fan, fanPoints, quantiles } from "../../../src/project/analysis/quantiles.ts";
import { runsOf } from "./runs.ts";

/** By the words of the definition: sort, then a straight line between the two ranks. */
function bySorting(values: readonly number[], probability: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = probability * (sorted.length - 1);
  const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

const anyNumber = fc.oneof(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }));
const probabilities = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })
  .map((some) => some.toSorted((a, b) => a - b));

test("are those of a sort, whatever the values, and leave them as they are", () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 60 }), probabilities, (values, wanted) => {
      const given = Float64Array.from(values);
      expect([...quantiles(given, wanted)]).toEqual(wanted.map((p) => bySorting([...given], p)));
      expect(given).toEqual(Float64Array.from(values));
    }),
    { seed: 6, numRuns: 1000 },
  );
});

test("are those of R for its own example", () => {
  // quantile(c(1, 2, 4, 8, 16), c(.1, .5, .9), type = 7) in R: 1.4, 4.0, 12.8
  expect([...quantiles(Float64Array.of(16, 2, 8, 1, 4), [0.1, 0.5, 0.9])].map((q) => q.toFixed(9))).toEqual([
    "1.400000000",
    "4.000000000",
    "12.800000000",
  ]);
});

test("of sorted, reversed and equal values take no longer than of others", () => {
  const size = 200_000;
  for (const make of [(at: number) => at, (at: number) => -at, () => 1, (at: number) => at % 2]) {
    const values = Float64Array.from({ length: size }, (_, at) => make(at));
    const began = performance.now();
    quantiles(values, FAN);
    // A sort by exchange of neighbours would take minutes.
    expect(performance.now() - began).toBeLessThan(2000);
  }
});

test("a fan has the quantiles of its own slot at each time", () => {
  const draws = Array.from({ length: 21 }, (_, at) => at);
  const runs = runsOf([2024, 2025], [draws.map((d) => [d, 100]), draws.map((d) => [1000 - 10 * d, d * d])]);
  expect(fanPoints(fan(runs, 0))).toEqual([
    { time: 2024, quantiles: { "0.05": 1, "0.25": 5, "0.5": 10, "0.75": 15, "0.95": 19 } },
    { time: 2025, quantiles: { "0.05": 100, "0.25": 100, "0.5": 100, "0.75": 100, "0.95": 100 } },
  ]);
  const second = fan(runs, 1, [0, 0.5, 1]);
  expect([...second.values]).toEqual([800, 900, 1000, 0, 100, 400]);
});
