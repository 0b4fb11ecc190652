/** The words around a figure → whether it is a movement, and which way. */
import type { Change } from "../core/quantity.ts";
import type { Language } from "../lang/language.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Tagged } from "./reading.ts";

interface Changed {
  readonly change: Change;
  /** Where the figure ends when a noun of movement right after it belongs to it ("400 % increase"). */
  readonly to: number;
}

/**
 * The movement of a figure: "a 400 % increase", "rose by 3 points", "a cut of 10 %", "up 41 %". A figure after "to"
 * is the level reached, not the movement.
 */
export function changeAround(
  tokens: readonly Tagged[],
  numeral: number,
  from: number,
  to: number,
  unit: string,
  language: Language,
): Changed {
  const after = nounAfterFigure(tokens, to, language);
  if (after) return after;
  const before = wordBeforeFigure(tokens, from, unit, language);
  return { change: before ?? "none", to: Math.max(to, numeral) };
}

/** "400 % increase", "41 % real increase": at most one adjective between. */
function nounAfterFigure(tokens: readonly Tagged[], to: number, language: Language): Changed | undefined {
  for (let at = to; at <= to + 1 && at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) return undefined;
    const change = language.changes[token.lower];
    const base = !language.shapes.past(token.lower) && !language.shapes.gerund(token.lower);
    // Right after a multiple the tagger takes "increase" for a verb; there it can only be a noun.
    if (change && base && token.tag !== "ADV" && (token.tag !== "VERB" || at === to)) return { change, to: at + 1 };
    if (token.tag !== "ADJ" || token.text === "-") return undefined;
  }
  return undefined;
}

/** "increased by", "an increase of", "rose", "up"; the connector decides whether the figure is the step or the level. */
function wordBeforeFigure(
  tokens: readonly Tagged[],
  from: number,
  unit: string,
  language: Language,
): Change | undefined {
  const connector = tokens[from - 1]?.lower ?? "";
  const step = language.particles.by.has(connector);
  if (step || language.particles.of.has(connector)) {
    const reach = step ? 8 : 2;
    for (let at = from - 2; at >= Math.max(0, from - 1 - reach); at--) {
      const token = tokens[at];
      if (!token || token.kind === "mark") return undefined;
      const change = language.changes[token.lower];
      if (change) return change;
    }
    return undefined;
  }
  // "shot down 81 %", "takes up 5 %": the particle belongs to its verb.
  if (language.particles.verbParticles.has(connector) && isVerb(tokens[from - 2], language)) return undefined;
  const moves = unitDimension(unit) === "share" || unitDimension(unit) === "ratio";
  return moves && Object.hasOwn(language.changes, connector) ? language.changes[connector] : undefined;
}

function isVerb(token: Tagged | undefined, { clauses }: Language): boolean {
  return token !== undefined && (token.tag === "VERB" || clauses.irregularPast.has(token.lower));
}
