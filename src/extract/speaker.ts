/** A quotation without reporting words of its own → who goes on speaking. */
import type { Attribution } from "./attribution.ts";
import type { Quotation } from "./quotation.ts";
import { isSaying } from "./quotation.ts";
import type { Sentence } from "./reading.ts";

/** Who spoke last, and in which block. */
export interface Speaker {
  readonly attribution: Attribution;
  readonly block: number;
}

interface Inherited {
  readonly attributions: readonly Attribution[];
  readonly speaker: Speaker | undefined;
}

/**
 * The attributions of a sentence with those it inherits: a quotation that stands alone goes on with the speaker of the
 * same block, or of the block before when the quotation was left open there.
 */
export function inheritSpeaker(
  sentence: Sentence,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  speaker: Speaker | undefined,
): Inherited {
  const last = attributions.at(-1);
  if (last) return { attributions, speaker: { attribution: last, block: sentence.blockIndex } };
  const saying = quotations.some((quotation) => overlapsSentence(sentence, quotation) && isSaying(quotation, sentence));
  if (!saying || !speaker || sentence.blockIndex - speaker.block > 1) return { attributions, speaker };
  const whole = { from: 0, to: sentence.tokens.length };
  const inherited: Attribution = { ...speaker.attribution, content: whole, frame: { from: 0, to: 0 } };
  return { attributions: [inherited], speaker: { ...speaker, block: sentence.blockIndex } };
}

function overlapsSentence(sentence: Sentence, quotation: Quotation): boolean {
  return quotation.span.start < sentence.span.end && quotation.span.end > sentence.span.start;
}
