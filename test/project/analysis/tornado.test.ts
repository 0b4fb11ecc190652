/** A tornado: each parameter moved by itself. */
import { expect, test } from "vitest";
import { tornado } from "../../../src/project/analysis/tornado.ts";
import type { Uncertain } from "../../../src/project/sample/sample.ts";

const parameters: readonly Uncertain[] = [
  { name: "narrow", distribution: { kind: "uniform", low: 0, high: 1 } },
  { name: "fixed", distribution: { kind: "fixed", value: 3 } },
  { name: "wide", distribution: { kind: "uniform", low: 0, high: 100 } },
  {
    name: "two sources",
    distribution: {
      kind: "mixture",
      parts: [4, 16].map((value) => ({ weight: 1, label: String(value), of: { kind: "fixed", value } })),
    },
  },
];

test("has the widest bar first, whichever way it points, with the others at their medians", () => {
  const { base, bars } = tornado(parameters, ([narrow, fixed, wide, two], draws) =>
    Float64Array.from(
      { length: draws },
      (_, at) => 10 * (narrow?.[at] ?? 0) + (fixed?.[at] ?? 0) - (wide?.[at] ?? 0) + (two?.[at] ?? 0),
    ),
  );
  // Medians: 0.5, 3, 50, 4 (the lower of two equally likely values).
  expect(base).toBeCloseTo(5 + 3 - 50 + 4, 9);
  expect(bars.map(({ name, width }) => [name, Number(width.toFixed(9))])).toEqual([
    ["wide", 90],
    ["two sources", 12],
    ["narrow", 9],
    ["fixed", 0],
  ]);
  const [wide] = bars;
  expect(wide?.low.value).toBeCloseTo(5, 9);
  expect(wide?.low.result).toBeCloseTo(5 + 3 - 5 + 4, 9);
  expect(wide?.high.result).toBeCloseTo(5 + 3 - 95 + 4, 9);
});

test("can have other ends", () => {
  const { bars } = tornado(parameters.slice(0, 1), ([x]) => x ?? new Float64Array(), [0.25, 0.75]);
  expect(bars[0]?.width).toBeCloseTo(0.5, 12);
});
