import { describe, expect, test } from "vitest";
import { english } from "../../src/lang/en/index.ts";
import { dateLine, isBareDate, printedDate } from "../../src/read/dateline.ts";

describe("printed dates", () => {
  test.each([
    ["May 30, 2025", "2025-05-30"],
    ["30 May 2025", "2025-05-30"],
    ["Friday, 30th of May, 2025", "2025-05-30"],
    ["Sept. 3, 2024", "2024-09-03"],
    ["Updated 2025-05-30T10:22Z", "2025-05-30"],
    ["30.5.2025", "2025-05-30"],
    ["30/05/2025", "2025-05-30"],
    ["05/30/2025", "2025-05-30"],
    ["July 31, 2025Harbour Gazette", "2025-07-31"],
    ["05/06/2025", undefined],
    ["June 31, 2025", undefined],
    ["June 2025", undefined],
    ["in 2025", undefined],
    ["May 30", undefined],
    ["the dismay 30, 2025", undefined],
  ])("%s", (text, date) => expect(printedDate(text, english)?.date).toBe(date));
});

describe("date lines", () => {
  test.each([
    ["May 30, 2025 | Harbour Gazette", ["Harbour Gazette"]],
    ["Published: Friday, 30 May 2025, 10:22 GMT", []],
    ["Last updated on 30 May 2025 at 10.22 a.m.", []],
    ["By Jane Roe | 30 May 2025 | 4 min read", ["By Jane Roe"]],
  ])("%s", (text, rest) => expect(dateLine(text, english)?.rest.map((piece) => piece.text)).toEqual(rest));

  test("prose with a date is none", () => {
    expect(dateLine("On 30 May 2025 the ministry ordered forty tanks from a domestic maker.", english)).toBeUndefined();
  });

  test.each(["Talks began on 30 May 2025.", "The order was signed on May 30, 2025."])(
    "a short sentence is none: %s",
    (text) => expect(dateLine(text, english)).toBeUndefined(),
  );

  test.each([
    ["June 2025", true],
    ["30 May 2025", true],
    ["June 2025 was hot", false],
    ["Defense", false],
  ])("bare: %s", (text, bare) => expect(isBareDate(text, english)).toBe(bare));
});
