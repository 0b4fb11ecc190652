import { expect, test } from "vitest";
import type { Period } from "../../src/core/date.ts";
import { printDay, printInstant, printPeriod } from "../../src/web/day.ts";
import { periodName } from "../../src/web/vocabulary.ts";

const plainly = (text: string) => text.replaceAll("\u00A0", " ");

test.each<[Period, string]>([
  [{ from: "2024-01-01", to: "2024-12-31" }, "2024"],
  [{ from: "2021-01-01", to: "2024-12-31" }, "2021–2024"],
  [{ to: "2035-12-31" }, "by 31 December 2035"],
  [{ from: "2025-06-01" }, "from 1 June 2025"],
  [{ from: "2025-06-01", to: "2025-06-01" }, "1 June 2025"],
  [{ from: "2025-06-01", to: "2025-07-03" }, "1 June 2025 to 3 July 2025"],
  [{}, "at any time"],
])("%o is %s", (period, words) => {
  expect(plainly(printPeriod(period))).toBe(words);
});

test("a day and an instant", () => {
  expect(plainly(printDay("2025-07-31"))).toBe("31 July 2025");
  expect(plainly(printInstant("2025-08-01T09:30:12Z"))).toBe("1 August 2025, 09:30 UTC");
});

test.each([
  ["2025-01-01/2025-12-31", "2025"],
  ["/2035-12-31", "by 31 December 2035"],
  ["summer", "summer"],
  ["", ""],
])("the period of a key, %s, is %s", (key, words) => {
  expect(plainly(periodName(key))).toBe(words);
});
