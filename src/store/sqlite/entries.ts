/** What full-text search looks through. Comes in: texts of nouns. Goes out: rows that the index follows. */
import type { SearchKind } from "../query.ts";
import type { Tx } from "./schema.ts";

interface SearchEntry {
  readonly kind: SearchKind;
  readonly id: string;
  readonly document: string | null;
  readonly body: string;
}

const ROWS = 500;

/** The text as the index gets it, without what SQLite cannot bear. */
function searchable(text: string): string {
  return text.replaceAll("\u0000", " ").replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Makes texts findable. */
export async function putEntries(tx: Tx, entries: readonly SearchEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, body: searchable(entry.body) }));
  for (let at = 0; at < rows.length; at += ROWS)
    await tx
      .insertInto("entry")
      .values(rows.slice(at, at + ROWS))
      .execute();
}

/** Makes a document's text and statements, or one kind of them, unfindable. */
export async function dropEntries(tx: Tx, document: string, kind?: SearchKind): Promise<void> {
  const drop = tx.deleteFrom("entry").where("document", "=", document);
  await (kind === undefined ? drop : drop.where("kind", "=", kind)).execute();
}

/** Makes titles of claims unfindable. */
export async function dropClaimEntries(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom("entry")
    .where("document", "is", null)
    .where("kind", "=", "claim")
    .where("id", "in", ids)
    .execute();
}
