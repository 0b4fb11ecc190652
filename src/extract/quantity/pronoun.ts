/** "one" and its like where they count nothing: pronouns and idioms. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import type { Numeral, Unit } from "./amount.ts";
import { isSuspended } from "./name.ts";

/** True for "the same one", "one another", "one day", "one side … the other", "at one point". */
export function isPronoun(tokens: readonly Token[], numeral: Numeral, unit: Unit, language: Language): boolean {
  if (numeral.digits || numeral.fraction || numeral.scale !== 1) return false;
  if (numeral.base !== 1)
    return unit.kind === "none" && tokens[numeral.to]?.text === "-" && !isSuspended(tokens, numeral);
  const { quantities, particles } = language;
  const before = tokens[numeral.from - 1];
  const after = tokens[numeral.to];
  if (quantities.pronominal.has(before?.lower ?? "") && !particles.of.has(after?.lower ?? "") && unit.kind === "none")
    return true;
  if (after?.kind === "number") return true;
  if (after?.text === "-" && !after.spaced) return unit.kind === "none" || unit.kind === "count";
  if (unit.kind === "count")
    return quantities.idioms.has(unit.phrase?.words.join(" ") ?? "") || correlates(tokens, numeral, language);
  if (unit.kind === "time")
    return !particles.in.has(before?.lower ?? "") && quantities.idioms.has(tokens[numeral.to]?.lower ?? "");
  return unit.kind === "none" && (quantities.reciprocal.has(after?.lower ?? "") || after?.kind === "clitic");
}

// "one side … the other": further on it is another matter.
const FARTHEST = 30;

/** "one side … the other": two parties set against each other, not a count. */
function correlates(tokens: readonly Token[], numeral: Numeral, { particles, quantities }: Language): boolean {
  for (let at = numeral.to + 1; at < Math.min(tokens.length, numeral.to + FARTHEST); at++) {
    if (quantities.reciprocal.has(tokens[at]?.lower ?? "") && particles.definite.has(tokens[at - 1]?.lower ?? ""))
      return true;
  }
  return false;
}
