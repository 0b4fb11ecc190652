/** Events that a document dates → the days that "by the upcoming summit" stands for. */
import type { Period } from "../core/date.ts";
import { implied, type Part, unsettled } from "../core/part.ts";
import type { Language } from "../lang/language.ts";
import { datesIn, periodOf } from "./date.ts";
import type { Tagged } from "./reading.ts";
import { type DatedEvent, openingOf, placeOf, reached, type TimeReading, type TimeView } from "./time.ts";

// "the summit in The Hague on 24 June 2025", "the June 2025 summit": an event and its date stand close together.
const CLOSE = 6;

/** The events to which the sentences of a document give days; two dates for one event are two entries. */
export function datedEvents(
  sentences: readonly { readonly tokens: readonly Tagged[] }[],
  language: Language,
): readonly DatedEvent[] {
  const out = new Map<string, DatedEvent>();
  for (const { tokens } of sentences) {
    if (!tokens.some(({ lower }) => language.time.occasions.has(lower))) continue;
    const dates = datesIn(tokens, language);
    tokens.forEach((token, at) => {
      if (!language.time.occasions.has(token.lower)) return;
      const date = dates.find(({ from, to }) => (from > at && from - at <= CLOSE) || to === at);
      const period = date?.month === undefined ? undefined : periodOf(date);
      if (!period || hasMarkBetween(tokens, at, date?.from ?? at)) return;
      const event: DatedEvent = { noun: token.lower, name: nameOf(tokens, at), period };
      out.set(JSON.stringify(event), event);
    });
  }
  return [...out.values()];
}

function hasMarkBetween(tokens: readonly Tagged[], from: number, to: number): boolean {
  return tokens.slice(from + 1, Math.max(from + 1, to)).some(({ text }) => text === "," || text === ";");
}

/** "NATO summit", "party conference": the word before tells events of one kind apart. */
function nameOf(tokens: readonly Tagged[], at: number): string {
  const before = tokens[at - 1];
  return before?.tag === "PROPN" && before.capital ? before.lower : "";
}

/** "before the upcoming summit": the day that the document gives the event, when it gives just one. */
export function eventTimes(view: TimeView): TimeReading[] {
  const { tokens, from, to, language } = view;
  const out: TimeReading[] = [];
  for (let at = from; at < to; at++) {
    if (language.time.occasions.has(tokens[at]?.lower ?? "")) out.push(...eventTimeAt(view, at));
  }
  return out;
}

function eventTimeAt(view: TimeView, at: number): TimeReading[] {
  const start = startOf(view, at);
  const { reach } = openingOf(view, start);
  if (reach === undefined || reach === "from" || view.dates.some((date) => date.to === at)) return [];
  const limit = reach === "by" || reach === "before";
  return [{ at: start, to: at + 1, limit, reach, period: dayOf(view, at, start, reach) }];
}

/** Where the noun phrase of the event begins: "the upcoming NATO summit". */
function startOf({ tokens, from, language }: TimeView, at: number): number {
  const belongs = (word: Tagged | undefined): boolean =>
    word !== undefined &&
    (word.tag === "PROPN" ||
      word.tag === "ADJ" ||
      language.time.coming.has(word.lower) ||
      language.particles.definite.has(word.lower));
  let start = at;
  while (start > from && belongs(tokens[start - 1])) start--;
  return start;
}

function dayOf(view: TimeView, at: number, start: number, reach: TimeReading["reach"]): Part<Period> {
  const span = placeOf(view.tokens, start, at + 1);
  const noun = view.tokens[at]?.lower ?? "";
  const name = nameOf(view.tokens, at);
  const fits = view.events.filter(
    (event) => event.noun === noun && (name === "" || event.name === "" || event.name === name),
  );
  const periods = [...new Map(fits.map(({ period }) => [JSON.stringify(period), period])).values()];
  const [only] = periods;
  if (!only) return unsettled<Period>("event-without-date", [], span);
  // Two dates for one event are kept apart: neither is chosen.
  return periods.length > 1
    ? unsettled<Period>("dates-of-event-differ", periods, span)
    : implied(reached(only, reach), "date-of-event-in-document", span);
}
