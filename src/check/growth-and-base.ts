/** Growth and base. Comes in: an old amount, a new one, a growth. Goes out: whether they fit, or the base that they imply. */
import type { Finding } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import type { Interval } from "../core/quantity.ts";
import { unitDimension } from "../measure/unit.ts";
import { intersect, isEmpty, multipleOf } from "../relation/index.ts";
import { type Token, tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import { type Allowed, asWritten, fitOf } from "./fit.ts";
import {
  figureOf,
  isAmount,
  isBareNumber,
  isOf,
  isOfOtherTime,
  isOpenedByFrom,
  isPlain,
  type Level,
  pairOf,
  yearOf,
} from "./levels.ts";
import type { Page, Rule, SentenceFigures, Told } from "./rule.ts";
import { growth, list, number, quoted, range } from "./wording.ts";

export const rule: Rule = {
  id: "growth-and-base",
  version: 3,
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

function* inSentence(page: Page, { figures }: SentenceFigures): Iterable<Finding> {
  const movements = figures.filter((told) => isMovement(page, told));
  const [movement] = movements;
  if (!movement || movements.length > 1) return;
  const pair = pairOf(page, figures.filter(isAmount), movement);
  if (pair && isOfOtherTime(page, movement, pair, false)) return;
  if (pair) yield contradicted(page, movement, ...pair) ?? tested(movement, ...pair);
  // Where an old amount is told and no pair is found, the new one alone would imply another old one.
  else if (!figures.some((told) => isAmount(told) && isOpenedByFrom(page, told))) yield* implied(figures, movement);
}

function isMovement(page: Page, told: Told): boolean {
  const { unit, change, low, high, bound } = told.quantity;
  const isOne = low === high && bound !== ">" && bound !== "<";
  return isOne && change !== "none" && (unit === "%" || (unit === "1" && !isBareNumber(page, told)));
}

function tested(movement: Told, before: Level, after: Level): Finding {
  const { interval: printed = { low: 0, high: Infinity }, factor: nominal = Number } =
    multipleOf(movement.quantity) ?? {};
  const ratioOf = (allowed: Allowed): Interval => {
    const [old, reached] = [before, after].map((level) => allowed(figureOf(level))) as [Interval, Interval];
    return { low: reached.low / old.high, high: reached.high / Math.max(old.low, 1e-9) };
  };
  const verdict = fitOf(
    (allowed) =>
      !isEmpty(
        intersect(
          allowed({ low: nominal(movement.quantity.low), interval: printed, bound: movement.quantity.bound }),
          ratioOf(allowed),
        ),
      ),
  );
  const factor = after.value / before.value;
  const told = [...new Set([before.told, after.told, movement])];
  const words = list(told.map(({ quantity }) => quoted(quantity.quote)));
  const at = (one: Told): number => told.indexOf(one);
  const sum = `from ${number(before.value)} to ${number(after.value)} is ${growth(factor)}`;
  const says: Readonly<Record<typeof verdict, string>> = {
    consistent: `${words} fit one another: ${sum}.`,
    unresolved: `${words} fit one another only if they are rounded: as printed, ${sum}, not ${quoted(movement.quantity.quote)}.`,
    conflict: `${words} do not fit one another: ${sum}, not ${quoted(movement.quantity.quote)}.`,
  };
  return findingOf(rule, {
    verdict,
    severity: verdict === "conflict" ? "warning" : "info",
    message: says[verdict],
    working: [
      step(`old: ${number(before.value)}`, at(before.told)),
      step(`new: ${number(after.value)}`, at(after.told)),
      step(
        `${number(after.value)} ÷ ${number(before.value)} = ${number(factor)}; as written: ${range(ratioOf(asWritten))}`,
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
    message: `${verb} and the amounts do not fit one another: ${levels} is ${growth(after.value / before.value)}.`,
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
