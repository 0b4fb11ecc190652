/** Comes in: tellings that name one side of a claim's two. Goes out: them as tellings and members that are linked with it. */
import type { Member } from "../../core/claim.ts";
import { memberOf } from "../member.ts";
import type { Parts, Telling } from "../telling.ts";
import { flipped } from "../value.ts";

/** A linked telling beside the claim: with its sides in the claim's order, so that what changed can be told. */
export interface Linked {
  readonly telling: Telling;
  readonly member: Member;
}

/** More than these a reader does not look at. */
const MOST = 8;

/** `at`: the place of the base among the members. */
export function linkedWith(base: Telling, at: number, tellings: readonly Telling[]): readonly Linked[] {
  return tellings.slice(0, MOST).map((one) => {
    const telling = one.parts.actor === base.parts.other ? turned(one) : one;
    const { actor, other } = base.parts;
    const [said, silent] = one.parts.actor === actor ? [actor, other] : [other, actor];
    const member = memberOf(telling, { telling: base, at, agreements: new Map() }, undefined);
    const reason = `linked, not merged: it sets something against ${said} and does not say what; ${silent} is assumed, because the claims at hand set nothing else against it in this`;
    return { telling, member: { ...member, relation: "linked", reason } };
  });
}

/** The same ratio with the side that is named second. */
function turned(telling: Telling): Telling {
  const { parts, manner } = telling;
  const bound = flipped(manner.bound);
  const sides: Partial<Parts> = { actor: "", other: parts.actor };
  return {
    ...telling,
    parts: { ...parts, ...sides, ...inverse(parts) },
    manner: { ...manner, bound, interval: inverse(manner.interval) },
  };
}

function inverse({ low, high }: { readonly low: number; readonly high: number }) {
  const [a, b] = [Number((1 / high).toPrecision(12)), Number((1 / low).toPrecision(12))];
  return { low: a, high: b };
}
