/** Growth and base. Comes in: an old amount, a new one, a growth. Goes out: whether they fit, or the base that they imply. */

import { wholeYear } from "../core/date.ts";
import type { Finding, Verdict } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import type { Interval } from "../core/quantity.ts";
import { unitDimension } from "../measure/unit.ts";
import { intersect, isEmpty, multipleOf } from "../relation/index.ts";
import { type Token, tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule, SentenceFigures, Told } from "./rule.ts";
import { list, number, quoted, range } from "./wording.ts";

export const rule: Rule = {
  id: "growth-and-base",
  version: 2,
  title: "Growth and base",
  about:
    "An old amount, a new amount and the growth from the one to the other determine each other. Where a sentence gives all three the check says whether they fit. Where it gives the growth and the new amount alone it shows what the old one was; for money only as a possibility, unless the text says that the growth is nominal.",
  formula: "new = old × (1 + growth ÷ 100)",
  source: "SIPRI, Sources and methods: changes in real terms are in constant prices, amounts in current ones",
  examples: [
    {
      name: "from, to and a growth that is another",
      documents: [
        { name: "a.txt", text: "The shipyard's order book grew by 70 per cent, from 120 ferries to 180 ferries." },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "50 %" },
    },
    {
      name: "from, to and their growth",
      documents: [
        { name: "a.txt", text: "The shipyard's order book grew by 50 per cent, from 120 ferries to 180 ferries." },
      ],
      expect: { verdict: "consistent", severity: "info", says: "50 %" },
    },
    {
      name: "two levels in other words and a growth that is another",
      documents: [
        {
          name: "a.txt",
          text: "The shipyard's order book rose from 120 ferries in 2021 to 180 ferries in 2023, a 70 per cent increase.",
        },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "50 %" },
    },
    {
      name: "a doubling told from the new amount back to the old one",
      documents: [
        {
          name: "a.txt",
          text: "Danish output of shells is to double to 200,000 shells by 2027 from 100,000 shells now.",
        },
      ],
      expect: { verdict: "consistent", severity: "info", says: "100 %" },
    },
    {
      name: "two years and a growth that is another",
      documents: [
        {
          name: "a.txt",
          text: "Norway's defence budget grew by 25 percent to $12.0 billion in 2024 from $8.0 billion in 2023.",
        },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "50 %" },
    },
    {
      name: "a fall that ends higher than it began",
      documents: [
        {
          name: "a.txt",
          text: "Norway's defence budget fell from $145 billion to $160 billion, a rise of 10 percent.",
        },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "“fell”" },
    },
    {
      name: "a growth of unsaid kind and the amount reached",
      documents: [{ name: "a.txt", text: "Norway's military spending reached $12.4 billion in 2024, a 24% increase." }],
      expect: { verdict: "unresolved", severity: "info", says: "10 billion USD" },
    },
    {
      name: "a growth of one thing and two amounts of another",
      documents: [
        {
          name: "a.txt",
          text: "Exports grew by 70 per cent, and the yard's order book went from 120 ferries to 180 ferries.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) {
      for (const sentence of page.sentences) yield* inSentence(page, sentence);
    }
  },
};

/** An amount with what its writing allows. */
interface Level {
  readonly told: Told;
  readonly value: number;
  readonly interval: Interval;
}

function* inSentence(page: Page, { figures }: SentenceFigures): Iterable<Finding> {
  const movements = figures.filter(isMovement);
  const [movement] = movements;
  if (!movement || movements.length > 1) return;
  const pair =
    printedPair(page, figures, movement) ?? wordedPair(page, figures, movement) ?? datedPair(figures, movement);
  if (pair) yield contradicted(page, movement, ...pair) ?? tested(movement, ...pair);
  // Where an old amount is told and no pair is found, the new one alone would imply another old one.
  else if (!figures.some((told) => isAmount(told) && isOpenedByFrom(page, told))) yield* implied(figures, movement);
}

function isMovement({ quantity }: Told): boolean {
  const { unit, change, low, high, bound } = quantity;
  return low === high && bound !== ">" && bound !== "<" && change !== "none" && (unit === "%" || unit === "1");
}

/** "from 120 to 180": the reading has it as a range; which end was first follows from the direction. */
function printedPair(page: Page, figures: readonly Told[], movement: Told): readonly [Level, Level] | undefined {
  const ranges = figures.filter((told) => told.quantity.low < told.quantity.high && isAmount(told));
  const [told] = ranges;
  if (!told || ranges.length > 1 || !isOpenedByFrom(page, told) || isApart(page, told, movement)) return undefined;
  const { low, high, interval } = told.quantity;
  const ends: readonly Level[] = [
    { told, value: low, interval: { low: interval.low, high: 2 * low - interval.low } },
    { told, value: high, interval: { low: 2 * high - interval.high, high: interval.high } },
  ];
  const [first, last] = movement.quantity.change === "down" ? [...ends].reverse() : ends;
  return first && last ? [first, last] : undefined;
}

/** "rose from 120 ferries to 180": two figures, the old one behind "from" and the new one behind "to". */
function wordedPair(page: Page, figures: readonly Told[], movement: Told): readonly [Level, Level] | undefined {
  const levels = figures.filter((told) => isAmount(told) && isPlain(told));
  const old = levels.find((told) => isOpenedByFrom(page, told));
  const reached = levels.find((told) => told !== old && isOpenedByTo(page, told));
  if (!old || !reached || levels.length > 2 || old.quantity.unit !== reached.quantity.unit) return undefined;
  return isApart(page, reached, movement) ? undefined : [levelOf(old), levelOf(reached)];
}

/** The word right before a figure, and its own first word. */
function openingOf({ document }: Page, { quantity }: Told): { readonly before: string; readonly first: string } {
  const { start, end } = quantity.span;
  const near = tokens(document.text, Math.max(0, start - 12), end);
  const at = near.findIndex((token) => token.start >= start);
  return { before: near[at - 1]?.lower ?? "", first: near[at]?.lower ?? "" };
}

function isOpenedByTo(page: Page, told: Told): boolean {
  return page.language.particles.to.has(openingOf(page, told).before);
}

function isAmount({ quantity }: Told): boolean {
  const dimension = unitDimension(quantity.unit);
  return (dimension === "money" || dimension === "count") && quantity.change === "none";
}

function isOpenedByFrom(page: Page, told: Told): boolean {
  const { before, first } = openingOf(page, told);
  return [before, first].some((word) => page.language.time.openers[word] === "from");
}

// "Exports grew by 70 %, and the order book went from …": another clause, another thing.
function isApart({ document, language }: Page, a: Told, b: Told): boolean {
  const [start, end] = [
    Math.min(a.quantity.span.end, b.quantity.span.end),
    Math.max(a.quantity.span.start, b.quantity.span.start),
  ];
  if (end <= start) return false;
  return tokens(document.text, start, end).some(
    (token) => token.kind === "word" && language.clauses.coordinators.has(token.lower),
  );
}

/** The amounts of two years that follow each other, of whom and what the growth is said. */
function datedPair(figures: readonly Told[], movement: Told): readonly [Level, Level] | undefined {
  const levels = figures.filter((told) => isAmount(told) && isOf(told, movement) && isPlain(told));
  const [a, b] = levels;
  if (!a || !b || levels.length > 2 || a.quantity.unit !== b.quantity.unit) return undefined;
  const years = [yearOf(a), yearOf(b)] as const;
  if (years[0] === undefined || years[1] === undefined || Math.abs(years[0] - years[1]) !== 1) return undefined;
  return years[0] < years[1] ? [levelOf(a), levelOf(b)] : [levelOf(b), levelOf(a)];
}

function levelOf(told: Told): Level {
  return { told, value: told.quantity.low, interval: told.quantity.interval };
}

function isPlain({ quantity }: Told): boolean {
  return quantity.low === quantity.high && quantity.low > 0 && (quantity.bound === "=" || quantity.bound === "~");
}

/** Whether the amount is one of what the growth is a growth of. */
function isOf({ quantity: level }: Told, { quantity: growth }: Told): boolean {
  const [measure, of] = [level.measure, growth.measure].map((part) => valueOr<string, string>(part, ""));
  const [who, whose] = [level.subject, growth.subject].map((part) => valueOr<string, string>(part, ""));
  return measure !== "" && of === `${measure}-growth` && who !== "" && who === whose;
}

function yearOf({ quantity: { period } }: Told): number | undefined {
  if (period.known === "unknown") return undefined;
  const year = wholeYear(period.value);
  return year === undefined ? undefined : Number(year);
}

function percent(factor: number): string {
  return `${factor < 1 ? "−" : "+"}${number(Math.abs(factor - 1) * 100, 3)} %`;
}

function tested(movement: Told, before: Level, after: Level): Finding {
  const printed = multipleOf(movement.quantity)?.interval ?? { low: 0, high: Infinity };
  const ratio = { low: before.interval.low, high: before.interval.high };
  const allowed = { low: after.interval.low / ratio.high, high: after.interval.high / Math.max(ratio.low, 1e-9) };
  const fits = !isEmpty(intersect(printed, allowed));
  const factor = after.value / before.value;
  const told = [...new Set([before.told, after.told, movement])];
  const words = list(told.map(({ quantity }) => quoted(quantity.quote)));
  const at = (one: Told): number => told.indexOf(one);
  const verdict: Verdict = fits ? "consistent" : "conflict";
  return findingOf(rule, {
    verdict,
    severity: fits ? "info" : "warning",
    message: fits
      ? `${words} fit one another: from ${number(before.value)} to ${number(after.value)} is ${percent(factor)}.`
      : `${words} do not fit one another: from ${number(before.value)} to ${number(after.value)} is ${percent(factor)}, not ${quoted(movement.quantity.quote)}.`,
    working: [
      step(`old: ${number(before.value)}`, at(before.told)),
      step(`new: ${number(after.value)}`, at(after.told)),
      step(
        `${number(after.value)} ÷ ${number(before.value)} = ${number(factor)}; as written: ${range(allowed)}`,
        at(before.told),
        at(after.told),
      ),
      step(`${quoted(movement.quantity.quote)} needs ${range(printed)}`, at(movement)),
    ],
    evidence: told.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    assumptions: ["the growth is said of these two amounts, in the prices in which they are given"],
    about: `${before.value} ${after.value} ${movement.quantity.quote}`,
    settle: "The two amounts from one producer, in one kind of prices.",
  });
}

/** Tokens between the word that says which way it went and the first of its two amounts. */
const REACH = 8;

/** The word of change close before the two amounts, in their own clause. */
function wordOfChange({ document, language }: Page, before: Level, after: Level): Token | undefined {
  const start = Math.min(before.told.quantity.span.start, after.told.quantity.span.start);
  for (const token of tokens(document.text, Math.max(0, start - 80), start)
    .slice(-REACH)
    .reverse()) {
    if (token.kind === "mark") return undefined;
    if (Object.hasOwn(language.changes, token.lower)) return token;
  }
  return undefined;
}

/** "Fell from 145 to 160": the word says one way and the amounts the other. */
function contradicted(page: Page, movement: Told, before: Level, after: Level): Finding | undefined {
  const word = wordOfChange(page, before, after);
  const went = after.value > before.value ? "up" : "down";
  const says = word && page.language.changes[word.lower];
  if (!word || after.value === before.value || (says !== "up" && says !== "down") || says === went) return undefined;
  const told = [...new Set([before.told, after.told, movement])];
  const verb = quoted(page.document.text.slice(word.start, word.end));
  const levels = `from ${number(before.value)} to ${number(after.value)}`;
  return findingOf(rule, {
    verdict: "conflict",
    severity: "warning",
    message: `${verb} and the amounts do not fit one another: ${levels} is ${percent(after.value / before.value)}.`,
    working: [
      step(`old: ${number(before.value)}`, told.indexOf(before.told)),
      step(`new: ${number(after.value)}`, told.indexOf(after.told)),
      step(`${levels} the amount goes ${went}, and ${verb} says ${says}`, told.indexOf(before.told)),
    ],
    evidence: told.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    about: `${before.value} ${after.value} ${word.lower}`,
    settle: "The two amounts in the original: they may have been exchanged.",
  });
}

/** The amount before, from the growth and the amount after. */
function* implied(figures: readonly Told[], movement: Told): Iterable<Finding> {
  const factor = multipleOf(movement.quantity)?.interval;
  const year = yearOf(movement);
  const levels = figures.filter(
    (told) => isAmount(told) && isPlain(told) && isOf(told, movement) && (year === undefined || yearOf(told) === year),
  );
  const units = new Set(levels.map(({ quantity }) => quantity.unit));
  if (!factor || factor.low <= 0 || levels.length === 0 || units.size !== levels.length) return;
  const isReal = valueOr<string, string>(movement.quantity.basis.growth, "") === "real";
  const isKnown =
    levels.every(({ quantity }) => unitDimension(quantity.unit) === "count") ||
    valueOr<string, string>(movement.quantity.basis.growth, "") === "nominal";
  if (isReal) return;
  const middle = movement.quantity.unit === "%" ? plainFactor(movement) : movement.quantity.low;
  const bases = levels.map(({ quantity }) => {
    const interval = { low: quantity.interval.low / factor.high, high: quantity.interval.high / factor.low };
    const unit = unitDimension(quantity.unit) === "money" ? ` ${quantity.unit}` : "";
    return `${number(quantity.low / middle)}${unit} (${range(interval)})`;
  });
  const told = [movement, ...levels];
  const words = list(told.map(({ quantity }) => quoted(quantity.quote)));
  const unsaid = isKnown ? "" : "; if the growth is in real terms it was less, and the text does not say which it is";
  yield findingOf(rule, {
    verdict: isKnown ? "derived" : "unresolved",
    severity: "info",
    message: `${words} imply ${list(bases)} for the time before${isKnown ? "" : " if the growth is nominal"}${unsaid}.`,
    working: [
      step(`${quoted(movement.quantity.quote)}: ${range(factor)} times the amount before`, 0),
      ...levels.map(({ quantity }, index) =>
        step(`${quoted(quantity.quote)} ÷ ${number(middle)} = ${bases[index]}`, index + 1, 0),
      ),
    ],
    evidence: told.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    assumptions: isKnown ? [] : ["the growth is nominal"],
    about: movement.quantity.quote,
    settle: "Whether the growth is nominal or real, and the published amount of the time before.",
  });
}

function plainFactor({ quantity }: Told): number {
  return 1 + ((quantity.change === "down" ? -1 : 1) * quantity.low) / 100;
}
