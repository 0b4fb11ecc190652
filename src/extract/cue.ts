/** A sentence → the words by which somebody is said to say something. */
import type { CueKind } from "../lang/language.ts";
import { OPENS } from "./lexicon.ts";
import type { Quotation } from "./quotation.ts";
import { isQuoted } from "./quotation.ts";
import { longestAt } from "./reading.ts";
import type { SourceView } from "./source.ts";
import { isCompared, isCompound, isFiniteVerb } from "./verb.ts";

/** A reporting verb, noun or phrase; `from` included, `to` not (token numbers). */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly kind: CueKind;
  readonly form: "finite" | "participle" | "passive" | "noun" | "phrase";
  readonly needsContent: boolean;
}

/** What attribution looks at. */
export interface AttributionView extends SourceView {
  readonly quotations: readonly Quotation[];
}

/** The cues of a sentence outside quotations, in text order. */
export function cuesIn(view: AttributionView): Cue[] {
  const { tokens } = view.sentence;
  const out: Cue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !(token.opens & OPENS.cue) || isQuoted(token, view.quotations)) continue;
    const cue = phraseCue(view, at) ?? verbCue(view, at) ?? nounCue(view, at);
    if (!cue) continue;
    out.push(cue);
    at = cue.to - 1;
  }
  return out;
}

function phraseCue(view: AttributionView, at: number): Cue | undefined {
  const { cues } = view.language;
  const phrase = longestAt(view.sentence.tokens, at, cues.phrases, 4);
  if (!phrase || phrase.length < 2) return undefined;
  return { from: at, to: at + phrase.length, kind: phrase.value, form: "phrase", needsContent: false };
}

function verbCue(view: AttributionView, at: number): Cue | undefined {
  const { tokens } = view.sentence;
  const { language } = view;
  const verb = longestAt(tokens, at, language.cues.verbs, 2);
  const token = tokens[at];
  if (!verb || !token || isCompound(tokens, at + verb.length - 1)) return undefined;
  const form = formOf(view, at);
  if (!form || isCompared(view.sentence.tokens, at, view.language) || (verb.length === 1 && isOnlyPossible(view, at)))
    return undefined;
  if (isFreeRelative(view, at, at + verb.length)) return undefined;
  if (language.cues.valuing.has(token.lower) && !isValued(view, at + verb.length)) return undefined;
  const needsContent = verb.length === 1 && language.cues.needsContent.has(token.lower);
  return { from: at, to: at + verb.length, kind: verb.value, form, needsContent };
}

/** How a reporting verb stands: as head of a clause, as participle, or in the passive; undefined when it is no verb here. */
function formOf(view: AttributionView, at: number): "finite" | "participle" | "passive" | undefined {
  const { tokens } = view.sentence;
  const { clauses } = view.language;
  const token = tokens[at];
  if (!token) return undefined;
  const headline = view.sentence.block.kind === "title" || view.sentence.block.kind === "heading";
  let k = at - 1;
  while (
    tokens[k]?.tag === "ADV" ||
    (tokens[k]?.tag === "DET" && view.language.particles.both.has(tokens[k]?.lower ?? ""))
  )
    k--;
  const before = tokens[k];
  if (before && clauses.be.has(before.lower)) return view.language.shapes.gerund(token.lower) ? "finite" : "passive";
  if (before && clauses.have.has(before.lower)) return "finite";
  if (before && clauses.infinitive.has(before.lower)) return undefined;
  if (before && clauses.modals.has(before.lower)) return "finite";
  if (view.language.shapes.gerund(token.lower)) {
    const verbal = token.tag === "VERB" && before?.tag !== "DET" && before?.tag !== "ADJ";
    // "with the minister warning that …": a noun after a name would not take "that".
    const reports = before?.tag === "PROPN" && clauseOpens(view, at + 1);
    return verbal || reports ? "participle" : undefined;
  }
  if (headline && view.language.shapes.sibilant(token.lower) && before?.tag === "PROPN") return "finite";
  if (isFiniteVerb(tokens, at, view.language)) return "finite";
  const past = view.language.shapes.past(token.lower) || clauses.irregularPast.has(token.lower);
  // After a closing quotation or a comma the subject may follow: “…,” stated the minister.
  const inverted = before?.kind === "mark" || (before !== undefined && isQuoted(before, view.quotations));
  if (past && token.tag === "VERB" && inverted) return "finite";
  if (past && before?.tag === "CCONJ") return "finite";
  if (token.tag !== "VERB" || !inverted) return undefined;
  return view.language.shapes.sibilant(token.lower) || pluralCloses(view, at + 1) ? "finite" : undefined;
}

/** "…, say experts,": a base form between commas has a plural after it for its subject. */
function pluralCloses({ sentence: { tokens }, language }: AttributionView, from: number): boolean {
  let at = from;
  while (tokens[at]?.tag === "ADJ" || tokens[at]?.tag === "NOUN" || tokens[at]?.tag === "PROPN") at++;
  const closes = tokens[at] === undefined || /^[,.;]$/.test(tokens[at]?.text ?? "");
  return at > from && closes && language.sources.anonymous.has(tokens[at - 1]?.lower ?? "");
}

// "put the total at 8,000", "puts its losses for the year at about 300": so many words between the verb and the figure.
const VALUED_WITHIN = 9;

/** A verb that says what something amounts to only with "at" and a figure after it. */
function isValued({ sentence: { tokens }, language }: AttributionView, from: number): boolean {
  let at = false;
  for (let k = from; k < Math.min(tokens.length, from + VALUED_WITHIN); k++) {
    const token = tokens[k];
    if (!token || token.text === "," || token.text === ".") return false;
    if (at && (token.kind === "number" || token.tag === "NUM")) return true;
    at ||= language.particles.at.has(token.lower);
  }
  return false;
}

// "half of what it has asked for,": what is asked for is "what", and nothing follows that could be said.
const RELATIVE_WITHIN = 4;
const TIME_WITHIN = 3;

function isFreeRelative({ sentence: { tokens }, language }: AttributionView, from: number, to: number): boolean {
  // "what ministers claimed last spring,": a time may stand between the verb and the mark.
  const mark = tokens.slice(to, to + TIME_WITHIN).findIndex(({ kind }) => kind === "mark");
  const between = tokens.slice(to, mark < 0 ? to + 1 : to + mark);
  if (between.some(({ tag, lower }) => tag === "VERB" || tag === "AUX" || language.cues.complementisers.has(lower)))
    return false;
  if (mark < 0 && tokens[to] !== undefined) return false;
  for (let k = from - 1; k >= Math.max(0, from - RELATIVE_WITHIN); k--) {
    if (tokens[k]?.kind === "mark") return false;
    if (language.particles.what.has(tokens[k]?.lower ?? "")) return true;
  }
  return false;
}

// "can maintain its output", "will report to Parliament": after a modal a verb reports only where something said follows.
function isOnlyPossible(view: AttributionView, at: number): boolean {
  const { tokens } = view.sentence;
  if (!view.language.clauses.modals.has(tokens[at - 1]?.lower ?? "")) return false;
  const next = tokens[at + 1];
  return (
    !clauseOpens(view, at + 1) && next?.kind !== "mark" && !view.language.clauses.infinitive.has(next?.lower ?? "")
  );
}

function clauseOpens(view: AttributionView, at: number): boolean {
  return view.language.cues.complementisers.has(view.sentence.tokens[at]?.lower ?? "");
}

/** "Rutte's warning that …", "issued a stark warning that …", "Rutte's goal: to …". */
function nounCue(view: AttributionView, at: number): Cue | undefined {
  const { tokens } = view.sentence;
  const token = tokens[at];
  const { cues, clauses } = view.language;
  if (!token || !Object.hasOwn(cues.nouns, token.lower) || token.tag === "VERB") return undefined;
  const next = tokens[at + 1];
  const opens =
    next &&
    (cues.complementisers.has(next.lower) || next.text === ":" || view.language.particles.topic.has(next.lower));
  if (!opens) return undefined;
  const kind = cues.nouns[token.lower] ?? "say";
  for (let k = at - 1; k >= Math.max(0, at - 5); k--) {
    const word = tokens[k];
    if (!word) break;
    if (word.kind === "clitic") return { from: at, to: at + 1, kind, form: "noun", needsContent: false };
    if (cues.light.has(word.lower) && word.tag !== "NOUN")
      return {
        from: k,
        to: at + 1,
        kind,
        form: formOf(view, k) === "participle" ? "participle" : "finite",
        needsContent: false,
      };
    if (word.tag !== "ADJ" && word.tag !== "DET" && word.tag !== "NOUN" && word.tag !== "VERB") break;
    if (clauses.have.has(word.lower)) break;
  }
  return undefined;
}
