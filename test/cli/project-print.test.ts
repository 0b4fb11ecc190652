/** What a terminal is given of a run of many outputs and inputs. */
import { expect, test } from "vitest";
import { basisWord } from "../../src/cli/project/inputs.ts";
import { printed, question } from "../../src/cli/project/print.ts";
import { wrapped } from "../../src/cli/project/wrapped.ts";
import type { ProjectionInput, ProjectionOutput } from "../../src/core/projection.ts";

const assumption = { kind: "assumption", rationale: "A guess." } as const;
const input = (name: string, more: Partial<ProjectionInput> = {}): ProjectionInput => ({
  name,
  label: `Label of ${name}`,
  unit: "1",
  value: 5,
  low: 4,
  high: 6,
  basis: "assumed",
  rule: "",
  origins: [assumption],
  ...more,
});
const output = (name: string, of: (time: number) => number): ProjectionOutput => ({
  name,
  label: `Label of ${name}`,
  unit: "1",
  points: [2025, 2026].map((time) => ({
    time,
    quantiles: { "0.05": of(time), "0.25": of(time), "0.5": of(time), "0.75": of(time), "0.95": of(time) },
  })),
});
const moving = (time: number): number => time - 2020;

const told = async (inputs: readonly ProjectionInput[], outputs: readonly ProjectionOutput[]): Promise<string> =>
  (
    await printed(
      {
        model: "m",
        title: "Title",
        purpose: "Does it? For readers.",
        seed: 1,
        draws: 10_000,
        timeUnit: "a",
        inputs,
        outputs,
        crossings: [],
        cases: [],
        caveats: ["Assumed and not read: Label of big (90 % of the spread). A guess.", "It is a model."],
      },
      { settings: [] },
      [],
      (document) => document,
    )
  ).replace(/\s+/g, " ");

test("what decides has a row with its reason; what does not is named in one line, members together", async () => {
  const small = ["x[A]", "x[B]", "y"].map((name) => input(name, { share: 0.001 }));
  const text = await told([...small, input("big", { share: 0.9 })], [output("one", moving)]);
  expect(text).toContain("What decides it (share of the spread in 2026): Label of big (assumed, 90 %).");
  expect(text).toMatch(/Label of big \(big\) 5 \(4 to 6\) 90 % assumed A guess\./);
  expect(text).toContain("x of 2 (assumed); y 5 (4 to 6) (assumed). Where from: --json.");
  expect(text).toContain("What it leaves out: • It is a model.");
  expect(text.match(/A guess\./g)).toHaveLength(1);
});

test("sums come before members, the rest is counted, and what does not change stands in a line", async () => {
  const members = Array.from({ length: 20 }, (_, at) => output(`of[${at}]`, moving));
  const text = await told([input("p")], [...members, output("all", moving), output("rate", () => 1.5)]);
  expect(text.indexOf("Label of all ")).toBeLessThan(text.indexOf("Label of of[1]"));
  expect(text).toContain("… and 5 more; --csv has them all");
  expect(text).toContain("The same at every time: Label of rate 1.5.");
});

test("a source that only the model names is cited, a cell at hand is published", () => {
  const cited = { kind: "cited", source: "A yearbook", rationale: "" } as const;
  const series = { kind: "series", series: "s@2024", producer: "P", cell: "B2", value: 1 } as const;
  expect(basisWord(input("p", { basis: "published", origins: [cited] }))).toBe("cited");
  expect(basisWord(input("p", { basis: "published", origins: [series] }))).toBe("published");
});

test.each([
  ["When does it? For readers.", "When does it?"],
  ["A share of 3.5 % of GDP, by year.", "A share of 3.5 % of GDP, by year."],
  ["No stop", "No stop"],
])("the question of “%s”", (purpose, expected) => {
  expect(question(purpose)).toBe(expected);
});

test("lines fit, and a number keeps its per cent", () => {
  expect(wrapped("it grew by 35 % a year", 13, "  ")).toEqual(["it grew by", "  35 % a year"]);
});
