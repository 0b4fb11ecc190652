/** Parts and total. Comes in: the figures of a sentence. Goes out: whether the parts can add up to the total. */
import type { Finding } from "../core/finding.ts";
import type { Quantity } from "../core/quantity.ts";
import type { Language } from "../lang/language.ts";
import { unitDimension } from "../measure/unit.ts";
import { add, intersect, isEmpty } from "../relation/index.ts";
import { tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import { nextToken } from "./restated.ts";
import type { Page, Rule, SentenceFigures, Told } from "./rule.ts";
import { list, number, quoted, range } from "./wording.ts";

export const rule: Rule = {
  id: "sum-of-parts",
  version: 3,
  title: "Parts and total",
  about:
    "Adds up the parts that a sentence names beside their total. Parts that are more than the total conflict with it; parts that are less do so only when the sentence says that nothing else belongs to it (“plus an additional …”) or closes the list with the total (“…, a total of …”).",
  formula: "total = part + part + …",
  examples: [
    {
      name: "two parts that fall short of the total",
      documents: [
        {
          name: "a.txt",
          text: "Estonia puts 3.1% of GDP into its army plus another 0.7% into its border guard, a total of 4.8% of GDP.",
        },
      ],
      expect: { verdict: "conflict", severity: "error", says: "add up to 3.8" },
    },
    {
      name: "parts that add up",
      documents: [
        {
          name: "a.txt",
          text: "Estonia puts 3.1% of GDP into its army plus another 0.7% into its border guard, a total of 3.8% of GDP.",
        },
      ],
      expect: { verdict: "consistent", severity: "info", says: "add up to 3.8" },
    },
    {
      name: "two stocks without a total are no contradiction",
      documents: [{ name: "a.txt", text: "Britain has 120 operational warheads and 60 more in storage." }],
      expect: "silent",
    },
    {
      name: "some of the parts of a total",
      documents: [{ name: "a.txt", text: "Of a total of 500 vehicles the army lost 120 tanks and 80 trucks." }],
      expect: "silent",
    },
    {
      name: "a list that its total closes",
      documents: [{ name: "a.txt", text: "The yard built 41 ferries in 2023 and 26 in 2024, a total of 77 ferries." }],
      expect: { verdict: "conflict", severity: "warning", says: "67" },
    },
    {
      name: "parts behind a colon",
      documents: [
        {
          name: "a.txt",
          text: "The fund has 425 million euros: 185 million euros for the north, 155 million euros for the south and 95 million euros for the east.",
        },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "435" },
    },
    {
      name: "a total that is of more than the list",
      documents: [
        { name: "a.txt", text: "The yard built 41 ferries in 2023 and 26 in 2024, a total of 77 since the war began." },
      ],
      expect: "silent",
    },
    {
      name: "the whole told once more",
      documents: [
        { name: "a.txt", text: "The ferries run late in four of five towns, and in all five towns fares have risen." },
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

function* inSentence(page: Page, sentence: SentenceFigures): Iterable<Finding> {
  if (sentence.figures.length < 3) return;
  if (!namesTotal(page, sentence)) {
    yield* listed(page, sentence);
    return;
  }
  const totalAt = sentence.figures.findIndex((told) => isTotal(page, sentence, told));
  const total = sentence.figures[totalAt];
  if (!total || isPartOf(page, total)) return;
  // "41 ferries in 2023 and 26 in 2024, a total of 67": a number alone counts what the parts count.
  const unit = unitOf(total.quantity.unit === "1" ? (sentence.figures[0] ?? total) : total);
  const alike = (told: Told): boolean =>
    told !== total && unitOf(told) === unit && told.quantity.change === "none" && told.quantity.bound === "=";
  const before = sentence.figures.slice(0, totalAt).filter(alike);
  const parts = before.length > 1 ? before : sentence.figures.slice(totalAt + 1).filter(alike);
  const first = parts[0];
  if (parts.length < 2 || !first || first.quantity.span.start < sentence.span.start) return;
  // "In four of five towns … all five towns": the whole told once more is no part of itself.
  if (parts.some(({ quantity }) => quantity.low === total.quantity.low)) return;
  yield* judge(page, parts, total, isClosed(page, parts, total, sentence.span.end));
}

/** Words between a whole and the colon before its parts: "last year". */
const MOST_TO_COLON = 3;

/** "425 ferries: 185 for the north, 155 for the south and 95 for the east": a list of parts behind a colon. */
function* listed(page: Page, { span, figures }: SentenceFigures): Iterable<Finding> {
  const [whole, ...parts] = figures;
  const [first, last] = [parts[0], parts.at(-1)];
  if (!whole || !first || !last || first.quantity.span.start < span.start) return;
  const isAlike = figures.every(
    ({ quantity }) => quantity.unit === whole.quantity.unit && quantity.change === "none" && quantity.bound === "=",
  );
  const { text } = page.document;
  const between = tokens(text, whole.quantity.span.end, first.quantity.span.start);
  const isColon = between.at(-1)?.text === ":" && between.length <= MOST_TO_COLON + 1;
  const joined = wordsOf(text, parts.at(-2)?.quantity.span.end ?? 0, last.quantity.span.start);
  if (!isAlike || !isColon || !joined.some((word) => page.language.particles.and.has(word))) return;
  yield* judge(page, parts, whole, false);
}

/** "a total of 180 of them": some of what was counted before. */
function isPartOf({ document, language }: Page, { quantity: { span } }: Told): boolean {
  return language.units.of.has(nextToken(document.text, span.end)?.lower ?? "");
}

/** "an additional 1.5 %" after "3.5 % of GDP" is a share of the same. */
function unitOf({ quantity }: Told): string {
  return quantity.unit === "%GDP" ? "%" : quantity.unit;
}

/** Whether the letters of such a word stand anywhere in the sentence: most sentences need not be read word by word. */
function namesTotal({ document, language }: Page, { span }: SentenceFigures): boolean {
  const text = document.text.slice(span.start, span.end).toLowerCase();
  return [...language.measures.total].some((word) => text.includes(word));
}

/** True for "a total of 5 %", "a combined 5 %" and "5 % in total,": the word stands at the figure, not at a noun. */
function isTotal({ document, language }: Page, { span }: SentenceFigures, { quantity }: Told): boolean {
  const { total } = language.measures;
  const before = wordsOf(document.text, span.start, quantity.span.start);
  while (language.units.of.has(before.at(-1) ?? "")) before.pop();
  const after = wordsOf(document.text, quantity.span.end, span.end);
  const said = after.slice(0, 2).findIndex((word) => total.has(word));
  const isEnd = said >= 0 && !/^\p{L}/u.test(after[said + 1] ?? "");
  const inside = wordsOf(document.text, quantity.span.start, quantity.span.end);
  return total.has(before.at(-1) ?? "") || isEnd || inside.some((word) => total.has(word));
}

function wordsOf(text: string, start: number, end: number): string[] {
  return tokens(text, start, end).map((token) => token.lower);
}

/** True when the text between the parts says that one is added to the other. */
function isAdded({ document, language }: Page, parts: readonly Told[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return false;
  return wordsOf(document.text, first.quantity.span.end, last.quantity.span.end).some((word) => adds(language, word));
}

function adds(language: Language, word: string): boolean {
  return word === "+" || language.numerals.more.has(word);
}

/** A total of so many times its parts is of more than these. */
const MOST_TIMES = 2;

/** Words between a list and the mark before its total: "in 2025". */
const MOST_TAIL = 3;

/** "40 ferries in 2024 and 25 in 2025, a total of 75.": the total closes the list, and is of nothing beyond it. */
function isClosed(page: Page, parts: readonly Told[], total: Told, end: number): boolean {
  const { document, language } = page;
  const [before, last] = parts.slice(-2);
  if (!before || !last || last.quantity.span.end > total.quantity.span.start) return false;
  const joiner = wordsOf(document.text, before.quantity.span.end, last.quantity.span.start);
  const tail = tokens(document.text, last.quantity.span.end, total.quantity.span.start);
  const mark = tail.findIndex(({ kind }) => kind === "mark");
  const [next] = tokens(document.text, total.quantity.span.end, end);
  return (
    joiner.some((word) => language.particles.and.has(word)) &&
    mark >= 0 &&
    mark <= MOST_TAIL &&
    tail.slice(mark + 1).every(({ kind, lower }) => kind === "word" && isOpening(language, lower)) &&
    (next === undefined || next.kind === "mark")
  );
}

function isOpening({ measures, numerals, units, particles }: Language, word: string): boolean {
  return measures.total.has(word) || numerals.articles.has(word) || units.of.has(word) || particles.or.has(word);
}

/** " %", " EUR"; nothing for what is counted, which the quoted parts name. */
function nounOf(unit: string): string {
  return unit === "1" || unitDimension(unit) === "count" ? "" : ` ${unit}`;
}

// Fifteen digits are what a number holds: 3.5 + 1.5 is 5, and 300 + 250 is not 500 however round it is.
function isAsPrinted(sum: number, { low, high }: Quantity): boolean {
  const slack = 1e-12 * Math.abs(high);
  return sum >= low - slack && sum <= high + slack;
}

function* judge(page: Page, parts: readonly Told[], total: Told, closed: boolean): Iterable<Finding> {
  const sumInterval = parts.map(({ quantity }) => quantity.interval).reduce(add);
  const clash = isEmpty(intersect(sumInterval, total.quantity.interval));
  const nominal = parts.reduce((all, { quantity }) => all + quantity.low, 0);
  const isComplete = isAdded(page, parts);
  const isShort = sumInterval.high < total.quantity.interval.low;
  // "120 in May and 80 in June, a total of 1,500": a count that runs on from before.
  const isRunning = total.quantity.low > MOST_TIMES * nominal;
  if (clash && isShort && !isComplete && (!closed || isRunning)) return;
  // Possible within the rounding but not as printed: neither a conflict nor worth calling consistent.
  if (!clash && !isAsPrinted(nominal, total.quantity)) return;
  const evidence = [...parts, total].map(({ statement, quantity }) => evidenceOf(statement, quantity.span));
  const names = list(parts.map(({ quantity }) => quoted(quantity.quote)));
  const addUp = `${names} add up to ${number(nominal)}${nounOf(unitOf(total))}`;
  const working = [
    ...parts.map(({ quantity }, index) => step(`part: ${quoted(quantity.quote)} = ${number(quantity.low)}`, index)),
    step(`sum of the parts: ${number(nominal)} (as written: ${range(sumInterval)})`, ...parts.keys()),
    step(`total: ${quoted(total.quantity.quote)} (as written: ${range(total.quantity.interval)})`, parts.length),
  ];
  yield clash
    ? findingOf(rule, {
        verdict: "conflict",
        severity: isComplete ? "error" : "warning",
        message: `${addUp}, but the total given is ${quoted(total.quantity.quote)}.`,
        working,
        evidence,
        about: total.quantity.quote,
        settle: "The list of parts in the original: one may be missing, counted twice or wrong.",
      })
    : findingOf(rule, {
        verdict: "consistent",
        severity: "info",
        message: `${addUp}, which is the total given (${quoted(total.quantity.quote)}).`,
        working,
        evidence,
        about: total.quantity.quote,
      });
}
