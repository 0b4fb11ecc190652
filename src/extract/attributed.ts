/** The model's links → the attributions of each sentence, in the form that rules give them. */
import type { Block, Document } from "../core/document.ts";
import { firstWhere } from "../core/order.ts";
import type { Span } from "../core/span.ts";
import type { Source } from "../core/statement.ts";
import type { CueKind, Language } from "../lang/language.ts";
import type { Attribution } from "./attribution.ts";
import { OPENS } from "./lexicon.ts";
import type { Range } from "./model/labels.ts";
import type { Place, Told } from "./model/place.ts";
import { paragraphsIn } from "./model/reading.ts";
import { type Question, toldIn } from "./model/told.ts";
import { isQuoted, isSaying, type Quotation } from "./quotation.ts";
import type { Sentence, Tagged } from "./reading.ts";
import { longestAt } from "./reading.ts";
import type { Attributor } from "./reported.ts";
import { type SourceView, sourceOf, speakerOf } from "./source.ts";

/** A sentence with its quotations and what the rules hear in it. */
export interface Heard {
  readonly sentence: Sentence;
  readonly view: SourceView;
  readonly quoted: readonly Quotation[];
  readonly ruled: readonly Attribution[];
}

/**
 * The attributions of the sentences by the model. It is asked about sentences in which the rules leave a reporting verb
 * or a saying open, and not about cues that the rules have read: asking it everything costs twice as much again.
 */
export function attributedIn(
  document: Document,
  heard: readonly Heard[],
  { model, least }: Attributor,
): Map<Sentence, Attribution[]> {
  const out = new Map<Sentence, Attribution[]>();
  const views = new Map(heard.map(({ sentence, view }) => [sentence, view]));
  const open = new Map(heard.flatMap((one) => (isOpen(one) ? [[one.sentence, isSpeech(one)] as const] : [])));
  if (open.size === 0) return out;
  const known = coverOf(heard.flatMap(({ ruled }) => ruled.map(({ cue }) => cue)));
  const question: Question = {
    asks: ({ sentences }) => openIn(sentences, open),
    answered: known,
  };
  const sentences = heard.map(({ sentence }) => sentence);
  for (const told of toldIn(paragraphsIn(document, sentences, model.classes), model, least, question)) {
    for (const [sentence, attribution] of spread(told, views)) {
      const list = out.get(sentence);
      if (list) list.push(attribution);
      else out.set(sentence, [attribution]);
    }
  }
  return out;
}

/**
 * The tokens of the open sentences of a paragraph, those of neighbours as one range. `open` tells for which of them the
 * sentences beside it are wanted too: who is quoted may be told there.
 */
function openIn(sentences: readonly Sentence[], open: ReadonlyMap<Sentence, boolean>): Range[] {
  const out: Range[] = [];
  const wanted = (at: number): boolean => open.get(sentences[at] as Sentence) === true;
  let from = 0;
  sentences.forEach((sentence, at) => {
    const to = from + sentence.tokens.length;
    const last = out.at(-1);
    if (open.has(sentence) || wanted(at - 1) || wanted(at + 1)) {
      if (last?.to === from) out[out.length - 1] = { from: last.from, to };
      else out.push({ from, to });
    }
    from = to;
  });
  return out;
}

/** Tells of a place whether it shares letters with one of the spans, without a look at each of them. */
function coverOf(spans: readonly Span[]): (place: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const furthest: number[] = [];
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return ({ start, end }) => {
    const after = firstWhere(sorted, (span) => span.start >= end);
    return after > 0 && (furthest[after - 1] as number) > start;
  };
}

function isCue(token: Tagged, ruled: readonly Attribution[]): boolean {
  return ruled.some(({ cue }) => token.start < cue.end && token.end > cue.start);
}

/** True when a reporting verb outside quotations, or a whole saying, has no speaker by the rules. */
function isOpen(heard: Heard): boolean {
  const { sentence, quoted, ruled } = heard;
  if (HEADLINES.has(sentence.block.kind)) return false;
  // The model was trained on sentences. It looks at all of one for each of its cues, which takes the square of its length.
  if (sentence.piece) return false;
  const verb = sentence.tokens.some(
    (token) => token.opens & OPENS.cue && token.tag === "VERB" && !isCue(token, ruled) && !isQuoted(token, quoted),
  );
  return verb || isSpeech(heard);
}

function isSpeech({ sentence, quoted, ruled }: Heard): boolean {
  return ruled.length === 0 && quoted.some((one) => isSaying(one, sentence));
}

const HEADLINES: ReadonlySet<Block["kind"]> = new Set(["title", "deck", "heading"]);

interface Piece {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
}

/** One attribution for each sentence that holds part of what is said. */
function* spread(told: Told, views: ReadonlyMap<Sentence, SourceView>): Iterable<readonly [Sentence, Attribution]> {
  const [cue] = piecesOf(told.cue);
  const [spoken] = told.source ? piecesOf(told.source) : [];
  if (!cue || !spoken) return;
  const view = views.get(spoken.sentence);
  const speaks = isHuman(cue, views.get(cue.sentence)?.language) ? speakerOf : sourceOf;
  const source = view && speaks(view, spoken.from, spoken.to);
  if (!source) return;
  // The rules read headlines: a model of running text takes every verb in them for a cue.
  if (HEADLINES.has(cue.sentence.block.kind)) return;
  const kind = kindOf(cue, view.language);
  for (const said of hulls(told.content.flatMap(piecesOf))) {
    const piece = afterThat(said, view.language);
    if (kind === "say" && !statesSomething(piece)) continue;
    if (piece.to > piece.from) yield [piece.sentence, attributionOf(source, cue, kind, piece, spoken)];
  }
}

function isHuman({ sentence, from, to }: Piece, language: Language | undefined): boolean {
  return sentence.tokens.slice(from, to).some((token) => language?.cues.human.has(token.lower));
}

function attributionOf(source: Source, cue: Piece, kind: CueKind, said: Piece, spoken: Piece): Attribution {
  const { tokens } = cue.sentence;
  const here = cue.sentence === said.sentence;
  // A subject far from its verb stands in another clause: the frame is then the verb alone.
  const gap = spoken.from < cue.from ? cue.from - spoken.to : spoken.from - cue.to;
  const beside = spoken.sentence === cue.sentence && gap <= CLOSE;
  const frame = here
    ? { from: beside ? Math.min(cue.from, spoken.from) : cue.from, to: beside ? Math.max(cue.to, spoken.to) : cue.to }
    : { from: 0, to: 0 };
  return {
    source,
    cue: { start: tokens[cue.from]?.start ?? 0, end: tokens[cue.to - 1]?.end ?? 0 },
    kind,
    content: { from: said.from, to: said.to },
    frame,
  };
}

const CLOSE = 3;

/** False for "she added (a touch of doubt)": the corpus marks stances and deeds too, but nothing is stated in them. */
function statesSomething({ sentence: { tokens }, from, to }: Piece): boolean {
  return tokens
    .slice(from, to)
    .some(({ tag, kind, text }) => tag === "VERB" || tag === "AUX" || kind === "number" || QUOTES.test(text));
}

const QUOTES = /^["“”«»„]$/;

/** A stretch of a paragraph as stretches of its sentences. */
function piecesOf({ read: { sentences }, from, to }: Place): Piece[] {
  const out: Piece[] = [];
  let start = 0;
  for (const sentence of sentences) {
    const end = start + sentence.tokens.length;
    if (from < end && to > start) {
      out.push({ sentence, from: Math.max(0, from - start), to: Math.min(sentence.tokens.length, to - start) });
    }
    start = end;
  }
  return out;
}

/** The pieces of each sentence as one. */
function hulls(pieces: readonly Piece[]): Piece[] {
  const out = new Map<Sentence, Piece>();
  for (const piece of pieces) {
    const known = out.get(piece.sentence);
    const from = Math.min(known?.from ?? piece.from, piece.from);
    out.set(piece.sentence, { sentence: piece.sentence, from, to: Math.max(known?.to ?? piece.to, piece.to) });
  }
  return [...out.values()];
}

/** "That" opens what is said and is no part of it; the corpus takes it in. */
function afterThat(piece: Piece, { cues }: Language): Piece {
  const opens = cues.complementisers.has(piece.sentence.tokens[piece.from]?.lower ?? "");
  return opens ? { ...piece, from: piece.from + 1 } : piece;
}

/** What the cue does with what is said, by the first of its words that a list has. */
function kindOf({ sentence, from, to }: Piece, { cues }: Language): CueKind {
  for (let at = from; at < to; at++) {
    const verb = longestAt(sentence.tokens, at, cues.verbs, 2) ?? longestAt(sentence.tokens, at, cues.phrases, 4);
    const kind = verb?.value ?? cues.nouns[sentence.tokens[at]?.lower ?? ""];
    if (kind) return kind;
  }
  return "say";
}
