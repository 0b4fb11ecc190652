/** The model's links → the attributions of each sentence, in the form that rules give them. */
import type { Block, Document } from "../core/document.ts";
import type { Source } from "../core/statement.ts";
import type { CueKind, Language } from "../lang/language.ts";
import type { Attribution } from "./attribution.ts";
import type { Place, Told } from "./model/place.ts";
import { paragraphsIn } from "./model/reading.ts";
import { toldIn } from "./model/told.ts";
import type { Sentence } from "./reading.ts";
import { longestAt } from "./reading.ts";
import type { Attributor } from "./reported.ts";
import { type SourceView, sourceOf } from "./source.ts";

/** The attributions of every sentence that has one. */
export function attributedIn(
  document: Document,
  sentences: readonly Sentence[],
  views: ReadonlyMap<Sentence, SourceView>,
  { model, least }: Attributor,
): Map<Sentence, Attribution[]> {
  const out = new Map<Sentence, Attribution[]>();
  const forms = { classes: model.classes, known: new Map() };
  for (const told of toldIn(paragraphsIn(document, sentences, forms), model, least)) {
    for (const [sentence, attribution] of spread(told, views)) {
      const list = out.get(sentence);
      if (list) list.push(attribution);
      else out.set(sentence, [attribution]);
    }
  }
  return out;
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
  const source = view && sourceOf(view, spoken.from, spoken.to);
  if (!source) return;
  // The rules read headlines: a model of running text takes every verb in them for a cue.
  if (HEADLINES.has(cue.sentence.block.kind)) return;
  const kind = kindOf(cue, view.language);
  for (const said of hulls(told.content.flatMap(piecesOf))) {
    const piece = afterThat(said, view.language);
    if (piece.to > piece.from) yield [piece.sentence, attributionOf(source, cue, kind, piece, spoken)];
  }
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
