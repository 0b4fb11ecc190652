/** Comes in: what is believed of a corpus. Goes out: figures of several documents that fit, and values that they pin down. */
import type { Finding } from "../../core/finding.ts";
import { groupBy } from "../../core/order.ts";
import { IDENTITIES } from "../../measure/identity.ts";
import { unitDimension } from "../../measure/unit.ts";
import type { NetworkResult, Reading, VariableState } from "../../relation/index.ts";
import { findingOf, step } from "../evidence.ts";
import { givenOf, isGrowth, valueIn, wordsOf } from "../reading.ts";
import type { Ground, Rule } from "../rule.ts";
import { between, list, quoted, things } from "../wording.ts";
import { assumedIn, isAcross, isConcluded, readingsOf, whatOf, whoOf } from "./voices.ts";

/** What definitions make of figures of several documents: only where one was put to the test, or has one value missing. */
export function* held(rule: Rule, ground: Ground): Iterable<Finding> {
  const believed = ground.layered().layers.network("believed").result();
  const rivals = rivalsIn(believed);
  for (const { rule: identity, claims } of believed.tested) {
    const readings = agreeing(readingsOf(ground, claims), rivals);
    if (readings) yield consistent(rule, ground, identity, readings);
  }
  for (const state of believed.variables) {
    if (state.stated || !SAYS.has(state.derivation?.rule ?? "")) continue;
    const readings = agreeing(readingsOf(ground, state.rests.claims), rivals);
    if (readings) yield derived(rule, ground, state, readings);
  }
}

const SAYS: ReadonlyMap<string, string> = new Map([
  ...IDENTITIES.map(({ id, says }) => [id, says] as const),
  ["ratio", "the one = ratio × the other"],
]);

/** The claims on variables of which there is more than one position, or that are in a conflict: nothing follows from them. */
function rivalsIn({ variables }: NetworkResult): ReadonlySet<string> {
  const rivals = variables.filter(({ positions, contested }) => positions.length > 1 || contested);
  return new Set(rivals.flatMap(({ positions }) => positions.flatMap(({ claims }) => claims)));
}

/** The first telling of each figure, where none has a rival, one document alone does not tell them all, and several do. */
function agreeing(readings: readonly Reading[], rivals: ReadonlySet<string>): readonly Reading[] | undefined {
  // Of two documents, what is only concluded in one is too little to build on.
  if (readings.some((reading) => rivals.has(reading.id) || isConcluded(reading))) return undefined;
  const figures = [...groupBy(readings, aboutOf).values()];
  const documents = new Set(readings.map(({ statement }) => statement.document));
  const isTold = [...documents].some((document) =>
    figures.every((told) => told.some(({ statement }) => statement.document === document)),
  );
  const firsts = figures.flatMap(([first]) => first ?? []);
  return firsts.length > 1 && !isTold && isAcross(firsts) ? firsts : undefined;
}

/** The variable of a reading whatever document it stands in. */
function aboutOf({ variable: v }: Reading): string {
  return v.ratio
    ? v.key
    : [v.actor, v.quantifier, v.measure, v.item, v.period, v.dimension, v.price, v.definition, v.stage].join("|");
}

function figures(ground: Ground, readings: readonly Reading[]): string {
  return list(readings.map((reading) => `${quoted(wordsOf(reading))} (${whoOf(ground, reading)})`));
}

function consistent(rule: Rule, ground: Ground, identity: string, readings: readonly Reading[]): Finding {
  const given = givenOf(readings, (reading) => ` by ${whoOf(ground, reading)}`);
  return findingOf(rule, {
    verdict: "consistent",
    severity: "info",
    message: `${figures(ground, readings)} fit one another.`,
    working: [...given.steps, step(`tested: ${SAYS.get(identity) ?? identity}`, ...given.evidence.keys())],
    evidence: given.evidence,
    assumptions: assumedIn(readings),
    about: identity,
  });
}

function derived(rule: Rule, ground: Ground, state: VariableState, readings: readonly Reading[]): Finding {
  const given = givenOf(readings, (reading) => ` by ${whoOf(ground, reading)}`);
  const { variable, derivation, rests } = state;
  return findingOf(rule, {
    verdict: "derived",
    severity: "info",
    message: `${figures(ground, readings)} together imply ${nounOf(state)}: ${amountOf(state)}.`,
    working: [
      ...given.steps,
      step(`${SAYS.get(derivation?.rule ?? "")}, which gives ${amountOf(state)}`, ...given.evidence.keys()),
    ],
    evidence: given.evidence,
    assumptions: assumedIn(readings, rests.assumptions),
    settle: "The published figure, and all the others, from one producer.",
    about: variable.key,
  });
}

/** What a worked-out value is of. */
export function nounOf({ variable: v }: Pick<VariableState, "variable">): string {
  return v.actor === "" ? v.measure.replaceAll("-", " ") : whatOf(v);
}

/** A worked-out value with its unit and the limits that its rounding leaves. */
export function amountOf({
  variable,
  nominal,
  interval,
}: Pick<VariableState, "variable" | "nominal" | "interval">): string {
  const { dimension } = variable;
  const [local, base] = dimension.split("/");
  const print = (value: number) => valueIn(variable, value);
  const limits = between(interval, print);
  const [value, rounding] = nominal === undefined ? [limits, ""] : [print(nominal), ` (${limits})`];
  if (isGrowth(variable)) return `${value}${rounding}`;
  if (dimension === "1") return `${value} %${rounding}`;
  if (base) return `${value} ${local} for one ${base}${rounding}`;
  const unit = unitDimension(dimension) === "money" ? dimension : things(dimension);
  return `${value} ${unit}${rounding}`;
}
