/** Restated amount. Comes in: "39 per cent of 150 tanks, or 58". Goes out: whether what is told otherwise is the same. */
import type { Finding } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import type { Interval } from "../core/quantity.ts";
import type { Language } from "../lang/language.ts";
import { bareItem, qualifiers } from "../measure/item.ts";
import { unitDimension } from "../measure/unit.ts";
import { intersect, isEmpty, mul } from "../relation/index.ts";
import { type Token, tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import { type Allowed, asWritten, fitOf } from "./fit.ts";
import { isAmount, isBareNumber, isPlain } from "./levels.ts";
import { isRestated } from "./restated.ts";
import type { Page, Rule, SentenceFigures, Told } from "./rule.ts";
import { list, number, quoted, range } from "./wording.ts";

export const rule: Rule = {
  id: "restated-amount",
  version: 1,
  title: "Amount told otherwise",
  about:
    "Where a sentence tells two figures and, with “or” or in brackets, what they come to, the check does the sum: a share of a number of things and how many they are, or a price, how many are bought for it, and the price of one. So it does where an amount is told to be so many times another.",
  formula: "part = share × whole; price = number × price of one; amount = multiple × amount",
  examples: [
    {
      name: "a share of a number and another number",
      documents: [{ name: "a.txt", text: "Of 152 ferries, 39 percent, or 70 ferries, need new engines." }],
      expect: { verdict: "conflict", severity: "warning", says: "59.28" },
    },
    {
      name: "some of them and another share",
      documents: [
        { name: "a.txt", text: "Engineers found that 71 of the 152 ferries, or 39 percent, need new engines." },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "46.71" },
    },
    {
      name: "a price, a number and another price of one",
      documents: [
        { name: "a.txt", text: "The yard will be paid $2.4 billion for 12 ships, or $300 million per ship." },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "3.6 billion" },
    },
    {
      name: "a price, a number and the price of one",
      documents: [{ name: "a.txt", text: "The yard will be paid $2.4 billion for 12 ships ($200 million apiece)." }],
      expect: { verdict: "consistent", severity: "info", says: "2.4 billion" },
    },
    {
      name: "so many times another amount",
      documents: [
        { name: "a.txt", text: "A new ferry costs $1.1 billion, five times the $440 million of an old one." },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "2.2 billion" },
    },
    {
      name: "a share of something else",
      documents: [
        { name: "a.txt", text: "The line has 152 ferries, and 39 percent of crews, or 70 sailors, are on leave." },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) for (const sentence of page.sentences) yield* inSentence(page, sentence);
  },
};

/** Three figures, one of which is the product of the two others. */
interface Sum {
  readonly product: Told;
  readonly factors: readonly [Told, Told];
  /** What the sum takes for granted. */
  readonly assumption: string;
}

function* inSentence(page: Page, { figures }: SentenceFigures): Iterable<Finding> {
  for (let at = 2; at < figures.length; at++) {
    const [a, b, told] = figures.slice(at - 2, at + 1) as [Told, Told, Told];
    if (![a, b, told].every(isPlain)) continue;
    const sum = READINGS.map((reading) => reading(page, a, b, told)).find((found) => found !== undefined);
    if (sum) yield tested(sum);
  }
}

type SumReading = (page: Page, a: Told, b: Told, told: Told) => Sum | undefined;

const READINGS: readonly SumReading[] = [shareOf, shareBeforeWhole, priceOf, timesOf, instalmentsOf];

/** "39 percent of the 150 tanks, or 58", "of 150 tanks 39 percent, or 58", "58 of the 150 tanks, or 39 percent". */
function shareOf(page: Page, a: Told, b: Told, told: Told): Sum | undefined {
  const shares = [a, b, told].filter(isShare);
  const [whole, part] = [a, b, told].filter(isCounted).sort((x, y) => y.quantity.low - x.quantity.low);
  const [share] = shares;
  if (!share || shares.length > 1 || !whole || !part || !isOf(page, a, b)) return undefined;
  const isOne = whole.quantity.unit === part.quantity.unit || part.quantity.unit === "1";
  return isOne && whole !== told && isOfKind(part, whole) && isRestated(page, b.quantity.span.end, told)
    ? { product: part, factors: [share, whole], assumption: "the share is of these, counted in the same way" }
    : undefined;
}

/** Words from a share to its whole: "of the total federal budget of". */
const MOST_TO_WHOLE = 7;

/** "$13 billion, or 38 percent of the whole budget of $44 billion": the share is told before the whole. */
function shareBeforeWhole(page: Page, a: Told, b: Told, told: Told): Sum | undefined {
  if (!isAmount(a) || !isShare(b) || !isAmount(told) || a.quantity.unit !== told.quantity.unit) return undefined;
  const { document, language } = page;
  const before = tokens(document.text, a.quantity.span.end, b.quantity.span.start);
  const after = tokens(document.text, b.quantity.span.end, told.quantity.span.start);
  const isOr = before.length <= 2 && before.some(({ lower, text }) => language.particles.or.has(lower) || text === "(");
  const isWhole = [after[0], after.at(-1)].every((word) => language.units.of.has(word?.lower ?? ""));
  const isOneClause = after.length <= MOST_TO_WHOLE && after.every(({ kind, lower }) => isOwner(language, kind, lower));
  return isOr && after.length > 1 && isWhole && isOneClause
    ? { product: a, factors: [b, told], assumption: "the share is of this whole, counted in the same way" }
    : undefined;
}

/** Leopards among tanks and fighters among aircraft are counted apart: the share is of all. */
function isOfKind({ quantity: part }: Told, { quantity: whole }: Told): boolean {
  const [own, theirs] = [part, whole].map(({ item }) => valueOr<string, string>(item, ""));
  if (!own || !theirs) return true;
  return bareItem(own) === bareItem(theirs) && qualifiers(own).every((one) => qualifiers(theirs).includes(one));
}

/** A share without a movement: "39 percent", "half", "a quarter". */
function isShare({ quantity: { unit, change, low } }: Told): boolean {
  return change === "none" && (unit === "%" || (unit === "1" && low < 1));
}

function isCounted(told: Told): boolean {
  const { unit, low, change } = told.quantity;
  return isAmount(told) || (unit === "1" && change === "none" && low >= 1);
}

/** Words between a share and what it is of: "of the", ", of which", "of the army's". */
const MOST_LINK = 4;

/** True when "of" and no verb or second clause joins two figures, or when the sentence opens with "Of". */
function isOf({ document, language }: Page, a: Told, b: Told): boolean {
  const between = tokens(document.text, a.quantity.span.end, b.quantity.span.start);
  const { of } = language.units;
  const isLink = ({ kind, lower }: Token): boolean =>
    kind === "mark" || of.has(lower) || language.clauses.relatives.has(lower);
  const opens = of.has(between[0]?.lower ?? "") && between.every(({ kind, lower }) => isOwner(language, kind, lower));
  const links = opens || (between.some(({ lower }) => of.has(lower)) && between.every(isLink));
  return (links && between.length <= MOST_LINK) || (isOpenedByOf({ document, language }, a) && isComma(between));
}

function isOwner({ clauses, particles }: Language, kind: Token["kind"], lower: string): boolean {
  return kind === "clitic" || (kind === "word" && !clauses.coordinators.has(lower) && !particles.or.has(lower));
}

function isOpenedByOf({ document, language }: Pick<Page, "document" | "language">, { quantity }: Told): boolean {
  const before = tokens(document.text, Math.max(0, quantity.span.start - 12), quantity.span.start).slice(-2);
  return before.some(({ lower }) => language.units.of.has(lower));
}

/** ",", " sent,": what was done with all of them may stand before the comma. */
function isComma(between: readonly Token[]): boolean {
  return between.length <= 2 && between.at(-1)?.text === ",";
}

/** "$2.4 billion for 12 ships, or $200 million each". */
function priceOf(page: Page, a: Told, b: Told, told: Told): Sum | undefined {
  const [price, number] = isMoney(a) ? [a, b] : [b, a];
  if (!isMoney(price) || !isThings(number) || !isMoney(told)) return undefined;
  if (price.quantity.unit !== told.quantity.unit || !isFor(page, a, b)) return undefined;
  const end = apieceEnd(page, number, told);
  if (end === undefined || !isRestated(page, b.quantity.span.end, told, { end })) return undefined;
  return { product: price, factors: [number, told], assumption: "the whole price is for these alone" };
}

function isMoney({ quantity: { unit, change } }: Told): boolean {
  return change === "none" && unitDimension(unit) === "money";
}

function isThings({ quantity: { unit, change } }: Told): boolean {
  return change === "none" && unitDimension(unit) === "count";
}

/** One word of purpose between price and number: a second clause tells of another price. */
function isFor({ document, language }: Page, a: Told, b: Told): boolean {
  const between = tokens(document.text, a.quantity.span.end, b.quantity.span.start);
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every(({ kind, lower }) => kind === "word" && !language.clauses.coordinators.has(lower))
  );
}

/** Where "each", "apiece" or "per ship" ends, by which the amount is the price of one of those that were counted. */
function apieceEnd({ document, language }: Page, number: Told, { quantity }: Told): number | undefined {
  const { start, end } = quantity.span;
  if (language.measures.apiece.has(tokens(document.text, start, end).at(-1)?.lower ?? "")) return end;
  const [next, noun] = tokens(document.text, end, Math.min(document.text.length, end + 40));
  if (next && language.measures.apiece.has(next.lower)) return next.end;
  if (!next || !noun || !language.units.per.has(next.lower)) return undefined;
  return language.singular(noun.lower) === number.quantity.unit ? noun.end : undefined;
}

/** "2.4 billion, paid in four instalments of 600 million". */
function instalmentsOf(page: Page, a: Told, b: Told, told: Told): Sum | undefined {
  const { document, language } = page;
  if (!isMoney(a) || !isThings(b) || !isMoney(told) || a.quantity.unit !== told.quantity.unit) return undefined;
  const before = tokens(document.text, a.quantity.span.end, b.quantity.span.start);
  const after = tokens(document.text, b.quantity.span.end, told.quantity.span.start);
  const isIn = before.length <= 4 && language.particles.in.has(before.at(-1)?.lower ?? "");
  const isEach = after.length === 1 && language.units.of.has(after[0]?.lower ?? "");
  return isIn && isEach ? { product: a, factors: [b, told], assumption: "they are all of the same size" } : undefined;
}

/** "$1 billion, five times the $400 million of the old one", "84 ferries are twice as many as the 40 of last year". */
function timesOf(page: Page, a: Told, b: Told, told: Told): Sum | undefined {
  const isMultiple = b.quantity.unit === "1" && b.quantity.low > 1 && !isBareNumber(page, b);
  if (!isMultiple || !isAmount(a) || !isOneUnit(a, told)) return undefined;
  const [before, after] = [
    tokens(page.document.text, a.quantity.span.end, b.quantity.span.start),
    tokens(page.document.text, b.quantity.span.end, told.quantity.span.start),
  ];
  const { coordinators } = page.language.clauses;
  const isJoined =
    before.length > 0 &&
    before.length <= MOST_LINK &&
    before.every(({ text, kind, lower }) => text === "," || (kind === "word" && !coordinators.has(lower)));
  return isJoined && isSetAgainst(page, after)
    ? { product: a, factors: [b, told], assumption: "both amounts are counted in the same way" }
    : undefined;
}

/** The same unit, or a number alone ("eight times the 41,500 made in 2024"). */
function isOneUnit({ quantity: a }: Told, { quantity: b }: Told): boolean {
  return b.change === "none" && (a.unit === b.unit || (b.unit === "1" && b.low > 1));
}

/** "the", "as many as the": what the multiple is taken of. */
function isSetAgainst({ language }: Page, between: readonly Token[]): boolean {
  const { equative, degree, definite } = language.particles;
  const isLink = ({ lower }: Token): boolean =>
    equative.has(lower) || degree.has(lower) || definite.has(lower) || language.units.determiners.has(lower);
  return between.length > 0 && between.every(isLink) && definite.has(between.at(-1)?.lower ?? "");
}

function shareFactor({ quantity: { unit } }: Told): number {
  return unit === "%" ? 0.01 : 1;
}

function tested({ product, factors, assumption }: Sum): Finding {
  const scale = factors.map(shareFactor).reduce((x, y) => x * y);
  const made = (allowed: Allowed): Interval => {
    const [x, y] = factors.map(({ quantity }) => allowed(quantity)) as [Interval, Interval];
    return mul(mul(x, y), { low: scale, high: scale });
  };
  const verdict = fitOf((allowed) => !isEmpty(intersect(made(allowed), allowed(product.quantity))));
  const [x, y] = factors;
  const value = x.quantity.low * y.quantity.low * scale;
  const told = [...factors, product].sort((p, q) => p.quantity.span.start - q.quantity.span.start);
  const words = list(told.map(({ quantity }) => quoted(quantity.quote)));
  const sum = `${quoted(x.quantity.quote)} × ${quoted(y.quantity.quote)} = ${number(value)}`;
  const says: Readonly<Record<typeof verdict, string>> = {
    consistent: `${words} fit one another: ${sum}.`,
    unresolved: `${words} fit one another only if they are rounded: ${sum} as printed.`,
    conflict: `${words} do not fit one another: ${sum}, not ${quoted(product.quantity.quote)}${instead(product, x, y)}.`,
  };
  return findingOf(rule, {
    verdict,
    severity: verdict === "conflict" ? "warning" : "info",
    message: says[verdict],
    working: [
      step(`${sum}; as written: ${range(made(asWritten))}`, ...factors.map((one) => told.indexOf(one))),
      step(`given: ${quoted(product.quantity.quote)} (${range(product.quantity.interval)})`, told.indexOf(product)),
    ],
    evidence: told.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    assumptions: [assumption],
    about: words,
    settle: "The three figures in the original.",
  });
}

/** What the share would have to be: "71 of 152 is 46.71 %". */
function instead(part: Told, share: Told, whole: Told): string {
  if (!isShare(share)) return "";
  return `; ${number(part.quantity.low)} of ${number(whole.quantity.low)} is ${number((100 * part.quantity.low) / whole.quantity.low)} %`;
}
