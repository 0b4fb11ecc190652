/** A result that is wanted in; the value of one lever that brings it about out, or why there is none, or not one only. */
import { PlumblineError } from "../../core/error.ts";
import { brent, type Point } from "./brent.ts";

/** What is asked. */
export interface SolveAsk {
  /** The result for a value of the lever, with the same draws each time. It may be infinite ("never"). */
  readonly f: (value: number) => number;
  /** The allowed range of the lever, both ends included. */
  readonly low: number;
  readonly high: number;
  readonly target: number;
  /** How far the result may be from the target. */
  readonly tolerance: number;
  /** Into how many equal parts the range is divided at first; 32 when absent. What turns within one part may be overlooked. */
  readonly parts?: number;
}

/** A value that does it. */
export interface Answer extends Point {
  /** All values between these do it: the result does not hang on the lever there. Absent for a single value. */
  readonly all?: { readonly from: number; readonly to: number };
}

/** The answer to an inverse question. */
export type Solution =
  /** One value, or one stretch; the result rises all along the range, or falls all along it. */
  | { readonly kind: "found"; readonly answer: Answer }
  /** No value does it; the one that comes nearest is told. So it is too where the result jumps past the target. */
  | { readonly kind: "unreachable"; readonly nearest: Point }
  /** Two or more values do it. */
  | { readonly kind: "several"; readonly answers: readonly Answer[] }
  /** One value does it, but the result turns within the range: more of the lever is not always more of the result. */
  | { readonly kind: "not-monotone"; readonly answers: readonly Answer[] }
  /** Every value that was tried does it: the result does not hang on this lever. */
  | { readonly kind: "any"; readonly result: number };

/**
 * Tries the range on a grid, looks closer where the result turns, and closes in wherever it passes the target.
 * @throws PlumblineError `bad-request` for a range that is none, `model-diverged` when a result is no number
 */
export function solve(ask: SolveAsk): Solution {
  const { low, high, target, tolerance } = ask;
  checkRange(ask);
  const distance = (value: number): number => resultOf(ask, value) - target;
  const grid = gridOf(ask).map((value) => ({ value, result: distance(value) }));
  const looked = merged(
    grid,
    turns(grid).map(([left, right]) => extreme(distance, left, right)),
  );
  const precision = { result: tolerance, value: (high - low) * NARROW };
  const roots = pairs(looked)
    .filter(([left, right]) => side(left) * side(right) < 0)
    .map(([left, right]) => brent(distance, left, right, precision));
  return answerOf(merged(looked, roots), ask, distance);
}

/** A share of the range that nobody can tell apart: a stair is not followed any closer. */
const NARROW = 1e-10;

const PARTS = 32;

function checkRange({ low, high, target, tolerance }: SolveAsk): void {
  if ([low, high, target].every(Number.isFinite) && low < high && tolerance > 0) return;
  const message = `The value is sought from ${low} to ${high} for the target ${target} within ${tolerance}: give a range whose low end is below its high end, a finite target, and a tolerance above 0`;
  throw new PlumblineError("bad-request", "solve", message);
}

function resultOf({ f }: SolveAsk, value: number): number {
  const result = f(value);
  if (!Number.isNaN(result)) return result;
  throw new PlumblineError(
    "model-diverged",
    String(value),
    `With the value ${value} the result is no number; narrow the range`,
  );
}

function gridOf({ low, high, parts = PARTS }: SolveAsk): readonly number[] {
  return Array.from({ length: parts + 1 }, (_, at) => (at === parts ? high : low + ((high - low) * at) / parts));
}

const pairs = (points: readonly Point[]): readonly (readonly [Point, Point])[] =>
  points.slice(1).flatMap((right, at) => {
    const left = points[at];
    return left ? [[left, right] as const] : [];
  });

const merged = (some: readonly Point[], others: readonly Point[]): readonly Point[] =>
  [...some, ...others].sort((one, other) => one.value - other.value);

const side = (point: Point): number => Math.sign(point.result);

const size = (point: Point | undefined): number => Math.abs(point?.result ?? Infinity);

/** Stretches within which the distance is least without a change of sign: the target may be touched there, or passed twice. */
function turns(grid: readonly Point[]): readonly (readonly [Point, Point])[] {
  return grid.flatMap((point, at) => {
    const [left, right] = [grid[at - 1], grid[at + 1]];
    if (!left || !right || side(left) !== side(right) || side(point) !== side(right)) return [];
    return size(point) <= size(left) && size(point) < size(right) ? [[left, right] as const] : [];
  });
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** The stretch is a millionth of what it was after so many rounds. */
const ROUNDS = 29;

/**
 * The place where the distance is least, or the first that lies beyond the target.
 * @source Kiefer, "Sequential minimax search for a maximum", Proceedings of the AMS 4 (1953)
 */
function extreme(distance: (value: number) => number, from: Point, to: Point): Point {
  const at = (value: number): Point => ({ value, result: distance(value) });
  let low = from.value;
  let high = to.value;
  let left = at(high - GOLDEN * (high - low));
  let right = at(low + GOLDEN * (high - low));
  for (let round = 0; round < ROUNDS; round++) {
    const beyond = [left, right].find((point) => side(point) !== side(from));
    if (beyond) return beyond;
    if (size(left) < size(right)) {
      high = right.value;
      right = left;
      left = at(high - GOLDEN * (high - low));
    } else {
      low = left.value;
      left = right;
      right = at(low + GOLDEN * (high - low));
    }
  }
  return size(left) < size(right) ? left : right;
}

/** Points next to each other that are near enough are one answer, given by the nearest of them. */
function answerOf(points: readonly Point[], ask: SolveAsk, distance: (value: number) => number): Solution {
  const { target, tolerance } = ask;
  const told = ({ value, result }: Point): Point => ({ value, result: result + target });
  const runs: Point[][] = [];
  points.forEach((point, at) => {
    if (size(point) > tolerance) return;
    if (size(points[at - 1]) <= tolerance) runs.at(-1)?.push(point);
    else runs.push([point]);
  });
  const answers = runs.flatMap((run): readonly Answer[] => {
    const best = nearestOf(run);
    return best ? [{ ...told(best), ...stretchOf(run, points, ask, distance) }] : [];
  });
  const nearest = nearestOf(points);
  const [answer] = answers;
  if (!answer || !nearest)
    return { kind: "unreachable", nearest: told(nearest ?? { value: Number.NaN, result: Number.NaN }) };
  if (runs[0]?.length === points.length) return { kind: "any", result: answer.result };
  if (answers.length > 1) return { kind: "several", answers };
  return isMonotone(points, tolerance) ? { kind: "found", answer } : { kind: "not-monotone", answers };
}

/** The ends of an answer as wide as a part of the range: where the result leaves the target, to a millionth of the range. */
function stretchOf(
  run: readonly Point[],
  points: readonly Point[],
  { low, high, tolerance, parts = PARTS }: SolveAsk,
  distance: (value: number) => number,
): Pick<Answer, "all"> {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || last.value - first.value < (0.99 * (high - low)) / parts) return {};
  const edge = (inside: Point, outside: Point | undefined): number => {
    let [near, far] = [inside.value, outside?.value ?? inside.value];
    while (Math.abs(far - near) > 1e-6 * (high - low)) {
      const middle = (near + far) / 2;
      if (Math.abs(distance(middle)) <= tolerance) near = middle;
      else far = middle;
    }
    return near;
  };
  return {
    all: { from: edge(first, points[points.indexOf(first) - 1]), to: edge(last, points[points.indexOf(last) + 1]) },
  };
}

function nearestOf(points: readonly Point[]): Point | undefined {
  let nearest = points[0];
  for (const point of points) if (size(point) < size(nearest)) nearest = point;
  return nearest;
}

/** Whether the results rise all along or fall all along, but for less than the tolerance. */
function isMonotone(points: readonly Point[], tolerance: number): boolean {
  let [lowest, highest, rises, falls] = [Infinity, -Infinity, false, false];
  for (const { result } of points) {
    if (result > lowest + tolerance) rises = true;
    if (result < highest - tolerance) falls = true;
    lowest = Math.min(lowest, result);
    highest = Math.max(highest, result);
  }
  return !(rises && falls);
}
