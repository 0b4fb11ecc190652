/** Models made at random, of every function there is. */
import fc from "fast-check";
import { pureFunctions } from "../../../src/project/expression/functions.ts";
import type { BinaryOperator, Node } from "../../../src/project/expression/node.ts";
import { statefulFunctions } from "../../../src/project/expression/stateful.ts";
import type { Model, Variable } from "../../../src/project/model/model.ts";
import { ownModel } from "../own-model.ts";

const place = { line: 1, column: 1 };
const number = (value: number): Node => ({ kind: "number", value, place });
const name = (text: string): Node => ({ kind: "name", name: text, subscripts: [], place });

const OPERATORS: readonly BinaryOperator[] = ["+", "-", "*", "/", "^", "<", "<=", ">", ">=", "=", "<>", "and", "or"];
const SIGNED = new Set([
  "add",
  "subtract",
  "multiply",
  "divide",
  "power",
  "negate",
  "less",
  "at_most",
  "greater",
  "at_least",
  "equal",
  "unequal",
  "and",
  "or",
  "not",
]);
const PURE = Object.entries(pureFunctions).filter(([row]) => !SIGNED.has(row));

const finite = fc.oneof(
  fc.integer({ min: -5, max: 9 }),
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.constantFrom(0, -0, 1e-9, 1e12, 0.1, 1 / 3),
);

/** An equation over some names; deeper ones become rare. */
function equation(names: readonly string[], depth: number): fc.Arbitrary<Node> {
  const leaf = fc.oneof(finite.map(number), fc.constantFrom(...names, "time", "step", "pi").map(name));
  if (depth === 0) return leaf;
  const part = equation(names, depth - 1);
  const calls = fc
    .constantFrom(...PURE)
    .chain(([row, { least, most }]) =>
      fc
        .array(part, { minLength: least, maxLength: Math.min(most, 4) })
        .map((args): Node => ({ kind: "call", name: row, args, place })),
    );
  const positive = fc.double({ min: 0.1, max: 6, noNaN: true }).map(number);
  const remembered = fc.constantFrom(...Object.entries(statefulFunctions)).chain(([row, { least }]) =>
    fc.tuple(part, positive, part).map(([input, lag, initial]): Node => {
      const given =
        row === "previous"
          ? [input, initial]
          : least === 1
            ? [input]
            : least === 3
              ? [input, lag, number(4), initial]
              : [input, lag, initial];
      return { kind: "call", name: row, args: given, place };
    }),
  );
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...OPERATORS), part, part)
        .map(([op, left, right]): Node => ({ kind: "binary", op, left, right, place })),
    },
    { weight: 1, arbitrary: part.map((of): Node => ({ kind: "unary", op: "-", of, place })) },
    { weight: 1, arbitrary: part.map((of): Node => ({ kind: "unary", op: "not", of, place })) },
    {
      weight: 1,
      arbitrary: fc.tuple(part, part, part).map(([test, yes, no]): Node => ({ kind: "if", test, yes, no, place })),
    },
    { weight: 2, arbitrary: calls },
    { weight: 1, arbitrary: remembered },
    { weight: 1, arbitrary: part.map((x): Node => ({ kind: "call", name: "table", args: [x], place })) },
  );
}

/** A model without circles: each auxiliary reads those before it, stocks and parameters. */
export const generatedModel: fc.Arbitrary<{
  readonly model: Model;
  readonly columns: readonly Float64Array[];
  readonly draws: number;
}> = fc
  .record({
    parameters: fc.integer({ min: 1, max: 3 }),
    stocks: fc.integer({ min: 1, max: 3 }),
    auxiliaries: fc.integer({ min: 1, max: 5 }),
    steps: fc.integer({ min: 1, max: 9 }),
    saveEvery: fc.integer({ min: 1, max: 3 }),
    outside: fc.constantFrom("hold", "extrapolate", "discrete"),
    draws: fc.integer({ min: 1, max: 4 }),
  })
  .chain((shape) => {
    const count = (letter: string, many: number): readonly string[] =>
      Array.from({ length: many }, (_, index) => `${letter}${index}`);
    const [parameters, stocks, auxiliaries] = [
      count("p", shape.parameters),
      count("s", shape.stocks),
      count("a", shape.auxiliaries),
    ];
    const equations = fc.tuple(
      ...auxiliaries.map((_, index) => equation([...parameters, ...stocks, ...auxiliaries.slice(0, index)], 3)),
    );
    const initials = fc.tuple(...stocks.map(() => equation(parameters, 2)));
    const columns = fc.tuple(
      ...parameters.map(() =>
        fc.array(finite, { minLength: shape.draws, maxLength: shape.draws }).map((values) => Float64Array.from(values)),
      ),
    );
    const flows = fc.array(
      fc.record({ in: fc.subarray([...auxiliaries]), out: fc.subarray([...auxiliaries]), nonNegative: fc.boolean() }),
      { minLength: stocks.length, maxLength: stocks.length },
    );
    return fc.tuple(equations, initials, columns, flows).map(([equationsOf, initialsOf, columnsOf, flowsOf]) => {
      const start = ownModel({
        time: { start: 2020, stop: 2020 + shape.steps / 2, steps: shape.steps, saveEvery: shape.saveEvery },
        parameters: Object.fromEntries(parameters.map((one) => [one, 0])),
        lookups: { table: { x: [-1, 0, 2, 2.5], y: [3, -1, 4, 4], outside: shape.outside } },
      });
      const variables: Variable[] = [
        ...start.variables,
        ...stocks.map((one, index): Variable => {
          const { in: inflows = [], out: outflows = [], nonNegative = false } = flowsOf[index] ?? {};
          // A flow that leaves two stocks that both cut it is fine; one that is cut twice by one stock is not meant.
          return {
            role: "stock",
            name: one,
            over: [],
            place,
            initial: { all: initialsOf[index] as Node },
            inflows,
            outflows: index === 0 ? outflows : [],
            nonNegative: nonNegative && index === 0,
          };
        }),
        ...auxiliaries.map(
          (one, index): Variable => ({
            role: "auxiliary",
            name: one,
            over: [],
            place,
            equation: { all: equationsOf[index] as Node },
            nonNegative: index % 4 === 3,
          }),
        ),
      ];
      return { model: { ...start, variables, outputs: [] }, columns: columnsOf, draws: shape.draws };
    });
  });
