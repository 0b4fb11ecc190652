/** Comes in: a part of a text. Goes out: the words in it that carry what it says, in base form. */
import type { Span } from "../core/span.ts";
import type { Language } from "../lang/language.ts";
import { type Word as Printed, wordsIn } from "../text/tokens.ts";
import { grammarWords } from "./grammar.ts";

/** A word as printed, with what is worked out of it once for all texts of its language. */
interface Word {
  readonly lower: string;
  /** Base form, or `@` and the id of the actor that it names; empty when it carries nothing. */
  readonly content: string;
}

/** What is derived from a language once: its words of grammar, its one-word names of actors, words met so far. */
interface Lexicon {
  readonly language: Language;
  readonly stop: ReadonlySet<string>;
  readonly actors: ReadonlyMap<string, string>;
  readonly words: Map<string, Word>;
}

const lexicons = new WeakMap<Language, Lexicon>();

/**
 * The content words of a part of a text, sorted, each once. Words of grammar, hedges, reporting words and figures are
 * left out, as are the `names` given (lower case). Names of actors become `@` and the id, so that "Moscow" and
 * "Russian" are one word. Words of one or two letters say too little.
 */
export function contentWords(text: string, span: Span, language: Language, names: ReadonlySet<string>): string[] {
  return contentOf(wordsIn(text, span.start, span.end), language, names);
}

/** The same of words that were cut before. */
export function contentOf(words: readonly Printed[], language: Language, names: ReadonlySet<string>): string[] {
  const lexicon = lexiconOf(language);
  const found: string[] = [];
  for (const printed of words) {
    const word = wordOf(printed, lexicon);
    if (word.content !== "" && !isNamed(word, names)) insert(found, word.content);
  }
  return found;
}

/** Puts a word into its place among the others, once. */
function insert(sorted: string[], word: string): void {
  let at = 0;
  for (let high = sorted.length; at < high; ) {
    const middle = (at + high) >>> 1;
    const other = sorted[middle] ?? "";
    if (other === word) return;
    if (other < word) at = middle + 1;
    else high = middle;
  }
  sorted.push(word);
  for (let to = sorted.length - 1; to > at; to--) sorted[to] = sorted[to - 1] ?? "";
  sorted[at] = word;
}

function wordOf({ text, lower }: Printed, lexicon: Lexicon): Word {
  const known = lexicon.words.get(text);
  if (known) return known;
  const word = { lower, content: carried(text, lower, lexicon) };
  lexicon.words.set(text, word);
  return word;
}

/** The words of a stretch of text in lower case, in order: "Mark Rutte" → mark, rutte. */
export function lowerWords(text: string): string[] {
  return lowered(wordsIn(text));
}

/** Words as printed in lower case. */
export function lowered(words: readonly Printed[]): string[] {
  const out: string[] = [];
  for (const { lower } of words) out.push(lower);
  return out;
}

function lexiconOf(language: Language): Lexicon {
  let lexicon = lexicons.get(language);
  if (!lexicon) {
    const names = Object.entries(language.measures.actors).filter(([name]) => !name.includes(" "));
    lexicon = { language, stop: grammarWords(language), actors: new Map(names), words: new Map() };
    lexicons.set(language, lexicon);
  }
  return lexicon;
}

function carried(printed: string, lower: string, { language, stop, actors }: Lexicon): string {
  const actor = actors.get(printed);
  if (actor !== undefined) return `@${actor}`;
  const says = (word: string) => word.length >= 3 && !stop.has(word);
  if (!says(lower)) return "";
  const stem = language.singular(language.lemma(lower));
  return says(stem) ? stem : "";
}

function isNamed({ lower, content }: Word, names: ReadonlySet<string>): boolean {
  return names.size > 0 && !content.startsWith("@") && (names.has(lower) || names.has(content));
}
