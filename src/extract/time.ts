/** What the readers of times share: the time that words give, and what it is read from. */
import { addDays, type CivilDate, type Period } from "../core/date.ts";
import type { Part } from "../core/part.ts";
import type { Span } from "../core/span.ts";
import type { Language, Reach } from "../lang/language.ts";
import type { DateMention } from "./date.ts";
import type { Figure } from "./figure.ts";
import { longestBefore, type Tagged } from "./reading.ts";

/** A time that the words give: the tokens that it covers (`to` not included), and what it says. */
export interface TimeReading {
  readonly at: number;
  readonly to: number;
  readonly period: Part<Period>;
  /** A limit: "by", "before", "within". */
  readonly limit: boolean;
  /** Which side of the time is meant, where a word says so. */
  readonly reach?: Reach;
  /** A year of accounts, whose days depend on whose accounts they are. */
  readonly fiscal?: { readonly year: number; readonly split: boolean };
  /** The figure that the time is counted with: "within five years". */
  readonly figure?: Figure;
}

/** What times are read from: tokens of one stretch (`from` included, `to` not) and the day of the document. */
export interface TimeView {
  readonly tokens: readonly Tagged[];
  readonly from: number;
  readonly to: number;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly anchor: Part<CivilDate>;
  /** What is read is known to have happened, whatever its verbs say. */
  readonly told?: boolean;
  /** Events that the document dates. */
  readonly events: readonly DatedEvent[];
  readonly language: Language;
}

/** An event that a text gives a time for: "the NATO summit on 24 and 25 June 2025". */
export interface DatedEvent {
  /** Its noun: "summit". */
  readonly noun: string;
  /** The word before the noun that tells it from others of its kind, in lower case; empty when there is none. */
  readonly name: string;
  readonly period: Period;
}

/** Missing part of a time that is counted from the day of a document which does not say its day. */
export const NO_ANCHOR = "no-date-of-document";

/** Name of the rule that counts from the day of the document. */
export const COUNTED = "counted-from-date-of-document";

/** Name of the rule that takes "last year" for the one before the document's. */
export const RELATIVE = "relative-to-date-of-document";

/** The place of tokens in the text. */
export function placeOf(tokens: readonly Tagged[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Sides of a time that nothing is due on: "until 2030", "since 2022". */
const OPEN_SIDES: ReadonlySet<Reach | undefined> = new Set<Reach | undefined>(["until", "since", "from", "after"]);

/** True for a time on whose last day something can be due. */
export function canBeDue({ reach }: TimeReading): boolean {
  return !OPEN_SIDES.has(reach);
}

interface Opening {
  readonly reach?: Reach;
  /** The time is what something is set against: "than in 2014". */
  readonly base: boolean;
}

// Between an opener and its time stand an article, "about", "the end of": never more.
const SKIPPED = 3;

/** What the words before a time say of it. */
export function openingOf({ tokens, from, language }: TimeView, at: number): Opening {
  const { openers, opened, bases, steps } = language.time;
  let ends = false;
  for (let end = at; end > Math.max(from, at - SKIPPED - 1); end--) {
    const word = tokens[end - 1]?.lower ?? "";
    const reach = longestBefore(tokens, end, openers, 3);
    const base = longestBefore(tokens, end, bases, 3);
    // "on", "over" and "from" set a time against another only after a movement: "up 4 % on last year".
    const step = steps.has(word) && movesBefore(tokens, end - 1, language);
    // "no later than" opens a limit, "than" alone a comparison.
    if (step || (base?.length ?? 0) > (reach?.length ?? 0)) return { base: true };
    if (reach) return { reach: ends ? beforeEnd(reach.value) : reach.value, base: false };
    ends ||= language.time.ends.has(word);
    if (!opened.has(word) && !language.particles.in.has(word)) break;
  }
  return { base: false };
}

/** "Before the end of June": the last day of June still counts. */
export function beforeEnd(reach: Reach): Reach {
  return reach === "before" ? "by" : reach;
}

const MOVE_REACH = 6;

function movesBefore(tokens: readonly Tagged[], at: number, language: Language): boolean {
  for (let k = at - 1; k >= Math.max(0, at - MOVE_REACH); k--) {
    const token = tokens[k];
    if (!token || token.text === "," || token.text === ";") return false;
    if (Object.hasOwn(language.changes, token.lower)) return true;
  }
  return false;
}

/** The days that words of reach leave of a period: "by" its last, "before" the day before its first, "since" its first. */
export function reached({ from, to }: Period, reach: Reach | undefined): Period {
  switch (reach) {
    case "by":
    case "until":
      return to ? { to } : {};
    case "before":
      return from ? { to: addDays(from, -1) } : {};
    case "since":
    case "from":
      return from ? { from } : {};
    case "after":
      return to ? { from: addDays(to, 1) } : {};
    case undefined:
      return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    default:
      return reach satisfies never;
  }
}
