/** What cannot be drawn from is refused, and says what to write. */
import { expect, test } from "vitest";
import { PlumblineError } from "../../../src/core/error.ts";
import { checkDistribution } from "../../../src/project/sample/check.ts";
import type { Distribution } from "../../../src/project/sample/distribution.ts";

const part = (weight: number, of: Distribution) => ({
  kind: "mixture" as const,
  parts: [{ weight, label: "SIPRI", of }],
});

const BAD: readonly (readonly [Distribution, RegExp])[] = [
  [{ kind: "fixed", value: Number.NaN }, /growth: the fixed value has NaN in it; give finite numbers/],
  [{ kind: "uniform", low: 5, high: 4 }, /write \[4, 5\]/],
  [{ kind: "triangular", low: 0, mode: 2, high: 1 }, /\[low, most likely, high\]/],
  [{ kind: "pert", low: 0, mode: -1, high: 1 }, /pert \[0, -1, 1\]/],
  [{ kind: "pert", low: 0, mode: 1, high: Number.POSITIVE_INFINITY }, /has Infinity in it/],
  [{ kind: "normal", mean: 1, sd: 0 }, /standard deviation 0: it must be above 0/],
  [{ kind: "normal", mean: 1, sd: 1, low: 2, high: 2 }, /low must lie below high/],
  [{ kind: "normal", mean: 0, sd: 1, low: 40 }, /cut off at 40: that is more than 37/],
  [{ kind: "normal", mean: 0, sd: 1, high: -40 }, /cut off at -40: that is more than 37/],
  [{ kind: "lognormal", median: 3, sigma: 0 }, /sigma 0/],
  [{ kind: "lognormal", median: 3, sigma: 0.1, from: 3 }, /must lie above 3/],
  [{ kind: "lognormal", median: -3, sigma: 0.1 }, /must lie above 0/],
  [{ kind: "empirical", values: [] }, /without values/],
  [{ kind: "empirical", values: [1, Number.NaN] }, /has NaN/],
  [{ kind: "mixture", parts: [] }, /without parts/],
  [part(0, { kind: "fixed", value: 1 }), /part "SIPRI" has the weight 0/],
  [part(Number.NaN, { kind: "fixed", value: 1 }), /has NaN/],
  [part(1, { kind: "uniform", low: 1, high: 0 }), /part "SIPRI": uniform from 1 to 0/],
  [part(1, { kind: "fixed", value: Number.NaN }), /part "SIPRI": the fixed value has NaN/],
];

test.each(BAD)("%j is refused", (distribution, message) => {
  const check = () => checkDistribution("growth", distribution);
  expect(check).toThrow(message);
  expect(check).toThrow(PlumblineError);
  expect(check).toThrow(expect.objectContaining({ code: "model-malformed", where: "growth" }));
});

const GOOD: readonly Distribution[] = [
  { kind: "fixed", value: 0 },
  { kind: "uniform", low: 1, high: 1 },
  { kind: "pert", low: 1, mode: 1, high: 1 },
  { kind: "triangular", low: 1, mode: 1, high: 2 },
  { kind: "normal", mean: 0, sd: 1, low: 36 },
  { kind: "lognormal", median: -1, sigma: 0.1, from: -2 },
  part(1e-9, { kind: "fixed", value: 1 }),
];

test.each(GOOD)("%j is let through", (distribution) => {
  expect(() => checkDistribution("growth", distribution)).not.toThrow();
});
