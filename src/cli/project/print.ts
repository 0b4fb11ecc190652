/** A projection for people. Comes in: the projection and its model. Goes out: lines: the answer, what it rests on, the numbers, what is assumed. */

import { inThrees } from "../../core/digits.ts";
import { PlumblineError } from "../../core/error.ts";
import { by } from "../../core/order.ts";
import type { Projection, ProjectionOutput } from "../../core/projection.ts";
import type { Model } from "../../project/model/model.ts";
import { crossingWords, percent, spanOf } from "../../web/chart/crossing.ts";
import { isDisputed } from "../../web/chart/disputed.ts";
import { about, ranged, rangeOn, type Scale, SURE_DIGITS, scaleFor } from "../../web/chart/scale.ts";
import { table } from "../output.ts";
import { terminalWidth } from "../terminal.ts";
import { BASES, basisWord, inputs, type NameOf, sentences } from "./inputs.ts";
import { plotOf } from "./plot.ts";
import { wrapped } from "./wrapped.ts";

/** Room for the fan. */
const PLOT = { width: 100, height: 12 };

/** The whole answer. `at`: the times that are shown; some evenly spread ones when there are none. @throws PlumblineError `usage` for a time without values */
export async function printed(
  projection: Projection,
  { settings }: Pick<Model, "settings">,
  at: readonly number[],
  name: NameOf,
): Promise<string> {
  const width = terminalWidth();
  const [first] = projection.outputs;
  const times = timesOf(projection, at);
  const parts = [
    headline(projection),
    first ? plotOf(first, { width: Math.min(PLOT.width, width), height: PLOT.height }).join("\n") : "",
    await outputs(projection, times),
    await cases(projection),
    await inputs(projection, name),
    sentences(projection, name).join("\n"),
    limits(projection).join("\n"),
    settings.length > 0 ? lines(`Other stories: --setting ${settings.map(({ id }) => id).join(", ")}`).join("\n") : "",
  ];
  const whole = parts.map((part) => part.trimEnd()).filter((part) => part !== "");
  return `${whole.join("\n\n")}\n`;
}

const lines = (text: string): readonly string[] => wrapped(text, terminalWidth(), "  ");

/** The first screen: the question, the answer, what decides it, and how much of it anybody has said. */
export function headline(projection: Projection): string {
  const { title, purpose } = projection;
  const answers = [...endOf(projection), ...crossings(projection)].map((one) => `→ ${one}`);
  return [
    `${title}. ${question(purpose)}`.trim(),
    ...answers,
    disputed(projection),
    decides(projection),
    rests(projection),
  ]
    .filter((one) => one !== "")
    .flatMap((one) => lines(one))
    .join("\n");
}

/** The first sentence of a purpose; the rest is for whoever chooses a model. */
export function question(purpose: string): string {
  return /^.*?[.?!](?=\s|$)/u.exec(purpose)?.[0] ?? purpose;
}

/** What the first output is at the beginning and at the end. */
function endOf({ outputs: [first] }: Projection): readonly string[] {
  const [start, end] = [first?.points[0], first?.points.at(-1)];
  if (!first || !start || !end) return [];
  const said = ({ time, quantiles }: typeof start): string =>
    `${pointWords(first, quantiles)} in ${Number(time.toFixed(2))}`;
  return [`${first.label}: ${said(start)}, ${said(end)}.`];
}

/** Each crossing in a sentence. */
export function crossings({ crossings: all, outputs: [first] }: Projection): readonly string[] {
  return all.map((crossing) => crossingWords(crossing, spanOf(first?.points ?? [])));
}

function disputed({ inputs: all }: Projection): string {
  const labels = all.filter(isDisputed).map(({ label }) => label);
  if (labels.length === 0) return "";
  return `Told differently: ${labels.join("; ")}. Each source gives an equal part of the draws, so a median may lie where nobody put it; --believe with an id from below takes one.`;
}

/** So many inputs are named as deciding. */
const MOST_DECIDING = 4;

/** An input that explains less decides little. @source The house's policy */
const DECIDES = 0.05;

function decides({ inputs: all, outputs: [first] }: Projection): string {
  const deciding = all
    .filter(({ share = 0 }) => share >= DECIDES)
    .toSorted(by(({ share = 0 }) => -share))
    .slice(0, MOST_DECIDING)
    .map((input) => `${input.label} (${basisWord(input)}, ${percent(input.share ?? 0)})`);
  const end = first?.points.at(-1)?.time;
  return deciding.length === 0 ? "" : `What decides it (share of the spread in ${end}): ${deciding.join("; ")}.`;
}

function rests({ inputs: all, draws, seed }: Projection): string {
  const claims = new Set(
    all.flatMap(({ origins }) =>
      origins.flatMap((origin) => (origin.kind === "claim" && origin.role !== "excluded" ? [origin.claim] : [])),
    ),
  );
  const counted = Object.values(BASES).flatMap((word) => {
    const count = all.filter((input) => basisWord(input) === word).length;
    const where = word === BASES.read ? ` in ${claims.size} ${claims.size === 1 ? "claim" : "claims"}` : "";
    return count === 0 ? [] : [`${count} ${word}${where}`];
  });
  const noun = all.length === 1 ? "input" : "inputs";
  return `It rests on ${all.length} ${noun}: ${counted.join(", ") || "none"}. ${MEANS} ${inThrees(String(draws))} draws, seed ${seed}.`;
}

/** What the two weakest words mean. */
const MEANS = "Cited: the model names the source, nothing at hand shows it. Assumed: nobody said it.";

/** Times that a table has room for, beside the names of outputs. */
const TIMES = 4;

/** @throws PlumblineError `usage` */
function timesOf({ outputs: [first] }: Projection, at: readonly number[]): readonly number[] {
  const times = first?.points.map(({ time }) => time) ?? [];
  if (at.length > 0) return at.map((one) => timeAt(times, one));
  const whole = times.filter((time, place) => place === 0 || place === times.length - 1 || isWhole(time));
  const step = Math.ceil((whole.length - 1) / (TIMES - 1));
  return whole.filter((_, place) => place === 0 || (whole.length - 1 - place) % step === 0);
}

/** Times of months are no exact numbers. */
const CLOSE = 1e-6;

const isWhole = (time: number): boolean => Math.abs(time - Math.round(time)) < CLOSE;

function timeAt(times: readonly number[], asked: number): number {
  const found = times.find((time) => Math.abs(time - asked) < CLOSE);
  if (found !== undefined) return found;
  const [first = 0, second = first] = times;
  const says = `--at ${asked}: no value is kept of that time; there is one from ${first} to ${times.at(-1)} every ${Number((second - first).toFixed(4))}`;
  throw new PlumblineError("usage", String(asked), says);
}

/** Rows that a terminal is given; each member of a model of many has several. */
const ROWS = 16;

async function outputs(projection: Projection, times: readonly number[]): Promise<string> {
  const steady = projection.outputs.filter((output) => times.length > 1 && isSteady(output));
  const moving = projection.outputs.filter((output) => !steady.includes(output));
  // Sums before their parts.
  const shown = moving.toSorted(by(({ name }) => (name.includes("[") ? 1 : 0))).slice(0, ROWS);
  const left = moving.length - shown.length;
  const rows = await table(shown, [
    {
      title: `median (nine of ten), by ${projection.timeUnit === "a" ? "year" : projection.timeUnit}`,
      width: 2,
      of: (output) => [output.label, scaleOf(output).unit].filter((one) => one !== "").join(", "),
    },
    ...times.map((time) => ({
      title: String(Number(time.toFixed(2))),
      width: 1,
      of: (output: ProjectionOutput) => cell(output, time),
    })),
  ]);
  return [
    shown.length === 0 ? "" : rows.trimEnd(),
    left > 0 ? `… and ${left} more; --csv has them all` : "",
    ...(steady.length === 0 ? [] : lines(`The same at every time: ${steady.map(steadyWords).join("; ")}.`)),
  ]
    .filter((one) => one !== "")
    .join("\n");
}

/** Whether nothing of it changes through time. */
function isSteady({ points: [first, ...others] }: ProjectionOutput): boolean {
  const all = Object.entries(first?.quantiles ?? {});
  return others.every(({ quantiles }) => all.every(([probability, value]) => quantiles[probability] === value));
}

function steadyWords(output: ProjectionOutput): string {
  return `${output.label} ${pointWords(output, output.points[0]?.quantiles ?? {})}`;
}

function pointWords(output: ProjectionOutput, quantiles: Readonly<Record<string, number>>): string {
  const [low = 0, middle = 0, high = 0] = ["0.05", "0.5", "0.95"].map((one) => quantiles[one]);
  return low === high ? about(middle, output, SURE_DIGITS) : ranged(low, middle, high, output);
}

function scaleOf(output: ProjectionOutput): Scale {
  return scaleFor(
    output.points.map(({ quantiles }) => quantiles["0.5"] ?? 0),
    output,
  );
}

/** One row for each source of an input that has several, with the answer of its draws alone. */
async function cases({ cases: all, outputs: [first] }: Projection): Promise<string> {
  const last = first?.points.at(-1);
  if (!first || !last || all.length === 0) return "";
  const { unit } = scaleOf(first);
  return table(all, [
    { title: "if this alone is right", width: 3, of: ({ input, says }) => `${input}: ${says}` },
    { title: "draws", width: 0, of: ({ share }) => percent(share) },
    {
      title: [first.label, String(Number(last.time.toFixed(2))), unit].filter((one) => one !== "").join(", "),
      width: 2,
      of: ({ quantiles }) => rangeIn(first, quantiles),
    },
    {
      title: "and",
      width: 4,
      of: (one) => one.crossings.map((crossing) => crossingWords(crossing, spanOf(first.points))).join(" "),
    },
  ]);
}

function cell(output: ProjectionOutput, time: number): string {
  return rangeIn(output, output.points.find((point) => point.time === time)?.quantiles ?? {});
}

function rangeIn(output: ProjectionOutput, quantiles: Readonly<Record<string, number>>): string {
  const [low = 0, middle = 0, high = 0] = ["0.05", "0.5", "0.95"].map((one) => quantiles[one]);
  return rangeOn(low, middle, high, scaleOf(output));
}

/** What the model leaves out; why an assumption was made stands beside its input already. */
function limits({ caveats, inputs: all }: Projection): readonly string[] {
  const rationales = new Set(
    all.flatMap(({ origins }) => origins.flatMap((one) => (one.kind === "assumption" ? [one.rationale] : []))),
  );
  const left = caveats.filter((caveat) => ![...rationales].some((why) => why !== "" && caveat.endsWith(why)));
  return left.length === 0 ? [] : ["What it leaves out:", ...left.flatMap((caveat) => lines(`• ${caveat}`))];
}
