/** The words around a figure → whether it is a movement, and which way. */
import type { Change } from "../../core/quantity.ts";
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import type { Amount, Unit } from "./amount.ts";

/** A movement, and the tokens that a word of movement right at the figure adds to it. */
export interface Changed {
  readonly change: Change;
  /** A noun says it, not a verb. */
  readonly nominal: boolean;
  readonly from: number;
  readonly to: number;
}

// "rose last year by 12 %": further back the verb belongs to another figure.
const REACH = 8;

/**
 * The movement of a figure: "a 400 % increase", "rose by 3 points", "a cut of 10 %", "up 41 %". A figure after "to"
 * is the level reached, not the movement.
 */
export function changeAround(
  tokens: readonly Token[],
  from: number,
  to: number,
  unit: Unit,
  before: Amount | undefined,
  language: Language,
): Changed {
  const lower = unit.kind === "share" ? comparativeAfter(tokens, to, language) : undefined;
  if (lower) return { change: lower, nominal: false, from, to };
  const after = nounAfter(tokens, to, unit, language);
  if (after) return { change: after.change, nominal: true, from, to: after.to };
  const connector = tokens[from - 1]?.lower ?? "";
  const { by, of } = language.particles;
  if (by.has(connector)) {
    const change = wordWithin(tokens, from - 2, REACH, language) ?? gapped(before);
    return { change: change ?? "none", nominal: false, from, to };
  }
  if (of.has(connector)) {
    // "a loss of 63 cents" is an amount of money.
    const loss = unit.kind !== "share" && language.quantities.amountNouns.has(tokens[from - 2]?.lower ?? "");
    return {
      change: (loss ? undefined : wordWithin(tokens, from - 2, 2, language)) ?? "none",
      nominal: true,
      from,
      to,
    };
  }
  return direct(tokens, from, to, unit, language);
}

/** "closed 0.4 % lower": a comparative that nothing is compared with. */
function comparativeAfter(
  tokens: readonly Token[],
  at: number,
  { quantities, particles }: Language,
): Change | undefined {
  const change = quantities.compare[tokens[at]?.lower ?? ""];
  return particles.than.has(tokens[at + 1]?.lower ?? "") ? undefined : change;
}

/** "400 % increase", "41 % real increase". */
function nounAfter(
  tokens: readonly Token[],
  to: number,
  unit: Unit,
  language: Language,
): { change: Change; to: number } | undefined {
  if (unit.kind !== "share" && unit.kind !== "multiple") return undefined;
  const skip = language.quantities.changeModifiers.has(tokens[to]?.lower ?? "") ? 1 : 0;
  const token = tokens[to + skip];
  if (token?.kind !== "word" || !Object.hasOwn(language.changes, token.lower)) return undefined;
  const base = !language.shapes.past(token.lower) && !language.shapes.gerund(token.lower);
  if (!base || language.particles.verbParticles.has(token.lower) || language.shapes.comparative(token.lower))
    return undefined;
  return { change: language.changes[token.lower] ?? "none", to: to + skip + 1 };
}

function wordWithin(tokens: readonly Token[], from: number, reach: number, language: Language): Change | undefined {
  for (let at = from; at >= Math.max(0, from - reach); at--) {
    const token = tokens[at];
    if (!token || (token.kind === "mark" && token.text !== "-")) return undefined;
    if (token.kind === "word" && Object.hasOwn(language.changes, token.lower)) return language.changes[token.lower];
  }
  return undefined;
}

/** "shares of A were down 2 %, B by 3 %": the verb is left out and that of the figure before stands. */
function gapped(before: Amount | undefined): Change | undefined {
  return before && before.change !== "none" ? before.change : undefined;
}

/** "rose 41 %", "up 17 %", "fell $3": the word stands right before the figure. */
function direct(tokens: readonly Token[], from: number, to: number, unit: Unit, language: Language): Changed {
  const none: Changed = { change: "none", nominal: false, from, to };
  const word = tokens[from - 1];
  if (word?.kind !== "word" || !Object.hasOwn(language.changes, word.lower)) return none;
  const change = language.changes[word.lower] ?? "none";
  const particle = language.particles.verbParticles.has(word.lower);
  // "shot down 81 %", "takes up 5 %": the particle belongs to its verb.
  if (particle && language.quantities.phrasal.has(tokens[from - 2]?.lower ?? "")) return none;
  const small = unit.code === "USC" || unit.code === "MYX" || unit.code === "GBX";
  const moves = unit.kind === "share" || unit.kind === "multiple" || small;
  const mover =
    language.quantities.movers.has(word.lower) &&
    (unit.kind === "money" || unit.kind === "measurement" || unit.kind === "none" || isPoints(unit, language));
  if (!moves && !mover && !isPoints(unit, language)) return none;
  return { change, nominal: false, from: particle ? from - 1 : from, to };
}

/** Points of an index: a count that behaves as a share. */
function isPoints(unit: Unit, { quantities }: Language): boolean {
  return unit.kind === "count" && quantities.points.has(unit.phrase?.words.at(-1) ?? "");
}
