/** What a claim is found by. Comes in: a claim. Goes out: rows of what it has several of, and of its way from document to document. */
import type { Claim, Member } from "../../core/claim.ts";
import type { Lineage } from "../../core/lineage.ts";
import { groupBy } from "../../core/order.ts";

/** Who is made to say it, and how its tellings stand to it: each once. Linked tellings count for the relation alone. */
export function facetsOf({ id, members }: Claim): readonly { claim: string; name: string; value: string }[] {
  const told = members.filter(({ relation }) => relation !== "linked");
  const sources = new Set(told.flatMap(({ source }) => source ?? []));
  const relations = new Set(members.map(({ relation }) => relation));
  return [
    ...[...sources].map((value) => ({ claim: id, name: "source", value })),
    ...[...relations].map((value) => ({ claim: id, name: "relation", value })),
  ];
}

/** From which document to which other the claim came, where something shows it; `copy`: the whole document is one. */
export function stepsOf(
  claim: string,
  members: readonly { readonly document: string }[],
  lineage: Lineage | undefined,
): readonly { claim: string; giver: string; taker: string; copy: number }[] {
  const steps = (lineage?.edges ?? []).flatMap(({ from, to, by }) => {
    const [giver, taker] = [members[from]?.document, members[to]?.document];
    if (by === "unknown" || giver === undefined || taker === undefined || giver === taker) return [];
    return [{ claim, giver, taker, copy: by === "copy" ? 1 : 0 }];
  });
  const pairs = [...groupBy(steps, ({ giver, taker }) => JSON.stringify([giver, taker])).values()];
  return pairs.flatMap(([first, ...others]) =>
    first ? [{ ...first, copy: Math.max(first.copy, ...others.map(({ copy }) => copy)) }] : [],
  );
}

/** The document that told it first; empty where no telling that may be the first has a day. */
export function firstDocument({ members, lineage }: Pick<Claim, "members" | "lineage">): string {
  const first: Member | undefined = lineage && members[lineage.first.member];
  return first === undefined || first.dated.known === "unknown" ? "" : first.document;
}
