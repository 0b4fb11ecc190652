/** The words before a number → whether it is set against the figure before. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import { longestBefore } from "../reading.ts";

/** "up from 2.4 million", "compared with 63", "compared with an average of 20": set against the figure before. */
export function isCompared(tokens: readonly Token[], from: number, language: Language): boolean {
  const { particles, quantities, numerals, boundsBefore } = language;
  const bound = longestBefore(tokens, from, boundsBefore, 4);
  let at = from - 1 - (bound?.length ?? 0);
  if (numerals.articles.has(tokens[at]?.lower ?? "")) at--;
  const joiner = tokens[at]?.lower ?? "";
  const word = tokens[at - 1]?.lower ?? "";
  return particles.from.has(joiner)
    ? particles.verbParticles.has(word)
    : quantities.against.has(joiner) && quantities.compared.has(word);
}
