/** A document's block → sentences of tagged tokens: what every rule of extraction reads. */
import type { Block, Document } from "../core/document.ts";
import type { Span } from "../core/span.ts";
import type { Language, PartOfSpeech } from "../lang/language.ts";
import { MOST_TOKENS, sentences } from "../text/sentences.ts";
import { isCapital, type Token, tokens } from "../text/tokens.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";

/** A token with its part of speech. */
export interface Tagged extends Token {
  readonly tag: PartOfSpeech;
  /** True where a capital first letter can mean a name: in a headline set in capitals only names known from the text. */
  readonly capital: boolean;
  /** The classes of words of which a phrase can begin here: bits of `OPENS`. */
  readonly opens: number;
}

/** One sentence, ready to be read. */
export interface Sentence {
  readonly span: Span;
  readonly tokens: readonly Tagged[];
  readonly block: Block;
  /** Number of its block in the document. */
  readonly blockIndex: number;
  /** It is a piece of what is too long for a sentence. */
  readonly piece?: true;
}

/** Blocks that can state something. */
const STATING: ReadonlySet<Block["kind"]> = new Set(["title", "deck", "heading", "paragraph", "item", "quote"]);

/** Reads the sentences of the blocks from `from` to `to`, the last not included, as often as it is asked. */
export type SentenceReader = (from: number, to: number) => Sentence[];

/** The sentences of all blocks that can state something, in text order. */
export function readSentences(document: Document, language: Language): Sentence[] {
  return sentenceReader(document, language)(0, document.blocks.length);
}

// Tokens take a hundred times the room of their text: those of a long text are made again when they are needed.
const KEPT_LENGTH = 200_000;

/** A reader of a document's sentences. What is a name in a headline is looked up in the whole text before. */
export function sentenceReader(document: Document, language: Language): SentenceReader {
  const { text, blocks } = document;
  const kept = new Map<Block, readonly Token[]>();
  const keeps = text.length <= KEPT_LENGTH;
  const wordsOf = (block: Block): readonly Token[] => {
    if (!STATING.has(block.kind)) return [];
    const words = kept.get(block) ?? tokens(text, block.span.start, block.span.end);
    if (keeps) kept.set(block, words);
    return words;
  };
  const proper = properWords(blocks, wordsOf, language);
  return (from, to) => {
    const out: Sentence[] = [];
    for (let at = from; at < to; at++) {
      const block = blocks[at];
      if (!block) continue;
      // One by one: the arguments of a call are as many as its stack has room for, and a block may be a whole text.
      for (const sentence of sentencesOf(text, block, at, wordsOf(block), proper, language)) out.push(sentence);
    }
    return out;
  };
}

function sentencesOf(
  text: string,
  block: Block,
  blockIndex: number,
  words: readonly Token[],
  proper: ReadonlySet<string>,
  language: Language,
): Sentence[] {
  if (words.length === 0) return [];
  const read = isHeadlineCase(words) ? tagHeadline(words, proper, language) : tagProse(words, language);
  let from = 0;
  return sentences(text, block.span, language.abbreviations).flatMap((span): Sentence[] => {
    while (from < read.length && (read[from]?.start ?? 0) < span.start) from++;
    let to = from;
    while (to < read.length && (read[to]?.end ?? 0) <= span.end) to++;
    const mine = read.slice(from, to);
    from = to;
    return cut({ span, tokens: mine, block, blockIndex });
  });
}

function cut(sentence: Sentence): Sentence[] {
  if (sentence.tokens.length <= MOST_TOKENS) return [sentence];
  const out: Sentence[] = [];
  for (let at = 0; at < sentence.tokens.length; at += MOST_TOKENS) {
    const mine = sentence.tokens.slice(at, at + MOST_TOKENS);
    out.push({
      ...sentence,
      piece: true,
      tokens: mine,
      span: { start: mine[0]?.start ?? 0, end: mine.at(-1)?.end ?? 0 },
    });
  }
  return out;
}

function tagProse(words: readonly Token[], language: Language): Tagged[] {
  const tags = language.tag(words);
  const lexicon = lexiconOf(language);
  // Pushed, not mapped: the engine keeps lists made by `map` in another form once it has compiled it, and all the rules that
  // had been compiled for the first form would have to be compiled again.
  const out: Tagged[] = [];
  for (let k = 0; k < words.length; k++) {
    const token = words[k] as Token;
    const tag = tagOf(token, tags[k] ?? "X", language);
    const capital = hasCapital(token);
    // A capital inside a sentence makes a name of what the tagger takes for a verb ("Minister Tore Sandvik").
    const name = capital && (tag === "VERB" || tag === "ADV") && words[k - 1]?.kind === "word";
    out.push(tagged(token, name ? "PROPN" : verbOfNames(words, k, tag, language), capital, lexicon));
  }
  return out;
}

// "Analysts at the Security Forum estimate that": after names the tagger takes a verb for another of their words.
function verbOfNames(words: readonly Token[], at: number, tag: PartOfSpeech, language: Language): PartOfSpeech {
  const [before, token, after] = [words[at - 1], words[at], words[at + 1]];
  if ((tag !== "PROPN" && tag !== "NOUN") || !token || !before || hasCapital(token)) return tag;
  const { cues, shapes } = language;
  const says = Object.hasOwn(cues.verbs, token.lower) && !shapes.sibilant(token.lower);
  const follows = hasCapital(before) || shapes.sibilant(before.lower);
  return says && follows && cues.complementisers.has(after?.lower ?? "") ? "VERB" : tag;
}

/** A token with what is known of it. */
export function tagged(token: Token, tag: PartOfSpeech, capital: boolean, lexicon: Lexicon): Tagged {
  const { kind, start, end, text, lower, spaced } = token;
  return { kind, start, end, text, lower, spaced, tag, capital, opens: opensOf(token, lexicon) };
}

// Names stand in the tables with their capitals.
function opensOf({ kind, text, lower }: Token, lexicon: Lexicon): number {
  if (kind !== "word") return 0;
  const bits = lexicon.get(lower) ?? 0;
  return text === lower ? bits : bits | (lexicon.get(text) ?? 0);
}

function hasCapital(token: Token): boolean {
  return token.kind === "word" && isCapital(token.text);
}

// Fewer words with a capital are names in an ordinary line.
const HEADLINE_SHARE = 0.7;

/** "Alliance Speeds Up Orders After Summit": nearly every longer word has a capital. */
function isHeadlineCase(words: readonly Token[]): boolean {
  const long = words.filter((token) => token.kind === "word" && token.text.length > 3);
  return long.length > 2 && long.filter(hasCapital).length >= HEADLINE_SHARE * long.length && words.length < 40;
}

/** In a headline capitals say nothing: it is tagged in lower case, and only words known as names keep theirs. */
function tagHeadline(words: readonly Token[], proper: ReadonlySet<string>, language: Language): Tagged[] {
  const names = words.map(
    (token) => hasCapital(token) && (proper.has(token.text) || Object.hasOwn(language.measures.actors, token.text)),
  );
  const small = words.map((token, k): Token => (names[k] ? token : { ...token, text: token.lower }));
  const tags = language.tag(small);
  const lexicon = lexiconOf(language);
  const out: Tagged[] = [];
  for (let k = 0; k < words.length; k++) {
    const token = words[k] as Token;
    const tag = tagOf(token, tags[k] ?? "X", language);
    const verb = names[k - 1] && tag === "NOUN" && isKnownVerb(token.lower, language);
    out.push(tagged(token, names[k] ? "PROPN" : verb ? "VERB" : tag, names[k] ?? false, lexicon));
  }
  return out;
}

// "Norway Accelerates Orders": after a name a headline's verb looks like a plural; nouns of trade ("arms") do not count.
function isKnownVerb(word: string, { shapes, changes, measures, cues }: Language): boolean {
  const known = Object.hasOwn(changes, word) || Object.hasOwn(measures.verbs, word) || Object.hasOwn(cues.verbs, word);
  return shapes.sibilant(word) && known && !Object.hasOwn(measures.nouns, word);
}

/** Words that stand with a capital inside the sentences of the text: its names. */
function properWords(
  blocks: readonly Block[],
  wordsOf: (block: Block) => readonly Token[],
  language: Language,
): ReadonlySet<string> {
  const out = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    const words = wordsOf(block);
    for (let k = 1; k < words.length; k++) {
      const token = words[k] as Token;
      if (hasCapital(token) && words[k - 1]?.kind === "word" && !language.sources.titles.has(token.lower))
        out.add(token.text);
    }
  }
  return out;
}

// Closed classes are known for certain; the tagger guesses them wrong now and then.
function tagOf(token: Token, guess: PartOfSpeech, language: Language): PartOfSpeech {
  if (token.kind === "number") return "NUM";
  if (token.kind === "mark") return "PUNCT";
  if (token.kind === "symbol") return "SYM";
  if (token.kind === "clitic") return "PART";
  if (language.clauses.modals.has(token.lower)) return "AUX";
  return guess === "PUNCT" || guess === "SPACE" ? "X" : guess;
}

/** The lower-case words of tokens from `from`, as many as `count`, joined by one space. */
export function phraseAt(tokens: readonly Token[], from: number, count: number): string {
  let phrase = "";
  for (let k = from; k < from + count && k < tokens.length; k++) phrase += (k > from ? " " : "") + tokens[k]?.lower;
  return phrase;
}

interface Entry {
  readonly words: readonly string[];
  readonly value: unknown;
}

type Index = ReadonlyMap<string, readonly Entry[]>;

// The phrases of a table by their first and by their last word, longest first: no phrase is put together to look it up.
const FIRST = new WeakMap<object, Index>();
const LAST = new WeakMap<object, Index>();

function indexOf(cache: WeakMap<object, Index>, table: object, key: (words: readonly string[]) => string): Index {
  const known = cache.get(table);
  if (known) return known;
  const index = new Map<string, Entry[]>();
  for (const [phrase, value] of Object.entries(table)) {
    const words = phrase.split(" ");
    const entries = index.get(key(words)) ?? [];
    entries.push({ words, value });
    index.set(key(words), entries);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  cache.set(table, index);
  return index;
}

function stands({ words }: Entry, tokens: readonly Token[], from: number): boolean {
  for (let k = 0; k < words.length; k++) if (tokens[from + k]?.lower !== words[k]) return false;
  return true;
}

/** The longest phrase of a table that begins at `from`, and how many tokens it takes. */
export function longestAt<T>(
  tokens: readonly Token[],
  from: number,
  table: Readonly<Record<string, T>>,
  most = 4,
): { value: T; length: number } | undefined {
  const entries = indexOf(FIRST, table, (words) => words[0] ?? "").get(tokens[from]?.lower ?? "");
  if (!entries) return undefined;
  for (const entry of entries) {
    const { length } = entry.words;
    if (length <= most && stands(entry, tokens, from)) return { value: entry.value as T, length };
  }
  return undefined;
}

/** The longest phrase of a table that ends just before `before`. */
export function longestBefore<T>(
  tokens: readonly Token[],
  before: number,
  table: Readonly<Record<string, T>>,
  most = 4,
): { value: T; length: number } | undefined {
  const entries = indexOf(LAST, table, (words) => words.at(-1) ?? "").get(tokens[before - 1]?.lower ?? "");
  if (!entries) return undefined;
  for (const entry of entries) {
    const { length } = entry.words;
    if (length <= most && length <= before && stands(entry, tokens, before - length))
      return { value: entry.value as T, length };
  }
  return undefined;
}
