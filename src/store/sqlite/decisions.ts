/** What people decided: written once, read whole. */
import type { Decision } from "../../core/decision.ts";
import { decode, encode } from "./json.ts";
import type { Db, Tx } from "./schema.ts";

/** Notes a decision; false when it was there. */
export async function putDecision(tx: Tx, decision: Decision): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("decision")
    .values({ id: decision.id, at: decision.at, json: encode(decision) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Every decision, by time, then as they came. */
export async function decisions(db: Db): Promise<readonly Decision[]> {
  const rows = await db.selectFrom("decision").select("json").orderBy("at").orderBy("number").execute();
  return rows.map((row) => decode<Decision>(row.json));
}
