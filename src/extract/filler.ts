/** A draft → whether it states anything at all. */
import type { Language } from "../lang/language.ts";
import { actorsIn } from "./actor.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { anyOpens, OPENS } from "./lexicon.ts";
import { longestAt, type Tagged } from "./reading.ts";
import { finiteVerbs } from "./verb.ts";

/** True when something can be checked or held against somebody. */
export function statesSomething(
  draft: Draft,
  figures: readonly Figure[],
  listed: boolean,
  language: Language,
): boolean {
  const tokens = draft.sentence.tokens.slice(draft.from, draft.to);
  const words = tokens.filter((token) => token.kind === "word");
  // "and reached 1.1 million": a figure and its verb are enough behind the subject that they share.
  if (words.length < (draft.opening === "conjunct" && figures.length > 0 ? 2 : 3)) return false;
  if (draft.occasion || draft.direct) return true;
  if (listed || figures.length > 0) return true;
  if (!hasVerb(draft, tokens, language) || keepsNameBack(tokens, language)) return false;
  if (draft.attribution !== undefined || anyOpens(tokens, OPENS.accusation)) return true;
  return !isFiller(tokens, language) && !isPointing(draft, tokens, language) && !isEmpty(tokens, language);
}

// Words of the longest phrase of that list.
const NAMELESS = 4;

/** "…, asking that his name be withheld": nothing is said but that nobody is named. */
function keepsNameBack(tokens: readonly Tagged[], { sources }: Language): boolean {
  for (let at = Math.max(0, tokens.length - NAMELESS - 1); at < tokens.length; at++) {
    const found = longestAt(tokens, at, sources.nameless, NAMELESS);
    if (found && at + found.length >= tokens.length - 1) return true;
  }
  return false;
}

function hasVerb(draft: Draft, tokens: readonly Tagged[], language: Language): boolean {
  const finite = finiteVerbs(draft.sentence.tokens, language).slice(draft.from, draft.to);
  if (finite.some(Boolean)) return true;
  const kind = draft.sentence.block.kind;
  if (kind === "title" || kind === "heading" || kind === "deck") return isHeadlinePassive(tokens, language);
  const opened =
    draft.opening === "participle" ||
    draft.opening === "absolute" ||
    draft.opening === "conjunct" ||
    draft.opening === "relative";
  return opened && tokens.some((token) => token.tag === "VERB");
}

/** "Border Towns Seen as Targets": headlines leave the auxiliary out. */
function isHeadlinePassive(tokens: readonly Tagged[], { cues, particles }: Language): boolean {
  return tokens.some(
    (token, at) => at > 0 && cues.passive.has(token.lower) && particles.role.has(tokens[at + 1]?.lower ?? ""),
  );
}

/** "has added a layer of complexity to the situation": what is said of the subject is made of vague words alone. */
function isEmpty(tokens: readonly Tagged[], { clauses }: Language): boolean {
  const verb = tokens.findIndex((token) => token.tag === "VERB");
  if (verb < 0 || !clauses.vagueVerbs.has(tokens[verb]?.lower ?? "")) return false;
  const nouns = tokens.slice(verb + 1).filter(({ tag }) => tag === "NOUN" || tag === "PROPN" || tag === "VERB");
  return nouns.length > 0 && nouns.every(({ lower }) => clauses.vagueSubjects.has(lower));
}

/** Talk about the text or the situation: a vague subject and a verb that only points. */
function isFiller(tokens: readonly Tagged[], language: Language): boolean {
  const { vagueSubjects, vagueVerbs, be } = language.clauses;
  const verb = tokens.findIndex((token) => token.tag === "VERB" || token.tag === "AUX");
  if (verb < 0) return false;
  const head = headNoun(tokens, verb);
  if (!head || !vagueSubjects.has(head)) return false;
  const main = tokens.slice(verb).some((token) => token.tag === "VERB" && vagueVerbs.has(token.lower));
  const predicate = be.has(tokens[verb]?.lower ?? "");
  return main || predicate;
}

/** "The balance underscores the need for strategy": nobody is named, and the verb only points. */
function isPointing(draft: Draft, tokens: readonly Tagged[], language: Language): boolean {
  const named = actorsIn(draft.sentence.tokens, draft.from, draft.to, language).length > 0;
  if (named || tokens.some((token) => token.tag === "PROPN")) return false;
  const finite = finiteVerbs(draft.sentence.tokens, language).slice(draft.from, draft.to);
  const verb = tokens.find((_, at) => finite[at]);
  return verb !== undefined && language.clauses.vagueVerbs.has(verb.lower);
}

/** The head of the subject: its last noun before a preposition, or the pronoun that stands for one. */
function headNoun(tokens: readonly Tagged[], verb: number): string | undefined {
  let head: string | undefined;
  for (const token of tokens.slice(0, verb)) {
    if (token.text === "," && head) break;
    if (token.tag === "ADP" && head) break;
    if (token.tag === "NOUN" || token.tag === "PRON" || token.tag === "DET") head = token.lower;
  }
  return head;
}
