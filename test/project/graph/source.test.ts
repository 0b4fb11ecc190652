/** What reaches the generated code. */
import { expect, test } from "vitest";
import { pureFunctions } from "../../../src/project/expression/functions.ts";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { compile, source } from "../../../src/project/graph/compile.ts";
import { ownModel } from "../own-model.ts";

/** Words that our own generator writes. */
const KEYWORDS =
  "const let return function run for if f Math lookUp lagSteps tables columns values draw draws begin from time timed sum save saves Float64Array Int32Array new i k v next inputs kept states watched watchedAtEnd timedSlots fill length";
const OWN = new Set([
  ...KEYWORDS.split(" "),
  ...Object.keys(pureFunctions).flatMap((name) => [name, `f_${name}`]),
  ...Object.getOwnPropertyNames(Math),
]);

test.each([
  ["in one function", { whole: 1000, part: 800 }],
  ["in parts", { whole: 0, part: 3 }],
])("no name of a model does, %s", (_, sizes) => {
  const hostile = ["constructor", "__proto__", "process", "globalThis", "prototype", "hasOwnProperty"];
  const model = ownModel({
    auxiliaries: Object.fromEntries(
      hostile.map((name, index) => [`${name}`, index === 0 ? "1" : `${hostile[index - 1]} + 1`]),
    ),
  });
  const graph = buildGraph(model);
  const text = source(graph, [0], sizes);
  for (const name of hostile) expect(text).not.toContain(name);
  const strange = (text.match(/[A-Za-z_]\w*/g) ?? []).filter(
    (word) => !OWN.has(word) && !/^([a-z]|once|each)\d+$/.test(word),
  );
  expect(strange).toEqual([]);
  expect([...compile(graph, sizes).run([], [hostile.length - 1], { from: 0, to: 1 }).values][0]).toBe(hostile.length);
});

test("numbers read back as the same numbers", () => {
  const values = [0, -0, 5e-324, 1.7976931348623157e308, 0.1, -1 / 3, 1e21, 123456789.123];
  for (const value of values) {
    const graph = buildGraph({
      ...ownModel({ auxiliaries: { a: "1" } }),
      variables: [
        {
          role: "auxiliary",
          name: "a",
          over: [],
          place: { line: 1, column: 1 },
          nonNegative: false,
          equation: { all: { kind: "number", value, place: { line: 1, column: 1 } } },
        },
      ],
    });
    expect(Object.is(compile(graph).run([], [0], { from: 0, to: 1 }).values[0], value)).toBe(true);
  }
});
