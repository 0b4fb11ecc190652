/** What touches a statement. Comes in: claims and findings. Goes out: for each statement the claims it tells, the findings on it. */
import type { Member } from "../../core/claim.ts";
import type { Finding } from "../../core/finding.ts";
import { overlap } from "../../core/span.ts";
import type { Statement } from "../../core/statement.ts";
import type { ClaimSummary } from "../../store/query.ts";
import type { NoteProps } from "./note.tsx";

/** A claim with some or all of its tellings. */
export interface Told {
  readonly claim: ClaimSummary;
  readonly members: readonly Pick<Member, "proposition">[];
}

/** The claims that each statement tells, as far as they are told more than once. */
export function claimsByStatement(list: readonly Told[]): ReadonlyMap<string, readonly ClaimSummary[]> {
  const found = new Map<string, Set<ClaimSummary>>();
  for (const { claim, members } of list) {
    if (claim.tellings < 2) continue;
    for (const { proposition } of members) add(found, proposition.statement, claim);
  }
  return lists(found);
}

/** The findings on each statement: those that name it, and those whose evidence lies on its words. */
export function findingsByStatement(
  findings: readonly Finding[],
  statements: ReadonlyMap<string, readonly Statement[]>,
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Set<Finding>>();
  for (const finding of findings) {
    for (const evidence of finding.evidence) {
      if ("series" in evidence) continue;
      if (evidence.statement) add(found, evidence.statement, finding);
      else {
        const under = (statements.get(evidence.document) ?? []).filter(({ span }) => overlap(span, evidence.span) > 0);
        for (const { id } of under) add(found, id, finding);
      }
    }
  }
  return lists(found);
}

/** What the note on each statement of a document shows, in order of the text; a finding is told in full once. */
export function notesOf(
  statements: readonly Statement[],
  claims: ReadonlyMap<string, readonly ClaimSummary[]>,
  findings: ReadonlyMap<string, readonly Finding[]>,
): readonly NoteProps[] {
  const seen = new Set<Finding>();
  return statements.map((statement) => {
    const here = findings.get(statement.id) ?? [];
    const shown = new Set(here.filter((finding) => seen.has(finding)));
    for (const finding of here) seen.add(finding);
    return { statement, claims: claims.get(statement.id) ?? [], findings: here, shown };
  });
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function lists<T>(map: ReadonlyMap<string, ReadonlySet<T>>): ReadonlyMap<string, readonly T[]> {
  return new Map([...map].map(([key, set]) => [key, [...set]]));
}
