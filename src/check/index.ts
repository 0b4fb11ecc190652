/** The checks. Comes in: documents, statements and claims. Goes out: findings with their working. */
import type { Finding } from "../core/finding.ts";
import { by } from "../core/order.ts";
import { rule as anonymousSource } from "./anonymous-source.ts";
import { rule as attributionDropped } from "./attribution-dropped.ts";
import { rule as basis } from "./basis.ts";
import { groundOf } from "./ground.ts";
import { rule as horizon } from "./horizon.ts";
import { rule as impliedRate } from "./implied-rate.ts";
import { rule as levelAgainstTarget } from "./level-against-target.ts";
import { rule as magnitude } from "./magnitude.ts";
import { rule as missingSource } from "./missing-source.ts";
import { rule as percentMultiple } from "./percent-multiple.ts";
import { rule as qualifier } from "./qualifier.ts";
import { rule as quoteAltered } from "./quote-altered.ts";
import { rule as ratioOfRates } from "./ratio-of-rates.ts";
import type { CheckContext, Rule } from "./rule.ts";
import { rule as scope } from "./scope.ts";
import { rule as shareOfTotal } from "./share-of-total.ts";
import { rule as sumOfParts } from "./sum-of-parts.ts";
import { rule as weekday } from "./weekday.ts";

export type { CheckContext, Rule } from "./rule.ts";

/** In the order of work, which is also the order in which findings stand: figures, scope, sources. */
export const rules: readonly Rule[] = [
  sumOfParts,
  percentMultiple,
  shareOfTotal,
  impliedRate,
  ratioOfRates,
  magnitude,
  weekday,
  basis,
  levelAgainstTarget,
  horizon,
  scope,
  qualifier,
  quoteAltered,
  attributionDropped,
  anonymousSource,
  missingSource,
];

/** The findings of every rule: in order of the rules, inside a rule by document and place. */
export function check(context: CheckContext): readonly Finding[] {
  const ground = groundOf(context);
  return rules.flatMap((rule) => {
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
