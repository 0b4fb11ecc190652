/** What a language must bring of its grammar: function words and the shapes of words, in lists. */

/** A phrase as lower-case words separated by one space, and what it stands for. */
export type Phrases<T> = Readonly<Record<string, T>>;

/** How sentences are put together. */
export interface ClauseWords {
  readonly coordinators: ReadonlySet<string>;
  /** "as", "while": a clause of its own follows. */
  readonly subordinators: ReadonlySet<string>;
  /** "if", "unless": the clause belongs to what it conditions. */
  readonly conditionals: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** "with": opens an absolute ("with X warning that …"). */
  readonly absolutes: ReadonlySet<string>;
  /** "including", "following": participles that have become prepositions. */
  readonly prepositionalParticiples: ReadonlySet<string>;
  /** Prepositions that open an adjunct before the subject. */
  readonly adjuncts: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  /** "was", "had": auxiliaries that tell in the past. */
  readonly pastAuxiliaries: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  readonly infinitive: ReadonlySet<string>;
  /** Past forms that do not end in -ed, finite ("rose") and participle ("shown"). */
  readonly irregularPast: ReadonlySet<string>;
  readonly irregularParticiples: ReadonlySet<string>;
  /** "such as", "as well as": not the opening of a clause. */
  readonly fixed: readonly (readonly string[])[];
  /** Nouns of talk about the text itself ("development", "landscape"): a sentence about them states nothing. */
  readonly vagueSubjects: ReadonlySet<string>;
  /** Verbs that only point ("underscores", "highlights"). */
  readonly vagueVerbs: ReadonlySet<string>;
  /** Verbs by which a narrator reads a meaning into what happens ("signals a shift"). */
  readonly interpreting: ReadonlySet<string>;
  /** Words of judgement that make an opinion of a sentence. */
  readonly judgement: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
}

/** Function words, each list named after what the rules need it for. */
export interface Particles {
  readonly of: ReadonlySet<string>;
  /** The agent of a passive, and the step of a change. */
  readonly by: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  /** "at": joins a thing and its amount ("puts spending at 4 %"). */
  readonly at: ReadonlySet<string>;
  /** Prepositions after which a capital still means its government: "by Moscow", "between Moscow and …". */
  readonly agents: ReadonlySet<string>;
  /** Opens the window of a rate: "in three months". */
  readonly in: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** "number", in "the number of tanks is 40". */
  readonly number: ReadonlySet<string>;
  /** A possessive that may stand before a body of people. */
  readonly owner: ReadonlySet<string>;
  /** The decimal mark in words. */
  readonly point: ReadonlySet<string>;
  readonly what: ReadonlySet<string>;
  /** Comes before a subordinator: "even though". */
  readonly even: ReadonlySet<string>;
  /** "as": both ends of a comparison of equals, and a subordinator. */
  readonly equative: ReadonlySet<string>;
  /** What may stand after "as" in a comparison: "as much". */
  readonly degree: ReadonlySet<string>;
  /** Words after which "as" opens no clause: "such as", "seen as". */
  readonly beforeEquative: ReadonlySet<string>;
  readonly than: ReadonlySet<string>;
  /** Words that make one side of a comparison the larger. */
  readonly exceeds: ReadonlySet<string>;
  /** After a multiple: by so much or to so much, nobody knows. */
  readonly more: ReadonlySet<string>;
  /** Before "times": a multiple without a number. */
  readonly manifold: ReadonlySet<string>;
  /** Verbs by which one side comes to make more than the other. */
  readonly surpasses: ReadonlySet<string>;
  /** Verbs that make two sides alike in size, and those that make the first the larger: "equals", "exceeds". */
  readonly equals: ReadonlySet<string>;
  readonly outgrows: ReadonlySet<string>;
  readonly less: ReadonlySet<string>;
  /** What a noun of speech may be followed by: "warning of", "alarm about". */
  readonly topic: ReadonlySet<string>;
  /** What follows a thing to be done: "plans to", "acquisition of". */
  readonly purpose: ReadonlySet<string>;
  /** What follows a passive of judgement: "seen as". */
  readonly role: ReadonlySet<string>;
  readonly both: ReadonlySet<string>;
  readonly clock: Phrases<true>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  readonly bodyJoiners: ReadonlySet<string>;
  /** Adverbs that belong to the verb before them: "ramps up". */
  readonly verbParticles: ReadonlySet<string>;
  readonly including: ReadonlySet<string>;
  /** Forms of the auxiliaries that head no clause. */
  readonly notFinite: ReadonlySet<string>;
  /** Months that are common words when they begin in lower case. */
  readonly capitalMonths: ReadonlySet<string>;
}

/** What the shape of a word shows. */
export interface Shapes {
  /** Present participle: "producing". */
  gerund(word: string): boolean;
  /** Regular past: "produced". */
  past(word: string): boolean;
  /** Third person of a verb, or plural of a noun: "produces", "tanks". */
  sibilant(word: string): boolean;
  /** Comparative: "larger". */
  comparative(word: string): boolean;
}

/** Everything that the engine knows of one language. */
