/** The noun phrase after a number → what is counted. */
import type { Language } from "../lang/language.ts";
import { CALIBRES } from "../measure/item.ts";
import { modelAt } from "./model.ts";
import { longestBefore, type Tagged } from "./reading.ts";

/** A counted noun phrase; `from` included, `to` not (token numbers). */
export interface Noun {
  readonly from: number;
  readonly to: number;
  /** Unit of the count: an item id, or the head noun in the singular. */
  readonly unit: string;
  /** Item id when the table knows the noun. */
  readonly item?: string;
}

// Longer phrases are no counts: the tagger has lost its way.
const LONGEST = 9;

/** The noun phrase that begins at `at`, or undefined when none does. */
export function nounAfter(tokens: readonly Tagged[], at: number, language: Language): Noun | undefined {
  const modelled = modelNoun(tokens, at, language) ?? calibreNoun(tokens, at, language);
  if (modelled) return modelled;
  const end = phraseEnd(tokens, at, language);
  if (end === at) return undefined;
  const head = headOf(tokens, at, end, language);
  if (!head) return undefined;
  if (
    language.particles.of.has(tokens[head.to]?.lower ?? "") &&
    language.measures.portions.has(language.singular(tokens[head.to - 1]?.lower ?? ""))
  ) {
    const whole = nounAfter(tokens, head.to + 1, language);
    if (whole?.item) return { ...whole, from: at };
  }
  return { from: at, to: head.to, unit: head.unit, ...(head.item ? { item: head.item } : {}) };
}

/** "52 F-35s", "250 Abrams", "40 Leopard 2 tanks": a model is counted as the kind of thing that it is. */
function modelNoun(tokens: readonly Tagged[], at: number, language: Language): Noun | undefined {
  const model = modelAt(tokens, at);
  if (!model) return undefined;
  const rest = isNominal(tokens[model.to]) ? nounAfter(tokens, model.to, language) : undefined;
  if (rest?.item) return { ...rest, from: at };
  return { from: at, to: model.to, unit: model.item, item: model.item };
}

/** "300,000 155 mm shells": the calibre is no count, it belongs to what is counted. */
function calibreNoun(tokens: readonly Tagged[], at: number, language: Language): Noun | undefined {
  if (tokens[at]?.kind !== "number" || !Object.hasOwn(CALIBRES, tokens[at]?.text ?? "")) return undefined;
  const hyphen = tokens[at + 1]?.text === "-" ? 1 : 0;
  const unit = at + 1 + hyphen;
  if (language.units.physical[tokens[unit]?.lower ?? ""] !== "mm") return undefined;
  const rest = nounAfter(tokens, unit + 1, language);
  return rest?.item ? { ...rest, from: at } : undefined;
}

/** Where the run of words that can make one noun phrase ends. */
function phraseEnd(tokens: readonly Tagged[], at: number, language: Language): number {
  let end = at;
  for (; end < tokens.length && end - at < LONGEST; end++) {
    const token = tokens[end];
    if (!token || !belongs(tokens, end, at, language)) break;
  }
  return end;
}

function belongs(tokens: readonly Tagged[], at: number, first: number, { shapes }: Language): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === "mark") return token.text === "-" && !token.spaced && tokens[at + 1]?.spaced === false;
  // The digits of a designation inside the phrase: "F-35 fighter jets".
  if (token.kind === "number") return !token.spaced && at > first;
  if (token.kind !== "word") return false;
  switch (token.tag) {
    case "NOUN":
    case "PROPN":
    case "ADJ":
    case "X":
      return true;
    case "VERB":
      return (shapes.past(token.lower) || shapes.gerund(token.lower)) && isNominal(tokens[at + 1]);
    case "ADV":
      return tokens[at + 1]?.tag === "ADJ" || shapes.past(tokens[at + 1]?.lower ?? "");
    default:
      return false;
  }
}

function isNominal(token: Tagged | undefined): boolean {
  return token !== undefined && token.kind === "word" && (token.tag === "NOUN" || token.tag === "PROPN");
}

interface Head {
  readonly to: number;
  readonly unit: string;
  readonly item?: string;
}

/** The head: the longest item name that ends the phrase earliest after its last noun, else the last noun. */
function headOf(tokens: readonly Tagged[], from: number, end: number, language: Language): Head | undefined {
  let best: Head | undefined;
  for (let to = from + 1; to <= end; to++) {
    const found = longestBefore(tokens.slice(from, to), to - from, language.measures.items);
    if (found) best = { to, unit: found.value, item: found.value };
    // The noun phrase goes on only while nouns follow: "700 fighter jets" but not "jets" in a later phrase.
    if (best && !isNominal(tokens[to])) return best;
  }
  for (let to = end; to > from; to--) {
    const token = tokens[to - 1];
    if (isNominal(token) && token) return best && best.to >= to ? best : { to, unit: language.singular(token.lower) };
  }
  return best;
}
