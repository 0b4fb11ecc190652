/** Comes in: a projection. Goes out: ids of the documents that its inputs were read in. */
import type { Projection } from "../../core/projection.ts";

/** Used or passed over, each once. */
export function documentsOf({ inputs }: Projection): readonly string[] {
  const ids = inputs.flatMap(({ origins }) =>
    origins.flatMap((origin) => (origin.kind === "claim" ? [origin.document] : [])),
  );
  return [...new Set(ids)];
}
