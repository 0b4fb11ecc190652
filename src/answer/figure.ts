/** Comes in: a figure. Goes out: how it stands under each producer, definition and edition, and what may be printed of it. */
import {
  apartOf,
  askedOf,
  knownLike,
  list,
  number,
  opening,
  quoted,
  type Standing,
  standingOfKnown,
  standingsOf,
  type Told,
} from "../check/index.ts";
import { PUBLISHED, seriesFor } from "../measure/series.ts";
import type { Drop, Reading, RecordLine, SafeSentence } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { figureParts, leftOut } from "./parts.ts";
import { amountOf, boundOf, dayOf, priceOf, saidSentence, thingOf, timeOf } from "./words.ts";

type Asked = NonNullable<ReturnType<typeof askedOf>>;

/** The reading of a figure: of its own time where it says one, else beside whatever time there is. */
export function figureReading({ statement, quantity }: Told, desk: Desk): Reading {
  const parts = figureParts(statement, quantity);
  const asked = askedOf(quantity);
  const own = asked ? standingsOf(asked, desk.record) : [];
  const others = asked && own.length === 0 ? ofOtherTimes(asked, desk) : [];
  const same = own.filter(({ off }) => off === 0);
  const shown = same.length > 0 ? [...same, ...own.filter(({ off }) => off !== 0)] : own.length > 0 ? own : others;
  const said = [...own, ...others].filter(isSaid);
  return {
    quote: quantity.quote,
    standing: standingOf(own, same),
    verdict: verdictOf(quantity.quote, own, same, others, asked),
    parts,
    said: said.map((one) => lineOf(one, own.includes(one), desk)),
    record: [...own, ...others].filter((one) => !isSaid(one)).map((one) => lineOf(one, own.includes(one), desk)),
    safe: shown.slice(0, 3).map((one) => safeSentence(one, asked, desk)),
    drop: drops(quantity.quote, own, same, parts),
    unknown: leftOut(parts),
    fetch: fetches(shown, own.length === 0 ? asked : undefined),
  };
}

/** "Close to 800 billion" allows 326 billion, and does not have it. */
function isLimit({ interval, known }: Standing): boolean {
  return known?.threshold === undefined && !(Number.isFinite(interval.low) && Number.isFinite(interval.high));
}

/** What a person said or parties agreed is no count. */
function isSaid({ known }: Standing): boolean {
  return known !== undefined && known.kind !== "dataset";
}

function ofOtherTimes(asked: Asked, { record }: Desk): readonly Standing[] {
  const all = knownLike(asked, record).map((known) => standingOfKnown(asked, known));
  // The same value first: it is most likely the one that is meant.
  return [...all.filter(({ off }) => off === 0), ...all.filter(({ off }) => off !== 0)];
}

function standingOf(own: readonly Standing[], same: readonly Standing[]): Reading["standing"] {
  if (own.length === 0) return "nothing-to-check";
  if (same.length === 0) return "unsupported";
  return same.length === own.length ? "supported" : "differs";
}

function verdictOf(
  quote: string,
  own: readonly Standing[],
  same: readonly Standing[],
  others: readonly Standing[],
  asked: Asked | undefined,
): string {
  const names = (of: readonly Standing[]): string => list([...new Set(of.map(({ producer }) => producer))]);
  if (!asked) return `${quoted(quote)}: whose figure it is, or of what, is not said clearly enough to look it up.`;
  if (own.length === 0) {
    if (others.length === 0) {
      return asked.measure === "members-counted"
        ? `${quoted(quote)}: a count of members is looked up with their number, as in “23 of 32 members meet 2 %”.`
        : `The record at hand has no figure of this; others may have published one.`;
    }
    const why = asked.period ? `no source at hand has ${timeOf(asked.period)}` : "the sentence names no time";
    return `${opening(why)}. What there is stands below, each with its time.`;
  }
  if (same.length === 0)
    return `No source at hand has it: ${own.map((one) => `${one.producer} has ${amountOf(one.value, one.unit)}`).join("; ")}.`;
  const said = same.every(isSaid);
  const rest = own.filter(({ off }) => off !== 0);
  return `${said ? "It was said by" : "True by"} ${names(same)}${rest.length > 0 ? `, not by ${names(rest)}, who count otherwise` : ""}${said ? "; no count of it is at hand" : ""}.`;
}

function lineOf(one: Standing, isOwn: boolean, { sources }: Desk): RecordLine {
  const time = timeOf(one.period ?? {});
  const bound = boundOf(one.known?.bound ?? "=");
  return {
    source: sources.standing(one),
    says: `${time ? `${time}: ` : ""}${bound}${amountOf(one.value, one.unit)}`,
    outcome: `${one.off === 0 ? (isLimit(one) ? "a limit, which does not rule it out" : "the same value") : `${apartOf(one)} the sentence has`}${isOwn ? "" : "; whether of this time is not said"}`,
    scope: one.definition,
  };
}

function safeSentence(one: Standing, asked: Asked | undefined, { sources }: Desk): SafeSentence {
  const cited = [sources.standing(one)];
  if (one.known && isSaid(one)) return { text: saidSentence(one.known), sources: cited };
  const thing = asked ? thingOf(asked) : "It";
  const time = timeOf(one.period ?? {});
  const value = `${boundOf(one.known?.bound ?? "=")}${valueIn(thing, one)}`;
  const money = one.unit === "USD" ? priceOf(one.known?.price ?? "market") : "";
  const growth = one.known?.growth ? ` in ${one.known.growth} terms` : "";
  // The definition of a series is a paragraph: it stands in the record, beside the figure.
  const scope = one.known && one.definition ? ` (${one.definition})` : "";
  const edition = one.known ? "" : `, edition ${one.edition}`;
  return {
    text: `${one.producer} (${one.where}${edition}) puts ${thing}${time ? ` ${/^\d{4}$/.test(time) ? "in" : "on"} ${time}` : ""} at ${value}${money}${growth}${scope}.`,
    sources: cited,
  };
}

/** "warheads at about 370": the noun is not said twice. */
function valueIn(thing: string, { value, unit }: Standing): string {
  return thing.endsWith(`${unit}s`) ? number(value) : amountOf(value, unit);
}

function drops(
  quote: string,
  own: readonly Standing[],
  same: readonly Standing[],
  parts: Reading["parts"],
): readonly Drop[] {
  const out: Drop[] = [];
  if (own.length > 0 && same.length === 0)
    out.push({ words: quote, reason: "No source at hand has this figure for this time." });
  if (parts.some(({ part, how }) => part === "time" && how === "unknown")) {
    out.push({ words: quote, reason: "A figure without its year: say which year it is of.", stays: true });
  }
  if (parts.some(({ part, how }) => part === "who says so" && how === "unknown")) {
    out.push({
      words: quote,
      reason:
        same.length > 0
          ? "A figure without its source: name the producer."
          : "A figure without its source: say who gives it.",
      stays: true,
    });
  }
  return out;
}

function fetches(shown: readonly Standing[], missing: Asked | undefined): readonly string[] {
  const first = shown
    .slice(0, 3)
    .flatMap(({ known }) =>
      known && !known.verified ? [`${known.producer}, ${known.where}, ${dayOf(known.published)}`] : [],
    );
  const series = missing
    ? seriesFor(missing.measure).map(
        (id) =>
          `${PUBLISHED[id]?.producer}, ${PUBLISHED[id]?.title}${missing.period ? `, ${timeOf(missing.period)}` : ""}`,
      )
    : [];
  return [...new Set([...first, ...series])];
}
