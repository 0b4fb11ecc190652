/** Projection: a run of a model whose inputs are claims. The engine is not part of this version. */

/** Where an input's value came from. What is assumed is never shown as read. */
export type InputOrigin =
  | { readonly kind: "claim"; readonly claim: string; readonly role: "centre" | "low" | "high" | "excluded" }
  | { readonly kind: "series"; readonly series: string; readonly cell: string }
  | { readonly kind: "assumption"; readonly rationale: string };

/** One input of a run. */
export interface ProjectionInput {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly origins: readonly InputOrigin[];
}

/** Quantiles of one variable at one time. */
export interface ProjectionPoint {
  readonly time: number;
  readonly quantiles: Readonly<Record<string, number>>;
}

/** A run of one model with one set of inputs and one seed. */
export interface Projection {
  readonly model: string;
  readonly seed: number;
  readonly draws: number;
  readonly inputs: readonly ProjectionInput[];
  readonly series: Readonly<Record<string, readonly ProjectionPoint[]>>;
}
