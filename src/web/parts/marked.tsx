/** A stretch of text with its marks. Comes in: text, a span, marks. Goes out: nested elements that links can reach. */
import type { ComponentChildren } from "preact";
import type { Span } from "../../core/span.ts";
import type { Statement } from "../../core/statement.ts";
import { type Segment, segments } from "../segments.ts";
import { KIND_WORDS } from "../vocabulary.ts";
import { placeAnchor } from "./links.ts";
import type { ReaderMark } from "./marks.ts";
import { pieces } from "./words.tsx";

/** The name of the note on a statement inside the page that shows it. */
export function noteAnchor(statementId: string): string {
  return `n-${statementId}`;
}

interface MarkedProps {
  readonly text: string;
  readonly span: Span;
  readonly marks: readonly ReaderMark[];
  /** Anchors already drawn on this page: the pieces of a split mark share one. */
  readonly drawn: Set<string>;
}

/** The text of a span, each statement in a mark of its kind with a letter that leads to its note. */
export function Marked({ text, span, marks, drawn }: MarkedProps) {
  return <>{segments(span, marks).map((segment) => piece(text, segment, 0, drawn))}</>;
}

function piece(text: string, segment: Segment<ReaderMark>, depth: number, drawn: Set<string>): ComponentChildren {
  if (segment.mark === null) return pieces(text.slice(segment.span.start, segment.span.end));
  const { mark, inside, last } = segment;
  const below = inside.map((child) => piece(text, child, mark.statements.length > 0 ? depth + 1 : depth, drawn));
  const id = once(placeAnchor(mark.span), drawn);
  const [statement] = mark.statements;
  const flag = `${mark.severity ? ` flag ${mark.severity}` : ""}${mark.asked ? ` ${mark.asked}` : ""}`;
  if (!statement) {
    return (
      <span id={id} class={`place${flag}`}>
        {below}
      </span>
    );
  }
  return (
    <>
      <mark id={id} class={`k-${statement.kind} depth-${Math.min(depth, 2)}${flag}`}>
        {below}
      </mark>
      {last ? mark.statements.map((statement) => <Tag key={statement.id} statement={statement} />) : null}
    </>
  );
}

function Tag({ statement }: { readonly statement: Statement }) {
  const { name, letter } = KIND_WORDS[statement.kind];
  return (
    <a class="tag" href={`#${noteAnchor(statement.id)}`} title={name} aria-label={`${name}: note`}>
      {letter}
    </a>
  );
}

/** An id may stand once on a page. */
function once(id: string, drawn: Set<string>): string | undefined {
  if (drawn.has(id)) return undefined;
  drawn.add(id);
  return id;
}
