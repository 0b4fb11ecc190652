/** Comes in: the layers of a corpus. Goes out: one finding a comparison on which there are rival positions, side by side. */
import type { Finding } from "../../core/finding.ts";
import { by, groupBy } from "../../core/order.ts";
import { UNKNOWN, valueOr } from "../../core/part.ts";
import type { Bound } from "../../core/quantity.ts";
import { actorName } from "../../measure/actor.ts";
import type { Layer, Reading, VariableState } from "../../relation/index.ts";
import { evidenceOf, findingOf, step } from "../evidence.ts";
import { wordsOf } from "../reading.ts";
import type { Ground, Rule } from "../rule.ts";
import { list, quoted, range, shortened } from "../wording.ts";
import { assumedIn, isAcross, isDatedApart, readingsOf, voiceOf, whatOf, whoOf } from "./voices.ts";

/** Rival ratios of one comparison: those of one speaker, then those of several. */
export function* positions(rule: Rule, ground: Ground): Iterable<Finding> {
  for (const layer of ["speaker", "believed"] as const) {
    const { variables } = ground.layered().layers.network(layer).result();
    for (const state of variables) {
      if (state.variable.ratio && state.positions.length > 1) yield* told(rule, ground, layer, state);
    }
  }
}

/** At most so many positions are shown, those that most hold, and so many of those who hold one are named. */
const MOST = { positions: 6, named: 3 };

/** One value and all who hold it. */
interface Side {
  readonly first: Reading;
  /** The first reading of each who holds it. */
  readonly voices: readonly Reading[];
}

function* told(rule: Rule, ground: Ground, layer: Layer, state: VariableState): Iterable<Finding> {
  const held = state.positions.map(({ claims }) => readingsOf(ground, claims));
  if (isToldNearer(layer, held)) return;
  const sides = held.flatMap((readings) => {
    const [first] = readings;
    return first ? [{ first, voices: eachVoice(readings) }] : [];
  });
  const shown = new Set([...sides].sort(by(({ voices }) => -voices.length)).slice(0, MOST.positions));
  const listed = sides.filter((side) => shown.has(side));
  const named = [...new Set(listed.flatMap(({ voices }) => voices.slice(0, MOST.named)))];
  const [turned, whose] = orientation(named, state);
  const ascending = turned ? [...listed].reverse() : listed;
  const more = sides.length > listed.length ? `, and ${sides.length - listed.length} more values` : "";
  const assumptions = assumedIn(named);
  yield findingOf(rule, {
    verdict: layer === "speaker" && isDatedApart(ground, named) ? "changed" : "disagreement",
    severity: layer === "speaker" && assumptions.length === 0 ? "warning" : "info",
    message: `${whose}: ${list(ascending.map((side) => saidBy(ground, side, turned)))}${more}; no value fits them all.`,
    working: named.map((reading, index) =>
      step(`${whoOf(ground, reading)}: ${quoted(shortened(wordsOf(reading)))} = ${timesOf(reading, turned)}`, index),
    ),
    evidence: named.map(({ statement, comparison }) => evidenceOf(statement, comparison?.span)),
    assumptions,
    settle: "The first telling of each, word for word, and both sides' amounts from one producer in one unit.",
    about: `${layer} ${aboutOf(state)}`,
  });
}

/** "3 times (Marta Nowak in a.txt and b.txt)" */
function saidBy(ground: Ground, { first, voices }: Side, turned: boolean): string {
  const who = voices.slice(0, MOST.named).map((reading) => whoOf(ground, reading));
  const others = voices.length > who.length ? [`${voices.length - who.length} more`] : [];
  return `${timesOf(first, turned)} (${list([...who, ...others])})`;
}

/** What is compared, without the name of the context. */
function aboutOf({ variable: { ratio } }: VariableState): string {
  return [ratio?.left, ratio?.right].map((v) => `${v?.actor}|${v?.measure}|${v?.item}|${v?.period}`).join(" / ");
}

/** True when one document, or one speaker, holds every position by itself, or when all stand in one document. */
function isToldNearer(layer: Layer, held: readonly (readonly Reading[])[]): boolean {
  const holdsAll = (nameOf: (reading: Reading) => string | undefined): boolean =>
    (held[0] ?? []).some((one) => {
      const name = nameOf(one);
      return name !== undefined && held.every((readings) => readings.some((reading) => nameOf(reading) === name));
    });
  return (
    !isAcross(held.flat()) ||
    holdsAll(({ statement }) => statement.document) ||
    (layer === "believed" && holdsAll(({ claim }) => claim.speaker))
  );
}

/** The first reading of each who speaks, in order. */
function eachVoice(readings: readonly Reading[]): readonly Reading[] {
  return [...groupBy(readings, voiceOf).values()].flatMap(([first]) => first ?? []);
}

/** Whether the first telling has the comparison the other way round than the engine, and the comparison in its words. */
function orientation(readings: readonly Reading[], { variable }: VariableState): readonly [boolean, string] {
  const { left, right } = variable.ratio ?? { left: variable, right: variable };
  const turned = readings[0] !== undefined && isTurned(readings[0]);
  const [a, b] = turned ? [right, left] : [left, right];
  return [turned, `${whatOf(a)} as a multiple of ${actorName(b.actor)}’s`];
}

function isTurned({ variable, comparison }: Reading): boolean {
  return valueOr<string, string>(comparison?.left.actor ?? UNKNOWN, "") !== variable.ratio?.left.actor;
}

const LIMITS: Readonly<Partial<Record<Bound, string>>> = { ">": "more than ", "<": "less than ", "~": "about " };
const TURNED: Readonly<Partial<Record<Bound, Bound>>> = { ">": "<", "<": ">" };

function timesOf(reading: Reading, turned: boolean): string {
  const { low = 1, high = 1, bound = "=" } = reading.comparison ?? {};
  const isOther = isTurned(reading) !== turned;
  const [from, to] = isOther ? [1 / high, 1 / low] : [low, high];
  const limit = LIMITS[(isOther ? TURNED[bound] : undefined) ?? bound] ?? "";
  return `${limit}${range({ low: from, high: to })} times`;
}
