import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  civil,
  daysInMonth,
  isLeap,
  monthPeriod,
  parts,
  stepped,
  weekday,
  wholeUnit,
  yearPeriod,
} from "../../src/core/date.ts";

describe("civil dates", () => {
  test.each([
    [2025, 6, 30, "2025-06-30"],
    [2024, 2, 29, "2024-02-29"],
    [2025, 2, 29, undefined],
    [2025, 6, 31, undefined],
    [2025, 13, 1, undefined],
    [25, 1, 1, undefined],
  ])("%i-%i-%i is %s", (year, month, day, expected) => {
    expect(civil(year, month, day)).toBe(expected);
  });

  test.each([
    ["2025-05-30", 5],
    ["2025-06-09", 1],
    ["2000-01-01", 6],
  ])("%s falls on weekday %i", (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  test.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-07-31", 60, "2030-07-31"],
    ["2025-01-15", -1, "2024-12-15"],
  ])("%s moved by %i months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test("periods have both ends inside", () => {
    expect(yearPeriod(2024)).toEqual({ from: "2024-01-01", to: "2024-12-31" });
    expect(monthPeriod(2024, 2)).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  });

  test("days can be walked back and forth, in any time zone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: -4000, max: 4000 }),
        (year, month, day, days) => {
          const date = civil(year, month, day) ?? "";
          expect(addDays(addDays(date, days), -days)).toBe(date);
          expect((weekday(addDays(date, 7)) - weekday(date)) % 7).toBe(0);
          expect(parts(date)).toEqual({ year, month, day });
        },
      ),
    );
  });

  test("a leap year has 366 days", () => {
    const days = (year: number): number =>
      Array.from({ length: 12 }, (_, k) => daysInMonth(year, k + 1)).reduce((a, b) => a + b);
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), (year) => {
        expect(days(year)).toBe(isLeap(year) ? 366 : 365);
      }),
    );
  });
});

describe("times counted from a day", () => {
  test.each([
    ["2025-07-31", "a", -1, "2024-01-01..2024-12-31"],
    ["2025-07-31", "q", 0, "2025-07-01..2025-09-30"],
    ["2025-01-15", "q", -1, "2024-10-01..2024-12-31"],
    ["2025-03-31", "mo", -1, "2025-02-01..2025-02-28"],
    ["2025-07-31", "wk", -1, "2025-07-21..2025-07-27"],
    ["2025-08-03", "wk", 0, "2025-07-28..2025-08-03"],
    ["2025-07-28", "wk", 0, "2025-07-28..2025-08-03"],
    ["2025-07-31", "d", 1, "2025-08-01..2025-08-01"],
  ] as const)("%s, unit %s, %i: %s", (day, unit, count, expected) => {
    const { from, to } = wholeUnit(day, unit, count);
    expect(`${from}..${to}`).toBe(expected);
  });

  test("a whole unit holds its day, and the next begins the day after it ends", () => {
    const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom("a", "q", "mo", "wk", "d" as const), (date, unit) => {
        const today = date.toISOString().slice(0, 10);
        const { from, to } = wholeUnit(today, unit, 0);
        expect(from <= today && today <= to).toBe(true);
        expect(wholeUnit(today, unit, 1).from).toBe(addDays(to, 1));
      }),
    );
  });

  test("steps of units", () => {
    expect(stepped("2025-07-31", "a", 5)).toBe("2030-07-31");
    expect(stepped("2025-07-31", "q", -1)).toBe("2025-04-30");
    expect(stepped("2025-07-31", "wk", 2)).toBe("2025-08-14");
  });
});
