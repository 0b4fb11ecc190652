/** Models written as XMILE and read back: they run to the same bits. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlumblineError } from "../../../src/core/error.ts";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { interpret } from "../../../src/project/graph/interpret.ts";
import type { Model } from "../../../src/project/model/model.ts";
import { variableSlots } from "../../../src/project/table.ts";
import { readXmile } from "../../../src/project/xmile/read.ts";
import { writeXmile } from "../../../src/project/xmile/write.ts";
import { generatedModel } from "../graph/generated.ts";
import { ownModel } from "../own-model.ts";

/** The values of every variable by its name; the code of the fault when the run ends in one. */
function values(
  model: Model,
  columns: readonly Float64Array[],
  draws: number,
): ReadonlyMap<string, readonly number[]> | string {
  const program = interpret(buildGraph(model));
  const slots = variableSlots(program);
  try {
    const { values: all, times } = program.run(columns, slots, { from: 0, to: draws });
    const long = draws * times.length;
    return new Map(
      slots.map((slot, at) => [program.graph.slots[slot]?.name ?? "", [...all.slice(at * long, (at + 1) * long)]]),
    );
  } catch (error) {
    if (error instanceof PlumblineError) return error.code;
    throw error;
  }
}

function byName(got: ReadonlyMap<string, readonly number[]> | string): unknown {
  return typeof got === "string" ? got : Object.fromEntries([...got].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("a model that is written as XMILE", () => {
  it("reads back to the same bits, whatever is in its equations", () => {
    let ran = 0;
    fc.assert(
      fc.property(generatedModel, ({ model, columns, draws }) => {
        const back = readXmile(writeXmile(model), "own.xmile");
        const got = values(model, columns, draws);
        expect(byName(values(back, columns, draws))).toEqual(byName(got));
        if (typeof got !== "string") ran += 1;
      }),
      { numRuns: 300 },
    );
    expect(ran).toBeGreaterThan(30);
  });

  const arrays = ownModel({
    time: { start: 2024, stop: 2026, steps: 24, saveEvery: 12 },
    dimensions: { Member: ["BE", "DE"], part: ["core", "related parts"] },
    parameters: { growth: { BE: 0.02, DE: 0.03 }, weight: 2, dt: 5 },
    stocks: { gdp: { initial: "100 * weight", in: "grown" } },
    auxiliaries: {
      grown: "gdp * growth",
      cost: "gdp * 0.1 * step",
      total: "sum(cost[*,*]) + max(gdp[*]) + mean(gdp[*]) + dt",
      germany: "gdp[DE] + cost[DE, related parts]",
      time_: "if time > 2024.5 and not (weight = 3) then -2^2 else exp(1)",
      exp_like: "step_at(1 [USD], 2025) + ramp(2, 2024, 2025) + smooth(time_, 1)",
    },
    over: { growth: ["Member"], gdp: ["Member"], grown: ["Member"], cost: ["Member", "part"] },
  });
  const columns = [0.02, 0.03, 2, 5].map((value) => Float64Array.of(value));

  it("keeps arrays, elements in capitals, and names that XMILE has itself", () => {
    const text = writeXmile(arrays);
    const back = readXmile(text, "own.xmile");
    expect(text).toContain('<dim name="Member">');
    expect(back.dimensions).toEqual(arrays.dimensions);
    expect(byName(values(back, columns, 1))).toEqual(byName(values(arrays, columns, 1)));
    expect(back.variables.find(({ name }) => name === "exp_like")).toMatchObject({
      equation: { all: { left: { left: { args: [{ value: 1, unit: "USD" }, { value: 2025 }] } } } },
    });
  });

  it("is written element by element where XMILE has no arrays for what it says", () => {
    const mixed = ownModel({
      time: { start: 0, stop: 2, steps: 2 },
      dimensions: { m: ["A", "B"] },
      parameters: { p: { A: 1, B: 2 }, q: { A: 3, B: 5 } },
      auxiliaries: { t: "sum(p[*] * q[*])" },
      over: { p: ["m"], q: ["m"] },
    });
    const given = [1, 2, 3, 5].map((value) => Float64Array.of(value));
    const back = readXmile(writeXmile(mixed), "own.xmile");
    expect(byName(values(back, given, 1))).toEqual(byName(values(mixed, given, 1)));
    expect(byName(values(back, given, 1))).toMatchObject({ t: [13, 13, 13], "p[A]": [1, 1, 1] });
  });

  const rich: Model = {
    ...arrays,
    title: "Who passes <whom> & when",
    purpose: "A purpose.",
    limits: ["A limit."],
    sources: ["A source, 2025."],
    variables: arrays.variables.map((one) =>
      one.name === "weight" && one.role === "parameter"
        ? {
            ...one,
            label: "Weight",
            unit: "1",
            value: {
              all: {
                kind: "mixture",
                parts: [{ weight: 1, label: "a", of: { kind: "pert", low: 1, mode: 2, high: 4 } }],
              },
            },
            allowed: { low: 0, high: 5 },
            rationale: "Because.",
            question: { all: { actor: "RU", measure: "spending", unit: "RUB", scale: 0.01, series: ["x"] } },
          }
        : one,
    ),
    crossings: [
      { id: "c", label: "C", left: "total", right: "weight", direction: "down", place: { line: 1, column: 1 } },
    ],
    correlations: [{ between: ["weight", "growth[DE]"], rank: 0.5 }],
    settings: [{ id: "s", label: "S", about: "About.", set: { weight: { kind: "uniform", low: 0, high: 1 } } }],
    examples: [
      {
        title: "E",
        set: { weight: { kind: "fixed", value: 3 } },
        expect: { "total@2026": 1, c: "never" },
        within: 0.1,
        place: { line: 1, column: 1 },
      },
    ],
  };

  it("keeps what XMILE has no words for in a namespace of its own", () => {
    const back = readXmile(writeXmile(rich), "own.xmile");
    const bare = (model: Model) => ({
      ...model,
      file: "",
      variables: [],
      crossings: model.crossings.map((one) => ({ ...one, place: 0 })),
      examples: model.examples.map((one) => ({ ...one, place: 0 })),
    });
    expect(bare(back)).toEqual(bare(rich));
    const weight = (model: Model) => ({ ...model.variables.find(({ name }) => name === "weight"), place: 0 });
    expect(weight(back)).toEqual(weight(rich));
  });

  it("takes the number of the file when somebody changed it in another program", () => {
    const changed = writeXmile(rich).replace(/(<aux name="weight">[\s\S]*?<eqn>)2(<\/eqn>)/, "$17$2");
    const weight = readXmile(changed, "own.xmile").variables.find(({ name }) => name === "weight");
    expect(weight).toMatchObject({
      role: "parameter",
      value: { all: { kind: "fixed", value: 7 } },
      rationale: "Because.",
    });
  });

  it("leaves out what names variables that are gone", () => {
    const gone = writeXmile(rich)
      .replace(/<aux name="weight">[\s\S]*?<\/aux>/, "")
      .replace(/100 \* weight/, "200")
      .replace(/weight = 3/, "1 = 3");
    const back = readXmile(gone, "own.xmile");
    expect([back.crossings, back.correlations, back.settings, back.examples]).toEqual([[], [], [], []]);
  });

  it.each([
    ["no JSON", (text: string) => text.replace(/<plumbline:model>/, "<plumbline:model>x")],
    ["another shape", (text: string) => text.replace(/&quot;purpose&quot;/, "&quot;purpsoe&quot;")],
  ])("is refused with its place when our part of it is %s", (_, change) => {
    expect(() => readXmile(change(writeXmile(rich)), "own.xmile")).toThrowError(
      /^own\.xmile:\d+:\d+: what Plumbline wrote into the file/,
    );
  });

  it("refuses names that XMILE does not tell apart", () => {
    const model = ownModel({ auxiliaries: { a: "1", A: "2" } });
    expect(() => writeXmile(model)).toThrowError(/"a" and "A" are one name in XMILE/);
  });
});
