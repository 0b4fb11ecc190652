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
  const slice = standIn(text.slice(first.start, last.end).replace(/[‘’]/g, "'"), tokens);
  const read = readDoc(slice).tokens();
  return align(slice, first.start, tokens, read.out(), read.out(its.pos) as PartOfSpeech[]);
};

// The tagger's patterns take the square of a word's length: a run of letters that is no word is hidden from it.
const LONGEST_RUN = 100;

function standIn(text: string, tokens: readonly Token[]): string {
  let run = 0;
  for (const { start, end, spaced } of tokens) {
    run = spaced ? end - start : run + end - start;
    if (run >= LONGEST_RUN) return text.replace(/[^\s]{100,}/g, (long) => " ".repeat(long.length));
  }
  return text;
}

/** For each token the tag of the last of the tagger's words that starts at or before it. */
function align(
  slice: string,
  offset: number,
  tokens: readonly Token[],
  words: readonly string[],
  tags: readonly PartOfSpeech[],
): PartOfSpeech[] {
  const out: PartOfSpeech[] = [];
  let at = 0;
  let k = 0;
  let next = placeOf(slice, words[0], 0);
  let tag: PartOfSpeech = tags[0] ?? "X";
  for (const token of tokens) {
    const start = token.start - offset;
    while (k < words.length && next <= start) {
      tag = tags[k] ?? "X";
      const word = words[k] ?? "";
      at = slice.startsWith(word, next) ? next + word.length : next;
      k++;
      next = placeOf(slice, words[k], at);
    }
    out.push(tag);
  }
  return out;
}

// The tagger may spell a word its own way; looking for it no further than this keeps the work linear.
const WINDOW = 64;

/** Where the tagger's next word stands, at `from` or after. */
function placeOf(slice: string, word: string | undefined, from: number): number {
  if (word === undefined) return slice.length + 1;
  let at = from;
  while (isSpace(slice.charCodeAt(at))) at++;
  if (slice.startsWith(word, at)) return at;
  const found = slice.slice(at, at + WINDOW).indexOf(word);
  return found < 0 ? at : at + found;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));
}
