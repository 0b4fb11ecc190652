/** Distributions: what is not known of a parameter. */

/** A value that is not known exactly. All numbers are in the parameter's own unit. */
export type Distribution =
  | { readonly kind: "fixed"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  /** Beta-PERT with shape 4. */
  | { readonly kind: "pert"; readonly low: number; readonly mode: number; readonly high: number }
  /** Cut off at `low` and `high` where given: what lies beyond is drawn again, in effect. */
  | {
      readonly kind: "normal";
      readonly mean: number;
      readonly sd: number;
      readonly low?: number;
      readonly high?: number;
    }
  /** `sigma` is the standard deviation of the logarithm; shifted to begin at `from` (0 when absent). */
  | { readonly kind: "lognormal"; readonly median: number; readonly sigma: number; readonly from?: number }
  /** One of several, by weight; `label` names whose it is. Which one was drawn is kept for each draw. */
  | {
      readonly kind: "mixture";
      readonly parts: readonly { readonly weight: number; readonly label: string; readonly of: Distribution }[];
    }
  /** Straight lines between the sorted values' quantiles. */
  | { readonly kind: "empirical"; readonly values: readonly number[] };
