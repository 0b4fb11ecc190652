/** Words → the numbers the model knows them by: hashes of their beginnings and ends, and their classes. */
import type { PartOfSpeech } from "../../lang/language.ts";
import { hashText } from "../../text/hash.ts";

/** Hash of a word → the number of its list. */
export type WordClasses = ReadonlyMap<number, number>;

// The order is part of the weights.
const PARTS: readonly PartOfSpeech[] = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
  "SPACE",
];

/** Parts of speech as numbers from 1: 0 stands for no token. */
export const TAG_CODES: ReadonlyMap<PartOfSpeech, number> = new Map(PARTS.map((part, at) => [part, at + 1]));

/** The number of a verb's part of speech. */
export const VERB = PARTS.indexOf("VERB") + 1;

/** The number of an auxiliary's part of speech. */
export const AUX = PARTS.indexOf("AUX") + 1;

/** The numbers of the parts of speech with which a name or a description of somebody begins. */
export const NAMING: ReadonlySet<number> = new Set(
  (["ADJ", "DET", "NOUN", "PRON", "PROPN"] as const).map((part) => PARTS.indexOf(part) + 1),
);

const PREFIX = 5;
const SUFFIX = 3;

/** The hash of the first letters of a word; all of a short one. */
export function prefixOf(lower: string): number {
  return hashText(lower, 0, Math.min(PREFIX, lower.length));
}

/** The hash of the last letters of a word; all of a short one. */
export function suffixOf(lower: string): number {
  return hashText(lower, Math.max(0, lower.length - SUFFIX));
}
