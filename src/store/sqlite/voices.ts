/** Who has names of their own. Comes in: which of them. Goes out: all their names, and how claims went between outlets. */
import { sql } from "kysely";
import type { Named, Passing, Passings, Voice } from "../query.ts";
import type { Db } from "./schema.ts";

/** Every name, most claims or documents first. */
export function names(db: Db, of: Voice): Promise<readonly Named[]> {
  return of === "speaker" ? speakers(db) : outlets(db);
}

function speakers(db: Db): Promise<readonly Named[]> {
  return db
    .selectFrom("claim_facet")
    .select((eb) => ["value as name", eb.fn.countAll<number>().as("count")])
    .where("claim_facet.name", "=", "source")
    .groupBy("value")
    .orderBy("count", "desc")
    .orderBy("value")
    .execute();
}

function outlets(db: Db): Promise<readonly Named[]> {
  return db
    .selectFrom("document")
    .select((eb) => ["outlet as name", eb.fn.countAll<number>().as("count")])
    .where("latest", "=", 1)
    .where("outlet", "!=", "")
    .groupBy("outlet")
    .orderBy("count", "desc")
    .orderBy("outlet")
    .execute();
}

/** What the documents of an outlet tell, and whom they have it from. */
export async function passings(db: Db, outlet: string): Promise<Passings> {
  const { claims } = await db
    .selectFrom("member")
    .select((eb) => eb.fn.count<number>("claim").distinct().as("claims"))
    .where("document", "in", documentsOf(db, outlet))
    .where("relation", "!=", "linked")
    .executeTakeFirstOrThrow();
  const { copies } = await db
    .selectFrom("step")
    .select((eb) => eb.fn.count<number>("taker").distinct().as("copies"))
    .where("taker", "in", documentsOf(db, outlet))
    .where("copy", "=", 1)
    .executeTakeFirstOrThrow();
  return { claims, copies, from: await between(db, outlet, "taker"), to: await between(db, outlet, "giver") };
}

function documentsOf(db: Db, outlet: string) {
  return db.selectFrom("document").select("document.id").where("outlet", "=", outlet);
}

/** The others of the steps in which the outlet has this part. */
function between(db: Db, outlet: string, part: "giver" | "taker"): Promise<readonly Passing[]> {
  const other = part === "giver" ? "step.taker" : "step.giver";
  const called = sql<string>`case document.outlet when '' then document.name else document.outlet end`;
  return db
    .selectFrom("step")
    .innerJoin("document", "document.id", other)
    .select(called.as("outlet"))
    .select((eb) => [eb.fn.count<number>("claim").distinct().as("count"), eb.fn.min("claim").as("claim")])
    .where(`step.${part}`, "in", documentsOf(db, outlet))
    .where("document.outlet", "!=", outlet)
    .groupBy(called)
    .orderBy("count", "desc")
    .orderBy(called)
    .execute();
}
