/** Old addresses. Comes in: an id that something once had. Goes out: the id that it has now. */
import { PlumblineError } from "../../core/error.ts";
import type { Db, Tx } from "./schema.ts";

/** The ids that one leads to, step by step, beginning with itself. */
async function chain(db: Db, id: string): Promise<readonly string[]> {
  const ids = [id];
  for (let at: string | undefined = id; at !== undefined; ) {
    at = (await db.selectFrom("alias").select("new_id").where("old_id", "=", at).executeTakeFirst())?.new_id;
    if (at !== undefined) ids.push(at);
  }
  return ids;
}

/** The claim into which people put one of the machine's; the first by id when they divided it among several. */
async function becameOf(db: Db, id: string): Promise<string | undefined> {
  const found = db.selectFrom("became").select("claim").where("machine", "=", id).orderBy("claim").limit(1);
  return (await found.executeTakeFirst())?.claim;
}

/** What `find` finds under the id, or else under the id that it has become. */
export async function follow<T>(
  db: Db,
  id: string,
  find: (id: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const found = await find(id);
  if (found !== undefined) return found;
  const now = (await chain(db, id)).at(-1) ?? id;
  const renamed = now === id ? undefined : await find(now);
  if (renamed !== undefined) return renamed;
  const became = await becameOf(db, now);
  return became === undefined ? undefined : find(became);
}

/** The rows found under the id, or else under the id that it has become. */
export async function followRows<T>(
  db: Db,
  id: string,
  find: (id: string) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const rows = await follow(db, id, async (at) => {
    const found = await find(at);
    return found.length > 0 ? found : undefined;
  });
  return rows ?? [];
}

/** Notes that `oldId` has become `newId`. @throws PlumblineError `bad-request` when `newId` already leads to `oldId` */
export async function putAlias(tx: Tx, oldId: string, newId: string): Promise<void> {
  if ((await chain(tx, newId)).includes(oldId)) {
    throw new PlumblineError(
      "bad-request",
      oldId,
      `${newId} already leads to ${oldId}: an address cannot lead back to itself.`,
    );
  }
  await tx
    .insertInto("alias")
    .values({ old_id: oldId, new_id: newId })
    .onConflict((conflict) => conflict.column("old_id").doUpdateSet({ new_id: newId }))
    .execute();
}
