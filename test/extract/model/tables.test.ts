import fc from "fast-check";
import { expect, test } from "vitest";
import { biasOf, scores, startsOf } from "../../../src/extract/model/tables.ts";

/** Bits of a weight, and the labels and features that have room with them. */
const SHAPES = [
  { width: 5, most: 7, count: 34 },
  { width: 8, most: 5, count: 36 },
  { width: 16, most: 3, count: 36 },
];

const LENGTH = 2;

const tables = fc.constantFrom(...SHAPES).chain(({ width, most, count }) =>
  fc.record({
    width: fc.constant(width),
    labels: fc.integer({ min: 1, max: most }),
    bits: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: count, maxLength: count }),
    weights: fc.array(fc.constantFrom(-biasOf(width), -1, 0, 2, biasOf(width)), { minLength: 50, maxLength: 50 }),
    features: fc.int32Array({ minLength: LENGTH * count, maxLength: LENGTH * count }),
  }),
);

test("a score is the sum of the weights of a token's features, however they are packed", () => {
  fc.assert(
    fc.property(tables, ({ width, labels, bits, weights, features }) => {
      const starts = startsOf(bits);
      const weightOf = (row: number, label: number) => (label === 0 ? 0 : (weights[(row * 7 + label) % 50] ?? 0));
      const rows = Int32Array.from({ length: starts.at(-1) ?? 0 }, (_, row) => {
        let packed = 0;
        for (let label = 1; label < labels; label++) {
          packed |= (weightOf(row, label) + biasOf(width)) << ((label - 1) * width);
        }
        return packed;
      });
      const none = new Float64Array(0);
      const table = { labels, width, bits, rows, scale: 0.5, transitions: none, first: none, last: none };
      const expected = Array.from({ length: LENGTH * labels }, (_, at) => {
        const token = Math.floor(at / labels) * bits.length;
        const places = bits.map((size, part) => (starts[part] ?? 0) + ((features[token + part] ?? 0) >>> (32 - size)));
        return places.reduce((sum, row) => sum + weightOf(row, at % labels), 0) * 0.5;
      });
      expect([...scores(table, features, LENGTH)].map((value) => value + 0)).toEqual(
        expected.map((value) => value + 0),
      );
    }),
  );
});
