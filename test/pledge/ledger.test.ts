/** Rows of the ledger: one for each promise, whatever order documents come in; and what was judged before. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JudgedPledge, Pledge } from "../../src/core/pledge.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { freshVerdicts } from "../../src/pledge/history.ts";
import { summaryOf } from "../../src/pledge/summary.ts";
import { documentFromText } from "../../src/read/index.ts";
import { ledgerOf, ledgerOver, point, shares } from "./run.ts";

const dated = (day: string, text: string) => `A note from Oslo\n\n${day}\n\n${text}`;

describe("one promise is one row", () => {
  const texts = [
    dated("June 3, 2025", "Norway pledged to spend 3% of GDP on defence by 2029, officials in Oslo recalled."),
    dated("May 2, 2025", "Norway pledged to spend 3% of GDP on defence."),
  ];

  test("the first dated telling said it, the terms come from the first that has them all", () => {
    const rows = ledgerOver({ texts });
    expect(rows.map(({ status, terms: { due } }) => [status, due])).toEqual([["open", "2029-12-31"]]);
    const [row] = rows as [Pledge];
    expect(row.tellings.map(({ dated: day }) => day)).toMatchObject([{ value: "2025-05-02" }, { value: "2025-06-03" }]);
    expect(row.tellings[0].changes).toEqual([{ part: "due", from: "2029-12-31", to: "" }]);
  });

  test("a condition does not go away because a report leaves it out", () => {
    const [row] = ledgerOver({
      texts: [
        dated("May 2, 2025", "Norway pledged to spend 3% of GDP on defence by 2029 if taxes rise."),
        dated("June 3, 2025", "Norway pledged to spend 3% of GDP on defence by 2029."),
      ],
    });
    expect(row).toMatchObject({ status: "void", lacks: ["condition"], tellings: [{}, {}] });
  });

  test("what is asked for is another row than what is promised", () => {
    const rows = ledgerOver({
      texts: [texts[0] ?? "", dated("June 9, 2025", "Anna Holm urged Norway to spend 3% of GDP on defence by 2029.")],
    });
    expect(rows.map(({ force }) => force).sort()).toEqual(["asked", "promised"]);
  });

  const holm = (day: string, words: string) =>
    dated(day, `Minister Anna Holm pledged that Norway would ${words} 3% of GDP on defence by`);

  test("another day without a word about it is a report's as likely as the speaker's", () => {
    const rows = ledgerOver({
      texts: [`${holm("May 2, 2025", "spend")} 2029.`, `${holm("June 3, 2025", "spend")} 2031.`],
    });
    expect(rows.map(({ status, terms: { due } }) => [status, due])).toEqual([
      ["open", "2029-12-31"],
      ["open", "2031-12-31"],
    ]);
  });

  test("a report that loses a zero takes nothing back", () => {
    const built = (day: string, count: string) =>
      dated(day, `“Belarus will produce ${count} howitzers in 2025,” Anna Holm said.`);
    const rows = ledgerOver({
      texts: [built("May 2, 2025", "3,000"), built("June 3, 2025", "300")],
      today: "2025-07-01",
    });
    expect(rows.map(({ status }) => status)).not.toContain("void");
    expect(rows.flatMap(({ tellings }) => tellings)).toHaveLength(2);
  });

  test("a speaker who says before the day that it is another has superseded himself", () => {
    const rows = ledgerOver({
      texts: [`${holm("May 2, 2025", "spend")} 2029.`, `${holm("June 3, 2025", "instead spend")} 2031.`],
    });
    const [later, earlier] = [
      rows.find(({ status }) => status === "open"),
      rows.find(({ status }) => status === "void"),
    ];
    expect(rows).toHaveLength(2);
    expect(earlier).toMatchObject({ lacks: ["superseded"], supersededBy: later?.id, terms: { due: "2029-12-31" } });
    expect(later?.terms.due).toBe("2031-12-31");
  });
});

const CORPUS = [
  dated("May 2, 2025", "Norway pledged to spend 3% of GDP on defence by 2025."),
  dated(
    "June 3, 2025",
    "Norway pledged to spend 3% of GDP on defence by 2025, the ministry said. Sweden promised to buy 40 tanks by 2027.",
  ),
  "Belarus is expected to produce 40 howitzers by the end of 2026. If taxes rise, Norway will buy 12 frigates by 2030.",
  "Norway pledged to spend 3% of GDP on defence. Anna Holm demanded that Sweden spend 4% of GDP on defence by 2024.",
  "NATO agreed that each member spends at least 2% of GDP on defence by 2024.",
].map((text, at) => {
  const document = documentFromText(text, { name: `${at}.txt`, language: "en" });
  return { document, statements: extract(document, languageOf("en")) };
});

const SERIES = [shares([point("NO", 2025, 3.2), point("SE", 2024, 2.2), point("ES", 2024, 1.4)])];

describe("always", () => {
  test("the order of documents never shows", () => {
    const expected = JSON.stringify(ledgerOf(CORPUS, SERIES, "2026-01-15"));
    expect(JSON.parse(expected).length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.shuffledSubarray(CORPUS, { minLength: CORPUS.length }), (entries) => {
        expect(JSON.stringify(ledgerOf(entries, SERIES, "2026-01-15"))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  test("what was due is never open again", () => {
    const day = fc
      .date({ min: new Date("2024-01-01"), max: new Date("2032-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const statuses = (today: string) =>
      new Map(ledgerOf(CORPUS, SERIES, today).map(({ id, status }) => [id, status] as const));
    const seen = new Set<string>();
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [before, after] = [one, other].sort().map((today) => statuses(today)) as [
          Map<string, string>,
          Map<string, string>,
        ];
        for (const [id, status] of before) {
          seen.add(status);
          if (status !== "open") expect([id, after.get(id) === "open"]).toEqual([id, false]);
          if (status === "void") expect(after.get(id)).toBe("void");
        }
      }),
      { numRuns: 60 },
    );
    expect(seen.size).toBeGreaterThan(3);
  });
});

describe("corrections keep their history", () => {
  const texts = [CORPUS[0]?.document.text ?? ""];
  const first = shares([point("NO", 2025, 3.21)], { edition: "2026-01-10" });
  const revised = shares([point("NO", 2025, 2.83)], { edition: "2026-03-10" });
  const judged = (verdicts: readonly JudgedPledge[], series = [first, revised], today = "2026-04-01") =>
    ledgerOver({ texts, series, today, verdicts })[0] as Pledge;

  test("an edition at hand that says otherwise stays visible", () => {
    expect(judged([])).toMatchObject({
      status: "broken",
      evidence: [{ series: "bureau-share@2026-03-10" }],
      history: [{ status: "kept", evidence: [{ series: "bureau-share@2026-01-10", value: 3.21 }] }],
    });
    expect(judged([]).history[0]).not.toHaveProperty("judged");
  });

  test("a verdict that was given stays with its day, even when its edition has gone", () => {
    const before = judged([], [first], "2026-01-15");
    const given = freshVerdicts([before], []);
    expect(given).toMatchObject([{ status: "kept", judged: "2026-01-15" }]);
    const now = judged(given, [revised]);
    expect(now).toMatchObject({ status: "broken", history: [{ status: "kept", judged: "2026-01-15" }] });
    expect(judged(given).history).toHaveLength(1);
    expect(freshVerdicts([now], given)).toMatchObject([{ status: "broken", judged: "2026-04-01" }]);
  });

  test("the same verdict on another day is no other verdict", () => {
    const given = freshVerdicts([judged([], [first], "2026-01-15")], []);
    const again = judged(given, [first], "2026-02-01");
    expect([freshVerdicts([again], given), again.history]).toEqual([[], []]);
  });

  test("what is open, due or void is no verdict to keep", () => {
    expect(freshVerdicts(ledgerOf(CORPUS, [], "2026-01-15"), [])).toEqual([]);
  });
});

test("the summary counts every row once, and every reason", () => {
  const rows = ledgerOf(CORPUS, SERIES, "2026-01-15");
  const { total, statuses, voidRate, reasons } = summaryOf(rows);
  expect(Object.values(statuses).reduce((sum, count) => sum + count)).toBe(total);
  expect(voidRate).toBeCloseTo(statuses.void / total);
  expect(reasons).toMatchObject({ condition: 1 });
  expect(summaryOf([])).toMatchObject({ total: 0, voidRate: 0, reasons: {} });
});

describe("a row says no more than the text", () => {
  test("an amount without a bound has none, and is kept by more", () => {
    const [row] = ledgerOver({ texts: [dated("May 2, 2025", "Norway plans to buy 40 tanks by the end of 2027.")] });
    expect(row?.terms.value).toMatchObject({ bound: "=", held: ">=" });
  });

  test("two figures of one sentence are no two tellings of one promise", () => {
    const rows = ledgerOver({
      texts: [
        dated("May 2, 2025", "Norway will spend 12 billion euros on defence in 2027 and 15 billion euros in 2028."),
      ],
    });
    expect(rows.map(({ tellings, terms: { due } }) => [tellings.length, due])).toEqual([
      [1, "2027-12-31"],
      [1, "2028-12-31"],
    ]);
  });

  test("when it was said is what its words say", () => {
    const [row] = ledgerOver({
      texts: [dated("May 2, 2025", "Norway pledged in February 2024 to buy 40 tanks by the end of 2027.")],
    });
    expect(row?.tellings[0]).toMatchObject({
      said: { from: "2024-02-01", to: "2024-02-29" },
      dated: { value: "2025-05-02" },
    });
  });
});
