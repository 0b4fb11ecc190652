/** Comes in: statements. Goes out: figures that cannot be, told with their place, and statements that can be worked with. */
import type { Period } from "./core/date.ts";
import { type Part, valueOr } from "./core/part.ts";
import type { Comparison, Quantity } from "./core/quantity.ts";
import type { Span } from "./core/span.ts";
import type { Statement } from "./core/statement.ts";
import { faultsOf } from "./measure/possible.ts";

/** Something about a figure that cannot be. */
export interface Fault {
  readonly document: string;
  readonly statement: string;
  readonly span: Span;
  readonly quote: string;
  readonly says: string;
}

/** What cannot be about the figures of a statement; nearly always nothing. */
export function faultsIn(statement: Statement): readonly Fault[] {
  const faults: Fault[] = [];
  const note = ({ span, quote }: Pick<Quantity, "span" | "quote">, says: readonly string[]) => {
    const { document, id } = statement;
    if (says.length > 0) faults.push({ document, statement: id, span, quote, says: says.join("; ") });
  };
  for (const quantity of statement.quantities) note(quantity, figureFaults(quantity));
  for (const comparison of statement.comparisons) note(comparison, comparisonFaults(comparison));
  return faults;
}

/**
 * The statement as stages can work with it: without its figures where one of them is no number, ends before it begins,
 * or has its ends the wrong way round. What is merely impossible in the world stays: the text says it.
 */
export function workable(statement: Statement): Statement {
  const isSound = statement.quantities.every(isWorkable) && statement.comparisons.every(areEnds);
  if (isSound) return statement;
  const { resolution: _, ...rest } = statement;
  return { ...rest, quantities: [], comparisons: [] };
}

function figureFaults({ low, high, unit, measure, period, interval }: Quantity): readonly string[] {
  const known = faultsOf({ low, high, unit, measure: text(measure), period: valueOr(period, {}) });
  if (areEnds(interval) || !areEnds({ low, high })) return known;
  return [...known, `the values it allows are ${interval.low} to ${interval.high}`];
}

function comparisonFaults({ low, high }: Comparison): readonly string[] {
  return areEnds({ low, high }) ? [] : [`its ratio is ${low} to ${high}`];
}

function isWorkable({ low, high, interval, period }: Quantity): boolean {
  const { from = "", to = "~" } = valueOr<Period, Period>(period, {});
  return areEnds({ low, high }) && areEnds(interval) && from <= to;
}

/** False for an end that is no number, and for ends the wrong way round. */
function areEnds({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return low <= high;
}

function text(part: Part<string>): string {
  return valueOr<string, string>(part, "");
}
