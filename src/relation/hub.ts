/** Comes in: what is said of a variable that many lean on, and what each group makes of it. Goes out: what is passed on. */
import type { Constraint } from "./constraint.ts";
import { restsOf, variablesIn } from "./constraint.ts";
import type { Bound } from "./parts.ts";
import type { Said } from "./position.ts";
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

/** What claims say of a hub directly: their common values, or the hull of rivals. */
export function hubValueOf({ interval, low, high, nominal }: Said): HubValue {
  return {
    low: { value: interval.low, rests: low, group: "" },
    high: { value: interval.high, rests: high, group: "" },
    ...(nominal === undefined ? {} : { nominal }),
  };
}

/** True when nothing is said of it. */
export function isUnbounded({ low, high }: HubValue): boolean {
  return low.value === -Infinity && high.value === Infinity;
}

/** True when two are the same, what they rest on included. */
export function sameHub(a: HubValue | undefined, b: HubValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.nominal !== b.nominal) return false;
  return sameEnd(a.low, b.low) && sameEnd(a.high, b.high);
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

/** What is known of a hub as bounds of the groups that lean on it. */
export function passedOn(variable: Variable, { low, high, nominal }: HubValue): readonly Bound[] {
  const printed = nominal === undefined ? {} : { nominal };
  const pass = (end: "low" | "high", { value, rests }: End): readonly Bound[] =>
    Number.isFinite(value) ? [{ variable, end, value, rests, ...printed }] : [];
  return [...pass("low", low), ...pass("high", high)];
}

/** The state of a hub: what is said of it, and what the groups make of it. */
export function stateOfHub(
  about: Variable,
  value: HubValue,
  said: Said | undefined,
  contested: boolean,
): VariableState | undefined {
  if (isUnbounded(value)) return undefined;
  const resting = [...value.low.rests, ...value.high.rests];
  const relation = resting.find(
    (one) => one.kind === "identity" && variablesIn(one).some(({ key }) => key === about.key),
  );
  const from = relation ? variablesIn(relation).filter(({ key }) => key !== about.key) : [];
  return {
    variable: about,
    interval: { low: value.low.value, high: value.high.value },
    ...(value.nominal === undefined ? {} : { nominal: value.nominal }),
    stated: said !== undefined,
    positions: said?.positions ?? [],
    ...(relation && !said ? { derivation: { rule: relation.rule, from } } : {}),
    rests: restsOf(resting),
    contested,
  };
}
