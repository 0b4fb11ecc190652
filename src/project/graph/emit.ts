/** Code of slots → text of JavaScript. Only slots' numbers, re-printed numbers and names of our own tables reach it. */
import { type PureFunction, pureFunctions } from "../expression/functions.ts";
import type { Table } from "../model/model.ts";
import { partsOf } from "./build.ts";
import type { Assignment, Code } from "./graph.ts";

/** The text of the code's value; slots are `v0`, `v1` and so on, tables are functions `t0`, `t1`. */
export function textOf(code: Code): string {
  switch (code.op) {
    case "number":
      return printed(code.value);
    case "slot":
      return `v${code.slot}`;
    case "time":
      return "time";
    case "call":
      return called(code.name, code.args.map(textOf));
    case "if":
      return `(${textOf(code.test)} !== 0 ? ${textOf(code.yes)} : ${textOf(code.no)})`;
    case "table":
      return `t${code.table}(${textOf(code.x)})`;
    default:
      return code satisfies never;
  }
}

function called(name: PureFunction, args: readonly string[]): string {
  const { code, apply } = pureFunctions[name];
  if (code !== undefined) return code.replace(/\$(\d)/g, (_, index: string) => args[Number(index)] ?? "");
  const inMath = MATH.find((one) => Math[one] === apply);
  return `${inMath === undefined ? `f.${name}` : `Math.${inMath}`}(${args.join(", ")})`;
}

/** Functions of our table that are ones of Math, which the engine's compiler knows. */
const MATH = [
  "min",
  "max",
  "abs",
  "exp",
  "log",
  "log10",
  "sqrt",
  "pow",
  "floor",
  "ceil",
  "trunc",
  "sign",
  "sin",
  "cos",
  "tan",
  "asin",
  "acos",
  "atan",
] as const;

/** A number as code: the shortest text that reads back as the same number. */
export function printed(value: number): string {
  if (Object.is(value, -0)) return "(-0)";
  return value < 0 ? `(${value})` : `${value}`;
}

/** How much work an assignment is: the nodes of its code, and itself. */
export function weightOf({ code }: Assignment): number {
  const count = (one: Code): number => partsOf(one).reduce((sum, part) => sum + count(part), 1);
  return 1 + count(code);
}

/** Points that a table may have to be written out as a function of its own. */
const MOST_POINTS = 64;

/** The function of a table: `lookUp` of lookup.ts with the numbers of this table in it. */
export function tableText(table: Table, index: number): string {
  const { x, y, outside } = table;
  const last = x.length - 1;
  if (last === 0 || last >= MOST_POINTS) return `const t${index} = (x) => lookUp(tables[${index}], x);`;
  const at = (list: readonly number[], point: number): string => printed(list[point] as number);
  const piece = (low: number): string => {
    const rise = printed((y[low + 1] as number) - (y[low] as number));
    const run = printed((x[low + 1] as number) - (x[low] as number));
    return outside === "discrete" ? at(y, low) : `(${at(y, low)} + ((x - ${at(x, low)}) / ${run}) * ${rise})`;
  };
  const between = (low: number, high: number): string => {
    if (high - low === 1) return piece(low);
    const middle = (low + high) >> 1;
    return `(x < ${at(x, middle)} ? ${between(low, middle)} : ${between(middle, high)})`;
  };
  const ends =
    outside === "extrapolate"
      ? ""
      : `if (x <= ${at(x, 0)}) return ${at(y, 0)}; if (x >= ${at(x, last)}) return ${at(y, last)}; `;
  return `const t${index} = (x) => { if (x !== x) return x; ${ends}return ${between(0, last)}; };`;
}
