/** Writing what is derived. Comes in: all claims and findings. Goes out: the rows that differ, replaced in one transaction. */
import type { Claim, Member } from "../../core/claim.ts";
import type { Finding } from "../../core/finding.ts";
import { SEVERITIES } from "../../core/finding.ts";
import { byCodeUnit } from "../../core/order.ts";
import { valueOr } from "../../core/part.ts";
import type { Results } from "../store.ts";
import { dropClaimEntries, putEntries } from "./entries.ts";
import { dropGround, putGround } from "./ground.ts";
import { encode } from "./json.ts";
import { addVerdicts, replacePledges } from "./pledges.ts";
import { changes, chunks } from "./rows.ts";
import type { Tx } from "./schema.ts";
import { revision, settle } from "./state.ts";
import { facetsOf, firstDocument, stepsOf } from "./steps.ts";
import { putTouches } from "./touches.ts";

/** Replaces all claims, findings and pledges, and adds verdicts. */
export async function putResults(tx: Tx, results: Results): Promise<void> {
  const { claims, findings } = results;
  const fresh = { claims: await replaceClaims(tx, claims), findings: await replaceFindings(tx, findings) };
  await putTouches(tx, claims, findings, fresh);
  await replacePledges(tx, results.pledges ?? []);
  await addVerdicts(tx, results.verdicts ?? []);
  const { producer = "", today = "" } = results;
  const now = await revision(tx);
  const made = results.revision ?? now;
  await settle(tx, { results: made, producer, today });
  // Results of an older state are of documents that are no longer all here.
  await (made === now ? putGround(tx) : dropGround(tx));
}

/** Gives the ids of those that were written. */
async function replaceClaims(tx: Tx, claims: readonly Claim[]): Promise<ReadonlySet<string>> {
  const { gone, fresh } = changes(await tx.selectFrom("claim").select(["id", "digest"]).execute(), claims);
  for (const ids of chunks(gone)) {
    await tx.deleteFrom("claim").where("id", "in", ids).execute();
    await dropClaimEntries(tx, ids);
  }
  for (const some of chunks(fresh)) {
    await tx
      .insertInto("claim")
      .values(some.map(({ noun, digest }) => claimRow(noun, digest)))
      .execute();
    await putEntries(
      tx,
      some.map(({ noun }) => ({ kind: "claim", id: noun.id, document: null, body: noun.title })),
    );
  }
  const members = fresh.flatMap(({ noun }) =>
    noun.members.map((member, ordinal) => memberRow(noun.id, member, ordinal)),
  );
  for (const some of chunks(fresh.flatMap(({ noun }) => becameRows(noun)))) {
    await tx.insertInto("became").values(some).execute();
  }
  for (const some of chunks(members)) await tx.insertInto("member").values(some).execute();
  const nouns = fresh.map(({ noun }) => noun);
  for (const some of chunks(nouns.flatMap(facetsOf))) await tx.insertInto("claim_facet").values(some).execute();
  const steps = nouns.flatMap(({ id, members, lineage }) => stepsOf(id, members, lineage));
  for (const some of chunks(steps)) await tx.insertInto("step").values(some).execute();
  return new Set(nouns.map(({ id }) => id));
}

/** Where a claim of the machine's is to be found that people put into another. */
function becameRows({ id, decided }: Claim) {
  const others = decided?.machine.filter((machine) => machine.id !== id) ?? [];
  return others.map((machine) => ({ machine: machine.id, claim: id }));
}

function claimRow(claim: Claim, digest: string) {
  const { members, apart, lineage, ...head } = claim;
  const tellings = members.filter((member) => member.relation !== "linked");
  const days = tellings.flatMap((member) => valueOr(member.dated, [])).sort(byCodeUnit);
  return {
    id: claim.id,
    actor: claim.key.actor,
    measure: claim.key.measure,
    item: claim.key.item,
    title: claim.title,
    origins: claim.origins,
    documents: new Set(tellings.map((member) => member.document)).size,
    tellings: tellings.length,
    first: days[0] ?? "",
    last: days.at(-1) ?? "",
    undated: days.length === 0 ? 1 : 0,
    digest,
    json: encode(head),
    apart: apart ? encode(apart) : "",
    lineage: lineage ? encode(lineage) : "",
    first_document: firstDocument(claim),
  };
}

function memberRow(claim: string, member: Member, ordinal: number) {
  return {
    claim,
    ordinal,
    document: member.document,
    statement: member.proposition.statement,
    start: member.span.start,
    end: member.span.end,
    relation: member.relation,
    source: member.source,
    json: encode(member),
  };
}

/** Gives those that were written. */
async function replaceFindings(tx: Tx, findings: readonly Finding[]): Promise<readonly Finding[]> {
  const { gone, fresh } = changes(await tx.selectFrom("finding").select(["id", "digest"]).execute(), findings);
  for (const ids of chunks(gone)) await tx.deleteFrom("finding").where("id", "in", ids).execute();
  for (const some of chunks(fresh)) {
    await tx
      .insertInto("finding")
      .values(some.map(({ noun, digest }) => findingRow(noun, digest)))
      .execute();
  }
  for (const some of chunks(fresh.flatMap(({ noun }) => evidenceRows(noun)))) {
    await tx.insertInto("evidence").values(some).execute();
  }
  return fresh.map(({ noun }) => noun);
}

function findingRow(finding: Finding, digest: string) {
  return {
    id: finding.id,
    rule: finding.rule,
    verdict: finding.verdict,
    severity: finding.severity,
    severity_rank: SEVERITIES.indexOf(finding.severity),
    digest,
    json: encode(finding),
  };
}

function evidenceRows(finding: Finding) {
  return finding.evidence.flatMap((item, ordinal) => {
    if ("series" in item) return [];
    const { document, span, statement = null } = item;
    return [{ finding: finding.id, ordinal, document, statement, start: span.start, end: span.end }];
  });
}
