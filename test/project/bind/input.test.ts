/** Sentences of our own → the distribution of an input: by which rule, from whom, and what is left out with its reason. */
import { describe, expect, test } from "vitest";
import { basisOf, type InputOrigin, type InputQuestion } from "../../../src/core/projection.ts";
import { ASSUMPTION, type Choice, NO_CHOICE } from "../../../src/project/bind/choice.ts";
import { boundInput, type Evidence } from "../../../src/project/bind/input.ts";
import { quantileOf } from "../../../src/project/sample/quantile.ts";
import { publicRecord } from "../../../src/reference/public.ts";
import { evidenceOf } from "./ledger.ts";

const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
const tanks: InputQuestion = { actor: "RU", measure: "production", item: "tank", unit: "tank", ...year(2025) };
const dollars: InputQuestion = { actor: "RU", measure: "military-spending", unit: "USD", ...year(2024) };
const rounds: InputQuestion = { actor: "RU", against: "NATO", measure: "production", item: "ammunition", unit: "1" };

function inputOf(question: InputQuestion, evidence: Evidence, choice: Choice = NO_CHOICE) {
  const assumed = { kind: "fixed", value: -1 } as const;
  return boundInput({ name: "p", parameter: "p", question, assumed, rationale: "because" }, evidence, choice);
}

type ClaimOrigin = Extract<InputOrigin, { kind: "claim" }>;

const claimsOf = (origins: readonly InputOrigin[]): readonly ClaimOrigin[] =>
  origins.flatMap((origin) => (origin.kind === "claim" ? [origin] : []));

const tankSentence = (figure: string): string => `Russia will produce ${figure} tanks in 2025, Anna Holm said.`;

describe("the rule for", () => {
  test.each([
    ["1,500", { kind: "uniform", low: 1450, high: 1550 }],
    ["between 1,200 and 1,500", { kind: "pert", low: 1200, mode: 1350, high: 1500 }],
    ["up to 1,500", { kind: "pert", low: 0, mode: 1500, high: 1500 }],
  ])("%s", (figure, expected) => {
    expect(inputOf(tanks, evidenceOf([tankSentence(figure)])).of).toEqual(expected);
  });

  test("about 1,500: nine draws of ten lie within what “about” allows", () => {
    const { of } = inputOf(tanks, evidenceOf([tankSentence("about 1,500")]));
    const quantile = quantileOf(of);
    expect(of.kind).toBe("lognormal");
    expect(quantile(0.5)).toBeCloseTo(1500, 6);
    expect(quantile(0.95) / quantile(0.05)).toBeCloseTo(1600 / 1400, 9);
  });

  test("more than 1,500: never below, half within a tenth above, and the prior is told", () => {
    const { of, rule } = inputOf(tanks, evidenceOf([tankSentence("more than 1,500")]));
    const quantile = quantileOf(of);
    expect(quantile(1e-9)).toBeGreaterThanOrEqual(1500);
    expect(quantile(0.5)).toBeCloseTo(1650, 6);
    expect(quantile(0.95)).toBeCloseTo(2250, 6);
    expect(rule).toMatch(/how far above is assumed/);
  });

  test("equal amounts over two windows is exact, and is turned for the other side", () => {
    const evidence = evidenceOf([
      "Russia makes as much ammunition in three months as NATO makes in a year, Anna Holm said.",
    ]);
    expect(inputOf(rounds, evidence).of).toEqual({ kind: "fixed", value: 4 });
    expect(inputOf({ ...rounds, actor: "NATO", against: "RU" }, evidence).of).toEqual({ kind: "fixed", value: 0.25 });
  });

  test("an increase and a multiple of one thing are one number", () => {
    const growth: InputQuestion = { actor: "NATO", measure: "holding-growth", item: "air defence system", unit: "1" };
    const evidence = evidenceOf(["NATO needs a 400 % increase in air defence systems, Anna Holm said."]);
    expect(quantileOf(inputOf(growth, evidence).of)(0.5)).toBeCloseTo(5, 9);
    expect(quantileOf(inputOf({ ...growth, unit: "%", scale: 0.01 }, evidence).of)(0.5)).toBeCloseTo(4, 9);
  });
});

test("what is made a month is made twelve times in a year", () => {
  expect(inputOf(tanks, evidenceOf([tankSentence("100").replace("tanks", "tanks a month")])).of).toEqual({
    kind: "uniform",
    low: 600,
    high: 1800,
  });
});

test("what the model cannot be run with is shown, and not used", () => {
  const asked = { name: "p", parameter: "p", question: tanks, assumed: { kind: "fixed", value: -1 } as const };
  const { of, origins } = boundInput(
    { ...asked, rationale: "because", allowed: { low: 0, high: 4000 } },
    evidenceOf([tankSentence("15,000")]),
    NO_CHOICE,
  );
  expect(of).toEqual({ kind: "fixed", value: -1 });
  expect(claimsOf(origins)).toMatchObject([{ role: "excluded", because: expect.stringContaining("0 to 4000") }]);
});

describe("sources", () => {
  test("are counted by origin, not by tellings", () => {
    const { of, origins } = inputOf(
      tanks,
      evidenceOf([
        tankSentence("1,500"),
        tankSentence("1,500").replace("Anna Holm", "Holm"),
        tankSentence("900").replace("Anna Holm", "Per Lund"),
      ]),
    );
    expect(of).toMatchObject({
      kind: "mixture",
      parts: [
        { weight: 0.5, label: "Anna Holm" },
        { weight: 0.5, label: "Per Lund" },
      ],
    });
    expect(claimsOf(origins).map(({ speaker, weight }) => [speaker, weight])).toEqual([
      ["Anna Holm", 0.25],
      ["Holm", 0.25],
      ["Per Lund", 0.5],
    ]);
  });

  test("without a name add nothing to a named one that says the same", () => {
    const { origins } = inputOf(tanks, evidenceOf([tankSentence("1,500"), "Russia will produce 1,500 tanks in 2025."]));
    const [silent] = claimsOf(origins).filter(({ speaker }) => speaker === "the narrator");
    expect(silent).toMatchObject({ weight: 0, because: expect.stringMatching(/adds nothing/) });
  });
});

describe("only like answers like:", () => {
  test.each([
    [
      "another actor",
      "Europe will produce 900 tanks in 2025, Anna Holm said.",
      tanks,
      "it is of Europe, not of Russia",
    ],
    ["a wider thing", "Russia will produce 3,000 armoured vehicles in 2025, Anna Holm said.", tanks, "wider thing"],
    ["another year", "Russia will produce 900 tanks in 2026, Anna Holm said.", tanks, "it is of 2026, not of 2025"],
    ["a year not said", "Russia will produce 1,500 tanks, Anna Holm said.", tanks, "of what time it is is not said"],
    ["a denial", "Russia will not produce 1,500 tanks in 2025, Anna Holm said.", tanks, "the sentence denies"],
    [
      "capacity where output is asked",
      "Russia's capacity to produce ammunition is four times that of NATO, Anna Holm said.",
      rounds,
      "it is of capacity",
    ],
    [
      "a multiple of the past",
      "In 2023 Russia produced six times as much ammunition as NATO, Anna Holm said.",
      rounds,
      "it is of 2023, not of the time at which it was told",
    ],
    [
      "a multiple still to come",
      "By 2027 Russia will produce ten times as much ammunition as NATO, Anna Holm said.",
      rounds,
      "it is of the time up to 2027-12-31",
    ],
    [
      "a difference",
      "Russia spent 100 billion dollars more than Ukraine on defence in 2024, Per Lund said.",
      dollars,
      "it is the difference",
    ],
    ["a demand", "Russia must produce 1,500 tanks in 2025, Anna Holm said.", tanks, "it is demanded"],
    [
      "a supposition",
      "If Russia had spent 300 billion dollars on defence in 2024, its economy would have shrunk, Per Lund said.",
      dollars,
      "it is supposed",
    ],
    [
      "other prices",
      "Russia spent 460 billion dollars on defence in 2024 at purchasing power parity, Per Lund said.",
      dollars,
      "it is at purchasing power",
    ],
  ])("%s is shown, and not used", (_, sentence, question, because) => {
    const { of, origins } = inputOf(question, evidenceOf([sentence]));
    expect(of).toEqual({ kind: "fixed", value: -1 });
    expect(basisOf(origins)).toBe("assumed");
    expect(claimsOf(origins)).toMatchObject([{ role: "excluded", because: expect.stringContaining(because) }]);
  });

  test("what differs in two parts is not shown at all", () => {
    const { origins } = inputOf(tanks, evidenceOf(["Europe will produce 900 tanks in 2026, Anna Holm said."]));
    expect(claimsOf(origins)).toEqual([]);
  });
});

describe("a reader", () => {
  const evidence = evidenceOf([tankSentence("1,500"), tankSentence("900").replace("Anna Holm", "Per Lund")]);
  const [holm, lund] = claimsOf(inputOf(tanks, evidence).origins);
  const medianWith = (choice: Partial<Choice>): number =>
    quantileOf(inputOf(tanks, evidence, { ...NO_CHOICE, ...choice }).of)(0.5);

  test("believes one telling, then the other: the input follows", () => {
    expect(medianWith({ believe: [holm?.statement ?? ""] })).toBe(1500);
    expect(medianWith({ believe: [lund?.statement ?? ""] })).toBe(900);
    expect(medianWith({ exclude: [lund?.statement ?? ""] })).toBe(1500);
  });

  test("binds ends and a centre: a range with its mode", () => {
    const bindings = [
      { parameter: "p", to: lund?.statement ?? "", role: "low" },
      { parameter: "p", to: holm?.statement ?? "", role: "high" },
    ] as const;
    expect(inputOf(tanks, evidence, { ...NO_CHOICE, bindings }).of).toEqual({
      kind: "pert",
      low: 900,
      mode: 1200,
      high: 1500,
    });
  });

  test("takes what the model assumes instead", () => {
    const bindings = [{ parameter: "p", to: ASSUMPTION, role: "centre" }] as const;
    expect(medianWith({ bindings })).toBe(-1);
  });

  test("is told when a claim was withdrawn, and what to do", () => {
    const bindings = [{ parameter: "p", to: "c0123456789abcdef0123", role: "centre" }] as const;
    expect(() => medianWith({ bindings })).toThrow(
      expect.objectContaining({
        code: "claim-withdrawn",
        message: expect.stringMatching(/c0123456789abcdef0123.*among the claims/),
      }),
    );
  });

  test("does not have disputed tellings used", () => {
    const disputed = { ...evidence, disputed: new Set([lund?.statement ?? ""]) };
    expect(quantileOf(inputOf(tanks, disputed).of)(0.5)).toBe(1500);
  });
});

describe("a series", () => {
  const gdp: InputQuestion = {
    actor: "RU",
    measure: "gdp",
    unit: "USD",
    scale: 1e-9,
    ...year(2022),
    series: ["wb-gdp"],
  };
  const evidence = evidenceOf([], publicRecord());

  test("gives the value of its cell, with its edition", () => {
    const { of, origins, rule } = inputOf(gdp, evidence);
    const [origin] = origins;
    if (origin?.kind !== "series" || of.kind !== "fixed") throw new Error("no series");
    expect(origin.series).toBe("wb-gdp@2024-06-28");
    expect(origin.cell).not.toBe("");
    expect(of.value).toBeCloseTo(origin.value * 1e-9, 6);
    expect(rule).toContain("edition 2024-06-28");
    expect(basisOf(origins)).toBe("published");
  });

  test("of another year, unit or actor does not", () => {
    for (const other of [year(1890), { unit: "EUR" }, { actor: "Europe" }]) {
      expect(basisOf(inputOf({ ...gdp, ...other }, evidence).origins)).toBe("assumed");
    }
  });

  test("gives way to a claim, and to a saying of the record that is bound", () => {
    const bindings = [{ parameter: "p", to: "rutte-2025-07-05-ammunition", role: "centre" }] as const;
    const asked = { ...rounds, measure: "production-rate-ratio" };
    const { of, origins } = inputOf(asked, evidence, { ...NO_CHOICE, bindings });
    expect(of).toEqual({ kind: "fixed", value: 12 });
    expect(origins).toMatchObject([{ kind: "known", figure: "rutte-2025-07-05-ammunition", producer: "Mark Rutte" }]);
  });
});
