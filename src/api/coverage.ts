/** Coverage. Comes in: the tellings of a claim. Goes out: the documents that tell it, and how each does. */
import type { Claim, Member } from "../core/claim.ts";
import type { CivilDate } from "../core/date.ts";
import { groupBy } from "../core/order.ts";
import type { Span } from "../core/span.ts";

/** How a document tells a claim, the gravest last: a document that tells it twice stands under the graver. */
export const COVERAGE_KINDS = ["copy", "same", "changed", "contrary"] as const;

/** One of them. */
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** A document that tells the claim. */
export interface Covering {
  readonly document: string;
  readonly kind: CoverageKind;
  readonly day?: CivilDate;
  /** Where it tells it: the first telling of that kind. */
  readonly span: Span;
}

/** What was worked out of a claim: its page asks several times. */
const KNOWN = new WeakMap<object, readonly Covering[]>();

/**
 * The documents that tell a claim, in order of date. `copy`: the document is a copy of another, or eight words or more
 * are another's and nothing is changed; `contrary`: it says the opposite; `changed`: it differs in any typed part.
 */
export function coverageOf(claim: Pick<Claim, "members" | "lineage">): readonly Covering[] {
  const known = KNOWN.get(claim) ?? covering(claim);
  KNOWN.set(claim, known);
  return known;
}

function covering({ members, lineage }: Pick<Claim, "members" | "lineage">): readonly Covering[] {
  const copied = new Set(
    lineage?.edges.flatMap(({ to, by, changes }) =>
      by === "copy" || (by === "wording" && changes.length === 0) ? [to] : [],
    ),
  );
  const told = members.flatMap((member, at) =>
    member.relation === "linked" ? [] : [{ member, kind: kindOf(member, copied.has(at)) }],
  );
  return [...groupBy(told, ({ member }) => member.document)].map(([document, tellings]) => {
    const [gravest] = tellings.toSorted((one, other) => graveness(other.kind) - graveness(one.kind));
    const { kind, member } = gravest as (typeof tellings)[number];
    const dated = tellings[0]?.member.dated;
    const where = { document, kind, span: member.span };
    return dated && dated.known !== "unknown" ? { ...where, day: dated.value } : where;
  });
}

function graveness(kind: CoverageKind): number {
  return COVERAGE_KINDS.indexOf(kind);
}

function kindOf({ relation, copyOf }: Member, isCopied: boolean): CoverageKind {
  if (relation === "opposed") return "contrary";
  if (relation !== "same") return "changed";
  return isCopied || copyOf !== undefined ? "copy" : "same";
}
