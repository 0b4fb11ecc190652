/** Samples: streams of their own, layers, marginals, correlation, and the same bytes for a seed. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Distribution } from "../../../src/project/sample/distribution.ts";
import { type SampleOptions, sample, type Uncertain } from "../../../src/project/sample/sample.ts";
import { drawing } from "../../../src/project/sample/value.ts";
import { KNOWN } from "./cases.ts";

const UNIT: Distribution = { kind: "uniform", low: 0, high: 1 };
const uncertain = (name: string, distribution: Distribution = UNIT): Uncertain => ({ name, distribution });
const options = (more: Partial<SampleOptions> = {}): SampleOptions => ({
  seed: 6,
  draws: 1000,
  method: "latin-hypercube",
  ...more,
});

function columnOf(distribution: Distribution, more: Partial<SampleOptions> = {}): Float64Array {
  return sample([uncertain("x", distribution)], options(more)).columns[0] ?? new Float64Array();
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

function correlation(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const [ml, mr] = [mean(left), mean(right)];
  let [ll, rr, lr] = [0, 0, 0];
  for (let at = 0; at < left.length; at++) {
    const [l, r] = [(left[at] ?? 0) - ml, (right[at] ?? 0) - mr];
    ll += l * l;
    rr += r * r;
    lr += l * r;
  }
  return lr / Math.sqrt(ll * rr);
}

function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = new Float64Array(values.length);
  order.forEach((draw, rank) => {
    result[draw] = rank;
  });
  return result;
}

const spearman = (left: Float64Array, right: Float64Array) => correlation(ranks(left), ranks(right));

/** Distance between the sample and a quantile function, in probability: how far a value lies from its own layer. */
function kolmogorov(values: Float64Array, quantile: (probability: number) => number): number {
  const sorted = values.toSorted();
  const inverse = (value: number) => {
    let [low, high] = [0, 1];
    for (let halving = 0; halving < 50; halving++) {
      const middle = (low + high) / 2;
      if (quantile(middle) <= value) low = middle;
      else high = middle;
    }
    return low;
  };
  const off = Array.from(sorted, (value, at) => {
    const share = inverse(value);
    return Math.max(Math.abs(share - at / sorted.length), Math.abs(share - (at + 1) / sorted.length));
  });
  return Math.max(...off);
}

describe.each(KNOWN)("$label", ({ distribution, quantile, mean: expected, variance }) => {
  test("a plain sample passes the test of Kolmogorov and Smirnov beside another's quantiles", () => {
    // 1.95 / √n is the critical value at 0.001; the seed is fixed, so this passes or fails for good.
    expect(kolmogorov(columnOf(distribution, { method: "plain" }), quantile)).toBeLessThan(1.95 / Math.sqrt(1000));
  });

  test("a Latin hypercube has one value in each layer", () => {
    expect(kolmogorov(columnOf(distribution), quantile)).toBeLessThan(1 / 1000 + 1e-9);
  });

  test("mean and variance are those of the textbooks", () => {
    const values = columnOf(distribution, { draws: 20_000 });
    const m = mean(values);
    expect(Math.abs(m - expected) / Math.sqrt(variance)).toBeLessThan(0.001);
    expect(mean(values.map((value) => (value - m) ** 2)) / variance).toBeCloseTo(1, 2);
  });
});

describe("streams", () => {
  const names = ["a", "b", "base_gdp[DE]", "c"];

  test("adding, removing or moving a parameter changes no bit of the others", () => {
    fc.assert(
      fc.property(
        fc.subarray(names, { minLength: 1 }),
        fc.integer(),
        fc.constantFrom("plain", "latin-hypercube"),
        (some, seed, method) => {
          const whole = sample(
            names.map((name) => uncertain(name)),
            options({ seed, draws: 50, method }),
          );
          const part = sample(
            some.toReversed().map((name) => uncertain(name)),
            options({ seed, draws: 50, method }),
          );
          for (const name of some)
            expect(part.columns[some.toReversed().indexOf(name)]).toEqual(whole.columns[names.indexOf(name)]);
        },
      ),
      { seed: 6, numRuns: 50 },
    );
  });

  test("changing what is known of one leaves the others", () => {
    const before = sample([uncertain("a"), uncertain("b")], options());
    const after = sample([uncertain("a", { kind: "fixed", value: 1 }), uncertain("b")], options());
    expect(after.columns[1]).toEqual(before.columns[1]);
  });

  test("of different names or seeds have nothing to do with each other", () => {
    const many = Array.from({ length: 30 }, (_, at) => uncertain(`p${at}`));
    const { columns } = sample(many, options({ method: "plain" }));
    const { columns: others } = sample(many, options({ method: "plain", seed: 7 }));
    const pairs = columns.flatMap((left, i) => [
      ...columns.slice(i + 1).map((right) => correlation(left, right)),
      correlation(left, others[i] ?? left),
    ]);
    // 465 pairs of 1,000 draws: the standard deviation is 0.0316, and the largest of so many is expected near 3.1 of it.
    expect(Math.max(...pairs.map(Math.abs))).toBeLessThan(4.2 / Math.sqrt(1000));
    expect(mean(pairs.map((r) => r * r * 1000))).toBeCloseTo(1, 0);
  });

  test("a longer plain series begins with the shorter one, mixtures and their parts too", () => {
    const mixed: Distribution = {
      kind: "mixture",
      parts: [
        { weight: 1, label: "A", of: { kind: "normal", mean: 0, sd: 1 } },
        { weight: 2, label: "B", of: { kind: "pert", low: 4, mode: 5, high: 6 } },
      ],
    };
    const long = sample([uncertain("x", mixed)], options({ method: "plain", draws: 500 }));
    const short = sample([uncertain("x", mixed)], options({ method: "plain", draws: 200 }));
    expect(long.columns[0]?.slice(0, 200)).toEqual(short.columns[0]);
    expect(long.picks.get("x")?.slice(0, 200)).toEqual(short.picks.get("x"));
  });

  test("the same seed gives the same bytes on every machine", () => {
    const parameters = [
      uncertain("a"),
      uncertain("b", { kind: "triangular", low: 0, mode: 1, high: 4 }),
      uncertain("c", { kind: "empirical", values: [1, 2, 4] }),
    ];
    const digest = (method: SampleOptions["method"]) => {
      const hash = createHash("sha256");
      for (const column of sample(parameters, options({ method })).columns) hash.update(new Uint8Array(column.buffer));
      return hash.digest("hex").slice(0, 16);
    };
    expect([digest("plain"), digest("latin-hypercube")]).toEqual(["2647efef6e0aee95", "3c7f5e3dd61355d9"]);
  });
});

describe("picks", () => {
  const distribution: Distribution = {
    kind: "mixture",
    parts: [
      { weight: 2, label: "A", of: { kind: "uniform", low: 0, high: 1 } },
      { weight: 1, label: "B", of: { kind: "uniform", low: 10, high: 11 } },
      { weight: 1, label: "C", of: { kind: "uniform", low: 20, high: 21 } },
    ],
  };

  test("tell where each value came from, each part as often as it weighs", () => {
    const { columns, picks } = sample([uncertain("x", distribution), uncertain("y")], options());
    const parts = picks.get("x") ?? new Uint16Array();
    expect([...picks.keys()]).toEqual(["x"]);
    expect(Array.from(columns[0] ?? [], (value) => Math.floor(value / 10))).toEqual(Array.from(parts));
    expect([0, 1, 2].map((part) => parts.filter((pick) => pick === part).length)).toEqual([500, 250, 250]);
  });

  test("go with their values when the order is changed", () => {
    const correlations = [{ between: ["x", "y"] as const, rank: 0.8 }];
    const { columns, picks } = sample([uncertain("x", distribution), uncertain("y")], options({ correlations }));
    expect(Array.from(columns[0] ?? [], (value) => Math.floor(value / 10))).toEqual(Array.from(picks.get("x") ?? []));
  });
});

describe("correlation", () => {
  const three = [
    uncertain("a"),
    uncertain("b", { kind: "lognormal", median: 10, sigma: 1 }),
    uncertain("c", { kind: "pert", low: 0, mode: 1, high: 9 }),
    uncertain("d"),
  ];

  test.each(["plain", "latin-hypercube"] as const)("%s: is reached in the ranks, and every value is kept", (method) => {
    const correlations = [
      { between: ["a", "b"] as const, rank: 0.7 },
      { between: ["c", "b"] as const, rank: -0.4 },
    ];
    const apart = sample(three, options({ method }));
    const { columns } = sample(three, options({ method, correlations }));
    const [a, b, c, d] = columns;
    if (!(a && b && c && d)) throw new Error("four columns");
    expect(spearman(a, b)).toBeCloseTo(0.7, 1);
    expect(spearman(b, c)).toBeCloseTo(-0.4, 1);
    expect(Math.abs(spearman(a, b) - 0.7)).toBeLessThan(0.02);
    expect(Math.abs(spearman(b, c) + 0.4)).toBeLessThan(0.02);
    expect(Math.abs(spearman(a, c))).toBeLessThan(0.02);
    columns.forEach((column, at) => {
      expect(column.toSorted()).toEqual(apart.columns[at]?.toSorted());
    });
    expect(d).toEqual(apart.columns[3]);
    expect(a).toEqual(apart.columns[0]);
  });

  test("of 1 and −1 gives the same and the opposite order", () => {
    const correlations = [
      { between: ["a", "b"] as const, rank: 1 },
      { between: ["a", "c"] as const, rank: -1 },
      { between: ["b", "c"] as const, rank: -1 },
    ];
    const [a, b, c] = sample(three, options({ correlations })).columns;
    if (!(a && b && c)) throw new Error("three columns");
    expect(spearman(a, b)).toBeGreaterThan(0.999);
    expect(spearman(a, c)).toBeLessThan(-0.999);
  });

  test("does not depend on the order in the file", () => {
    const correlations = [{ between: ["b", "a"] as const, rank: 0.5 }];
    const one = sample(three, options({ correlations }));
    const other = sample(three.toReversed(), options({ correlations }));
    expect(other.columns.toReversed()).toEqual(one.columns);
  });

  test("with equal values is left to chance among them", () => {
    const coin: Distribution = {
      kind: "mixture",
      parts: [0, 1].map((value) => ({ weight: 1, label: String(value), of: { kind: "fixed", value } })),
    };
    const pair = [uncertain("a", coin), uncertain("b", coin)];
    const [a, b] = sample(pair, options({ correlations: [{ between: ["a", "b"], rank: 0 }] })).columns;
    expect(Math.abs(correlation(a ?? [], b ?? []))).toBeLessThan(0.1);
  });

  test("with a parameter that is fixed changes nothing", () => {
    const fixed = [uncertain("a", { kind: "fixed", value: 2 }), uncertain("b")];
    const [a] = sample(fixed, options({ correlations: [{ between: ["a", "b"], rank: 0.5 }] })).columns;
    expect(a?.every((value) => value === 2)).toBe(true);
  });

  test.each([1, 2, 3])("works with %i draws", (draws) => {
    const correlations = [
      { between: ["a", "b"] as const, rank: 0.7 },
      { between: ["c", "b"] as const, rank: -0.4 },
    ];
    const { columns } = sample(three, options({ draws, correlations }));
    expect(columns.every((column) => column.length === draws && column.every(Number.isFinite))).toBe(true);
  });

  test.each([
    ["model-name", [{ between: ["a", "x"], rank: 0.5 }], /names x, which is no parameter/],
    ["model-malformed", [{ between: ["a", "a"], rank: 0.5 }], /with itself/],
    ["model-malformed", [{ between: ["a", "b"], rank: 1.5 }], /is 1.5; it lies between −1 and 1/],
    ["model-malformed", [{ between: ["a", "b"], rank: Number.NaN }], /is NaN/],
    [
      "model-malformed",
      [
        { between: ["a", "b"], rank: 0.5 },
        { between: ["b", "a"], rank: 0.4 },
      ],
      /given twice/,
    ],
    [
      "model-malformed",
      [
        { between: ["a", "b"], rank: 0.9 },
        { between: ["b", "c"], rank: 0.9 },
        { between: ["a", "c"], rank: -0.9 },
      ],
      /of a, b, c cannot hold together/,
    ],
    [
      "model-malformed",
      [
        { between: ["a", "b"], rank: 1 },
        { between: ["b", "c"], rank: 1 },
      ],
      /of a, b, c cannot hold together/,
    ],
  ] as const)("%s is refused: %j", (code, correlations, message) => {
    const draw = () => sample(three, options({ correlations: correlations.map((one) => ({ ...one })) }));
    expect(draw).toThrow(message);
    expect(draw).toThrow(expect.objectContaining({ code }));
  });
});

describe("convergence", () => {
  const SEEDS = Array.from({ length: 40 }, (_, at) => at);
  const SIZES = [64, 256, 1024, 4096];
  const distributions = ["uniform", "pert", "lognormal"].flatMap(
    (label) => KNOWN.find((one) => one.label === label) ?? [],
  );

  /** Root mean square error of the mean of the sum of three parameters, in standard deviations. */
  function error(method: SampleOptions["method"], draws: number): number {
    const truth = distributions.reduce((sum, one) => sum + one.mean / Math.sqrt(one.variance), 0);
    const squares = SEEDS.map((seed) => {
      const { columns } = sample(
        distributions.map((one) => uncertain(one.label, one.distribution)),
        options({ method, draws, seed }),
      );
      const sum = distributions.reduce(
        (total, one, at) => total + mean(columns[at] ?? []) / Math.sqrt(one.variance),
        0,
      );
      return (sum - truth) ** 2;
    });
    return Math.sqrt(mean(squares));
  }

  test("means of plain samples come nearer by 1/√n", () => {
    const errors = SIZES.map((draws) => error("plain", draws));
    const x = SIZES.map(Math.log);
    const y = errors.map(Math.log);
    const slope =
      correlation(x, y) * Math.sqrt(mean(y.map((v) => (v - mean(y)) ** 2)) / mean(x.map((v) => (v - mean(x)) ** 2)));
    expect(slope).toBeGreaterThan(-0.6);
    expect(slope).toBeLessThan(-0.4);
    errors.forEach((found, at) => {
      // The sum of three has the standard deviation √3; 40 seeds know it to within a third.
      const expected = Math.sqrt(3 / (SIZES[at] ?? 1));
      expect(found / expected).toBeGreaterThan(0.67);
      expect(found / expected).toBeLessThan(1.5);
    });
  });

  test("a Latin hypercube is far nearer for a sum", () => {
    expect(error("latin-hypercube", 256)).toBeLessThan(error("plain", 256) / 10);
  });

  test("the mean of a product varies less from a Latin hypercube", () => {
    const spread = (method: SampleOptions["method"]) => {
      const means = SEEDS.map((seed) => {
        const [a, b] = sample([uncertain("a"), uncertain("b")], options({ method, draws: 256, seed })).columns;
        return mean((a ?? new Float64Array()).map((value, at) => value * (b?.[at] ?? 0)));
      });
      const centre = mean(means);
      return mean(means.map((value) => (value - centre) ** 2));
    };
    expect(spread("latin-hypercube")).toBeLessThan(spread("plain") / 2);
  });
});

test("what is drawn is what the quantile function gives", () => {
  const { columns } = sample([uncertain("x")], options());
  const again = sample([uncertain("x", { kind: "normal", mean: 0, sd: 1 })], options());
  const { value } = drawing({ kind: "normal", mean: 0, sd: 1 });
  expect(again.columns[0]).toEqual(columns[0]?.map((u) => value(u)));
});

test("a distribution that cannot be is refused with the name of its parameter", () => {
  const draw = () => sample([uncertain("growth", { kind: "uniform", low: 2, high: 1 })], options());
  expect(draw).toThrow(expect.objectContaining({ code: "model-malformed", where: "growth" }));
});
