/** English words for dates and times. */
import type { TimeWords } from "../language.ts";
import { words } from "../words.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const DAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const SHORT: Readonly<Record<string, number>> = { sept: 9 };

export const time: TimeWords = {
  months: {
    ...Object.fromEntries(MONTHS.map((name, k) => [name, k + 1])),
    ...Object.fromEntries(
      MONTHS.filter((name) => name.length > 4).map((name) => [name.slice(0, 3), MONTHS.indexOf(name) + 1]),
    ),
    ...SHORT,
  },
  weekdays: {
    ...Object.fromEntries(DAYS.map((name, k) => [name, k])),
    ...Object.fromEntries(
      DAYS.filter((name) => name !== "sunday").map((name) => [name.slice(0, 3), DAYS.indexOf(name)]),
    ),
  },
  relative: {
    "last year": { unit: "a", offset: -1 },
    "previous year": { unit: "a", offset: -1 },
    "past year": { unit: "a", offset: -1 },
    "this year": { unit: "a", offset: 0 },
    "current year": { unit: "a", offset: 0 },
    "next year": { unit: "a", offset: 1 },
    "coming year": { unit: "a", offset: 1 },
    "last month": { unit: "mo", offset: -1 },
    "this month": { unit: "mo", offset: 0 },
    "next month": { unit: "mo", offset: 1 },
    "last week": { unit: "wk", offset: -1 },
    "this week": { unit: "wk", offset: 0 },
    "next week": { unit: "wk", offset: 1 },
    yesterday: { unit: "d", offset: -1 },
    today: { unit: "d", offset: 0 },
    tomorrow: { unit: "d", offset: 1 },
  },
  limits: words("by until before till"),
  within: words("within"),
  periodOpeners: words(
    "in during of for throughout through over from since after around late early mid end beginning start fiscal year spring summer autumn fall winter between and to",
  ),
  since: words("since"),
  ends: words("end close"),
  passing: words("over"),
  ahead: words("next coming following"),
};
