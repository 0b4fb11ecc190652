/** The ledger of pledges: its rows are derived and replaced, the verdicts on them are only added. */

import { sql } from "kysely";
import type { JudgedPledge, Pledge } from "../../core/pledge.ts";
import type { PledgeLine } from "../query.ts";
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
      line: encode(lineOf(noun)),
    }));
    await tx.insertInto("pledge").values(rows).execute();
  }
}

/** Adds verdicts; one that is there, because two processes judged at once, is there once. */
export async function addVerdicts(tx: Tx, all: readonly JudgedPledge[]): Promise<void> {
  const rows = all.map((verdict) => {
    const json = encode(verdict);
    return { digest: digestOf([json]), judged: verdict.judged, json };
  });
  for (const some of chunks(rows)) {
    await tx
      .insertInto("verdict")
      .values(some)
      .onConflict((conflict) => conflict.column("digest").doNothing())
      .execute();
  }
}

/** By last day, then by id; with `ids` only these. */
export async function pledges(db: Db, ids?: readonly string[]): Promise<readonly Pledge[]> {
  let found = db.selectFrom("pledge").select("json").orderBy("due").orderBy("id");
  if (ids) found = found.where("id", "in", sql<string>`(select value from json_each(${JSON.stringify(ids)}))`);
  return (await found.execute()).map((row) => decode<Pledge>(row.json));
}

/** What lists are narrowed by, in the same order. */
export async function pledgeLines(db: Db): Promise<readonly PledgeLine[]> {
  const rows = await db.selectFrom("pledge").select("line").orderBy("due").orderBy("id").execute();
  return rows.map((row) => decode<PledgeLine>(row.line));
}

/** What a list shows and is narrowed by. */
export function lineOf({ id, status, force, terms, tellings: [said], lacks, series }: Pledge): PledgeLine {
  const due = terms.due === undefined ? {} : { due: terms.due };
  return { id, status, force, actor: terms.actor, ...due, source: said.source, lacks, series };
}

/** By day, then as they came. */
export async function verdicts(db: Db): Promise<readonly JudgedPledge[]> {
  const rows = await db.selectFrom("verdict").select("json").orderBy("judged").orderBy("number").execute();
  return rows.map((row) => decode<JudgedPledge>(row.json));
}
