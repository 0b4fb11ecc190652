/** Comes in: a claim. Goes out: its tellings with their statements, and what tells one speaker from another. */
import type { Claim, Member } from "../core/claim.ts";
import type { Quantity } from "../core/quantity.ts";
import type { Source, Statement } from "../core/statement.ts";
import type { Ground, Page } from "./rule.ts";

/** One telling of a claim with all that the checks ask of it. */
export interface Teller {
  readonly member: Member;
  readonly statement: Statement;
  readonly page: Page;
  /** The figure that is told, where the claim is of one. */
  readonly quantity?: Quantity;
}

/** The tellings of a claim; what is only of one topic with it is none. */
export function tellersOf(ground: Ground, { members }: Claim): readonly Teller[] {
  return members.flatMap((member) => {
    if (member.relation === "linked") return [];
    const statement = ground.statement(member.proposition.statement);
    const page = ground.page(member.document);
    if (!statement || !page) return [];
    const quantity = member.proposition.of === "quantity" ? statement.quantities[member.proposition.index] : undefined;
    return [{ member, statement, page, ...(quantity ? { quantity } : {}) }];
  });
}

/** A figure of a known actor and measure: claims matched by words alone may be two. */
export function isTyped({ key }: Claim): boolean {
  return key.form !== "frame" && key.actor !== "" && key.measure !== "";
}

/** Whether anybody but the first teller tells it with other words, figures or names: a chain of same tellings has nothing to compare. */
export function isRetold({ members }: Claim): boolean {
  return members.some(({ relation, differences }) => relation !== "linked" && differences.length > 0);
}

/** The last word of a person's name in lower case; undefined for bodies, for nobody in particular and for several at once. */
export function surnameOf(source: Source | null): string | undefined {
  if (!source || source.anonymous || source.collective || source.name.includes(";")) return undefined;
  const words = source.name.split(/\s+/);
  // One text writes the accents and another does not.
  return words.length > 1 ? words.at(-1)?.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() : undefined;
}
