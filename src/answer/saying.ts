/** Comes in: a multiple between two sides. Goes out: who is known to have said it, what they said last, and what may be printed of it. */
import { type Compared, multipleOf, quoted, type Saying, sayingsOf } from "../check/index.ts";
import type { KnownFigure } from "../core/known.ts";
import { by } from "../core/order.ts";
import { actorName, isGroup } from "../measure/actor.ts";
import { isGeneralisation } from "../measure/item.ts";
import { listsOf, membersOn } from "../measure/members.ts";
import type { Drop, Reading, RecordLine } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { placeToFetch } from "./fetch.ts";
import { comparisonParts, leftOut } from "./parts.ts";
import { amountOf, boundOf, dayOf, saidSentence, thingOf, timeOf, timesOf } from "./words.ts";

/** The reading of a comparison that people have made in public; none where nobody at hand has. */
export function sayingReading({ statement, comparison }: Compared, desk: Desk): Reading | undefined {
  const multiple = multipleOf(statement, comparison, desk.language);
  const sayings = multiple ? sayingsOf(multiple, desk.record) : [];
  if (!multiple || sayings.length === 0) return undefined;
  const same = sayings.filter((saying) => saying.same);
  const newest = sayings.at(-1) as Saying;
  const counted = countsBeside(sayings, desk);
  const parts = comparisonParts(statement, comparison);
  const shown = same.length > 0 ? [same[0] as Saying, ...(newest.same ? [same.at(-1) as Saying] : [newest])] : [newest];
  return {
    quote: comparison.quote,
    standing: same.length === 0 ? "unsupported" : newest.same ? "said" : "superseded",
    verdict: verdictOf(same, newest),
    parts,
    said: sayings.map((saying) => lineOf(saying, desk)),
    record: counted.map((known) => ({
      source: desk.sources.known(known),
      says: `${thingOf(known)}, ${timeOf(known)}: ${boundOf(known.bound)}${amountOf(known.low, known.unit)}`,
      outcome: "a count of one side, of some of the things: not comparable by itself",
      scope: known.scope ?? "",
    })),
    safe: [...new Set(shown)].map(({ known }) => ({ text: saidSentence(known), sources: [desk.sources.known(known)] })),
    drop: drops(comparison.quote, multiple.item, same, newest),
    unknown: [...leftOut(parts), "whether it is so: a saying is no count, and no count of both sides is at hand"],
    fetch: [
      ...new Set(
        shown
          .filter(({ known }) => !known.verified)
          .map(({ known }) => `${placeToFetch({ ...known, producer: "" })}: the transcript or recording`),
      ),
    ],
  };
}

function verdictOf(same: readonly Saying[], newest: Saying): string {
  const first = same[0];
  if (!first)
    return `Nobody at hand has said it so; the newest word is ${timesOf(newest.known)}, by ${newest.known.producer} on ${dayOf(newest.known.published)}.`;
  const who = [...new Set(same.map(({ known }) => known.producer))].join(", ");
  if (newest.same)
    return `${who} has said so, last on ${dayOf(newest.known.published)}. That is a saying; no count supports it here.`;
  return `${who} said so, last on ${dayOf((same.at(-1) as Saying).known.published)}, but the newest word, of ${dayOf(newest.known.published)}, is another: it may not stand in the present tense.`;
}

function lineOf({ known, same, narrower }: Saying, { sources }: Desk): RecordLine {
  const outcome = same ? (narrower ? `the same, of ${known.item ?? "less"} only` : "the same") : "another";
  const value = timesOf(known);
  return {
    source: sources.known(known),
    says: `${dayOf(known.published)}, ${known.where}: ${value}`,
    outcome,
    scope: known.scope ?? "",
  };
}

/** More than so many counts are a list to read and no answer. */
const MOST_COUNTS = 5;

/** What has been counted of either side, of the thing that the sayings speak of or of a part of it: the widest first. */
function countsBeside(sayings: readonly Saying[], { record, today }: Desk): readonly KnownFigure[] {
  const [first] = sayings;
  const item = first?.known.item;
  if (!first || item === undefined) return [];
  const sides = [first.known.actor, first.known.against ?? ""];
  const isOfSide = (actor: string): boolean =>
    isGroup(actor) || sides.some((side) => side === actor || isMember(actor, side, today));
  return record
    .figures({})
    .filter(
      ({ against, item: thing, stage }) =>
        against === undefined && thing !== undefined && stage !== "plan" && isGeneralisation(item, thing),
    )
    .filter(({ actor, measure }) => isOfSide(actor) && (measure === "production" || measure === "capacity"))
    .sort(
      by(
        ({ item: thing = "" }) => (/\d/.test(thing) ? 1 : 0),
        ({ published }) => published,
      ),
    )
    .slice(0, MOST_COUNTS);
}

/** A state on a list that spells the group out. */
function isMember(state: string, group: string, day: string): boolean {
  return listsOf(group).some((list) => membersOn(list, day).includes(state));
}

function drops(quote: string, item: string, same: readonly Saying[], newest: Saying): readonly Drop[] {
  const narrower = same.find((saying) => saying.narrower);
  const out: Drop[] = [];
  if (narrower) {
    const thing = narrower.known.item ?? "a part";
    out.push({
      words: item === "" ? quote : item,
      reason: `${item === "" ? "The object is missing" : "The object is too wide"}: all who said it spoke of ${thing}. Say ${quoted(thing)}.`,
    });
  }
  if (same.length > 0 && !newest.same) {
    out.push({
      words: quote,
      reason: `The present tense: on ${dayOf(newest.known.published)} ${newest.known.producer} said otherwise. Give the day on which it was said.`,
    });
  }
  if (same.length === 0) {
    out.push({
      words: quote,
      reason: `The multiple: nobody at hand has said it of ${actorName(newest.known.actor)} and ${actorName(newest.known.against ?? "")}.`,
    });
  }
  return out;
}
