/** Tokens → which of them are finite verbs: the heads of clauses. */
import type { Language } from "../lang/language.ts";
import { OPENS } from "./lexicon.ts";
import type { Tagged } from "./reading.ts";

/** True when the verb at `at` heads a clause: it is neither infinitive nor participle, nor part of a verb before it. */
export function isFiniteVerb(tokens: readonly Tagged[], at: number, language: Language): boolean {
  return finiteVerbs(tokens, language)[at] ?? false;
}

/** "A London think-tank": what a hyphen joins to a word behind it is no verb. */
export function isCompound(tokens: readonly Tagged[], at: number): boolean {
  const [hyphen, next] = [tokens[at + 1], tokens[at + 2]];
  return hyphen?.text === "-" && !hyphen.spaced && next?.kind === "word" && !next.spaced;
}

function headsClause(tokens: readonly Tagged[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (!token || isCompound(tokens, at)) return false;
  const { clauses } = language;
  const verbal = token.tag === "AUX" || token.tag === "VERB" || token.opens & OPENS.auxiliary;
  if (!verbal) return looksFinite(tokens, at, language);
  const before = previousWord(tokens, at, language);
  if (token.tag === "AUX" || clauses.be.has(token.lower) || clauses.have.has(token.lower)) {
    if (language.particles.notFinite.has(token.lower)) return false;
    if (before && clauses.infinitive.has(before.lower)) return false;
    return clauses.auxiliaries.has(token.lower) && !(before && clauses.modals.has(before.lower));
  }
  if (token.tag !== "VERB") return looksFinite(tokens, at, language);
  if (language.shapes.gerund(token.lower)) return false;
  if (before && (clauses.infinitive.has(before.lower) || clauses.auxiliaries.has(before.lower))) return false;
  if (isPast(token, language)) return pastIsFinite(tokens, at, before, language);
  return agrees(token, before, language) || reportsAfterInsertion(tokens, at, language);
}

// A form of a reporting verb that the tagger took for a noun, after a name: "Moscow warns".
function looksFinite(tokens: readonly Tagged[], at: number, language: Language): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || (token.tag !== "NOUN" && token.tag !== "ADJ")) return false;
  if (!(token.opens & OPENS.cue) && !language.shapes.sibilant(token.lower)) return false;
  const after = tokens[at + 1];
  if (token.opens & OPENS.cue && reportsThat(before, after, token, language)) return true;
  const opens =
    after !== undefined &&
    (["DET", "SCONJ", "PRON", "PROPN"].includes(after.tag) ||
      language.particles.verbParticles.has(after.lower) ||
      language.shapes.gerund(after.lower));
  // "…, the institute estimates.": a reporting verb that closes the clause.
  const adjunct = after?.tag === "ADP" && !language.particles.of.has(after.lower);
  const closes = after === undefined || after.text === "." || after.text === "," || adjunct;
  // "on a NATO state within": a base form does not agree with a name.
  const agrees = language.shapes.sibilant(token.lower) || language.shapes.past(token.lower);
  if (closes && agrees && before.tag === "PROPN" && Object.hasOwn(language.cues.verbs, token.lower)) return true;
  if (language.shapes.sibilant(token.lower))
    return subjectOfNoun(before, after, language) && opens && language.lemma(token.lower) !== token.lower;
  // "assessments project that", "experts, among them X, identify the": a base form after a plural.
  const plural =
    before.text === "," ||
    language.sources.anonymous.has(before.lower) ||
    language.sources.indefinite.has(before.lower) ||
    (before.tag === "NOUN" && language.shapes.sibilant(before.lower));
  return plural && opens && after?.tag !== "PROPN" && Object.hasOwn(language.cues.verbs, token.lower);
}

// "The ministry claims that", "Anna Weiss, the minister, doubts that": a noun of that form would be a plural.
function reportsThat(before: Tagged, after: Tagged | undefined, token: Tagged, language: Language): boolean {
  if (!after || !language.cues.complementisers.has(after.lower)) return false;
  if (!language.shapes.sibilant(token.lower) || !Object.hasOwn(language.cues.verbs, token.lower)) return false;
  return (
    before.text === "," || before.tag === "PROPN" || (before.tag === "NOUN" && !language.shapes.sibilant(before.lower))
  );
}

// "Moscow warns of", "its output claims the …": a name, or a singular before an article.
function subjectOfNoun(before: Tagged, after: Tagged | undefined, { shapes }: Language): boolean {
  if (before.tag === "PROPN") return true;
  return before.tag === "NOUN" && !shapes.sibilant(before.lower) && after?.tag === "DET";
}

/** The word before, stepping over adverbs and negations. */
function previousWord(tokens: readonly Tagged[], at: number, language: Language): Tagged | undefined {
  let k = at - 1;
  while (k >= 0 && (tokens[k]?.tag === "ADV" || language.clauses.negations.has(tokens[k]?.lower ?? ""))) k--;
  return tokens[k];
}

function isPast(token: Tagged, language: Language): boolean {
  const { irregularPast, irregularParticiples } = language.clauses;
  return language.shapes.past(token.lower) || irregularPast.has(token.lower) || irregularParticiples.has(token.lower);
}

/** A past form is finite after a subject; after a comma, a noun with "by" behind it, or an adjective it is a participle. */
function pastIsFinite(tokens: readonly Tagged[], at: number, before: Tagged | undefined, language: Language): boolean {
  const token = tokens[at];
  if (!token || !before) return false;
  const after = tokens[at + 1];
  if ((after && language.particles.by.has(after.lower)) || before.kind === "mark") return false;
  if (after && isNominal(after) && before.tag !== "PRON" && !isNominal(before) && !isTitle(before, language))
    return false;
  if (language.clauses.irregularParticiples.has(token.lower) && !language.clauses.irregularPast.has(token.lower))
    return false;
  return (
    isNominal(before) ||
    isTitle(before, language) ||
    before.tag === "PRON" ||
    before.tag === "PART" ||
    before.tag === "NUM" ||
    before.lower === ")" ||
    language.particles.and.has(before.lower)
  );
}

function isNominal(token: Tagged): boolean {
  return token.tag === "NOUN" || token.tag === "PROPN";
}

// "the general said": the tagger takes some titles for adjectives.
function isTitle(token: Tagged, language: Language): boolean {
  return language.sources.titles.has(token.lower);
}

/** "Experts, among them X, identify the …": a reporting verb after the closing comma of an insertion. */
function reportsAfterInsertion(tokens: readonly Tagged[], at: number, language: Language): boolean {
  const opens = tokens[at + 1]?.tag === "DET" || tokens[at + 1]?.tag === "SCONJ";
  return tokens[at - 1]?.text === "," && opens && Object.hasOwn(language.cues.verbs, tokens[at]?.lower ?? "");
}

/** A present form is finite after a noun or a pronoun. */
function agrees(token: Tagged, before: Tagged | undefined, { shapes }: Language): boolean {
  if (!before) return false;
  if (before.kind === "mark") return shapes.sibilant(token.lower);
  return (
    before.tag === "NOUN" ||
    before.tag === "PROPN" ||
    before.tag === "PRON" ||
    before.tag === "NUM" ||
    shapes.sibilant(token.lower)
  );
}

// Every rule asks for the verbs of the same sentence: they are found once.
const FOUND = new WeakMap<readonly Tagged[], boolean[]>();

/** For each token, whether it is a finite verb. */
export function finiteVerbs(tokens: readonly Tagged[], language: Language): readonly boolean[] {
  const known = FOUND.get(tokens);
  if (known) return known;
  const finite: boolean[] = [];
  for (let at = 0; at < tokens.length; at++) finite.push(headsClause(tokens, at, language));
  FOUND.set(tokens, finite);
  return finite;
}

/** True for a stretch told in the past: a past form heads it, and no modal turns it to what is to come. */
export function isNarrated(view: {
  readonly tokens: readonly Tagged[];
  readonly from: number;
  readonly to: number;
  readonly language: Language;
}): boolean {
  const { tokens, from, to, language } = view;
  const finite = finiteVerbs(tokens, language);
  let told = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (language.clauses.modals.has(token.lower) || Object.hasOwn(language.modalities, token.lower)) return false;
    if (finite[at]) told = isPast(token, language) || language.clauses.pastAuxiliaries.has(token.lower);
  }
  return told;
}

// Between "than" and its verb stand a subject and little else.
const COMPARED_WITHIN = 5;

/** "faster than analysts expected": the verb is what something is compared with; nobody says or expects anything by it. */
export function isCompared(tokens: readonly Tagged[], at: number, { particles }: Language): boolean {
  for (let k = at - 1; k >= Math.max(0, at - COMPARED_WITHIN); k--) {
    const token = tokens[k];
    if (!token || token.kind === "mark") return false;
    if (particles.than.has(token.lower)) return true;
  }
  return false;
}
