/** The words after a number → the counted phrase, without a tagger: closed classes, plurals and word forms alone. */
import type { Language } from "../../lang/language.ts";
import { isCapital, type Token } from "../../text/tokens.ts";
import { type ModelPlace, modelAt } from "../model.ts";
import { longestAt } from "../reading.ts";
import type { Phrase } from "./amount.ts";

// Longer runs of words without a function word are no counted phrases.
const LONGEST = 8;

/** The counted phrase that begins at `at`, or undefined. With `one` true the noun is expected in the singular. */
export function phraseAfter(
  tokens: readonly Token[],
  at: number,
  one: boolean,
  language: Language,
): Phrase | undefined {
  const model = modelAt(tokens, at);
  if (model) return modelPhrase(tokens, model, one, language);
  const from = skipOf(tokens, at, language);
  const run = runFrom(tokens, from, language);
  const to = one
    ? singularEnd(tokens, from, run.to, language)
    : run.head > 0
      ? run.head
      : trimmed(tokens, from, run.to, language);
  if (to <= from || (!one && run.head === 0 && !isLoneHead(tokens, to, language))) return undefined;
  return { from, to, words: wordsOf(tokens, from, to, language) };
}

/** "52 F-35s", "40 Leopard 2A8 tanks": a known model, with the plural that may follow it. */
function modelPhrase(tokens: readonly Token[], model: ModelPlace, one: boolean, language: Language): Phrase {
  const rest = one || isFollowed(tokens[model.to]) ? phraseAfter(tokens, model.to, one, language) : undefined;
  const to = rest && rest.from === model.to ? rest.to : model.to;
  return { from: model.from, to, words: wordsOf(tokens, model.from, to, language) };
}

const isFollowed = (token: Token | undefined): boolean => token?.kind === "word" && token.spaced;

/** True for a plural by its form: "tanks", "people", "TDs". */
export function isPlural({ text, lower }: Token, { quantities, shapes }: Language): boolean {
  if (quantities.plurals.has(lower) || (lower.length > 5 && lower.endsWith("men"))) return true;
  if (!shapes.sibilant(lower) || lower.endsWith("ss") || quantities.notPlurals.has(lower)) return false;
  return lower.length > 3 || (text.length > 2 && text === `${lower.slice(0, -1).toUpperCase()}s`);
}

// "of the best speakers": what follows "of" after a number is what is counted.
function skipOf(tokens: readonly Token[], at: number, language: Language): number {
  if (!language.particles.of.has(tokens[at]?.lower ?? "")) return at;
  let to = at + 1;
  while (isOpening(tokens[to], language)) to++;
  // "five of the seven members": both count members.
  const token = tokens[to];
  if (token?.kind === "number" || Object.hasOwn(language.numerals.cardinals, token?.lower ?? "")) to++;
  return to;
}

function isOpening(token: Token | undefined, { units, quantities }: Language): boolean {
  return (
    token?.kind === "clitic" ||
    units.determiners.has(token?.lower ?? "") ||
    quantities.ordinals.has(token?.lower ?? "") ||
    quantities.superlatives[token?.lower ?? " "] === ""
  );
}

interface Run {
  readonly to: number;
  /** Where the first plural head ends, 0 when there is none. */
  readonly head: number;
}

/** Words that can make one noun phrase, up to a plural head. */
function runFrom(tokens: readonly Token[], from: number, language: Language): Run {
  let at = from;
  for (; at < tokens.length && at - from < LONGEST; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === "word") {
      // What is glued on ("F-35A", "e-bike") never ends the phrase.
      if (!token.spaced && at > from && !isHead(tokens, at, language)) continue;
      if (isJoiner(token, language) && coordinates(tokens, at, from, language)) continue;
      if (isStop(token, language) && !isCompound(tokens, at)) break;
      if (isHead(tokens, at, language)) {
        const to = namedEnd(tokens, from, at + 1, language);
        return { to, head: to };
      }
      continue;
    }
    if (!isInside(tokens, at, from) && !isModel(tokens, at, from)) break;
  }
  return { to: at, head: 0 };
}

/** "armoured personnel carriers": a plural in the middle of a thing's name does not end it. */
function namedEnd(tokens: readonly Token[], from: number, to: number, { measures }: Language): number {
  for (let at = from; at < to; at++) {
    const named = longestAt(tokens, at, measures.items);
    if (named && at + named.length > to) return at + named.length;
  }
  return to;
}

/** "off-road vehicles", "next-generation jets": a hyphen makes a function word part of an adjective. */
function isCompound(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at + 1];
  return hyphen?.text === "-" && !hyphen.spaced && tokens[at + 2]?.kind === "word" && tokens[at + 2]?.spaced === false;
}

function isStop(token: Token, { quantities, time, numerals }: Language): boolean {
  if (quantities.stops.has(token.lower)) return !isCapital(token.text) || quantities.plain.has(token.lower);
  return (
    (isCapital(token.text) && (Object.hasOwn(time.weekdays, token.lower) || Object.hasOwn(time.months, token.lower))) ||
    Object.hasOwn(numerals.cardinals, token.lower)
  );
}

/** A hyphen inside a word, the digits of "F-35", the clitic of "women's". */
function isInside(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (!token || at === from) return false;
  if (token.kind === "clitic") return true;
  if (token.kind === "number") return !token.spaced;
  return token.text === "-" && !token.spaced && tokens[at + 1]?.spaced === false;
}

/** "63,000 Model 3 sedans": a whole number after a name, and a word after it. */
function isModel(tokens: readonly Token[], at: number, from: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (at === from || token?.kind !== "number" || before?.kind !== "word" || !isCapital(before.text)) return false;
  return after?.kind === "word" && after.spaced && token.text.length < 4;
}

/** A plural that no noun of the same phrase follows: "sports cars" ends at "cars". */
function isHead(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !isPlural(token, language)) return false;
  if (next?.text === "-" && !next.spaced) return false;
  if (next?.kind === "clitic") return false;
  if (!language.quantities.compounds.has(token.lower)) return true;
  return next?.kind !== "word" || isStop(next, language);
}

function isJoiner(token: Token, { particles }: Language): boolean {
  return particles.and.has(token.lower) || particles.or.has(token.lower);
}

/** "digital and physical sales": the joiner stands between modifiers of a plural that follows within three words. */
function coordinates(tokens: readonly Token[], at: number, from: number, language: Language): boolean {
  if (at === from) return false;
  for (let k = at + 1; k <= at + 3; k++) {
    const token = tokens[k];
    if (token?.kind !== "word" || isStop(token, language) || isJoiner(token, language)) return false;
    if (isHead(tokens, k, language)) return true;
  }
  return false;
}

/** After "one" the head is singular: the run ends before a verb form. */
function singularEnd(tokens: readonly Token[], from: number, to: number, language: Language): number {
  const { shapes } = language;
  for (let at = from + 1; at < to; at++) {
    const word = tokens[at]?.lower ?? "";
    if (tokens[at - 1]?.text === "-") continue;
    if ((shapes.past(word) || isAdverb(word)) && !isCapital(tokens[at]?.text ?? "")) return at;
  }
  return trimmed(tokens, from, to, language);
}

function isAdverb(word: string): boolean {
  return word.length > 4 && word.endsWith("ly");
}

/** Without a plural the run is cut before what can only be a verb or an adverb. */
function trimmed(tokens: readonly Token[], from: number, to: number, language: Language): number {
  let end = to;
  while (end > from) {
    const word = tokens[end - 1]?.lower ?? "";
    const loose = tokens[end - 1]?.kind === "mark" || language.shapes.past(word) || isAdverb(word);
    if (!loose) break;
    end--;
  }
  return end;
}

// "11 member trade agreement" counts; "rose 12 Friday" and "the 7 October" do not.
function isLoneHead(tokens: readonly Token[], to: number, language: Language): boolean {
  const last = tokens[to - 1];
  return last?.kind === "word" && !isCapital(last.text) && !language.shapes.gerund(last.lower) && !isAdverb(last.lower);
}

/** The words of a phrase, hyphens kept inside: superlatives in the base form, the head in the singular. */
function wordsOf(tokens: readonly Token[], from: number, to: number, language: Language): string[] {
  const out: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || isJoiner(token, language) || token.kind === "clitic" || isDegree(tokens, at, language)) continue;
    const glued = !token.spaced && at > from;
    const text = isCapital(token.text) ? token.text : token.lower;
    const word = glued ? `${out.pop() ?? ""}${text}` : baseOf(text, language);
    if (word) out.push(word);
  }
  const head = out.pop();
  if (head) out.push(language.singular(head));
  return out;
}

/** "decently sized": an adverb and the participle that it goes with say nothing of what is counted. */
function isDegree(tokens: readonly Token[], at: number, { shapes }: Language): boolean {
  const word = tokens[at]?.lower ?? "";
  return isAdverb(word) || (shapes.past(word) && isAdverb(tokens[at - 1]?.lower ?? ""));
}

/** "best" → "good", "largest" → "large", "most" → nothing. */
function baseOf(word: string, { quantities }: Language): string {
  const known = quantities.superlatives[word];
  if (known !== undefined) return known;
  if (word.length < 6 || !word.endsWith("est") || word.endsWith("rest")) return word;
  const stem = word.slice(0, -3);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (stem.length > 3 && stem.at(-1) === stem.at(-2) && !/[ls]$/.test(stem)) return stem.slice(0, -1);
  return quantities.mute.has(stem) ? `${stem}e` : stem;
}
