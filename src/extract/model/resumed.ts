/** Who said what in a paragraph → the same with the quotations in which a speaker goes on: “…,” said she. … “….” */
import type { Range } from "./labels.ts";
import { MARGIN, type Paragraph } from "./paragraph.ts";
import type { Place, Told } from "./place.ts";
import type { ReadParagraph } from "./reading.ts";

/**
 * Gives each quotation that is a sentence by itself, and that nobody is said to say, to whoever was quoted last before it. A
 * content that begins with such a quotation and breaks off inside it runs to its end. `answered` tells the places of cues
 * that are read elsewhere: behind one of them somebody else may be speaking.
 */
export function withResumed(
  told: readonly Told[],
  read: ReadParagraph,
  answered: (range: Range) => boolean,
): readonly Told[] {
  if (!told.some(isDirect)) return told;
  const out = [...told];
  for (const quotation of wholeQuotations(read.paragraph)) {
    const claims = out.findIndex(
      (one) => !within(one.cue, quotation) && one.content.some((part) => meet(part, quotation)),
    );
    if (claims >= 0) {
      out[claims] = withWhole(out[claims] as Told, quotation);
      continue;
    }
    const at = out.findLastIndex((one) => isDirect(one) && one.cue.to <= quotation.from);
    const speaker = out[at];
    if (!speaker || answered({ from: speaker.cue.to, to: quotation.from })) continue;
    out[at] = { ...speaker, content: [...speaker.content, { read, ...quotation }] };
  }
  return out;
}

/** True for words in quotation marks, outside of which it is told who said them. */
function isDirect({ source, cue, content }: Told): boolean {
  const { quote } = cue.read.paragraph;
  return (
    source !== undefined &&
    quote[MARGIN + cue.from] === 0 &&
    content.some(({ from }) => quote[MARGIN + from] === OPENING)
  );
}

const OPENING = 2;

/** The quotations that are sentences by themselves: none that goes on with “…,” he said. */
function* wholeQuotations({ length, quote, quotation, opens }: Paragraph): Iterable<Range> {
  for (let from = 0; from < length; from++) {
    if (quote[MARGIN + from] !== OPENING || !opens[MARGIN + from]) continue;
    let to = from;
    while (to < length && quotation[MARGIN + to] === quotation[MARGIN + from]) to++;
    if (to === length || opens[MARGIN + to]) yield { from, to };
    from = to - 1;
  }
}

function withWhole(told: Told, quotation: Range): Told {
  const longer = (part: Place): Place =>
    part.from === quotation.from && part.to < quotation.to ? { ...part, to: quotation.to } : part;
  return {
    ...told,
    content: told.content.map(longer).filter((part, at, all) => !all.slice(0, at).some((one) => within(part, one))),
  };
}

const meet = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

const within = (a: Range, b: Range): boolean => a.from >= b.from && a.to <= b.to;
