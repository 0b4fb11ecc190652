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

type WrittenOut = (args: readonly string[], name: (builtIn: string) => string) => string;

/** Functions that XMILE lacks, written out so that each step gives the bits of the function. */
const WRITTEN_OUT: Readonly<Record<string, WrittenOut>> = {
  ceil: ([x], name) => `(-${name("INT")}(-(${x})))`,
  int: ([x], name) => `(IF (${x}) < 0 THEN -${name("INT")}(-(${x})) ELSE ${name("INT")}(${x}))`,
  round: ([x], name) => {
    const whole = `${name("INT")}(${name("ABS")}(${x}) + 0.5)`;
    return `(IF (${x}) < 0 THEN -${whole} ELSE IF (${x}) > 0 THEN ${whole} ELSE (${x}))`;
  },
  sign: ([x]) => `(IF (${x}) > 0 THEN 1 ELSE IF (${x}) < 0 THEN -1 ELSE (${x}))`,
  mod: ([left, right]) => `((${left}) MOD (${right}))`,
  ramp: ([slope, from, to], name) => {
    if (to === undefined) return `${name("RAMP")}(${slope}, ${from})`;
    const reached = `${name("MIN")}(${name("TIME")}, ${to})`;
    return `(IF ${name("TIME")} <= (${from}) THEN 0 ELSE (${slope}) * (${reached} - (${from})))`;
  },
};

/** Prints the equations of one model. */
export class FormulaPrinter {
  readonly #taken: ReadonlySet<string>;

  /** @param taken Keys of the model's own variables: a built-in name that is one of them is told apart by its namespace */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken;
  }

  /** The equation as XMILE has it. */
  print(node: Node, within = 0): string {
    switch (node.kind) {
      case "number":
        return this.#number(node, within);
      case "name":
        return this.#name(node.name, node.subscripts);
      case "unary":
        return inBrackets(`${node.op === "-" ? "-" : "NOT "}${this.print(node.of, SIGN)}`, SIGN, within);
      case "binary":
        return this.#binary(node, within);
      case "if": {
        const [test, yes, no] = [this.print(node.test), this.print(node.yes), this.print(node.no)];
        return inBrackets(`IF ${test} THEN ${yes} ELSE ${no}`, 0, within);
      }
      case "call":
        return this.#call(node.name, node.args);
    }
  }

  #builtIn(name: string): string {
    return this.#taken.has(name.toLowerCase()) ? `std.${name}` : name;
  }

  /** The unit stands in a comment, which other programs pass over. */
  #number({ value, unit }: Extract<Node, { kind: "number" }>, within: number): string {
    const isSigned = value < 0 || Object.is(value, -0);
    const text = Number.isFinite(value) ? printNumber(value) : `${isSigned ? "-" : ""}${this.#builtIn("INF")}`;
    const said = unit === undefined || /[\]{}]/.test(unit) ? "" : ` {[${unit}]}`;
    return inBrackets(text + said, isSigned ? SIGN : WHOLE, within);
  }

  #name(name: string, subscripts: readonly string[]): string {
    const known = Object.hasOwn(NAMES, name) && subscripts.length === 0 ? NAMES[name] : undefined;
    if (known !== undefined) return this.#builtIn(known);
    const list = subscripts.map((one) => (one === "*" ? "*" : quotedName(one)));
    return quotedName(name) + (list.length === 0 ? "" : `[${list.join(", ")}]`);
  }

  #binary(node: Extract<Node, { kind: "binary" }>, within: number): string {
    const binds = BINDS[node.op] ?? 0;
    const [left, right] = node.op === "^" ? [binds + 1, SIGN] : [binds, binds + 1];
    const text = `${this.print(node.left, left)} ${node.op.toUpperCase()} ${this.print(node.right, right)}`;
    return inBrackets(text, binds, within);
  }

  #call(name: string, args: readonly Node[]): string {
    const texts = args.map((one) => this.print(one));
    if (this.#taken.has(name)) return `${quotedName(name)}(${texts.join(", ")})`;
    if (name === "min" || name === "max") return this.#extreme(name.toUpperCase(), args, texts);
    const form = Object.hasOwn(WRITTEN_OUT, name) ? WRITTEN_OUT[name] : undefined;
    if (form !== undefined) return form(texts, (builtIn) => this.#builtIn(builtIn));
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    return `${known === undefined ? quotedName(name) : this.#builtIn(known)}(${texts.join(", ")})`;
  }

  /** XMILE's MIN and MAX have two sides, or one array. */
  #extreme(name: string, args: readonly Node[], texts: readonly string[]): string {
    const [first = "", ...rest] = texts;
    const known = this.#builtIn(name);
    if (rest.length > 0) return rest.reduce((left, right) => `${known}(${left}, ${right})`, first);
    const [only] = args;
    return only?.kind === "name" && only.subscripts.includes("*") ? `${known}(${first})` : `(${first})`;
  }
}

function inBrackets(text: string, binds: number, within: number): string {
  return binds < within ? `(${text})` : text;
}

/** A number that reads back to the same bits. */
export function printNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
