/** A projection for people. Comes in: the projection and its wire form. Goes out: lines: what it answers, what it rests on, the numbers, what is assumed. */

import { by } from "../../core/order.ts";
import type { InputBasis, InputOrigin, Projection, ProjectionInput, ProjectionOutput } from "../../core/projection.ts";
import { crossings, percent } from "../../web/chart/crossing.ts";
import { onScale, type Scale, scaledUnit, scaleFor, withUnit } from "../../web/chart/scale.ts";
import { table } from "../output.ts";
import { terminalWidth } from "../terminal.ts";
import { plotOf } from "./plot.ts";

/** What a basis is called. */
const BASES: Readonly<Record<InputBasis, string>> = {
  read: "read",
  published: "published",
  chosen: "put in",
  assumed: "assumed",
};

/** How a reader knows a document by its id. */
type NameOf = (document: string) => string;

/** The whole answer. `at`: the times that are shown; some evenly spread ones when there are none. */
export async function printed(projection: Projection, at: readonly number[], name: NameOf): Promise<string> {
  const [first] = projection.outputs;
  const plot = first ? plotOf(first, { width: Math.min(100, terminalWidth()), height: 14 }) : [];
  const parts = [
    headline(projection),
    plot.join("\n"),
    await outputs(projection, at),
    crossings(projection).join("\n"),
    await inputs(projection, name),
    projection.caveats.map((caveat) => `• ${caveat}`).join("\n"),
  ];
  return `${parts
    .filter((part) => part !== "")
    .join("\n\n")
    .trimEnd()}\n`;
}

/** What the result answers, and how much of it anybody has said. */
export function headline({ title, purpose, inputs: all, draws, seed, caveats }: Projection): string {
  const count = (basis: InputBasis): number => all.filter((input) => input.basis === basis).length;
  const claims = new Set(all.flatMap(({ origins }) => origins.flatMap((origin) => used(origin))));
  const rests = [
    count("read") > 0
      ? `${inputsWord(count("read"))} read in ${claims.size} ${claims.size === 1 ? "claim" : "claims"}`
      : "",
    count("published") > 0 ? `${inputsWord(count("published"))} published` : "",
    count("chosen") > 0 ? `${inputsWord(count("chosen"))} put in by you or the setting` : "",
    count("assumed") > 0 ? `${inputsWord(count("assumed"))} assumed by the model` : "",
  ].filter(Boolean);
  const most = caveats.length > 0 ? "; what that means stands below" : "";
  return `${title}. ${purpose}\nIt rests on ${rests.join(", ") || "no inputs"}${most}. ${draws} draws, seed ${seed}.`;
}

const inputsWord = (count: number): string => `${count} ${count === 1 ? "input" : "inputs"}`;

function used(origin: InputOrigin): readonly string[] {
  return origin.kind === "claim" && origin.role !== "excluded" ? [origin.claim] : [];
}

/** Times that a table has room for, beside the names of outputs. */
const TIMES = 4;

function timesOf({ outputs: [first] }: Projection, at: readonly number[]): readonly number[] {
  const times = first?.points.map(({ time }) => time) ?? [];
  if (at.length > 0) return times.filter((time) => at.some((one) => Math.abs(one - time) < CLOSE));
  const whole = times.filter((time, place) => place === 0 || place === times.length - 1 || isWhole(time));
  const step = Math.ceil((whole.length - 1) / (TIMES - 1));
  return whole.filter((_, place) => place === 0 || (whole.length - 1 - place) % step === 0);
}

/** Times of months are no exact numbers. */
const CLOSE = 1e-6;

const isWhole = (time: number): boolean => Math.abs(time - Math.round(time)) < CLOSE;

async function outputs(projection: Projection, at: readonly number[]): Promise<string> {
  return table(projection.outputs, [
    {
      title: `median (nine of ten), by ${projection.timeUnit === "a" ? "year" : projection.timeUnit}`,
      width: 2,
      of: ({ label, unit, points }) => `${label}, ${scaledUnit(scaleOf(points), unit)}`.replace(/, $/, ""),
    },
    ...timesOf(projection, at).map((time) => ({
      title: String(Number(time.toFixed(2))),
      width: 1,
      of: ({ points }: ProjectionOutput) => cell(points, time),
    })),
  ]);
}

function scaleOf(points: ProjectionOutput["points"]): Scale {
  return scaleFor(points.map(({ quantiles }) => quantiles["0.5"] ?? 0));
}

function cell(points: ProjectionOutput["points"], time: number): string {
  const { quantiles = {} } = points.find((point) => point.time === time) ?? {};
  const [low, middle, high] = ["0.05", "0.5", "0.95"].map((one) => onScale(quantiles[one] ?? 0, scaleOf(points)));
  return low === high ? `${middle}` : `${middle} (${low} to ${high})`;
}

/** Rows of inputs that a terminal is given; a model of many members has hundreds, which nobody reads there. */
const INPUTS = 24;

/** What decides, then what was read, then the rest; what is left out is counted. */
async function inputs({ inputs: all }: Projection, name: NameOf): Promise<string> {
  const isRanked = all.some(({ share }) => share !== undefined);
  const ranked = all.toSorted(
    by(
      ({ share = 0 }) => -(share >= LEAST ? share : 0),
      ({ basis }) => BASIS_ORDER.indexOf(basis),
    ),
  );
  const shown = await table(ranked.slice(0, INPUTS), [
    { title: "input", width: 0, of: (input) => input.name },
    { title: "value (nine of ten)", width: 2, of: valueWords },
    ...(isRanked
      ? [{ title: "spread", width: 0, of: ({ share = 0 }: ProjectionInput) => (share > 0 ? percent(share) : "–") }]
      : []),
    { title: "is", width: 0, of: ({ basis }) => BASES[basis] },
    { title: "from", width: 5, of: (input) => fromWords(input, name) },
  ]);
  const left = ranked.length - INPUTS;
  return left > 0 ? `${shown}… and ${left} more inputs; --json has them all\n` : shown;
}

const BASIS_ORDER: readonly InputBasis[] = ["read", "chosen", "assumed", "published"];

/** A smaller share of the spread decides nothing, and puts no input before another. */
const LEAST = 0.005;

function valueWords({ value, low, high, unit }: ProjectionInput): string {
  if (low === high) return withUnit(value, unit);
  const scale = scaleFor([low, value, high]);
  const [a, b, c] = [low, value, high].map((one) => onScale(one, scale));
  return `${b} (${a} to ${c}) ${scaledUnit(scale, unit)}`.trim();
}

function fromWords({ origins, rule }: ProjectionInput, name: NameOf): string {
  return [...new Set(origins.map((origin) => originWords(origin, rule, name)))].join(" | ");
}

function originWords(origin: InputOrigin, rule: string, name: NameOf): string {
  switch (origin.kind) {
    case "claim": {
      const { speaker, figure, document, claim, role, because } = origin;
      const where = `${speaker}: “${figure}” (${name(document)}, ${claim.slice(0, 9)})`;
      if (role === "excluded") return `not used: ${where}: ${because ?? "excluded"}`;
      return `${role === "centre" ? "" : `${role}: `}${where}${because === undefined ? "" : `, ${because}`}`;
    }
    case "series":
      return `${origin.producer}, ${origin.series}, ${origin.cell}`;
    case "known":
      return `${origin.producer}, ${origin.published}: ${origin.says} ${rule}`;
    case "cited":
      return [origin.source, origin.rationale].filter(Boolean).join(" ");
    case "choice":
      return origin.says;
    case "assumption":
      return origin.rationale;
    default:
      return origin satisfies never;
  }
}
