/** Figures against the record: made-up series and texts of our own; every verdict can come out the other way. */
import { describe, expect, it } from "vitest";
import { check, rules } from "../../src/check/index.ts";
import type { Finding } from "../../src/core/finding.ts";
import type { KnownFigure } from "../../src/core/known.ts";
import type { Point, Series } from "../../src/core/series.ts";
import { createRecord, holdingOf, NO_RECORD, type PublicRecord, recordOn } from "../../src/reference/record.ts";
import { contextOf } from "./run.ts";

function series(
  id: string,
  measure: string,
  value: number,
  parts: Partial<Series> & { year?: number; of?: string } = {},
): Series {
  const { of = "RU", ...rest } = parts;
  const year = (parts as { year?: number }).year ?? 2024;
  const point: Point = {
    actor: of,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    value,
    stage: "outturn",
    quality: "reported",
    cell: `row 2, column ${year}`,
  };
  return {
    id,
    edition: "2025-07-01",
    producer: "Test Office",
    title: id,
    measure,
    definition: "as the test says",
    unit: "USD",
    bound: "=",
    origin: { file: "t.csv", sha256: "0", importer: "test", terms: "ours", open: true },
    notices: [],
    ...rest,
    year: "calendar",
    points: [point],
  };
}

function found(rule: string, text: string, record: PublicRecord): readonly Finding[] {
  const some = rules.filter(({ id }) => id === rule);
  return check({ ...contextOf([{ name: "a.txt", text }]), record }, some);
}

const rate = (value: number, year = 2024) => series("rate", "exchange-rate", value, { unit: "RUB", year } as never);
const TWO = "Russia spent 13.1 trillion roubles ($145.9 billion) on defence in 2024.";

describe("implied rates", () => {
  it("are set beside the average of exactly that year", () => {
    const [finding] = found("record-derived", TWO, createRecord([holdingOf(rate(92.6))], []));
    expect(finding).toMatchObject({ verdict: "differs", severity: "info" });
    expect(finding?.message).toContain("89.79 RUB for one dollar");
    expect(finding?.message).toContain("3 % lower");
    expect(finding?.evidence).toContainEqual({ series: "rate@2025-07-01", cell: "row 2, column 2024" });
  });

  it("are consistent with an average inside their rounding", () => {
    const [finding] = found("record-derived", TWO, createRecord([holdingOf(rate(89.9))], []));
    expect(finding?.verdict).toBe("consistent");
  });

  it("are never judged on another year", () => {
    const [finding] = found("record-derived", TWO, createRecord([holdingOf(rate(85.16, 2023))], []));
    expect(finding).toMatchObject({ verdict: "unresolved" });
    expect(finding?.message).toContain("no series at hand has that year (at hand: 2023 to 2023)");
    expect(finding?.settle).toContain("2024");
  });

  it("a share and its amount imply an economy, held against the series of that year", () => {
    const text = "Russia spent $145.9 billion, or 6.7% of its GDP, on defence in 2024.";
    const gdp = (value: number, year?: number) =>
      createRecord(
        [holdingOf(series("gdp", "gdp", value, { price: "market", ...(year ? { year } : {}) } as never))],
        [],
      );
    const verdict = (record: PublicRecord) => found("record-derived", text, record).map((finding) => finding.verdict);
    expect(verdict(gdp(2.174e12))).toEqual(["consistent"]);
    expect(verdict(gdp(2.4e12))).toEqual(["differs"]);
    expect(verdict(gdp(2.021e12, 2023))).toEqual(["unresolved"]);
  });

  it("at purchasing power are the general price level, with the year assumed where only one is told", () => {
    const text = `${TWO} At purchasing power parity, Russia's military spending comes to $461.6 billion.`;
    const ppp = series("ppp", "purchasing-power-rate", 29.06, { unit: "RUB" });
    const all = found("record-derived", text, createRecord([holdingOf(ppp)], []));
    const finding = all.find(({ message }) => message.includes("purchasing-power rate"));
    expect(finding).toMatchObject({ verdict: "differs" });
    expect(finding?.message).toContain("28.38 RUB for one international dollar");
    expect(finding?.message).toContain("2.3 % lower");
    expect(finding?.message).toContain("no comparison of military prices");
    expect(finding?.assumptions).toHaveLength(1);
  });
});

describe("a figure against series", () => {
  const spending = (producer: string, value: number, edition = "2025-07-01") =>
    holdingOf(series("milex", "military-spending", value, { producer, edition }));

  it("is named true by one and not by the other", () => {
    const record = createRecord([spending("Office A", 145.92e9), spending("Office B", 149e9)], []);
    const [finding] = found("record", "Russia's military spending was $145.9 billion in 2024.", record);
    expect(finding).toMatchObject({ verdict: "consistent", severity: "info" });
    expect(finding?.message).toMatch(/as published: Office A .*Office B .* has 149 billion USD/);
  });

  it("is said once of a figure that the text tells twice", () => {
    const record = createRecord([spending("Office A", 145.92e9)], []);
    const text =
      "Russia's military spending was $145.9 billion in 2024. In 2024 Russia spent $145.9 billion on its military.";
    expect(found("record", text, record)).toHaveLength(1);
  });

  it("keeps to its kind of money and to its year", () => {
    const record = createRecord([spending("Office A", 145.92e9)], []);
    const silent = [
      "Russia's military spending was $461.6 billion in 2024 at purchasing power parity.",
      "Russia's military spending was $145.9 billion in 2023.",
      "Ukraine's military spending was $145.9 billion in 2024.",
    ];
    const verdicts = silent.map((text) => found("record", text, record).map(({ verdict }) => verdict));
    expect(verdicts).toEqual([["unresolved"], ["unresolved"], ["unresolved"]]);
    expect(found("record", silent[1] ?? "", record)[0]?.message).toContain("2023");
  });

  it("is superseded when a newer edition of the same producer was out before the text", () => {
    const record = createRecord(
      [spending("Office A", 145.9e9, "2025-02-01"), spending("Office A", 151e9, "2025-06-01")],
      [],
    );
    const text = (day: string) =>
      `Budgets of the east\n\n${day}\n\nRussia's military spending was $145.9 billion in 2024.`;
    expect(found("record", text("August 5, 2025"), record)[0]?.verdict).toBe("superseded");
    expect(found("record", text("March 5, 2025"), record)[0]?.verdict).toBe("consistent");
  });

  it("knows nothing that was published after the day of the check", () => {
    const record = createRecord([spending("Office A", 145.9e9, "2026-02-01")], []);
    const [finding] = found("record", "Russia's military spending was $145.9 billion in 2024.", record);
    expect(finding).toMatchObject({ verdict: "unresolved" });
  });

  it("flags a zero too many only when every producer has the digits", () => {
    const text = "Russia's military spending was $1.49 trillion in 2024.";
    const [one] = found("record", text, createRecord([spending("Office A", 149e9)], []));
    expect(one).toMatchObject({ verdict: "conflict", severity: "warning" });
    const [two] = found("record", text, createRecord([spending("Office A", 149e9), spending("Office B", 1.47e12)], []));
    expect(two?.severity).toBe("info");
  });
});

describe("members at a target", () => {
  const count = (id: string, year: number, low: number, members: number): KnownFigure => ({
    id,
    producer: "NATO",
    kind: "dataset",
    published: `${year + 1}-01-01`,
    where: "Table",
    verified: false,
    says: "A count.",
    actor: "NATO",
    measure: "members-counted",
    unit: "member state",
    low,
    high: low,
    bound: "=",
    members,
    threshold: { measure: "military-spending-share", low: 2 },
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  });
  const record = createRecord([], [count("a", 2022, 7, 30), count("b", 2024, 22, 32)]);

  it.each([
    ["Most NATO members do not meet the defence spending target of 2 %.", "differs"],
    ["In 2024, 22 of 32 NATO members met the defence spending target of 2 % of GDP.", "consistent"],
    ["In 2024, all NATO members met the defence spending target of 2 % of GDP.", "differs"],
  ])("%s: %s", (text, verdict) => {
    expect(found("record-members", text, record).map((finding) => finding.verdict)).toEqual([verdict]);
  });

  it("are a group's, never those of the state that a text was about before", () => {
    const text =
      "Russia has 1,000 tanks. An official said most members still miss the defence spending target of 2 % of GDP.";
    const [finding] = found("record-members", text, record);
    expect(finding?.assumptions).toEqual(["the members are those of NATO"]);
  });

  it("half of them are not most", () => {
    const half = createRecord([], [count("c", 2023, 15, 30)]);
    const [finding] = found("record-members", "Most NATO members meet the defence spending target of 2 %.", half);
    expect(finding?.verdict).toBe("differs");
  });
});

describe("the same figure", () => {
  const share = (value: number): KnownFigure => ({
    id: "office-share",
    producer: "Test Office",
    kind: "dataset",
    published: "2025-01-01",
    where: "Tables",
    verified: true,
    says: "A share.",
    actor: "PL",
    measure: "military-spending-share",
    unit: "%GDP",
    low: value,
    high: value,
    bound: "=",
    from: "2024-01-01",
    to: "2024-12-31",
  });
  const growth = (value: number, bound: KnownFigure["bound"] = "="): KnownFigure => ({
    ...share(value),
    id: "office-growth",
    measure: "military-spending-growth",
    unit: "%",
    growth: "real",
    bound,
  });
  const verdict = (text: string, known: KnownFigure) => found("record", text, createRecord([], [known]))[0]?.verdict;

  it.each([
    ["Poland spent 4.1 % of GDP on defence in 2024.", share(4.2), "differs"],
    ["Poland spent 4.1 % of GDP on defence in 2024.", share(4.12), "consistent"],
    ["Poland spent 4.12 % of GDP on defence in 2024.", share(4.1), "consistent"],
    ["Poland spent 4.3 % of GDP on defence in 2024.", share(4.2), "differs"],
    ["Poland's military spending fell by 38 % in real terms in 2024.", growth(38), "differs"],
    ["Poland's military spending grew by 38 % in real terms in 2024.", growth(38), "consistent"],
    ["Poland's military spending fell by 38 % in real terms in 2024.", growth(-38), "consistent"],
    ["Poland's military spending grew by 37 % in real terms in 2024.", growth(38, "~"), "differs"],
  ])("%s", (text, known, expected) => {
    expect(verdict(text, known)).toBe(expected);
  });

  it("says how far the figure is from the published one, measured by that one", () => {
    const known = { ...share(100e9), measure: "military-spending", unit: "USD", price: "market" } as const;
    const text = "Poland's military spending was $50 billion in 2024.";
    expect(found("record", text, createRecord([], [known]))[0]?.message).toContain("the figure here is 50 % lower");
  });

  it("gives a distance from nothing in points", () => {
    const [finding] = found("record", "Poland spent 0.7 % of GDP on defence in 2024.", createRecord([], [share(0)]));
    expect(finding?.message).toContain("0.7 points higher");
  });

  it("is not looked for where the sentence denies it", () => {
    expect(verdict("Poland did not spend 4.2 % of GDP on defence in 2024.", share(4.2))).toBeUndefined();
  });

  it("is known on a day only when it was surely out", () => {
    const some = createRecord([], [{ ...share(4.2), published: "2025-02" }]);
    expect(recordOn(some, "2025-02-10").known).toEqual([]);
    expect(recordOn(some, "2025-02-10").figures({})).toEqual([]);
    expect(recordOn(some, "2025-03-01").figures({})).toHaveLength(1);
  });

  it.each([
    "Russia spent $14.9 billion more than in 2023 on defence in 2024.",
    "Russia spent $149 billion over ten years on defence in 2024.",
  ])("is silent about what is no level of a year: %s", (text) => {
    const judged = found("record", text, createRecord([holdingOf(series("milex", "military-spending", 1.49e9))], []));
    expect(judged.filter(({ verdict }) => verdict !== "unresolved")).toEqual([]);
  });

  it("is no lost zero where it can be a part of what is published", () => {
    const known = { ...share(88.5e9), measure: "military-spending", unit: "USD", price: "market" } as const;
    const told = (text: string) => found("record", text, createRecord([], [known]))[0];
    expect(told("Poland spent $8.85 billion of its defence budget on tanks in 2024.")?.severity).not.toBe("warning");
    expect(told("Poland's military spending was $885 billion in 2024.")?.severity).toBe("warning");
  });
});

describe("figures that only look wrong", () => {
  it.each([
    ["magnitude", "Poland spent $38 billion on defence in 2024, of which $3.8 billion went to ammunition."],
    ["plausible-range", "NATO spent $15 trillion on defence from 2014 to 2024."],
  ])("%s is silent: %s", (rule, text) => {
    expect(found(rule, text, NO_RECORD)).toEqual([]);
  });
});
