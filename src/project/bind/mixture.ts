/** Comes in: usable tellings and the part that each plays. Goes out: one distribution, the rule in words, each one's weight. */
import type { InputRole } from "../../core/projection.ts";
import type { Distribution } from "../sample/distribution.ts";
import { BINDING_RULES, distributionOf } from "./rule.ts";
import { type Source, sourcesOf, type Usable } from "./source.ts";

/** What tellings become together. */
export interface Mixed {
  readonly of: Distribution;
  readonly rule: string;
  /** Share of the draws that each telling gives, in the order in which they came; they add up to 1. */
  readonly weights: ReadonlyMap<Usable, number>;
}

/** A telling with its part; a telling that nobody gave one is a centre. */
export interface Cast {
  readonly match: Usable;
  readonly role: Exclude<InputRole, "excluded">;
}

/** Ends that were bound make a range; else every source has an equal share. At least one telling is needed. */
export function mixed(cast: readonly Cast[]): Mixed {
  const of = (role: Cast["role"]): readonly Usable[] =>
    cast.filter((one) => one.role === role).map(({ match }) => match);
  const [lows, centres, highs] = [of("low"), of("centre"), of("high")];
  if (lows.length === 0 && highs.length === 0) return bySource(centres);
  return ranged(lows, centres, highs);
}

function bySource(matches: readonly Usable[]): Mixed {
  const sources = sourcesOf(matches);
  const weights = new Map(matches.map((match) => [match, 0]));
  const parts = sources.flatMap(({ name, says }) =>
    says.map(({ value, tellings }) => {
      const weight = 1 / sources.length / says.length;
      for (const telling of tellings) weights.set(telling, weight / tellings.length);
      const label = says.length > 1 ? `${name}: ${told(tellings)}` : name;
      return { weight, label, of: distributionOf(value).of };
    }),
  );
  const [only] = parts;
  return {
    of: parts.length === 1 && only ? only.of : { kind: "mixture", parts },
    rule: parts.length === 1 ? sentence(sources) : `Each source has an equal share, by origin. ${sentence(sources)}`,
    weights,
  };
}

function sentence(sources: readonly Source[]): string {
  return sources
    .map(({ name, says }) => {
      const each = says.map(({ value, tellings }) => `“${told(tellings)}” is ${distributionOf(value).rule.says}`);
      return `${capital(name)}: ${each.join("; ")}.`;
    })
    .join(" ");
}

/** The figure in the words of its first telling. */
function told([first]: readonly Usable[]): string {
  const { quantity, comparison } = first?.told ?? {};
  return (quantity ?? comparison)?.quote ?? "";
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** From the lowest low end to the highest high end. An end that nobody gave lies as far from the centre as the other. */
function ranged(lows: readonly Usable[], centres: readonly Usable[], highs: readonly Usable[]): Mixed {
  const all = [...lows, ...centres, ...highs];
  const weights = new Map(all.map((match) => [match, 1 / all.length]));
  const middles = centres.map(({ value }) => (value.low + value.high) / 2);
  const centre = middles.length > 0 ? middles.reduce((sum, one) => sum + one, 0) / middles.length : undefined;
  const least = lowest(lows);
  const most = highest(highs);
  if (centre === undefined && (least === undefined || most === undefined)) {
    const [value = 0, bound] = least === undefined ? [most, "<=" as const] : [least, ">=" as const];
    const { of, rule } = distributionOf({ low: value, high: value, bound, hedged: false, interval: OPEN });
    return { of, rule: `One end is bound: ${rule.says}.`, weights };
  }
  const low = Math.min(least ?? 2 * (centre ?? 0) - (most ?? 0), centre ?? Number.POSITIVE_INFINITY);
  const high = Math.max(most ?? 2 * (centre ?? 0) - (least ?? 0), centre ?? Number.NEGATIVE_INFINITY);
  const mirrored = least === undefined || most === undefined ? ", the other end as far away (assumed)" : "";
  const how = centre === undefined ? BINDING_RULES.range.says : "PERT over the range, most likely at the bound centre";
  return {
    of: { kind: "pert", low, mode: centre ?? (low + high) / 2, high },
    rule: `${capital(how)}${mirrored}.`,
    weights,
  };
}

const OPEN = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

function lowest(matches: readonly Usable[]): number | undefined {
  return matches.length > 0 ? Math.min(...matches.map(({ value }) => value.low)) : undefined;
}

function highest(matches: readonly Usable[]): number | undefined {
  return matches.length > 0 ? Math.max(...matches.map(({ value }) => value.high)) : undefined;
}
