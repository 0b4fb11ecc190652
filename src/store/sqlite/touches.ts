/** Which findings touch which claims. Comes in: claims and findings. Goes out: a row for each pair, so that a claim's findings are read in their order. */
import type { Claim } from "../../core/claim.ts";
import type { Evidence, Finding } from "../../core/finding.ts";
import { SEVERITIES } from "../../core/finding.ts";
import { groupBy } from "../../core/order.ts";
import { chunks } from "./rows.ts";
import type { Tables, Tx } from "./schema.ts";

type Quoted = Exclude<Evidence, { readonly series: string }>;

/** The pairs of these claims and findings: evidence is a telling's statement, or lies on its words. Linked tellings have none. */
export function touchesOf(claims: Iterable<Claim>, findings: readonly Finding[]): readonly Tables["touch"][] {
  const placed = findings.flatMap((finding) => quoted(finding).map((item) => ({ finding, item })));
  const byDocument = groupBy(placed, ({ item }) => item.document);
  const rows: Tables["touch"][] = [];
  for (const { id, members } of claims) {
    const found = new Map<Finding, number>();
    for (const { document, relation, span, proposition } of members) {
      if (relation === "linked") continue;
      for (const { finding, item } of byDocument.get(document) ?? []) {
        const words = item.span.start < span.end && span.start < item.span.end ? 1 : 0;
        if (words === 1 || item.statement === proposition.statement) {
          found.set(finding, Math.max(words, found.get(finding) ?? 0));
        }
      }
    }
    for (const [finding, words] of found) rows.push(row(id, finding, words));
  }
  return rows;
}

function quoted({ evidence }: Finding): readonly Quoted[] {
  return evidence.filter((item): item is Quoted => !("series" in item));
}

function row(claim: string, { id, rule, verdict, severity }: Finding, words: number): Tables["touch"] {
  return { claim, severity_rank: SEVERITIES.indexOf(severity), rule, finding: id, verdict, words };
}

/** What was written anew. */
interface Fresh {
  readonly claims: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Adds the pairs in which either is new; those of what has gone went with it. */
export async function putTouches(
  tx: Tx,
  claims: readonly Claim[],
  findings: readonly Finding[],
  fresh: Fresh,
): Promise<void> {
  const others = claims.filter(({ id }) => !fresh.claims.has(id));
  const added = [
    ...touchesOf(
      claims.filter(({ id }) => fresh.claims.has(id)),
      findings,
    ),
    ...touchesOf(others, fresh.findings),
  ];
  for (const some of chunks(added)) await tx.insertInto("touch").values(some).execute();
}
