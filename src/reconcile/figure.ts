/** Comes in: a figure of a statement. Goes out: its reading as a level, a growth or a ratio. */
import { valueOr } from "../core/part.ts";
import type { Quantity } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import { unitDimension } from "../measure/unit.ts";
import { mannerOf, NO_PARTS, type Reading } from "./reading.ts";
import { ITSELF } from "./telling.ts";
import { growthFactor, isGrowth, isRatio, levelValue, ratioMeasure, takesItem } from "./value.ts";

/** The reading of one figure. */
export function figureReading(statement: Statement, quantity: Quantity, index: number): Reading {
  const growth = isGrowth(quantity);
  const ratio = growth || isRatio(quantity);
  const measure = valueOr(quantity.measure, "");
  const counted = unitDimension(quantity.unit) === "count" ? quantity.unit : "";
  const value = ratio ? growthFactor(quantity) : levelValue(quantity);
  return {
    of: "quantity",
    index,
    figure: quantity.quote,
    parts: {
      ...NO_PARTS,
      form: ratio ? "ratio" : "figure",
      actor: valueOr(quantity.subject, ""),
      other: growth ? ITSELF : "",
      measure: ratio ? ratioMeasure(measure) : measure,
      item: takesItem(measure) ? valueOr(quantity.item, counted) : "",
      ...periodOf(statement, quantity),
      ...value,
      price: valueOr(quantity.basis.price, ""),
      growth: valueOr(quantity.basis.growth, ""),
    },
    manner: {
      ...mannerOf(statement),
      bound: quantity.bound,
      printed: quantity.unit,
      interval: ratio ? value : quantity.interval,
      quantifier: valueOr(quantity.quantifier, ""),
    },
  };
}

/** The time of a figure; a pledge without one takes its deadline. A length of time has no date of its own. */
function periodOf({ deadline }: Statement, { period, unit }: Quantity): { from: string; to: string } {
  if (unitDimension(unit) === "duration") return { from: "", to: "" };
  if (period.known !== "unknown") return { from: period.value.from ?? "", to: period.value.to ?? "" };
  return { from: "", to: valueOr(deadline, "") };
}

/** True for a length of time in which an amount is made: "in three months" never says how much of it. */
export function isWindow({ measure }: Quantity): boolean {
  return valueOr(measure, "") === "production-window";
}
