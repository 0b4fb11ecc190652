/** A place in a text whose page was made before. Comes in: the page and the place. Goes out: the page as it would be made for that place. */
import { renderToString } from "preact-render-to-string";
import type { DocumentModel, PlaceModel } from "../../api/text-models.ts";
import { bySpan, overlap, type Span } from "../../core/span.ts";
import { AsRead } from "./as-read.tsx";
import { type Row, touchingEach } from "./layout.ts";
import { placeAnchor } from "./links.ts";
import { type ReaderMark, readerMarks } from "./marks.ts";
import { rowsShown } from "./part.tsx";

/** What stands in `main` of a text's page when no place is asked for, with its footnotes. */
export interface Shown {
  readonly main: string;
  /** Where each row of the text begins in it. */
  readonly starts: readonly number[];
}

const ROW = '<div class="row as-read">';
const TEXT_END = "</div>";

/** Finds the rows: all text is escaped, so that none can hold the element. */
export function shownIn(main: string): Shown {
  const starts: number[] = [];
  for (let at = main.indexOf(ROW); at >= 0; at = main.indexOf(ROW, at + 1)) starts.push(at + ROW.length);
  return { main, starts };
}

interface Laid {
  readonly rows: readonly Row[];
  readonly marks: ReadonlyMap<number, readonly ReaderMark[]>;
}

/** As long as somebody holds the text. */
const LAID = new WeakMap<DocumentModel, Laid>();

function laidOut(model: DocumentModel): Laid {
  const known = LAID.get(model);
  if (known) return known;
  const rows = rowsShown(model);
  const marks = touchingEach(
    rows.flatMap(({ spans }) => spans),
    readerMarks(model),
  );
  const laid = { rows, marks };
  LAID.set(model, laid);
  return laid;
}

/** The same with a place drawn: only the rows that it touches are set anew, and of these the text alone. */
export function placed(model: DocumentModel, { main, starts }: Shown, { span }: PlaceModel): string {
  const { rows, marks } = laidOut(model);
  let out = "";
  let at = 0;
  rows.forEach((row, index) => {
    const from = starts[index];
    if (from === undefined || !row.spans.some((stretch) => overlap(stretch, span) > 0)) return;
    const here = new Map(
      row.spans.map((stretch) => [stretch.start, withPlace(marks.get(stretch.start), stretch, span)]),
    );
    const drawn = drawnBefore(rows[index - 1], here.values());
    out += main.slice(at, from);
    out += renderToString(<AsRead row={row} document={model.document} marks={here} drawn={drawn} />);
    at = main.indexOf(TEXT_END, from) + TEXT_END.length;
  });
  return out + main.slice(at);
}

/** The marks of a stretch with that of the place, which may be marked already. */
function withPlace(marks: readonly ReaderMark[] = [], stretch: Span, span: Span): readonly ReaderMark[] {
  if (overlap(stretch, span) === 0) return marks;
  const isHere = (mark: ReaderMark) => mark.span.start === span.start && mark.span.end === span.end;
  const known = marks.find(isHere) ?? { span, statements: [] };
  return [...marks.filter((mark) => !isHere(mark)), { ...known, asked: "here" as const }].sort(bySpan);
}

/** The anchors that a row above has drawn already: of what begins there. */
function drawnBefore(above: Row | undefined, marks: Iterable<readonly ReaderMark[]>): Set<string> {
  const end = above?.spans.at(-1)?.end ?? 0;
  return new Set([...marks].flat().flatMap(({ span }) => (span.start < end ? placeAnchor(span) : [])));
}
