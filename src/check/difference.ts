/** Difference. Comes in: an old amount, a new one, and how much lies between them. Goes out: whether they fit. */
import type { Finding } from "../core/finding.ts";
import type { Interval } from "../core/quantity.ts";
import { unitDimension } from "../measure/unit.ts";
import { add, intersect, isEmpty, negate } from "../relation/index.ts";
import { tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import { type Allowed, asWritten, fitOf } from "./fit.ts";
import { figureOf, isBareNumber, isOfOtherTime, isPlain, type Level, pairOf } from "./levels.ts";
import type { Page, Rule, SentenceFigures, Told } from "./rule.ts";
import { list, number, quoted, range } from "./wording.ts";

export const rule: Rule = {
  id: "difference",
  version: 1,
  title: "Difference",
  about:
    "An old amount, a new amount and what lies between them determine one another. Where a sentence gives all three in one unit, or two shares and their distance in points, the check says whether they fit.",
  formula: "new = old + difference",
  examples: [
    {
      name: "from, to and a step that is another",
      documents: [{ name: "a.txt", text: "The fleet grew by 150 ferries to 412 ferries from 312 ferries." }],
      expect: { verdict: "conflict", severity: "warning", says: "100" },
    },
    {
      name: "a step told behind the amount reached",
      documents: [{ name: "a.txt", text: "The fleet reached 412 ferries, up 95 from 342 ferries in 2023." }],
      expect: { verdict: "conflict", severity: "warning", says: "70" },
    },
    {
      name: "so many more than",
      documents: [
        { name: "a.txt", text: "The yard delivered 412 ferries, 70 ferries more than the 342 ferries of last year." },
      ],
      expect: { verdict: "consistent", severity: "info", says: "70" },
    },
    {
      name: "points between two shares",
      documents: [
        {
          name: "a.txt",
          text: "Norway spends 3.16 percent of GDP on defence, up 0.9 points from 2.01 percent in 2023.",
        },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "1.15" },
    },
    {
      name: "a step and two amounts of other things",
      documents: [
        {
          name: "a.txt",
          text: "The fleet grew by 150 ferries, and the yard's order book went from 20 ships to 40 ships.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) for (const sentence of page.sentences) yield* inSentence(page, sentence);
  },
};

function* inSentence(page: Page, { figures }: SentenceFigures): Iterable<Finding> {
  if (figures.length !== 3) return;
  for (const movement of figures) {
    const sign = signOf(page, movement);
    const levels = figures.filter((told) => told !== movement && isLevelFor(page, movement, told));
    if (sign === 0 || !isPlain(movement) || levels.length !== 2 || isRate(page, movement)) continue;
    const pair = pairOf(page, levels, movement);
    if (!pair || isOfOtherTime(page, movement, pair, true)) continue;
    yield tested(movement, sign, ...pair);
    return;
  }
}

/** "by 20 a year": so much again and again, not between the two amounts. */
function isRate({ document, language }: Page, { quantity: { span } }: Told): boolean {
  const [first, second] = tokens(document.text, span.end, Math.min(document.text.length, span.end + 32));
  if (!first) return false;
  const isPer = language.units.per.has(first.lower) && second !== undefined && second.lower in language.units.time;
  return isPer || first.lower in language.units.adverbs;
}

/** One up, minus one down; nought for what is no step from one amount to another. */
function signOf({ document, language }: Page, { quantity }: Told): -1 | 0 | 1 {
  if (quantity.change !== "none") return quantity.change === "up" ? 1 : -1;
  const words = tokens(document.text, quantity.span.start, Math.min(document.text.length, quantity.span.end + 24));
  const than = words.findIndex(({ lower }) => language.particles.than.has(lower));
  const before = words[than - 1]?.lower ?? "";
  if (than < 1 || !language.particles.less.has(before)) return 0;
  return language.particles.exceeds.has(before) ? 1 : -1;
}

const POINTS: ReadonlySet<string> = new Set(["point", "pp"]);

/** An amount in the unit of the step, or a share where the step is in points. A number alone counts what the amounts count. */
function isLevelFor(page: Page, movement: Told, { quantity: level }: Told): boolean {
  if (level.change !== "none") return false;
  const { unit } = movement.quantity;
  if (POINTS.has(unit)) return unitDimension(level.unit) === "share";
  const isCounted = unitDimension(level.unit) === "count" || unitDimension(level.unit) === "money";
  return isCounted && (unit === level.unit || isBareNumber(page, movement));
}

function tested(movement: Told, sign: -1 | 1, before: Level, after: Level): Finding {
  const { quantity } = movement;
  const needs = (allowed: Allowed): Interval => {
    const by = allowed(quantity);
    return add(allowed(figureOf(before)), sign > 0 ? by : negate(by));
  };
  const verdict = fitOf((allowed) => !isEmpty(intersect(needs(allowed), allowed(figureOf(after)))));
  const apart = number(Math.abs(after.value - before.value));
  const told = [before.told, after.told, movement];
  const words = list(told.map(({ quantity: { quote } }) => quoted(quote)));
  const sum = `from ${number(before.value)} to ${number(after.value)} is ${apart}`;
  const says: Readonly<Record<typeof verdict, string>> = {
    consistent: `${words} fit one another: ${sum}.`,
    unresolved: `${words} fit one another only if they are rounded: as printed, ${sum}, not ${quoted(quantity.quote)}.`,
    conflict: `${words} do not fit one another: ${sum}, not ${quoted(quantity.quote)}.`,
  };
  const product = `${number(before.value)} ${sign > 0 ? "+" : "−"} ${number(quantity.low)} = ${number(before.value + sign * quantity.low)}`;
  return findingOf(rule, {
    verdict,
    severity: verdict === "conflict" ? "warning" : "info",
    message: says[verdict],
    working: [
      step(`old: ${number(before.value)}`, 0),
      step(`new: ${number(after.value)}`, 1),
      step(`${product}; as written: ${range(needs(asWritten))}`, 0, 2),
    ],
    evidence: told.map(({ statement, quantity: { span } }) => evidenceOf(statement, span)),
    assumptions: ["the difference is said of these two amounts, counted in the same way"],
    about: `${before.value} ${after.value} ${quantity.quote}`,
    settle: "The two amounts and the difference in the original.",
  });
}
