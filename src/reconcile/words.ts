/** Comes in: a text. Goes out: its words, and of any part of it those that carry what it says, in base form. */
import type { Span } from "../core/span.ts";
import type { Language } from "../lang/language.ts";
import { hashText } from "../text/hash.ts";
import { tokens } from "../text/tokens.ts";
import { grammarWords } from "./grammar.ts";
import { lowerBound } from "./sorted.ts";

/** A word or number as printed, with what is worked out of it once for all texts of its language. */
export interface Word {
  readonly lower: string;
  readonly hash: number;
  /** Base form, or `@` and the id of the actor that it names; empty when it carries nothing. */
  readonly content: string;
}

/** The words and numbers of a text, and where each begins. Read once, used for copies and for statements. */
export interface TextWords {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
}

/** What is derived from a language once: its words of grammar, its one-word names of actors, words met so far. */
interface Lexicon {
  readonly language: Language;
  readonly stop: ReadonlySet<string>;
  readonly actors: ReadonlyMap<string, string>;
  readonly words: Map<string, Word>;
}

const lexicons = new WeakMap<Language, Lexicon>();

/** The words and numbers of a text, in order. */
export function wordsOf(text: string, language: Language): TextWords {
  const lexicon = lexiconOf(language);
  const words: Word[] = [];
  const starts: number[] = [];
  for (const { kind, start, text: printed, lower } of tokens(text)) {
    if (kind !== "word" && kind !== "number") continue;
    let word = lexicon.words.get(printed);
    if (!word) {
      word = { lower, hash: hashText(lower), content: kind === "word" ? contentOf(printed, lower, lexicon) : "" };
      lexicon.words.set(printed, word);
    }
    words.push(word);
    starts.push(start);
  }
  return { words, starts };
}

/**
 * The content words of a part of a text, sorted, each once. Words of grammar, hedges, reporting words and figures are
 * left out, as are the `names` given (lower case). Names of actors become `@` and the id, so that "Moscow" and
 * "Russian" are one word. Words of one or two letters say too little.
 */
export function contentWords({ words, starts }: TextWords, span: Span, names: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (let at = lowerBound(starts, span.start, difference); (starts[at] ?? span.end) < span.end; at++) {
    const word = words[at];
    if (word && word.content !== "" && !isNamed(word, names)) found.add(word.content);
  }
  return [...found].sort();
}

/** The words of a name in lower case: "Mark Rutte" → mark, rutte. */
export function nameWords(name: string): string[] {
  return tokens(name)
    .filter(({ kind }) => kind === "word")
    .map(({ lower }) => lower);
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

function contentOf(printed: string, lower: string, { language, stop, actors }: Lexicon): string {
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

function difference(a: number, b: number): number {
  return a - b;
}
