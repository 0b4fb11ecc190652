/** Comes in: the word lists of a language. Goes out: the words in them that carry nothing of what a statement says. */
import type { Language } from "../lang/language.ts";

/** The words of grammar, of hedging and of reporting. The tables hold phrases too ("according to"): each of their words is one. */
export function grammarWords(language: Language): Set<string> {
  const { clauses, cues, sources, hedges, units, time, numerals, modalities, boundsBefore, measures } = language;
  const tables: Iterable<string>[] = [
    clauses.coordinators,
    clauses.subordinators,
    clauses.conditionals,
    clauses.relatives,
    clauses.absolutes,
    clauses.adjuncts,
    clauses.auxiliaries,
    clauses.modals,
    clauses.be,
    clauses.have,
    clauses.infinitive,
    clauses.vagueSubjects,
    clauses.vagueVerbs,
    clauses.judgement,
    clauses.negations,
    cues.light,
    Object.keys(boundsBefore),
    measures.total,
    Object.keys(cues.verbs),
    Object.keys(cues.nouns),
    Object.keys(cues.phrases),
    cues.hearsay,
    cues.complementisers,
    sources.titles,
    Object.keys(sources.pronouns),
    hedges,
    units.determiners,
    units.of,
    units.per,
    time.limits,
    time.within,
    time.periodOpeners,
    time.ahead,
    Object.keys(numerals.cardinals),
    Object.keys(modalities),
  ];
  return new Set(tables.flatMap((table) => [...table].flatMap((phrase) => phrase.split(" "))));
}
