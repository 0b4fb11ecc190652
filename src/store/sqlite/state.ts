/** What the store knows of itself: how often its documents changed, and which of these states the results are of. */
import type { Counts } from "../query.ts";
import type { Db, Tx } from "./schema.ts";

async function state(db: Db): Promise<{ revision: number; results: number; producer: string }> {
  return db.selectFrom("state").select(["revision", "results", "producer"]).executeTakeFirstOrThrow();
}

/** Rises with every change of documents or statements. */
export async function revision(db: Db): Promise<number> {
  return (await state(db)).revision;
}

/** True when the results are of another state of the documents, or made by another producer. */
export async function stale(db: Db, producer?: string): Promise<boolean> {
  const now = await state(db);
  return now.revision !== now.results || (producer !== undefined && producer !== now.producer);
}

/** Notes a change of documents or statements. */
export async function touch(tx: Tx): Promise<void> {
  await tx
    .updateTable("state")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .execute();
}

/** Notes of which state the results now are, and for which day they were made. */
export async function settle(tx: Tx, made: { results: number; producer: string; today: string }): Promise<void> {
  await tx.updateTable("state").set(made).execute();
}

/** Rows of each kind. */
export async function counts(db: Db): Promise<Counts> {
  const documents = await db
    .selectFrom("document")
    .select((eb) => [
      eb.fn.countAll<number>().as("versions"),
      eb.fn.coalesce(eb.fn.sum<number>("latest"), eb.lit(0)).as("documents"),
    ])
    .executeTakeFirstOrThrow();
  const statements = await db
    .selectFrom("document")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("statements"), eb.lit(0)).as("count"))
    .where("latest", "=", 1)
    .executeTakeFirstOrThrow();
  const claims = await db
    .selectFrom("claim")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const findings = await db
    .selectFrom("finding")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return { ...documents, statements: statements.count, claims: claims.count, findings: findings.count };
}
