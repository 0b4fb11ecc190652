/** Tokens → where a run of words ends that can make up a name with its titles. */
import type { Language } from "../lang/language.ts";
import type { Tagged } from "./reading.ts";

/** Where the run of words that can make up a name with its titles ends. */
export function runEnd(tokens: readonly Tagged[], at: number, language: Language): number {
  let end = at;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (!token) break;
    const starts = end === at;
    if (token.capital && !(starts && isPlainOpening(tokens, at, language))) continue;
    // "NATO chief Anna Keller": a title in lower case between capitals, and "de", "von" inside a name.
    const inside = !starts && tokens[end + 1]?.capital === true;
    if (!starts && isTitleBeforeName(tokens, end, language)) continue;
    if (!starts && isNameParticle(tokens, end, language)) continue;
    if (inside && token.text === "-" && !token.spaced) continue;
    // "University of California", "Institute for Strategic Studies": one name.
    if (inside && language.particles.bodyJoiners.has(token.lower) && isBodyWord(tokens, at, end, language)) continue;
    break;
  }
  return end;
}

/** "Rosa de la Cruz": small words inside a name, one or several. */
function isNameParticle(tokens: readonly Tagged[], at: number, { particles }: Language): boolean {
  let end = at;
  while (particles.nameParticles.has(tokens[end]?.lower ?? "")) end++;
  return end > at && tokens[end]?.capital === true;
}

/** "chief Anna Keller", "prime minister Anna Keller": titles in lower case, and then a name. */
function isTitleBeforeName(tokens: readonly Tagged[], at: number, { sources }: Language): boolean {
  let end = at;
  while (end < at + MOST_TITLES && sources.titles.has(tokens[end]?.lower ?? "")) end++;
  return end > at && tokens[end]?.capital === true;
}

const MOST_TITLES = 4;

function isBodyWord(tokens: readonly Tagged[], from: number, to: number, language: Language): boolean {
  return tokens.slice(from, to).some((token) => language.sources.bodies.has(token.lower));
}

// The first word of a sentence is capital anyway: it opens a name only when it is none of the common words.
// "Defence Minister Ola Berg": a plain word is part of a title where another of its words follows.
function opensTitle(tokens: readonly Tagged[], at: number, { sources }: Language): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return !!word && !!next && word.capital && next.capital && [word, next].every((one) => sources.titles.has(one.lower));
}

function isPlainOpening(tokens: readonly Tagged[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (language.sources.notNames.has(token.lower)) return !opensTitle(tokens, at, language);
  if (at > 0 && tokens[at - 1]?.kind !== "mark") return false;
  const known = language.measures.actors[token.text] !== undefined || language.sources.titles.has(token.lower);
  return !known && token.tag !== "PROPN" && tokens[at + 1]?.capital !== true;
}

/** True before the number of "F-35" or "K2": the letters that it stands right behind name a thing, and nobody. */
export function isDesignation(tokens: readonly Tagged[], end: number): boolean {
  const hyphen = tokens[end]?.text === "-" && !tokens[end]?.spaced ? 1 : 0;
  const number = tokens[end + hyphen];
  return number?.kind === "number" && !number.spaced;
}
