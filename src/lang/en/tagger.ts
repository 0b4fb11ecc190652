/** English tokens → parts of speech, by wink-nlp's statistical tagger. */
import { createRequire } from "node:module";
import type { Token } from "../../text/tokens.ts";
import type { PartOfSpeech, Tagger } from "../language.ts";

// wink-nlp and its model are CommonJS and take 0.2 s to load: only when a text is tagged for the first time.
const require = createRequire(import.meta.url);
type Nlp = { readDoc(text: string): { tokens(): { out(its?: unknown): string[] } }; its: { pos: unknown } };
let nlp: Nlp | undefined;

function load(): Nlp {
  nlp ??= require("wink-nlp")(require("wink-eng-lite-web-model"), ["pos"]) as Nlp;
  return nlp;
}

/**
 * Universal part-of-speech tags for tokens that stand in order in `text`. The tagger cuts words its own way, so each
 * of our tokens takes the tag of the first of its tokens that starts inside it.
 */
export const tag: Tagger = (text, tokens) => {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const { its, readDoc } = load();
  // Curly apostrophes hide contractions from the tagger; the length stays the same.
  const slice = standIn(text.slice(first.start, last.end).replace(/[‘’]/g, "'"));
  const read = readDoc(slice).tokens();
  const words = read.out();
  const tags = read.out(its.pos) as PartOfSpeech[];
  return align(slice, first.start, tokens, words, tags);
};

// The tagger's patterns take the square of a word's length: a run of letters that is no word is hidden from it.
function standIn(text: string): string {
  return text.replace(/[^\s]{100,}/g, (run) => " ".repeat(run.length));
}

function align(
  slice: string,
  offset: number,
  tokens: readonly Token[],
  words: readonly string[],
  tags: readonly PartOfSpeech[],
): PartOfSpeech[] {
  const starts = places(slice, words);
  let k = 0;
  return tokens.map((token) => {
    const start = token.start - offset;
    while (k + 1 < starts.length && (starts[k + 1] ?? 0) <= start) k++;
    return tags[k] ?? "X";
  });
}

// The tagger may spell a word its own way; looking for it no further than this keeps the work linear.
const WINDOW = 64;

function places(slice: string, words: readonly string[]): number[] {
  let at = 0;
  return words.map((word) => {
    while (at < slice.length && /\s/.test(slice.charAt(at))) at++;
    if (slice.startsWith(word, at)) {
      at += word.length;
      return at - word.length;
    }
    const found = slice.slice(at, at + WINDOW).indexOf(word);
    if (found < 0) return at;
    at += found + word.length;
    return at - word.length;
  });
}
