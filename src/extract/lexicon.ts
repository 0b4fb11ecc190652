/** A language's tables → one number a word that says which of them it opens, so that a rule passes most words at a glance. */
import type { Language } from "../lang/language.ts";

type Words = ReadonlySet<string> | Readonly<Record<string, unknown>>;

// Each row: the tables whose phrases a rule looks for. Their first words get the bit of the row.
const TABLES = {
  cue: ({ cues }) => [cues.phrases, cues.verbs, cues.nouns],
  definite: ({ particles }) => [particles.definite],
  actor: ({ measures, particles }) => [measures.actors, measures.ambiguous, measures.groups, particles.definite],
  relativeTime: ({ time }) => [time.relative],
  item: ({ measures }) => [measures.items],
  measure: ({ measures }) => [measures.verbs, measures.nouns],
  comparable: ({ measures }) => [measures.comparable],
  quantifier: ({ quantifiers }) => [quantifiers],
  /** A word that can open a clause without a comma before it. */
  joint: ({ clauses }) => [clauses.subordinators, clauses.coordinators],
  negation: ({ clauses }) => [clauses.negations],
  /** Forms of "be" and "have", and the other auxiliaries. */
  auxiliary: ({ clauses }) => [clauses.be, clauses.have, clauses.auxiliaries],
  modal: ({ clauses }) => [clauses.modals],
  judgement: ({ clauses }) => [clauses.judgement],
  modality: ({ modalities }) => [modalities],
  hedge: ({ hedges, hedgesOfDeeds }) => [hedges, hedgesOfDeeds],
  passive: ({ cues }) => [cues.passive],
  threat: ({ kinds }) => [kinds.threat],
  future: ({ kinds }) => [kinds.future],
  forecast: ({ kinds }) => [kinds.forecast],
  pledge: ({ kinds }) => [kinds.pledge],
  interpreting: ({ clauses }) => [clauses.interpreting],
  need: ({ kinds }) => [kinds.need],
  surpass: ({ particles }) => [particles.surpasses],
  accusation: ({ kinds }) => [kinds.accusation],
} satisfies Record<string, (language: Language) => readonly Words[]>;

/** A group of tables that one rule looks for. */
export type WordClass = keyof typeof TABLES;

/** The bit of each class in `Tagged.opens`. */
export const OPENS = Object.fromEntries(Object.keys(TABLES).map((name, at) => [name, 1 << at])) as unknown as Readonly<
  Record<WordClass, number>
>;

/** For each word that opens a phrase of any table, the bits of its classes. */
export type Lexicon = ReadonlyMap<string, number>;

const LEXICONS = new WeakMap<Language, Lexicon>();

/** The lexicon of a language, made once. */
export function lexiconOf(language: Language): Lexicon {
  const known = LEXICONS.get(language);
  if (known) return known;
  const lexicon = new Map<string, number>();
  for (const [name, tables] of Object.entries(TABLES)) {
    const bit = OPENS[name as WordClass];
    for (const phrase of tables(language).flatMap(phrasesOf)) {
      // "Porto-Novo" and "St. Lucia" are read as more tokens than they have spaces.
      const spaced = phrase.split(" ", 1)[0] ?? phrase;
      const token = /^[^\s\-.\d]+/.exec(phrase)?.[0] ?? spaced;
      for (const word of new Set([spaced, token])) lexicon.set(word, (lexicon.get(word) ?? 0) | bit);
    }
  }
  LEXICONS.set(language, lexicon);
  return lexicon;
}

function phrasesOf(words: Words): string[] {
  return words instanceof Set ? [...words] : Object.keys(words);
}

/** True when any of the tokens from `from` to `to` opens a phrase of a class. */
export function anyOpens(
  tokens: readonly { readonly opens: number }[],
  bits: number,
  from = 0,
  to = tokens.length,
): boolean {
  for (let at = from; at < to; at++) if ((tokens[at]?.opens ?? 0) & bits) return true;
  return false;
}
