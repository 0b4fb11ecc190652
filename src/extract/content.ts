/** The tokens behind a reporting verb → where what is said begins and ends, and whether something is said at all. */
import type { AttributionView } from "./cue.ts";
import { isQuoted } from "./quotation.ts";
import { finiteVerbs, isFiniteVerb } from "./verb.ts";

/** True at "that" or a colon: what is said begins behind it. */
export function opensContent(view: AttributionView, at: number): boolean {
  const token = view.sentence.tokens[at];
  return token !== undefined && (view.language.cues.complementisers.has(token.lower) || token.text === ":");
}

/** Steps over "that" (also after "in London", "on Monday") and a colon. */
export function contentFrom(view: AttributionView, at: number): { from: number; marked: boolean } {
  const { tokens } = view.sentence;
  for (let k = at; k < Math.min(tokens.length, at + 7); k++) {
    const token = tokens[k];
    if (!token) break;
    // "said in a report that contradicts it": behind a noun and before a verb "that" tells of the noun.
    if (k > at && tokens[k - 1]?.tag === "NOUN" && isFiniteVerb(tokens, k + 1, view.language)) break;
    if (opensContent(view, k)) return { from: k + 1, marked: true };
    if (isQuoted(token, view.quotations)) return { from: k, marked: true };
    if (k > at + 1 && isFiniteVerb(tokens, k, view.language)) break;
  }
  return { from: at, marked: false };
}

/** "Promised to raise it; the ministry would not comment": what is promised in an infinitive ends with its clause. */
export function contentEnd({ sentence: { tokens }, language }: AttributionView, from: number): number {
  // "in May to raise it": when it was promised may come first.
  const opening = tokens.slice(from, from + 5);
  const deed = opening.findIndex(({ lower }) => language.clauses.infinitive.has(lower));
  const first = opening.findIndex(({ tag }) => tag === "VERB" || tag === "PUNCT");
  if (deed < 0 || (first >= 0 && first < deed)) return tokens.length;
  const stop = tokens.findIndex(({ text }, at) => at > from && text === ";");
  return stop < 0 ? tokens.length : stop;
}

/** An infinitive at once, a figure or a clause before the next joint: something can be said by it. */
export function hasProposition(view: AttributionView, from: number): boolean {
  const { tokens } = view.sentence;
  if (view.language.clauses.infinitive.has(tokens[from]?.lower ?? "")) return true;
  const finite = finiteVerbs(tokens, view.language);
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.text === ",") return false;
    const deed = view.language.clauses.infinitive.has(token.lower) && tokens[at + 1]?.tag === "VERB";
    if (token.kind === "number" || deed || finite[at]) return true;
  }
  return false;
}
