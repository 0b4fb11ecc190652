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

/** True when a place begins in a row, or in the white space before it. */
export function beginsIn(rows: readonly Row[], index: number, { start }: Span): boolean {
  const from = index === 0 ? 0 : endOf(rows[index - 1]);
  return start >= from && (start < endOf(rows[index]) || index === rows.length - 1);
}

function endOf(row: Row | undefined): number {
  return row?.spans.at(-1)?.end ?? 0;
}
