/** Comes in: a question and a telling. Goes out: its value, or in which parts it is of something else. */
import { type CivilDate, type Period, wholeYear } from "../../core/date.ts";
import { type Part, valueOr } from "../../core/part.ts";
import type { InputQuestion } from "../../core/projection.ts";
import type { Operand } from "../../core/quantity.ts";
import { contains } from "../../core/span.ts";
import { languages } from "../../lang/index.ts";
import { actorName } from "../../measure/actor.ts";
import { bareItem, isGeneralisation, qualifiers } from "../../measure/item.ts";
import { familyOf, measureOf } from "../../measure/measure.ts";
import { unitDimension } from "../../measure/unit.ts";
import { tokens } from "../../text/tokens.ts";
import { isDifference } from "./tail.ts";
import type { Told } from "./telling.ts";
import { figureValue, ratioValue, type Value } from "./value.ts";

/** What a telling is to a question. */
export interface Match {
  readonly told: Told;
  /** Absent when it is counted in something that the unit asked for cannot be made of. */
  readonly value?: Value;
  /** What speaks against using it, in words; a telling that misses by one part is shown to the reader, one that misses by more is not. */
  readonly misses: readonly string[];
}

/** The telling as an answer to the question; undefined when it is of another measure altogether. */
export function matchOf(question: InputQuestion, told: Told): Match | undefined {
  const asked = question.against === undefined ? question.measure : levelOf(question.measure);
  const parts = question.against === undefined ? figureParts(told, asked) : ratioParts(told, question);
  if (!parts || parts.measure !== asked) return undefined;
  const scale = question.scale ?? 1;
  const value =
    question.against === undefined ? figureValue(told, question.unit, scale) : ratioValue(told, question.actor, scale);
  const misses = [
    told.linked ? `which side is meant is not said (${told.member.reason})` : "",
    ...parts.actors,
    ...(parts.actor === undefined ? [] : [whoMiss(parts.actor, question.actor)]),
    ...itemMiss(parts.item, question.item),
    question.against !== undefined && question.from === undefined && question.to === undefined
      ? otherDayMiss(parts.period, told)
      : timeMiss(parts.period, question),
    priceMiss(parts.price, question),
    told.statement.frame.polarity === "-" ? "the sentence denies something" : "",
    isDifference(told) ? "it is the difference from something else, not the amount itself" : "",
    isDemand(told, question) ? "it is demanded, not said to be so" : "",
    isSupposed(told) ? "it is supposed (“if …”), not said to be so" : "",
    value ? "" : `it is counted in another unit, or is a change and not a level; ${question.unit} is asked for`,
  ].filter((miss) => miss !== "");
  return value ? { told, value, misses } : { told, misses };
}

/** What must be spent or built answers what is aimed at, and by how much it is to grow; nothing else. */
function isDemand({ statement }: Told, { measure }: InputQuestion): boolean {
  const isAim = measure.endsWith("-target") || measureOf(measure)?.dimension === "growth";
  return statement.frame.modality === "demanded" && !isAim;
}

/** "If Russia had spent 300 billion …": a figure between the condition and its comma is nobody's figure. */
function isSupposed({ statement, quantity, comparison }: Told): boolean {
  const [first = ""] = statement.quote.toLowerCase().split(/\s/, 1);
  if (!languages.some(({ kinds }) => kinds.conditions.has(first))) return false;
  const at = (quantity ?? comparison)?.span.start ?? 0;
  return !statement.quote.slice(0, Math.max(0, at - statement.span.start)).includes(", ");
}

interface Parts {
  readonly measure: string;
  /** Of a figure: whose it is. */
  readonly actor?: Part<string>;
  /** Of a ratio: what is wrong with its sides. */
  readonly actors: readonly string[];
  readonly item: Part<string>;
  readonly period: Part<Period>;
  readonly price: Part<string>;
}

/** Asked for where it does not matter whose a figure is: how long a delivery takes. */
const ANYBODY = "any";

const UNSAID: Part<never> = { known: "unknown" };

/** Of a figure of another measure nothing more is looked at: most questions are of another. */
function figureParts({ quantity, statement }: Told, asked: string): Parts | undefined {
  if (!quantity) return undefined;
  const measure = valueOr(quantity.measure, "");
  if (measure !== asked) return undefined;
  // A thing named beside a whole economy or budget belongs to another part of the sentence.
  const counted = unitDimension(quantity.unit) === "count" && quantity.item.known === "unknown";
  const item: Part<string> = counted ? { known: "stated", value: quantity.unit } : quantity.item;
  const { deadline } = statement;
  const due: Part<Period> = deadline.known === "unknown" ? UNSAID : { ...deadline, value: { to: deadline.value } };
  return {
    measure,
    actor: quantity.subject,
    actors: [],
    item: measureOf(measure)?.dimension === "count" || hasItems(measure) ? item : UNSAID,
    period: quantity.period.known === "unknown" ? due : quantity.period,
    price: quantity.basis.price,
  };
}

/** Growth and multiples of what is counted in pieces are of a thing as well. */
function hasItems(measure: string): boolean {
  return measureOf(familyOf(measure))?.dimension === "count" || measure === "delivery-time";
}

function ratioParts({ comparison, statement, claim }: Told, question: InputQuestion): Parts | undefined {
  if (!comparison) return undefined;
  const { left, right, span } = comparison;
  const multiple = statement.quantities.find((q) => unitDimension(q.unit) === "ratio" && contains(span, q.span));
  const named = [left, right].map((side) => valueOr<string, string>(side.measure, ""));
  const said = named.find((name) => name !== "") ?? (multiple ? valueOr<string, string>(multiple.measure, "") : "");
  const both = new Set(named.filter((name) => name !== ""));
  const sides = [left, right].map((side) => valueOr<string, string>(side.actor, "")).sort();
  const wanted = [question.actor, question.against ?? ""].sort();
  const wrong = sides.join("/") !== wanted.join("/") || !claim.key.actor.includes("/");
  const ofCapacity = levelOf(question.measure) === "production" && saysAble(comparison.quote);
  return {
    measure: both.size > 1 ? "" : levelOf(said),
    actors: [
      ...(wrong ? [`it compares ${sides.map((id) => (id ? actorName(id) : "a side not named")).join(" and ")}`] : []),
      ...(ofCapacity ? ["it is of capacity, of what could be made, not of what is made"] : []),
    ],
    item: oneItem(left, right),
    period: [left.period, right.period, multiple?.period ?? UNSAID].find(({ known }) => known !== "unknown") ?? UNSAID,
    price: UNSAID,
  };
}

/** "The capacity to produce", "can build": @source src/lang, the words by which a figure's measure is told as well. */
function saysAble(quote: string): boolean {
  return tokens(quote).some(({ lower }) => languages.some(({ measures }) => measures.able.has(lower)));
}

/** What a multiple is a multiple of: "20 times larger" of an economy is one of GDP. */
function levelOf(measure: string): string {
  const dimension = measureOf(measure)?.dimension;
  return dimension === "ratio" || dimension === "growth" ? familyOf(measure) : measure;
}

/** What is compared; where only one side names it, the other is of the same. */
function oneItem(left: Operand, right: Operand): Part<string> {
  if (left.item.known === "unknown" || right.item.known === "unknown") {
    return left.item.known === "unknown" ? right.item : left.item;
  }
  return left.item.value === right.item.value ? left.item : UNSAID;
}

function whoMiss(actor: Part<string>, asked: string): string {
  if (asked === ANYBODY) return "";
  if (actor.known === "unknown") return `whose figure it is is not said; ${actorName(asked)} is asked about`;
  return actor.value === asked ? "" : `it is of ${actorName(actor.value)}, not of ${actorName(asked)}`;
}

/**
 * Things are alike when they are one item with the same qualifiers. The tree only says how they miss; what stands on no
 * path with it misses twice, as another thing altogether.
 */
function itemMiss(item: Part<string>, asked: string | undefined): readonly string[] {
  if (asked === undefined) return item.known === "unknown" ? [] : [`it is of ${words(item.value)} alone`];
  if (item.known === "unknown") return [`of what it is is not said; ${words(asked)} is asked about`];
  const own = item.value;
  const wider = isGeneralisation(own, asked);
  const narrower = isGeneralisation(asked, own);
  if (wider && narrower && qualifiers(own).join() === qualifiers(asked).join()) return [];
  const how = wider === narrower ? "" : wider ? "a wider thing, " : "a narrower thing, ";
  const miss = `it is of ${how}${words(own)}, not of ${words(asked)}`;
  return wider || narrower ? [miss] : [miss, "the two are different things"];
}

/** "tank+new" as it is said: "tank (new)". */
function words(item: string): string {
  const more = qualifiers(item);
  return more.length > 0 ? `${bareItem(item)} (${more.join(", ")})` : bareItem(item);
}

/**
 * Each end that is asked for must be said, and be the same. A whole year of a longer time asked for is of that time, and
 * so is a level that was counted on a day within it.
 */
function timeMiss(period: Part<Period>, { from, to, measure }: InputQuestion): string {
  if (from === undefined && to === undefined) return "";
  const asked = spanWords(from, to);
  if (period.known === "unknown") return `of what time it is is not said; ${asked} is asked about`;
  const { value } = period;
  const [first, last] = [value.from, value.to];
  if ((from === undefined || first === from) && (to === undefined || last === to)) return "";
  const isInside = first !== undefined && last !== undefined && isWithin({ first, last }, from, to);
  if (isInside && (measureOf(measure)?.kind === "stock" || wholeYear(value) !== undefined)) return "";
  return `it is of ${spanWords(first, last)}, not of ${asked}`;
}

/** A multiple of which no time is asked is of the day on which it is told: one of another time is no answer. */
function otherDayMiss(period: Part<Period>, { member }: Told): string {
  if (period.known === "unknown" || member.dated.known === "unknown") return "";
  const { from, to } = period.value;
  const day = member.dated.value;
  if (from !== undefined && from <= day && (to === undefined || to >= day)) return "";
  return `it is of ${spanWords(from, to)}, not of the time at which it was told`;
}

interface Days {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

function isWithin({ first, last }: Days, from?: CivilDate, to?: CivilDate): boolean {
  return (from === undefined || first >= from) && (to === undefined || last <= to);
}

function spanWords(from?: CivilDate, to?: CivilDate): string {
  const year = wholeYear({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
  if (year !== undefined) return year;
  if (from === undefined) return `the time up to ${to ?? "an open end"}`;
  return to === undefined ? `the time from ${from}` : from === to ? from : `${from} to ${to}`;
}

/** Purchasing power has to be said, and is never taken for market rates; money of which nothing is said is at these. */
function priceMiss(price: Part<string>, { price: asked = "market" }: InputQuestion): string {
  const own = valueOr<string, string>(price, "market");
  if (own === asked) return "";
  if (price.known === "unknown") return "that it is at purchasing power is not said";
  return own === "market" ? "it is at market rates, not at purchasing power" : "it is at purchasing power";
}
