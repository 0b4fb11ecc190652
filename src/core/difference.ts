/** Difference: what became of one part of a claim between two tellings. */

/** One thing that differs between two tellings: which part, and its two values in words. */
export interface Difference {
  readonly part:
    | "value"
    | "bound"
    | "unit"
    | "item"
    | "actor"
    | "period"
    | "scope"
    | "hedge"
    | "attribution"
    | "status"
    | "polarity"
    | "act"
    | "qualifier"
    | "partial"
    | "quotation"
    | "speaker";
  readonly from: string;
  readonly to: string;
}
