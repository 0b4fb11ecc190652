/** The paragraphs of a document → who said what, also over the borders of paragraphs. */

import type { Tagged } from "../reading.ts";
import { dashedIn } from "./dash.ts";
import type { Range } from "./labels.ts";
import { type Link, linksIn, type Model } from "./link.ts";
import { MARGIN } from "./paragraph.ts";
import type { Place, Told } from "./place.ts";
import type { ReadParagraph } from "./reading.ts";
import { withResumed } from "./resumed.ts";

/** What the model need not be asked. */
export interface Question {
  /** The tokens among which cues are looked for, in text order; none for paragraphs that hold nothing to be found. */
  asks(read: ReadParagraph): readonly Range[];
  /** True for a token of a cue whose attribution is known. */
  answered(token: Tagged): boolean;
}

const EVERYTHING: Question = { asks: ({ tokens }) => [{ from: 0, to: tokens.length }], answered: () => false };

/**
 * All that is told with at least a confidence, in text order. Rules add what a table of words cannot learn: a quotation
 * signed after a dash, and a paragraph that is one quotation and goes on for the speaker before.
 */
export function toldIn(
  paragraphs: readonly ReadParagraph[],
  model: Model,
  least: number,
  question: Question = EVERYTHING,
): Told[] {
  const out: Told[] = [];
  let speaking: Told | undefined;
  paragraphs.forEach((read, at) => {
    const signed = dashedIn(read, paragraphs[at - 1]);
    const known = ({ from, to }: Range): boolean => read.tokens.slice(from, to).some(question.answered);
    const where = question.asks(read);
    const linked = where.length > 0 ? withResumed(asked(read, model, least, known, where), read, known) : [];
    const own = signed ? [...linked.filter(({ cue }) => !touches(cue, signed.cue)), signed] : linked;
    if (own.length > 0) {
      out.push(...own);
      speaking = own.findLast(({ link }) => link?.signals.direct && link.signals.hasSource);
    } else if (speaking && isQuotation(read) && !isSigned(paragraphs[at + 1], read)) {
      const longer = { ...speaking, content: [...speaking.content, { read, from: 0, to: read.tokens.length }] };
      out[out.lastIndexOf(speaking)] = longer;
      speaking = longer;
    } else speaking = undefined;
  });
  return out;
}

function asked(
  read: ReadParagraph,
  model: Model,
  least: number,
  known: (cue: Range) => boolean,
  where: readonly Range[],
): Told[] {
  return linksIn(read.paragraph, model, least, known, where).map((link) => toldBy(link, read));
}

function toldBy(link: Link, read: ReadParagraph): Told {
  return {
    source: link.source && { read, ...link.source },
    cue: { read, ...link.cue },
    content: link.content.map((range) => ({ read, ...range })),
    confidence: link.confidence,
    link,
  };
}

function isSigned(next: ReadParagraph | undefined, read: ReadParagraph): boolean {
  return next !== undefined && dashedIn(next, read)?.content[0]?.read === read;
}

/** True when every token stands in quotation marks. */
function isQuotation({ paragraph: { quote, length } }: ReadParagraph): boolean {
  for (let at = 0; at < length; at++) if (quote[at + MARGIN] === 0) return false;
  return length > 0;
}

function touches(a: Place, b: Place): boolean {
  return a.read === b.read && a.from < b.to && b.from < a.to;
}
