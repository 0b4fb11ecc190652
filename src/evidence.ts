/** What could answer a model's questions. Comes in: a store, or claims with their statements, and the record. Goes out: evidence for inputs. */
import type { Claim } from "./core/claim.ts";
import { type Decision, standing } from "./core/decision.ts";
import type { Statement } from "./core/statement.ts";
import { familyOf } from "./measure/measure.ts";
import type { Evidence } from "./project/bind/input.ts";
import { toldBy } from "./project/bind/telling.ts";
import type { Model } from "./project/model/model.ts";
import type { PublicRecord } from "./reference/record.ts";
import { recordOf } from "./shelf.ts";
import type { Store } from "./store/store.ts";

/** The claims with all that inputs are taken from; what a person disputed is shown and not used. */
export function evidenceOf(
  claims: readonly Claim[],
  statements: ReadonlyMap<string, Statement>,
  record: PublicRecord,
  decisions: readonly Decision[],
): Evidence {
  const disputes = standing(decisions).filter(({ act }) => act === "dispute");
  return { claims, told: toldBy(claims, statements), record, disputed: new Set(disputes.map(({ about }) => about)) };
}

/** Claims of one measure that are looked at, the most told first: an answer must not wait for a whole archive. */
export const MOST_CLAIMS = 300;

/** Evidence out of a store. */
export interface Stored {
  readonly evidence: Evidence;
  /** Of the tellings, by id. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** True when some measure has more claims than were looked at. */
  readonly isCut: boolean;
}

/** The claims of a store that are of what the parameters of a model ask for, and what was published. */
export async function storedEvidence(store: Store, model: Model): Promise<Stored> {
  const asked = new Set(questionsOf(model).map(({ measure }) => familyOf(measure)));
  const { facets } = await store.claims({ limit: 1, facets: true });
  const measures = (facets.measure ?? []).filter(({ value }) => asked.has(familyOf(value)));
  const claims: Claim[] = [];
  for (const { value: measure } of measures) {
    const { items } = await store.claims({ measure, limit: MOST_CLAIMS });
    for (const { id } of items) {
      const claim = await store.claim(id);
      if (claim) claims.push(claim);
    }
  }
  const statements = await statementsOf(store, claims);
  return {
    evidence: evidenceOf(claims, statements, await recordOf(store), await store.decisions()),
    statements,
    isCut: measures.some(({ count }) => count > MOST_CLAIMS),
  };
}

function questionsOf({ variables }: Model) {
  return variables.flatMap((variable) => {
    if (variable.role !== "parameter" || !variable.question) return [];
    return "all" in variable.question ? [variable.question.all] : Object.values(variable.question.each);
  });
}

async function statementsOf(store: Store, claims: readonly Claim[]): Promise<ReadonlyMap<string, Statement>> {
  const members = claims.flatMap(({ members: own, lineage }) => [...own, ...(lineage?.linked ?? [])]);
  const statements = new Map<string, Statement>();
  for (const id of new Set(members.map(({ proposition }) => proposition.statement))) {
    const statement = await store.statement(id);
    if (statement) statements.set(id, statement);
  }
  return statements;
}
