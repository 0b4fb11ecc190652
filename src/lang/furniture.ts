/** What a language must bring so that a page's furniture can be told from the article: word lists, nothing that decides. */

/**
 * Word lists for the layout of news texts. Entries are lower case, with straight quotes and single spaces, without the
 * punctuation at their end; "label" means a whole line, "opener" the first words of a block, "phrase" any words in it.
 */
export interface Furniture {
  /** Labels that head a part of the article itself: "key takeaways". */
  readonly labels: ReadonlySet<string>;
  /** Labels after which other pages or sources are listed: "related news", "sources". */
  readonly listLabels: ReadonlySet<string>;
  /** Whole lines that belong to the page: "advertisement", "source link". */
  readonly lines: ReadonlySet<string>;
  /** Names of sections, as they stand over or between headlines: "politics". */
  readonly sections: ReadonlySet<string>;
  /** Openers of an appeal or a link: "subscribe to", "read more". */
  readonly openers: readonly string[];
  /** Phrases of appeals: one in a short block without quotation marks, or two in any, make it furniture. */
  readonly appeals: readonly string[];
  /** Phrases of a notice about rights or opinions: "all rights reserved". */
  readonly notices: readonly string[];
  /** What stands between a name and an occupation in a line about the author: "is a". */
  readonly copulas: readonly string[];
  /** Occupations of authors: "researcher". */
  readonly occupations: ReadonlySet<string>;
  /** Phrases that only a line about the author has: "regular contributor to". */
  readonly blurbs: readonly string[];
  /** Openers of a picture's caption: "featured image". */
  readonly captions: readonly string[];
  /** Phrases of a picture's credit: "getty images". */
  readonly credits: readonly string[];
  /** Openers of a byline: "by". */
  readonly bylines: readonly string[];
  /** Words that join authors: "and". */
  readonly joiners: readonly string[];
  /** Words around the date of a text: "published", "updated". */
  readonly dateWords: readonly string[];
  /** Phrases that say the text stood elsewhere first: "originally published". */
  readonly republished: readonly string[];
  /** Agencies whose name stands in a dateline: "reuters". */
  readonly agencies: ReadonlySet<string>;
  /** The commonest words that few other languages share: a text made of them needs no detector. */
  readonly commonWords: ReadonlySet<string>;
}
