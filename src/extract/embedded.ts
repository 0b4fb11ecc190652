/** Reporting words inside a relative clause → what of the sentence they reach. */
import type { Language } from "../lang/language.ts";
import type { AttributionView } from "./cue.ts";
import type { Tagged } from "./reading.ts";
import { finiteVerbs } from "./verb.ts";

/** Where the reporting words stand and what is said, in tokens: `from` included, `to` not. */
interface Placed {
  readonly content: { readonly from: number; readonly to: number };
  readonly frame: { readonly from: number; readonly to: number };
}

/**
 * "Estonia, whose officials have asked for more, bought 18": what is asked for ends where the main clause goes on. "Below
 * the 400 that experts had predicted": nothing of the main clause is predicted, and nothing comes back.
 */
export function withinRelative<A extends Placed>(view: AttributionView, found: A | undefined): A | undefined {
  const { tokens } = view.sentence;
  if (!found) return found;
  const { frame, content } = found;
  if (!opensRelative(view, frame.from - 1) && !isContact(view, frame.from)) return found;
  if (content.from < frame.from) return undefined;
  const comma = tokens.findIndex((token, at) => at >= frame.to && token.text === ",");
  return comma > 0 && resumesAt(tokens, comma + 1, view.language)
    ? { ...found, content: { from: content.from, to: Math.max(content.from, comma) } }
    : found;
}

/** After the comma that closes a relative clause a past form has its subject before the clause. */
export function resumesAt(tokens: readonly Tagged[], at: number, language: Language): boolean {
  const verb = tokens[at]?.tag === "ADV" ? at + 1 : at;
  const token = tokens[verb];
  if (!token) return false;
  const past = language.shapes.past(token.lower) || language.clauses.irregularPast.has(token.lower);
  return finiteVerbs(tokens, language)[verb] === true || (token.tag === "VERB" && past);
}

/** "a purchase officials described as large": after "a" no plural ends the noun phrase, so the plural speaks of it. */
function isContact({ sentence: { tokens }, language }: AttributionView, from: number): boolean {
  if (!language.numerals.articles.has(tokens[from]?.lower ?? "") || tokens[from + 1]?.tag !== "NOUN") return false;
  const speaker = tokens[from + 2];
  return (
    speaker !== undefined && language.sources.anonymous.has(speaker.lower) && language.shapes.sibilant(speaker.lower)
  );
}

function opensRelative({ sentence: { tokens }, language }: AttributionView, at: number): boolean {
  const word = tokens[at];
  if (!word) return false;
  if (language.clauses.relatives.has(word.lower)) return true;
  // "the 400 that": after a noun or a figure, and not after a verb that takes a clause.
  const noun = tokens[at - 1]?.tag === "NOUN" || tokens[at - 1]?.tag === "NUM";
  return language.cues.complementisers.has(word.lower) && noun;
}

/** "A person briefed on the talks said": between a noun and its verb, without a comma, a past form is a participle. */
export function isReducedRelative({ sentence: { tokens }, language }: AttributionView, at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!token || after?.tag !== "ADP" || Object.hasOwn(language.cues.verbs, token.lower)) return false;
  const past = language.shapes.past(token.lower) || language.clauses.irregularParticiples.has(token.lower);
  return past && tokens[at - 1]?.tag === "NOUN" && language.sources.anonymous.has(tokens[at - 1]?.lower ?? "");
}

/** "Two officials, who asked not to be named, said": the relative clause is stepped over. */
export function beforeRelative(tokens: readonly Tagged[], to: number, { clauses }: Language): number {
  if (tokens[to - 1]?.text !== ",") return to;
  const open = tokens.slice(0, to - 1).findLastIndex((token) => token.text === ",");
  return open > 0 && clauses.relatives.has(tokens[open + 1]?.lower ?? "") ? open : to;
}
