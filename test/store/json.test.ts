// Values that plain JSON and SQLite would change come back equal.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, digestOf, encode } from "../../src/store/sqlite/json.ts";
import { anyText } from "./factory.ts";

const INFINITY = Number.POSITIVE_INFINITY;

describe("encode and decode", () => {
  test.each([
    [{ low: 400, high: INFINITY }],
    [{ low: -INFINITY, high: 1e-7, text: "\u0000+" }],
    [{ low: -INFINITY, texts: ["\u0000-", "\u0000\u0000+", "\\u0000+"] }],
    ["\u0000+"],
    [["a\u0000b", "\ud800", "1e999", null, [], {}]],
  ])("%j", (value) => {
    expect(decode(encode(value))).toEqual(value);
    expect(encode(value)).not.toMatch(/[\u0000\p{Surrogate}]/u);
  });

  test("any value", () => {
    const leaf = fc.oneof(
      anyText,
      fc.constantFrom("\u0000+", "\u0000-", INFINITY, -INFINITY, null, true),
      fc.integer(),
      fc.double({ noNaN: true }).map((value) => value + 0),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 2 },
        leaf,
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie("tree"), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(decode(encode(value))).toEqual(value);
      }),
    );
  });

  test("NaN is refused with the name of the part", () => {
    expect(() => encode({ low: Number.NaN })).toThrow(/^low: .*NaN.*leave the figure out/);
  });
});

test("digests differ where one text ends and the next begins", () => {
  expect(digestOf([encode(["a"]), encode(["b"])])).not.toBe(digestOf([encode(["a", "b"])]));
});

test("the digest of many texts is that of all of them, joined", () => {
  const many = Array.from({ length: 200_000 }, (_, at) => `${at}\ud83d`);
  const joined = many.map((text) => text.replace("\ud83d", "\ufffd")).join("\n");
  expect(digestOf(many)).toBe(createHash("sha256").update(joined).digest("hex"));
  expect(digestOf(["a", "b"])).toBe(createHash("sha256").update("a\nb").digest("hex"));
});
