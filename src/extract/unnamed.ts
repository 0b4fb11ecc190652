/** The words before a reporting verb → the noun or pronoun in them that names nobody. */
import type { Language } from "../lang/language.ts";
import type { Tagged } from "./reading.ts";

/** The sentence whose words are looked at. */
interface Words {
  readonly sentence: { readonly tokens: readonly Tagged[] };
  readonly language: Language;
}

/** "one of the diplomats", "two of them": where the words begin that say of whom so many are meant. */
export function afterPartitive({ sentence: { tokens }, language }: Words, from: number, to: number): number {
  const first = tokens[from]?.lower ?? "";
  const counts = Object.hasOwn(language.numerals.cardinals, first) || language.sources.indefinite.has(first);
  return counts && from + 2 < to && language.particles.of.has(tokens[from + 1]?.lower ?? "") ? from + 2 : from;
}

/** The token of the anonymous noun that heads the phrase, before any "of", "from" or comma. */
export function anonymousHead(view: Words, from: number, to: number): number | undefined {
  const { tokens } = view.sentence;
  for (let at = afterPartitive(view, from, to); at < to; at++) {
    const token = tokens[at];
    if (!token || token.tag === "ADP" || token.text === ",") return undefined;
    const next = tokens[at + 1];
    const goesOn =
      next !== undefined && at + 1 < to && (next.tag === "NOUN" || next.tag === "PROPN") && next.kind === "word";
    if (view.language.sources.anonymous.has(token.lower) && !goesOn) {
      return isInName(view, from, at, to) ? undefined : at;
    }
    if (token.tag === "CCONJ" && !view.language.sources.anonymous.has(tokens[at - 1]?.lower ?? "")) continue;
  }
  return undefined;
}

// "The U.S. Geological Survey said": the last word of a name, in a sentence that is no headline.
function isInName({ sentence: { tokens }, language }: Words, from: number, at: number, to: number): boolean {
  const [noun, before, verb] = [tokens[at], tokens[at - 1], tokens[to]];
  if (!noun?.capital || !language.sources.documents.has(noun.lower) || at - 1 < from) return false;
  return before?.capital === true && verb?.kind === "word" && !verb.capital;
}

/**
 * "One conscript", "two former pilots", "villagers": the head of a noun phrase that points to nobody in particular. Only
 * the subject of a verb that people alone can be the subject of is read so.
 */
export function anybodyHead({ sentence: { tokens }, language }: Words, from: number, to: number): number | undefined {
  let head = from;
  while (
    head < to &&
    ANYBODY.has(tokens[head]?.tag ?? "") &&
    !language.particles.definite.has(tokens[head]?.lower ?? "")
  )
    head++;
  const noun = tokens[--head];
  const ends = head + 1 >= to || tokens[head + 1]?.tag === "ADP" || tokens[head + 1]?.text === ",";
  if (!noun || head < from || noun.tag !== "NOUN" || !ends) return undefined;
  const first = tokens[from]?.lower ?? "";
  const counted = language.numerals.articles.has(first) || Object.hasOwn(language.numerals.cardinals, first);
  const bare = tokens[from]?.tag !== "DET" && tokens[from]?.tag !== "PRON" && language.shapes.sibilant(noun.lower);
  return counted || bare ? head : undefined;
}

const ANYBODY: ReadonlySet<string> = new Set(["DET", "NUM", "ADJ", "NOUN", "PROPN"]);

/** "A senior commander": an office with an indefinite article; "some", "those familiar with it": nobody at all. */
export function unnamedHead({ sentence: { tokens }, language }: Words, from: number, to: number): number | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  const next = from + 1 < to ? tokens[from + 1] : undefined;
  const alone = !next || (next.tag !== "NOUN" && next.tag !== "PROPN" && next.tag !== "NUM" && next.kind === "word");
  // "How many can be added?" asks, and nobody speaks.
  if (tokens.at(-1)?.text === "?" && language.sources.indefinite.has(first.lower)) return undefined;
  if (language.sources.indefinite.has(first.lower)) return alone && !joinsNoun(tokens, from + 1, to) ? from : undefined;
  if (!language.numerals.articles.has(first.lower)) return undefined;
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    if (!token || token.tag === "ADP" || token.kind !== "word") return undefined;
    const goesOn = at + 1 < to && (tokens[at + 1]?.tag === "NOUN" || tokens[at + 1]?.tag === "PROPN");
    if (language.sources.titles.has(token.lower) && !goesOn) return endsOffice(tokens, at + 1, to) ? at : undefined;
  }
  return undefined;
}

// "some new tanks": the word stands before a noun. "some familiar with the plan" does not.
function joinsNoun(tokens: readonly Tagged[], from: number, to: number): boolean {
  let at = from;
  while (at < to && tokens[at]?.tag === "ADJ") at++;
  return at < to && (tokens[at]?.tag === "NOUN" || tokens[at]?.tag === "PROPN");
}

// "a spokesman for the General Staff" speaks for a body that can be asked.
function endsOffice(tokens: readonly Tagged[], at: number, to: number): boolean {
  return at >= to || tokens[at]?.tag !== "ADP";
}

/** The first token after the articles and possessives that open a noun phrase. */
export function skipDeterminer(view: Words, from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (view.sentence.tokens[at]?.tag === "DET" ||
      view.language.particles.owner.has(view.sentence.tokens[at]?.lower ?? ""))
  )
    at++;
  return at;
}

// "the United Arab Emirates' navy": so many words at most before what they own.
const OWNER_WITHIN = 5;

/** The token after an owner that opens the phrase ("Finland's"), or undefined where it has none. */
export function afterOwner({ sentence: { tokens } }: Words, from: number, to: number): number | undefined {
  for (let at = from + 1; at < Math.min(to, from + OWNER_WITHIN); at++)
    if (tokens[at]?.kind === "clitic") return at + 1;
  return undefined;
}
