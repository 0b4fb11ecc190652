/** What an address and a form mean: the codec there and back, and which of number, slider and button counts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldText, sliderOf, stepped } from "../../../src/api/scenario/field.ts";
import { isForm, placesText, submitted } from "../../../src/api/scenario/form.ts";
import { choicesOf, DRAWS, stateOf, wishesOf } from "../../../src/api/scenario/state.ts";
import { readNumber } from "../../../src/project/model/number.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);

test("every state comes back from its address", () => {
  const state = fc.record({
    setting: fc.option(word, { nil: undefined }),
    set: fc.dictionary(word, fc.constantFrom("0.03", "3%", "0.02..0.05", "pert(1, 2, 3)", "1e12"), {
      noNullPrototype: true,
    }),
    believe: fc.uniqueArray(word, { maxLength: 3 }),
    exclude: fc.uniqueArray(word, { maxLength: 3 }),
    output: fc.option(word, { nil: undefined }),
    part: fc.option(word, { nil: undefined }),
    seed: fc.nat(1000),
    draws: fc.integer({ min: 1, max: 2000 }),
    solve: fc.option(word, { nil: undefined }),
    target: fc.option(fc.constantFrom("core@2035=1.3e12", "passes<=2030:0.5"), { nil: undefined }),
  });
  fc.assert(
    fc.property(state, (one) => {
      expect(stateOf(choicesOf(one))).toEqual(one);
    }),
  );
});

test("what is as the model has it leaves nothing in the address", () => {
  expect(choicesOf(stateOf({}))).toEqual({});
  expect(choicesOf(stateOf({ seed: 1, draws: DRAWS }))).toEqual({});
});

test.each(["growth", ":0.03", "growth:", "growth:0.03;x"])("set=%s is refused", (set) => {
  expect(() => stateOf({ set })).toThrow(/set: .*write its name, a colon and a value/);
});

test.each(["many", "pert(3, 2, 1)", "0.05..0.02", "1e999"])("%s is no value", (value) => {
  expect(() => wishesOf(stateOf({ set: `growth:${value}` }))).toThrow(/^growth: /);
});

const INPUTS = [
  { name: "growth", value: 0.035, allowed: { low: -0.02, high: 0.1 } },
  { name: "base", value: 508.8e9, allowed: { low: 300e9, high: 800e9 } },
  { name: "fixed", value: 2 },
];
const slider = sliderOf(0.035, { low: -0.02, high: 0.1 });
const at = slider ? placesText([{ name: "growth", slider }]) : "";

describe("of a form", () => {
  test.each([
    ["nothing is changed: nothing is put in", { "v.growth": "0.035", "v.base": "508.8e9", at }, {}],
    ["a number is typed", { "v.growth": "0.05", "s.growth": String(slider?.value), at }, { growth: "0.05" }],
    ["a range is typed", { "v.growth": "0.02..0.05", at }, { growth: "0.02..0.05" }],
    ["a slider is moved", { "v.growth": "0.035", "s.growth": "0.06", at }, { growth: "0.06" }],
    [
      "a slider in a browser's digits was not moved",
      { "s.growth": `${slider?.value}0000`, "v.growth": "0.05", at },
      { growth: "0.05" },
    ],
    ["a button is pressed", { "v.growth": "0.035", step: "growth:+", at }, { growth: "0.037" }],
    ["a button counts from what was typed", { "v.growth": "0.05", step: "growth:-", at }, { growth: "0.048" }],
    ["a button stops at what is allowed", { "v.growth": "0.0999", step: "growth:+", at }, { growth: "0.1" }],
    ["what is put back is the model's again", { set: "growth:0.05", "v.growth": "0.035", at }, {}],
    ["what has no field is kept", { set: "fixed:3", "v.growth": "0.05", at }, { growth: "0.05", fixed: "3" }],
  ])("%s", (_, query, expected) => {
    expect(isForm(query)).toBe(true);
    expect(submitted(query, INPUTS).set).toEqual(expected);
  });

  test.each([
    [{ "aim.what": "level:core", "aim.time": "2035", "aim.value": "1.3e12" }, "core@2035=1300000000000"],
    [{ "aim.what": "crossing:passes", "aim.time": "2030", "aim.value": "50%" }, "passes<=2030:0.5"],
  ])("%j is a target", (query, target) => {
    expect(submitted(query, INPUTS).target).toBe(target);
  });

  test.each([
    [{ "v.nothing": "1" }],
    [{ colour: "red" }],
    [{ __proto__x: "1" }],
    [{ step: "fixed:+" }],
    [{ step: "growth" }],
    [{ "aim.what": "core", "aim.time": "2035", "aim.value": "1" }],
    [{ "aim.what": "level:core", "aim.time": "2035", "aim.value": "much" }],
  ])("%j is refused", (query) => {
    expect(() => submitted(query, INPUTS)).toThrow(/Correct it or leave it out/);
  });
});

describe("numbers of fields", () => {
  test.each([
    [0.035, "0.035"],
    [0, "0"],
    [508.8e9, "508.8e9"],
    [25.86e12, "25.86e12"],
    [-0.02, "-0.02"],
    [2035, "2035"],
    [0.00002, "0.00002"],
    [1234567, "1.23457e6"],
  ])("%d stands as %s", (value, text) => expect(fieldText(value)).toBe(text));

  test("are read back within their digits", () => {
    const double = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(double, (value) => {
        const back = readNumber(fieldText(value)) ?? Number.NaN;
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-5 * Math.abs(value));
      }),
    );
  });

  test("a slider stands on one of its places, between its ends, half a step at most from the value", () => {
    const range = fc.tuple(
      fc.double({ min: -1e6, max: 1e12, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(range, ([low, width, share]) => {
        const high = low + Math.max(width, Math.abs(low) / 1000);
        const value = low + share * (high - low);
        const found = sliderOf(value, { low, high });
        if (!found) return;
        const places = (found.value - found.min) / found.step;
        expect(Math.abs(places - Math.round(places))).toBeLessThan(1e-3);
        expect(found.value).toBeGreaterThanOrEqual(found.min - found.step * 1e-3);
        expect(found.value).toBeLessThanOrEqual(found.max);
        expect(Math.abs(found.value - value)).toBeLessThanOrEqual(found.step * 1.001);
        expect((found.max - found.min) / found.step).toBeLessThanOrEqual(401);
      }),
      { examples: [[[0, 10, 0.5]], [[-0.02, 0.12, 1]]] },
    );
  });

  test.each([
    [0.035, 1, 0.037],
    [0.035, -1, 0.033],
    [0.1, 1, 0.1],
    [-0.02, -1, -0.02],
  ])("%d after %d presses is %d", (value, presses, next) => {
    expect(stepped(value, presses, { low: -0.02, high: 0.1 })).toBe(next);
  });
});
