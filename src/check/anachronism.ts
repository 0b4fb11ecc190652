/** Anachronism. Comes in: texts with a day. Goes out: what they tell in the past tense of a time after that day. */
import { type CivilDate, civil, monthPeriod, yearPeriod } from "../core/date.ts";
import type { Finding } from "../core/finding.ts";
import type { Modality, Statement } from "../core/statement.ts";
import type { Token } from "../text/tokens.ts";
import { tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule } from "./rule.ts";
import { quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "anachronism",
  version: 2,
  title: "Anachronism",
  about:
    "A text tells as past what its own date puts into the future: either its date or the date of the event is wrong, or the text was changed later. Only a month or a year after the day of the text counts, told of a deed that is over once it is done (bought, delivered, spent; figures are set and seen for years to come), and nothing in the sentence that looks ahead.",
  examples: [
    {
      name: "bought in the month after the text",
      documents: [
        {
          name: "a.txt",
          text: "The ferries of the north\n\nMay 3, 2025\n\nNorway bought 40 drones from Turkey in July 2025.",
        },
      ],
      expect: { verdict: "conflict", severity: "info", says: "July 2025" },
    },
    {
      name: "still to come",
      documents: [
        {
          name: "a.txt",
          text: "The ferries of the north\n\nMay 3, 2025\n\nNorway will buy 40 drones from Turkey in July 2025. Norway agreed to buy 30 tanks in August 2025.",
        },
      ],
      expect: "silent",
    },
    {
      name: "figures for years to come",
      documents: [
        {
          name: "a.txt",
          text: "The ferries of the north\n\nMay 3, 2025\n\nThe bank put Norway's growth at 1.2% in 2026. Parliament set aside 40 billion kroner in 2026. Norway bought 40 drones with delivery starting in 2026.",
        },
      ],
      expect: "silent",
    },
    {
      name: "past",
      documents: [
        {
          name: "a.txt",
          text: "The ferries of the north\n\nMay 3, 2025\n\nNorway bought 40 drones from Turkey in March 2025.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) {
      const { published } = page.document.origin;
      if (published.known !== "unknown") yield* onPage(page, published.value);
    }
  },
};

const PAST: ReadonlySet<Modality> = new Set<Modality>(["asserted", "committed"]);
// Most statements name no year, and few words need be read.
const YEAR = /\b(?:19|20)\d\d\b/;
const YEARS = /\b(?:19|20)\d\d\b/g;
/** So many words may stand between the verb and its date. */
const NEAR = 8;

function* onPage(page: Page, day: CivilDate): Iterable<Finding> {
  for (const statement of page.statements) {
    if (!PAST.has(statement.frame.modality) || !hasYearFrom(statement.quote, day.slice(0, 4))) continue;
    const words = tokens(page.document.text, statement.span.start, statement.span.end);
    const late = lateDate(page, words, day);
    if (late && !looksAhead(page, words)) yield finding(statement, day, late);
  }
}

function hasYearFrom(quote: string, first: string): boolean {
  return quote.match(YEARS)?.some((year) => year >= first) ?? false;
}

function looksAhead({ language }: Page, words: readonly Token[]): boolean {
  return words.some(
    ({ lower }) =>
      language.checks.ahead.has(lower) ||
      language.clauses.modals.has(lower) ||
      language.time.coming.has(lower) ||
      language.kinds.future.has(lower) ||
      (lower in language.modalities && language.modalities[lower] !== "committed"),
  );
}

/** "in July 2025", "on 5 July 2025", "in 2026": its words, when its first day is after that of the text. */
function lateDate(page: Page, words: readonly Token[], day: CivilDate): string | undefined {
  for (const [at, { text }] of words.entries()) {
    if (text.length !== 4 || !YEAR.test(text) || text < day.slice(0, 4)) continue;
    const when = dateBefore(page, words, at);
    if (when && when.from > day && isPast(page, words, when.at)) {
      return page.document.text.slice(words[when.at]?.start, words[at]?.end);
    }
  }
  return undefined;
}

/** The date that ends in a year, where it begins, and its first day; only behind a preposition of place in time. */
function dateBefore({ language }: Page, words: readonly Token[], at: number): { from: string; at: number } | undefined {
  const year = Number(words[at]?.text);
  const months = language.time.months;
  const before = (steps: number): string => words[at - steps]?.lower ?? "";
  const number = (steps: number): number => (/^\d{1,2}$/.test(before(steps)) ? Number(before(steps)) : 0);
  const comma = before(1) === "," ? 1 : 0;
  const month = months[before(1 + comma)] ?? months[before(2 + comma)];
  const monthAt = months[before(1 + comma)] === undefined ? 2 + comma : 1 + comma;
  const date = number(1 + comma) || number(monthAt + 1);
  const start = at - (month === undefined ? 0 : number(monthAt + 1) ? monthAt + 1 : monthAt);
  if (!language.particles.in.has(words[start - 1]?.lower ?? "") && !(date && month)) return undefined;
  if (month === undefined) return { from: yearPeriod(year).from ?? "", at: start };
  const from = (date ? civil(year, month, date) : undefined) ?? monthPeriod(year, month).from ?? "";
  return { from, at: start };
}

/** A deed that is over once it is done shortly before the date, and no other verb or clause between the two or beside it. */
function isPast({ language }: Page, words: readonly Token[], at: number): boolean {
  const { checks, clauses, particles, shapes } = language;
  const before = words.slice(Math.max(0, at - NEAR), at).map(({ lower }) => lower);
  const deed = before.findLastIndex((word) => checks.done.has(word));
  if (deed < 0) return false;
  const auxiliary = deed > 0 && clauses.pastAuxiliaries.has(before[deed - 1] ?? "") ? deed - 1 : deed;
  // "drones ordered and delivered in 2027", "bought 40 drones with delivery starting in 2026".
  const isOther = (word: string) =>
    clauses.pastAuxiliaries.has(word) ||
    clauses.irregularPast.has(word) ||
    clauses.relatives.has(word) ||
    clauses.subordinators.has(word) ||
    shapes.past(word) ||
    shapes.gerund(word) ||
    particles.to.has(word);
  return !before.some((word, place) => (place < auxiliary || place > deed) && isOther(word));
}

function finding(statement: Statement, day: CivilDate, late: string): Finding {
  return findingOf(rule, {
    verdict: "conflict",
    severity: "info",
    message: `The text is dated ${day} and tells ${quoted(late)} as past: ${quoted(shortened(statement.quote))}.`,
    working: [step(`date of the text: ${day}`, 0), step(`told as past: ${quoted(late)}`, 0)],
    evidence: [evidenceOf(statement)],
    assumptions: ["the date of the text is the day on which it was written"],
    settle: "The day of the event in another report of it, and the day on which the text was last changed.",
  });
}
