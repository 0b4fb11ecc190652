/** Comes in: a telling and the unit of a question. Goes out: its value in that unit, with what its writing allows. */
import type { Bound, Interval } from "../../core/quantity.ts";
import { measureOf } from "../../measure/measure.ts";
import { MONTHS, unitDimension } from "../../measure/unit.ts";
import { intervalOf, multipleOf } from "../../relation/index.ts";
import { hedgedHalfWidth } from "../../relation/width.ts";
import { pacesInYear } from "./tail.ts";
import type { Told } from "./telling.ts";

/** A value that can become a distribution: all numbers in the unit of the parameter. */
export interface Value {
  /** The ends as printed; equal unless a range is. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** A word weakens the figure or the sentence: "about", "reportedly". */
  readonly hedged: boolean;
  /** What the writing allows, wider when it is hedged; open on the side that a bound leaves open. */
  readonly interval: Interval;
}

const FLIPPED: Readonly<Record<Bound, Bound>> = { "=": "=", "~": "~", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** The value of a figure in a unit; undefined when it is counted in something else, or is a movement where a level is asked for. */
export function figureValue(told: Told, unit: string, scale: number): Value | undefined {
  const { quantity, statement } = told;
  if (!quantity) return undefined;
  const convert = conversion(quantity, unit);
  if (!convert) return undefined;
  const paces = isFlow(quantity) ? pacesInYear(told) : 1;
  const hedged = quantity.bound === "~" || statement.hedge !== null;
  const { low, high, bound, interval } = quantity;
  return valued({ low, high, bound, hedged, interval }, (value) => convert(value) * paces * scale);
}

/** What is made, spent or lost in a time: models count it by the year. */
function isFlow({ measure }: Converted): boolean {
  return measure.known !== "unknown" && measureOf(measure.value)?.kind === "flow";
}

type Converted = Parameters<typeof multipleOf>[0];

/** How a printed number becomes one of the unit asked for. */
function conversion(quantity: Converted, unit: string): ((value: number) => number) | undefined {
  const { measure, item, change } = quantity;
  const dimension = measure.known === "unknown" ? undefined : measureOf(measure.value)?.dimension;
  if (dimension === "growth") {
    const multiple = multipleOf(quantity)?.factor;
    if (!multiple) return undefined;
    if (unit === "1") return multiple;
    return unit === "%" ? (value) => (multiple(value) - 1) * 100 : undefined;
  }
  if (change !== "none") return undefined;
  const [from, to] = [MONTHS[quantity.unit], MONTHS[unit]];
  if (from !== undefined && to !== undefined) return from === to ? same : (value) => (value * from) / to;
  if (quantity.unit === unit) return same;
  const isCount = unitDimension(quantity.unit) === "count" || (quantity.unit === "1" && item.known !== "unknown");
  return isCount && (unit === "1" || unitDimension(unit) === "count") ? same : undefined;
}

const same = (value: number): number => value;

/**
 * The value of a comparison as `actor / other`, from the ends that the claim holds: two windows and a multiple of one
 * sentence are multiplied there already. Equal amounts over two printed windows are exact.
 */
export function ratioValue(
  { claim, member, comparison, statement }: Told,
  actor: string,
  scale: number,
): Value | undefined {
  const { low, high } = member;
  if (!comparison || low === undefined || high === undefined || low <= 0) return undefined;
  const [first] = claim.key.actor.split("/");
  const turned = first !== actor;
  const ends = turned ? [1 / high, 1 / low] : [low, high];
  const [least = 0, most = 0] = ends.map((value) => Number(value.toPrecision(12)));
  const said = boundOf(comparison, statement.comparisons);
  const isLeft = comparison.left.actor.known !== "unknown" && comparison.left.actor.value === actor;
  const bound = isLeft ? said : FLIPPED[said];
  const hedged = said === "~" || statement.hedge !== null;
  const exact = comparison.form === "windows" && said !== "~";
  const interval = intervalOf({ digits: "", scale: 1, low: least, high: most, bound, exact });
  return valued({ low: least, high: most, bound, hedged, interval }, (value) => value * scale);
}

/** Windows beside a multiple in the same words: what limits either limits their product. */
function boundOf(own: NonNullable<Told["comparison"]>, all: readonly NonNullable<Told["comparison"]>[]): Bound {
  if (own.bound !== "=") return own.bound;
  const beside = all.find((one) => one !== own && one.form !== own.form && overlaps(one.span, own.span));
  return beside?.bound ?? "=";
}

function overlaps(a: { readonly start: number; readonly end: number }, b: typeof a): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The value on another scale, hedged on both sides when a word outside the figure weakens it. */
function valued(value: Value, convert: (value: number) => number): Value {
  const [a, b] = [convert(value.low), convert(value.high)];
  const [c, d] = [convert(value.interval.low), convert(value.interval.high)];
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const interval = { low: Math.min(c, d), high: Math.max(c, d) };
  const widens = value.hedged && value.bound === "=" && interval.low < interval.high;
  return {
    ...value,
    low,
    high,
    interval: widens
      ? {
          low: low - hedgedHalfWidth(low - interval.low, low, "below"),
          high: high + hedgedHalfWidth(interval.high - high, high, "above"),
        }
      : interval,
  };
}
