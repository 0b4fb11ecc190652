/** Sobol indices beside known answers, their intervals, and what has no answer. */
import { describe, expect, test } from "vitest";
import { type Response, type SobolAnswer, type SobolIndex, sobol } from "../../../src/project/analysis/sobol.ts";
import type { Distribution } from "../../../src/project/sample/distribution.ts";
import type { Uncertain } from "../../../src/project/sample/sample.ts";

interface Known {
  readonly label: string;
  readonly parameters: readonly Uncertain[];
  readonly response: Response;
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

const perDraw =
  (of: (...x: number[]) => number): Response =>
  (columns, draws) =>
    Float64Array.from({ length: draws }, (_, draw) => of(...columns.map((column) => column[draw] ?? 0)));

const uniform = (count: number, low: number, high: number): Uncertain[] =>
  Array.from({ length: count }, (_, at) => ({ name: `x${at + 1}`, distribution: { kind: "uniform", low, high } }));

/** @source Ishigami and Homma, "An importance quantification technique…", ISUMA (1990); variances in Saltelli et al., Sensitivity Analysis (2000) */
function ishigami(): Known {
  const [a, b] = [7, 0.1];
  const v1 = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
  const v2 = a ** 2 / 8;
  const v13 = (8 * b ** 2 * Math.PI ** 8) / 225;
  const variance = v1 + v2 + v13;
  return {
    label: "Ishigami",
    parameters: uniform(3, -Math.PI, Math.PI),
    response: perDraw((x = 0, y = 0, z = 0) => Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x)),
    variance,
    first: [v1 / variance, v2 / variance, 0],
    total: [(v1 + v13) / variance, v2 / variance, v13 / variance],
  };
}

/** @source Saltelli and Sobol, "About the use of rank transformation in sensitivity analysis…", Reliability Engineering and System Safety 50 (1995) */
function sobolG(): Known {
  const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
  const own = weights.map((a) => 1 / (3 * (1 + a) ** 2));
  const variance = own.reduce((product, v) => product * (1 + v), 1) - 1;
  return {
    label: "Sobol g",
    parameters: uniform(weights.length, 0, 1),
    response: perDraw((...x) =>
      x.reduce(
        (product, value, at) => product * ((Math.abs(4 * value - 2) + (weights[at] ?? 0)) / (1 + (weights[at] ?? 0))),
        1,
      ),
    ),
    variance,
    first: own.map((v) => v / variance),
    total: own.map((v) => (v * ((variance + 1) / (1 + v))) / variance),
  };
}

/** Σ cᵢ xᵢ: first and total are the shares of the variances, whatever the distributions. */
function sum(): Known {
  const parts: readonly (readonly [number, Distribution, number])[] = [
    [3, { kind: "normal", mean: 1e6, sd: 2 }, 4],
    [1, { kind: "uniform", low: 0, high: 12 }, 12],
    [-2, { kind: "triangular", low: 0, mode: 0, high: 6 }, 2],
    [5, { kind: "fixed", value: 9 }, 0],
  ];
  const own = parts.map(([factor, , variance]) => factor ** 2 * variance);
  const variance = own.reduce((total, v) => total + v, 0);
  return {
    label: "a sum far from nought",
    parameters: parts.map(([, distribution], at) => ({ name: `x${at + 1}`, distribution })),
    response: perDraw((...x) => x.reduce((total, value, at) => total + value * (parts[at]?.[0] ?? 0), 0)),
    variance,
    first: own.map((v) => v / variance),
    total: own.map((v) => v / variance),
  };
}

function indicesOf(answer: SobolAnswer): readonly SobolIndex[] {
  if (answer.kind !== "indices") throw new Error("no indices");
  return answer.indices;
}

describe.each([ishigami(), sobolG(), sum()])("$label", ({ parameters, response, variance, first, total }) => {
  test("has its known indices", () => {
    const answer = sobol(parameters, response, { seed: 6, draws: 16_384 });
    indicesOf(answer).forEach((index, at) => {
      expect(Math.abs(index.first.value - (first[at] ?? 0))).toBeLessThan(0.02);
      expect(Math.abs(index.total.value - (total[at] ?? 0))).toBeLessThan(0.02);
    });
    expect(answer.kind === "indices" && answer.variance / variance).toBeCloseTo(1, 1);
  });

  test("has intervals that hold the true value about as often as they say", () => {
    let [held, asked] = [0, 0];
    for (let seed = 0; seed < 30; seed++) {
      indicesOf(sobol(parameters, response, { seed, draws: 512 })).forEach((index, at) => {
        for (const [estimate, truth] of [
          [index.first, first[at] ?? 0],
          [index.total, total[at] ?? 0],
        ] as const) {
          expect(estimate.low).toBeLessThanOrEqual(estimate.value + 1e-9);
          expect(estimate.high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
          asked++;
          if (truth >= estimate.low - 1e-12 && truth <= estimate.high + 1e-12) held++;
        }
      });
    }
    expect(held / asked).toBeGreaterThan(0.88);
  });

  test("comes nearer with more draws", () => {
    const error = (draws: number) => {
      const squares = Array.from({ length: 12 }, (_, seed) =>
        indicesOf(sobol(parameters, response, { seed, draws, resamples: 1 })).map(
          (index, at) => (index.total.value - (total[at] ?? 0)) ** 2,
        ),
      ).flat();
      return Math.sqrt(squares.reduce((one, other) => one + other, 0) / squares.length);
    };
    expect(error(4096)).toBeLessThan(error(256) / 2);
  });
});

const { parameters, response } = ishigami();

test("a parameter that plays no part has exactly nought of both, and costs no run when it is fixed", () => {
  let runs = 0;
  const counted: Response = (columns, draws) => {
    runs += draws;
    return response(columns, draws);
  };
  const idle: Uncertain = { name: "idle", distribution: { kind: "uniform", low: 0, high: 1 } };
  const fixed: Uncertain = { name: "fixed", distribution: { kind: "fixed", value: 4 } };
  const indices = indicesOf(sobol([...parameters, idle, fixed], counted, { seed: 1, draws: 100 }));
  const nought = { value: 0, low: 0, high: 0 };
  expect(indices.slice(3)).toEqual([
    { name: "idle", first: nought, total: nought },
    { name: "fixed", first: nought, total: nought },
  ]);
  expect(runs).toBe(6 * 100);
});

test("the same seed gives the same answer, and another parameter leaves the samples of the others", () => {
  const one = sobol(parameters, response, { seed: 1, draws: 64 });
  expect(sobol(parameters, response, { seed: 1, draws: 64 })).toEqual(one);
  const idle: Uncertain = { name: "idle", distribution: { kind: "uniform", low: 0, high: 1 } };
  const more = sobol([...parameters, idle], response, { seed: 1, draws: 64 });
  expect(indicesOf(more).slice(0, 3)).toEqual(indicesOf(one));
});

test.each([0, 3, 1e15, 0.1 + 0.2])("a result that is always %d has no spread, and says so", (value) => {
  const constant: Response = (_, draws) => new Float64Array(draws).fill(value);
  const answer = sobol(parameters, constant, { seed: 1, draws: 100 });
  expect(answer.kind).toBe("constant");
  expect(answer.kind === "constant" && answer.value).toBeCloseTo(value, 9);
});

test("a result that differs by rounding only has no spread", () => {
  const noisy: Response = perDraw((x = 0) => 1e6 + x - x + (x > 0 ? 1e-10 : 0));
  expect(sobol(parameters, noisy, { seed: 1, draws: 100 }).kind).toBe("constant");
});

test("without parameters the result is constant", () => {
  expect(sobol([], (_, draws) => new Float64Array(draws).fill(4), { seed: 1, draws: 10 })).toEqual({
    kind: "constant",
    value: 4,
  });
});

test("a result that is no number is refused with its draw", () => {
  const never: Response = (_, draws) => new Float64Array(draws).fill(Infinity, 3, 4);
  expect(() => sobol(parameters, never, { seed: 1, draws: 10 })).toThrow(/draw 3 is Infinity/);
});
