/** A number that nothing follows → what it counts, by the words before it. */
import type { Language } from "../lang/language.ts";
import { measureOf } from "../measure/measure.ts";
import type { Token } from "../text/tokens.ts";
import { itemAfter, type Noun, nounOf, typeAfter } from "./counted.ts";
import { longestBefore } from "./reading.ts";

/** What is counted, where it stands, and the rule that found it. */
export interface CountedBefore {
  readonly noun: Noun;
  readonly rule: "number-of" | "level-of";
}

// "the number of armoured vehicles that the country will build this year is": further back it belongs to something else.
const FARTHEST = 16;

/** "the number of tanks that will be built is 300", "output of shells rose to 300,000", "tank production reached 20". */
export function countedBefore(tokens: readonly Token[], from: number, language: Language): CountedBefore | undefined {
  return numberOf(tokens, from, language) ?? levelOf(tokens, from, language);
}

function numberOf(tokens: readonly Token[], from: number, language: Language): CountedBefore | undefined {
  const { number, of } = language.particles;
  let head = from - 1;
  const first = Math.max(0, from - FARTHEST);
  while (head >= first && !number.has(tokens[head]?.lower ?? "")) head--;
  if (head < first || !of.has(tokens[head + 1]?.lower ?? "")) return undefined;
  const noun = itemAfter(tokens, head + 2, language);
  return noun && noun.to <= from ? { noun, rule: "number-of" } : undefined;
}

function levelOf(tokens: readonly Token[], from: number, language: Language): CountedBefore | undefined {
  if (!tellsLevel(tokens, from, language)) return undefined;
  for (let head = from - 1; head >= Math.max(0, from - FARTHEST); head--) {
    const token = tokens[head];
    if (!token || token.text === ";" || token.text === ":") return undefined;
    const measure = Object.hasOwn(language.measures.nouns, token.lower)
      ? language.measures.nouns[token.lower]
      : undefined;
    if (measure === undefined || measureOf(measure)?.dimension !== "count") continue;
    const after = language.particles.of.has(tokens[head + 1]?.lower ?? "")
      ? thingAfter(tokens, head + 2, language)
      : undefined;
    if (after && after.to <= from) return { noun: after, rule: "level-of" };
    const before = longestBefore(tokens, head, language.measures.items);
    if (!before) return undefined;
    const phrase = { from: head - before.length, to: head, words: [] };
    return { noun: nounOf(tokens, phrase, language), rule: "level-of" };
  }
  return undefined;
}

/** "of tanks", "of the T-90M". */
function thingAfter(tokens: readonly Token[], at: number, language: Language): Noun | undefined {
  const start = language.particles.definite.has(tokens[at]?.lower ?? "") ? at + 1 : at;
  return typeAfter(tokens, start, language) ?? itemAfter(tokens, start, language);
}

/** "to", "from", "at", "reached", "is", with "about" or "nearly" between: what follows is how much there is. */
function tellsLevel(tokens: readonly Token[], from: number, { boundsBefore, particles, measures }: Language): boolean {
  let at = from - 1;
  while (
    at > 0 &&
    (Object.hasOwn(boundsBefore, tokens[at]?.lower ?? "") || particles.between.has(tokens[at]?.lower ?? ""))
  )
    at--;
  const word = tokens[at]?.lower ?? "";
  return particles.to.has(word) || particles.from.has(word) || particles.at.has(word) || measures.takes.has(word);
}
