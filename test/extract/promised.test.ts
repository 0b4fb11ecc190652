/** What is promised, by when and since when: own sentences, each of a text dated 13 March 2026. */
import { describe, expect, test } from "vitest";
import { valueOr } from "../../src/core/part.ts";
import type { Statement } from "../../src/core/statement.ts";
import { statementsOf } from "./reading.ts";

const read = (text: string): readonly Statement[] =>
  statementsOf(`A note from Bergen\n\nMarch 13, 2026\n\n${text}`).filter(({ span }) => span.start > 30);

/** Each figure or deed that a text binds: who, what, how much, by when. */
const bound = (text: string): string[] =>
  read(text).flatMap(({ quantities, resolution = [] }) =>
    resolution.map(({ quantity, actor, measure, deadline }) => {
      const figure = quantity === undefined ? valueOr<string, string>(measure, "?") : quantities[quantity]?.quote;
      return `${valueOr<string, string>(actor, "?")}: ${figure}, ${valueOr<string, string>(deadline, "?")}`;
    }),
  );

const said = (text: string): string[] =>
  read(text).flatMap((statement) => {
    const { from = "", to = "" } = statement.said && statement.said.known !== "unknown" ? statement.said.value : {};
    return from === "" ? [] : [`${from} ${to}`];
  });

describe("nothing is promised", () => {
  test.each([
    [
      "by a participle behind its noun",
      "The memo, prepared by the Norwegian arms office, says output was 9,000 rounds in 2022.",
    ],
    ["by auditors who agreed a list", "The table, agreed by four auditors, lists 90 tanks in storage."],
    ["by troops that are prepared", "Soldiers, prepared for winter, hold the 40 bunkers."],
    [
      "by a readiness that somebody saw",
      "With its readiness to fire on towns shown in Syria, Belarus worries its neighbours.",
    ],
    ["by what would follow", "That would mean that Belarus outbuilds Latvia by a factor of nearly three."],
    ["of what is counted", "Of the 64 lorries promised, 21 have been delivered."],
    ["of what is counted among it", "Among the 64 lorries promised, 21 have been delivered."],
    ["of what has come", "Only 21 of the 64 lorries pledged have arrived."],
    ["of what has not come", "The 64 lorries promised in 2023 have not arrived."],
    ["by a participle before its noun", "Latvia received 21 of 64 promised lorries."],
    ["by shells agreed before", "Half of the shells agreed last year were delivered."],
    ["by what had been done", "The Norwegian army had received 40 tanks by December."],
  ])("%s", (_, text) => expect(bound(text)).toEqual([]));
});

describe("what is promised", () => {
  test.each([
    [
      "behind a time and an insertion",
      "In April the ministry promised, after long talks, to deliver 40 tanks.",
      ["?: 40 tanks, 2026-04-30"],
    ],
    [
      "behind a place and an insertion",
      "At the summit the ministers pledged, without giving a date, to send 40 tanks.",
      ["?: 40 tanks, ?"],
    ],
    [
      "behind an insertion that says who tells it",
      "After the talks Norway agreed, Holm said, to spend 2 percent of GDP on defence.",
      ["NO: 2 percent of GDP, ?"],
    ],
    [
      "not the level it starts from",
      "Norway has pledged to raise defence spending to 3% of GDP by 2030, from 2.1% in 2025.",
      ["NO: 3% of GDP, 2030-12-31"],
    ],
    [
      "not the count it starts from",
      "Norway plans to raise output from 50 to 90 tanks a year by 2029.",
      ["NO: 90 tanks, 2029-12-31"],
    ],
    [
      "not the level of a rise",
      "Norway has pledged to spend 3% of GDP on defence by 2030, up 0.9 percentage points from 2.1% in 2025.",
      ["NO: 3% of GDP, 2030-12-31", "NO: 0.9 percentage points, 2030-12-31"],
    ],
    [
      "no length of time beside it",
      "Oslo has pledged to reach 3% of GDP by 2029, four years ahead of the target date.",
      ["NO: 3% of GDP, 2029-12-31"],
    ],
    [
      "not how many promise it",
      "NATO’s 31 allies agreed to spend 4 percent of GDP by 2033.",
      ["NATO: 4 percent of GDP, 2033-12-31"],
    ],
    [
      "not what it costs, and several together",
      "Norway and Sweden have promised to finish a joint radar chain by June 2028 at a cost of 900 million euros, split evenly, or 450 million euros each.",
      ["Norway and Sweden: event: finish joint radar chain, 2028-06-30"],
    ],
    [
      "not the parts of it",
      "Norway plans to spend 90 billion euros this year, comprising 70 billion euros from the budget and 20 billion euros from a fund.",
      ["NO: 90 billion euros, 2026-12-31"],
    ],
    [
      "not what is hoped for",
      "Sweden vowed to spend 3% of GDP on defence by June 2028 and “hopes” to reach 4% by 2035.",
      ["SE: 3% of GDP, 2028-06-30"],
    ],
    [
      "each figure by its own day, and no distance",
      "Norway will raise its defence budget to 12 billion euros in 2027, 2 billion euros more than in 2026, and to 15 billion euros in 2028.",
      ["NO: 12 billion euros, 2027-12-31", "NO: 15 billion euros, 2028-12-31"],
    ],
    [
      "of the firm, not of its country",
      "Norway’s Nordstahl alone expects to build 40 howitzers in 2027.",
      ["Nordstahl: 40 howitzers, 2027-12-31"],
    ],
    ["of whoever is asked", "Norway and Sweden urged Finland to buy 40 tanks by 2030.", ["FI: 40 tanks, 2030-12-31"]],
    [
      "of nobody that the text was about before",
      "Norway bought 12 tanks. At this pace the sheds will be empty by mid-2028, Anna Holm said.",
      ["?: event: will empty mid, 2028-07-31"],
    ],
    [
      "the deed of the infinitive",
      "Norway’s announcement of plans to cut military aid has upset Kyiv.",
      ["NO: event: cut military aid, ?"],
    ],
    [
      "what somebody says of his own will",
      "Norway expressed its readiness to send 40 tanks to Kyiv by June.",
      ["NO: 40 tanks, 2026-06-30"],
    ],
  ])("%s", (_, text, expected) => expect(bound(text)).toEqual(expected));
});

describe("the last day", () => {
  test.each([
    ["Sweden will receive 40 tanks before the end of 2028.", "2028-12-31"],
    ["Sweden will receive 40 tanks before the end of June 2028.", "2028-06-30"],
    ["Sweden will receive 40 tanks before the end of next year.", "2027-12-31"],
    ["Sweden will receive 40 tanks before June 2028.", "2028-05-31"],
    ["NATO had said in June that Belarus would build 40 tanks that year.", "2025-12-31"],
    ["Anna Holm said in August 2024 that Norway would buy 40 tanks that year.", "2024-12-31"],
    ["Latvia pledged 40 howitzers in 2024.", "?"],
    ["Norway pledged in 2014 to buy 40 tanks by 2024.", "2024-12-31"],
  ])("%s", (text, day) => expect(bound(text).map((one) => one.split(", ").at(-1))).toEqual([day]));

  test("what had been reached by a month that is over has none", () => {
    const days = read("11 firms had asked for 40 loans by November.").map(({ deadline }) => deadline.known);
    expect(days).toEqual(["unknown"]);
  });
});

describe("when it was said", () => {
  test.each([
    ["Sweden vowed in May 2025 to spend 3% of GDP on defence by June 2028.", ["2025-05-01 2025-05-31"]],
    ["NATO had said in June that Belarus would build 40 tanks.", ["2025-06-01 2025-06-30"]],
    ["Norway said on 3 February it would buy 40 tanks by 2030.", ["2026-02-03 2026-02-03"]],
    ["“We will buy 40 tanks by 2028,” Anna Holm said in January.", ["2026-01-01 2026-01-31"]],
    ["Anna Holm said in a statement on Tuesday, March 10, that Norway would buy 40 tanks.", ["2026-03-10 2026-03-10"]],
    ["Norway pledged to buy 40 tanks by June 2028.", []],
    ["Anna Holm said that Norway bought 40 tanks in May 2025.", []],
  ])("%s", (text, expected) => expect(said(text)).toEqual(expected));
});
