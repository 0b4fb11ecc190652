/** A past form in a draft → whether it only tells which thing is meant ("the 64 aircraft promised in 2023"), and binds nobody. */
import type { Language } from "../lang/language.ts";
import type { Draft } from "./draft.ts";
import type { Tagged } from "./reading.ts";
import { finiteVerbs, isFiniteVerb } from "./verb.ts";

/**
 * True for a past participle that stands with its noun: "the floor agreed in 2014", "64 promised aircraft", "a paper,
 * prepared by the agency,". `at` counts the tokens of the draft.
 */
export function isReduced({ sentence: { tokens }, from, to }: Draft, at: number, language: Language): boolean {
  const place = from + at;
  const token = tokens[place];
  if (token?.tag !== "VERB" || !language.shapes.past(token.lower)) return false;
  if (isInfinitive(tokens, place + 1, language)) return false;
  if (isBeforeNoun(tokens, place)) return true;
  let before = place - 1;
  while (before >= from && tokens[before]?.tag === "ADV") before--;
  const noun = tokens[before]?.tag === "NOUN";
  if (noun && isVerbFound(tokens, place, to, language)) return true;
  if (noun && tokens[place + 1]?.text === "," && isWhole(tokens, from, place, language))
    return !isBound(tokens, place + 2, to, language);
  return (noun || tokens[before]?.text === ",") && !isFiniteVerb(tokens, place, language);
}

/** "Of the 64 lorries promised,": one noun phrase of which so many are told; "in May the government promised," are two. */
function isWhole(tokens: readonly Tagged[], from: number, place: number, { particles }: Language): boolean {
  if (tokens[from]?.tag !== "ADP") return false;
  const words = tokens.slice(from + 1, place);
  const noun = words.findIndex(({ tag }) => tag === "NOUN" || tag === "PROPN");
  if (words.slice(noun + 1).some(({ tag, kind }) => tag === "DET" || kind === "number")) return false;
  const counted = words.slice(0, noun).some(({ tag, kind }) => tag === "NUM" || kind === "number");
  return counted || particles.of.has(tokens[from]?.lower ?? "");
}

/** "…, after long talks, to deliver": what is promised follows an insertion. */
function isBound(tokens: readonly Tagged[], from: number, to: number, language: Language): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at - 1]?.text === "," && isInfinitive(tokens, at, language)) return true;
  return false;
}

function isInfinitive(tokens: readonly Tagged[], at: number, { clauses }: Language): boolean {
  return clauses.infinitive.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.tag === "VERB";
}

/** "64 promised aircraft": between a number or article and the noun. */
function isBeforeNoun(tokens: readonly Tagged[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (before?.tag === "NUM" || before?.kind === "number") && next?.tag === "NOUN";
}

/** Words between such a participle and the verb of its clause: "in 2023", "last year". */
const MOST_BETWEEN = 4;

/** "The 64 aircraft promised in 2023 have …": the verb of the clause follows, and no subject of its own before it. */
function isVerbFound(tokens: readonly Tagged[], at: number, to: number, language: Language): boolean {
  const finite = finiteVerbs(tokens, language);
  for (let next = at + 1; next < Math.min(to, at + 2 + MOST_BETWEEN); next++) {
    if (finite[next]) return true;
    if (!isAdjunct(tokens[next], language)) return false;
  }
  return false;
}

function isAdjunct(token: Tagged | undefined, { time, units }: Language): boolean {
  if (!token || token.kind === "mark") return false;
  const isTime = [time.months, time.weekdays, units.time].some((words) => Object.hasOwn(words, token.lower));
  return token.kind === "number" || isTime || ["ADP", "ADJ", "ADV", "DET", "NUM"].includes(token.tag);
}
