/** Inverse questions: one value, none, several, a result that turns, and the questions to runs. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brent } from "../../../src/project/analysis/brent.ts";
import { type SolveAsk, solve } from "../../../src/project/analysis/inverse.ts";
import { pull, quantileAt, shareBefore, timeOfShare } from "../../../src/project/analysis/lever.ts";
import type { Program } from "../../../src/project/graph/program.ts";
import { sample } from "../../../src/project/sample/sample.ts";
import { runsOf } from "./runs.ts";

const ask = (f: SolveAsk["f"], target: number, low: number, high: number, more: Partial<SolveAsk> = {}) =>
  solve({ f, target, low, high, tolerance: 1e-6, ...more });

describe("one value", () => {
  test.each([
    ["a line", (x: number) => 3 * x - 1, 5, 0, 10, 2],
    ["a falling line", (x: number) => -3 * x, -6, 0, 10, 2],
    ["a power", (x: number) => x ** 9, 512, 0, 10, 2],
    ["growth over eleven years", (x: number) => 100 * (1 + x) ** 11, 146, 0, 0.1, 1.46 ** (1 / 11) - 1],
    ["a steep bend", (x: number) => Math.tanh(50 * (x - 0.7)), 0.5, 0, 1, 0.7 + Math.atanh(0.5) / 50],
    ["the low end", (x: number) => x, 0, 0, 10, 0],
    ["the high end", (x: number) => x, 10, 0, 10, 10],
    ["beside a jump to never", (x: number) => (x > 2 ? Infinity : 2030 + x), 2031, 0, 10, 1],
  ] as const)("%s", (_, f, target, low, high, expected) => {
    const solution = ask(f, target, low, high);
    expect(solution.kind).toBe("found");
    if (solution.kind !== "found") return;
    expect(solution.answer.value).toBeCloseTo(expected, 5);
    expect(Math.abs(solution.answer.result - target)).toBeLessThanOrEqual(1e-6);
  });

  test("of any monotone polynomial is the one it was made for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: 1, maxLength: 5 }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.constantFrom(1, -1),
        (factors, wanted, sign) => {
          const f = (x: number) => sign * factors.reduce((sum, factor, at) => sum + factor * x ** (2 * at + 1), 0);
          const solution = ask(f, f(wanted), -5, 5);
          expect(solution.kind).toBe("found");
          if (solution.kind === "found") expect(solution.answer.value).toBeCloseTo(wanted, 3);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});

test.each([
  ["the low end", (x: number) => Math.min(1, 4 - x), 1, 0, 3],
  ["the high end", (x: number) => Math.max(0, 4 - x), 0, 4, 10],
  ["between", (x: number) => (x < 2.3 ? x - 2.3 : Math.max(0, x - 7.1)), 0, 2.3, 7.1],
])("a stretch at %s is told with both ends, not as one value", (_, f, target, from, to) => {
  const solution = ask(f, target, 0, 10);
  expect(solution.kind).toBe("found");
  if (solution.kind !== "found") return;
  expect(solution.answer.all?.from).toBeCloseTo(from, 4);
  expect(solution.answer.all?.to).toBeCloseTo(to, 4);
});

describe("no value", () => {
  test("tells the nearest, at an end of the range", () => {
    expect(ask((x) => x * x, 50, 1, 5)).toEqual({ kind: "unreachable", nearest: { value: 5, result: 25 } });
    expect(ask((x) => x * x, 0, 1, 5)).toEqual({ kind: "unreachable", nearest: { value: 1, result: 1 } });
  });

  test("tells the nearest, at a turn within the range", () => {
    const solution = ask((x) => 7 - (x - Math.E) ** 2, 8, 0, 5);
    expect(solution.kind).toBe("unreachable");
    if (solution.kind === "unreachable") expect(solution.nearest.value).toBeCloseTo(Math.E, 4);
  });

  test("is what a jump past the target means", () => {
    const solution = ask((x) => (x > Math.SQRT2 ? Infinity : 2030 + x), 2035, 0, 10);
    expect(solution.kind).toBe("unreachable");
    if (solution.kind !== "unreachable") return;
    expect(solution.nearest.value).toBeCloseTo(Math.SQRT2, 6);
    expect(solution.nearest.result).toBeCloseTo(2030 + Math.SQRT2, 6);
  });

  test("where it is never at all", () => {
    expect(ask(() => Infinity, 2030, 0, 1)).toMatchObject({ kind: "unreachable", nearest: { result: Infinity } });
  });
});

describe("several values", () => {
  test.each([
    ["on both sides of a valley", (x: number) => (x - 3) ** 2, 4, 0, 10, [1, 5]],
    ["of a wave", Math.sin, 0.5, 0, 4 * Math.PI, [1, 5, 13, 17].map((k) => (k * Math.PI) / 6)],
    // A peak of width 0.02 in a grid whose parts are 10/32 wide is seen because the result rises towards it.
    ["near a narrow top", (x: number) => -Math.abs(x - 4.4), -0.01, 0, 10, [4.39, 4.41]],
  ] as const)("%s", (_, f, target, low, high, expected) => {
    const solution = ask(f, target, low, high);
    expect(solution.kind).toBe("several");
    if (solution.kind !== "several") return;
    expect(solution.answers.length).toBe(expected.length);
    solution.answers.forEach((answer, at) => {
      expect(answer.value).toBeCloseTo(expected[at] ?? Number.NaN, 4);
    });
  });
});

test("one value of a result that turns is not told as if more of it were always more", () => {
  const solution = ask((x) => x * (4 - x), 3, 0, 2.5);
  expect(solution.kind).toBe("not-monotone");
  if (solution.kind === "not-monotone")
    expect(solution.answers.map(({ value }) => Number(value.toFixed(5)))).toEqual([1]);
});

test("the very top of a result is one value", () => {
  const solution = ask((x) => 7 - (x - Math.E) ** 2, 7, 0, 5);
  expect(solution.kind).toBe("not-monotone");
});

test("a result that does not hang on the lever is told as such, on the target or off it", () => {
  expect(ask(() => 4, 4, 0, 1)).toEqual({ kind: "any", result: 4 });
  expect(ask(() => 4, 5, 0, 1)).toMatchObject({ kind: "unreachable", nearest: { result: 4 } });
});

test("a stair is answered within its tolerance", () => {
  const stair = (x: number) => Math.floor(x * 1000) / 1000;
  const solution = ask(stair, 0.5005, 0, 1, { tolerance: 1 / 1000 });
  expect(solution.kind).toBe("found");
  if (solution.kind === "found") expect(Math.abs(solution.answer.value - 0.5)).toBeLessThan(0.002);
});

test.each([
  [1, 1, 0, 1e-3],
  [2, 1, 0, 1e-3],
  [0, 1, Number.NaN, 1e-3],
  [0, 1, 0, 0],
  [0, Infinity, 0, 1],
])("a range from %d to %d, target %d, tolerance %d is refused", (low, high, target, tolerance) => {
  expect(() => ask((x) => x, target, low, high, { tolerance })).toThrow(
    expect.objectContaining({ code: "bad-request" }),
  );
});

test("a result that is no number is refused", () => {
  expect(() => ask((x) => Math.sqrt(x), 1, -1, 4)).toThrow(expect.objectContaining({ code: "model-diverged" }));
});

test("a sign change is found in few rounds, and never more than halving twice over would take", () => {
  const cases: readonly ((x: number) => number)[] = [
    (x) => x - 1 / 3,
    (x) => Math.cos(x) - x,
    (x) => x ** 19 - 1e-4,
    (x) => (x < 0.123 ? -1 : 1),
    (x) => (x < 0.123 ? -Infinity : 1),
    (x) => Math.cbrt(x - 0.4),
  ];
  const rounds = cases.map((f) => {
    let count = 0;
    const counted = (x: number) => {
      count++;
      return f(x);
    };
    const ends = [0, 1].map((value) => ({ value, result: f(value) }));
    const [from, to] = ends;
    if (!from || !to) throw new Error("two ends");
    const found = brent(counted, from, to, { result: 0, value: 1e-12 });
    expect(Math.sign(f(found.value - 3e-12))).not.toBe(Math.sign(f(found.value + 3e-12)));
    return count;
  });
  expect(Math.max(...rounds)).toBeLessThan(90);
  expect(rounds.slice(0, 2).every((count) => count < 12)).toBe(true);
});

describe("a lever of a program", () => {
  const times = Array.from({ length: 11 }, (_, at) => 2025 + at);
  /** Ours grows by its rate each year from 1, theirs stays at 2. */
  const program: Program = {
    graph: { inputs: [0, 1] } as unknown as Program["graph"],
    run: (columns, kept, { from, to }) => {
      const draws = Array.from({ length: to - from }, (_, at) => from + at);
      const grown = draws.map((d) =>
        times.map((t) => (1 + (columns[0]?.[d] ?? 0) + (columns[1]?.[d] ?? 0)) ** (t - 2025)),
      );
      const level = draws.map(() => times.map(() => 2));
      return runsOf(
        times,
        kept.map((slot) => (slot === 0 ? grown : level)),
      );
    },
  };
  const { columns } = sample(
    [
      { name: "growth", distribution: { kind: "fixed", value: 0 } },
      { name: "noise", distribution: { kind: "uniform", low: -0.01, high: 0.01 } },
    ],
    { seed: 6, draws: 1000, method: "latin-hypercube" },
  );
  const lever = { program, columns, draws: 1000, input: 0, kept: [0, 1] };
  const passes = { left: 0, right: 1, direction: "up" as const };

  test("what growth makes the median 1.5 in 2030?", () => {
    const solution = ask(pull(lever, quantileAt(0, 2030, 0.5)), 1.5, 0, 0.3);
    expect(solution.kind).toBe("found");
    if (solution.kind === "found") expect(solution.answer.value).toBeCloseTo(1.5 ** 0.2 - 1, 4);
  });

  test("what growth makes it as likely as not, or 90 % sure, that ours passes theirs before 2032?", () => {
    // By straight lines between save points the crossing by a save point is exact: 2 ^ (1/7) − 1 + noise at that share.
    for (const [share, noise] of [
      [0.5, 0],
      [0.9, 0.008],
    ] as const) {
      const solution = ask(pull(lever, shareBefore(passes, 2032)), share, 0, 0.3, { tolerance: 0.001 });
      expect(solution.kind).toBe("found");
      if (solution.kind === "found") expect(solution.answer.value).toBeCloseTo(2 ** (1 / 7) - 1 + noise, 4);
    }
  });

  test("a growth at which most draws never pass has no such time", () => {
    const f = pull(lever, timeOfShare(passes, 0.5));
    expect(f(0)).toBe(Infinity);
    expect(f(1)).toBeCloseTo(2026, 1);
    expect(ask(f, 2050, 0, 0.3, { tolerance: 0.01 }).kind).toBe("unreachable");
    expect(ask(f, 2030, 0.01, 0.3, { tolerance: 0.01 }).kind).toBe("found");
  });

  test("leaves the columns that it was given as they are", () => {
    const before = columns.map((column) => column.slice());
    pull(lever, quantileAt(0, 2030, 0.5))(0.2);
    expect(columns).toEqual(before);
  });
});
