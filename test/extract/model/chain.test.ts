import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestChain, type ChainWeights, marginals } from "../../../src/extract/model/chain.ts";

const LABELS = 3;

const numbers = (length: number) =>
  fc
    .array(fc.integer({ min: -300, max: 300 }), { minLength: length, maxLength: length })
    .map((list) => list.map((n) => n / 100));

const cases = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    scores: numbers(length * LABELS),
    transitions: numbers(LABELS * LABELS),
    first: numbers(LABELS),
    last: numbers(LABELS),
  }),
);

function* allChains(length: number): Iterable<number[]> {
  if (length === 0) yield [];
  else for (const rest of allChains(length - 1)) for (let label = 0; label < LABELS; label++) yield [...rest, label];
}

function sumOf(chain: readonly number[], scores: readonly number[], weights: ChainWeights): number {
  return chain.reduce(
    (sum, label, at) =>
      sum +
      (scores[at * LABELS + label] ?? 0) +
      (at > 0 ? (weights.transitions[(chain[at - 1] ?? 0) * LABELS + label] ?? 0) : (weights.first[label] ?? 0)) +
      (at === chain.length - 1 ? (weights.last[label] ?? 0) : 0),
    0,
  );
}

const weightsOf = (given: { transitions: number[]; first: number[]; last: number[] }): ChainWeights => ({
  labels: LABELS,
  transitions: Float64Array.from(given.transitions),
  first: Float64Array.from(given.first),
  last: Float64Array.from(given.last),
});

describe("a chain of labels", () => {
  test("is the best of all chains", () => {
    fc.assert(
      fc.property(cases, ({ length, scores, ...given }) => {
        const weights = weightsOf(given);
        const best = bestChain(Float64Array.from(scores), length, weights);
        const most = Math.max(...[...allChains(length)].map((chain) => sumOf(chain, scores, weights)));
        expect(sumOf([...best], scores, weights)).toBeCloseTo(most, 9);
      }),
    );
  });

  test("has the probabilities that counting all chains gives", () => {
    fc.assert(
      fc.property(cases, ({ length, scores, ...given }) => {
        const weights = weightsOf(given);
        const chances = marginals(Float64Array.from(scores), length, weights);
        const chains = [...allChains(length)].map((chain) => ({
          chain,
          mass: Math.exp(sumOf(chain, scores, weights)),
        }));
        const total = chains.reduce((sum, { mass }) => sum + mass, 0);
        for (let at = 0; at < length; at++) {
          for (let label = 0; label < LABELS; label++) {
            const mass = chains.filter(({ chain }) => chain[at] === label).reduce((sum, one) => sum + one.mass, 0);
            expect(chances[at * LABELS + label]).toBeCloseTo(mass / total, 9);
          }
        }
      }),
    );
  });

  test("stays finite however large the scores are", () => {
    const scores = Float64Array.from({ length: 3000 }, (_, at) => (at % 7) * 400);
    const weights = weightsOf({ transitions: new Array(9).fill(1), first: [0, 0, 0], last: [0, 0, 0] });
    for (const chance of marginals(scores, 1000, weights)) expect(Number.isFinite(chance)).toBe(true);
  });

  test("of no tokens is empty", () => {
    expect(bestChain(new Float64Array(0), 0, weightsOf({ transitions: [], first: [], last: [] }))).toHaveLength(0);
  });
});
