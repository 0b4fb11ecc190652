/** Documents that have pages. Comes in: where their lines stand, and the file as it came. Goes out: the same. */
import type { Document, DocumentPage } from "../../core/document.ts";
import { follow } from "./alias.ts";
import { decode, encode } from "./json.ts";
import type { Db, Tx } from "./schema.ts";

/** Keeps the pages of a document, and the file if it came with one: what is there stays when the same text comes without. */
export async function putOriginal(tx: Tx, { id, pages }: Document, bytes: Uint8Array | undefined): Promise<void> {
  if (pages === undefined) return;
  const kept = { pages: encode(pages), ...(bytes ? { bytes } : {}) };
  await tx
    .insertInto("original")
    .values({ document: id, ...kept })
    .onConflict((conflict) => conflict.column("document").doUpdateSet(kept))
    .execute();
}

/** The pages of some documents, by id; of those that have any. */
export async function pagesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly DocumentPage[]>> {
  const rows = await db.selectFrom("original").select(["document", "pages"]).where("document", "in", ids).execute();
  return new Map(rows.map(({ document, pages }) => [document, decode<readonly DocumentPage[]>(pages)]));
}

/** The file that a document was read from, by its id or one that it has become. */
export function original(db: Db, id: string): Promise<Uint8Array | undefined> {
  return follow(db, id, async (at) => {
    const row = await db.selectFrom("original").select("bytes").where("document", "=", at).executeTakeFirst();
    return row?.bytes ?? undefined;
  });
}
