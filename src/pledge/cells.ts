/** Comes in: terms and the record. Goes out: the cells of exactly what was promised, one a series and edition. */
import { addDays, addMonths, type Period } from "../core/date.ts";
import { by } from "../core/order.ts";
import type { PledgeTerms } from "../core/pledge.ts";
import { levelOf, measureOf } from "../measure/measure.ts";
import type { Cell, PublicRecord } from "../reference/record.ts";

/** The cells, older editions first. A cell of another year, thing, unit or money is none of them. */
export function cellsOf(record: PublicRecord, terms: PledgeTerms, actor: string): readonly Cell[] {
  const { value, item, price = "market" } = terms;
  if (!value) return [];
  const measure = levelOf(terms.measure);
  return periodsOf(terms)
    .flatMap((period) => record.cells({ measure, actor, period }))
    .filter(({ series, point }) => {
      const unit = point.unit ?? series.unit;
      const isSamePrice = series.constant === undefined && (series.price ?? price) === price;
      return (series.item ?? "") === item && unit === value.unit && isSamePrice;
    })
    .sort(
      by(
        ({ series }) => series.edition,
        ({ series }) => series.id,
      ),
    );
}

/** The years of which there are cells of the same actor and measure: what is at hand, where the right one is not. */
export function yearsAtHand(record: PublicRecord, { measure }: PledgeTerms, actor: string): readonly string[] {
  const days = record.cells({ measure: levelOf(measure), actor }).map(({ point }) => point.to.slice(0, 4));
  return [...new Set(days)].sort();
}

/**
 * The stretches of days that a settling cell can be of: those that the text gives; else the day itself for what there
 * is on a day, or the year that ends with it. So many pieces "by the end of" a year have no first day, and no cell can
 * be known to count from it.
 */
export function periodsOf({ from, due, measure }: PledgeTerms): readonly Period[] {
  if (due === undefined) return [];
  if (from !== undefined) return [{ from, to: due }];
  const { kind, dimension } = measureOf(measure) ?? {};
  const year = { from: addDays(addMonths(due, -12), 1), to: due };
  if (kind === "stock") return [{ from: due, to: due }, year];
  return kind === "flow" && dimension === "count" ? [] : [year];
}
