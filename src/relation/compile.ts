/** Comes in: statements. Goes out: the claims on variables that their figures and comparisons are. */

import type { Period } from "../core/date.ts";
import type { Part } from "../core/part.ts";
import { firstKnown, UNKNOWN, valueOr } from "../core/part.ts";
import type { Comparison, Interval, Operand, Quantity } from "../core/quantity.ts";
import { contains } from "../core/span.ts";
import type { Modality, Statement } from "../core/statement.ts";
import { bareItem, ITEMS, qualifiers } from "../measure/item.ts";
import type { Dimension } from "../measure/measure.ts";
import { familyOf, measureOf } from "../measure/measure.ts";
import { WORDINGS } from "../measure/multiple.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Constraint } from "./constraint.ts";
import { valueClaim } from "./constraint.ts";
import { intervalOf } from "./interval.ts";
import type { Stage, Variable } from "./variable.ts";
import { ratioOf, variable } from "./variable.ts";

/** A figure or comparison of a statement as a claim on a variable. */
export interface Reading {
  /** Statement id, `#q` or `#r`, and the index of the quantity or comparison. */
  readonly id: string;
  readonly statement: Statement;
  readonly quantity?: Quantity;
  readonly comparison?: Comparison;
  readonly variable: Variable;
  readonly claim: Constraint;
}

/** The id of a reading: its statement, and which of its quantities or comparisons it is. */
export function readingId(statement: string, of: "quantity" | "comparison", index: number): string {
  return `${statement}#${of === "quantity" ? "q" : "r"}${index}`;
}

/**
 * Names what an unsaid period is local to: the sentence, so that two unsaid periods are never taken for one. Undefined
 * where they are to be taken for one, which is an assumption.
 */
export type Locality = (statement: Statement) => string | undefined;

const STAGES: Readonly<Record<Modality, Stage | "">> = {
  asserted: "",
  possible: "projected",
  expected: "projected",
  demanded: "demanded",
  planned: "plan",
  committed: "agreed",
};

/**
 * The claims of one statement, or of those figures and comparisons of it that are wanted. Figures whose measure is
 * unknown, or of another dimension than it, make none.
 */
export function compile(
  statement: Statement,
  locality: Locality = ({ id }) => id,
  isWanted: (part: Quantity | Comparison) => boolean = () => true,
): readonly Reading[] {
  return [
    ...statement.quantities.flatMap((quantity, index) =>
      isWanted(quantity) ? (quantityReading(statement, quantity, index, locality) ?? []) : [],
    ),
    ...statement.comparisons.flatMap((comparison, index) =>
      comparison.form === "comparable" || !isWanted(comparison)
        ? []
        : comparisonReading(statement, comparison, index, locality),
    ),
  ];
}

function quantityReading(
  statement: Statement,
  quantity: Quantity,
  index: number,
  locality: Locality,
): Reading | undefined {
  const scaled = scaledOf(quantity);
  if (!scaled) return undefined;
  const about = variable({
    ...placed(statement, quantity, locality),
    quantifier: valueOr(quantity.quantifier, ""),
    dimension: scaled.dimension,
    price: valueOr(quantity.basis.price, ""),
    definition: valueOr(quantity.basis.growth, ""),
  });
  const id = readingId(statement.id, "quantity", index);
  const nominal = quantity.low === quantity.high && quantity.bound !== ">" && quantity.bound !== "<";
  const printed = nominal ? { nominal: scaled.factor(quantity.low) } : {};
  const claim = valueClaim(id, about, scaled.interval, { ...printed, ...fromWhom(statement) });
  return { id, statement, quantity, variable: about, claim };
}

function comparisonReading(
  statement: Statement,
  comparison: Comparison,
  index: number,
  locality: Locality,
): readonly Reading[] {
  const [left, right] = sidesOf(statement, comparison, locality);
  // A thing set against itself in one breath is a change over time whose times were not read: no relation to keep.
  if (left.key === right.key) return [];
  const about = ratioOf(left, right);
  const id = readingId(statement.id, "comparison", index);
  const interval = ratioInterval(comparison);
  const nominal = comparison.low === comparison.high ? { nominal: comparison.low } : {};
  const claim = valueClaim(id, about, interval, { ...nominal, rule: comparison.form, ...fromWhom(statement) });
  return [{ id, statement, comparison, variable: about, claim }];
}

/**
 * What is compared. "Three times as many howitzers in 2024": the measure and the time are those of the multiple, which is
 * a figure of the same words, and one thing that is named is compared on both sides.
 */
function sidesOf(
  statement: Statement,
  { form, span, left, right }: Comparison,
  locality: Locality,
): readonly [Variable, Variable] {
  const multiple = statement.quantities.find((q) => unitDimension(q.unit) === "ratio" && contains(span, q.span));
  const side = (own: Operand, other: Operand): Variable => {
    const item = firstKnown(own.item, other.item);
    const measure = firstKnown(own.measure, multiple ? ofLevel(multiple.measure) : UNKNOWN);
    const period = firstKnown(own.period, multiple?.period ?? UNKNOWN);
    const of = { subject: own.actor, measure, item, period };
    const thing = bareItem(valueOr(item, ""));
    const dimension = form === "times" && ITEMS[thing]?.of === "count" ? thing : "amount/time";
    return variable({ ...placed(statement, of, locality), dimension });
  };
  return [side(left, right), side(right, left)];
}

/** The measure whose levels a multiple sets against each other. */
function ofLevel(measure: Part<string>): Part<string> {
  return measure.known === "unknown" ? measure : { ...measure, value: familyOf(measure.value) };
}

/** Where a multiple ends that rounds up from here: 3.5 is told as four, so that three and four never meet. */
const HALF_UP = 1 - 1e-12;

/** Equal amounts over two printed windows make an exact ratio; a multiple that was measured is as wide as its digits. */
function ratioInterval({ form, bound, low, high }: Comparison): Interval {
  const about = bound === "~";
  const exact = form === "windows" && !about;
  const interval = intervalOf({ digits: "", scale: 1, low, high, bound, exact });
  return { low: Math.max(0, interval.low), high: bound === "=" && !exact ? interval.high * HALF_UP : interval.high };
}

/** Where a claim stands and who says it; one of several that stay unnamed is nobody in particular. */
function fromWhom({ document, source }: Statement): Pick<Constraint, "document" | "speaker"> {
  return source && !source.anonymous ? { document, speaker: source.name } : { document };
}

type Placed = Pick<Quantity, "subject" | "measure" | "item" | "period">;

function placed(statement: Statement, of: Placed, locality: Locality) {
  const item = valueOr(of.item, "");
  return {
    context: statement.document,
    actor: valueOr(of.subject, ""),
    measure: valueOr(of.measure, ""),
    item: [bareItem(item), ...qualifiers(item)].join("+"),
    period: of.period.known === "unknown" ? unsaid(locality(statement)) : periodKey(of.period.value),
    stage: STAGES[statement.frame.modality],
  };
}

function unsaid(place: string | undefined): string {
  return place === undefined ? "" : `?${place}`;
}

/** `from..to`, an open side empty. */
export function periodKey({ from = "", to = "" }: Period): string {
  return `${from}..${to}`;
}

interface Scaled {
  readonly dimension: string;
  readonly interval: Interval;
  readonly factor: (value: number) => number;
}

/** Dimensions of measures whose values are plain numbers, per cent being only a unit of them. */
const PLAIN: ReadonlySet<Dimension> = new Set(["share", "ratio", "growth"]);

function scaledOf(quantity: Quantity): Scaled | undefined {
  const wanted = measureOf(valueOr(quantity.measure, ""))?.dimension;
  if (wanted === undefined) return undefined;
  const { unit, interval, change } = quantity;
  const got = unitDimension(unit);
  if (wanted === "growth") return multipleOf(quantity);
  if (change !== "none" || (got !== wanted && !(PLAIN.has(got) && PLAIN.has(wanted)))) return undefined;
  const factor = got === "share" ? (value: number) => value / 100 : (value: number) => value;
  const dimension = PLAIN.has(got) ? "1" : unit;
  return { dimension, interval: { low: factor(interval.low), high: factor(interval.high) }, factor };
}

/**
 * A movement as the multiple of what it started from: "+400 %" and "five-fold" are both 5, "a cut of 10 %" is 0.9.
 * Undefined for what is no movement.
 */
export function multipleOf({ unit, change, interval }: Quantity): Scaled | undefined {
  const dimension = unitDimension(unit);
  if (dimension === "ratio") return { dimension: "1", interval, factor: (value) => value };
  if (unit !== "%" || change === "none") return undefined;
  const { readings } = WORDINGS[change === "up" ? "percent-more" : "percent-fewer"];
  const factor = (value: number): number => readings(value)[0] ?? value;
  const [a, b] = [factor(interval.low), factor(interval.high)];
  return { dimension: "1", interval: { low: Math.min(a, b), high: Math.max(a, b) }, factor };
}
