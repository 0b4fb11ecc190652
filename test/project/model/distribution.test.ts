/** Values as people write them, and what is said of those that are none. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlumblineError } from "../../../src/core/error.ts";
import { distributionOf, readDistribution } from "../../../src/project/model/distribution.ts";
import { readNumber } from "../../../src/project/model/number.ts";
import { faultsOf } from "../../../src/project/model/read.ts";
import { WHOLE } from "./whole.ts";

describe("a value", () => {
  test.each([
    ["0.035", { kind: "fixed", value: 0.035 }],
    [" -3 ", { kind: "fixed", value: -3 }],
    ["3.5%", { kind: "fixed", value: 0.035 }],
    ["3.5 %", { kind: "fixed", value: 0.035 }],
    ["1_000", { kind: "fixed", value: 1000 }],
    ["6.6e11", { kind: "fixed", value: 6.6e11 }],
    ["1e2%", { kind: "fixed", value: 1 }],
    ["0.02..0.05", { kind: "uniform", low: 0.02, high: 0.05 }],
    ["2% .. 5%", { kind: "uniform", low: 0.02, high: 0.05 }],
    ["1...5", { kind: "uniform", low: 1, high: 0.5 }],
    ["pert(0.02, 3.5%, 0.05)", { kind: "pert", low: 0.02, mode: 0.035, high: 0.05 }],
    ["uniform(1,2)", { kind: "uniform", low: 1, high: 2 }],
    ["triangular (1, 2, 3)", { kind: "triangular", low: 1, mode: 2, high: 3 }],
    ["normal(5, 1)", { kind: "normal", mean: 5, sd: 1 }],
    ["normal(5, 1, 0, 10)", { kind: "normal", mean: 5, sd: 1, low: 0, high: 10 }],
    ["lognormal(5, 0.1, 1)", { kind: "lognormal", median: 5, sigma: 0.1, from: 1 }],
    ["empirical(3, 1, 2)", { kind: "empirical", values: [1, 2, 3] }],
  ])("%s", (text, distribution) => {
    const read = readDistribution(text);
    // A range that falls is refused, not turned round.
    if (text === "1...5") expect(read).toHaveProperty("problem");
    else expect(read).toEqual({ distribution });
  });

  test("a mixture of tellings, in a file", () => {
    const mixture = [
      { label: "one", of: 3 },
      { label: "other", weight: 2, of: { pert: [1, 2, 3] } },
    ];
    expect(distributionOf({ mixture })).toEqual({
      distribution: {
        kind: "mixture",
        parts: [
          { weight: 1, label: "one", of: { kind: "fixed", value: 3 } },
          { weight: 2, label: "other", of: { kind: "pert", low: 1, mode: 2, high: 3 } },
        ],
      },
    });
  });
});

describe("no value", () => {
  test.each([
    ["", "is no value"],
    ["3,5", "write a number such as 0.035"],
    ["about 3", "is no value"],
    ["3..", "is no number in uniform"],
    ["5..2", "uniform"],
    ["pert(1, 2", "does not end with a bracket"],
    ["pert(1, 2)", "pert takes low, mode, high, and has 2"],
    ["pert(1, x, 2)", '"x" is no number'],
    ["beta(1, 2)", "is no distribution"],
    ["constructor(1)", "is no distribution"],
    ["mixture(1, 2)", "write it in the model's file"],
    ["normal(1, -1)", "standard deviation"],
    ["lognormal(0, 1)", "must lie above 0"],
    ["1e999", "is no value"],
    ["NaN", "is no value"],
    ["Infinity", "is no value"],
    ["0x10", "is no value"],
  ])("%s", (text, says) => {
    const read = readDistribution(text);
    expect("problem" in read ? read.problem : "").toContain(says);
  });

  test.each([
    [{}, "one distribution"],
    [{ pert: 3 }, "a list of numbers"],
    [{ normal: { mean: 1 } }, "has no sd"],
    [{ normal: { mean: 1, sd: 1, hig: 2 } }, 'is "high" meant?'],
    [{ mixture: [] }, "a list of {weight, label, of}"],
    [{ mixture: [{ of: 3 }] }, "needs a label"],
    [{ mixture: [{ label: "x" }] }, 'needs a value under "of"'],
    [{ mixture: [{ label: "x", of: 1, weight: 0 }] }, "weight 0"],
    [{ mixture: [{ label: "x", of: { prt: [1] } }] }, 'part 1 of the mixture: "prt" is no distribution'],
    [[1, 2], "one distribution"],
  ])("%j", (value, says) => {
    const read = distributionOf(value);
    expect("problem" in read ? read.problem : "").toContain(says);
  });
});

test("a share in % is the number that its hundredth is, for all of them", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
      expect(readNumber(`${digits}e-${places}%`)).toBe(Number(`${digits}e-${places + 2}`));
    }),
  );
});

test("a number reads back as it is printed", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(String(value))).toBe(Number(String(value)));
    }),
  );
});

test("any text is read or refused", () => {
  fc.assert(fc.property(fc.string(), (text) => Object.keys(readDistribution(text)).length === 1));
});

describe("a file with something cut out, put in or changed is read, or refused with places", () => {
  const length = WHOLE.length;
  const piece = fc.oneof(
    fc.constantFrom(
      "",
      "\n",
      "  ",
      "{",
      "}",
      "[",
      "]",
      ":",
      "- ",
      "*a",
      "&a ",
      "!x ",
      '"',
      "'",
      "#",
      ".nan",
      "null",
      "\t",
      "|",
      "?",
    ),
    fc.string({ maxLength: 5 }),
  );

  test("whatever it is", () => {
    fc.assert(
      fc.property(fc.nat(length), fc.nat(12), piece, (at, cut, put) => {
        for (const fault of faultsOf(WHOLE.slice(0, at) + put + WHOLE.slice(at + cut), "m.yaml")) {
          expect(fault).toBeInstanceOf(PlumblineError);
          expect(fault.where).toMatch(/^m\.yaml:[1-9]\d*:[1-9]\d*$/);
          expect(fault.message.length).toBeLessThan(700);
        }
      }),
      { numRuns: 300 },
    );
  });
});
