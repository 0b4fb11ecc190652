/** Both programs on models whose answer is known on paper, and on generated ones: the same bits. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { compile } from "../../../src/project/graph/compile.ts";
import type { Graph } from "../../../src/project/graph/graph.ts";
import { interpret } from "../../../src/project/graph/interpret.ts";
import type { Program } from "../../../src/project/graph/program.ts";
import { type OwnModel, ownModel } from "../own-model.ts";
import { generatedModel } from "./generated.ts";

const programs = [
  ["interpreted", interpret],
  ["compiled", compile],
  ["compiled in parts", (graph: Graph) => compile(graph, { whole: 0, part: 3 })],
] as const;

/** The values of a variable at the save points, with every parameter as the model has it. */
function series(program: Program, own: OwnModel, name: string): readonly number[] {
  const slot = program.graph.slots.findIndex((one) => one.name === name);
  const columns = Object.values(own.parameters ?? {}).flatMap((value) =>
    (typeof value === "number" ? [value] : Object.values(value)).map((one) => Float64Array.of(one)),
  );
  return [...program.run(columns, [slot], { from: 0, to: 1 }).values];
}

describe.each(programs)("%s", (_, make) => {
  const run = (own: OwnModel, name: string): readonly number[] => series(make(buildGraph(ownModel(own))), own, name);

  test.each<[string, OwnModel, string, readonly number[]]>([
    [
      "a stock fills by its flow",
      { time: { start: 0, stop: 3, steps: 3 }, stocks: { x: { initial: "1", in: "f" } }, auxiliaries: { f: "2" } },
      "x",
      [1, 3, 5, 7],
    ],
    [
      "half steps",
      { time: { start: 0, stop: 1, steps: 2 }, stocks: { x: { initial: "4", out: "f" } }, auxiliaries: { f: "x" } },
      "x",
      [4, 2, 1],
    ],
    [
      "all stocks change from the old state",
      { time: { start: 0, stop: 2, steps: 2 }, stocks: { x: { initial: "1", in: "y" }, y: { initial: "0", in: "x" } } },
      "y",
      [0, 1, 2],
    ],
    [
      "minus binds looser than the power",
      { time: { start: 0, stop: 1, steps: 1 }, auxiliaries: { a: "-2^2" } },
      "a",
      [-4, -4],
    ],
    [
      "the power binds to the right",
      { time: { start: 0, stop: 1, steps: 1 }, auxiliaries: { a: "2^3^2" } },
      "a",
      [512, 512],
    ],
    [
      "a step in time",
      { time: { start: 0, stop: 3, steps: 3 }, auxiliaries: { a: "step_at(5, 2)" } },
      "a",
      [0, 0, 5, 5],
    ],
    [
      "a ramp with an end",
      { time: { start: 0, stop: 4, steps: 4 }, auxiliaries: { a: "ramp(2, 1, 3)" } },
      "a",
      [0, 0, 2, 4, 4],
    ],
    [
      "pulses that come again",
      { time: { start: 0, stop: 5, steps: 5 }, auxiliaries: { a: "pulse(3, 1, 2)" } },
      "a",
      [0, 3, 0, 3, 0, 3],
    ],
    [
      "a fixed delay",
      { time: { start: 0, stop: 4, steps: 4 }, auxiliaries: { a: "delay(time, 2, 9)" } },
      "a",
      [9, 9, 0, 1, 2],
    ],
    [
      "one step ago",
      { time: { start: 0, stop: 3, steps: 3 }, auxiliaries: { a: "previous(time, 7)" } },
      "a",
      [7, 0, 1, 2],
    ],
    [
      "the value at the start",
      { time: { start: 3, stop: 5, steps: 2 }, auxiliaries: { a: "init(time) + time" } },
      "a",
      [6, 7, 8],
    ],
    [
      "a delay that was in balance stays so",
      { time: { start: 0, stop: 2, steps: 2 }, auxiliaries: { a: "delay3(5, 3)" } },
      "a",
      [5, 5, 5],
    ],
    [
      "a first-order smooth",
      { time: { start: 0, stop: 2, steps: 2 }, auxiliaries: { a: "smooth(8, 2, 0)" } },
      "a",
      [0, 4, 6],
    ],
    [
      "a delay of a given order",
      { time: { start: 0, stop: 2, steps: 2 }, auxiliaries: { a: "delay_n(4, 2, 1, 0)" } },
      "a",
      [0, 2, 3],
    ],
    [
      "a lookup between points, and held beyond",
      {
        time: { start: 0, stop: 3, steps: 3 },
        lookups: { l: { x: [1, 2], y: [10, 20], outside: "hold" } },
        auxiliaries: { a: "l(time + 0.5)" },
      },
      "a",
      [10, 15, 20, 20],
    ],
    [
      "a lookup whose last line goes on",
      {
        time: { start: 0, stop: 3, steps: 3 },
        lookups: { l: { x: [1, 2], y: [10, 20], outside: "extrapolate" } },
        auxiliaries: { a: "l(time)" },
      },
      "a",
      [0, 10, 20, 30],
    ],
    [
      "a stock that never falls below nought",
      {
        time: { start: 0, stop: 3, steps: 3 },
        stocks: { x: { initial: "5", out: "f, g", nonNegative: true } },
        auxiliaries: { f: "3", g: "1" },
      },
      "x",
      [5, 1, 0, 0],
    ],
    [
      "choices and truths",
      {
        time: { start: 0, stop: 2, steps: 2 },
        auxiliaries: { a: "if time >= 1 and not (time = 2) then 1 else (time < 1) + 5" },
      },
      "a",
      [6, 1, 5],
    ],
    [
      "sums over a dimension",
      {
        time: { start: 0, stop: 1, steps: 1 },
        dimensions: { d: ["p", "q"] },
        parameters: { w: { p: 2, q: 3 } },
        over: { w: ["d"], v: ["d"] },
        auxiliaries: { v: "w * 10", a: "sum(v[*] * w[*]) + v[q]" },
      },
      "a",
      [160, 160],
    ],
    [
      "flows that stand at the start of a flow of something else",
      {
        time: { start: 0, stop: 1, steps: 1 },
        stocks: { x: { initial: "y * 2" }, y: { initial: "b + 1" } },
        auxiliaries: { b: "4" },
      },
      "x",
      [10, 10],
    ],
  ])("%s", (_title, own, name, expected) => {
    expect(run(own, name)).toEqual(expected);
  });

  test.each<[string, OwnModel, string, RegExp]>([
    ["a circle", { auxiliaries: { a: "b", b: "c", c: "a" } }, "model-loop", /"a" needs "b" needs "c" needs "a".*stock/],
    ["a circle at the start", { stocks: { x: { initial: "y" }, y: { initial: "x" } } }, "model-loop", /"x" needs "y"/],
    [
      "an unknown name",
      { auxiliaries: { growht: "1", a: "growth" } },
      "model-name",
      /"growth" is no variable.*"growht" meant/,
    ],
    [
      "an unknown function",
      { auxiliaries: { a: "mx(1, 2)" } },
      "model-name",
      /"mx" is no function.*is "(max|min)" meant/,
    ],
    ["too few arguments", { auxiliaries: { a: "ramp(1)" } }, "model-malformed", /ramp takes 2 to 3 arguments, not 1/],
    ["a name twice", { parameters: { a: 1 }, auxiliaries: { a: "1" } }, "model-name", /declared twice/],
    ["a flow that is not there", { stocks: { x: { initial: "1", in: "f" } } }, "model-name", /"f" is no variable/],
    [
      "steps that are not whole",
      { time: { start: 0, stop: 1, steps: 1.5 }, auxiliaries: { a: "1" } },
      "model-step",
      /1\.5 steps/,
    ],
    [
      "no element named",
      { dimensions: { d: ["p"] }, over: { v: ["d"] }, auxiliaries: { v: "1", a: "v" } },
      "model-name",
      /no element of "d"/,
    ],
    [
      "a star without a sum",
      { dimensions: { d: ["p"] }, over: { v: ["d"] }, auxiliaries: { v: "1", a: "v[*]" } },
      "model-name",
      /sum, mean, min or max/,
    ],
    [
      "an element without a value",
      { dimensions: { d: ["p", "q"] }, over: { w: ["d"] }, parameters: { w: { p: 1 } } },
      "model-missing",
      /no value for q/,
    ],
    [
      "an order that is no number",
      { parameters: { n: 2 }, auxiliaries: { a: "delay_n(1, 2, n)" } },
      "model-malformed",
      /the order of delay_n/,
    ],
    ["an empty model", {}, "model-malformed", /no variables/],
  ])("%s is told", (_title, own, code, message) => {
    expect(() => run(own, "a")).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });

  test("what is no finite number names variable, time and draw", () => {
    const model = ownModel({ parameters: { p: 0 }, auxiliaries: { a: "1 / (p - time)", b: "max(a, 0)" } });
    const program = make(buildGraph(model));
    const columns = [Float64Array.of(-1, 20, 3)];
    expect(() => program.run(columns, [2], { from: 0, to: 3 })).toThrow(
      expect.objectContaining({ code: "model-diverged", message: expect.stringMatching(/"a" .* at time 3 in draw 2/) }),
    );
  });

  test("draws may be divided as one likes", () => {
    const program = make(buildGraph(ownModel({ parameters: { p: 0 }, stocks: { x: { initial: "p", in: "x" } } })));
    const columns = [Float64Array.from({ length: 7 }, (__, index) => index / 3)];
    const whole = program.run(columns, [1], { from: 0, to: 7 });
    const parts = [0, 3, 4].map((from, index) => program.run(columns, [1], { from, to: [3, 4, 7][index] as number }));
    expect(parts.flatMap(({ values }) => [...values])).toEqual([...whole.values]);
  });
});

test("1,000 generated models give the same bits in every way", () => {
  let [finished, refused] = [0, 0];
  fc.assert(
    fc.property(generatedModel, ({ model, columns, draws }) => {
      const graph = buildGraph(model);
      const all = graph.slots.map((__, slot) => slot);
      // With one slot kept, what is not finite must be found in the others all the same.
      for (const kept of [all, all.slice(-1)]) {
        const outcome = (make: (graph: Graph) => Program): Uint8Array | string => {
          try {
            return new Uint8Array(make(graph).run(columns, kept, { from: 0, to: draws }).values.buffer);
          } catch (error) {
            return (error as Error).message;
          }
        };
        const [expected, ...others] = programs.map(([, make]) => outcome(make));
        if (typeof expected === "string") refused++;
        else finished++;
        for (const other of others) expect(other).toEqual(expected);
      }
    }),
    { numRuns: 1000 },
  );
  // Most of them run to the end, or the test would compare messages only.
  expect(finished).toBeGreaterThan(refused);
}, 120_000);
