/** What a chart rests on. Comes in: what is drawn and whose figures these are. Goes out: everybody behind it, and the line that names them. */

/** Whose figures, words or rules stand behind something that is drawn. */
export interface ChartOrigin {
  readonly producer: string;
  readonly title: string;
  /** As a reader would cite it. */
  readonly citation: string;
  /** Where the producer offers it. */
  readonly url?: string;
  /** The day or instant that it was fetched; absent where nobody noted it. */
  readonly accessed?: string;
  /** Day, month or year, or the edition of a series. */
  readonly published?: string;
  /** The producer's terms, in a few words. */
  readonly licence: string;
  /** What stands here otherwise than there. */
  readonly changed: string;
}

/** One thing that is drawn: a line, a band, a kind of mark. */
export interface DrawnSeries {
  readonly name: string;
  readonly about: string;
  /** Who stands behind it; nobody where it is worked out here from the others. */
  readonly origins: readonly ChartOrigin[];
}

/** What a chart shows, for whoever takes it away. */
export interface ChartAbout {
  readonly title: string;
  /** What can be seen on it, in a sentence or two. */
  readonly description: string;
  /** As the model or the series writes it; empty for plain numbers. */
  readonly unit: string;
  readonly drawn: readonly DrawnSeries[];
  /** What is taken for granted and was read nowhere. */
  readonly assumptions: readonly string[];
}

/** Everybody behind a chart, each once. */
export function originsOf({ drawn }: Pick<ChartAbout, "drawn">): readonly ChartOrigin[] {
  const all = drawn.flatMap(({ origins }) => origins);
  return [...new Map(all.map((origin) => [origin.citation, origin])).values()];
}

/** Whose figures a picture shows, in one line: producers, each once. */
export function sourceLine(about: Pick<ChartAbout, "drawn">): string {
  const names = [...new Set(originsOf(about).map(({ producer }) => producer))];
  const shown = names.slice(0, MOST_NAMES).join("; ");
  const rest = names.length - MOST_NAMES;
  if (names.length === 0) return "Source: worked out by Plumbline.";
  return `Source: ${shown}${rest > 0 ? `; and ${rest} more` : ""}. Drawn by Plumbline.`;
}

/** A source line is read, not looked up in; the metadata has them all. */
const MOST_NAMES = 4;
