/** A model in, the text of an XMILE 1.0 file out; what XMILE has no words for stands in a namespace of our own. */
import { escaped as markup } from "../../text/markup.ts";
import { modelError } from "../expression/fault.ts";
import type { Node } from "../expression/node.ts";
import { childrenOf, expand } from "../model/expand.ts";
import type { Model, PerElement, Table, TimeSpan, Variable } from "../model/model.ts";
import { type Extras, extrasOf, NAMESPACE, PREFIX } from "./extras.ts";
import { identifierKey, modelName, quotedName } from "./identifier.ts";
import { FormulaPrinter, printNumber } from "./print.ts";
import { central } from "./restore.ts";
import { nodesOf } from "./steady.ts";

/** Names of units of time that other programs know. @source OASIS XMILE 1.0, 3.2.7 */
const TIME_UNITS: Readonly<Record<string, string>> = {
  a: "Years",
  mo: "Months",
  wk: "Weeks",
  d: "Days",
  h: "Hours",
  min: "Minutes",
  s: "Seconds",
};
const TYPES = { hold: "continuous", extrapolate: "extrapolate", discrete: "discrete" } as const;
/** Aggregates, which XMILE has of arrays alone. */
const AGGREGATES = new Set(["sum", "mean", "min", "max"]);

/**
 * Writes a model. What is read back from the text runs to the same bits; other programs run it with the value in the
 * middle of each distribution.
 * @throws PlumblineError `model-unsupported` for names that XMILE does not tell apart
 */
export function writeXmile(declared: Model): string {
  const model = needsScalars(declared) ? expand(declared) : declared;
  const names = spellings(model);
  const extras = JSON.stringify(extrasOf(model, names));
  const dimensions = Object.entries(model.dimensions);
  const printer = new FormulaPrinter(new Set(model.variables.map(({ name }) => identifierKey(name))));
  const lines = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:${PREFIX}="${NAMESPACE}">`,
    ...header(model),
    ...specs(model.time),
    ...(dimensions.length === 0 ? [] : ["  <dimensions>", ...dimensions.flatMap(dimensionLines), "  </dimensions>"]),
    "  <model>",
    "    <variables>",
    ...model.variables.flatMap((variable) => variableLines(variable, printer)),
    "    </variables>",
    "  </model>",
    `  <${PREFIX}:model>${escaped(extras)}</${PREFIX}:model>`,
    "</xmile>",
  ];
  return `${lines.join("\n")}\n`;
}

/** What XMILE has no arrays for is written element by element. */
function needsScalars(model: Model): boolean {
  return model.variables.some((variable) => {
    if (
      variable.over.length > 0 &&
      variable.role === "stock" &&
      [...variable.inflows, ...variable.outflows].some((flow) => flow.includes("["))
    )
      return true;
    if (
      (variable.role === "flow" || variable.role === "auxiliary") &&
      variable.initial !== undefined &&
      "each" in variable.initial
    )
      return true;
    return equations(variable).some(hasMixedAggregate);
  });
}

function equations(variable: Variable): readonly Node[] {
  if (variable.role === "stock") return nodesOf(variable.initial);
  if (variable.role === "parameter" || variable.role === "lookup") return [];
  return [...nodesOf(variable.equation), ...(variable.initial === undefined ? [] : nodesOf(variable.initial))];
}

/** A sum of anything but the elements of one variable. */
function hasMixedAggregate(node: Node): boolean {
  if (
    node.kind === "call" &&
    AGGREGATES.has(node.name) &&
    node.args.length === 1 &&
    node.args[0]?.kind !== "name" &&
    node.args.some(hasStar)
  )
    return true;
  return childrenOf(node).some(hasMixedAggregate);
}

function hasStar(node: Node): boolean {
  return (node.kind === "name" && node.subscripts.includes("*")) || childrenOf(node).some(hasStar);
}

/** Names by what is read back for them, where that is another spelling. */
function spellings(model: Model): Pick<Extras, "names" | "dimensions" | "elements"> {
  const place = model.variables[0]?.place ?? { line: 1, column: 1 };
  const by = (names: readonly string[], key: (name: string) => string): Readonly<Record<string, string>> => {
    const found = new Map<string, string>();
    for (const name of names) {
      const other = found.get(key(name));
      if (other !== undefined)
        throw modelError(
          "model-unsupported",
          model.file,
          place,
          `"${other}" and "${name}" are one name in XMILE, which does not tell case and blanks apart: give one another name`,
        );
      found.set(key(name), name);
    }
    return Object.fromEntries([...found].filter(([read, name]) => read !== name));
  };
  const elements = Object.entries(model.dimensions).map(([dimension, list]) => [
    identifierKey(dimension),
    by(list, identifierKey),
  ]);
  return {
    names: by(
      model.variables.map(({ name }) => name),
      (name) => modelName(identifierKey(name)),
    ),
    dimensions: by(Object.keys(model.dimensions), identifierKey),
    elements: Object.fromEntries(elements),
  };
}

function header({ title, purpose, dimensions, variables }: Model): readonly string[] {
  const most = Math.max(0, ...variables.map(({ over }) => over.length));
  const arrays = Object.keys(dimensions).length === 0 ? [] : [`      <uses_arrays maximum_dimensions="${most}"/>`];
  return [
    "  <header>",
    ...(arrays.length === 0 ? [] : ["    <options>", ...arrays, "    </options>"]),
    "    <vendor>Plumbline</vendor>",
    `    <product version="1.0" lang="en">Plumbline</product>`,
    `    <name>${escaped(title)}</name>`,
    ...(purpose === "" ? [] : [`    <caption>${escaped(purpose)}</caption>`]),
    "  </header>",
  ];
}

function specs({ start, stop, steps, unit }: TimeSpan): readonly string[] {
  const perUnit = steps / (stop - start);
  const dt =
    Number.isInteger(perUnit) && perUnit >= 1
      ? `<dt reciprocal="true">${perUnit}</dt>`
      : `<dt>${printNumber((stop - start) / steps)}</dt>`;
  const name = Object.hasOwn(TIME_UNITS, unit) ? (TIME_UNITS[unit] ?? unit) : unit;
  return [
    `  <sim_specs method="euler" time_units="${escaped(name)}">`,
    `    <start>${printNumber(start)}</start>`,
    `    <stop>${printNumber(stop)}</stop>`,
    `    ${dt}`,
    "  </sim_specs>",
  ];
}

function dimensionLines([name, elements]: readonly [string, readonly string[]]): readonly string[] {
  return [
    `    <dim name="${escaped(name)}">`,
    ...elements.map((one) => `      <elem name="${escaped(one)}"/>`),
    "    </dim>",
  ];
}

function variableLines(variable: Variable, printer: FormulaPrinter): readonly string[] {
  const tag = tagOf(variable);
  const inner = [
    ...(variable.about === undefined ? [] : [`<doc>${escaped(variable.about)}</doc>`]),
    ...(variable.over.length === 0 || tag === "gf"
      ? []
      : [`<dimensions>${variable.over.map((name) => `<dim name="${escaped(name)}"/>`).join("")}</dimensions>`]),
    ...bodyOf(variable, printer),
    ...unitLines(variable),
  ];
  const name = escaped(variable.name.replace(/\\/g, "\\\\").replace(/\n/g, "\\n"));
  if (variable.role === "lookup")
    return [
      `      <gf name="${name}" type="${TYPES[variable.table.outside]}">`,
      ...points(variable.table),
      "      </gf>",
    ];
  return [`      <${tag} name="${name}">`, ...inner.map((line) => `        ${line}`), `      </${tag}>`];
}

function tagOf(variable: Variable): "stock" | "flow" | "aux" | "gf" {
  if (variable.role === "stock") return "stock";
  if (variable.role === "lookup") return "gf";
  // XMILE keeps nothing but stocks and flows above nought.
  return variable.role === "flow" || (variable.role === "auxiliary" && variable.nonNegative) ? "flow" : "aux";
}

function bodyOf(variable: Variable, printer: FormulaPrinter): readonly string[] {
  const printed = (node: Node): string => printer.print(node);
  switch (variable.role) {
    case "stock":
      return [
        ...equationLines(variable.initial, printed),
        ...variable.inflows.map((flow) => `<inflow>${escaped(quotedName(flow))}</inflow>`),
        ...variable.outflows.map((flow) => `<outflow>${escaped(quotedName(flow))}</outflow>`),
        ...(variable.nonNegative ? ["<non_negative/>"] : []),
      ];
    case "parameter":
      return equationLines(variable.value, (of) => printNumber(central(of)));
    case "lookup":
      return [];
    default:
      return [
        ...equationLines(variable.equation, printed),
        ...(variable.initial !== undefined && "all" in variable.initial
          ? [`<init_eqn>${escaped(printed(variable.initial.all))}</init_eqn>`]
          : []),
        ...(variable.table === undefined
          ? []
          : [`<gf type="${TYPES[variable.table.outside]}">`, ...points(variable.table), "</gf>"]),
        ...(variable.nonNegative ? ["<non_negative/>"] : []),
      ];
  }
}

function equationLines<T>(value: PerElement<T>, print: (one: T) => string): readonly string[] {
  if ("all" in value) return [`<eqn>${escaped(print(value.all))}</eqn>`];
  return Object.entries(value.each).map(
    ([key, one]) => `<element subscript="${escaped(key)}"><eqn>${escaped(print(one))}</eqn></element>`,
  );
}

function points({ x, y }: Table): readonly string[] {
  return [`<xpts>${x.map(printNumber).join(",")}</xpts>`, `<ypts>${y.map(printNumber).join(",")}</ypts>`];
}

/** Units of plain names, which other programs can read; ours stand in our own namespace. */
function unitLines({ unit }: Variable): readonly string[] {
  if (unit === undefined || !/^(?:1|[A-Za-z_]+)(?:[./][A-Za-z_]+)*$/.test(unit)) return [];
  return [`<units>${escaped(unit.replace(/\./g, "*"))}</units>`];
}

/** Text for XML 1.0, which has no words for most control characters. */
function escaped(words: string): string {
  const allowed = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, " ");
  return markup(allowed);
}
