/** Comes in: the matches that are believed. Goes out: the sources behind them: tellings counted by their origin. */
import { groupBy } from "../../core/order.ts";
import { valueOr } from "../../core/part.ts";
import type { Match } from "./match.ts";
import { distributionOf } from "./rule.ts";
import type { Value } from "./value.ts";

/** A match that can be used. */
export type Usable = Match & { readonly value: Value };

/** One independent source, and the different things that it says. */
export interface Source {
  /** Who it is; `NOBODY` for all tellings together of which nobody says whose they are. */
  readonly name: string;
  readonly says: readonly { readonly value: Value; readonly tellings: readonly Usable[] }[];
}

/** What the tellings without a named origin are called. */
export const NOBODY = "no source named";

/**
 * The sources in order of appearance. Tellings with one origin are one source, however often it is repeated; a bare
 * surname is the full name that ends in it. Tellings of unknown origin are together one source, and none at all where
 * they only repeat what a named one says.
 */
export function sourcesOf(matches: readonly Usable[]): readonly Source[] {
  const names = [...new Set(matches.map(originName))].filter((name) => name !== "");
  const groups = groupBy(matches, (match) => fullName(originName(match), names));
  const named = new Set([...groups].flatMap(([name, group]) => (name === "" ? [] : group.map(figureKey))));
  return [...groups].flatMap(([name, group]) => {
    const own = name === "" ? group.filter((match) => !named.has(figureKey(match))) : group;
    if (own.length === 0) return [];
    const says = [...groupBy(own, valueKey).values()].flatMap((tellings) =>
      tellings[0] ? [{ value: tellings[0].value, tellings }] : [],
    );
    return [{ name: name || NOBODY, says }];
  });
}

function originName({ told }: Match): string {
  return valueOr<string, string>(told.member.origin, "").trim();
}

function fullName(name: string, all: readonly string[]): string {
  const lower = name.toLowerCase();
  const longer = all.filter((one) => one.toLowerCase().endsWith(` ${lower}`));
  const first = all.find((one) => one.toLowerCase() === lower);
  return (name !== "" && !name.includes(" ") && longer.length === 1 ? longer[0] : first) ?? "";
}

const figureKey = ({ value }: Usable): string => `${value.low} ${value.high}`;

// What binary arithmetic adds in the last digits is no other thing said.
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(10)) : value;

/** Tellings that make the same distribution say the same. */
const valueKey = ({ value }: Usable): string => JSON.stringify(distributionOf(value).of, rounded);
