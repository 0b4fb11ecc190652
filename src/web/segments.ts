/** Overlapping places in a text as a tree. Comes in: a stretch of text and marks. Goes out: nested pieces that cover it once. */
import type { Span } from "../core/span.ts";

/** A place to be marked. Several marks may overlap in any way. */
export interface Mark {
  readonly span: Span;
}

/** A piece of the text: bare words, or a mark around further pieces. `first` and `last` tell the ends of a split mark. */
export type Segment<M extends Mark> =
  | { readonly mark: null; readonly span: Span }
  | {
      readonly mark: M;
      readonly span: Span;
      readonly first: boolean;
      readonly last: boolean;
      readonly inside: readonly Segment<M>[];
    };

/**
 * Pieces that cover `within` once and in order. Where two marks cross, the later one is split at the border of the
 * earlier, so that the result can be written as nested elements. Empty marks and marks outside are left out.
 */
export function segments<M extends Mark>(within: Span, marks: readonly M[]): readonly Segment<M>[] {
  const inside = marks
    .map((mark) => ({ mark, ...clip(mark.span, within) }))
    .filter((piece) => piece.start < piece.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return cut(within, inside);
}

interface Piece<M> extends Span {
  readonly mark: M;
}

/**
 * `pieces` lie inside `within`, sorted by start, the longer first. What goes on behind the head of its row waits until then,
 * so that each piece is looked at once for every one that it crosses and for no other.
 */
function cut<M extends Mark>(within: Span, pieces: readonly Piece<M>[]): readonly Segment<M>[] {
  const out: Segment<M>[] = [];
  let at = within.start;
  let next = 0;
  let waiting: Piece<M>[] = [];
  for (;;) {
    const head = waiting.shift() ?? pieces[next++];
    if (!head) break;
    if (at < head.start) out.push({ mark: null, span: { start: at, end: head.start } });
    const under = waiting;
    for (let piece = pieces[next]; piece && piece.start < head.end; piece = pieces[++next]) under.push(piece);
    out.push({
      mark: head.mark,
      span: { start: head.start, end: head.end },
      first: head.start === head.mark.span.start,
      last: head.end === head.mark.span.end,
      inside: cut(
        head,
        under.map((piece) => clipPiece(piece, head)),
      ),
    });
    at = head.end;
    waiting = under.filter((piece) => piece.end > at).map((piece) => ({ ...piece, start: at }));
    if (waiting.length === 0) continue;
    for (let piece = pieces[next]; piece?.start === at; piece = pieces[++next]) waiting.push(piece);
    waiting.sort((a, b) => b.end - a.end);
  }
  if (at < within.end) out.push({ mark: null, span: { start: at, end: within.end } });
  return out;
}

function clip(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) };
}

function clipPiece<M>(piece: Piece<M>, within: Span): Piece<M> {
  return { ...piece, ...clip(piece, within) };
}
