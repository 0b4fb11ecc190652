/** Declarations of an XMILE model in, variables of ours out: names looked up, equations translated. */
import { modelError } from "../expression/fault.ts";
import type { Node } from "../expression/node.ts";
import type { Auxiliary, Lookup, Parameter, PerElement, Stock, Table, Variable } from "../model/model.ts";
import type { Distribution } from "../sample/distribution.ts";
import type { Declaration, Spread } from "./declare.ts";
import type { Formula } from "./formula.ts";
import { modelName } from "./identifier.ts";
import { type Scope, translate, usesElementNumber } from "./translate.ts";

/** Most elements of one variable: an array beyond was made to fill the memory. */
const MOST_ELEMENTS = 20_000;

/**
 * The variables of a model, in the order of the file.
 * @throws PlumblineError `model-name`, `model-unsupported`, `model-malformed`, `model-missing` with the place
 */
export function assemble(
  declared: readonly Declaration[],
  surroundings: Omit<Scope, "variables" | "lookups" | "numbers">,
): readonly Variable[] {
  const valued = declared.filter((one) => one.role !== "gf" && one.equation !== undefined);
  const scope: Scope = {
    ...surroundings,
    variables: new Map(valued.map(({ key, over }) => [key, over])),
    lookups: lookupNames(declared),
    numbers: new Map(
      valued.flatMap(({ key, equation }) =>
        equation && "all" in equation && isNumber(equation.all) ? [[key, numberOf(equation.all)]] : [],
      ),
    ),
  };
  const called = new Set(declared.flatMap(calledKeys));
  return declared.flatMap((one) => new Assembler(one, scope, called).variables());
}

/** Name of the table by each key that equations may call it by. */
function lookupNames(declared: readonly Declaration[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const one of declared) {
    if (one.table === undefined || !("all" in one.table)) continue;
    const name = one.equation === undefined ? modelName(one.key) : `${modelName(one.key)} (table)`;
    names.set(one.key, name);
    if (one.tableKey !== undefined) names.set(one.tableKey, name);
  }
  return names;
}

function calledKeys({ equation, initial, tableKey, table }: Declaration): readonly string[] {
  const formulas = [
    ...(equation === undefined ? [] : "all" in equation ? [equation.all] : equation.each.values()),
    ...(initial === undefined ? [] : [initial]),
  ];
  return [...formulas.flatMap(keysCalled), ...(table === undefined && tableKey !== undefined ? [tableKey] : [])];
}

/** Keys of what an equation calls; LOOKUP calls what it names first. */
function keysCalled(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case "unary":
      return keysCalled(formula.of);
    case "binary":
      return [...keysCalled(formula.left), ...keysCalled(formula.right)];
    case "if":
      return [formula.test, formula.yes, formula.no].flatMap(keysCalled);
    case "call":
      return [formula.key, ...formula.args.flatMap((one) => (one.kind === "name" ? [one.key] : keysCalled(one)))];
    default:
      return [];
  }
}

function isNumber(formula: Formula): boolean {
  return formula.kind === "number" || (formula.kind === "unary" && formula.op === "-" && formula.of.kind === "number");
}

function numberOf(formula: Formula): number {
  if (formula.kind === "unary") return -numberOf(formula.of);
  return formula.kind === "number" ? formula.value : Number.NaN;
}

class Assembler {
  readonly #of: Declaration;
  readonly #scope: Scope;
  readonly #called: ReadonlySet<string>;

  constructor(of: Declaration, scope: Scope, called: ReadonlySet<string>) {
    this.#of = of;
    this.#scope = scope;
    this.#called = called;
  }

  variables(): readonly Variable[] {
    const { role, equation, table } = this.#of;
    const tables = this.#lookups();
    if (equation === undefined && table !== undefined && "all" in table) return tables;
    if (equation === undefined)
      throw this.#fault("model-missing", `"${this.#of.label}" has no equation: the model was not finished`);
    if (role === "stock") return [this.#stock(equation)];
    return [this.#parameter(equation) ?? this.#auxiliary(equation), ...tables];
  }

  #fault(code: "model-missing" | "model-unsupported" | "model-name", message: string): Error {
    return modelError(code, this.#scope.file, this.#of.place, message);
  }

  #common(): Pick<Variable, "name" | "label" | "about" | "unit" | "over" | "place"> {
    const { key, label, about, unit, over, place } = this.#of;
    return {
      name: modelName(key),
      label,
      ...(about === undefined ? {} : { about }),
      ...(unit === undefined ? {} : { unit }),
      over,
      place,
    };
  }

  /** The tables of this variable that are called: one that stands alone, or the one of a variable whose name is called too. */
  #lookups(): readonly Lookup[] {
    const { table, key, tableKey, equation } = this.#of;
    const isCalled = this.#called.has(key) || (tableKey !== undefined && this.#called.has(tableKey));
    if (table !== undefined && "each" in table && equation !== undefined) {
      return [...table.each].map(([element, own]) => this.#lookup(`${modelName(key)} (table of ${element})`, own));
    }
    if (table === undefined || !("all" in table) || (equation !== undefined && !isCalled)) return [];
    return [this.#lookup(this.#scope.lookups.get(key) ?? modelName(key), table.all)];
  }

  #lookup(name: string, table: Table): Lookup {
    return { ...this.#common(), role: "lookup", name, over: [], table };
  }

  #stock(equation: Spread<Formula>): Stock {
    const { inflows, outflows, nonNegative, table } = this.#of;
    if (table !== undefined)
      throw this.#fault(
        "model-unsupported",
        `the stock "${this.#of.label}" has a graphical function: only flows and auxiliaries can`,
      );
    for (const key of [...inflows, ...outflows]) {
      if (!this.#scope.variables.has(key))
        throw this.#fault(
          "model-name",
          `"${key}" flows into or out of "${this.#of.label}", and is no variable of the model`,
        );
    }
    return {
      ...this.#common(),
      role: "stock",
      initial: this.#spread(equation),
      inflows: inflows.map(modelName),
      outflows: outflows.map(modelName),
      nonNegative,
    };
  }

  /** An auxiliary that is a plain number is put in from outside. */
  #parameter(equation: Spread<Formula>): Parameter | undefined {
    const { role, table, tableKey, initial } = this.#of;
    const { inputs } = this.#scope;
    if (inputs !== undefined && !inputs.has(this.#of.key)) return undefined;
    if (role !== "aux" || table !== undefined || tableKey !== undefined || initial !== undefined) return undefined;
    const fixed = (formula: Formula): Distribution => ({ kind: "fixed", value: numberOf(formula) });
    const base = { ...this.#common(), role: "parameter" as const, rationale: `A constant of ${this.#scope.file}.` };
    if ("all" in equation) return isNumber(equation.all) ? { ...base, value: { all: fixed(equation.all) } } : undefined;
    this.#needEvery(equation.each);
    if (![...equation.each.values()].every(isNumber)) return undefined;
    return {
      ...base,
      value: { each: Object.fromEntries([...equation.each].map(([key, formula]) => [key, fixed(formula)])) },
    };
  }

  #auxiliary(equation: Spread<Formula>): Auxiliary {
    const { role, table, tableKey, initial, nonNegative } = this.#of;
    const own = table !== undefined && "all" in table ? table.all : undefined;
    const base = { ...this.#common(), role: role === "flow" ? ("flow" as const) : ("auxiliary" as const), nonNegative };
    const started = initial === undefined ? {} : { initial: this.#spread({ all: initial }) };
    if (own !== undefined) return { ...base, equation: this.#spread(equation), ...started, table: own };
    if (table !== undefined && "each" in table)
      return { ...base, equation: this.#throughTables(equation, table.each), ...started };
    if (tableKey === undefined) return { ...base, equation: this.#spread(equation), ...started };
    const lookup = this.#scope.lookups.get(tableKey);
    if (lookup === undefined)
      throw this.#fault(
        "model-name",
        `the graphical function "${tableKey}" of "${this.#of.label}" is not in the model`,
      );
    return { ...base, equation: mapped(this.#spread(equation), (node) => callOf(lookup, node)), ...started };
  }

  /** Each element has a table of its own, and one equation is the x of all. */
  #throughTables(equation: Spread<Formula>, tables: ReadonlyMap<string, Table>): PerElement<Node> {
    this.#needEvery(tables);
    const each = this.#elements().map((elements) => {
      const key = elements.join(",");
      return [key, callOf(`${modelName(this.#of.key)} (table of ${key})`, this.#one(equation, elements))] as const;
    });
    return { each: Object.fromEntries(each) };
  }

  #spread(equation: Spread<Formula>): PerElement<Node> {
    const { key, over } = this.#of;
    if ("all" in equation) {
      if (over.length === 0 || !usesElementNumber(equation.all, this.#scope))
        return { all: translate(equation.all, { key, over }, this.#scope) };
    } else this.#needEvery(equation.each);
    return {
      each: Object.fromEntries(this.#elements().map((elements) => [elements.join(","), this.#one(equation, elements)])),
    };
  }

  #one(equation: Spread<Formula>, elements: readonly string[]): Node {
    const { key, over } = this.#of;
    const formula = "all" in equation ? equation.all : equation.each.get(elements.join(","));
    if (formula === undefined)
      throw this.#fault("model-missing", `"${this.#of.label}" has no equation for ${elements.join(", ")}`);
    const element = Object.fromEntries(over.map((dimension, at) => [dimension, elements[at] ?? ""]));
    return translate(formula, { key, over, element }, this.#scope);
  }

  #elements(): readonly (readonly string[])[] {
    const size = this.#of.over.reduce(
      (count, dimension) => count * (this.#scope.dimensions[dimension]?.length ?? 0),
      1,
    );
    if (size > MOST_ELEMENTS)
      throw this.#fault(
        "model-unsupported",
        `"${this.#of.label}" has ${size} elements: at most ${MOST_ELEMENTS} are done`,
      );
    return this.#of.over.reduce<readonly (readonly string[])[]>(
      (before, dimension) =>
        before.flatMap((start) => (this.#scope.dimensions[dimension] ?? []).map((one) => [...start, one])),
      [[]],
    );
  }

  #needEvery(given: ReadonlyMap<string, unknown>): void {
    const missing = this.#elements()
      .map((elements) => elements.join(","))
      .find((key) => !given.has(key));
    if (missing !== undefined)
      throw this.#fault(
        "model-missing",
        `"${this.#of.label}" says nothing of its element ${missing}: each needs an <element>`,
      );
  }
}

function callOf(lookup: string, x: Node): Node {
  return { kind: "call", name: lookup, args: [x], place: x.place };
}

function mapped(value: PerElement<Node>, change: (node: Node) => Node): PerElement<Node> {
  if ("all" in value) return { all: change(value.all) };
  return { each: Object.fromEntries(Object.entries(value.each).map(([key, node]) => [key, change(node)])) };
}
