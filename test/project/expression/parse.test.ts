/** Equations as text → trees with places. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Node } from "../../../src/project/expression/node.ts";
import { parseExpression } from "../../../src/project/expression/parse.ts";

const parse = (text: string): Node => parseExpression(text, { line: 3, column: 5 }, "m.yaml");

/** The tree as text with every bracket. */
function bracketed(node: Node): string {
  switch (node.kind) {
    case "number":
      return `${node.value}${node.unit === undefined ? "" : `[${node.unit}]`}`;
    case "name":
      return node.subscripts.length === 0 ? node.name : `${node.name}[${node.subscripts.join(";")}]`;
    case "unary":
      return `(${node.op} ${bracketed(node.of)})`;
    case "binary":
      return `(${bracketed(node.left)} ${node.op} ${bracketed(node.right)})`;
    case "if":
      return `(if ${bracketed(node.test)} ${bracketed(node.yes)} ${bracketed(node.no)})`;
    default:
      return `${node.name}(${node.args.map(bracketed).join(", ")})`;
  }
}

describe("an equation is read", () => {
  test.each([
    ["1 + 2 * 3", "(1 + (2 * 3))"],
    ["1 - 2 - 3", "((1 - 2) - 3)"],
    ["a / b * c", "((a / b) * c)"],
    ["-2^2", "(- (2 ^ 2))"],
    ["2^-1", "(2 ^ (- 1))"],
    ["2^3^2", "(2 ^ (3 ^ 2))"],
    ["-a * b", "((- a) * b)"],
    ["a < b and not c or d", "(((a < b) and (not c)) or d)"],
    ["not a = b", "(not (a = b))"],
    ["1_500.5e-3", "1.5005"],
    [".5", "0.5"],
    ["5 [USD/a] * x", "(5[USD/a] * x)"],
    ["gdp[DE] + sum(gdp[*])", "(gdp[DE] + sum(gdp[*]))"],
    ["cost[DE, core]", "cost[DE;core]"],
    ["if a > 1 then b else c + 1", "(if (a > 1) b (c + 1))"],
    ["f()", "f()"],
    ["größe * 2", "(größe * 2)"],
    ["+ a", "a"],
  ])("%s", (text, expected) => {
    expect(bracketed(parse(text))).toBe(expected);
  });
});

describe("a fault has its place", () => {
  test.each([
    ["1 +", "m.yaml:3:8", /end of the equation/],
    ["1 + ?", "m.yaml:3:9", /"\?"/],
    ["(1 + 2", "m.yaml:3:11", /"\)" is expected/],
    ["1 2", "m.yaml:3:7", /"2" is not expected/],
    ["a +\n  * b", "m.yaml:4:3", /"\*"/],
    ["if a then b", "m.yaml:3:16", /"else" is expected/],
    ["1e999", "m.yaml:3:5", /too large/],
    ["", "m.yaml:3:5", /the end of the equation/],
    ["then", "m.yaml:3:5", /"then"/],
    ["3 > 2 > 1", "m.yaml:3:11", /a < b and b < c/],
    ["a = b = c", "m.yaml:3:11", /a < b and b < c/],
    ["(".repeat(5000), undefined, /deep/],
    ["-".repeat(5000), undefined, /deep/],
    ["1+".repeat(20000), undefined, /characters/],
  ])("%s", (text, where, message) => {
    const fault = { code: "model-malformed", message: expect.stringMatching(message), ...(where ? { where } : {}) };
    expect(() => parse(text)).toThrow(expect.objectContaining(fault));
  });
});

test("whatever the text, there is a tree or a fault of the model", () => {
  const pieces = fc.constantFrom(
    "a",
    "1",
    "+",
    "-",
    "*",
    "/",
    "^",
    "(",
    ")",
    "[",
    "]",
    ",",
    "if",
    "then",
    "else",
    "not",
    "and",
    " ",
    "\n",
    "<",
    "=",
    ".",
    "é",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      try {
        parse(parts.join(""));
      } catch (error) {
        expect(error).toMatchObject({ code: "model-malformed" });
      }
    }),
    { numRuns: 2000 },
  );
});
