/** What became of a promise: own sentences against series that are made up here. */
import { describe, expect, test } from "vitest";
import type { Pledge } from "../../src/core/pledge.ts";
import type { Point, Series } from "../../src/core/series.ts";
import { membersOn } from "../../src/measure/members.ts";
import { ledgerOver, point, shares } from "./run.ts";

const NORWAY = "Norway pledged to spend 3% of GDP on defence by 2025.";

function only(text: string, series: readonly Series[] = [], today = "2026-01-15"): Pledge {
  const rows = ledgerOver({ texts: [text], series, today });
  expect(rows).toHaveLength(1);
  return rows[0] as Pledge;
}

describe("a day on which it is due", () => {
  const text = "Belarus is expected to produce 40 howitzers by the end of 2025.";
  test.each([
    ["2025-12-31", "open"],
    ["2026-01-01", "due"],
    ["2026-01-15", "due"],
  ])("on %s it is %s", (today, status) => {
    expect(only(text, [], today)).toMatchObject({ status, terms: { due: "2025-12-31" }, force: "foretold" });
  });

  test("no cell settles anything before it", () => {
    expect(only(NORWAY, [shares([point("NO", 2025, 3.4)])], "2025-12-31").status).toBe("open");
  });
});

describe("a cell of the promised year settles it", () => {
  const other = { id: "institute-share", producer: "Institute" };
  const cases: readonly (readonly [string, readonly Point[], readonly Point[], string])[] = [
    ["above", [point("NO", 2025, 3.21)], [], "kept"],
    ["below", [point("NO", 2025, 2.81)], [], "broken"],
    ["what is printed could be rounded up to it", [point("NO", 2025, 3), point("NO", 2024, 2.93)], [], "unclear"],
    ["the last digit of the series, not of the figure, is what was rounded", [point("NO", 2025, 3.01)], [], "kept"],
    ["an estimate", [point("NO", 2025, 3.21, { stage: "estimate" })], [], "unclear"],
    ["a budget", [point("NO", 2025, 3.21, { stage: "budget" })], [], "unclear"],
    ["a figure that is called uncertain", [point("NO", 2025, 2.1, { quality: "uncertain" })], [], "unclear"],
    ["two that agree", [point("NO", 2025, 3.21)], [point("NO", 2025, 3.4)], "kept"],
    ["two that do not", [point("NO", 2025, 3.21)], [point("NO", 2025, 2.8)], "unclear"],
    [
      "an estimate on the other side",
      [point("NO", 2025, 3.21)],
      [point("NO", 2025, 2.8, { stage: "estimate" })],
      "unclear",
    ],
    [
      "an estimate on the same side",
      [point("NO", 2025, 3.21)],
      [point("NO", 2025, 3.8, { stage: "estimate" })],
      "kept",
    ],
  ];
  test.each(cases)("%s", (_, first, second, status) => {
    const series = [shares(first), ...(second.length > 0 ? [shares(second, other)] : [])];
    const row = only(NORWAY, series);
    expect(row.status).toBe(status);
    expect(row.evidence.map(({ value }) => value).sort()).toEqual(
      [...first, ...second]
        .filter(({ to }) => to === "2025-12-31")
        .map(({ value }) => value)
        .sort(),
    );
    for (const { producer, value } of row.evidence) expect(row.because).toMatch(new RegExp(`${producer}, ${value}`));
  });

  test("the evidence is frozen with its edition and the day", () => {
    expect(only(NORWAY, [shares([point("NO", 2025, 3.21)])])).toMatchObject({
      judged: "2026-01-15",
      evidence: [{ series: "bureau-share@2025", cell: "NO 2025", value: 3.21, says: "kept", but: "" }],
    });
  });
});

describe("nothing else settles it", () => {
  test.each<readonly [string, Series]>([
    ["another year", shares([point("NO", 2024, 3.4)])],
    ["another actor", shares([point("SE", 2025, 3.4)])],
    ["another measure", shares([point("NO", 2025, 3.4)], { measure: "core-defence-share" })],
    ["another unit", shares([point("NO", 2025, 3.4)], { unit: "%" })],
    ["another thing", shares([point("NO", 2025, 3.4)], { item: "tank" })],
    ["a fiscal year", shares([point("NO", 2025, 3.4, { from: "2025-04-01", to: "2026-03-31" })])],
    ["an edition of a day that is still to come", shares([point("NO", 2025, 3.4)], { edition: "2026-04-28" })],
  ])("%s", (_, series) => {
    expect(only(NORWAY, [series])).toMatchObject({ status: "due", evidence: [] });
  });

  test("the series that would settle it are named, and the newest year at hand", () => {
    const { because } = only(NORWAY, [shares([point("NO", 2023, 1.8), point("NO", 2024, 2.2)])]);
    expect(because).toContain("No cell of 2025 is at hand");
    expect(because).toContain("SIPRI");
    expect(because).toContain("of 2024, which does not settle 2025");
  });
});

describe("kinds of figures", () => {
  test("a forecast means what it prints", () => {
    const text = "Belarus is expected to produce 40 howitzers in 2025.";
    const built = (value: number) =>
      shares([point("BY", 2025, value)], { measure: "production", item: "howitzer", unit: "howitzer" });
    expect(only(text, [built(41)]).status).toBe("kept");
    expect(only(text, [built(90)]).status).toBe("broken");
    expect(only(text, [built(12)]).status).toBe("broken");
  });

  test("what can only be counted in part proves no shortfall", () => {
    const text = "Belarus is expected to lose more than 500 tanks in 2025.";
    const seen = (value: number) =>
      shares([point("BY", 2025, value)], { measure: "loss", item: "tank", unit: "tank", bound: ">=" });
    expect(only(text, [seen(400)])).toMatchObject({ status: "unclear", evidence: [{ says: "between" }] });
    expect(only(text, [seen(501)]).status).toBe("kept");
  });
});

describe("a share that each member of a group shall reach", () => {
  const text = "NATO agreed that each member spends at least 2% of GDP on defence by 2025.";
  const states = membersOn("NATO@NATO", "2025-12-31");
  const all = (value: (state: string) => number | undefined) =>
    shares(states.flatMap((state) => point(state, 2025, value(state) ?? 0)).filter(({ value }) => value > 0));

  test("all of them are needed", () => {
    expect(only(text, [all(() => 2.31)])).toMatchObject({
      status: "kept",
      members: { of: 32, kept: 32, broken: 0, without: [] },
    });
  });

  test("one that did not is enough, and how many are settled is told", () => {
    const row = only(text, [all((state) => (state === "ES" ? 1.43 : state === "IS" ? undefined : 2.31))]);
    expect(row).toMatchObject({ status: "broken", members: { of: 32, kept: 30, broken: 1, without: ["IS"] } });
    expect(row.because).toContain("Spain");
  });

  test("while a cell is missing nobody can say that all did", () => {
    expect(only(text, [all((state) => (state === "IS" ? undefined : 2.31))])).toMatchObject({
      status: "unclear",
      members: { kept: 31, without: ["IS"] },
    });
  });
});

describe("void", () => {
  test.each([
    ["Norway pledged to spend 3% of GDP on defence.", ["deadline"]],
    ["If taxes rise, Norway will spend 3% of GDP on defence by 2029.", ["condition"]],
    ["Norway pledged to raise its defence spending by 2 billion euros by 2029.", ["base"]],
  ])("%s", (text, lacks) => {
    expect(only(text)).toMatchObject({ status: "void", lacks, evidence: [] });
  });

  test("even if something else happens is no condition", () => {
    expect(only("Even if taxes fall, Norway will spend 3% of GDP on defence by 2029.").lacks).not.toContain(
      "condition",
    );
  });
});
