/** Whole runs: two tellings, one believed and then the other; what is assumed; settings, targets, threads. */
import { describe, expect, test } from "vitest";
import type { Projection } from "../../../src/core/projection.ts";
import type { Evidence } from "../../../src/project/bind/input.ts";
import { NO_WISHES, type Wishes } from "../../../src/project/inputs.ts";
import { readModel } from "../../../src/project/model/read.ts";
import { prepare } from "../../../src/project/prepare.ts";
import { project } from "../../../src/project/run.ts";
import { solved } from "../../../src/project/solve.ts";
import { evidenceOf } from "../bind/ledger.ts";
import { tanks } from "./model.ts";

const OPTIONS = { seed: 1, draws: 500, shareDraws: 2048 };
const nothing = evidenceOf([]);
const said = evidenceOf([
  "Russia will produce 1,500 tanks in 2025, Anna Holm said.",
  "Russia will produce 900 tanks in 2025, Per Lund said.",
]);

const run = (evidence: Evidence, wishes: Partial<Wishes> = {}): Projection =>
  project(tanks(), evidence, { ...NO_WISHES, ...wishes }, OPTIONS);

const believing = (speaker: string): Partial<Wishes> => {
  const [one] = said.told.filter(({ member }) => member.source === speaker);
  return { choice: { ...NO_WISHES.choice, believe: [one?.statement.id ?? ""] } };
};

const end = ({ outputs: [output] }: Projection): number => output?.points.at(-1)?.quantiles["0.5"] ?? Number.NaN;

describe("a run", () => {
  test("follows the telling that is believed", () => {
    expect(end(run(said, believing("Anna Holm")))).toBeCloseTo(2000 + 5 * 1500, -1);
    expect(end(run(said, believing("Per Lund")))).toBeCloseTo(2000 + 5 * 900, -1);
  });

  test("says of each input what it is", () => {
    const bases = (evidence: Evidence, wishes: Partial<Wishes> = {}) =>
      run(evidence, wishes).inputs.map(({ name, basis }) => [name, basis]);
    expect(bases(said)).toEqual([
      ["made", "read"],
      ["there", "published"],
      ["wanted", "assumed"],
    ]);
    expect(bases(nothing)[0]).toEqual(["made", "assumed"]);
    expect(bases(said, { setting: "slow" })[0]).toEqual(["made", "chosen"]);
    expect(bases(said, { set: { made: { kind: "fixed", value: 5 } } })[0]).toEqual(["made", "chosen"]);
  });

  test("tells the assumptions that decide, and the limits, wherever it is shown", () => {
    const { caveats } = run(nothing);
    expect(caveats).toContain("Nothing is lost in it.");
    expect(caveats[0]).toMatch(
      /Assumed and not read: Tanks made a year \(\d+ % of the spread\)\. Nobody has counted them\./,
    );
  });

  test("gives all of the spread of the stock to the only input that moves it", () => {
    const shares = new Map(run(nothing).inputs.map(({ name, share }) => [name, share]));
    expect(shares.get("made")).toBeCloseTo(1, 1);
    expect(shares.get("wanted")).toBeLessThan(0.01);
  });

  test("has never and already beside the dates", () => {
    const [crossing] = run(nothing).crossings;
    expect(crossing).toMatchObject({ id: "reaches", already: 0, never: 1 });
    const [early] = run(said, believing("Anna Holm")).crossings;
    expect(early?.never).toBeLessThan(0.1);
    expect(early?.quantiles?.["0.5"]).toBeGreaterThan(2026);
  });

  test("tells apart what follows if one source alone is right", () => {
    const { cases, crossings } = run(said);
    expect(cases.map(({ input, says, share }) => [input, says, share])).toEqual([
      ["made", "Anna Holm", 0.5],
      ["made", "Per Lund", 0.5],
    ]);
    const [holm, lund] = cases;
    expect(holm?.quantiles["0.5"]).toBeCloseTo(2000 + 5 * 1500, -2);
    expect(lund?.quantiles["0.5"]).toBeCloseTo(2000 + 5 * 900, -2);
    expect(holm?.crossings[0]?.never).toBeLessThan(lund?.crossings[0]?.never ?? 0);
    const never = cases.reduce((sum, { share, crossings: [own] }) => sum + share * (own?.never ?? Number.NaN), 0);
    expect(never).toBeCloseTo(crossings[0]?.never ?? Number.NaN, 12);
    expect(run(said, believing("Anna Holm")).cases).toEqual([]);
  });

  test("is the same to the byte for the same seed, and another for another", () => {
    expect(JSON.stringify(run(said))).toBe(JSON.stringify(run(said)));
    const other = project(tanks(), nothing, NO_WISHES, { ...OPTIONS, seed: 2 });
    expect(JSON.stringify(other.outputs)).not.toBe(JSON.stringify(run(nothing).outputs));
  });

  test("in parts has the values of one in all", () => {
    const { program, sample, kept } = prepare(tanks(), nothing, NO_WISHES, OPTIONS);
    const whole = program.run(sample.columns, kept, { from: 0, to: 500 });
    const part = program.run(sample.columns, kept, { from: 200, to: 300 });
    const width = whole.times.length;
    expect(part.values.subarray(0, 100 * width)).toEqual(whole.values.subarray(200 * width, 300 * width));
  });
});

test("that is sound in all of its own draws is not refused for those of the shares", () => {
  const rare = readModel(
    `title: Rare
purpose: A root that is no number in one draw of a thousand.
limits: [None.]
time: { from: 0, to: 1, step: 1, save: 1, unit: a }
parameters:
  x: { unit: "1", value: { normal: [0, 1] }, rationale: A guess. }
  y: { unit: "1", value: { normal: [0, 1] }, rationale: A guess. }
auxiliaries:
  root: { unit: "1", equation: "sqrt(x + y + 4.2)" }
outputs: [root]
`,
    "rare.yaml",
  );
  const at = (draws: number) => () => project(rare, nothing, NO_WISHES, { seed: 4, draws, shareDraws: 512 });
  expect(at(200)().inputs.map(({ share }) => share)).toEqual([undefined, undefined]);
  expect(at(5000)).toThrow(expect.objectContaining({ code: "model-diverged" }));
});

describe("a wish that cannot be", () => {
  test.each([
    [{ set: { mad: { kind: "fixed", value: 1 } } }, "model-name", /no parameter "mad".*"made"/],
    [{ set: { made: { kind: "fixed", value: 5000 } } }, "usage", /5000 is outside of what the model allows, 0 to 3000/],
    [{ setting: "slo" }, "model-name", /no setting "slo".*"slow"/],
  ] as const)("%j is refused with what to do", (wishes, code, message) => {
    expect(() => run(nothing, wishes as Partial<Wishes>)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
});

describe("what would have to be true", () => {
  const prepared = prepare(tanks(), nothing, NO_WISHES, OPTIONS);

  test("is found", () => {
    const { solution } = solved(prepared, "made", "tanks@2030=7000");
    expect(solution.kind).toBe("found");
    if (solution.kind === "found") expect(solution.answer.value).toBeCloseTo(1000, 0);
  });

  test("by a date, for a share of the draws", () => {
    const { solution } = solved(prepared, "made", "reaches<=2029:0.5");
    expect(solution.kind).toBe("found");
    if (solution.kind === "found") expect(solution.answer.value).toBeCloseTo((6130 - 2000) / 4, -2);
  });

  test("is told to be out of reach, with the nearest", () => {
    const { solution } = solved(prepared, "made", "tanks@2026=10000");
    expect(solution).toMatchObject({ kind: "unreachable", nearest: { value: 3000, result: 5000 } });
  });

  test.each([
    ["there", "tanks@2030=7000", "usage"],
    ["made", "tank@2030=7000", "model-name"],
    ["made", "tanks@2050=7000", "usage"],
    ["made", "much more", "usage"],
  ])("%s for %s is refused", (lever, target, code) => {
    expect(() => solved(prepared, lever, target)).toThrow(expect.objectContaining({ code }));
  });
});
