// In: the word lists of a language. Out: the hash of each word → the number of its list, as the weights carry it.

import { languageOf } from "../../dist/lang/index.js";
import { hashText } from "../../dist/text/hash.js";

const KINDS = ["say", "warn", "claim", "demand", "propose", "promise", "plan", "forecast", "accuse", "deny", "judge"];

/** Word hash → list from 1; the first list that has a word wins. Lists 8 to 21 hold reporting words. */
export function classesOf(language = languageOf("en")) {
  const out = new Map();
  wordLists(language).forEach((list, at) => {
    for (const word of list) {
      const hash = hashText(word);
      if (!out.has(hash)) out.set(hash, at + 1);
    }
  });
  return out;
}

function wordLists({ cues, sources, clauses, particles }) {
  const firstWords = (table) => Object.keys(table).map((phrase) => phrase.split(" ")[0]);
  return [
    cues.complementisers,
    clauses.be,
    clauses.have,
    clauses.modals,
    clauses.infinitive,
    clauses.relatives,
    particles.by,
    ...KINDS.map((kind) => Object.keys(cues.verbs).filter((verb) => cues.verbs[verb] === kind && !verb.includes(" "))),
    Object.keys(cues.nouns),
    cues.light,
    firstWords(cues.phrases),
    cues.hearsay,
    Object.keys(sources.pronouns),
    sources.anonymous,
    sources.titles,
    sources.bodies,
    sources.groups,
    sources.occasions,
    clauses.subordinators,
    clauses.absolutes,
    sources.male,
    sources.female,
    sources.notNames,
  ];
}
