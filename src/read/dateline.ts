/** Comes in: a line and the months of a language. Goes out: the civil date it prints, and what else the line says. */
import type { CivilDate } from "../core/date.ts";
import { civil } from "../core/date.ts";
import type { ReadingLanguage } from "./language.ts";
import { fold } from "./lines.ts";

/** A date as printed. `date` is absent for a month without a day and for days that do not exist. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  readonly date?: CivilDate;
}

interface DatePattern {
  readonly regex: RegExp;
  read(
    groups: Readonly<Record<string, string | undefined>>,
    months: Readonly<Record<string, number>>,
  ): CivilDate | undefined;
}

const number = (text: string | undefined): number => Number(text ?? Number.NaN);

/** Day and month as figures: told apart only when one of them cannot be a month. */
function figures(first: number, second: number, year: number): CivilDate | undefined {
  if (first > 12) return civil(year, second, first);
  if (second > 12) return civil(year, first, second);
  return first === second ? civil(year, first, second) : undefined;
}

function patterns(months: Readonly<Record<string, number>>): readonly DatePattern[] {
  const names = Object.keys(months)
    .sort((a, b) => b.length - a.length)
    .join("|");
  const month = `(?<month>${names})`;
  const named: DatePattern["read"] = (g, table) =>
    civil(number(g.year), table[g.month?.toLowerCase() ?? ""] ?? 0, number(g.day));
  return [
    // The year may be glued to what follows ("July 31, 2025Daily Report"), so only digits may not.
    {
      regex: new RegExp(
        `(?<![\\p{L}\\d])${month}\\.?\\s+(?<day>\\d{1,2})(?:[a-z]{2})?,?\\s+(?<year>\\d{4})(?!\\d)`,
        "iu",
      ),
      read: named,
    },
    {
      regex: new RegExp(
        `(?<!\\d)(?<day>\\d{1,2})(?:[a-z]{2}|\\.)?[\\s-]+(?:[a-z]{2}\\s+)?${month}\\.?,?[\\s-]+(?:[a-z]{2}\\s+)?(?<year>\\d{4})(?!\\d)`,
        "iu",
      ),
      read: named,
    },
    {
      regex: /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u,
      read: (g) => civil(number(g.year), number(g.month), number(g.day)),
    },
    {
      regex: /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/u,
      read: (g) => civil(number(g.year), number(g.month), number(g.day)),
    },
    {
      regex: /(?<!\d)(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>\d{4})(?!\d)/u,
      read: (g) => figures(number(g.a), number(g.b), number(g.year)),
    },
    { regex: new RegExp(`(?<![\\p{L}\\d])${month}\\.?,?\\s+(?<year>\\d{4})(?!\\d)`, "iu"), read: () => undefined },
  ];
}

const made = new WeakMap<object, readonly DatePattern[]>();

function patternsOf(language: ReadingLanguage): readonly DatePattern[] {
  const { months } = language.time;
  let known = made.get(months);
  if (!known) {
    known = patterns(months);
    made.set(months, known);
  }
  return known;
}

/** The first date of a line, or undefined. */
export function printedDate(text: string, language: ReadingLanguage): PrintedDate | undefined {
  if (!/\d{4}/.test(text)) return undefined;
  for (const { regex, read } of patternsOf(language)) {
    const match = regex.exec(text);
    if (!match) continue;
    const date = read(match.groups ?? {}, language.time.months);
    return { start: match.index, end: match.index + match[0].length, ...(date ? { date } : {}) };
  }
  return undefined;
}

/** A line that is about a date: the date, and what remains beside it, such as an outlet or an author. */
export interface DateLine {
  readonly printed: PrintedDate;
  readonly rest: readonly { readonly text: string; readonly start: number }[];
}

const CLOCK = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b\d{1,2}\s?(?:am|pm|h)\b|\b\d{1,3}(?= min)/giu;
const SEPARATOR = /\s*[|·•/–—,;:()]+\s*|\s+-\s+|\s{2,}|\n/gu;

/** Blanks out a stretch, so that offsets stay. */
function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + "|".repeat(end - start) + text.slice(end);
}

function isFiller(piece: string, language: ReadingLanguage): boolean {
  const folded = fold(piece);
  if (folded === "" || language.furniture.dateWords.includes(folded)) return true;
  return folded
    .split(" ")
    .every(
      (word) => word in language.time.weekdays || language.furniture.dateWords.includes(word) || /^\d+$/.test(word),
    );
}

/** "Talks began on": a name or a section has no two small words in it. */
function isPartOfSentence(piece: string): boolean {
  const words = piece.split(/\s+/);
  return words.length >= 3 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= 2;
}

/** Reads a line as a date line: a date and at most a few words beside it; undefined for prose that has a date. */
export function dateLine(text: string, language: ReadingLanguage): DateLine | undefined {
  const printed = text.length <= 160 ? printedDate(text, language) : undefined;
  if (!printed) return undefined;
  const bare = blank(text, printed.start, printed.end).replace(CLOCK, (clock) => "|".repeat(clock.length));
  const rest: { text: string; start: number }[] = [];
  let start = 0;
  for (const separator of [...bare.matchAll(SEPARATOR), undefined]) {
    const end = separator?.index ?? bare.length;
    const piece = bare.slice(start, end);
    if (!isFiller(piece, language))
      rest.push({ text: piece.trim(), start: start + (piece.length - piece.trimStart().length) });
    start = end + (separator?.[0].length ?? 0);
  }
  if (/[.!?]$/.test(text) && rest.some(({ text: piece }) => isPartOfSentence(piece))) return undefined;
  const words = rest.reduce((sum, piece) => sum + piece.text.split(/\s+/).length, 0);
  return words <= 7 ? { printed, rest } : undefined;
}

/** True for a line that is nothing but a date or a month and its year. */
export function isBareDate(text: string, language: ReadingLanguage): boolean {
  const line = text.length <= 60 ? dateLine(text, language) : undefined;
  return line !== undefined && line.rest.length === 0;
}

/** What a wire dateline at the beginning of a paragraph says ("LISBON, May 30 (Agency) - "). */
export interface WireDateline {
  /** Where the paragraph itself begins. */
  readonly end: number;
  readonly agency?: string;
  /** Whose report it is: a name in brackets, or after a slash, at the end of the dateline. */
  readonly outlet?: { readonly text: string; readonly start: number };
  readonly printed?: PrintedDate;
}

/** "(Meridian Wire)": one to four words with capitals, no time and no weekday. */
function isNameOfOutlet(text: string, language: ReadingLanguage): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 4 &&
    /\p{L}{2}/u.test(text) &&
    words.every((word) => /^\p{Lu}/u.test(word) && !(fold(word) in language.time.weekdays))
  );
}

/** Reads the dateline that runs into a paragraph: a place, then an agency, a date or a country, then a dash. */
export function wireDateline(text: string, language: ReadingLanguage): WireDateline | undefined {
  const match = text.match(/^(\p{Lu}[^.!?\n–—]{1,70}?)\s?(?:--|[–—-])\s+(?=["“‘\p{Lu}])/u);
  const prefix = match?.[1];
  if (!match || prefix === undefined) return undefined;
  // "Lyon (Agency), 3 May 2026 - ": the name in brackets stands before the date.
  const before = /^\p{Lu}[\p{L}'’ -]{1,30} \(([^()/]{2,40})\),? /u.exec(prefix);
  const brackets = /[(/]([^()/]{2,40})[)/]$/u.exec(prefix) ?? before;
  const named = brackets?.[1]?.trim();
  const agency = named !== undefined && language.furniture.agencies.has(fold(named)) ? named : undefined;
  const printed = printedDate(prefix, language);
  const capitals = /^\p{Lu}[\p{Lu}\s'’-]+(?=,|\s*\(|$)/u.test(prefix);
  const country = /,\s*\p{Lu}/u.test(prefix);
  // "THE HAGUE - ": a place alone, all in capitals; shorter words in capitals are initials of bodies.
  const place = /^\p{Lu}[\p{Lu}\s'’-]{4,30}$/u.test(prefix);
  if (agency === undefined && !place && !(before && printed?.date) && !(capitals && (printed || country)))
    return undefined;
  // Without a date, what stands in brackets may be the country.
  const isOutlet =
    named !== undefined && printed !== undefined && (capitals || before !== null) && isNameOfOutlet(named, language);
  const outlet = agency ?? (isOutlet ? named : undefined);
  const start = brackets && outlet ? prefix.indexOf(outlet, brackets.index) : 0;
  return {
    end: match[0].length,
    ...(agency ? { agency } : {}),
    ...(outlet ? { outlet: { text: outlet, start } } : {}),
    ...(printed ? { printed } : {}),
  };
}
