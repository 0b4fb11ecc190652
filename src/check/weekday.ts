/** Date and weekday. Comes in: the text of a document. Goes out: dates that did not fall on the weekday given. */
import type { CivilDate } from "../core/date.ts";
import { civil, weekday } from "../core/date.ts";
import type { Finding } from "../core/finding.ts";
import type { Span } from "../core/span.ts";
import type { Language } from "../lang/language.ts";
import type { Token } from "../text/tokens.ts";
import { tokens } from "../text/tokens.ts";
import { findingOf, placeOf, step } from "./evidence.ts";
import type { Page, Rule } from "./rule.ts";
import { quoted } from "./wording.ts";

export const rule: Rule = {
  id: "weekday",
  version: 1,
  title: "Date and weekday",
  about:
    "A date that names its weekday can be proved wrong by the calendar. Without a year the date is taken for the one nearest to the day of publication.",
  source: "ISO 8601, Gregorian calendar",
  examples: [
    {
      name: "a Thursday that was a Friday",
      documents: [{ name: "a.txt", text: "The council met in Oslo on Thursday, 14 March 2025, about new ferries." }],
      expect: { verdict: "conflict", severity: "error", says: "Friday" },
    },
    {
      name: "month first",
      documents: [{ name: "a.txt", text: "The two mayors met on Friday, October 3, 2024, to talk about the bridge." }],
      expect: { verdict: "conflict", severity: "error", says: "Thursday" },
    },
    {
      name: "the right weekday",
      documents: [{ name: "a.txt", text: "The council met in Oslo on Friday, 14 March 2025, about new ferries." }],
      expect: "silent",
    },
    {
      name: "a weekday and a date of something else",
      documents: [
        { name: "a.txt", text: "On Thursday the mayor recalled that the contract of 14 March 2025 is in force." },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) {
      const names = weekdays(page.language);
      for (const block of page.document.blocks) yield* inBlock(page, block.span, names);
    }
  },
};

interface Dated {
  readonly span: Span;
  readonly named: number;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

// Full names only: "Sun" is a newspaper, "sat" a verb.
function weekdays({ time }: Language): RegExp {
  const names = Object.keys(time.weekdays).filter((name) => name.length > 5);
  return new RegExp(names.join("|"), "gi");
}

/** A date ends at most so many characters after the start of its weekday. */
const LONGEST = 120;

// Weekdays are rare: only what follows one is read word by word.
function* inBlock(page: Page, span: Span, names: RegExp): Iterable<Finding> {
  const { document, language } = page;
  for (const { index } of document.text.slice(span.start, span.end).matchAll(names)) {
    const start = span.start + index;
    const words = tokens(document.text, start, Math.min(span.end, start + LONGEST));
    const named = language.time.weekdays[words[0]?.lower ?? ""];
    const isWord = named !== undefined && !/\p{L}/u.test(document.text.charAt(start - 1));
    const dated = isWord ? dateAfter(words, named, language) : undefined;
    if (dated) yield* judge(page, dated);
  }
}

/** "Monday, 9 June 2025", "Monday, June 9, 2025", "Monday (9 June)": nothing but marks and articles between. */
function dateAfter(words: readonly Token[], named: number, language: Language): Dated | undefined {
  let next = 1;
  while (next <= 3 && isBetween(words[next], language)) next++;
  const [a, b] = [words[next], words[next + 1]];
  const monthFirst = language.time.months[a?.lower ?? ""];
  const month = monthFirst ?? language.time.months[b?.lower ?? ""];
  const day = dayOf(monthFirst === undefined ? a : b);
  if (month === undefined || day === undefined) return undefined;
  let end = next + 2;
  while (end <= next + 4 && (words[end]?.text === "," || ORDINAL.test(words[end]?.lower ?? ""))) end++;
  const year = yearOf(words[end]);
  const last = words[year === undefined ? next + 1 : end];
  const span = { start: words[0]?.start ?? 0, end: last?.end ?? 0 };
  return { span, named, day, month, ...(year === undefined ? {} : { year }) };
}

const ORDINAL = /^(?:st|nd|rd|th)$/;

function isBetween(token: Token | undefined, language: Language): boolean {
  return token !== undefined && (/^[,(]$/.test(token.text) || language.units.determiners.has(token.lower));
}

function dayOf(token: Token | undefined): number | undefined {
  return token?.kind === "number" && /^\d{1,2}$/.test(token.text) ? Number(token.text) : undefined;
}

function yearOf(token: Token | undefined): number | undefined {
  return token?.kind === "number" && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : undefined;
}

function* judge(page: Page, dated: Dated): Iterable<Finding> {
  const { published } = page.document.origin;
  const assumed = dated.year === undefined;
  if (assumed && published.known !== "stated") return;
  const date = assumed
    ? nearest(dated, published.known === "stated" ? published.value : "")
    : dateOf(dated, dated.year);
  if (date === undefined || weekday(date) === dated.named) return;
  const right = nameOf(page.language, weekday(date));
  const words = page.document.text.slice(dated.span.start, dated.span.end);
  const sentence = page.statements.find(({ span }) => span.start <= dated.span.start && dated.span.end <= span.end);
  yield findingOf(rule, {
    verdict: "conflict",
    severity: "error",
    message: `${quoted(words)}: ${date} was a ${right}, not a ${nameOf(page.language, dated.named)}.`,
    working: [step(`calendar: ${date} is a ${right}`, 0)],
    evidence: [placeOf(page.document, sentence?.span ?? dated.span)],
    assumptions: assumed ? [`the date is the one nearest to the day of publication (${date})`] : [],
    about: `${dated.span.start}`,
    settle: "The date of the event in another report of it: either the weekday or the date is wrong.",
  });
}

function dateOf({ day, month }: Dated, year: number): CivilDate | undefined {
  return civil(year, month, day);
}

/** The date without a year that lies nearest to a day, in days. */
function nearest(dated: Dated, published: CivilDate): CivilDate | undefined {
  const year = Number(published.slice(0, 4));
  const distance = (date: CivilDate): number => Math.abs(Date.parse(date) - Date.parse(published));
  const dates = [year - 1, year, year + 1].flatMap((candidate) => dateOf(dated, candidate) ?? []);
  return dates.sort((a, b) => distance(a) - distance(b))[0];
}

function nameOf(language: Language, day: number): string {
  const names = Object.keys(language.time.weekdays).filter((name) => language.time.weekdays[name] === day);
  const longest = names.sort((a, b) => b.length - a.length)[0] ?? String(day);
  return longest.charAt(0).toUpperCase() + longest.slice(1);
}
