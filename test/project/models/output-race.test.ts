/** The output race: which telling makes which answer, and no pair answers for another. */
import { describe, expect, it } from "vitest";
import { crossingShares } from "../../../src/project/analysis/crossing.ts";
import { byPick } from "../../../src/project/analysis/series.ts";
import { Drawn, setting, shipped } from "./drawn.ts";

const model = shipped("output-race");
const ratio = model.variables.find(({ name }) => name === "ratio");
const parts = ratio?.role === "parameter" && "all" in ratio.value ? ratio.value.all : undefined;
const labels = parts?.kind === "mixture" ? parts.parts.map(({ label }) => label) : [];

describe("the answer, telling by telling", () => {
  const drawn = new Drawn(model, {}, 1200);
  const picks = drawn.sample.picks.get("ratio") ?? new Uint16Array();
  const groups = byPick(drawn.crossing("passes"), picks, labels.length).map((times) => crossingShares(times));

  it("every telling has its equal part of the draws, by name", () => {
    expect(labels.map((label) => label.split(":")[0])).toEqual([
      "Rutte, 14 February to 9 June 2025",
      "Rutte, 5 July 2025",
      "Rutte, 6 November 2025",
    ]);
    expect(groups.map(({ draws }) => draws)).toEqual([400, 400, 400]);
  });

  it("if the speaker is right in November it is so already, in every draw; if he is right before, in none", () => {
    expect(groups.map(({ already }) => already)).toEqual([0, 0, 1]);
  });

  it("twelve times takes longer than four times, and is never passed more often", () => {
    const [four, twelve] = groups;
    expect(twelve?.quantiles?.["0.5"]).toBeGreaterThan(four?.quantiles?.["0.5"] ?? Number.NaN);
    expect(twelve?.never).toBeGreaterThan(four?.never ?? Number.NaN);
  });

  it("the shares of all draws are those of the parts", () => {
    const all = crossingShares(drawn.crossing("passes"));
    const mean = (of: (one: (typeof groups)[number]) => number) => groups.reduce((sum, one) => sum + of(one), 0) / 3;
    expect(all.already).toBeCloseTo(
      mean(({ already }) => already),
      12,
    );
    expect(all.never).toBeCloseTo(
      mean(({ never }) => never),
      12,
    );
    expect(all.already + all.never + all.within).toBeCloseTo(1, 12);
  });
});

describe("each dated telling by itself", () => {
  const shares = (id: string) => crossingShares(new Drawn(model, setting(model, id)).crossing("passes"));

  it.each(["rutte-2025-11-06", "breton-2024-06-15"])("%s: already, and no date in the future", (id) => {
    expect(shares(id)).toEqual({ draws: 400, already: 1, never: 0, within: 0 });
  });

  it("the higher the ratio told, the later", () => {
    const ids = ["bain-2024-05-26", "rutte-2025-06-09", "retold-four-times-more", "rutte-2025-07-05", "retold-sixteen"];
    const medians = ids.map((id) => {
      const times = new Drawn(model, setting(model, id)).crossing("passes").toSorted();
      return times[200] ?? Number.NaN;
    });
    expect(medians).toEqual(medians.toSorted((one, other) => one - other));
    expect(shares("rutte-2025-06-09").already).toBe(0);
  });

  it("nothing is passed before the day of the telling", () => {
    const times = new Drawn(model, setting(model, "bain-2024-05-26")).crossing("passes");
    expect(Math.min(...times)).toBeGreaterThan(2024.3989);
  });
});

describe("a pair of actor sets", () => {
  const outcome = (set: Readonly<Record<string, number>>) => new Drawn(model, set, 50).all("multiple");

  it.each([
    [0, { ratio_europe: 9, ratio_other: 9, growth_europe: 1, growth_other: 1 }, { ratio: 9 }, { growth_nato: 1 }],
    [1, { ratio: 9, ratio_other: 9, growth_nato: 1, growth_other: 1 }, { ratio_europe: 9 }, { growth_europe: 1 }],
    [2, { ratio: 9, ratio_europe: 9, growth_nato: 1, growth_europe: 1 }, { ratio_other: 9 }, { growth_other: 1 }],
  ] as const)("%i is answered from its own figures alone", (pair, others, ownRatio, ownGrowth) => {
    const plain = outcome({ pair });
    expect(outcome({ pair, ...others })).toEqual(plain);
    expect(outcome({ pair, ...ownRatio })).not.toEqual(plain);
    expect(outcome({ pair, ...ownGrowth })).not.toEqual(plain);
  });

  it("asks for claims about its own actors, output against output, in one class of item", () => {
    const questions = model.variables.flatMap((one) =>
      one.role === "parameter" && one.question !== undefined && "all" in one.question
        ? [[one.name, one.question.all] as const]
        : [],
    );
    expect(questions.map(([name, { actor, against, measure, item }]) => [name, actor, against, measure, item])).toEqual(
      [
        ["ratio", "RU", "NATO", "production-rate-ratio", "ammunition"],
        ["ratio_europe", "RU", "NATO-Europe", "production-rate-ratio", "ammunition"],
        ["growth_russia", "RU", undefined, "production-growth", "ammunition"],
        ["growth_nato", "NATO", undefined, "production-growth", "ammunition"],
        ["growth_europe", "NATO-Europe", undefined, "production-growth", "ammunition"],
      ],
    );
  });
});
