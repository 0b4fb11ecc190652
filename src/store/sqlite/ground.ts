/** What results were made of. Comes in: the documents at the time. Goes out: which of them are others now. */
import { byCodeUnit, groupBy } from "../../core/order.ts";
import type { Basis, ChangedDocument, Since } from "../query.ts";
import { decode, digestOf } from "./json.ts";
import type { Db, Tx } from "./schema.ts";

/** Rows in one statement: with four columns well below SQLite's 32,766 parameters. */
const ROWS = 500;

type Digests = Readonly<Record<string, string>>;

/** Notes the newest documents and their statements as what the results were made of; writes only what differs. */
export async function putGround(tx: Tx): Promise<void> {
  const now = await newest(tx);
  const noted = await tx.selectFrom("ground").select(["document", "name", "digest"]).execute();
  const digests = new Map(now.map(({ id, name, digest }) => [id, name + digest]));
  const kept = new Set(noted.filter((row) => digests.get(row.document) === row.name + row.digest).map(documentOf));
  const gone = noted.map(documentOf).filter((id) => !kept.has(id));
  for (let at = 0; at < gone.length; at += ROWS) {
    await tx
      .deleteFrom("ground")
      .where("document", "in", gone.slice(at, at + ROWS))
      .execute();
  }
  const fresh = now.filter(({ id }) => !kept.has(id));
  for (let at = 0; at < fresh.length; at += ROWS) {
    const some = fresh.slice(at, at + ROWS);
    const said = await statementsOf(
      tx,
      some.map(({ id }) => id),
    );
    const rows = some.map(({ id, name, digest }) => ({
      document: id,
      name,
      digest,
      statements: JSON.stringify(said.get(id) ?? {}),
    }));
    await tx.insertInto("ground").values(rows).execute();
  }
}

/** Forgets what results were made of. */
export async function dropGround(tx: Tx): Promise<void> {
  await tx.deleteFrom("ground").execute();
}

function documentOf({ document }: { readonly document: string }): string {
  return document;
}

function newest(db: Db) {
  return db.selectFrom("document").select(["id", "name", "digest"]).where("latest", "=", 1).orderBy("id").execute();
}

async function statementsOf(db: Db, documents: readonly string[]): Promise<ReadonlyMap<string, Digests>> {
  const rows = await db
    .selectFrom("statement")
    .select(["id", "document", "json"])
    .where("document", "in", documents)
    .orderBy("document")
    .orderBy("ordinal")
    .execute();
  const own = [...groupBy(rows, documentOf)];
  return new Map(own.map(([id, said]) => [id, Object.fromEntries(said.map((row) => [row.id, digestOf([row.json])]))]));
}

/** What the results were made of, and what of it is another now. */
export async function basis(db: Db): Promise<Basis> {
  const state = await db.selectFrom("state").select(["today", "producer"]).executeTakeFirstOrThrow();
  const noted = await db.selectFrom("ground").selectAll().orderBy("document").execute();
  const now = await newest(db);
  const today = state.today === "" ? {} : { today: state.today };
  // Results of nothing at all are made of nothing; results that no note is left of are not.
  if (noted.length === 0 && now.length > 0 && state.producer !== "") return { ...today, known: false, changed: [] };
  const then = new Map(noted.map((row) => [row.document, row]));
  const here = new Map(now.map((row) => [row.id, row]));
  const altered = now.filter(({ id, digest }) => then.has(id) && then.get(id)?.digest !== digest);
  const said = await statementsOf(
    db,
    altered.map(({ id }) => id),
  );
  const changed: ChangedDocument[] = [
    ...noted.filter(({ document }) => !here.has(document)).map((row) => changedAs(row.document, row.name, "gone")),
    ...now.filter(({ id }) => !then.has(id)).map(({ id, name }) => changedAs(id, name, "added")),
    ...altered.map(({ id, name }) => ({
      ...changedAs(id, name, "altered"),
      statements: differing(decode<Digests>(then.get(id)?.statements ?? "{}"), said.get(id) ?? {}),
    })),
  ];
  return { ...today, known: true, changed: changed.sort((a, b) => byCodeUnit(a.document, b.document)) };
}

function changedAs(document: string, name: string, since: Since): ChangedDocument {
  return { document, name, since, statements: [] };
}

function differing(then: Digests, now: Digests): ChangedDocument["statements"] {
  const ids = [...new Set([...Object.keys(then), ...Object.keys(now)])].sort(byCodeUnit);
  return ids.flatMap((statement) => {
    const [before, after] = [then[statement], now[statement]];
    if (before === after) return [];
    return [{ statement, since: before === undefined ? "added" : after === undefined ? "gone" : "altered" } as const];
  });
}
