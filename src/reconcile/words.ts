/** Comes in: a part of a text. Goes out: the words in it that carry what it says, in base form. */
import type { Span } from "../core/span.ts";
import type { Language } from "../lang/language.ts";
import { tokens } from "../text/tokens.ts";
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
  const lexicon = lexiconOf(language);
  const found = new Set<string>();
  for (const { kind, text: printed, lower } of tokens(text, span.start, span.end)) {
    if (kind !== "word") continue;
    const word = wordOf(printed, lower, lexicon);
    if (word.content !== "" && !isNamed(word, names)) found.add(word.content);
  }
  return [...found].sort();
}

function wordOf(printed: string, lower: string, lexicon: Lexicon): Word {
  const known = lexicon.words.get(printed);
  if (known) return known;
  const word = { lower, content: contentOf(printed, lower, lexicon) };
  lexicon.words.set(printed, word);
  return word;
}

/** The words of a stretch of text in lower case, in order: "Mark Rutte" → mark, rutte. */
export function lowerWords(text: string): string[] {
  return tokens(text)
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
