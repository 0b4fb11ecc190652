/** Comes in: the comparisons of a statement. Goes out: their readings as ratios, sides in one order. */
import type { Period } from "../core/date.ts";
import { firstKnown, valueOr } from "../core/part.ts";
import type { Comparison, Operand, Quantity } from "../core/quantity.ts";
import { contains, overlap } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import { MONTHS } from "../measure/unit.ts";
import { isWindow } from "./figure.ts";
import { mannerOf, NO_PARTS, type Reading } from "./reading.ts";
import { ITSELF } from "./telling.ts";
import { comparisonValue, flipped, ratioMeasure, takesItem } from "./value.ts";

/** The readings of all comparisons of a statement. */
export function ratioReadings(statement: Statement): Reading[] {
  return statement.comparisons
    .map((comparison, index) => ({ comparison: multiplied(comparison, statement.comparisons), index }))
    .flatMap(({ comparison, index }) => (comparison ? [ratioReading(statement, comparison, index)] : []));
}

/** True when a figure is a part of a comparison: its window of time or its multiple says nothing by itself. */
export function isPartOf(comparison: Comparison, quantity: Quantity, index: number): boolean {
  const { form, left, right, span } = comparison;
  const months = MONTHS[quantity.unit];
  if (months === undefined && quantity.unit !== "1") return false;
  if (left.quantity === index || right.quantity === index) return true;
  if (!contains(span, quantity.span)) return false;
  if (months === undefined) return isOfMeasure(quantity, comparison);
  // "Within five years" may stand in the same sentence as the windows, and is a figure of its own.
  const window = months * quantity.low;
  return form === "windows" && (left.windowMonths === window || right.windowMonths === window);
}

// "An alliance whose economy is 20 times larger needs a year for …": the multiple of something else between the sides.
function isOfMeasure({ measure }: Quantity, { left }: Comparison): boolean {
  if (measure.known === "unknown" || left.measure.known === "unknown") return true;
  return ratioMeasure(measure.value) === ratioMeasure(left.measure.value);
}

/**
 * "Three times as much in three months as NATO makes in a year" is a multiple and two windows: neither is claimed by
 * itself, the ratio of the rates is their product. The multiple goes into the windows and is left out (undefined).
 */
function multiplied(comparison: Comparison, all: readonly Comparison[]): Comparison | undefined {
  const other = all.find((one) => one.form !== comparison.form && isOneWith(one, comparison));
  if (!other || comparison.form === "comparable" || other.form === "comparable") return comparison;
  if (comparison.form === "times") return undefined;
  const bound = other.bound === "=" ? comparison.bound : other.bound;
  return { ...comparison, bound, low: comparison.low * other.low, high: comparison.high * other.high };
}

function isOneWith(a: Comparison, b: Comparison): boolean {
  const sides = ({ left, right }: Comparison) => `${valueOr(left.actor, "")}/${valueOr(right.actor, "")}`;
  return overlap(a.span, b.span) > 0 && sides(a) === sides(b);
}

function ratioReading(statement: Statement, comparison: Comparison, index: number): Reading {
  const { left, right } = comparison;
  const a = valueOr(left.actor, "");
  const b = valueOr(right.actor, "");
  const own = (a !== "" && b === a) || (b === "" && comparison.form === "times" && right.quantity === undefined);
  // Where one side only is named it stands first.
  const swap = !own && b !== "" && (a === "" || b < a);
  const period: Period = valueOr(firstKnown(left.period, right.period), {});
  const named = bothSides(left, right, "measure", swap, ratioMeasure);
  const measure = named || measureOfParts(statement, comparison);
  return {
    of: "comparison",
    index,
    figure: comparison.quote,
    parts: {
      ...NO_PARTS,
      form: "ratio",
      actor: swap ? b : a,
      other: own ? ITSELF : swap ? a : b,
      measure,
      item: takesItem(measure) ? bothSides(left, right, "item", swap) : "",
      from: period.from ?? "",
      to: period.to ?? "",
      ...comparisonValue(comparison, swap),
    },
    manner: {
      ...mannerOf(statement),
      bound: swap ? flipped(comparison.bound) : comparison.bound,
      printed: "1",
      interval: comparisonValue(comparison, swap),
    },
  };
}

/** What both sides are measured by, or both names where they differ. */
function bothSides(
  left: Operand,
  right: Operand,
  part: "measure" | "item",
  swap: boolean,
  name: (id: string) => string = (id) => id,
): string {
  const a = name(valueOr(left[part], ""));
  const b = name(valueOr(right[part], ""));
  if (a === b || b === "") return a;
  if (a === "") return b;
  return swap ? `${b}/${a}` : `${a}/${b}`;
}

/** "Four times more ammunition": the multiple may know what is measured when neither side says so. */
function measureOfParts({ quantities }: Statement, comparison: Comparison): string {
  const parts = quantities.filter((quantity, index) => !isWindow(quantity) && isPartOf(comparison, quantity, index));
  return ratioMeasure(valueOr(firstKnown(...parts.map(({ measure }) => measure)), ""));
}
