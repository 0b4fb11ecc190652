/** Where the compiled program looks for what is not finite. */
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { compile } from "../../../src/project/graph/compile.ts";
import type { Graph } from "../../../src/project/graph/graph.ts";
import { interpret } from "../../../src/project/graph/interpret.ts";
import type { Program } from "../../../src/project/graph/program.ts";
import { watchOf } from "../../../src/project/graph/watch.ts";
import { ownModel } from "../own-model.ts";

/** `a` is infinite at time 2; `b` is what flows into the stock. */
function graphOf(b: string): Graph {
  return buildGraph(
    ownModel({
      time: { start: 0, stop: 5, steps: 5 },
      lookups: { hill: { x: [0, 1], y: [0, 1], outside: "hold" } },
      stocks: { x: { initial: "0", in: "b" } },
      auxiliaries: { a: "1 / (2 - time)", b },
    }),
  );
}

const slotOf = (graph: Graph, name: string): number => graph.slots.findIndex((slot) => slot.name === name);
const look = (graph: Graph): readonly (string | undefined)[] =>
  watchOf(graph, [slotOf(graph, "x")]).each.map((slot) => graph.slots[slot]?.name);

describe("what hides an infinite value does not keep it from being told", () => {
  test.each([
    "min(a, 1)",
    "max(-a, 1)",
    "1 / (a + 1)",
    "exp(-a)",
    "hill(a)",
    "a > 1",
    "if time = 2 then 0 else a",
    "if a > 0 then 1 else 2",
    "a ^ 0",
    "sign(a)",
    "arctan(a)",
    "step_at(a, 4)",
    "previous(a, 0) * 0 ^ time",
  ])("%s", (b) => {
    const graph = graphOf(b);
    const programs: readonly Program[] = [interpret(graph), compile(graph), compile(graph, { whole: 0, part: 3 })];
    for (const program of programs)
      expect(() => program.run([], [slotOf(graph, "x")], { from: 0, to: 1 })).toThrow(
        /"a" grows .* at time 2 in draw 0/,
      );
    expect(look(graph)).toContain("a");
  });
});

test.each(["a", "-a", "a * 0", "2 - a / 3", "0 * (a + time)"])("%s carries it into the stock", (b) => {
  expect(look(graphOf(b))).toEqual([]);
});

test("a value of the last step is told as well", () => {
  const graph = buildGraph(
    ownModel({
      time: { start: 0, stop: 2, steps: 2 },
      stocks: { x: { initial: "0", in: "a" } },
      auxiliaries: { a: "1 / (2 - time)" },
    }),
  );
  expect(() => compile(graph).run([], [slotOf(graph, "x")], { from: 0, to: 1 })).toThrow(/"a" grows .* at time 2/);
});

test("a stock that would overflow only after the end is no fault", () => {
  const graph = buildGraph(
    ownModel({ time: { start: 0, stop: 1, steps: 1 }, stocks: { x: { initial: "5e307", in: "x", out: "" } } }),
  );
  expect([...compile(graph).run([], [0], { from: 0, to: 1 }).values]).toEqual([5e307, 1e308]);
});
