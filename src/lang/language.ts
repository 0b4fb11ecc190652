/** What a language must bring: words in tables, nothing that decides. The engine in extract/ names no language. */
import type { Offset } from "../core/date.ts";
import type { Bound, Change, Quantifier } from "../core/quantity.ts";
import type { Modality } from "../core/statement.ts";
import type { Token } from "../text/tokens.ts";
import type { CheckWords } from "./checks.ts";
import type { CueWords } from "./cues.ts";
import type { Furniture } from "./furniture.ts";
import type { ClauseWords, Particles, Phrases, Shapes } from "./grammar.ts";
import type { QuantityWords } from "./quantities.ts";
import type { Scale, Themes } from "./themes.ts";

/** Universal parts of speech. @source Universal Dependencies, UPOS tag set (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

/** Tags for tokens that stand in order. */
export type Tagger = (tokens: readonly Token[]) => PartOfSpeech[];

export type { CueKind, CueWords } from "./cues.ts";
export type { ClauseWords, Particles, Phrases, Shapes } from "./grammar.ts";

/** Number words and what is set around figures. */
export interface Numerals {
  /** "three" → 3, "twenty" → 20, "dozen" → 12. */
  readonly cardinals: Phrases<number>;
  /** "hundred", "million", "bn" → the factor. */
  readonly scales: Phrases<number>;
  /** Scales that may be glued to digits: "1.2bn". */
  readonly suffixes: Phrases<number>;
  /** "half" → 0.5, "two-thirds" is made of cardinal and denominator. */
  readonly fractions: Phrases<number>;
  readonly denominators: Phrases<number>;
  /** "double" → 2, "twice" → 2. */
  readonly multiples: Phrases<number>;
  /** "fold": what makes a multiple of the number before it. */
  readonly foldSuffix: ReadonlySet<string>;
  /** "times". */
  readonly times: ReadonlySet<string>;
  /** "a", "an": one, where a unit of time or a scale follows. */
  readonly articles: ReadonlySet<string>;
  /** "entire", "whole": may stand between the article and the unit. */
  readonly whole: ReadonlySet<string>;
  /** "to", "and", "or": join a range. */
  readonly rangeJoiners: ReadonlySet<string>;
  /** "between", "from": open a range. */
  readonly rangeOpeners: ReadonlySet<string>;
  readonly decimalMark: "." | ",";
  /** "more", "additional": the unit is that of the figure before. */
  readonly more: ReadonlySet<string>;
}

/** Units by their words, singular and plural. */
export interface UnitWords {
  readonly time: Phrases<string>;
  readonly percent: Phrases<string>;
  readonly currencySymbols: Phrases<string>;
  readonly currencyWords: Phrases<string>;
  readonly physical: Phrases<string>;
  /** "gdp", "gross domestic product": what a share is of. */
  readonly gdp: Phrases<true>;
  /** "of": joins a share and its base. */
  readonly of: ReadonlySet<string>;
  /** Possessives and articles that may stand before the base. */
  readonly determiners: ReadonlySet<string>;
  /** "per", "a", "every": open the time of a rate. */
  readonly per: ReadonlySet<string>;
  /** "annually" → the time of a rate. */
  readonly adverbs: Phrases<string>;
  /** Nouns after a number that count nothing ("Article 5", "page 3" stand before it). */
  readonly labels: ReadonlySet<string>;
}

/** Dates and times relative to the day of the text. */
export interface TimeWords {
  readonly months: Phrases<number>;
  readonly weekdays: Phrases<number>;
  /** "last year" → −1 to −1 of unit `a`, counted from the day of the text. */
  readonly relative: Phrases<Offset>;
  /** "by", "until", "before": the date is a limit. */
  readonly limits: ReadonlySet<string>;
  /** "within": the duration is a limit, counted from the text. */
  readonly within: ReadonlySet<string>;
  /** "in", "during", "of": the year is a period. */
  readonly periodOpeners: ReadonlySet<string>;
  /** "since". */
  readonly since: ReadonlySet<string>;
  /** "the end of": the last day of what follows. */
  readonly ends: ReadonlySet<string>;
  /** "over": with a duration it is a time that passes, not a lower bound. */
  readonly passing: ReadonlySet<string>;
  /** "next", "coming": may stand between the opener and the duration. */
  readonly ahead: ReadonlySet<string>;
  /** Words before a time → which side of it is meant. */
  readonly openers: Phrases<Reach>;
  /** "than", "compared with": the time is what something is set against, not when it was. */
  readonly bases: Phrases<true>;
  /** "on", "over": do the same, but only after a word of movement ("up 4 % on last year"). */
  readonly steps: ReadonlySet<string>;
  /** Words that may stand between an opener and its time: "by at the latest 2029". */
  readonly opened: ReadonlySet<string>;
  /** "past": with a duration, the time up to the day of the text. */
  readonly gone: ReadonlySet<string>;
  /** "over", "during": open a duration that something takes. */
  readonly lasting: ReadonlySet<string>;
  /** "ago": after a duration, the time so long before. */
  readonly ago: ReadonlySet<string>;
  /** "from now": after a duration, the time so long after. */
  readonly hence: Phrases<true>;
  /** "time", after a duration with a possessive: "in five years' time". */
  readonly hereafter: ReadonlySet<string>;
  /** "could", "may": with "in five years", the time so long after. */
  readonly foreseeing: ReadonlySet<string>;
  /** "first quarter", "early" → first and last day of that part of a year (`MM-DD`). `exact`: by the calendar. */
  readonly partsOfYear: Phrases<PartOfYear>;
  /** "fiscal year": what follows is a year of accounts. */
  readonly fiscal: Phrases<true>;
  /** What makes a decade of a year: "2030s". */
  readonly decadeEnding: ReadonlySet<string>;
  /** "that year", "a year earlier": how many units of time from what was dated just before. */
  readonly same: Phrases<{ readonly unit: "a" | "mo"; readonly step: number }>;
  /** Nouns of events that a text can date elsewhere: "summit". */
  readonly occasions: ReadonlySet<string>;
  /** "upcoming": before an event that is still to come. */
  readonly coming: ReadonlySet<string>;
}

/** Which side of a time is meant: up to it, up to the day before it, from it on, from the day after it on. */
export type Reach = "by" | "before" | "until" | "since" | "from" | "after";

/** A part of a year, `MM-DD` to `MM-DD`; what is not `exact` is a convention and never `stated`. */
export interface PartOfYear {
  readonly from: string;
  readonly to: string;
  readonly exact: boolean;
}

/** How those who speak are named. */
export interface SourceWords {
  /** "officials", "experts": nobody is named. */
  readonly anonymous: ReadonlySet<string>;
  /** "assessments", "intelligence": a body of writing without an author. */
  readonly documents: ReadonlySet<string>;
  /** Plurals that do not look like one: "people". */
  readonly plurals: ReadonlySet<string>;
  /** "some", "others", "those": stand for people whom nothing names. */
  readonly indefinite: ReadonlySet<string>;
  /** Nouns in the names of bodies: "university", "ministry". */
  readonly bodies: ReadonlySet<string>;
  /** "company", "firm": with "the", the one that was named last. */
  readonly firms: ReadonlySet<string>;
  /** "president", "minister", "chief": stands before or after a name. */
  readonly titles: ReadonlySet<string>;
  /** Titles of which a country has one. */
  readonly single: ReadonlySet<string>;
  /** "leaders", "members": a group that a name makes known. */
  readonly groups: ReadonlySet<string>;
  /** Pronoun → what it can stand for. */
  readonly pronouns: Phrases<"he" | "she" | "they" | "it" | "we" | "i">;
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  /** Words that begin with a capital and name nobody ("Monday", "However"). */
  readonly notNames: ReadonlySet<string>;
  /** Occasions on which somebody speaks: "speech", "interview". */
  readonly occasions: ReadonlySet<string>;
  /** Last words of what only says that a speaker keeps his name back: "not to be named". */
  readonly nameless: Phrases<true>;
}

/** Verbs and nouns by which the kind and the modality of a statement is told. */
export interface KindWords {
  readonly threat: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly forecast: ReadonlySet<string>;
  readonly pledge: Phrases<string>;
  /** "willingness", "prepared": bind only with what is to be done behind them ("prepared to send 40 tanks"). */
  readonly disposed: ReadonlySet<string>;
  /** "hopes": between a promise and a figure, what is no longer promised. */
  readonly wishes: ReadonlySet<string>;
  /** "would": before a verb of concluding, what follows from something else and is not foretold. */
  readonly conditional: ReadonlySet<string>;
  /** "mean", "imply". */
  readonly concluding: ReadonlySet<string>;
  /** "comprising", "including": open the parts of what stands before them. */
  readonly parts: ReadonlySet<string>;
  readonly accusation: ReadonlySet<string>;
  readonly need: ReadonlySet<string>;
  /** "if", "unless": what is said holds only if something else comes to pass. */
  readonly conditions: ReadonlySet<string>;
  /** "even", "as": before such a word they make another one of it ("even if"). */
  readonly unconditional: ReadonlySet<string>;
  /** "postponed", "instead": whoever says so knows that something else had been said. */
  readonly revising: ReadonlySet<string>;
}

/** Names of what is measured. */
export interface MeasureWords {
  /** Name in a text → actor id; capital letters count. */
  readonly actors: Readonly<Record<string, string>>;
  /** Capitals and seats of government: the name of a place, unless it does something. */
  readonly capitals: ReadonlySet<string>;
  /** Names that several actors bear → all of them. */
  readonly ambiguous: Readonly<Record<string, readonly string[]>>;
  /** "the bloc" → groups that it can stand for, one of which the text has named before. */
  readonly anaphors: Readonly<Record<string, readonly string[]>>;
  /** Names of places that people bear too: before a surname they name nobody's country. */
  readonly givenNames: ReadonlySet<string>;
  /** Common nouns, in lower case, that stand for an alliance when nothing says whose they are: "allies". */
  readonly groups: Phrases<string>;
  /** "can", "capacity", "capable": before a verb of making, what could be made. */
  readonly able: ReadonlySet<string>;
  /** "each", "apiece": after an amount, the price of one. */
  readonly apiece: ReadonlySet<string>;
  /** "costs": before an amount, what something is sold for. */
  readonly costs: ReadonlySet<string>;
  /** "takes", "is": join a wait and its length. */
  readonly takes: ReadonlySet<string>;
  /** Places that make things: what they "deliver" is their output. */
  readonly makers: ReadonlySet<string>;
  /** Noun or noun phrase, lower case, singular and plural → item id. */
  readonly items: Phrases<string>;
  /** Adjectives before an item that make it a narrower one: "new", "nuclear-capable". */
  readonly qualifiers: Phrases<string>;
  /** Verbs in every form → the measure of what they count. */
  readonly verbs: Phrases<string>;
  /** Nouns → the measure. */
  readonly nouns: Phrases<string>;
  /** What makes a share or money one of defence: "defense", "military". */
  readonly defence: ReadonlySet<string>;
  readonly spending: ReadonlySet<string>;
  /** What else is told as a share of GDP: "deficit", "debt", "health". */
  readonly elsewhere: ReadonlySet<string>;
  readonly target: ReadonlySet<string>;
  readonly core: ReadonlySet<string>;
  readonly related: ReadonlySet<string>;
  readonly purchasingPower: readonly string[];
  readonly real: readonly string[];
  readonly nominal: readonly string[];
  /** "comparable to", "equal to". */
  readonly comparable: Phrases<true>;
  readonly total: ReadonlySet<string>;
  /** Nouns that only portion out what "of" brings ("400 units of armoured vehicles"). */
  readonly portions: ReadonlySet<string>;
}

/** All that extraction and reading need to know of one language: tables of words, a tagger, the shapes of words. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly name: string;
  readonly tag: Tagger;
  readonly abbreviations: ReadonlySet<string>;
  readonly numerals: Numerals;
  readonly units: UnitWords;
  readonly quantities: QuantityWords;
  /** Words before a figure → its bound; longest phrase first. */
  readonly boundsBefore: Phrases<Bound>;
  /** Words after a figure → its bound ("or more"). */
  readonly boundsAfter: Phrases<Bound>;
  /** Words of movement, every form → up or down. */
  readonly changes: Phrases<Change>;
  /** Words that distribute: "each", "in all". */
  readonly quantifiers: Phrases<Quantifier>;
  readonly time: TimeWords;
  readonly cues: CueWords;
  readonly sources: SourceWords;
  readonly hedges: ReadonlySet<string>;
  /** Verbs that are hedges where a gerund follows: "risks losing". */
  readonly hedgesOfDeeds: ReadonlySet<string>;
  readonly clauses: ClauseWords;
  readonly kinds: KindWords;
  readonly measures: MeasureWords;
  /** What is said again and again without a figure. */
  readonly themes: Themes;
  readonly degrees: readonly Scale[];
  readonly checks: CheckWords;
  readonly furniture: Furniture;
  readonly particles: Particles;
  readonly shapes: Shapes;
  /** Base form of a noun: "tanks" → "tank". */
  singular(noun: string): string;
  /** Base form of a verb: "producing" → "produce". */
  lemma(verb: string): string;
  readonly modalities: Phrases<Modality>;
}
