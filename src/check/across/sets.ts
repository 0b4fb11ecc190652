/** Comes in: the layers of a corpus. Goes out: sets of figures of several documents that cannot all be true. */
import type { Finding, Verdict } from "../../core/finding.ts";
import { by, groupBy } from "../../core/order.ts";
import { IDENTITIES } from "../../measure/identity.ts";
import type { Conflict, Layer, Reading } from "../../relation/index.ts";
import { findingOf, step } from "../evidence.ts";
import { forcedSteps, givenOf, wordsOf } from "../reading.ts";
import type { Ground, Rule } from "../rule.ts";
import { counted, list, quoted } from "../wording.ts";
import { assumedIn, isAcross, isDatedApart, readingsOf, whoOf } from "./voices.ts";

/** One finding for each variable that is left without a value: first over one speaker, then among all believed. */
export function* sets(rule: Rule, ground: Ground): Iterable<Finding> {
  for (const layer of ["speaker", "believed"] as const) {
    const { conflicts } = ground.layered().layers.network(layer).result();
    // What one document or speaker says by itself is told there: a smallest set holds no smaller one.
    const own = conflicts.filter(({ scope }) => scope === (layer === "speaker" ? "speaker" : "across"));
    for (const same of groupBy(own, ({ variable }) => variable).values()) yield* told(rule, ground, layer, same);
  }
}

function* told(rule: Rule, ground: Ground, layer: Layer, same: readonly Conflict[]): Iterable<Finding> {
  const [first] = [...same].sort(by(({ rests }) => rests.claims.length));
  const readings = first ? readingsOf(ground, first.rests.claims) : [];
  if (!first || !isAcross(readings)) return;
  const given = givenOf(readings, (reading) => ` by ${whoOf(ground, reading)}`);
  const assumptions = assumedIn(readings, first.rests.assumptions);
  const figures = readings.map((reading) => `${quoted(wordsOf(reading))} (${whoOf(ground, reading)})`);
  const more = same.length > 1 ? ` ${counted(same.length - 1, "more set")} of the same figures do not fit either.` : "";
  yield findingOf(rule, {
    verdict: verdictOf(ground, layer, readings),
    // Of several speakers none need have miscalculated; of one, what is taken for granted may be what is wrong.
    severity: layer === "speaker" && assumptions.length === 0 ? "warning" : "info",
    message: `${list(figures)} cannot all be true.${more}`,
    working: [
      ...given.steps,
      ...formulas(first).map((says) => step(says, ...given.evidence.keys())),
      ...forcedSteps(ground.layered().layers.network(layer), first, given),
    ],
    evidence: given.evidence,
    assumptions,
    settle:
      layer === "speaker"
        ? "The speaker's own words on each day, and the published figures of one producer."
        : "All the figures from one producer: which of the positions it bears out.",
    about: `${layer} ${readings.map(({ id }) => id).join()}`,
  });
}

function verdictOf(ground: Ground, layer: Layer, readings: readonly Reading[]): Verdict {
  return layer === "speaker" && isDatedApart(ground, readings) ? "changed" : "disagreement";
}

/** The definitions that join the figures, in words. */
function formulas({ rests }: Conflict): readonly string[] {
  return IDENTITIES.filter(({ id }) => rests.rules.includes(id)).map(({ says }) => says);
}
