/** Comes in: what is said of a variable that many lean on, and what each group makes of it. Goes out: what is passed on. */
import { byCodeUnit } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import type { Constraint } from "./constraint.ts";
import { directValue, restsOf, valueClaim, variablesIn } from "./constraint.ts";
import { EVERYTHING, hull } from "./interval.ts";
import { positionsOf } from "./position.ts";
import type { VariableState } from "./state.ts";
import type { Variable } from "./variable.ts";

/** One end of what is known of a hub. */
export interface End {
  readonly value: number;
  /** Claims and identities that it rests on, in order of ids; nothing worked out elsewhere. */
  readonly rests: readonly Constraint[];
  /** The group that said so, "" when a claim does: of equal ends the first in order of groups counts. */
  readonly group: string;
}

/** What is known of a hub. */
export interface HubValue {
  readonly low: End;
  readonly high: End;
  /** As printed, when one position is. */
  readonly nominal?: number;
}

/** Nothing known. */
export const UNBOUNDED: HubValue = {
  low: { value: -Infinity, rests: [], group: "" },
  high: { value: Infinity, rests: [], group: "" },
};

/** What claims say of a hub directly: their common values, or the hull of rivals. A chosen claim speaks alone. */
export function saidOf(claims: Iterable<Constraint>, chosen?: Constraint): HubValue {
  const all = (chosen ? [chosen] : [...claims]).sort((a, b) => byCodeUnit(a.id, b.id));
  const values = all.flatMap((claim) => {
    const value = directValue(claim);
    return value ? [{ ...value, id: claim.id, claim }] : [];
  });
  const [first] = values;
  if (!first) return UNBOUNDED;
  const positions = positionsOf(values);
  const nominal = values.find((value) => value.nominal !== undefined)?.nominal;
  if (positions.length > 1) return ends(values.map(({ interval }) => interval).reduce(hull), all, all);
  const low = values.reduce((a, b) => (b.interval.low > a.interval.low ? b : a));
  const high = values.reduce((a, b) => (b.interval.high < a.interval.high ? b : a));
  const value = ends({ low: low.interval.low, high: high.interval.high }, [low.claim], [high.claim]);
  return nominal === undefined ? value : { ...value, nominal };
}

function ends({ low, high }: Interval, lows: readonly Constraint[], highs: readonly Constraint[]): HubValue {
  return { low: { value: low, rests: lows, group: "" }, high: { value: high, rests: highs, group: "" } };
}

/** The interval of a hub. */
export function intervalOfHub({ low, high }: HubValue): Interval {
  return { low: low.value, high: high.value };
}

/** True when nothing is said of it. */
export function isUnbounded({ low, high }: HubValue): boolean {
  return low.value === -Infinity && high.value === Infinity;
}

/** True when two are the same, what they rest on included. */
export function sameHub(a: HubValue | undefined, b: HubValue | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && sameEnd(a.low, b.low) && sameEnd(a.high, b.high);
}

function sameEnd(a: End, b: End): boolean {
  return (
    a === b ||
    (a.value === b.value && a.rests.length === b.rests.length && a.rests.every((one, i) => one.id === b.rests[i]?.id))
  );
}

/** The tighter ends; of equal ones, the one that stands already, else the one of the first group. */
export function tightened(value: HubValue, told: HubValue): HubValue {
  const low = tighter(value.low, told.low, told.low.value - value.low.value) ? told.low : value.low;
  const high = tighter(value.high, told.high, value.high.value - told.high.value) ? told.high : value.high;
  return low === value.low && high === value.high ? value : { ...value, low, high };
}

function tighter(held: End, told: End, gain: number): boolean {
  return gain > 0 || (gain === 0 && held.group !== "" && told.group !== "" && told.group < held.group);
}

/** What is known of a hub as constraints of the groups that lean on it: one for each end, as they rest on other things. */
export function passedOn(v: Variable, { low, high, nominal }: HubValue): readonly Constraint[] {
  const printed = nominal === undefined ? {} : { nominal };
  const pass = (end: End, name: string, interval: Interval): readonly Constraint[] =>
    Number.isFinite(end.value)
      ? [{ ...valueClaim(`passed ${name} ${v.key}`, v, interval, printed), stands: end.rests }]
      : [];
  return [
    ...pass(low, "low", { ...EVERYTHING, low: low.value }),
    ...pass(high, "high", { ...EVERYTHING, high: high.value }),
  ];
}

/** The state of a hub: what is said of it, and what the groups make of it. */
export function stateOfHub(
  about: Variable,
  value: HubValue,
  claims: Iterable<Constraint>,
  contested: boolean,
): VariableState | undefined {
  if (isUnbounded(value)) return undefined;
  const direct = [...claims].flatMap((claim) => {
    const said = directValue(claim);
    return said ? [{ id: claim.id, interval: said.interval }] : [];
  });
  const resting = [...value.low.rests, ...value.high.rests];
  const relation = resting.find(
    (one) => one.kind === "identity" && variablesIn(one).some(({ key }) => key === about.key),
  );
  const from = relation ? variablesIn(relation).filter(({ key }) => key !== about.key) : [];
  return {
    variable: about,
    interval: intervalOfHub(value),
    ...(value.nominal === undefined ? {} : { nominal: value.nominal }),
    stated: direct.length > 0,
    positions: positionsOf(direct),
    ...(relation && direct.length === 0 ? { derivation: { rule: relation.rule, from } } : {}),
    rests: restsOf(resting),
    contested,
  };
}
