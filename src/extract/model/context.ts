/** A paragraph → what each token has to its left and right inside its sentence. */
import { MARGIN, type Paragraph } from "./paragraph.ts";
import { AUX, VERB } from "./words.ts";

/** Columns beside those of the paragraph, with the same margins. */
export interface Context {
  /** The nearest mark on either side inside the sentence, as the hash of its word; 0 at the sentence's ends. */
  readonly markLeft: Int32Array;
  readonly markRight: Int32Array;
  /** Row of the nearest verb on either side inside the sentence; 0 when there is none. */
  readonly verbLeft: Int32Array;
  readonly verbRight: Int32Array;
  /** Row of the nearest word of a reporting list on either side; 0 when there is none. */
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  /** 1 in a sentence that has a quotation mark. */
  readonly quotes: Uint8Array;
  /** Tokens since the sentence began, at most 255. */
  readonly place: Uint8Array;
  /** Tokens until the sentence ends, at most 255. */
  readonly rest: Uint8Array;
}

/** The numbers of word lists that hold reporting words: cue verbs by kind, nouns, phrases. */
export const REPORTING = { from: 8, to: 22 } as const;

// The mark's number among parts of speech and among shapes.
const MARK_SHAPE = 10;

/** Looks once from left to right and once back. */
export function contextOf(paragraph: Paragraph): Context {
  const { length, opens, quote, sentence } = paragraph;
  const rows = paragraph.word.length;
  const out = {
    markLeft: new Int32Array(rows),
    markRight: new Int32Array(rows),
    verbLeft: new Int32Array(rows),
    verbRight: new Int32Array(rows),
    cueLeft: new Int32Array(rows),
    cueRight: new Int32Array(rows),
    quotes: new Uint8Array(rows),
    place: new Uint8Array(rows),
    rest: new Uint8Array(rows),
  };
  look(paragraph, out.markLeft, out.verbLeft, out.cueLeft, 1);
  look(paragraph, out.markRight, out.verbRight, out.cueRight, -1);
  const quoting = new Set<number>();
  let place = 0;
  for (let row = MARGIN; row < MARGIN + length; row++) {
    place = opens[row] ? 0 : place + 1;
    out.place[row] = Math.min(255, place);
    if (quote[row]) quoting.add(sentence[row] as number);
  }
  let rest = 0;
  for (let row = MARGIN + length - 1; row >= MARGIN; row--) {
    out.rest[row] = Math.min(255, rest);
    rest = opens[row] ? 0 : rest + 1;
    if (quoting.has(sentence[row] as number)) out.quotes[row] = 1;
  }
  return out;
}

function look(paragraph: Paragraph, marks: Int32Array, verbs: Int32Array, cues: Int32Array, step: 1 | -1): void {
  const { length, tag, shape, word, list, sentence } = paragraph;
  let mark = 0;
  let verb = 0;
  let cue = 0;
  let current = -1;
  for (let k = 0; k < length; k++) {
    const row = step > 0 ? MARGIN + k : MARGIN + length - 1 - k;
    if (sentence[row] !== current) {
      current = sentence[row] as number;
      mark = 0;
      verb = 0;
      cue = 0;
    }
    marks[row] = mark;
    verbs[row] = verb;
    cues[row] = cue;
    if (shape[row] === MARK_SHAPE) mark = word[row] as number;
    if (tag[row] === VERB || tag[row] === AUX) verb = row;
    const which = list[row] as number;
    if (which >= REPORTING.from && which < REPORTING.to) cue = row;
  }
}

/** A distance as one of few steps: exact when near. */
export function bucket(distance: number): number {
  return STEPS[Math.min(distance, STEPS.length - 1)] as number;
}

const BOUNDS = [1, 2, 3, 4, 5, 7, 10, 15, 25, 40, 70];
const STEPS = Uint8Array.from({ length: 72 }, (_, at) => {
  const step = BOUNDS.findIndex((bound) => at < bound);
  return step < 0 ? BOUNDS.length : step;
});
