/** Comes in: a statement and its page. Goes out: the sentence it stands in, and whether somebody is made to say that sentence. */
import type { Span } from "../../core/span.ts";
import { sentences } from "../../text/sentences.ts";
import { type Token, tokens } from "../../text/tokens.ts";
import type { Page } from "../rule.ts";

/** The sentence that a place stands in, and the one behind it in the same block, where there is one. */
export interface Around {
  readonly sentence: Span;
  readonly next: Span | undefined;
}

// A sentence is asked about for each of its figures, and a block for each of its sentences: what was found is kept.
const CUT = new WeakMap<Page, Map<number, readonly Span[]>>();
const TOLD = new WeakMap<Page, Map<number, boolean>>();

/** What was found for a place of a page, or is found now. */
function known<T>(of: WeakMap<Page, Map<number, T>>, page: Page, at: number, find: () => T): T {
  const found = of.get(page) ?? new Map<number, T>();
  of.set(page, found);
  const value = found.has(at) ? (found.get(at) as T) : find();
  found.set(at, value);
  return value;
}

/** The sentences around a place. */
export function around(page: Page, { start }: Span): Around {
  const { document, language } = page;
  const block = document.blocks.find(({ span }) => span.start <= start && start < span.end);
  const whole = block?.span ?? { start, end: start };
  const spans = known(CUT, page, whole.start, () => sentences(document.text, whole, language.abbreviations));
  const at = spans.findIndex((span) => start < span.end);
  return { sentence: spans[at] ?? { start, end: start }, next: spans[at + 1] };
}

/**
 * True where the words of the sentence name a source whom nobody has linked to the figure ("Nordstahl expects to make",
 * "at the request of"), or the next sentence says who said it ("The minister stated this"). Whoever doubts it asks.
 */
export function isTold(page: Page, place: Span): boolean {
  const { sentence, next } = around(page, place);
  return known(
    TOLD,
    page,
    sentence.start,
    () => reports(page, wordsIn(page, sentence)) || (next !== undefined && echoes(page, wordsIn(page, next))),
  );
}

function wordsIn({ document }: Page, { start, end }: Span): readonly Token[] {
  return tokens(document.text, start, end);
}

/** "According to", a verb of reporting in the third person or the past, or a noun of it with its owner ("the request of Anna Holm"). */
function reports({ language }: Page, words: readonly Token[]): boolean {
  const { cues, shapes, particles } = language;
  const phrases = Object.keys(cues.phrases).map((phrase) => phrase.split(" "));
  const many = phrases.filter((parts) => parts.length > 1);
  return words.some(({ lower, kind }, at) => {
    if (kind !== "word") return false;
    if (opensPhrase(words, at, many)) return true;
    if (Object.hasOwn(cues.verbs, lower) && (shapes.sibilant(lower) || shapes.past(lower))) return true;
    const isNoun = Object.hasOwn(cues.verbs, lower) || Object.hasOwn(cues.nouns, lower);
    return isNoun && particles.of.has(words[at + 1]?.lower ?? "") && /^\p{Lu}/u.test(words[at + 2]?.text ?? "");
  });
}

function opensPhrase(words: readonly Token[], at: number, phrases: readonly (readonly string[])[]): boolean {
  return phrases.some((parts) => parts.every((part, k) => words[at + k]?.lower === part));
}

/** "The commander recently stated this": a verb of saying with a word that points back for its object. */
function echoes({ language }: Page, words: readonly Token[]): boolean {
  const { cues, checks } = language;
  return words.some(
    ({ lower }, at) => Object.hasOwn(cues.verbs, lower) && checks.pointing.has(words[at + 1]?.lower ?? ""),
  );
}
