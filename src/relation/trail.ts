/** Comes in: every narrowing as it happens. Goes out: the bounds of each variable, and what each of them rests on. */
import { byCodeUnit } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import type { Constraint } from "./constraint.ts";
import { EVERYTHING } from "./interval.ts";

/** One narrowing: which constraints, from which earlier narrowings, moved which end of which variable. */
export interface Narrowing {
  readonly key: string;
  readonly end: "low" | "high";
  readonly value: number;
  readonly by: readonly Constraint[];
  /** Indices of earlier narrowings. */
  readonly from: readonly number[];
}

interface Bounds {
  interval: Interval;
  /** Index of the narrowing that set each end, or -1. */
  low: number;
  high: number;
}

/** Movements below this share of the value are rounding, not news; they would only make sweeps run on. */
const LEAST_MOVE = 1e-12;

const NO_NARROWINGS: readonly number[] = [];

/** The state of one propagation. Bounds only ever move inwards. */
export class Trail {
  readonly narrowings: Narrowing[] = [];
  private readonly bounds = new Map<string, Bounds>();

  interval(key: string): Interval {
    return this.bounds.get(key)?.interval ?? EVERYTHING;
  }

  /** The narrowings that hold a variable's ends where they are. */
  causes(key: string): readonly number[] {
    const found: number[] = [];
    this.addCauses(key, found);
    return found;
  }

  /** Adds them to others. */
  addCauses(key: string, to: number[]): void {
    const bounds = this.bounds.get(key);
    if (bounds && bounds.low >= 0) to.push(bounds.low);
    if (bounds && bounds.high >= 0) to.push(bounds.high);
  }

  /** The narrowing that holds one end of a variable where it is; undefined while nothing does. */
  cause(key: string, end: "low" | "high"): number | undefined {
    const index = this.bounds.get(key)?.[end] ?? -1;
    return index < 0 ? undefined : index;
  }

  /** Where a variable stands before anything is narrowed: each end with what holds it there. */
  start(key: string, interval: Interval, low: readonly Constraint[], high: readonly Constraint[]): void {
    const lowest = this.narrowings.push({ key, end: "low", value: interval.low, by: low, from: NO_NARROWINGS }) - 1;
    const highest = this.narrowings.push({ key, end: "high", value: interval.high, by: high, from: NO_NARROWINGS }) - 1;
    this.bounds.set(key, {
      interval,
      low: interval.low === -Infinity ? -1 : lowest,
      high: interval.high === Infinity ? -1 : highest,
    });
  }

  /** Moves the ends inwards where the new interval is tighter; true when one moved. */
  narrow(key: string, to: Interval, by: readonly Constraint[], from: readonly number[]): boolean {
    const known = this.bounds.get(key);
    const bounds = known ?? { interval: EVERYTHING, low: -1, high: -1 };
    let { low, high } = bounds.interval;
    const raises = to.low > low && !negligible(to.low, low);
    const lowers = to.high < high && !negligible(to.high, high);
    if (raises) {
      low = to.low;
      bounds.low = this.narrowings.push({ key, end: "low", value: low, by, from }) - 1;
    }
    if (lowers) {
      high = to.high;
      bounds.high = this.narrowings.push({ key, end: "high", value: high, by, from }) - 1;
    }
    if (!raises && !lowers) return false;
    bounds.interval = { low, high };
    if (!known) this.bounds.set(key, bounds);
    return true;
  }

  /** Every constraint that some narrowings rest on, sorted by id. */
  rests(narrowings: readonly number[]): readonly Constraint[] {
    const found = new Set<Constraint>();
    const seen = new Set<number>();
    const open = [...narrowings];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const narrowing = this.narrowings[index];
      if (!narrowing || seen.has(index)) continue;
      seen.add(index);
      for (const constraint of narrowing.by) found.add(constraint);
      for (const earlier of narrowing.from) if (!seen.has(earlier)) open.push(earlier);
    }
    return [...found].sort((a, b) => byCodeUnit(a.id, b.id));
  }
}

function negligible(a: number, b: number): boolean {
  return Number.isFinite(b) && Math.abs(a - b) <= LEAST_MOVE * Math.max(Math.abs(a), Math.abs(b));
}
