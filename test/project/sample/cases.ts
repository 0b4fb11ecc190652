/** A distribution of each kind, with the quantile function that it is known by elsewhere, mean and standard deviation. */
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import lognormalQuantile from "@stdlib/stats-base-dists-lognormal-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import triangularQuantile from "@stdlib/stats-base-dists-triangular-quantile";
import type { Distribution } from "../../../src/project/sample/distribution.ts";

/** What is known of a distribution by others. */
export interface KnownCase {
  readonly label: string;
  readonly distribution: Distribution;
  readonly quantile: (probability: number) => number;
  readonly mean: number;
  readonly variance: number;
}

const pertBeta = betaQuantile.factory(1 + (4 * 3) / 8, 1 + (4 * 5) / 8);
// Of a standard normal kept within ±1: φ(1) = 0.24197, Φ(1) − Φ(−1) = 0.68269.
const KEPT = 0.6826894921370859;

/** Continuous distributions. @source Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions (1994), for moments */
export const KNOWN: readonly KnownCase[] = [
  {
    label: "uniform",
    distribution: { kind: "uniform", low: -2, high: 6 },
    quantile: (p) => -2 + 8 * p,
    mean: 2,
    variance: 64 / 12,
  },
  {
    label: "triangular",
    distribution: { kind: "triangular", low: 1, mode: 2, high: 5 },
    quantile: triangularQuantile.factory(1, 5, 2),
    mean: 8 / 3,
    variance: (1 + 4 + 25 - 2 - 5 - 10) / 18,
  },
  {
    label: "pert",
    distribution: { kind: "pert", low: 2, mode: 5, high: 10 },
    quantile: (p) => 2 + 8 * pertBeta(p),
    mean: (2 + 4 * 5 + 10) / 6,
    variance: ((32 / 6 - 2) * (10 - 32 / 6)) / 7,
  },
  {
    label: "normal",
    distribution: { kind: "normal", mean: 3, sd: 0.5 },
    quantile: normalQuantile.factory(3, 0.5),
    mean: 3,
    variance: 0.25,
  },
  {
    label: "normal, cut off",
    distribution: { kind: "normal", mean: 0, sd: 1, low: -1, high: 1 },
    quantile: (p) => normalQuantile((1 - KEPT) / 2 + p * KEPT, 0, 1),
    mean: 0,
    variance: 1 - (2 * 0.24197072451914337) / KEPT,
  },
  {
    label: "lognormal",
    distribution: { kind: "lognormal", median: 100, sigma: 0.3 },
    quantile: lognormalQuantile.factory(Math.log(100), 0.3),
    mean: 100 * Math.exp(0.045),
    variance: 10_000 * Math.exp(0.09) * (Math.exp(0.09) - 1),
  },
  {
    label: "lognormal, shifted",
    distribution: { kind: "lognormal", median: 30, sigma: 0.5, from: 10 },
    quantile: (p) => 10 + lognormalQuantile(p, Math.log(20), 0.5),
    mean: 10 + 20 * Math.exp(0.125),
    variance: 400 * Math.exp(0.25) * (Math.exp(0.25) - 1),
  },
];
