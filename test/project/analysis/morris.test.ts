/** Screening: what plays no part, what acts alone, what acts together. */
import { expect, test } from "vitest";
import { morris } from "../../../src/project/analysis/morris.ts";
import type { Response } from "../../../src/project/analysis/sobol.ts";
import type { Uncertain } from "../../../src/project/sample/sample.ts";

const names = ["alone", "falls", "idle", "one", "other", "bent"];
const parameters: readonly Uncertain[] = names.map((name) => ({
  name,
  distribution: { kind: "uniform", low: 0, high: 1 },
}));

let runs = 0;
const response: Response = (columns, draws) => {
  runs += draws;
  return Float64Array.from({ length: draws }, (_, draw) => {
    const [alone = 0, falls = 0, , one = 0, other = 0, bent = 0] = columns.map((column) => column[draw]);
    return 1e3 + 4 * alone - 2 * falls + 8 * (one - 0.5) * (other - 0.5) + 10 * Math.abs(bent - 0.5);
  });
};

test("tells what plays no part, what acts alone, what acts together and what bends", () => {
  runs = 0;
  const effects = morris(parameters, response, { seed: 6, paths: 40 });
  expect(runs).toBe(40 * 7);
  const [alone, falls, idle, one, , bent] = effects;
  expect(effects.map(({ name }) => name)).toEqual(names);
  // A move goes over half of the unit range.
  expect(alone?.mean).toBeCloseTo(2, 9);
  expect(alone?.size).toBeCloseTo(2, 9);
  expect(alone?.spread).toBeCloseTo(0, 9);
  expect(falls?.mean).toBeCloseTo(-1, 9);
  expect(falls?.size).toBeCloseTo(1, 9);
  expect(idle).toEqual({ name: "idle", mean: 0, size: 0, spread: 0 });
  // 8 × 0.5 × (other − 0.5), and other is 1/8 or 3/8 from the middle: 0.5 or 1.5 in size, either way.
  expect(one?.size).toBeGreaterThan(0.5);
  expect(one?.size).toBeLessThan(1.5);
  expect(Math.abs(one?.mean ?? 0)).toBeLessThan((one?.size ?? 0) / 2);
  // From 1/8 to 5/8 it falls by 10 / 4, from 3/8 to 7/8 it rises by as much.
  expect(bent?.size).toBeCloseTo(2.5, 9);
  expect(bent?.spread).toBeGreaterThan(2);
});

test("the same seed gives the same effects, whatever the order of the parameters", () => {
  const reversed: Response = (columns, draws) => response(columns.toReversed(), draws);
  const effects = morris(parameters, response, { seed: 1, paths: 8 });
  expect(morris(parameters, response, { seed: 1, paths: 8 })).toEqual(effects);
  expect(morris(parameters.toReversed(), reversed, { seed: 1, paths: 8 }).toReversed()).toEqual(effects);
});

test("a distribution that cannot be is refused", () => {
  const bad: Uncertain = { name: "bad", distribution: { kind: "uniform", low: 1, high: 0 } };
  expect(() => morris([bad], response, { seed: 1, paths: 2 })).toThrow(
    expect.objectContaining({ code: "model-malformed" }),
  );
});
