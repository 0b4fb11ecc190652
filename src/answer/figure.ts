/** Comes in: a figure. Goes out: how it stands under each producer, definition and edition, and what may be printed of it. */
import {
  askedOf,
  distanceOf,
  isDenied,
  isSaid,
  knownLike,
  list,
  number,
  opening,
  quoted,
  type Standing,
  standingOfKnown,
  standingsOf,
  type Told,
  things,
} from "../check/index.ts";
import type { KnownFigure } from "../core/known.ts";
import { bareItem, isGeneralisation } from "../measure/item.ts";
import { PUBLISHED, seriesFor } from "../measure/series.ts";
import type { PublicRecord } from "../reference/record.ts";
import type { Drop, Reading, RecordLine, SafeSentence } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { placeToFetch } from "./fetch.ts";
import { figureParts, leftOut } from "./parts.ts";
import { amountOf, boundOf, priceOf, saidSentence, thingOf, timeOf } from "./words.ts";

type Asked = NonNullable<ReturnType<typeof askedOf>>;

/** The reading of a figure: of its own time where it says one, else beside whatever time there is. */
export function figureReading({ statement, quantity }: Told, desk: Desk): Reading {
  const parts = figureParts(statement, quantity);
  const asked = isDenied({ statement }) ? undefined : askedOf(quantity);
  const own = asked ? standingsOf(asked, desk.record) : [];
  const others = asked && own.length === 0 ? ofOtherTimes(asked, desk) : [];
  const same = own.filter(({ off }) => off === 0);
  const shown = same.length > 0 ? [...same, ...own.filter(({ off }) => off !== 0)] : own.length > 0 ? own : others;
  const said = [...own, ...others].filter(isSaid);
  return {
    quote: quantity.quote,
    standing: standingOf(own, same),
    verdict: isDenied({ statement })
      ? `${quoted(quantity.quote)} stands in a sentence that denies something: nothing here says that a figure is not so.`
      : verdictOf(quantity.quote, own, same, others, asked),
    parts,
    said: said.map((one) => lineOf(one, own.includes(one), asked, desk)),
    record: [...own, ...others].filter((one) => !isSaid(one)).map((one) => lineOf(one, own.includes(one), asked, desk)),
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

function ofOtherTimes(asked: Asked, { record }: Desk): readonly Standing[] {
  const like = knownLike(asked, record);
  const all = (like.length > 0 ? like : onOnePath(asked, record))
    .filter(({ constant }) => constant === undefined)
    .map((known) => standingOfKnown(asked, known));
  // The same value first: it is most likely the one that is meant.
  return [...all.filter(({ off }) => off === 0), ...all.filter(({ off }) => off !== 0)];
}

/** Of a wider or a narrower thing, where nobody has published of this one: shells beside artillery rounds. */
function onOnePath({ measure, actor, item }: Asked, record: PublicRecord): readonly KnownFigure[] {
  if (item === undefined) return [];
  const own = bareItem(item);
  return record.figures({ measure, actor }).filter(({ item: other, against }) => {
    const theirs = bareItem(other ?? "");
    return against === undefined && theirs !== "" && (isGeneralisation(own, theirs) || isGeneralisation(theirs, own));
  });
}

function standingOf(own: readonly Standing[], same: readonly Standing[]): Reading["standing"] {
  if (own.length === 0) return "nothing-to-check";
  if (same.length === 0) return "unsupported";
  if (same.length < own.length) return "differs";
  return same.every(({ known }) => known?.kind === "utterance") ? "said" : "supported";
}

function verdictOf(
  quote: string,
  own: readonly Standing[],
  same: readonly Standing[],
  others: readonly Standing[],
  asked: Asked | undefined,
): string {
  if (!asked) return `${quoted(quote)}: whose figure it is, or of what, is not said clearly enough to look it up.`;
  if (own.length === 0) {
    if (others.length === 0) {
      return asked.measure === "members-counted"
        ? `${quoted(quote)}: a count of members is looked up with their number, as in “23 of 32 members meet 2 %”.`
        : `The record at hand has no figure of this; others may have published one.`;
    }
    const isOther = others.every((one) => isOfOtherThing(one, asked));
    const why = isOther
      ? "nobody at hand has published of this very thing"
      : asked.period
        ? `no source at hand has ${timeOf(asked.period)}`
        : "the sentence names no time";
    return `${opening(why)}. What there is stands below, each with its time.`;
  }
  if (same.length === 0)
    return `No source at hand has it: ${own.map((one) => `${one.producer} has ${amountOf(one.value, one.unit)}`).join("; ")}.`;
  const said = same.every(isSaid);
  const rest = own.filter(({ off }) => off !== 0);
  const both = new Set(
    same.map(({ producer }) => producer).filter((name) => rest.some(({ producer }) => producer === name)),
  );
  // A producer that has both values is told by what it counted, or else by its edition.
  const names = (of: readonly Standing[]): string =>
    list([
      ...new Set(of.map((one) => (both.has(one.producer) ? `${one.producer} (${whichOf(one, own)})` : one.producer))),
    ]);
  return `${said ? "It was said by" : "True by"} ${names(same)}${rest.length > 0 ? `, not by ${names(rest)}` : ""}${said ? "; no count of it is at hand" : ""}.`;
}

function whichOf({ producer, definition, edition }: Standing, own: readonly Standing[]): string {
  const definitions = new Set(own.filter((one) => one.producer === producer).map((one) => one.definition));
  return definitions.size > 1 ? definition : `edition ${edition}`;
}

/** Equal to the digit, within the rounding of either, or so far apart. */
function sameness(one: Standing, asked: Asked | undefined): string {
  if (one.off === 0 && isLimit(one)) return "a limit, which does not rule it out";
  if (one.off !== 0) return `the sentence has it ${distanceOf(one)}`;
  return one.value === asked?.value ? "the same value" : "the same within rounding";
}

/** Why a figure beside it is no verdict. */
function whyNot(one: Standing, asked: Asked | undefined): string {
  return isOfOtherThing(one, asked)
    ? `of ${things(bareItem(one.known?.item ?? ""))}, which is another thing`
    : "whether of this time is not said";
}

function isOfOtherThing({ known }: Standing, asked: Asked | undefined): boolean {
  return known?.item !== undefined && asked?.item !== undefined && bareItem(known.item) !== bareItem(asked.item);
}

function lineOf(one: Standing, isOwn: boolean, asked: Asked | undefined, { sources }: Desk): RecordLine {
  const time = timeOf(one.period ?? {});
  const bound = boundOf(one.known?.bound ?? "=");
  return {
    source: sources.standing(one),
    says: `${time ? `${time}: ` : ""}${bound}${amountOf(one.value, one.unit)}`,
    outcome: `${sameness(one, asked)}${isOwn ? "" : `; ${whyNot(one, asked)}`}`,
    scope: one.definition,
  };
}

function safeSentence(one: Standing, asked: Asked | undefined, { sources }: Desk): SafeSentence {
  const cited = [sources.standing(one)];
  if (one.known && isSaid(one)) return { text: saidSentence(one.known), sources: cited };
  const thing = one.known ? thingOf(one.known) : asked ? thingOf(asked) : "It";
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
  const first = shown.slice(0, 3).flatMap(({ known }) => (known && !known.verified ? [placeToFetch(known)] : []));
  const series = missing
    ? seriesFor(missing.measure).map(
        (id) =>
          `${PUBLISHED[id]?.producer}, ${PUBLISHED[id]?.title}${missing.period ? `, ${timeOf(missing.period)}` : ""}`,
      )
    : [];
  return [...new Set([...first, ...series])];
}
