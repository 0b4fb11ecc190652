/** Comes in: the `time` of a model's file. Goes out: the span in whole steps, or which steps would fit. */
import { MONTHS } from "../../measure/unit.ts";
import { meant } from "../../text/meant.ts";
import type { Faults } from "./faults.ts";
import type { TimeSpan } from "./model.ts";
import { readNumber } from "./number.ts";
import { readPart, TIME } from "./shape.ts";
import type { Plain, Source } from "./yaml.ts";

/** A length that goes into the span this nearly a whole number of times goes into it: 1/12 has no exact double. */
const NEAR = 1e-9;

/** The time of a model; undefined, with the fault told, when its steps do not divide it. */
export function readTime(source: Source, faults: Faults): TimeSpan | undefined {
  const read = readPart(TIME, source, ["time"], faults);
  if (read === undefined) return undefined;
  const { from, to, unit } = read;
  const refuse = (key: string, says: string): undefined => {
    faults.tell("model-step", source.place(["time", key]), says);
  };
  if (!Object.hasOwn(MONTHS, unit)) {
    return refuse("unit", `"${unit}" is no unit of time; ${meant(unit, Object.keys(MONTHS))}`);
  }
  if (!(to > from)) return refuse("to", `the model ends at ${to}, not after ${from}; give a later end`);
  const hasSave = source.at(["time", "save"]) !== undefined;
  const step = lengthOf(source, "step", faults);
  const save = hasSave ? lengthOf(source, "save", faults) : step;
  if (step === undefined || save === undefined) return undefined;
  const steps = times(to - from, step);
  const saveEvery = times(save, step);
  const said = (key: string) => `the ${key} ${String(source.at(["time", key]))}`;
  if (steps === undefined) {
    return refuse("step", `${said("step")} does not divide ${from} to ${to}: ${suggested(to - from, step)}`);
  }
  if (saveEvery === undefined) return refuse("save", `${said("save")} is no whole number of steps; give a multiple`);
  if (steps % saveEvery !== 0) {
    return refuse("save", `${said("save")} does not divide ${from} to ${to}: ${suggested(to - from, save)}`);
  }
  return { start: from, stop: to, steps, saveEvery, unit };
}

/** `0.25`, `1/12`; undefined, with the fault told, when it is no length. */
function lengthOf(source: Source, key: string, faults: Faults): number | undefined {
  const written = source.at(["time", key]);
  const value = written === undefined ? undefined : fraction(written);
  if (value !== undefined && value > 0 && Number.isFinite(value)) return value;
  const says = written === undefined ? "is missing" : "has to be a length above 0, such as 1, 0.25 or 1/12";
  faults.tell("model-step", source.place(["time", key]), `the ${key} ${says}`);
  return undefined;
}

function fraction(written: Plain): number | undefined {
  if (typeof written === "number") return written;
  if (typeof written !== "string") return undefined;
  const [above = "", below = "1", ...rest] = written.split("/");
  const [a, b] = [readNumber(above), readNumber(below)];
  return a === undefined || b === undefined || rest.length > 0 ? undefined : a / b;
}

/** How many times one length goes into another, if a whole number of times. */
function times(whole: number, part: number): number | undefined {
  const count = whole / part;
  const near = Math.round(count);
  return near >= 1 && Math.abs(count - near) <= NEAR * near ? near : undefined;
}

/** The lengths that do divide the span, nearest to the one that does not. */
function suggested(span: number, step: number): string {
  const count = span / step;
  if (count < 1) return `it is longer than the whole; ${printed(span, 1)} is the longest that fits`;
  const fits = [...new Set([Math.floor(count), Math.ceil(count)].map((steps) => printed(span, steps)))];
  const round = roundOne(span, step);
  const also = round === undefined || fits.includes(round) ? "" : `, or ${round}`;
  return `it goes into it ${Number(count.toPrecision(6))} times; give ${fits.join(" or ")}${also}`;
}

/** A whole length, or a whole part of 1, that divides a whole span. */
function roundOne(span: number, step: number): string | undefined {
  if (!Number.isInteger(span)) return undefined;
  if (step < 1) return printed(1, Math.round(1 / step));
  const most = Math.min(span, 2 * step);
  let best = 1;
  for (let whole = 1; whole <= most && whole <= LONGEST; whole++) {
    if (span % whole === 0 && Math.abs(whole - step) < Math.abs(best - step)) best = whole;
  }
  return String(best);
}

/** Whole lengths that are tried. */
const LONGEST = 10_000;

/** Powers of ten tried to make a span whole. */
const DECIMALS = 9;

/** A part of a span as a fraction in its lowest terms: `11/6`. */
function printed(span: number, steps: number): string {
  let [above, below] = [span, steps];
  for (let at = 0; at < DECIMALS && !Number.isInteger(above); at++)
    [above, below] = [Number((above * 10).toPrecision(15)), below * 10];
  const common = divisor(above, below);
  [above, below] = [above / common, below / common];
  return below === 1 ? String(above) : `${above}/${below}`;
}

function divisor(a: number, b: number): number {
  return b < 1 ? a : divisor(b, a % b);
}
