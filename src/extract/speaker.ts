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

/** A sentence with the attributions that it has of its own. */
interface Told {
  readonly sentence: Sentence;
  readonly attributions: readonly Attribution[];
}

/** “They fire all day. We do not,” said a commander: who spoke a quotation that goes on is told where it ends. */
export function closedBy(told: readonly Told[], at: number, quotations: readonly Quotation[]): Attribution | undefined {
  const sentence = told[at]?.sentence;
  const open =
    sentence && quotations.find((one) => overlapsSentence(sentence, one) && one.span.end > sentence.span.end);
  if (!open || open.span.start < sentence.span.start) return undefined;
  for (let next = at + 1; next < told.length; next++) {
    const { sentence: after, attributions } = told[next] as Told;
    if (after.span.start >= open.span.end) return undefined;
    if (attributions[0]) return attributions[0];
  }
  return undefined;
}

/**
 * The attributions of a sentence with those it inherits: a quotation that stands alone goes on with the speaker of the
 * same block, or of the block before when the quotation was left open there. `ahead` is told where the quotation ends.
 */
export function inheritSpeaker(
  sentence: Sentence,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  before: Speaker | undefined,
  ahead?: Attribution,
): Inherited {
  const speaker = ahead ? { attribution: ahead, block: sentence.blockIndex } : before;
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
