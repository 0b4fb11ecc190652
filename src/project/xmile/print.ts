/** A node of our own expressions in, the text of an XMILE equation that reads back to the same values out. */
import type { Node } from "../expression/node.ts";
import { quotedName } from "./identifier.ts";

/** How tightly operators bind. @source OASIS XMILE 1.0, 3.3.1 */
const BINDS: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "<>": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "^": 8,
};
const SIGN = 7;
const WHOLE = 9;

/** Names that every model has. */
const NAMES: Readonly<Record<string, string>> = {
  time: "TIME",
  step: "DT",
  start: "STARTTIME",
  stop: "STOPTIME",
  pi: "PI",
};

/** Functions that XMILE has under another name, or the same. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  abs: "ABS",
  arccos: "ARCCOS",
  arcsin: "ARCSIN",
  arctan: "ARCTAN",
  cos: "COS",
  exp: "EXP",
  floor: "INT",
  ln: "LN",
  log10: "LOG10",
  sin: "SIN",
  sqrt: "SQRT",
  tan: "TAN",
  sum: "SUM",
  mean: "MEAN",
  step_at: "STEP",
  pulse: "PULSE",
  init: "INIT",
  previous: "PREVIOUS",
  delay: "DELAY",
  delay1: "DELAY1",
  delay3: "DELAY3",
  delay_n: "DELAYN",
  smooth: "SMTH1",
  smooth3: "SMTH3",
  smooth_n: "SMTHN",
};

/** Functions that XMILE lacks, written out so that each step gives the bits of the function. */
const WRITTEN_OUT: Readonly<Record<string, (args: readonly string[]) => string>> = {
  ceil: ([x]) => `(-INT(-(${x})))`,
  int: ([x]) => `(IF (${x}) < 0 THEN -INT(-(${x})) ELSE INT(${x}))`,
  round: ([x]) => `(IF (${x}) < 0 THEN -INT(ABS(${x}) + 0.5) ELSE INT(ABS(${x}) + 0.5))`,
  sign: ([x]) => `(IF (${x}) > 0 THEN 1 ELSE IF (${x}) < 0 THEN -1 ELSE 0)`,
  mod: ([left, right]) => `((${left}) MOD (${right}))`,
  ramp: ([slope, from, to]) =>
    to === undefined
      ? `RAMP(${slope}, ${from})`
      : `(IF TIME <= (${from}) THEN 0 ELSE (${slope}) * (MIN(TIME, ${to}) - (${from})))`,
};

/** The equation as XMILE has it. */
export function printFormula(node: Node): string {
  return printed(node, 0);
}

function printed(node: Node, within: number): string {
  switch (node.kind) {
    case "number":
      return inBrackets(
        printNumber(node.value) + (node.unit === undefined ? "" : ` {[${node.unit}]}`),
        node.value < 0 || Object.is(node.value, -0) ? SIGN : WHOLE,
        within,
      );
    case "name":
      return printName(node.name, node.subscripts);
    case "unary":
      return inBrackets(`${node.op === "-" ? "-" : "NOT "}${printed(node.of, SIGN)}`, SIGN, within);
    case "binary":
      return printBinary(node, within);
    case "if":
      return inBrackets(
        `IF ${printed(node.test, 0)} THEN ${printed(node.yes, 0)} ELSE ${printed(node.no, 0)}`,
        0,
        within + 1,
      );
    case "call":
      return printCall(node.name, node.args);
  }
}

function inBrackets(text: string, binds: number, within: number): string {
  return binds < within ? `(${text})` : text;
}

function printBinary(node: Extract<Node, { kind: "binary" }>, within: number): string {
  const binds = BINDS[node.op] ?? 0;
  const [left, right] = node.op === "^" ? [binds + 1, SIGN] : [binds, binds + 1];
  return inBrackets(
    `${printed(node.left, left)} ${node.op.toUpperCase()} ${printed(node.right, right)}`,
    binds,
    within,
  );
}

/** A number that reads back to the same bits. */
export function printNumber(value: number): string {
  return Number.isFinite(value) ? (Object.is(value, -0) ? "-0" : String(value)) : value > 0 ? "INF" : "-INF";
}

function printName(name: string, subscripts: readonly string[]): string {
  const known = Object.hasOwn(NAMES, name) && subscripts.length === 0 ? NAMES[name] : undefined;
  if (known !== undefined) return known;
  const list = subscripts.map((one) => (one === "*" ? "*" : quotedName(one)));
  return quotedName(name) + (list.length === 0 ? "" : `[${list.join(", ")}]`);
}

function printCall(name: string, args: readonly Node[]): string {
  const texts = args.map((one) => printed(one, 0));
  if (name === "min" || name === "max") return printExtreme(name.toUpperCase(), args, texts);
  if (Object.hasOwn(WRITTEN_OUT, name)) return WRITTEN_OUT[name]?.(texts) ?? "";
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return `${known ?? quotedName(name)}(${texts.join(", ")})`;
}

/** XMILE's MIN and MAX have two sides, or one array. */
function printExtreme(name: string, args: readonly Node[], texts: readonly string[]): string {
  const [first = "", ...rest] = texts;
  if (rest.length > 0) return rest.reduce((left, right) => `${name}(${left}, ${right})`, first);
  const [only] = args;
  return only?.kind === "name" && only.subscripts.includes("*") ? `${name}(${first})` : `(${first})`;
}
