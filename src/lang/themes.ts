/** Themes: what statements without a figure are about. Scales: words that say one thing with more and more force. */

/** A theme that reports come back to: a statement has it that has a word of each list near each other, or one that says it alone. */
export interface Theme {
  /** What such a statement says, in words of our own, without its subject. */
  readonly says: string;
  /** True where it is told of two actors, now of the one and now of the other. */
  readonly between?: true;
  /** Base forms of what it is about. */
  readonly about: ReadonlySet<string>;
  /** Base forms of what is said of that. */
  readonly state: ReadonlySet<string>;
  /** Base forms, of one word or two, that need no other beside them. */
  readonly alone: ReadonlySet<string>;
  /** Those of its words that say less than the theme, and those that say more; all others say just that. */
  readonly vague?: ReadonlySet<string>;
  readonly strong?: ReadonlySet<string>;
}

/** Words that say one thing with more and more force. */
export interface Scale {
  readonly says: string;
  /** It says how much or how many: where a figure is told, the figure does, and the word belongs to something else. */
  readonly amounts?: boolean;
  /** Base forms, the weakest step first. */
  readonly steps: readonly ReadonlySet<string>[];
}

/** Themes by id. */
export type Themes = Readonly<Record<string, Theme>>;
