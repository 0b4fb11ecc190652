/** The checks. Comes in: documents, statements and claims. Goes out: findings with their working. */
import type { Finding } from "../core/finding.ts";
import { by } from "../core/order.ts";
import { rule as acrossDocuments } from "./across-documents.ts";
import { rule as aggregates } from "./aggregates.ts";
import { rule as anachronism } from "./anachronism.ts";
import { rule as attributionDropped } from "./attribution-dropped.ts";
import { rule as basis } from "./basis.ts";
import { rule as deadline } from "./deadline.ts";
import { rule as difference } from "./difference.ts";
import { rule as earlierClaim } from "./earlier-claim.ts";
import { rule as eventDate } from "./event-date.ts";
import { groundOf } from "./ground.ts";
import { rule as growthAndBase } from "./growth-and-base.ts";
import { rule as hedgeLost } from "./hedge-lost.ts";
import { rule as horizon } from "./horizon.ts";
import { rule as impliedRate } from "./implied-rate.ts";
import { rule as levelAgainstTarget } from "./level-against-target.ts";
import { rule as likeForLike } from "./like-for-like.ts";
import { rule as magnitude } from "./magnitude.ts";
import { rule as office } from "./office.ts";
import { rule as percentMultiple } from "./percent-multiple.ts";
import { rule as plausibleRange } from "./plausible-range.ts";
import { rule as qualifier } from "./qualifier.ts";
import { rule as quantifier } from "./quantifier.ts";
import { rule as quoteAltered } from "./quote-altered.ts";
import { rule as rateAndPeriod } from "./rate-and-period.ts";
import { rule as ratioOfRates } from "./ratio-of-rates.ts";
import { rule as record } from "./record.ts";
import { rule as recordDerived } from "./record-derived.ts";
import { rule as recordMembers } from "./record-members.ts";
import { rule as recordSayings } from "./record-sayings.ts";
import { rule as restatedAmount } from "./restated-amount.ts";
import { rule as rivalFigures } from "./rival-figures.ts";
import type { CheckContext, Rule } from "./rule.ts";
import { rule as scope } from "./scope.ts";
import { rule as shareOfTotal } from "./share-of-total.ts";
import { rule as sourceSwapped } from "./source-swapped.ts";
import { rule as sourcing } from "./sourcing.ts";
import { rule as stages } from "./stages.ts";
import { rule as staleFigure } from "./stale-figure.ts";
import { rule as staleStatus } from "./stale-status.ts";
import { rule as sumOfParts } from "./sum-of-parts.ts";
import { rule as twinTargets } from "./twin-targets.ts";
import { rule as weekday } from "./weekday.ts";

export { CLASHING_RULES, type Clash, clashOf, type Implied, isClashing, type Outcome } from "./clash.ts";
export { groundOf } from "./ground.ts";
export { membersTold, partOf } from "./members.ts";
export { isDenied } from "./record.ts";
export { type Count, countsFor } from "./record-members.ts";
export type { CheckContext, Compared, Page, Rule, Told } from "./rule.ts";
export { type Multiple, multipleOf, type Saying, sayingsOf } from "./sayings.ts";
export {
  askedFor,
  askedOf,
  distanceOf,
  isSaid,
  knownEvidence,
  knownLike,
  type Standing,
  standingOfKnown,
  standingsOf,
} from "./standing.ts";
export { list, number, opening, quoted, things } from "./wording.ts";

/** In the order of work, which is also the order in which findings stand: figures, scope, sources. */
export const rules: readonly Rule[] = [
  sumOfParts,
  percentMultiple,
  growthAndBase,
  difference,
  shareOfTotal,
  impliedRate,
  restatedAmount,
  rateAndPeriod,
  ratioOfRates,
  acrossDocuments,
  magnitude,
  plausibleRange,
  record,
  recordDerived,
  recordMembers,
  recordSayings,
  likeForLike,
  weekday,
  deadline,
  eventDate,
  anachronism,
  staleFigure,
  staleStatus,
  basis,
  stages,
  aggregates,
  levelAgainstTarget,
  twinTargets,
  horizon,
  rivalFigures,
  scope,
  qualifier,
  quantifier,
  earlierClaim,
  hedgeLost,
  quoteAltered,
  attributionDropped,
  sourceSwapped,
  office,
  sourcing,
];

/** The findings of every rule, or of some: in order of the rules, inside a rule by document and place. */
export function check(context: CheckContext, some: readonly Rule[] = rules): readonly Finding[] {
  const ground = groundOf(context);
  return some.flatMap((rule) => {
    const findings = new Map([...rule.run(ground)].map((finding) => [finding.id, finding]));
    const placed = [...findings.values()].map((finding) => ({ finding, ...place(finding, context) }));
    const sorted = placed.sort(
      by(
        ({ name }) => name,
        ({ start }) => start,
        ({ finding }) => finding.id,
      ),
    );
    return sorted.map(({ finding }) => finding);
  });
}

/** Where a finding stands: the name of the first document of its evidence, and the place in it. */
function place({ evidence }: Finding, { documents }: CheckContext): { readonly name: string; readonly start: number } {
  const [first] = evidence;
  return first && "document" in first
    ? { name: documents.get(first.document)?.origin.name ?? "", start: first.span.start }
    : { name: "", start: 0 };
}
