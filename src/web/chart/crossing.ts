/** When one thing passes another, in words. Comes in: a crossing and the times of its run. Goes out: a sentence. */
import type { ProjectionCrossing, ProjectionPoint } from "../../core/projection.ts";

/** The times of a run. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Whether there is one value for each year: what is reached between two of them is reached in the later. */
  readonly isYearly: boolean;
}

/** The times that these points have. */
export function spanOf(points: readonly ProjectionPoint[]): Span {
  const times = points.map(({ time }) => time);
  return { first: times[0] ?? 0, last: times.at(-1) ?? 0, isYearly: times.every((time) => Number.isInteger(time)) };
}

/** Times of months are no exact numbers. */
const CLOSE = 1e-6;

const THIRDS = ["early", "mid", "late"] as const;

/** `2034` of a model of years; otherwise `early 2030`, `mid-2030`. */
export function day(time: number, { isYearly }: Pick<Span, "isYearly">): string {
  if (isYearly) return String(Math.ceil(time - CLOSE));
  const year = Math.floor(time + CLOSE);
  const third = THIRDS[Math.min(2, Math.floor(3 * Math.max(0, time + CLOSE - year)))];
  return third === "mid" ? `mid-${year}` : `${third} ${year}`;
}

/** A share of the draws: what is rare is not told as nought, nor what is frequent as all. */
export function percent(share: number): string {
  const hundredths = 100 * share;
  if (hundredths > 0 && hundredths < 1) return "less than 1 %";
  return hundredths > 99 && hundredths < 100 ? "more than 99 %" : `${Math.round(hundredths)} %`;
}

/** The whole answer; of the draws never and already are told too, so that no date stands for more than it is of. */
export function crossingWords({ label, already, never, quantiles }: ProjectionCrossing, span: Span): string {
  const [start, end] = [Math.floor(span.first + CLOSE), Math.floor(span.last + CLOSE)];
  if (already >= 1) return `${label}: already so at the start (${start}), in every draw.`;
  if (never >= 1) return `${label}: not by ${end}, in any draw.`;
  const within = 1 - already - never;
  const when = quantiles && within > CLOSE ? whenOf(quantiles, span) : undefined;
  if (when && within > 1 - CLOSE) return `${label}: ${when.all}.`;
  const parts = [
    already > 0 ? `already so at the start (${start}) in ${percent(already)} of the draws` : "",
    when
      ? `${already > 0 ? "later" : `by ${end}`} in ${percent(within)}${already > 0 ? "" : " of the draws"}, ${when.some}`
      : "",
    never > 0 ? `not by ${end} in ${percent(never)}` : "",
  ];
  return `${label}: ${parts.filter((part) => part !== "").join("; ")}.`;
}

function whenOf(
  quantiles: Readonly<Record<string, number>>,
  span: Span,
): { readonly all: string; readonly some: string } {
  const [low, middle, high] = ["0.05", "0.5", "0.95"].map((one) => day(quantiles[one] ?? Number.NaN, span));
  if (low === high) return { all: `in ${low}`, some: `nine of ten of these in ${low}` };
  const between = `(nine of ten between ${low} and ${high})`;
  return { all: `half of the draws by ${middle} ${between}`, some: `half of these by ${middle} ${between}` };
}
