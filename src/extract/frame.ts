/** A draft → what it says without its figures: who does what to what. */
import { implied, type Part, UNKNOWN } from "../core/part.ts";
import type { Frame, Modality } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { MONTHS } from "../measure/unit.ts";
import { actorsIn, partOf } from "./actor.ts";
import { type Clause, clausesIn } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { anyOpens, OPENS } from "./lexicon.ts";
import type { Tagged } from "./reading.ts";
import { finiteVerbs } from "./verb.ts";

// More words make the object a sentence of its own.
const OBJECT_WORDS = 8;

/** The frame of a draft, its reporting words left out. */
export function frameOf(draft: Draft, topic: Part<string>, language: Language, figures: readonly Figure[] = []): Frame {
  const { tokens } = draft.sentence;
  const reported = draft.attribution;
  const inside = reported && reported.content.from > draft.from && reported.content.from < draft.to;
  const from = inside ? reported.content.from : draft.from;
  const verb = mainVerb(tokens, from, draft.to, language);
  const actors = actorsIn(tokens, from, draft.to, language);
  const subject = actors.find((place) => place.from < (verb ?? draft.to));
  const target = actors.find((place) => place.from > (verb ?? draft.from) && place.actor !== subject?.actor);
  return {
    actor: subject
      ? partOf(subject, tokens)
      : (ownDoing(draft, from, language) ?? (verb === undefined ? UNKNOWN : topic)),
    act: verb === undefined ? "" : language.lemma(tokens[verb]?.lower ?? ""),
    object: objectAfter(tokens, verb === undefined ? from : verb + 1, draft.to, language),
    target: target ? partOf(target, tokens) : UNKNOWN,
    // "denied that the depots are empty" says that they are not: the denial turns the statement round.
    polarity:
      isNegated(draft, figures[0]?.from ?? verb ?? from, from, language) === (reported?.kind === "deny") ? "+" : "-",
    modality: modalityOf(tokens, draft, language, figures),
  };
}

/** "We are tripling it, and we are not finished": a negation in a clause that is joined on leaves the first as it is. */
function isNegated({ sentence: { tokens }, to }: Draft, at: number, from: number, language: Language): boolean {
  const joints = clausesIn(tokens, from, to, language).filter(
    ({ opening, from: start }) => start > from && JOINED.has(opening),
  );
  const start = joints.findLast((clause) => clause.from <= at)?.from ?? from;
  const end = joints.find((clause) => clause.from > at)?.from ?? to;
  return anyOpens(tokens, OPENS.negation, start, end);
}

const JOINED: ReadonlySet<Clause["opening"]> = new Set(["conjunct", "main"]);

/** "The Norwegian premier signalled readiness to send more": what has no verb of its own is done by the one who says it. */
function ownDoing(
  { sentence: { tokens }, from, to }: Draft,
  content: number,
  language: Language,
): Part<string> | undefined {
  const finite = finiteVerbs(tokens, language);
  for (let at = content; at < to; at++) if (finite[at]) return undefined;
  const [speaker] = content > from ? actorsIn(tokens, from, content, language) : [];
  return speaker && !speaker.candidates ? implied(speaker.actor, "speaker-of-its-own") : undefined;
}

/** The verb that carries the meaning: after auxiliaries and modals, the first full verb. */
function mainVerb(tokens: readonly Tagged[], from: number, to: number, language: Language): number | undefined {
  const finite = finiteVerbs(tokens, language);
  for (let at = from; at < to; at++) {
    if (!finite[at]) continue;
    if (tokens[at]?.tag !== "AUX") return at;
    for (let k = at + 1; k < Math.min(to, at + 6); k++) {
      if (tokens[k]?.tag === "VERB") return k;
      if (tokens[k]?.tag === "NOUN" || tokens[k]?.tag === "ADP") break;
    }
    return at;
  }
  for (let at = from; at < to; at++) if (tokens[at]?.tag === "VERB") return at;
  return undefined;
}

/** The nouns and adjectives of a stretch in base form: what something is done to. */
export function objectAfter(tokens: readonly Tagged[], from: number, to: number, language: Language): string {
  const words: string[] = [];
  for (let at = from; at < to && words.length < OBJECT_WORDS; at++) {
    const token = tokens[at];
    if (token && (token.tag === "NOUN" || token.tag === "PROPN" || token.tag === "ADJ") && token.kind === "word")
      words.push(language.singular(token.lower));
  }
  return words.join(" ");
}

function modalityOf(
  tokens: readonly Tagged[],
  { from, to }: Draft,
  language: Language,
  figures: readonly Figure[],
): Modality {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || !(token.opens & OPENS.modality)) continue;
    const modality = named(token.lower, language) ?? named(`${token.lower} ${tokens[at + 1]?.lower}`, language);
    if (modality && !(token.opens & OPENS.need && takesTime(at, figures))) return modality;
  }
  return "asserted";
}

function named(words: string, { modalities }: Language): Modality | undefined {
  return Object.hasOwn(modalities, words) ? modalities[words] : undefined;
}

/** "needs a year for it": how long it takes, and nobody's demand. */
function takesTime(need: number, figures: readonly Figure[]): boolean {
  return figures.some(({ from, unit }) => from === need + 1 && MONTHS[unit] !== undefined);
}
