/** The text in rows. Comes in: the blocks of a document. Goes out: rows, neighbouring list items together. */
import type { Block, BlockKind, Document } from "../../core/document.ts";
import type { Span } from "../../core/span.ts";

/** One row of the reader: a block, or the items of one list. The first title is the page's heading. */
export interface Row {
  readonly kind: BlockKind | "headline";
  readonly spans: readonly Span[];
}

/** The blocks of a text as rows in text order; a text without blocks is one paragraph. */
export function rowsOf({ text, blocks }: Pick<Document, "text" | "blocks">): readonly Row[] {
  const rows: { kind: Row["kind"]; spans: Span[] }[] = [];
  const all: readonly Block[] =
    blocks.length > 0 ? blocks : [{ kind: "paragraph", span: { start: 0, end: text.length } }];
  for (const { kind, span } of all) {
    const last = rows.at(-1);
    if (kind === "item" && last?.kind === "item") last.spans.push(span);
    else if (kind === "title" && !rows.some((row) => row.kind === "headline"))
      rows.push({ kind: "headline", spans: [span] });
    else rows.push({ kind, spans: [span] });
  }
  return rows;
}

/** The rows of a stretch of the text: a block that goes beyond it is shown as far as it lies inside. */
export function rowsIn(document: Pick<Document, "text" | "blocks">, { start, end }: Span): readonly Row[] {
  return rowsOf(document).flatMap(({ kind, spans }) => {
    const inside = spans
      .filter((span) => span.start < end && start < span.end)
      .map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }));
    return inside.length > 0 ? [{ kind, spans: inside }] : [];
  });
}

/** What begins in each row, or in the white space before it. `items` stand in order of the text; each row is looked at once. */
export function beginningIn<T>(
  rows: readonly Row[],
  items: readonly T[],
  spanOf: (item: T) => Span,
): readonly (readonly T[])[] {
  let next = 0;
  return rows.map((row, index) => {
    const from = next;
    const isLast = index === rows.length - 1;
    for (let item = items[next]; item; item = items[next]) {
      if (!isLast && spanOf(item).start >= endOf(row)) break;
      next++;
    }
    return items.slice(from, next);
  });
}

/** What overlaps each stretch, by its start. Both stand in order of the text, and stretches do not overlap. */
export function touchingEach<T extends { readonly span: Span }>(
  stretches: readonly Span[],
  items: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  let from = 0;
  for (const item of items) {
    // Items begin one after another: a stretch that ends before this one begins is behind all that follow, too.
    while ((stretches[from]?.end ?? Number.POSITIVE_INFINITY) <= item.span.start) from++;
    for (let at = from; (stretches[at]?.start ?? Number.POSITIVE_INFINITY) < item.span.end; at++) {
      const start = stretches[at]?.start ?? 0;
      const here = found.get(start);
      if (here) here.push(item);
      else found.set(start, [item]);
    }
  }
  return found;
}

function endOf(row: Row): number {
  return row.spans.at(-1)?.end ?? 0;
}
