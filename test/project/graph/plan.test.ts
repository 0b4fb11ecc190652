/** How often the compiled program works out what. */
import { expect, test } from "vitest";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { planOf } from "../../../src/project/graph/plan.ts";
import { ownModel } from "../own-model.ts";

/** Numbers of tables over time, of assignments once a draw beyond the stock's start, and at each step. */
function counts(a: string, steps = 4): readonly number[] {
  const model = ownModel({
    time: { start: 0, stop: 4, steps },
    parameters: { p: 1, q: 2 },
    stocks: { x: { initial: "1", in: "a" } },
    auxiliaries: { a },
  });
  const { timeTables, once, each } = planOf(buildGraph(model), []);
  return [timeTables.length, once.length - 1, each.length];
}

test.each<[string, string, readonly number[]]>([
  ["what moves stays", "x * p", [0, 0, 2]],
  ["what is drawn is worked out once a draw", "x * (p / q)", [0, 1, 2]],
  ["the same part of two is one", "x * (p / q) + exp(p / q)", [0, 2, 2]],
  ["a variable that is drawn is no part of the steps, nor is it times their length", "p / q", [0, 2, 1]],
  ["what depends on time alone is worked out once", "step_at(5, 2)", [1, 0, 1]],
  ["and so is a part that does", "x * exp(time / 3)", [1, 0, 2]],
  ["a sum with the time is not worth it", "time + 1", [0, 0, 2]],
  ["time and draw together move", "exp(p * time)", [0, 0, 2]],
])("%s", (_, equation, expected) => {
  expect(counts(equation)).toEqual(expected);
});

test("no table is made for a great many steps", () => {
  expect(counts("step_at(5, 2)", 200_000)).toEqual([0, 0, 2]);
});
