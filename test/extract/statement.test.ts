import { describe, expect, test } from "vitest";
import { valueOr } from "../../src/core/part.ts";
import { statementsOf } from "./reading.ts";

const kindsOf = (text: string): string[] => statementsOf(text).map((statement) => statement.kind);

describe("kinds", () => {
  test.each([
    ["Russia built 900 tanks in 2024.", "quantity"],
    ["Anna Weiss proposed that all members spend 4% of GDP on defence.", "pledge"],
    ["Norway pledged to buy 40 howitzers.", "pledge"],
    ["NATO urges its members to expand their stocks.", "pledge"],
    ["Russia is projected to build 900 tanks by the end of 2027.", "forecast"],
    ["Anna Weiss warned that Russia could attack a neighbour.", "warning"],
    ["The talks could collapse into a wider war.", "warning"],
    ["Norway accused Russia of violating its airspace.", "accusation"],
    ["Anna Weiss said that the harbour is open.", "attribution"],
    ["The ministers met in Oslo.", "event"],
    ["The plan is a dangerous mistake.", "opinion"],
    ["Ministers must now choose between guns and hospitals.", "opinion"],
    ["The order signals a change of heart in Oslo.", "opinion"],
    ["The pledge of more ships is seen as a gesture.", "attribution"],
    ["Without new ships the fleet risks being unable to stop an attack within two years.", "warning"],
    ["Norway built its fleet faster than analysts expected.", "event"],
    ["Spain can maintain its fleet for years.", "event"],
  ])("%s is a %s", (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  test("a list under a lead-in that promises is made of plans, of the one who promises", () => {
    const found = statementsOf("Among NATO’s planned actions:\n- Purchase of 40 howitzers.\n- Training of new crews.");
    expect(found.map((statement) => [statement.kind, statement.source?.name])).toEqual([
      ["pledge", "NATO"],
      ["pledge", "NATO"],
    ]);
  });
});

describe("hedges", () => {
  test.each([
    ["Norway could lose the port.", "could"],
    ["Norway risks losing the port.", "risks"],
    ["Norway will not risk an attack on the port.", undefined],
    ["Norway bought guns to stop an attack that could destroy the port.", undefined],
    ["Norway warned that the port could fall.", "could"],
  ])("%s", (text, hedge) => {
    expect(statementsOf(text)[0]?.hedge?.quote).toBe(hedge);
  });
});

describe("headlines", () => {
  test.each(["Border Towns Seen as First Targets", "Norway Accelerates Ship Purchases"])(
    "%s states something",
    (title) => {
      const text = `${title}\n\nThe ministers of the country met in Oslo on Friday to talk about ships and towns.`;
      expect(statementsOf(text).map(({ quote }) => quote)).toContain(title);
    },
  );
});

describe("what states nothing", () => {
  test.each([
    "Anna Weiss has added a new dimension to the picture.",
    "This development underscores the shifting dynamics of the region.",
    "The implications of this move are significant.",
    "The broader landscape continues to evolve.",
  ])("%s", (text) => {
    expect(statementsOf(text)).toEqual([]);
  });

  test("words without a verb give nothing", () => {
    expect(statementsOf("Tanks and guns … and more — !")).toEqual([]);
  });
});

describe("one proposition a statement", () => {
  test.each([
    [
      "As Russia builds tanks, NATO asks its members for money.",
      ["Russia builds tanks", "NATO asks its members for money."],
    ],
    [
      "Russia built 900 tanks, which alarmed the neighbours.",
      ["Russia built 900 tanks", "which alarmed the neighbours."],
    ],
    [
      "Russia builds tanks day and night, threatening the peace of the region.",
      ["Russia builds tanks day and night", "threatening the peace of the region."],
    ],
    [
      "The minister advocated a larger army and proposed that taxes rise.",
      ["The minister advocated a larger army", "proposed that taxes rise."],
    ],
    ["If the talks fail, the army could move north.", ["If the talks fail, the army could move north."]],
    [
      "Russia makes as many shells in two months as NATO does in a year.",
      ["Russia makes as many shells in two months as NATO does in a year."],
    ],
  ])("%s", (text, expected) => {
    expect(statementsOf(text).map((statement) => statement.quote)).toEqual(expected);
  });
});

describe("time", () => {
  const DATELINE = "March 12, 2025";

  test.each([
    ["Russia will build 900 tanks by the end of 2027.", "", "2027-12-31"],
    ["Norway pledged to spend 4% of GDP by 2035.", "", "2035-12-31"],
    ["Anna Weiss warned that Russia could attack within five years.", DATELINE, "2030-03-12"],
    ["Russia is on track to build 900 tanks this year.", DATELINE, "2025-12-31"],
  ])("%s (%s) is due on %s", (text, published, due) => {
    expect(valueOr(statementsOf(text, published)[0]?.deadline ?? { known: "unknown" }, "unknown")).toBe(due);
  });

  test("without a day of its own a text anchors nothing", () => {
    const [statement] = statementsOf("Anna Weiss warned that Russia could attack within five years.");
    expect(statement?.deadline.known).toBe("unknown");
    expect(statement?.quantities[0]?.period.known).toBe("unknown");
  });

  test("a figure takes the time of its own clause", () => {
    const [statement] = statementsOf("Poland spends 4.1% of GDP, more than the 2% agreed in 2014.");
    const [first, second] = statement?.quantities ?? [];
    expect(first?.period.known).toBe("unknown");
    expect(second?.period).toMatchObject({ known: "stated", value: { from: "2014-01-01", to: "2014-12-31" } });
  });
});

describe("meaning", () => {
  test.each([
    ["Russia built 900 tanks in 2024.", "RU", "production", "tank"],
    ["The Polish army received 180 new tanks.", "PL", "delivery", "tank+new"],
    ["France holds 210 nuclear warheads.", "FR", "warheads", "warhead+nuclear"],
    ["Germany’s military spending reached $88 billion.", "DE", "military-spending", ""],
    ["Germany’s military spending reached 2.1% of GDP.", "DE", "military-spending-share", ""],
    ["NATO’s current spending target is 2%.", "NATO", "military-spending-target", ""],
    ["Norway will acquire 40 F-35 fighter jets.", "NO", "acquisition", "aircraft+f-35"],
  ])("%s", (text, subject, measure, item) => {
    const quantity = statementsOf(text)[0]?.quantities[0];
    expect(
      quantity && [valueOr(quantity.subject, ""), valueOr(quantity.measure, ""), valueOr(quantity.item, "")],
    ).toEqual([subject, measure, item]);
  });

  test("the parts of a target are told apart by what follows them", () => {
    const [statement] = statementsOf(
      "Anna Weiss proposed 2.5% of GDP for core defence plus an additional 0.5% for related projects, in all 3% of GDP.",
    );
    expect(statement?.quantities.map((quantity) => [quantity.unit, valueOr(quantity.measure, "")])).toEqual([
      ["%GDP", "core-defence-target"],
      ["%GDP", "related-spending-target"],
      ["%GDP", "military-spending-target"],
    ]);
  });
});

describe("who a statement without a verb of its own is about", () => {
  test("what somebody signals readiness for is done by who signals it", () => {
    const text =
      "As the U.S. looks elsewhere, Norwegian Prime Minister Ola Berg signalled readiness to protect the strait.";
    const statement = statementsOf(text).find(({ quote }) => quote.includes("readiness"));
    expect(statement?.frame.actor).toMatchObject({ value: "NO" });
  });
});

describe("comparisons", () => {
  test("two windows for one amount are a ratio of rates", () => {
    const [statement] = statementsOf("Russia makes as many shells in two months as NATO makes in a year.");
    expect(statement?.comparisons).toMatchObject([
      {
        form: "windows",
        low: 6,
        high: 6,
        bound: "=",
        left: { actor: { value: "RU" }, windowMonths: 2, item: { value: "shell" } },
        right: { actor: { value: "NATO" }, windowMonths: 12 },
      },
    ]);
  });

  test("more in a shorter window is a lower bound", () => {
    const [statement] = statementsOf("Russia’s production of shells in two months exceeds what NATO makes in a year.");
    expect(statement?.comparisons[0]).toMatchObject({ bound: ">", low: 6 });
  });

  test("two durations side by side are no comparison", () => {
    expect(statementsOf("The plant needs two months and the yard needs a year.")[0]?.comparisons ?? []).toEqual([]);
  });
});
