/** Projection: a run of a model whose inputs are claims. */
import type { CivilDate } from "./date.ts";

/** Which claims or cells of series could give a parameter of a model: typed parts, as in claims. */
export interface InputQuestion {
  /** Actor id of measure/actor.ts. */
  readonly actor: string;
  /** Measure id of measure/measure.ts; for a multiple, what both sides are measured in. */
  readonly measure: string;
  /** Item id of measure/item.ts. */
  readonly item?: string;
  /** For a multiple: whom the actor is set against. */
  readonly against?: string;
  /** Unit that a figure must have; money and counts are told apart by it. */
  readonly unit: string;
  readonly price?: "market" | "purchasing-power";
  /** What the figure must be of; any time when absent. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** What one of the claim's units is in the model's: a share of 3.5 % is 0.035 with 0.01. 1 when absent. */
  readonly scale?: number;
  /** Series of the record that could answer, by id, the first that can is taken. */
  readonly series?: readonly string[];
}

/** What part a claim plays in an input. `excluded` is shown, and takes no part. */
export type InputRole = "centre" | "low" | "high" | "excluded";

/** Where an input's value came from. What is assumed is never shown as read. */
export type InputOrigin =
  | {
      readonly kind: "claim";
      readonly claim: string;
      readonly role: InputRole;
      /** Statement with the words, and its document. */
      readonly statement: string;
      readonly document: string;
      readonly quote: string;
      readonly speaker: string;
      readonly published: string;
    }
  | { readonly kind: "series"; readonly series: string; readonly cell: string; readonly value: number }
  | { readonly kind: "assumption"; readonly rationale: string };

/** One input of a run. */
export interface ProjectionInput {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** Median, and the bounds that nine draws of ten lie between. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How its distribution was made from its origins, in a sentence. */
  readonly rule: string;
  readonly origins: readonly InputOrigin[];
  /** Share of the spread of the first output at the end that it explains (total Sobol index); absent when not asked. */
  readonly share?: number;
}

/** Quantiles of one output at one time. */
export interface ProjectionPoint {
  readonly time: number;
  /** By probability: "0.05", "0.25", "0.5", "0.75", "0.95". */
  readonly quantiles: Readonly<Record<string, number>>;
}

/** One output through time. */
export interface ProjectionOutput {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly points: readonly ProjectionPoint[];
}

/** When one thing passes another. */
export interface ProjectionCrossing {
  readonly id: string;
  readonly label: string;
  /** Shares of the draws; they and the share of crossings in the span add up to 1. */
  readonly already: number;
  readonly never: number;
  /** Of the draws that cross within the span; absent when none does. */
  readonly quantiles?: Readonly<Record<string, number>>;
}

/** A run of one model with one set of inputs and one seed. */
export interface Projection {
  readonly model: string;
  readonly title: string;
  readonly seed: number;
  readonly draws: number;
  /** Unit of times: `a`. */
  readonly timeUnit: string;
  readonly inputs: readonly ProjectionInput[];
  readonly outputs: readonly ProjectionOutput[];
  readonly crossings: readonly ProjectionCrossing[];
  /** What must be said wherever a figure of it is shown: limits of the model, assumptions that decide. */
  readonly caveats: readonly string[];
}
