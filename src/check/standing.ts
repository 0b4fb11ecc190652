/** Comes in: a figure and the record. Goes out: how it stands under each producer, definition and edition. */
import type { Period } from "../core/date.ts";
import type { Evidence } from "../core/finding.ts";
import type { KnownFigure } from "../core/known.ts";
import { by } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Interval, Quantity } from "../core/quantity.ts";
import { bareItem, qualifiers } from "../measure/item.ts";
import { measureOf } from "../measure/measure.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Cell, PublicRecord, Question } from "../reference/record.ts";
import { intervalOf } from "../relation/index.ts";
import { inUnit, number, pointsOf } from "./wording.ts";

/** What one producer has for a figure, and how far the figure is from it. */
export interface Standing {
  readonly producer: string;
  /** Where it was published: the title of a series or a report. */
  readonly where: string;
  /** What is counted, where the record says. */
  readonly definition: string;
  readonly edition: string;
  /** The day or month that it was published; the edition of a series that gives none. */
  readonly published: string;
  readonly value: number;
  readonly unit: string;
  readonly interval: Interval;
  readonly period?: Period;
  readonly evidence: Evidence;
  /** For a known figure: its entry. */
  readonly known?: KnownFigure;
  /** (figure − record) ÷ record; 0 where both can be the same. */
  readonly off: number;
  /** figure − record, in the unit. */
  readonly gap: number;
}

/** "43.5 % lower": how the figure stands to what is published; shares are set apart in points. */
export function distanceOf({ gap, off, unit }: Pick<Standing, "gap" | "off" | "unit">): string {
  const isRelative = unitDimension(unit) !== "share" && Number.isFinite(off);
  const by = isRelative ? `${number(Math.abs(off) * 100, 2)} %` : pointsOrUnits(Math.abs(gap), unit);
  return `${by} ${gap < 0 ? "lower" : "higher"}`;
}

function pointsOrUnits(gap: number, unit: string): string {
  return unitDimension(unit) === "share" ? pointsOf(gap) : inUnit(number(gap), unit);
}

/** What a figure of a text is asked for, when enough of it is known. */
export interface Asked extends Question {
  readonly measure: string;
  readonly actor: string;
  readonly unit: string;
  readonly item?: string;
  readonly price: string;
  readonly growth: string;
  readonly interval: Interval;
  readonly value: number;
}

/** The question that a figure puts to the record; undefined while subject or measure is unknown. */
export function askedOf(quantity: Quantity): Asked | undefined {
  const { subject, measure, item, period, unit, interval, low, high, basis, change } = quantity;
  if (subject.known === "unknown" || measure.known === "unknown") return undefined;
  // "Rose by 5 billion" is no level; growth in per cent has measures of its own.
  if (change !== "none" && unit !== "%") return undefined;
  return {
    measure: measure.value,
    actor: subject.value,
    unit,
    price: valueOr<string, string>(basis.price, ""),
    growth: valueOr<string, string>(basis.growth, ""),
    interval: change === "down" ? { low: -interval.high, high: -interval.low } : interval,
    value: (change === "down" ? -1 : 1) * ((low + high) / 2),
    ...(item.known === "unknown" ? {} : { item: item.value }),
    ...(period.known === "unknown" ? {} : { period: period.value }),
  };
}

/** A question about a thing of which no figure is given. */
export function askedFor(parts: Pick<Asked, "measure" | "actor" | "unit" | "price">): Asked {
  return { ...parts, growth: "", interval: { low: -Infinity, high: Infinity }, value: Number.NaN };
}

/** Every standing of what is asked, for the same time only: series first, then known figures, the oldest edition first. */
export function standingsOf(asked: Asked, record: PublicRecord): readonly Standing[] {
  if (!asked.period) return [];
  return [...cellStandings(asked, record), ...knownStandings(asked, record)];
}

function cellStandings(asked: Asked, record: PublicRecord): readonly Standing[] {
  const { item, ...rest } = asked;
  const question = item === undefined ? rest : { ...rest, item: bareItem(item) };
  return record.cells(question).flatMap((cell) => {
    const { series, point } = cell;
    const unit = point.unit ?? series.unit;
    const isOne = unit === asked.unit && series.constant === undefined && isPrice(asked.price, series.price);
    return isOne && (item !== undefined || series.item === undefined) ? [standingOfCell(asked, cell, unit)] : [];
  });
}

function standingOfCell(asked: Asked, { series, key, point }: Cell, unit: string): Standing {
  const interval =
    series.bound === ">=" ? { low: point.value, high: Infinity } : { low: point.value, high: point.value };
  return {
    producer: series.producer,
    where: series.title,
    definition: series.definition,
    edition: series.edition,
    published: series.edition,
    value: point.value,
    unit,
    interval,
    period: { from: point.from, to: point.to },
    evidence: { series: key, cell: point.cell },
    off: offOf(asked, point.value, interval),
    gap: asked.value - point.value,
  };
}

function knownStandings(asked: Asked, record: PublicRecord): readonly Standing[] {
  const all = knownLike(asked, record)
    .filter((known) => isOfTime(known, asked.period))
    .map((known) => standingOfKnown(asked, known));
  // Nobody says that his dollars are those of 2021: they are meant where the value is theirs, and no doubt on it elsewhere.
  const meant = new Set(all.flatMap(({ known, off }) => (off === 0 ? [known?.constant] : [])));
  return all
    .filter(({ known }) => known?.constant === undefined || meant.has(known.constant))
    .sort(
      by(
        ({ producer }) => producer,
        ({ published }) => published,
      ),
    );
}

/** The same days; for what shall be reached, the same last day. */
function isOfTime({ from, to, deadline }: KnownFigure, period: Period | undefined): boolean {
  if (from !== undefined && from === period?.from && to === period.to) return true;
  return deadline !== undefined && deadline === period?.to;
}

/** The known figures of the same thing, whatever their time. */
export function knownLike(asked: Asked, record: PublicRecord): readonly KnownFigure[] {
  const { measure, actor, unit, price, growth, item } = asked;
  return record
    .figures({ measure, actor })
    .filter(
      (known) =>
        known.unit === unit &&
        known.against === undefined &&
        isPrice(price, known.price) &&
        (growth === "" || known.growth === undefined || growth === known.growth) &&
        isItem(item, known.item),
    );
}

/** A known figure beside what is asked. */
export function standingOfKnown(asked: Asked, known: KnownFigure): Standing {
  const interval = intervalOfKnown(known);
  return {
    producer: known.producer,
    where: known.where,
    definition: known.scope ?? "",
    edition: known.edition ?? known.published,
    published: known.published,
    value: (known.low + known.high) / 2,
    unit: known.unit,
    interval,
    ...(known.from && known.to ? { period: { from: known.from, to: known.to } } : {}),
    evidence: knownEvidence(known),
    known,
    gap: asked.value - (isTarget(known) ? known.low : (known.low + known.high) / 2),
    off: isTarget(known) ? relative(asked.value, known.low) : offOf(asked, (known.low + known.high) / 2, interval),
  };
}

/** What a person said or parties agreed is no count: it says where a figure is from, not that it is right. */
export function isSaid({ known }: Standing): boolean {
  return known !== undefined && known.kind !== "dataset";
}

/** What a finding cites for a known figure. */
export function knownEvidence({ id }: Pick<KnownFigure, "id">): Evidence {
  return { series: "known", cell: id };
}

/** The values that a known figure allows, as it was printed. */
export function intervalOfKnown({ low, high, bound, unit, item }: KnownFigure): Interval {
  const count = item !== undefined && unit.length > 3;
  const [digits, digitsHigh] = [String(low), String(high)];
  // "About 1,400" was printed as 1,400: whoever has 1,300 has another figure, however wide the hedge.
  return intervalOf({ digits, digitsHigh, scale: 1, low, high, bound: bound === "~" ? "=" : bound, count });
}

/** Money that does not say which is taken for market money: nobody means purchasing power without a word of it. */
function isPrice(asked: string, given: string | undefined): boolean {
  return (asked || "market") === (given ?? "market");
}

function isItem(asked: string | undefined, given: string | undefined): boolean {
  if (asked === undefined || given === undefined) return asked === given;
  const own = new Set(qualifiers(asked));
  return bareItem(asked) === bareItem(given) && qualifiers(given).every((word) => own.has(word));
}

/** "At least 2 %" is another target than 5 %, although 5 % would meet it. */
function isTarget({ measure }: KnownFigure): boolean {
  return measureOf(measure)?.kind === "target";
}

function relative(value: number, from: number): number {
  return from === 0 ? Infinity * Math.sign(value) : (value - from) / Math.abs(from);
}

function offOf(asked: Asked, value: number, interval: Interval): number {
  return isSame(asked, value, interval) ? 0 : relative(asked.value, value);
}

/**
 * One of the two, as printed, lies within what the other one's rounding allows. Overlapping is not enough: 4.1 and 4.2
 * have 4.15 in common, 600 and 660 a little more, and each is another figure.
 */
function isSame(asked: Asked, value: number, interval: Interval): boolean {
  return (
    asked.value === value ||
    isInside(asked.interval, value, interval) ||
    isInside(interval, asked.value, asked.interval)
  );
}

/** The edge itself belongs to both neighbours, so only what was not rounded may stand on it. */
function isInside({ low, high }: Interval, value: number, own: Interval): boolean {
  const edge = own.low === own.high ? 0 : EDGE * Math.abs(value);
  return low + edge <= value && value <= high - edge;
}

/** Intervals are rounded outwards by a step of the arithmetic: less than this part of the value is an edge. */
const EDGE = 1e-12;
