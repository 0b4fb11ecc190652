/** When one thing passes another, as it is told. */
import { expect, test } from "vitest";
import { crossingWords, day, percent } from "../../../src/web/chart/crossing.ts";

const monthly = { first: 2024, last: 2040, isYearly: false };
const yearly = { first: 2024, last: 2035, isYearly: true };
const dates = (low: number, middle: number, high: number) => ({ "0.05": low, "0.5": middle, "0.95": high });
const of = (already: number, never: number, quantiles?: Readonly<Record<string, number>>) => ({
  id: "passes",
  label: "A passes B",
  already,
  never,
  ...(quantiles ? { quantiles } : {}),
});

test.each([
  [of(1, 0), monthly, "A passes B: already so at the start (2024), in every draw."],
  [of(0, 1), monthly, "A passes B: not by 2040, in any draw."],
  [of(0, 0, dates(2035, 2035, 2035)), yearly, "A passes B: in 2035."],
  [
    of(0, 0, dates(2028.3, 2030.25, 2033.9)),
    monthly,
    "A passes B: half of the draws by early 2030 (nine of ten between early 2028 and late 2033).",
  ],
  [
    of(0, 0.068, dates(2033.2, 2033.97, 2034.8)),
    yearly,
    "A passes B: by 2035 in 93 % of the draws, half of these by 2034 (nine of ten between 2034 and 2035); not by 2035 in 7 %.",
  ],
  [
    of(0.333, 0.468, dates(2028.3, 2030.5, 2033.3)),
    monthly,
    "A passes B: already so at the start (2024) in 33 % of the draws; later in 20 %, half of these by mid-2030 (nine of ten between early 2028 and early 2033); not by 2040 in 47 %.",
  ],
])("%#", (crossing, span, expected) => {
  expect(crossingWords(crossing, span)).toBe(expected);
});

test.each([
  [2030, false, "early 2030"],
  [2029.999_999_9, false, "early 2030"],
  [2030.4, false, "mid-2030"],
  [2030.99, false, "late 2030"],
  [2030, true, "2030"],
  [2030.01, true, "2031"],
])("%d, yearly %s, is %s", (time, isYearly, expected) => {
  expect(day(time, { isYearly })).toBe(expected);
});

test.each([
  [0, "0 %"],
  [0.001, "less than 1 %"],
  [0.5, "50 %"],
  [0.999, "more than 99 %"],
  [1, "100 %"],
])("a share of %d is %s", (share, expected) => {
  expect(percent(share)).toBe(expected);
});
