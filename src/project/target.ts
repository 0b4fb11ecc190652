/** Comes in: a target as a person writes it. Goes out: the question that it puts to runs, and the result that is wanted. */
import { PlumblineError } from "../core/error.ts";
import { meant } from "../text/meant.ts";
import { type Question, quantileAt, shareBefore, timeOfShare } from "./analysis/lever.ts";
import { type Prepared, slotOf } from "./prepare.ts";

/** What is wanted of the runs. */
export interface Target {
  readonly question: Question;
  readonly wanted: number;
  /** How far off a result may be and still count. */
  readonly tolerance: number;
  /** In words: "the median of core in 2035 is 1.3e12". */
  readonly says: string;
}

/** `core@2035=1.3e12`: the median of an output at a time. */
const LEVEL = /^(?<name>[^@=<]+)@(?<time>[\d.]+)=(?<value>[-+.\d_eE]+)$/;
/** `passes<=2030:0.5`: the share of the draws that cross by a time. */
const SHARE = /^(?<name>[^@=<]+)<=(?<time>[\d.]+):(?<value>[.\d]+)$/;
/** `passes=2030`: the time by which half of the draws have crossed. */
const DATE = /^(?<name>[^@=<]+)=(?<value>[\d.]+)$/;

/** Results are told with fewer digits than this leaves. */
const NEAR = 1e-4;

/** The target that a text names. @throws PlumblineError `usage`, `model-name` */
export function targetOf(text: string, prepared: Prepared): Target {
  const level = LEVEL.exec(text)?.groups;
  if (level) return levelTarget(level, prepared);
  const share = SHARE.exec(text)?.groups;
  if (share) return shareTarget(share, prepared);
  const date = DATE.exec(text)?.groups;
  if (date) return dateTarget(date, prepared);
  throw new PlumblineError(
    "usage",
    text,
    `${text}: no target; write core@2035=1.3e12 for an output, passes<=2030:0.5 for the share of draws that cross by then, or passes=2030 for the date by which half have`,
  );
}

type Groups = Readonly<Record<string, string>>;

const numberOf = (text = ""): number => Number(text.replaceAll("_", ""));

function levelTarget({ name = "", time, value }: Groups, { model, program, kept }: Prepared): Target {
  if (!model.outputs.includes(name)) throw notThere(name, model.outputs, "output", model.file);
  const at = numberOf(time);
  const { start, stop } = model.time;
  if (at < start || at > stop) {
    throw new PlumblineError(
      "usage",
      name,
      `${name}@${time}: the model runs from ${start} to ${stop}; give a time within`,
    );
  }
  const wanted = numberOf(value);
  return {
    question: quantileAt(kept.indexOf(slotOf(program.graph, name)), at, 0.5),
    wanted,
    tolerance: NEAR * Math.abs(wanted) || NEAR,
    says: `the median of ${name} at ${at} is ${value}`,
  };
}

function shareTarget({ name = "", time, value }: Groups, prepared: Prepared): Target {
  const { draws } = prepared.sample;
  const wanted = numberOf(value);
  const question = shareBefore(askOf(name, prepared), numberOf(time));
  return { question, wanted, tolerance: 1 / draws, says: `${value} of the draws have “${name}” by ${time}` };
}

function dateTarget({ name = "", value }: Groups, prepared: Prepared): Target {
  const { steps, start, stop } = prepared.model.time;
  const question = timeOfShare(askOf(name, prepared), 0.5);
  const tolerance = (0.01 * (stop - start)) / steps;
  return { question, wanted: numberOf(value), tolerance, says: `half of the draws have “${name}” by ${value}` };
}

function askOf(name: string, { model, program, kept }: Prepared) {
  const crossing = model.crossings.find(({ id }) => id === name);
  if (!crossing)
    throw notThere(
      name,
      model.crossings.map(({ id }) => id),
      "crossing",
      model.file,
    );
  const { left, right, direction } = crossing;
  return {
    left: kept.indexOf(slotOf(program.graph, left)),
    right: kept.indexOf(slotOf(program.graph, right)),
    direction,
  };
}

function notThere(name: string, names: readonly string[], what: string, file: string): PlumblineError {
  const there = names.length > 0 ? meant(name, names) : "it has none";
  return new PlumblineError("model-name", file, `${file}: there is no ${what} "${name}"; ${there}`);
}
