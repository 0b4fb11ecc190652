/** Comes in: a model and its inputs as they were run. Goes out: what must be said wherever a figure of the run is shown. */
import type { ProjectionInput } from "../core/projection.ts";
import type { Model } from "./model/model.ts";

/** An assumption that explains less of the spread than this decides nothing. @source The house's policy */
const DECIDES = 0.05;

/** The assumptions that decide, the strongest first; then the limits of the model. */
export function caveatsOf({ limits }: Pick<Model, "limits">, inputs: readonly ProjectionInput[]): readonly string[] {
  const assumed = inputs.filter(({ basis }) => basis === "assumed");
  const isRanked = inputs.some(({ share }) => share !== undefined);
  const deciding = isRanked
    ? assumed
        .filter(({ share = 0 }) => share >= DECIDES)
        .toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0))
    : assumed.filter(({ low, high }) => low < high);
  return [...deciding.map(sentence), ...limits];
}

function sentence({ label, share, origins }: ProjectionInput): string {
  const part = share === undefined ? "" : ` (${Math.round(100 * share)} % of the spread)`;
  const why = origins.flatMap((origin) => (origin.kind === "assumption" ? [origin.rationale] : []));
  return `Assumed and not read: ${label}${part}. ${why.join(" ")}`.trim();
}
