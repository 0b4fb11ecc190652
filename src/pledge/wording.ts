/** Comes in: parts of a row. Goes out: the words of its sentence. */
import { inThrees } from "../core/digits.ts";
import type { PledgedValue, PledgeTerms } from "../core/pledge.ts";
import { actorName } from "../measure/actor.ts";
import { measureOf } from "../measure/measure.ts";
import { unitDimension } from "../measure/unit.ts";
import type { PledgeSummary } from "./summary.ts";

/** A number with its digits in threes, without the noise of binary fractions. */
export function number(value: number): string {
  return inThrees(String(Number(value.toPrecision(12))));
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, " trillion"],
  [1e9, " billion"],
  [1e6, " million"],
];

const TIMES = "times";

/** True when a promised figure without a unit says how many times as much, and counts nothing. */
export function isMultiple({ change, unit }: PledgedValue, measure: string): boolean {
  return unit === "1" && (change !== "none" || MULTIPLES.has(measureOf(measure)?.dimension ?? ""));
}

const MULTIPLES: ReadonlySet<string> = new Set(["growth", "ratio"]);

/** "2 % of GDP", "145.9 billion USD"; of pieces the number alone: what they are stands beside it. */
export function amount(value: number, unit: string): string {
  const [size, word] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  const figure = `${number(value / size)}${word}`;
  if (unit === "%GDP") return `${figure} % of GDP`;
  if (unit === "1" || unit === TIMES)
    return `${number(Number((value / size).toPrecision(4)))}${word}${unit === TIMES ? " times" : ""}`;
  return unitDimension(unit) === "count" ? figure : `${figure} ${unit}`;
}

/** What is promised, in one line: "Russia: production, tank, 1,500". */
export function termsWords({ actor, measure, item, value }: PledgeTerms): string {
  const what = measure.replace(/^event: /, "").replaceAll("-", " ");
  const parts = [what, item.replaceAll("+", " "), valueWords(value, measure)].filter(Boolean);
  return `${actor === "" ? "nobody named" : actorName(actor)}: ${parts.join(", ") || "not said"}`;
}

/** A promised figure with its limit: "at least 5 % of GDP"; empty when there is none. */
export function valueWords(value: PledgedValue | undefined, measure: string): string {
  if (!value) return "";
  const { low, high, bound, change } = value;
  const unit = isMultiple(value, measure) ? TIMES : value.unit;
  const figure = low === high ? amount(low, unit) : `${amount(low, unit)} to ${amount(high, unit)}`;
  return [LIMITS[bound], figure, change === "none" ? "" : change].filter(Boolean).join(" ");
}

const LIMITS: Readonly<Record<PledgedValue["bound"], string>> = {
  "=": "",
  "~": "about",
  "<": "less than",
  "<=": "at most",
  ">": "more than",
  ">=": "at least",
};

/** "a, b and c". */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** The summary in lines: how rows stand, the share that is void with its reasons, and what no series counts. */
export function summaryWords({ total, statuses, voidRate, reasons, withoutSeries }: PledgeSummary): readonly string[] {
  if (total === 0) return ["nothing is promised, asked for or foretold"];
  const stand = Object.entries(statuses).filter(([, rows]) => rows > 0);
  const why = Object.entries(reasons).map(([lack, rows]) => `${lack} ${rows}`);
  return [
    `${number(total)} in the ledger: ${stand.map(([status, rows]) => `${rows} ${status}`).join(", ")}`,
    ...(why.length > 0 ? [`void: ${Math.round(voidRate * 100)} %, for want of ${why.join(", ")}`] : []),
    ...(withoutSeries > 0 ? [`${withoutSeries} that no published series counts: to be looked up`] : []),
  ];
}
