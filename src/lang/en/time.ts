/** English words for dates and times. */
import type { Reach, TimeWords } from "../language.ts";
import { table, words } from "../words.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const DAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const SHORT: Readonly<Record<string, number>> = { sept: 9 };

const UNITS = [
  ["a", "year"],
  ["q", "quarter"],
  ["mo", "month"],
  ["wk", "week"],
] as const;

/** Adjectives that place a unit of time: how many units from the one that the text was written in. */
const PLACED: readonly (readonly [number, string])[] = [
  [-1, "last"],
  [0, "this"],
  [0, "the current"],
  [0, "current"],
  [1, "next"],
  [1, "the coming"],
  [1, "coming"],
];

const PARTS = {
  quarters: [
    ["01-01", "03-31", "first", "1"],
    ["04-01", "06-30", "second", "2"],
    ["07-01", "09-30", "third", "3"],
    ["10-01", "12-31", "fourth", "4"],
  ],
  halves: [
    ["01-01", "06-30", "first", "1"],
    ["07-01", "12-31", "second", "2"],
  ],
} as const;

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
    ...Object.fromEntries(
      UNITS.flatMap(([unit, noun]) =>
        PLACED.map(([count, word]) => [`${word} ${noun}`, { unit, from: count, to: count, whole: true }] as const),
      ),
    ),
    ...Object.fromEntries(
      UNITS.flatMap(([unit, noun]) =>
        ["past", "preceding"].map((word) => [`${word} ${noun}`, { unit, from: -1, to: 0, whole: false }] as const),
      ),
    ),
    "past decade": { unit: "a", from: -10, to: 0, whole: false },
    "last decade": { unit: "a", from: -10, to: 0, whole: false },
    "next decade": { unit: "a", from: 0, to: 10, whole: false },
    "coming decade": { unit: "a", from: 0, to: 10, whole: false },
    yesterday: { unit: "d", from: -1, to: -1, whole: true },
    today: { unit: "d", from: 0, to: 0, whole: true },
    tonight: { unit: "d", from: 0, to: 0, whole: true },
    tomorrow: { unit: "d", from: 1, to: 1, whole: true },
  },
  limits: words("by until before till"),
  openers: table<Reach>([
    ["by", "by, not later than, no later than, at the latest by, ahead of"],
    ["before", "before, prior to"],
    ["until", "until, till, through, up to"],
    ["since", "since, ever since"],
    ["from", "from, as of, as from, starting in, starting from, starting, beginning in, beginning, begins in"],
    ["after", "after, beyond, following"],
  ]),
  bases: table([[true, "than, compared with, compared to, in comparison with, versus, against, relative to"]]),
  steps: words("on over from"),
  opened: words("the at about around roughly end close as early late of"),
  within: words("within"),
  periodOpeners: words(
    "in during of for throughout through over from since after around late early mid end beginning start fiscal year spring summer autumn fall winter between and to",
  ),
  since: words("since"),
  ends: words("end close"),
  passing: words("over"),
  ahead: words("next coming following"),
  gone: words("last past previous preceding"),
  lasting: words("over during for in within throughout across"),
  ago: words("ago earlier"),
  hence: table([[true, "from now, hence, from today"]]),
  hereafter: words("time"),
  foreseeing: words("could may might"),
  partsOfYear: {
    ...Object.fromEntries(
      PARTS.quarters.flatMap(([from, to, word, digit]) =>
        [`${word} quarter`, `q ${digit}`, `${word} - quarter`].map(
          (name) => [name, { from, to, exact: true }] as const,
        ),
      ),
    ),
    ...Object.fromEntries(
      PARTS.halves.flatMap(([from, to, word, digit]) =>
        [`${word} half`, `h ${digit}`].map((name) => [name, { from, to, exact: true }] as const),
      ),
    ),
    early: { from: "01-01", to: "04-30", exact: false },
    mid: { from: "06-01", to: "07-31", exact: false },
    "mid -": { from: "06-01", to: "07-31", exact: false },
    middle: { from: "06-01", to: "07-31", exact: false },
    late: { from: "09-01", to: "12-31", exact: false },
    beginning: { from: "01-01", to: "01-31", exact: false },
    start: { from: "01-01", to: "01-31", exact: false },
    end: { from: "12-01", to: "12-31", exact: false },
    close: { from: "12-01", to: "12-31", exact: false },
    spring: { from: "03-01", to: "05-31", exact: false },
    summer: { from: "06-01", to: "08-31", exact: false },
    autumn: { from: "09-01", to: "11-30", exact: false },
    fall: { from: "09-01", to: "11-30", exact: false },
  },
  fiscal: table([[true, "fiscal year, financial year, budget year, fiscal, fy"]]),
  decadeEnding: words("s"),
  same: table<{ readonly unit: "a" | "mo"; readonly step: number }>([
    [{ unit: "a", step: 0 }, "that year, the same year, that same year"],
    [{ unit: "mo", step: 0 }, "that month, the same month, that same month"],
    [{ unit: "a", step: -1 }, "a year earlier, one year earlier, a year before, the year before, the previous year"],
    [{ unit: "a", step: 1 }, "a year later, one year later, the year after, the following year"],
  ]),
  occasions: words("summit conference meeting election elections exercise talks parade referendum"),
  coming: words("upcoming next forthcoming coming"),
};
