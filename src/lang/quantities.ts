/** What the grammar of quantities needs of a language, besides numerals, units and bounds. */
import type { Phrases } from "./grammar.ts";

/** Units of measurement by their words and symbols. */
export interface MeasurementWords {
  /** Words in lower case → unit code. */
  readonly words: Phrases<string>;
  /** Symbols as they are written, capitals counting → unit code. */
  readonly symbols: Phrases<string>;
  /** Symbols of a unit and what it is divided by: "mph" → mile, hour. */
  readonly rates: Phrases<readonly [string, string]>;
  /** Unit code → its name in the singular. */
  readonly names: Phrases<string>;
  /** "square", "cubic" → the power. */
  readonly powers: Phrases<2 | 3>;
}

/** Money as it is written next to a number. */
export interface MoneyWords {
  /** Letters before a sign ("US$", "A$") → currency code. */
  readonly prefixes: Phrases<string>;
  /** Letters that name a currency alone, before a number ("PS", "RM", "PLN") → currency code. */
  readonly codes: Phrases<string>;
  /** Letters that may stand after a sign or the number: "$US5", "$5 US". */
  readonly letters: Phrases<string>;
  /** Names of currencies, singular and plural → currency code. */
  readonly words: Phrases<string>;
  /** Currency code → its name in the singular. */
  readonly names: Phrases<string>;
}

/** Closed classes and frequent words that tell where a counted phrase begins and ends. */
export interface QuantityWords {
  readonly measurements: MeasurementWords;
  readonly money: MoneyWords;
  /** Words that no counted phrase contains: prepositions, pronouns, auxiliaries, adverbs, frequent verbs. */
  readonly stops: ReadonlySet<string>;
  /** Prepositions, pronouns and forms of "be": never the name that a number belongs to, even with a capital. */
  readonly plain: ReadonlySet<string>;
  /** Plurals that do not end in -s. */
  readonly plurals: ReadonlySet<string>;
  /** Words in -s that go before another noun: "sports", "sales". */
  readonly compounds: ReadonlySet<string>;
  /** Words in -s that are no plural. */
  readonly notPlurals: ReadonlySet<string>;
  /** Words after which a bare number is a figure: "to", "of", "than", "was". */
  readonly introduces: ReadonlySet<string>;
  /** Words before "one" that make it a pronoun. */
  readonly pronominal: ReadonlySet<string>;
  /** What follows "one" in a saying: "one day", "at one point". */
  readonly idioms: ReadonlySet<string>;
  /** "another" and "other" after "one". */
  readonly reciprocal: ReadonlySet<string>;
  /** Words before a fraction that make it a part of a whole with an order: "first half", "fourth quarter". */
  readonly ordinals: ReadonlySet<string>;
  /** Nouns that may follow "per" or "a" as what a rate is divided by. */
  readonly rated: ReadonlySet<string>;
  /** "Dozens", "thousands" → how many at least; ten times as many at most. */
  readonly vague: Phrases<number>;
  /** Words that turn the sign: "minus". */
  readonly negative: ReadonlySet<string>;
  /** "old", "of age": make an age of a time. */
  readonly age: Phrases<true>;
  /** "aged", "age": before an age. */
  readonly aged: ReadonlySet<string>;
  /** "out of", "in": between the parts of a share, "one in five". */
  readonly outOf: Phrases<true>;
  /** Stems of superlatives that lose a final e before the ending: "larg". */
  readonly mute: ReadonlySet<string>;
  /** Adjectives that stand before the number and belong to what is counted: "the top three". */
  readonly raised: ReadonlySet<string>;
  /** Names of units that stand before their number ("Mach 5") → code. */
  readonly before: Phrases<string>;
  /** Superlatives that the ending does not show → base form. */
  readonly superlatives: Phrases<string>;
  /** Letters after a share that are no SI symbol: "pc", "p", "pp" → unit code. */
  readonly letterUnits: Phrases<string>;
  /** Names of multiples after digits: "x". */
  readonly multiple: ReadonlySet<string>;
  /** "multiplied": before "by" and a number, which then is a factor. */
  readonly multiplying: ReadonlySet<string>;
  /** "factor": in "by a factor of four". */
  readonly factors: ReadonlySet<string>;
  /** "apiece", "each". */
  readonly apiece: ReadonlySet<string>;
  /** Adjectives between a figure and a noun of movement: "a 5 % annual increase". */
  readonly changeModifiers: ReadonlySet<string>;
  /** Words of movement that have no object: what they move by is a change in any unit ("fell $3"). */
  readonly movers: ReadonlySet<string>;
  /** Nouns of movement that name an amount too: "a loss of $5". */
  readonly amountNouns: ReadonlySet<string>;
  /** "compared": sets a figure against the one before, with one of `against`. */
  readonly compared: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  /** Steps of an index: "point". */
  readonly points: ReadonlySet<string>;
  /** Beside an amount: it is a difference, not a level. "6 billion more", "an additional 6 billion". */
  readonly differences: ReadonlySet<string>;
  /** What a share may be followed by: "closed 0.4 % lower". */
  readonly compare: Phrases<"up" | "down">;
  /** "ago", "earlier": what is so far away is a date. */
  readonly apart: ReadonlySet<string>;
  /** What stands for things named before, after "19 of": "them", "these". */
  readonly named: ReadonlySet<string>;
  /** The last words of what sums up: "12 in all". */
  readonly sum: ReadonlySet<string>;
  /** Verbs that take "up" and "down" as part of themselves: "shot down", "takes up". */
  readonly phrasal: ReadonlySet<string>;
}
