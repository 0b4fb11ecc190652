/** A document → its paragraphs as the model reads them. */
import type { Document } from "../../core/document.ts";
import { groupBy } from "../../core/order.ts";
import type { Span } from "../../core/span.ts";
import { type Quotation, quotationsIn } from "../quotation.ts";
import type { Sentence, Tagged } from "../reading.ts";
import { type Paragraph, paragraphOf } from "./paragraph.ts";
import type { WordClasses } from "./words.ts";

/** A block that was read: its sentences, their tokens in one row, and the columns of those tokens. */
export interface ReadParagraph {
  readonly sentences: readonly Sentence[];
  /** Both made when they are first asked for: most paragraphs hold nothing that the model need be asked about. */
  readonly tokens: readonly Tagged[];
  readonly paragraph: Paragraph;
}

// Columns of features take room; nobody writes paragraphs of this many tokens, but a file may have lost its line ends.
const LONGEST = 3000;

/** A block in parts that are not too long, cut between sentences. */
function shorter(block: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const out: Sentence[][] = [];
  let room = 0;
  for (const sentence of block) {
    room -= sentence.tokens.length;
    const last = out.at(-1);
    if (last && room >= 0) last.push(sentence);
    else {
      out.push([sentence]);
      room = LONGEST - sentence.tokens.length;
    }
  }
  return out;
}

function spanOf(sentences: readonly Sentence[]): Span {
  return { start: sentences[0]?.span.start ?? 0, end: sentences.at(-1)?.span.end ?? 0 };
}

/** The paragraphs of the sentences of a document in text order, those that end in a colon joined with the next. */
export function paragraphsIn(
  document: Document,
  sentences: readonly Sentence[],
  classes: WordClasses,
): ReadParagraph[] {
  const { text } = document;
  const out: ReadParagraph[] = [];
  let held: Sentence[] = [];
  let quotations: Quotation[] = [];
  let lead = 4;
  const blocks = [...groupBy(sentences, ({ blockIndex }) => blockIndex).values()].flatMap(shorter);
  blocks.forEach((block, at) => {
    held.push(...block);
    quotations.push(...quotationsIn(text, spanOf(block)));
    const colon = block.at(-1)?.tokens.at(-1)?.text === ":";
    // One join only: a list of lines that all end in a colon stays a list of lines.
    if (colon && held.length === block.length && at + 1 < blocks.length) return;
    const open = quotations.at(-1);
    out.push(readParagraph(held, quotations, classes, lead));
    lead = (colon ? 1 : 0) + (open && open.inner.end === open.span.end ? 2 : 0);
    held = [];
    quotations = [];
  });
  return out;
}

function readParagraph(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  classes: WordClasses,
  lead: number,
): ReadParagraph {
  let made: Paragraph | undefined;
  let row: readonly Tagged[] | undefined;
  const [only] = sentences;
  return {
    sentences,
    get tokens() {
      row ??= only && sentences.length === 1 ? only.tokens : sentences.flatMap(({ tokens }) => tokens);
      return row;
    },
    get paragraph() {
      made ??= paragraphOf(sentences, quotations, classes, lead);
      return made;
    },
  };
}
