/** The words around a figure → how they limit it. */
import type { Bound } from "../core/quantity.ts";
import type { Language } from "../lang/language.ts";
import { unitDimension } from "../measure/unit.ts";
import { longestAt, longestBefore, type Tagged } from "./reading.ts";

interface Bounded {
  readonly bound: Bound;
  /** Tokens of the figure with its bound words. */
  readonly from: number;
  readonly to: number;
}

/** The bound of a figure whose number begins at `from` and whose unit ends at `to`. */
export function boundAround(
  tokens: readonly Tagged[],
  from: number,
  to: number,
  unit: string,
  language: Language,
): Bounded {
  const before = boundBefore(tokens, from, unit, language);
  const after = longestAt(tokens, to, language.boundsAfter, 3);
  if (after && before.bound === "=") return { bound: after.value, from: before.from, to: to + after.length };
  return { ...before, to };
}

function boundBefore(
  tokens: readonly Tagged[],
  from: number,
  unit: string,
  language: Language,
): { bound: Bound; from: number } {
  const duration = unitDimension(unit) === "duration";
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
function skipAhead(tokens: readonly Tagged[], from: number, language: Language): number {
  let at = from;
  if (language.time.ahead.has(tokens[at - 1]?.lower ?? "")) at--;
  if (at < from && language.units.determiners.has(tokens[at - 1]?.lower ?? "")) at--;
  return language.time.within.has(tokens[at - 1]?.lower ?? "") ? at : from;
}

/** A figure that may stand in a list. */
interface Listed {
  readonly from: number;
  readonly to: number;
  readonly bound: Bound;
  readonly noun?: object;
}

/** An "approximately" before a list covers the whole list: "about 40 tanks, 60 guns and 10 radars". */
export function distributeBounds<F extends Listed>(figures: readonly F[], tokens: readonly Tagged[]): F[] {
  const out: F[] = [];
  for (const figure of figures) {
    const before = out.at(-1);
    const covered =
      before?.bound === "~" && figure.bound === "=" && figure.noun && isListGap(tokens, before.to, figure.from);
    out.push(covered ? { ...figure, bound: "~" } : figure);
  }
  return out;
}

function isListGap(tokens: readonly Tagged[], from: number, to: number): boolean {
  if (to - from > 3 || to <= from) return false;
  return tokens.slice(from, to).every((token) => token.text === "," || token.tag === "CCONJ");
}
