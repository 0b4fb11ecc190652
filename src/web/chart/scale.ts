/** Numbers for people. Comes in: numbers with their unit and what they are of. Goes out: `1,322 bn USD a year`, `3.5 %`, `1,500 tanks`. */
import { inThrees } from "../../core/digits.ts";
import { unitWords } from "./unit.ts";

/** What numbers of one chart or column are divided by, and what stands behind them. */
export interface Scale {
  readonly by: number;
  /** Scale and unit: `bn USD a year`, `% a year`; empty for a plain number. */
  readonly unit: string;
}

/** What a number is of: a share is told in per cent. */
export interface Measured {
  readonly label: string;
  readonly unit: string;
}

/** A thousand billions are still read faster than one trillion: no two languages agree what that is. */
const SCALES: readonly (readonly [least: number, by: number, word: string])[] = [
  [1e13, 1e12, "tn"],
  [1e9, 1e9, "bn"],
  [1e6, 1e6, "m"],
];

/** Digits that are told of what was drawn: ten thousand draws give no more. Whole numbers keep theirs. */
const DIGITS = 3;

/** Digits of what is known exactly. */
const MOST_DIGITS = 5;

/** The scale in which the largest of these numbers has few digits. */
export function scaleFor(values: readonly number[], { label, unit }: Measured): Scale {
  if (unit === "1/a") return { by: 0.01, unit: "% a year" };
  if (unit === "1" && isShare(label)) return { by: 0.01, unit: "%" };
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const [, by = 1, word = ""] = SCALES.find(([least]) => most >= least) ?? [];
  return { by, unit: `${word} ${unitWords(unit)}`.trim() };
}

/** A pure number that is called a share is one; a multiple is not. */
const isShare = (label: string): boolean => /\b(?:share|part)\b/iu.test(label) && !/\bmultiple\b/iu.test(label);

/** A number on a scale, without its unit: `1,322`. */
export function onScale(value: number, { by }: Pick<Scale, "by">, digits = DIGITS): string {
  const scaled = value / by;
  if (scaled === 0) return "0";
  const size = Math.floor(Math.log10(Math.abs(scaled)));
  if (size < -4) return scaled.toExponential(2).replace("-", "−");
  const places = Math.min(8, Math.max(0, digits - 1 - size));
  const bare = String(Number(scaled.toFixed(places)));
  return inThrees(bare).replace("-", "−");
}

/** From here on a number of years is a date, and stands without a separator. */
const YEARS = 1000;

/** A number that is known exactly, with its unit. */
export function exactly(value: number, measured: Measured): string {
  if (isDate(value, measured)) return String(Number(value.toFixed(2)));
  const scale = scaleFor([value], measured);
  return behind(onScale(value, scale, MOST_DIGITS), scale, value === scale.by);
}

/** A number that was drawn or worked out, with its unit. `digits`: as many as are sure. */
export function about(value: number, measured: Measured, digits = DIGITS): string {
  if (isDate(value, measured)) return value.toFixed(1);
  const scale = scaleFor([value], measured);
  return behind(onScale(value, scale, digits), scale, false);
}

/** Two ends on one scale, with the unit once: `9.1 to 13.7 tn RUB a year`. */
export function between(low: number, high: number, measured: Measured): string {
  if (isDate(low, measured)) return `${low.toFixed(1)} to ${high.toFixed(1)}`;
  const scale = scaleFor([low, high], measured);
  return `${onScale(low, scale)} to ${onScale(high, scale)} ${scale.unit}`.trim();
}

/** Digits of what was worked out and does not vary. */
export const SURE_DIGITS = 4;

/** Sums of many steps differ in their last digits. */
const isOne = (low: number, high: number): boolean =>
  Math.abs(high - low) <= 1e-9 * Math.max(Math.abs(low), Math.abs(high));

/** The median, with what nine draws of ten lie between; one number where nothing varies. */
export function ranged(low: number, middle: number, high: number, measured: Measured): string {
  if (isOne(low, high)) return exactly(middle, measured);
  if (isDate(low, measured)) return `${middle.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
  const scale = scaleFor([low, middle, high], measured);
  return `${rangeOn(low, middle, high, scale)} ${scale.unit}`.trim();
}

/** The same on a scale that is given, without its unit: a cell of a column. */
export function rangeOn(low: number, middle: number, high: number, scale: Scale): string {
  if (isOne(low, high)) return onScale(middle, scale, SURE_DIGITS);
  const digits = digitsFor(low, high);
  const [a, b, c] = [low, middle, high].map((one) => onScale(one, scale, digits));
  return `${b} (${a} to ${c})`;
}

/** What lies close together needs more digits to be told apart. */
function digitsFor(low: number, high: number): number {
  const most = Math.max(Math.abs(low), Math.abs(high));
  const apart = Math.ceil(Math.log10(most / (high - low)));
  return Math.min(MOST_DIGITS, Math.max(DIGITS, apart + 1));
}

const isDate = (value: number, { unit }: Measured): boolean => unit === "a" && value >= YEARS;

function behind(number: string, { unit }: Scale, isSingle: boolean): string {
  return `${number} ${isSingle ? unit.replace(/^(\p{Ll}{3,})s(?= |$)/u, "$1") : unit}`.trim();
}
