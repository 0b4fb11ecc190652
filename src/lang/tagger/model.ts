/** Trained weights → a tagger. Greedy from left to right; a word that only ever has one tag is not asked about. */
import { gunzipSync } from "node:zlib";
import { hashText } from "../../text/hash.ts";
import type { Token } from "../../text/tokens.ts";
import type { PartOfSpeech, Tagger } from "../language.ts";
import { FEATURES, featuresOf, NO_TAG, type Window } from "./features.ts";
import { COLUMNS, elected, packed } from "./votes.ts";
import { NOTHING, type TagWord, tagWord } from "./word.ts";

/** Weights as they lie in `data/models`. Numbers are little-endian; both strings are gzip in base 64. */
export interface TaggerFile {
  readonly format: "plumbline-tagger-1";
  /** The tag of each column; at most 16. */
  readonly tags: readonly PartOfSpeech[];
  /** Words that only ever have one tag: 32-bit hash of the printed form, then the number of the tag, one byte. */
  readonly known: string;
  /** Rows of 16 signed bytes; as many rows as a power of two. */
  readonly weights: string;
}

// A text has few words and uses them again and again.
const MOST_WORDS = 50_000;

/** The tagger that a file of weights makes. @throws Error when the file is of another format */
export function taggerFrom(file: TaggerFile): Tagger {
  if (file.format !== "plumbline-tagger-1") throw new Error(`the tagger's weights are in the format ${file.format}`);
  const lanes = packed(new Int8Array(unpack(file.weights)));
  const known = knownOf(new DataView(unpack(file.known)));
  const words = new Map<string, TagWord>();
  const wordOf = (token: Token): TagWord => {
    const key = token.kind === "number" ? "0" : token.text;
    const before = words.get(key);
    if (before) return before;
    if (words.size >= MOST_WORDS) words.clear();
    const word = tagWord(token, known.get(hashText(key)) ?? -1);
    words.set(key, word);
    return word;
  };
  return (tokens) => {
    const read: TagWord[] = [];
    for (const token of tokens) read.push(wordOf(token));
    const tags: PartOfSpeech[] = [];
    for (const tag of decode(read, lanes)) tags.push(file.tags[tag] ?? "X");
    return tags;
  };
}

function unpack(packed: string): ArrayBuffer {
  const bytes = gunzipSync(Buffer.from(packed, "base64"));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

const ENTRY = 5;

function knownOf(bytes: DataView): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  for (let at = 0; at < bytes.byteLength; at += ENTRY) known.set(bytes.getInt32(at, true), bytes.getUint8(at + 4));
  return known;
}

/** The words around one of a text. */
export function windowAt(words: readonly TagWord[], at: number): Window {
  const { length } = words;
  return {
    before: at > 0 ? (words[at - 1] as TagWord) : NOTHING,
    word: words[at] as TagWord,
    after: at + 1 < length ? (words[at + 1] as TagWord) : NOTHING,
    after2: at + 2 < length ? (words[at + 2] as TagWord) : NOTHING,
  };
}

/** The numbers of the tags of words that stand in order; `lanes` are the packed rows. */
function decode(words: readonly TagWord[], lanes: Int32Array): Uint8Array {
  const mask = (4 * lanes.length) / COLUMNS - 1;
  const rows = new Int32Array(FEATURES);
  const votes = new Int32Array(COLUMNS);
  const out = new Uint8Array(words.length);
  let last = NO_TAG;
  let last2 = NO_TAG;
  for (let at = 0; at < words.length; at++) {
    let tag = (words[at] as TagWord).known;
    if (tag < 0) {
      featuresOf(windowAt(words, at), last, last2, mask, rows);
      tag = elected(rows, lanes, votes);
    }
    out[at] = tag;
    last2 = last;
    last = tag;
  }
  return out;
}
