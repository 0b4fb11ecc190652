import fc from "fast-check";
import { expect, test } from "vitest";
import { scores } from "../../../src/extract/model/tables.ts";

test("a score is the sum of the rows of a token's features, however they are packed", () => {
  const table = fc.record({
    labels: fc.integer({ min: 1, max: 8 }),
    bytes: fc.int8Array({ minLength: 8 * 8, maxLength: 8 * 8 }),
    features: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 36, maxLength: 36 }),
  });
  fc.assert(
    fc.property(table, ({ labels, bytes, features }) => {
      const rows = bytes.slice(0, 8 * labels);
      const none = new Float64Array(0);
      const given = { labels, width: labels, bits: 3, rows, scale: 0.5, transitions: none, first: none, last: none };
      const hashes = Int32Array.from(features, (row) => row << 29);
      const expected = Array.from({ length: 2 * labels }, (_, at) => {
        const token = Math.floor(at / labels);
        const own = features.slice(token * 18, (token + 1) * 18);
        return own.reduce((sum, row) => sum + (rows[row * labels + (at % labels)] ?? 0), 0) * 0.5;
      });
      expect([...scores(given, hashes, 18, 2)]).toEqual(expected.map((value) => value + 0));
    }),
  );
});
