/** English words that join clauses, and words that say how much is asserted. */
import type { ClauseWords } from "../language.ts";
import { words } from "../words.ts";
import { forms, irregularParticiples, irregularPast } from "./morphology.ts";

const inflected = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).flatMap(forms));

/**
 * @source Function words: Quirk et al., A Comprehensive Grammar of the English Language, ch. 13–15 (coordination,
 * subordination). The lists of vague and judging words are our own, gathered from news prose and open to correction.
 */
export const clauses: ClauseWords = {
  coordinators: words("and but nor yet"),
  subordinators: words("as while although though whereas because since even"),
  conditionals: words("if unless when whenever once until before after provided assuming whether without"),
  relatives: words("which who whose whom where what"),
  absolutes: words("with"),
  prepositionalParticiples: words(
    "including following regarding concerning according excluding considering given owing depending starting beginning",
  ),
  adjuncts: words(
    "amid amidst despite in at on to from under over during for by with without through throughout among beyond following given responding according unlike alongside besides against across",
  ),
  auxiliaries: words(
    "has have had is are was were be been being am do does did can could may might must shall should will would 's",
  ),
  modals: words("can could may might must shall should will would"),
  pastAuxiliaries: words("was were had did"),
  be: words("is are was were be been being am"),
  have: words("has have had having"),
  infinitive: words("to"),
  irregularPast,
  irregularParticiples,
  fixed: [
    ["such", "as"],
    ["as", "well", "as"],
    ["as", "part", "of"],
    ["as", "much"],
    ["as", "many"],
    ["as", "a"],
    ["as", "an"],
    ["as", "of"],
    ["as", "the"],
    ["even", "if"],
    ["even", "by"],
    ["even", "in"],
    ["even", "after"],
    ["so", "that"],
    ["known", "as"],
    ["since", "then"],
  ],
  vagueSubjects: words(
    "development developments dynamic dynamics landscape perspective implication implications situation situations stance move moves shift tension tensions picture context backdrop narrative reality challenge challenges complexity layer layers dimension dimensions uncertainty balance stakes this that these it world message",
  ),
  vagueVerbs: inflected(
    "highlight underscore underline illustrate reflect signal represent demonstrate reveal complicate evolve deepen emphasize remain add exemplify symbolize symbolise shape frame",
  ),
  interpreting: inflected(
    "signal demonstrate reflect underscore illustrate exemplify symbolize symbolise epitomize mark",
  ),
  judgement: words(
    "insurmountable unthinkable untenable unsustainable crucial critical significant important dangerous dangerously alarming alarmingly concerning worrying troubling unprecedented precarious delicate complex stark staggering shocking serious severe grave dire unacceptable vital essential obvious obviously evident evidently clearly clear impressive remarkable desperate reckless cynical hypocritical naive absurd failed failure mistake crisis modest existential relatively unlikely weak weakness stakes higher urgent urgently ",
  ),
  negations: words(
    "not no never n't neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't wouldn't shouldn't",
  ),
};

/**
 * Words that weaken an assertion.
 * @source Own list: modal verbs, adverbs of probability and hearsay, approximators, as grammars of English group them.
 */
export const hedges: ReadonlySet<string> = words(
  "could may might possibly perhaps potentially potential likely unlikely probably reportedly allegedly apparently supposedly purportedly appears appear appeared seems seem seemed projected approximately roughly nearly almost",
);

/** Verbs that weaken what follows only where that is a deed: "risks losing", but not "risks an attack". */
export const hedgesOfDeeds: ReadonlySet<string> = new Set(["risk", "risks", "risked", "risking"]);
