/** The words around a number → how they limit it. */
import type { Bound } from "../../core/quantity.ts";
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import { longestAt, longestBefore } from "../reading.ts";
import type { Unit } from "./amount.ts";

/** A bound and the tokens of the figure with its bound words. */
export interface Bounded {
  readonly bound: Bound;
  readonly from: number;
  readonly to: number;
}

/** The bound of a figure whose number (with its currency) begins at `from` and whose unit ends at `unit.to`. */
export function boundAround(tokens: readonly Token[], from: number, unit: Unit, language: Language): Bounded {
  const before = boundBefore(tokens, from, unit.kind === "time", language);
  const after = longestAt(tokens, unit.to, language.boundsAfter, 3);
  if (after && before.bound === "=") return { bound: after.value, from: before.from, to: unit.to + after.length };
  return { ...before, to: unit.to };
}

function boundBefore(
  tokens: readonly Token[],
  from: number,
  duration: boolean,
  language: Language,
): { bound: Bound; from: number } {
  const ahead = duration ? skipAhead(tokens, from, language) : from;
  const phrase = longestBefore(tokens, ahead, language.boundsBefore, 4);
  if (!phrase) return { bound: "=", from };
  const words = tokens[ahead - phrase.length]?.lower ?? "";
  // "within" limits times only, and "over two years" is a time that passes, not a lower bound.
  const within = language.time.within.has(words);
  if ((within && !duration) || (duration && phrase.length === 1 && language.time.passing.has(words)))
    return { bound: "=", from };
  return { bound: phrase.value, from: ahead - phrase.length };
}

/** "within the next three years": steps back over "the next". */
function skipAhead(tokens: readonly Token[], from: number, language: Language): number {
  let at = from;
  if (language.time.ahead.has(tokens[at - 1]?.lower ?? "")) at--;
  if (at < from && language.units.determiners.has(tokens[at - 1]?.lower ?? "")) at--;
  return language.time.within.has(tokens[at - 1]?.lower ?? "") ? at : from;
}
