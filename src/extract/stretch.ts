/** A document → its sentences in stretches, so that a long text is never held whole. */
import type { Document } from "../core/document.ts";
import type { Language } from "../lang/language.ts";
import { type Sentence, sentenceReader } from "./reading.ts";

/** Sentences that stand together, in text order. */
export type Stretch = readonly Sentence[];

// Nearly every report is one stretch and is read once.
const WHOLE = 200_000;
// Of a longer text no more is held than so many letters: their tokens take a hundred times the room.
const LENGTH = 8_000;

/** The stretches of a document, to be gone through as often as is needed: one stretch is kept, several are read again. */
export function stretchesOf(document: Document, language: Language): Iterable<Stretch> {
  const read = sentenceReader(document, language);
  const borders = bordersOf(document);
  if (borders.length <= 1) return [read(0, document.blocks.length)];
  return {
    *[Symbol.iterator]() {
      let from = 0;
      for (const to of borders) {
        yield read(from, to);
        from = to;
      }
    },
  };
}

/** Where stretches end, as numbers of blocks. A list stays with what leads into it only by what is read of both. */
function bordersOf({ blocks, text }: Document): number[] {
  const out: number[] = [];
  if (text.length <= WHOLE) return [blocks.length];
  let start = blocks[0]?.span.start ?? 0;
  blocks.forEach((block, at) => {
    if (block.span.end - start <= LENGTH || at === 0) return;
    out.push(at);
    start = block.span.start;
  });
  return [...out, blocks.length];
}
