/** Comes in: a part of a text. Goes out: the words in it that carry what it says, in base form. */
import type { Span } from "../core/span.ts";
import type { Language } from "../lang/language.ts";
import { type Word as Printed, wordAt as printedAt, wordSpans } from "../text/tokens.ts";
import { grammarWords } from "./grammar.ts";

/** A word as printed, with what is worked out of it once for all texts of its language. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Base form, or `@` and the id of the actor that it names; empty when it carries nothing. */
  readonly content: string;
  /** True when it may tell a theme, as far as that has been asked. */
  themed: boolean | undefined;
}

/** What is derived from a language once: its words of grammar, its one-word names of actors, words met so far. */
interface Lexicon {
  readonly language: Language;
  readonly stop: ReadonlySet<string>;
  readonly actors: ReadonlyMap<string, string>;
  readonly words: Map<string, Word>;
  /** The word met last of all that have one remainder of their hash: found there without being cut out of the text. */
  readonly met: (Word | undefined)[];
}

const PLACES = 2 ** 16;

const lexicons = new WeakMap<Language, Lexicon>();

/**
 * The content words of a part of a text, sorted, each once. Words of grammar, hedges, reporting words and figures are
 * left out, as are the `names` given (lower case). Names of actors become `@` and the id, so that "Moscow" and
 * "Russian" are one word. Words of one or two letters say too little.
 */
export function contentWords(text: string, span: Span, language: Language, names: ReadonlySet<string>): string[] {
  return contentOf(wordsIn(text, span, language), names);
}

/** The same of words that were cut before. */
export function contentOf(words: readonly Word[], names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const word of words) if (word.content !== "" && !isNamed(word, names)) insert(found, word.content);
  return found;
}

/** The words of a part of a text, in order. */
export function wordsIn(text: string, span: Span, language: Language): Word[] {
  const lexicon = lexiconOf(language);
  const places = wordSpans(text, span.start, span.end);
  const words: Word[] = [];
  for (let at = 0; at < places.length; at += 2) words.push(wordAt(text, places[at] ?? 0, places[at + 1] ?? 0, lexicon));
  return words;
}

function wordAt(text: string, start: number, end: number, lexicon: Lexicon): Word {
  const place = placeOf(text, start, end);
  const met = lexicon.met[place];
  if (met && met.text.length === end - start && text.startsWith(met.text, start)) return met;
  const word = wordOf(printedAt(text, start, end), lexicon);
  lexicon.met[place] = word;
  return word;
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

/** A number for a word, made of little of it: two words with one number only take turns. */
function placeOf(text: string, start: number, end: number): number {
  let hash = text.charCodeAt(start) + (end - start) * 64;
  hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt((start + end) >> 1);
  hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(start + 1);
  hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(end - 2);
  hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(end - 1);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

function wordOf({ text, lower }: Printed, lexicon: Lexicon): Word {
  const known = lexicon.words.get(text);
  if (known) return known;
  const word = { text, lower, content: carried(text, lower, lexicon), themed: undefined };
  lexicon.words.set(text, word);
  return word;
}

/** The words of a stretch of text in lower case, in order: "Mark Rutte" → mark, rutte. */
export function lowerWords(text: string): string[] {
  const places = wordSpans(text);
  const out: string[] = [];
  for (let at = 0; at < places.length; at += 2) out.push(printedAt(text, places[at] ?? 0, places[at + 1] ?? 0).lower);
  return out;
}

function lexiconOf(language: Language): Lexicon {
  let lexicon = lexicons.get(language);
  if (!lexicon) {
    const names = Object.entries(language.measures.actors).filter(([name]) => !name.includes(" "));
    lexicon = {
      language,
      stop: grammarWords(language),
      actors: new Map(names),
      words: new Map(),
      met: new Array(PLACES).fill(undefined),
    };
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
