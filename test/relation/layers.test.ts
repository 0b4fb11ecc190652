/** Comes in: claims of several documents. Goes out: proof of which of them can meet, and that layers may be asked for late. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Constraint, ValueOptions } from "../../src/relation/constraint.ts";
import { createLayers, meeting, ratioOf, valueClaim, variable } from "../../src/relation/index.ts";

const year = { actor: "PL", period: "2024-01-01..2024-12-31" };
const of = (measure: string, dimension: string, more = {}) => variable({ ...year, measure, dimension, ...more });
const said = (id: string, about: ReturnType<typeof of>, value: number, from: ValueOptions): Constraint =>
  valueClaim(id, about, { low: value * 0.99, high: value * 1.01 }, from);

const spending = (context: string) => of("military-spending", "USD", { context });
const share = (context: string) => of("military-spending-share", "1", { context });
const rate = (context: string, actor: string) =>
  variable({ context, actor, measure: "production", item: "howitzer", period: "", dimension: "howitzer" });
const ratio = (context: string) => ratioOf(rate(context, "NO"), rate(context, "PL"));

describe("claims that can meet", () => {
  const cases: readonly (readonly [string, readonly Constraint[], readonly string[]])[] = [
    [
      "an amount here and its share there",
      [said("a", spending("1"), 35, { document: "1" }), said("b", share("2"), 0.04, { document: "2" })],
      ["a", "b"],
    ],
    [
      "both in one document: it is worked out there",
      [said("a", spending("1"), 35, { document: "1" }), said("b", share("1"), 0.04, { document: "1" })],
      [],
    ],
    [
      "one figure of two documents, with nothing to join it to",
      [said("a", spending("1"), 35, { document: "1" }), said("b", spending("2"), 40, { document: "2" })],
      [],
    ],
    [
      "amounts of two years",
      [
        said("a", spending("1"), 35, { document: "1" }),
        said("b", variable({ ...share("2"), period: "2021-01-01..2021-12-31" }), 0.04, { document: "2" }),
      ],
      [],
    ],
    [
      "one comparison of two documents",
      [said("a", ratio("1"), 3, { document: "1" }), said("b", ratio("2"), 4, { document: "2" })],
      ["a", "b"],
    ],
    [
      "a comparison here and one of its sides there",
      [said("a", ratio("1"), 3, { document: "1" }), said("b", rate("2", "PL"), 40, { document: "2" })],
      ["a", "b"],
    ],
    ["a comparison alone", [said("a", ratio("1"), 3, { document: "1" })], []],
  ];

  test.each(cases)("%s", (_, claims, expected) => {
    expect([...meeting(claims)].sort()).toEqual(expected);
    expect([...meeting([...claims].reverse())].sort()).toEqual(expected);
  });

  test("a time that nobody said is of its own document", () => {
    const local = (context: string) => variable({ ...share(context), period: "?0" });
    const amount = variable({ ...spending("1"), period: "?0" });
    expect(
      meeting([said("a", amount, 35, { document: "1" }), said("b", local("2"), 0.04, { document: "2" })]).size,
    ).toBe(0);
  });
});

test("a layer that is asked for late holds the same as one that was there from the start", () => {
  const claim = fc.record({
    id: fc.integer({ min: 0, max: 9 }),
    what: fc.constantFrom(spending, share),
    document: fc.constantFrom("1", "2", "3"),
    speaker: fc.constantFrom("x", "y"),
    value: fc.constantFrom(0.04, 0.05, 35),
    act: fc.constantFrom("add", "add", "remove", "doubt", "believe"),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 20 }), (steps) => {
      const [early, late] = [createLayers(), createLayers()];
      early.result();
      for (const { id, what, document, speaker, value, act } of steps) {
        for (const layers of [early, late]) {
          if (act === "add") layers.add(said(String(id), what(document), value, { document, speaker }));
          else layers[act](String(id));
        }
      }
      expect(late.result()).toEqual(early.result());
    }),
    { numRuns: 200 },
  );
});
