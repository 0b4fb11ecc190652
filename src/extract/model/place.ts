/** Who said what, by tokens of paragraphs. */
import type { Span } from "../../core/span.ts";
import type { Link } from "./link.ts";
import type { ReadParagraph } from "./reading.ts";

/** A stretch of tokens of one paragraph, `to` not included. */
export interface Place {
  readonly read: ReadParagraph;
  readonly from: number;
  readonly to: number;
}

/** One act of reporting. */
export interface Told {
  readonly source: Place | undefined;
  readonly cue: Place;
  readonly content: readonly Place[];
  /** The probability that the whole of it is right. */
  readonly confidence: number;
  /** What the model found; absent where a rule did. */
  readonly link?: Link;
}

/** Where a stretch stands in the text. */
export function spanOf({ read: { tokens }, from, to }: Place): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
