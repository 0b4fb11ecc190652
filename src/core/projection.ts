/** Projection: a run of a model whose inputs are claims. */
import type { CivilDate } from "./date.ts";

/** Which claims or cells of series could give a parameter of a model: typed parts, as in claims. */
export interface InputQuestion {
  /** Actor id of measure/actor.ts; `any` where it does not matter whose it is, as of the time a delivery takes. */
  readonly actor: string;
  /** Measure id of measure/measure.ts; for a multiple, what both sides are measured in. */
  readonly measure: string;
  /** Item id of measure/item.ts. */
  readonly item?: string;
  /** For a multiple: whom the actor is set against. */
  readonly against?: string;
  /** Unit that a figure must have; money and counts are told apart by it. */
  readonly unit: string;
  /** Market rates when absent. Purchasing power has to be asked for, and has to be said. */
  readonly price?: "market" | "purchasing-power";
  /** What the figure must be of; any time when absent. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** What one of the claim's units is in the model's: a share of 3.5 % is 0.035 with 0.01. 1 when absent. */
  readonly scale?: number;
  /** Series of the record that could answer, by id, or known figures by theirs; the first that can is taken. */
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
      /** The figure alone, as printed. */
      readonly figure: string;
      /** Who is made to say it; "the narrator" when nobody is. */
      readonly speaker: string;
      /** Day of the document, or "undated". */
      readonly published: string;
      /** Share of the draws that it gives; absent for what takes no part. */
      readonly weight?: number;
      /** Why it takes no part. */
      readonly because?: string;
    }
  | {
      readonly kind: "series";
      /** Series and edition: `wb-gdp@2024-06-28`. */
      readonly series: string;
      readonly producer: string;
      readonly cell: string;
      /** As published, in the series' own unit. */
      readonly value: number;
    }
  | {
      /** A published figure or saying of the record, by id. */
      readonly kind: "known";
      readonly figure: string;
      readonly producer: string;
      readonly published: string;
      readonly says: string;
    }
  /** The value stands in the model, which says where it was published; nothing at hand shows it. */
  | { readonly kind: "cited"; readonly source: string; readonly rationale: string }
  | { readonly kind: "assumption"; readonly rationale: string }
  /** Put in by the reader, or by a named setting of the model. */
  | { readonly kind: "choice"; readonly by: "reader" | "setting"; readonly says: string };

/** What an input rests on, the strongest first. Of what is assumed or chosen nobody has read anything anywhere. */
export type InputBasis = "read" | "published" | "chosen" | "assumed";

const PUBLISHED: ReadonlySet<InputOrigin["kind"]> = new Set(["series", "known", "cited"]);

/** Whether an input was read in a text, published in a series, chosen by the reader or assumed by the model. */
export function basisOf(origins: readonly InputOrigin[]): InputBasis {
  const used = origins.filter((origin) => origin.kind !== "claim" || origin.role !== "excluded");
  if (used.some(({ kind }) => kind === "claim")) return "read";
  if (used.some(({ kind }) => PUBLISHED.has(kind))) return "published";
  return used.some(({ kind }) => kind === "choice") ? "chosen" : "assumed";
}

/** One input of a run. */
export interface ProjectionInput {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** Median, and the bounds that nine draws of ten lie between. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly basis: InputBasis;
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

/** What follows if one of the tellings that an input is mixed of is right: the draws that came from it, and no others. */
export interface ProjectionCase {
  /** The input that has several answers. */
  readonly input: string;
  /** Whose answer it is. */
  readonly says: string;
  /** Share of the draws. */
  readonly share: number;
  /** Of the first output at the end. */
  readonly quantiles: Readonly<Record<string, number>>;
  readonly crossings: readonly ProjectionCrossing[];
}

/** A run of one model with one set of inputs and one seed. */
export interface Projection {
  readonly model: string;
  readonly title: string;
  /** Which question it answers, and for whom. */
  readonly purpose: string;
  readonly seed: number;
  readonly draws: number;
  /** Unit of times: `a`. */
  readonly timeUnit: string;
  readonly inputs: readonly ProjectionInput[];
  readonly outputs: readonly ProjectionOutput[];
  readonly crossings: readonly ProjectionCrossing[];
  /** Whether the answer survives if one source alone is right; empty where no input has several. */
  readonly cases: readonly ProjectionCase[];
  /** What must be said wherever a figure of it is shown: limits of the model, assumptions that decide. */
  readonly caveats: readonly string[];
}
