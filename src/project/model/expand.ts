/** A model with dimensions → the same model without: one variable for each element, sums written out. */
import { modelError } from "../expression/fault.ts";
import type { Node } from "../expression/node.ts";
import { aggregates } from "../expression/stateful.ts";
import type { Auxiliary, Model, Parameter, PerElement, Stock, Variable } from "./model.ts";

/** Which element each dimension stands at. */
type Elements = ReadonlyMap<string, string>;

/** More scalars than any model here needs; a hostile one must not fill the memory. */
const MOST = 20_000;

/** Name of one element of a variable: `gdp[DE]`, `cost[DE,core]`; the name itself without dimensions. */
export function elementName(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? name : `${name}[${elements.join(",")}]`;
}

/** The scalars that a name stands for, in the order of the dimensions; the name itself when it has none, or is one. */
export function scalarsOf(model: Model, name: string): readonly string[] {
  const variable = model.variables.find((one) => one.name === name);
  return variable === undefined ? [name] : tuples(model, variable.over).map((elements) => elementName(name, elements));
}

/**
 * The model with every variable over dimensions written out, element by element. Outputs and crossings follow.
 * @throws PlumblineError `model-name` for subscripts that fit no dimension, `model-missing` for elements without a value
 */
export function expand(model: Model): Model {
  if (Object.keys(model.dimensions).length === 0 && model.variables.every(({ over }) => over.length === 0)) {
    // Sums over a dimension that is not there are told from functions when names are looked up.
    return model;
  }
  const scope = new Scope(model);
  const variables = model.variables.flatMap((variable) => scope.scalars(variable));
  if (variables.length > MOST) {
    const place = model.variables[0]?.place ?? { line: 1, column: 1 };
    const message = `${variables.length} variables when its dimensions are written out; at most ${MOST} are run`;
    throw modelError("model-malformed", model.file, place, message);
  }
  return {
    ...model,
    dimensions: {},
    variables,
    outputs: model.outputs.flatMap((name) => scalarsOf(model, name)),
  };
}

/** All combinations of elements of some dimensions, the last one changing fastest. */
function tuples(model: Model, over: readonly string[]): readonly (readonly string[])[] {
  return over.reduce<readonly (readonly string[])[]>(
    (before, dimension) => before.flatMap((start) => (model.dimensions[dimension] ?? []).map((one) => [...start, one])),
    [[]],
  );
}

/** Writes out the variables and equations of one model. */
class Scope {
  readonly #model: Model;
  readonly #over: ReadonlyMap<string, readonly string[]>;

  constructor(model: Model) {
    this.#model = model;
    this.#over = new Map(model.variables.map(({ name, over }) => [name, over]));
  }

  scalars(variable: Variable): readonly Variable[] {
    for (const dimension of variable.over) {
      if (!Object.hasOwn(this.#model.dimensions, dimension)) {
        const message = `"${variable.name}" is over "${dimension}", which is no dimension of the model`;
        throw modelError("model-name", this.#model.file, variable.place, message);
      }
    }
    return tuples(this.#model, variable.over).map((elements) => this.#scalar(variable, elements));
  }

  #scalar(variable: Variable, elements: readonly string[]): Variable {
    const at: Elements = new Map(variable.over.map((dimension, index) => [dimension, elements[index] ?? ""]));
    const name = elementName(variable.name, elements);
    const label =
      variable.label === undefined || elements.length === 0
        ? {}
        : { label: `${variable.label}, ${elements.join(", ")}` };
    const shared = { name, ...label, over: [] };
    switch (variable.role) {
      case "lookup":
        return { ...variable, ...shared };
      case "parameter":
        return { ...variable, ...shared, ...this.#parameter(variable, elements) };
      case "stock":
        return { ...variable, ...shared, ...this.#stock(variable, elements, at) };
      default:
        return { ...variable, ...shared, ...this.#auxiliary(variable, elements, at) };
    }
  }

  #parameter(variable: Parameter, elements: readonly string[]): Pick<Parameter, "value" | "question"> {
    const { question } = variable;
    const asked =
      question === undefined ? undefined : "all" in question ? question.all : question.each[elements.join(",")];
    return {
      value: { all: this.#own(variable, variable.value, elements) },
      ...(asked === undefined ? {} : { question: { all: asked } }),
    } as Pick<Parameter, "value" | "question">;
  }

  #stock(variable: Stock, elements: readonly string[], at: Elements): Pick<Stock, "initial" | "inflows" | "outflows"> {
    const flow = (name: string): string =>
      name.includes("[")
        ? name
        : elementName(
            name,
            (this.#over.get(name) ?? []).map((dimension) => at.get(dimension) ?? ""),
          );
    return {
      initial: { all: this.#node(this.#own(variable, variable.initial, elements), at) },
      inflows: variable.inflows.map(flow),
      outflows: variable.outflows.map(flow),
    };
  }

  #auxiliary(variable: Auxiliary, elements: readonly string[], at: Elements): Pick<Auxiliary, "equation" | "initial"> {
    const equation = { all: this.#node(this.#own(variable, variable.equation, elements), at) };
    if (variable.initial === undefined) return { equation };
    return { equation, initial: { all: this.#node(this.#own(variable, variable.initial, elements), at) } };
  }

  #own<T>(variable: Variable, value: PerElement<T>, elements: readonly string[]): T {
    if ("all" in value) return value.all;
    const key = elements.join(",");
    const own = Object.hasOwn(value.each, key) ? value.each[key] : undefined;
    if (own === undefined) {
      const message = `"${variable.name}" has no value for ${key === "" ? "itself" : key}; give one, or one for all`;
      throw modelError("model-missing", this.#model.file, variable.place, message);
    }
    return own;
  }

  /** An equation as it reads at these elements. */
  #node(node: Node, at: Elements): Node {
    switch (node.kind) {
      case "number":
        return node;
      case "name":
        return this.#name(node, at);
      case "unary":
        return { ...node, of: this.#node(node.of, at) };
      case "binary":
        return { ...node, left: this.#node(node.left, at), right: this.#node(node.right, at) };
      case "if":
        return {
          ...node,
          test: this.#node(node.test, at),
          yes: this.#node(node.yes, at),
          no: this.#node(node.no, at),
        };
      case "call":
        return this.#call(node, at);
      default:
        return node satisfies never;
    }
  }

  #name(node: Node & { kind: "name" }, at: Elements): Node {
    const over = this.#over.get(node.name);
    if (over === undefined || over.length === 0) {
      if (node.subscripts.length > 0)
        throw this.#fault(node, `"${node.name}" has no dimension to take [${node.subscripts.join(", ")}]`);
      return node;
    }
    if (node.subscripts.length > 0 && node.subscripts.length !== over.length)
      throw this.#fault(
        node,
        `"${node.name}" is over ${over.join(", ")}: it takes ${over.length} subscripts, not ${node.subscripts.length}`,
      );
    const elements = over.map((dimension, index) =>
      this.#element(node, dimension, node.subscripts[index] ?? dimension, at),
    );
    return { ...node, name: elementName(node.name, elements), subscripts: [] };
  }

  #element(node: Node & { kind: "name" }, dimension: string, subscript: string, at: Elements): string {
    if (this.#model.dimensions[dimension]?.includes(subscript)) return subscript;
    const here = at.get(subscript === "*" ? starred(dimension) : subscript);
    if (here !== undefined && this.#model.dimensions[dimension]?.includes(here)) return here;
    if (subscript === "*")
      throw this.#fault(node, `"${node.name}[*]" stands for many; say sum, mean, min or max of it`);
    const said =
      subscript === dimension
        ? `no element of "${dimension}" is given`
        : `"${subscript}" is no element of "${dimension}"`;
    throw this.#fault(
      node,
      `${said} for "${node.name}"; write ${node.name}[an element], or put the variable over ${dimension} as well`,
    );
  }

  #call(node: Node & { kind: "call" }, at: Elements): Node {
    const [only, ...rest] = node.args;
    const stars = only !== undefined && rest.length === 0 && isAggregate(node.name) ? [...this.#stars(only)] : [];
    if (only === undefined || stars.length === 0) return { ...node, args: node.args.map((arg) => this.#node(arg, at)) };
    const args = tuples(this.#model, stars).map((elements) =>
      this.#node(
        only,
        new Map([...at, ...stars.map((dimension, index) => [starred(dimension), elements[index] ?? ""] as const)]),
      ),
    );
    return aggregated(node, args);
  }

  /** The dimensions that are starred in an equation, in the order in which they first stand. */
  #stars(node: Node, found: Set<string> = new Set()): Set<string> {
    if (node.kind === "name") {
      const over = this.#over.get(node.name) ?? [];
      for (const [index, subscript] of node.subscripts.entries()) {
        const dimension = over[index];
        if (subscript === "*" && dimension !== undefined) found.add(dimension);
      }
    }
    for (const child of childrenOf(node)) this.#stars(child, found);
    return found;
  }

  #fault(node: Node, message: string): Error {
    return modelError("model-name", this.#model.file, node.place, message);
  }
}

/** The key under which a starred dimension stands while an aggregate is written out. */
function starred(dimension: string): string {
  return `* ${dimension}`;
}

function isAggregate(name: string): boolean {
  return (aggregates as readonly string[]).includes(name);
}

/** The nodes straight below one. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "unary":
      return [node.of];
    case "binary":
      return [node.left, node.right];
    case "if":
      return [node.test, node.yes, node.no];
    case "call":
      return node.args;
    default:
      return [];
  }
}

function aggregated(node: Node & { kind: "call" }, args: readonly Node[]): Node {
  const { place } = node;
  if (node.name === "min" || node.name === "max")
    return pairwise(args, (left, right) => ({ kind: "call", name: node.name, args: [left, right], place }));
  const sum = pairwise(args, (left, right) => ({ kind: "binary", op: "+", left, right, place }));
  const count: Node = { kind: "number", value: args.length, place };
  return node.name === "mean" ? { kind: "binary", op: "/", left: sum, right: count, place } : sum;
}

/** Put together two by two, so that a sum of thousands is no tree thousands deep. */
function pairwise(nodes: readonly Node[], join: (left: Node, right: Node) => Node): Node {
  if (nodes.length <= 1) return nodes[0] as Node;
  const half = Math.ceil(nodes.length / 2);
  return join(pairwise(nodes.slice(0, half), join), pairwise(nodes.slice(half), join));
}
