/** What a speaker is made to say. Comes in: a name and claims. Goes out: for each claim the speaker's tellings, and what came after the first of them. */
import type { Member } from "../../core/claim.ts";
import type { Finding } from "../../core/finding.ts";
import { groupBy } from "../../core/order.ts";
import type { Spoken, SpokenQuery } from "../query.ts";
import { decode } from "./json.ts";
import type { Db } from "./schema.ts";

/** All of these claims at once: a page of them is three questions, however many there are. */
export async function spoken(
  db: Db,
  source: string,
  { claims, verdicts, limit }: SpokenQuery,
): Promise<ReadonlyMap<string, Spoken>> {
  const told = await db
    .selectFrom("member")
    .select(["claim", "json"])
    .where("claim", "in", claims)
    .where("source", "=", source)
    .where("relation", "!=", "linked")
    .orderBy("claim")
    .orderBy("ordinal")
    .execute();
  const touching = await db
    .selectFrom("touch")
    .select(["claim", "finding"])
    .where("claim", "in", claims)
    .where("words", "=", 1)
    .where("verdict", "in", verdicts)
    .orderBy("claim")
    .orderBy("severity_rank", "desc")
    .orderBy("rule")
    .orderBy("finding")
    .execute();
  const shown = new Map(
    [...groupBy(touching, ({ claim }) => claim)].map(([claim, rows]) => [
      claim,
      rows.slice(0, limit).map(({ finding }) => finding),
    ]),
  );
  const ids = [...shown.values()].flat();
  const found = await db.selectFrom("finding").select(["id", "json"]).where("id", "in", ids).execute();
  const findings = new Map(found.map(({ id, json }) => [id, decode<Finding>(json)]));
  const after = new Map((await since(db, source, claims)).map(({ claim, ...counts }) => [claim, counts]));
  return new Map(
    [...groupBy(told, ({ claim }) => claim)].map(([claim, rows]) => [
      claim,
      {
        told: rows.map(({ json }) => decode<Member>(json)),
        ...(after.get(claim) ?? { later: 0, otherwise: 0 }),
        findings: (shown.get(claim) ?? []).flatMap((id) => findings.get(id) ?? []),
      },
    ]),
  );
}

/** The documents with tellings behind the first of the speaker's, and those of them that do not say the same. */
function since(db: Db, source: string, claims: readonly string[]) {
  return db
    .with("own", (cte) =>
      cte
        .selectFrom("member")
        .select((eb) => ["claim", eb.fn.min("ordinal").as("first")])
        .where("claim", "in", claims)
        .where("source", "=", source)
        .where("relation", "!=", "linked")
        .groupBy("claim"),
    )
    .selectFrom("own")
    .innerJoin("member", (join) =>
      join.onRef("member.claim", "=", "own.claim").onRef("member.ordinal", ">", "own.first"),
    )
    .select((eb) => [
      "own.claim as claim",
      eb.fn.count<number>("document").distinct().as("later"),
      eb.fn
        .count<number>(eb.case().when("relation", "!=", "same").then(eb.ref("document")).end())
        .distinct()
        .as("otherwise"),
    ])
    .where("relation", "!=", "linked")
    .groupBy("own.claim")
    .execute();
}
