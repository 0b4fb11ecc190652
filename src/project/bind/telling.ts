/** Comes in: claims and the statements they are made of. Goes out: their tellings, each with its figure or comparison. */
import type { Claim, Member } from "../../core/claim.ts";
import type { Comparison, Quantity } from "../../core/quantity.ts";
import type { Statement } from "../../core/statement.ts";

/** One telling of a claim, with what it says in numbers: a figure, or two sides set against each other. */
export interface Told {
  readonly claim: Claim;
  readonly member: Member;
  readonly statement: Statement;
  readonly quantity?: Quantity;
  readonly comparison?: Comparison;
  /** The reading of a side that the text does not name: it would belong to the claim if it were the claim's side. */
  readonly linked: boolean;
}

/** The tellings in numbers, in the order of the claims. A telling whose statement is not at hand is left out. */
export function toldBy(claims: readonly Claim[], statements: ReadonlyMap<string, Statement>): readonly Told[] {
  return claims.flatMap((claim) => [
    ...claim.members.flatMap((member) => told(claim, member, false, statements)),
    ...(claim.lineage?.linked ?? []).flatMap((member) => told(claim, member, true, statements)),
  ]);
}

function told(
  claim: Claim,
  member: Member,
  linked: boolean,
  statements: ReadonlyMap<string, Statement>,
): readonly Told[] {
  const { statement: id, of, index } = member.proposition;
  const statement = statements.get(id);
  if (!statement || of === "frame") return [];
  const about = { claim, member, statement, linked };
  const quantity = of === "quantity" ? statement.quantities[index] : undefined;
  const comparison = of === "comparison" ? statement.comparisons[index] : undefined;
  if (quantity) return [{ ...about, quantity }];
  return comparison ? [{ ...about, comparison }] : [];
}
