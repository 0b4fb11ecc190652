/** Words → the numbers the model knows them by: hashes of the word, its beginning and its end, and its classes. */
import type { PartOfSpeech } from "../../lang/language.ts";
import { hashText } from "../../text/hash.ts";

/** What a word form is to the model, whatever stands around it. */
export interface WordForm {
  readonly word: number;
  readonly prefix: number;
  readonly suffix: number;
  /** The word list of the language that had the word when the model was trained; 0 for none. */
  readonly list: number;
}

/** Hash of a word → the number of its list. */
export type WordClasses = ReadonlyMap<number, number>;

/** Word forms met so far. */
export interface Forms {
  readonly classes: WordClasses;
  readonly known: Map<string, WordForm>;
}

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

const PREFIX = 5;
const SUFFIX = 3;
// Forms are remembered up to this many, then forgotten all at once: memory stays bounded on any text.
const MOST_FORMS = 60_000;

/** The form of a word in lower case. */
export function formOf(lower: string, { classes, known }: Forms): WordForm {
  const met = known.get(lower);
  if (met) return met;
  const word = hashText(lower);
  const form: WordForm = {
    word,
    prefix: hashText(lower, 0, Math.min(PREFIX, lower.length)),
    suffix: hashText(lower, Math.max(0, lower.length - SUFFIX)),
    list: classes.get(word) ?? 0,
  };
  if (known.size >= MOST_FORMS) known.clear();
  known.set(lower, form);
  return form;
}
