/** A figure in its statement → what it measures, by the type of the number first, then by the words near it. */
import { type Part, UNKNOWN } from "../core/part.ts";
import type { Dimension } from "../measure/measure.ts";
import { unitDimension } from "../measure/unit.ts";
import { countMeasure } from "./count.ts";
import type { Figure } from "./figure.ts";
import { durationMeasure, moneyMeasure } from "./money.ts";
import type { BindView } from "./scope.ts";
import { growthMeasure, ratioMeasure, shareMeasure } from "./share.ts";

type Reader = (figure: Figure, view: BindView) => Part<string>;

/** A share is never read as a count, nor money as a time: each sort of number has its reader. */
const READERS: Readonly<Partial<Record<Dimension, Reader>>> = {
  share: shareMeasure,
  money: moneyMeasure,
  duration: durationMeasure,
  ratio: plainNumber,
  count: countMeasure,
};

/** The measure of a figure with the words that say it, or unknown: nothing is guessed. */
export function measureOfFigure(figure: Figure, view: BindView): Part<string> {
  const dimension = unitDimension(figure.unit);
  if (figure.change !== "none" && (dimension === "share" || figure.multiple)) return growthMeasure(figure, view);
  return READERS[dimension]?.(figure, view) ?? UNKNOWN;
}

/** A number without a unit: a multiple, or a count whose noun stands elsewhere. */
function plainNumber(figure: Figure, view: BindView): Part<string> {
  if (figure.multiple) return ratioMeasure(figure, view);
  return countMeasure(figure, view);
}
