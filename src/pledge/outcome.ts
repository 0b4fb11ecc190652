/** Comes in: a cell and what was promised. Goes out: on which side the cell lies, and whether it decides. */
import type { PledgedValue, PledgeEvidence } from "../core/pledge.ts";
import { measureOf } from "../measure/measure.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Cell, PublicRecord } from "../reference/record.ts";
import { lastPlace, numeralOf } from "../relation/width.ts";

/** Tells half a unit of the last digit that a series prints. */
export type RoundingOf = (cell: Cell) => number;

/**
 * Half the step in which a series counts: the last digit of any of its figures, for nobody prints the noughts of
 * "2.00" into a number. Pieces are counted and have none.
 */
export function roundingIn(record: PublicRecord): RoundingOf {
  const found = new Map<string, number>();
  return ({ key, series }) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const figures = record.cells({ measure: series.measure }).filter((cell) => cell.key === key);
    const places = figures.map(({ point }) => lastPlace(digitsOf(point.value)));
    const half = unitDimension(series.unit) === "count" ? 0 : 10 ** Math.min(...places) / 2;
    found.set(key, half);
    return half;
  };
}

function digitsOf(value: number): string {
  return Number.isInteger(value) ? numeralOf(value) : String(value);
}

/** The cell as evidence: what it says, and what keeps it from deciding. */
export function evidenceOf(cell: Cell, value: PledgedValue, measure: string, roundingOf: RoundingOf): PledgeEvidence {
  const { key, series, point } = cell;
  const half = roundingOf(cell);
  const high = series.bound === ">=" ? Number.POSITIVE_INFINITY : point.value + half;
  const says = sideOf(point.value - half, high, value, measure);
  return {
    series: key,
    producer: series.producer,
    cell: point.cell,
    actor: point.actor,
    from: point.from,
    to: point.to,
    value: point.value,
    unit: point.unit ?? series.unit,
    stage: point.stage,
    quality: point.quality,
    says,
    but: doubtAbout(cell, says),
  };
}

function doubtAbout({ series, point }: Cell, says: PledgeEvidence["says"]): string {
  if (point.stage !== "outturn") return STAGE_WORDS[point.stage];
  if (point.quality === "uncertain") return "the producer calls it uncertain";
  if (says !== "between") return "";
  return series.bound === ">=" ? "it counts only what could be seen" : "what was rounded off would decide";
}

const STAGE_WORDS = {
  plan: "it is a plan",
  budget: "it is a budget, not what was spent",
  estimate: "the producer marks it as an estimate",
} as const;

type Side = PledgeEvidence["says"];

/** Who reaches more than a target that he was to reach has reached it. */
function sideOf(low: number, high: number, value: PledgedValue, measure: string): Side {
  const isTarget = measureOf(measure)?.kind === "target";
  const bound = isTarget && (value.held === "=" || value.held === "~") ? ">=" : value.held;
  switch (bound) {
    case ">=":
      return side(low >= value.low, high < value.low);
    case ">":
      return side(low > value.low, high <= value.low);
    case "<=":
      return side(high <= value.high, low > value.high);
    case "<":
      return side(high < value.high, low >= value.high);
    case "=":
    case "~": {
      const [least, most] = value.interval;
      return side(low >= least && high <= most, high < least || low > most);
    }
    default:
      return bound satisfies never;
  }
}

function side(isKept: boolean, isBroken: boolean): Side {
  return isKept ? "kept" : isBroken ? "broken" : "between";
}
