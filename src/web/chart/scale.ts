/** Big numbers for people. Comes in: a number with its unit. Goes out: `1,322 bn USD/a`, `1,500 tank/a`, `38 %`. */
import { inThrees } from "../../core/digits.ts";

/** What numbers of one chart or column are divided by, and its word. */
export interface Scale {
  readonly by: number;
  /** With a space before it, or empty. */
  readonly word: string;
}

const NONE: Scale = { by: 1, word: "" };

/** A thousand billions are still read faster than one trillion: no two languages agree what that is. */
const SCALES: readonly (readonly [least: number, Scale])[] = [
  [1e13, { by: 1e12, word: " tn" }],
  [1e9, { by: 1e9, word: " bn" }],
  [1e6, { by: 1e6, word: " m" }],
];

/** Digits that are shown; whole numbers below the scale keep theirs. */
const DIGITS = 4;

/** The scale in which the largest of these numbers has few digits. */
export function scaleFor(values: readonly number[]): Scale {
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return SCALES.find(([least]) => most >= least)?.[1] ?? NONE;
}

/** A number on a scale, without the scale's word: `1,322`. */
export function onScale(value: number, { by }: Scale): string {
  const scaled = value / by;
  if (scaled === 0) return "0";
  const size = Math.floor(Math.log10(Math.abs(scaled)));
  if (size < -4) return scaled.toExponential(2).replace("-", "−");
  const places = Math.max(0, DIGITS - 1 - Math.max(size, -4));
  const bare = String(Number(scaled.toFixed(Math.min(places, 8))));
  return inThrees(bare).replace("-", "−");
}

/** The unit of a scale as it stands in a caption: `bn USD/a`; empty for a plain number. */
export function scaledUnit({ word }: Scale, unit: string): string {
  return `${word}${unit === "1" ? "" : ` ${unit}`}`.trim();
}

/** From here on a number of years is a date, and stands without a separator. */
const YEARS = 1000;

/** A number on a scale of its own, with its unit. */
export function withUnit(value: number, unit: string): string {
  if (unit === "a" && value >= YEARS) return String(Number(value.toFixed(2)));
  const scale = scaleFor([value]);
  return `${onScale(value, scale)} ${scaledUnit(scale, unit)}`.trim();
}
