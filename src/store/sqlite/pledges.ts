/** The ledger of pledges: its rows are derived and replaced, the verdicts on them are only added. */
import type { JudgedPledge, Pledge } from "../../core/pledge.ts";
import { decode, digestOf, encode } from "./json.ts";
import { changes, chunks } from "./rows.ts";
import type { Db, Tx } from "./schema.ts";

/** Replaces the rows that differ. */
export async function replacePledges(tx: Tx, all: readonly Pledge[]): Promise<void> {
  const { gone, fresh } = changes(await tx.selectFrom("pledge").select(["id", "digest"]).execute(), all);
  for (const ids of chunks(gone)) await tx.deleteFrom("pledge").where("id", "in", ids).execute();
  for (const some of chunks(fresh)) {
    const rows = some.map(({ noun, digest }) => ({
      id: noun.id,
      due: noun.terms.due ?? "9999",
      digest,
      json: encode(noun),
    }));
    await tx.insertInto("pledge").values(rows).execute();
  }
}

/** Adds verdicts; one that is there, because two processes judged at once, is there once. */
export async function addVerdicts(tx: Tx, all: readonly JudgedPledge[]): Promise<void> {
  const rows = all.map((verdict) => {
    const json = encode(verdict);
    return { digest: digestOf(json), judged: verdict.judged, json };
  });
  for (const some of chunks(rows)) {
    await tx
      .insertInto("verdict")
      .values(some)
      .onConflict((conflict) => conflict.column("digest").doNothing())
      .execute();
  }
}

/** By last day, then by id. */
export async function pledges(db: Db): Promise<readonly Pledge[]> {
  const rows = await db.selectFrom("pledge").select("json").orderBy("due").orderBy("id").execute();
  return rows.map((row) => decode<Pledge>(row.json));
}

/** By day, then as they came. */
export async function verdicts(db: Db): Promise<readonly JudgedPledge[]> {
  const rows = await db.selectFrom("verdict").select("json").orderBy("judged").orderBy("number").execute();
  return rows.map((row) => decode<JudgedPledge>(row.json));
}
