/** Names of documents. Comes in: ids. Goes out: for each what a page shows of it, each looked up once. */
import { type DecisionsOn, decisionsOn } from "../core/decision.ts";
import type { Finding } from "../core/finding.ts";
import type { NameOf } from "../core/wire.ts";
import type { Store } from "../store/store.ts";
import type { Heads } from "./text-models.ts";

/** The documents with these ids; one that is no longer there is left out. */
export function headsOf(store: Store, ids: Iterable<string>): Promise<Heads> {
  return store.heads(ids);
}

/** The ids of the documents that findings name. */
export function documentsNamed(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ evidence }) => evidence.flatMap((item) => ("series" in item ? [] : [item.document])));
}

/** Looks names up for the wire forms. */
export function namesIn(heads: Heads): NameOf {
  return (id) => heads.get(id)?.origin.name ?? id;
}

/** Looks up what people decided. */
export async function decidedIn(store: Store): Promise<DecisionsOn> {
  const decisions = await store.decisions();
  const claims = new Set(decisions.flatMap(({ noun, about }) => (noun === "claim" ? about : [])));
  const gone = new Set<string>();
  for (const id of claims) if (!(await store.claim(id))) gone.add(id);
  return decisionsOn(decisions, (id) => !gone.has(id));
}
