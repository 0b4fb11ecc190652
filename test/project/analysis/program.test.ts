/** The whole way: a model's equations, a sample, and every kind of answer, beside what is known in closed form. */
import { describe, expect, test } from "vitest";
import { crossingShares, crossingTimes } from "../../../src/project/analysis/crossing.ts";
import { solve } from "../../../src/project/analysis/inverse.ts";
import { pull, quantileAt, resultAt } from "../../../src/project/analysis/lever.ts";
import { fan } from "../../../src/project/analysis/quantiles.ts";
import { byPick } from "../../../src/project/analysis/series.ts";
import { sobol } from "../../../src/project/analysis/sobol.ts";
import { tornado } from "../../../src/project/analysis/tornado.ts";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { compile } from "../../../src/project/graph/compile.ts";
import { interpret } from "../../../src/project/graph/interpret.ts";
import { sample, type Uncertain } from "../../../src/project/sample/sample.ts";
import { ownModel } from "../own-model.ts";

/** Ours grows by what is built less what is lost; theirs stays as it is. */
const graph = buildGraph(
  ownModel({
    time: { start: 2025, stop: 2035, steps: 10, saveEvery: 1 },
    parameters: { built: 0, lost: 0, theirs: 0 },
    stocks: { ours: { initial: "10", in: "coming", out: "going" } },
    auxiliaries: { coming: "built", going: "lost", level: "theirs" },
  }),
);
const slot = (name: string) => graph.slots.findIndex((one) => one.name === name);
const KEPT = [slot("ours"), slot("level")];
const PASSES = { left: 0, right: 1, direction: "up" as const };

const parameters: readonly Uncertain[] = [
  { name: "built", distribution: { kind: "uniform", low: 6, high: 12 } },
  { name: "lost", distribution: { kind: "normal", mean: 2, sd: 1 } },
  {
    name: "theirs",
    distribution: {
      kind: "mixture",
      parts: [
        { weight: 3, label: "a ministry", of: { kind: "fixed", value: 50 } },
        { weight: 1, label: "an institute", of: { kind: "fixed", value: 500 } },
        { weight: 1, label: "a newspaper", of: { kind: "fixed", value: 5 } },
      ],
    },
  },
];
const drawn = sample(parameters, { seed: 6, draws: 2000, method: "latin-hypercube" });

test("inputs stand in the order of the parameters", () => {
  expect(graph.inputs.map((input) => graph.slots[input]?.name)).toEqual(parameters.map(({ name }) => name));
});

describe.each([
  ["compiled", compile(graph)],
  ["interpreted", interpret(graph)],
] as const)("%s", (_, program) => {
  const runs = program.run(drawn.columns, KEPT, { from: 0, to: drawn.draws });

  test("the fan has the mean path in its middle", () => {
    const { values, times } = fan(runs, 0, [0.5]);
    times.forEach((time, at) => {
      expect(values[at]).toBeCloseTo(10 + (time - 2025) * 7, 0);
    });
  });

  test("whether ours passes depends on whose figure of theirs is right", () => {
    const times = crossingTimes(runs, PASSES);
    const parts = byPick(times, drawn.picks.get("theirs") ?? new Uint16Array(), 3).map((part) => crossingShares(part));
    expect(parts.map(({ draws, already, never }) => ({ draws, already, never: never > 0.5 }))).toEqual([
      { draws: 1200, already: 0, never: false },
      { draws: 400, already: 0, never: true },
      { draws: 400, already: 1, never: false },
    ]);
    // Ten a year at the median of 7: 40 more take 40 / 7 years, for half of the draws of that part.
    expect(parts[0]?.quantiles?.["0.5"]).toBeCloseTo(2025 + 40 / 7, 0);
  });

  test("the spread at the end is shared as the variances of a sum are", () => {
    const answer = sobol(parameters, resultAt(program, KEPT[0] ?? 0, 2035), { seed: 6, draws: 4096 });
    expect(answer.kind).toBe("indices");
    if (answer.kind !== "indices") return;
    expect(answer.variance).toBeCloseTo(100 * (3 + 1), -1);
    expect(answer.indices.map(({ total }) => Number(total.value.toFixed(1)))).toEqual([0.8, 0.3, 0]);
    expect(answer.indices[0]?.first.value).toBeCloseTo(0.75, 1);
    expect(answer.indices[2]?.total).toEqual({ value: 0, low: 0, high: 0 });
  });

  test("the tornado has what is built first", () => {
    const { base, bars } = tornado(parameters, resultAt(program, KEPT[0] ?? 0, 2035));
    expect(base).toBeCloseTo(10 + 10 * 7, 9);
    expect(bars.map(({ name }) => name)).toEqual(["built", "lost", "theirs"]);
    expect(bars[0]?.width).toBeCloseTo(0.9 * 60, 9);
    expect(bars[1]?.width).toBeCloseTo(10 * 2 * 1.6448536269514722, 9);
  });

  test("what must be built for a median of 100 by 2035 is found", () => {
    const f = pull({ program, ...drawn, input: 0, kept: KEPT }, quantileAt(0, 2035, 0.5));
    const solution = solve({ f, low: 6, high: 20, target: 100, tolerance: 0.01 });
    expect(solution.kind).toBe("found");
    if (solution.kind === "found") expect(solution.answer.value).toBeCloseTo(9 + 2, 2);
    expect(solve({ f, low: 6, high: 9, target: 100, tolerance: 0.01 }).kind).toBe("unreachable");
  });
});
