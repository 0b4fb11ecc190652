/** Crossings: already, when, or never; their shares add up; apart by source. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crossingShares, crossingTimes } from "../../../src/project/analysis/crossing.ts";
import { byPick, valuesAt } from "../../../src/project/analysis/series.ts";
import { runsOf } from "./runs.ts";

const TIMES = [2024, 2025, 2027];

const CASES: readonly (readonly [string, readonly number[], readonly number[], "up" | "down", number])[] = [
  ["in the middle of a step", [0, 2, 2], [1, 1, 1], "up", 2024.5],
  ["in a longer step", [0, 0, 4], [1, 1, 1], "up", 2025.5],
  ["where both move", [0, 3, 9], [2, 1, 0], "up", 2024.5],
  ["on a save point", [0, 1, 2], [1, 1, 1], "up", 2025],
  ["on the last save point", [0, 0.5, 1], [1, 1, 1], "up", 2027],
  ["the first of several", [0, 2, 0], [1, 1, 1], "up", 2024.5],
  ["never", [0, 0.9, 0.99], [1, 1, 1], "up", Infinity],
  ["already ahead", [5, 0, 9], [1, 1, 1], "up", -Infinity],
  ["already level", [1, 0, 9], [1, 1, 1], "up", -Infinity],
  ["downwards", [3, 1, 0], [2, 2, 2], "down", 2024.5],
  ["downwards, already", [1, 3, 3], [2, 2, 2], "down", -Infinity],
  ["downwards, never", [3, 3, 3], [2, 2, 2], "down", Infinity],
];

test.each(CASES)("%s", (_, left, right, direction, expected) => {
  const runs = runsOf(TIMES, [[left], [right]]);
  expect(crossingTimes(runs, { left: 0, right: 1, direction })[0]).toBe(expected);
});

test("the kept slots are told apart, and draws too", () => {
  const runs = runsOf(TIMES, [
    [
      [9, 9, 9],
      [9, 9, 9],
    ],
    [
      [0, 2, 2],
      [0, 0, 0],
    ],
    [
      [1, 1, 1],
      [1, 1, 1],
    ],
  ]);
  expect([...crossingTimes(runs, { left: 1, right: 2, direction: "up" })]).toEqual([2024.5, Infinity]);
  expect([...crossingTimes(runs, { left: 2, right: 1, direction: "down" })]).toEqual([2024.5, Infinity]);
});

describe("shares", () => {
  const times = Float64Array.of(-Infinity, 2026, Infinity, 2030, 2028, Infinity, -Infinity, Infinity);

  test("say how many were so already and how many never are, and the quantiles of the rest", () => {
    const { quantiles, ...shares } = crossingShares(times);
    expect(shares).toEqual({ draws: 8, already: 2 / 8, never: 3 / 8, within: 3 / 8 });
    expect(quantiles).toMatchObject({ "0.5": 2028, "0.25": 2027, "0.75": 2029 });
  });

  test("have no quantiles when nothing crosses", () => {
    expect(crossingShares(Float64Array.of(Infinity, -Infinity))).toEqual({
      draws: 2,
      already: 0.5,
      never: 0.5,
      within: 0,
    });
    expect(crossingShares(new Float64Array())).toEqual({ draws: 0, already: 0, never: 0, within: 0 });
  });

  test("survive, or not, if one source is right", () => {
    const picks = Uint16Array.of(0, 1, 2, 1, 1, 2, 0, 2);
    const parts = byPick(times, picks, 4).map((part) => crossingShares(part, [0.5]));
    expect(parts).toEqual([
      { draws: 2, already: 1, never: 0, within: 0 },
      { draws: 3, already: 0, never: 0, within: 1, quantiles: { "0.5": 2028 } },
      { draws: 3, already: 0, never: 1, within: 0 },
      { draws: 0, already: 0, never: 0, within: 0 },
    ]);
  });
});

test("a crossing lies where both lines meet, and none is found before it", () => {
  const path = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(path, path, fc.constantFrom("up" as const, "down" as const), (left, right, direction) => {
      const times = [0, 1, 2.5, 4];
      const runs = runsOf(times, [[left], [right]]);
      const [time = 0] = crossingTimes(runs, { left: 0, right: 1, direction });
      const lead = left.map((value, at) => (direction === "up" ? 1 : -1) * (value - (right[at] ?? 0)));
      if (time === -Infinity) {
        expect(lead[0]).toBeGreaterThanOrEqual(0);
        return;
      }
      const before = times.filter((point) => point < time).length;
      expect(lead.slice(0, before).every((value) => value < 0)).toBe(true);
      if (Number.isFinite(time)) expect(valuesAt(runs, 0, time)[0]).toBeCloseTo(valuesAt(runs, 1, time)[0] ?? 0, 9);
      else expect(before).toBe(4);
    }),
    { seed: 6, numRuns: 1000 },
  );
});

test("values at a time lie on straight lines between save points, and hold beyond", () => {
  const runs = runsOf(TIMES, [
    [
      [1, 1, 1],
      [1, 1, 1],
    ],
    [
      [0, 4, 8],
      [1, 1, 3],
    ],
  ]);
  const at = (time: number) => [...valuesAt(runs, 1, time)];
  expect([2020, 2024, 2024.5, 2025, 2026, 2027, 2050].map(at)).toEqual([
    [0, 1],
    [0, 1],
    [2, 1],
    [4, 1],
    [6, 2],
    [8, 3],
    [8, 3],
  ]);
});
