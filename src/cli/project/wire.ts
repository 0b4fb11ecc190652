/** A projection as JSON. Comes in: the projection, its documents and statements. Goes out: plain data in which every input leads to its sentence. */
import type { Document } from "../../core/document.ts";
import type { InputOrigin, Projection, ProjectionCrossing } from "../../core/projection.ts";
import type { Statement } from "../../core/statement.ts";
import { nameOf } from "../names.ts";

/** What leads from an id to the words. */
export interface Sources {
  readonly documents: readonly Document[];
  readonly statements: ReadonlyMap<string, Statement>;
}

/** The projection with names of documents and places of sentences. */
export function projectionWire(projection: Projection, sources: Sources) {
  return {
    ...projection,
    inputs: projection.inputs.map((input) => ({
      ...input,
      share: input.share ?? null,
      origins: input.origins.map((origin) => originWire(origin, sources)),
    })),
    crossings: projection.crossings.map(crossingWire),
    cases: projection.cases.map((one) => ({ ...one, crossings: one.crossings.map(crossingWire) })),
  };
}

const crossingWire = (crossing: ProjectionCrossing) => ({ ...crossing, quantiles: crossing.quantiles ?? null });

function originWire(origin: InputOrigin, { documents, statements }: Sources) {
  if (origin.kind !== "claim") return origin;
  const { document, statement } = origin;
  return {
    ...origin,
    document: nameOf(documents)(document),
    documentId: document,
    span: statements.get(statement)?.span ?? null,
  };
}
