/** Periods and deadlines: own sentences, each with the days that a calendar gives. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Part } from "../../src/core/part.ts";
import { statementsOf } from "./reading.ts";

/** "2025-01-01..2025-12-31", an open side empty; how it is known after it when it is not stated. */
function shown(part: Part<{ readonly from?: string; readonly to?: string }> | undefined): string {
  if (!part || part.known === "unknown") return part?.because ? `? ${part.because}` : "?";
  const { from = "", to = "" } = part.value;
  return part.known === "stated" ? `${from}..${to}` : `${from}..${to} ${part.rule}`;
}

const DAY = "31 July 2025";

describe("the period of a figure, in a text of 31 July 2025", () => {
  test.each([
    ["in 2024", "2024-01-01..2024-12-31"],
    ["in March 2024", "2024-03-01..2024-03-31"],
    ["on 5 March 2024", "2024-03-05..2024-03-05"],
    ["in the second quarter of 2024", "2024-04-01..2024-06-30"],
    ["in Q4 2024", "2024-10-01..2024-12-31"],
    ["in the first half of 2024", "2024-01-01..2024-06-30"],
    ["between 2021 and 2023", "2021-01-01..2023-12-31"],
    ["from 2021 to 2023", "2021-01-01..2023-12-31"],
    ["between January and June", "2025-01-01..2025-06-30 date-nearest-document"],
    ["from March to May 2024", "2024-03-01..2024-05-31"],
    ["between September and November", "2024-09-01..2024-11-30 date-nearest-document"],
    ["in 2021-23", "2021-01-01..2023-12-31"],
    ["since 2022", "2022-01-01.."],
    ["after 2022", "2023-01-01.."],
    ["until 2022", "..2022-12-31"],
    ["before 2022", "..2021-12-31"],
    ["in early 2024", "2024-01-01..2024-04-30 part-of-year"],
    ["in autumn 2024", "2024-09-01..2024-11-30 part-of-year"],
    ["in the 1990s", "1990-01-01..1999-12-31"],
    ["last year", "2024-01-01..2024-12-31 relative-to-date-of-document"],
    ["this year", "2025-01-01..2025-12-31 relative-to-date-of-document"],
    ["last quarter", "2025-04-01..2025-06-30 relative-to-date-of-document"],
    ["last month", "2025-06-01..2025-06-30 relative-to-date-of-document"],
    ["last week", "2025-07-21..2025-07-27 relative-to-date-of-document"],
    ["yesterday", "2025-07-30..2025-07-30 relative-to-date-of-document"],
    ["over the past three years", "2022-07-31..2025-07-31 counted-from-date-of-document"],
    ["in the last six months", "2025-01-31..2025-07-31 counted-from-date-of-document"],
    ["two years ago", "2023-01-01..2023-12-31 counted-from-date-of-document"],
    ["in May", "2025-05-01..2025-05-31 date-nearest-document"],
    ["in November", "2024-11-01..2024-11-30 date-nearest-document"],
    ["since November", "2024-11-01.. date-nearest-document"],
  ])("Norway built 40 howitzers %s at its yard near the town of Bergen.", (words, expected) => {
    const [quantity] = statementsOf(
      `Norway built 40 howitzers ${words} at its yard near the town of Bergen.`,
      DAY,
    ).flatMap((one) => one.quantities);
    expect(shown(quantity?.period)).toBe(expected);
  });

  test.each([
    ["next year", "2026-01-01..2026-12-31 relative-to-date-of-document"],
    ["by the end of next year", "..2026-12-31 relative-to-date-of-document"],
    ["over the next four years", "2025-07-31..2029-07-31 counted-from-date-of-document"],
    ["within the next two to four years", "2025-07-31..2029-07-31 counted-from-date-of-document"],
    ["by mid-2027", "..2027-07-31 part-of-year"],
    ["by the end of 2027", "..2027-12-31"],
    ["no later than June 2027", "..2027-06-30"],
    ["from 2027", "2027-01-01.."],
  ])("Norway will build 40 howitzers %s.", (words, expected) => {
    const [quantity] = statementsOf(`Norway will build 40 howitzers ${words}.`, DAY).flatMap((one) => one.quantities);
    expect(shown(quantity?.period)).toBe(expected);
  });

  test.each([
    ["Norway built 40 howitzers in 2024, more than in 2021.", ["2024-01-01..2024-12-31"]],
    ["Norwegian output of howitzers rose by 40% from 2021.", ["?"]],
    ["Norway built 40 howitzers in 2023 and 60 in 2024.", ["2023-01-01..2023-12-31", "2024-01-01..2024-12-31"]],
    [
      "In 2024, Norway built 40 howitzers and Sweden lost 12 tanks.",
      ["2024-01-01..2024-12-31 time-that-opens-sentence", "2024-01-01..2024-12-31 time-that-opens-sentence"],
    ],
    [
      "The firm will raise output of shells to 750,000 rounds by 2026 and to 1,100,000 rounds by 2027.",
      ["..2026-12-31", "..2027-12-31"],
    ],
    ["In 2021, Anna Weiss said that Norway had 40 howitzers.", ["?"]],
    ["Within two months the yard had built 40 howitzers.", ["?", "?"]],
  ])("%s", (text, expected) => {
    const found = statementsOf(text, DAY).flatMap((one) => one.quantities.map(({ period }) => shown(period)));
    expect(found).toEqual(expected);
  });
});

describe("years of accounts have the days of their owner", () => {
  test.each([
    ["The United States built 40 howitzers in fiscal year 2025.", "2024-10-01..2025-09-30 fiscal-year-of-subject"],
    ["Japan built 40 howitzers in FY2025.", "2025-04-01..2026-03-31 fiscal-year-of-subject"],
    ["Australia built 40 howitzers in the financial year 2024/25.", "2024-07-01..2025-06-30 fiscal-year-of-subject"],
    ["Norway built 40 howitzers in fiscal 2025.", "2025-01-01..2025-12-31 fiscal-year-of-subject"],
    ["Forty howitzers were built in fiscal year 2025.", "? fiscal-year-of-whom"],
  ])("%s", (text, expected) => {
    expect(shown(statementsOf(text)[0]?.quantities[0]?.period)).toBe(expected);
  });

  test("their name and start are kept", () => {
    const [quantity] = statementsOf("The United States built 40 howitzers in FY25.")[0]?.quantities ?? [];
    expect(quantity?.period).toMatchObject({ value: { fiscal: { year: 2025, start: "10-01" } } });
  });
});

describe("the deadline of a promise", () => {
  test.each([
    ["Norway pledged to buy 40 howitzers by 2030.", "..2030-12-31"],
    ["Norway pledged to buy 40 howitzers before 2030.", "..2029-12-31"],
    ["Norway pledged to buy 40 howitzers by June 2030 for its brigade in the north.", "..2030-06-30"],
    ["Norway pledged to buy 40 howitzers by September.", "..2025-09-30 date-nearest-document"],
    ["Norway pledged to buy 40 howitzers within three years.", "..2028-07-31 counted-from-date-of-document"],
    ["Norway will buy 40 howitzers next year.", "..2026-12-31 relative-to-date-of-document"],
    ["By 2030, Norway will buy 40 howitzers.", "..2030-12-31 time-that-opens-sentence"],
    ["Norway will keep 40 howitzers until 2030.", "?"],
    ["Norway has had 40 howitzers since 2021.", "?"],
    ["Norway bought 40 howitzers last year.", "?"],
  ])("%s", (text, expected) => {
    const due = statementsOf(text, DAY)[0]?.deadline;
    expect(shown(due && due.known !== "unknown" ? { ...due, value: { to: due.value } } : undefined)).toBe(expected);
  });
});

describe("events that the document dates", () => {
  const dated = "The NATO summit in Vilnius on 11 and 12 July 2023 was long, and every minister came.";
  test.each([
    [
      `${dated}\n\nNorway pledged to buy 40 howitzers before the NATO summit.`,
      "..2023-07-10 date-of-event-in-document",
    ],
    [
      `${dated}\n\nNorway pledged to buy 40 howitzers by the upcoming summit.`,
      "..2023-07-12 date-of-event-in-document",
    ],
    [`${dated}\n\nNorway pledged to buy 40 howitzers before the EU summit.`, "? event-without-date"],
    [
      `${dated}\n\nThe NATO summit on 14 July 2023 was short, and few came.\n\nNorway pledged to buy 40 howitzers before the summit.`,
      "? dates-of-event-differ",
    ],
    ["Norway pledged to buy 40 howitzers before the upcoming summit.", "? event-without-date"],
  ])("%s", (text, expected) => {
    const pledge = statementsOf(text).findLast((one) => one.kind === "pledge");
    expect(shown(pledge?.quantities[0]?.period)).toBe(expected);
  });

  test("the first and the last of several days are both kept", () => {
    const [quantity] =
      statementsOf("Norway lost 40 howitzers on 24 and 25 June 2024 near the northern town of Alta.")[0]?.quantities ??
      [];
    expect(shown(quantity?.period)).toBe("2024-06-24..2024-06-25");
  });
});

describe("without a day of the document", () => {
  test.each(["last year", "this month", "two years ago", "over the past decade", "in May", "within three years"])(
    "no date is made up for “%s”",
    (words) => {
      for (const { quantities, deadline } of statementsOf(`Norway could build 40 howitzers ${words}.`)) {
        for (const { period } of quantities)
          expect(period).toMatchObject({ known: "unknown", because: "no-date-of-document" });
        expect(deadline.known).toBe("unknown");
      }
    },
  );

  test("the same figure dated elsewhere gives the year, to it and to its neighbours", () => {
    const text =
      "Norway spent $9.7 billion on defence in 2024.\n\nNorway spent $9.7 billion on defence last year.\n\nNorway lost 12 tanks last year.";
    const periods = statementsOf(text).flatMap((one) => one.quantities.map(({ period }) => shown(period)));
    expect(periods).toEqual([
      "2024-01-01..2024-12-31",
      "2024-01-01..2024-12-31 same-figure",
      "2024-01-01..2024-12-31 same-figure",
    ]);
  });

  test("two years for one figure settle nothing", () => {
    const text =
      "Norway spent $9.7 billion on defence in 2024.\n\nNorway spent $9.7 billion on defence in 2022.\n\nNorway spent $9.7 billion on defence last year.";
    const periods = statementsOf(text).flatMap((one) => one.quantities.map(({ period }) => shown(period)));
    expect(periods.at(-1)).toBe("? no-date-of-document");
  });

  test("another's figure settles nothing", () => {
    const text = "Norway spent $9.7 billion on defence in 2024.\n\nSweden spent $9.7 billion on defence last year.";
    const periods = statementsOf(text).flatMap((one) => one.quantities.map(({ period }) => shown(period)));
    expect(periods.at(-1)).toBe("? no-date-of-document");
  });
});

describe("clauses that hang on one another share their time", () => {
  test.each([
    [
      "Norway saw a 40% rise in its military spending, which reached $9.7 billion in 2024.",
      ["2024-01-01..2024-12-31 same-measure-in-sentence", "2024-01-01..2024-12-31"],
    ],
    ["Norway has 40 tanks, while Sweden, which is larger, had 120 tanks in 2024.", ["?", "2024-01-01..2024-12-31"]],
  ])("%s", (text, expected) => {
    const found = statementsOf(text).flatMap((one) => one.quantities.map(({ period }) => shown(period)));
    expect(found).toEqual(expected);
  });
});

const WORDS = [
  "in 2024",
  "last year",
  "within five years",
  "by 2030",
  "since 2019",
  "two months ago",
  "in early 2026",
  "in Q2 2023",
  "in FY2025",
  "over the next 3 to 5 years",
  "before 2028",
  "in June",
  "on 31 June 2024",
];

describe("any mixture of times", () => {
  test("a period never ends before it begins, and is a civil day at both ends", () => {
    const sentence = fc.tuple(
      fc.constantFrom(...WORDS),
      fc.constantFrom(...WORDS),
      fc.constantFrom("built", "will build", "could build"),
    );
    fc.assert(
      fc.property(sentence, fc.constantFrom("", DAY, "29 February 2024", "1 January 2026"), ([a, b, verb], day) => {
        for (const { quantities, deadline } of statementsOf(
          `Norway ${verb} 40 howitzers ${a} and 12 tanks ${b}.`,
          day,
        )) {
          for (const { period } of quantities) {
            if (period.known === "unknown") continue;
            const { from = "0000-01-01", to = "9999-12-31" } = period.value;
            expect(from <= to).toBe(true);
            for (const end of [from, to]) expect(end).toMatch(/^\d{4}-\d{2}-\d{2}$/);
            if (day === "") expect(period.known === "implied" && /document/.test(period.rule)).toBe(false);
          }
          if (deadline.known !== "unknown") expect(deadline.value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
