/** A model as XMILE tells it, and what we wrote beside it, in; the model as it was written out. */
import type { Node, Place } from "../expression/node.ts";
import type { Model, Parameter, PerElement, Variable } from "../model/model.ts";
import type { Distribution } from "../sample/distribution.ts";
import type { Extras } from "./extras.ts";

/** The value that stands for a distribution in an XMILE file: other programs run with it. */
export function central(of: Distribution): number {
  switch (of.kind) {
    case "fixed":
      return of.value;
    case "uniform":
      return (of.low + of.high) / 2;
    case "triangular":
    case "pert":
      return of.mode;
    case "normal":
      return of.mean;
    case "lognormal":
      return of.median + (of.from ?? 0);
    case "empirical":
      return [...of.values].sort((a, b) => a - b)[Math.floor((of.values.length - 1) / 2)] ?? 0;
    case "mixture":
      return central([...of.parts].sort((a, b) => b.weight - a.weight)[0]?.of ?? { kind: "fixed", value: 0 });
  }
}

/** What we wrote is put back, as far as it still fits what the file says. */
export function restored(read: Model, extras: Extras, place: Place): Model {
  const model = renamed(read, extras);
  const known = new Set(model.variables.flatMap((variable) => namesOf(model, variable)));
  const isKnown = (name: string): boolean => known.has(name);
  const fits = (set: Readonly<Record<string, unknown>>): boolean => Object.keys(set).every(isKnown);
  return {
    ...model,
    title: extras.title,
    purpose: extras.purpose,
    limits: [...extras.limits, ...model.limits],
    sources: extras.sources,
    time: { ...model.time, unit: extras.unit, saveEvery: extras.saveEvery },
    variables: model.variables.map((one) =>
      withExtras(one, Object.hasOwn(extras.variables, one.name) ? extras.variables[one.name] : undefined),
    ),
    outputs: extras.outputs.filter(isKnown),
    crossings: extras.crossings
      .filter(({ left, right }) => isKnown(left) && isKnown(right))
      .map((one) => ({ ...one, place })),
    correlations: extras.correlations.filter(({ between }) => between.every(isKnown)),
    settings: extras.settings.filter(({ set }) => fits(set)) as Model["settings"],
    examples: extras.examples.filter(({ set }) => fits(set)).map((one) => ({ ...one, place })) as Model["examples"],
  };
}

/** A variable's name, and those of its elements. */
function namesOf(model: Model, { name, over }: Variable): readonly string[] {
  const tuples = over.reduce<readonly string[]>(
    (before, dimension) =>
      before.flatMap((start) =>
        (model.dimensions[dimension] ?? []).map((one) => (start === "" ? one : `${start},${one}`)),
      ),
    [""],
  );
  return over.length === 0 ? [name] : [name, ...tuples.map((one) => `${name}[${one}]`)];
}

function withExtras(variable: Variable, own: Extras["variables"][string] | undefined): Variable {
  if (own === undefined) return variable;
  const { value, ...rest } = own;
  const { label: _, about: __, ...plain } = variable;
  if (variable.role !== "parameter") return { ...plain, ...rest } as Variable;
  const { rationale: ___, ...bare } = plain as Parameter;
  const kept =
    value !== undefined && sameCentre(value as PerElement<Distribution>, variable.value) ? value : variable.value;
  return { ...bare, ...rest, value: kept } as Parameter;
}

/** A distribution holds as long as nobody changed the number that stands for it. */
function sameCentre(own: PerElement<Distribution>, read: PerElement<Distribution>): boolean {
  if ("all" in own) return "all" in read && central(own.all) === central(read.all);
  return (
    "each" in read &&
    Object.entries(own.each).every(
      ([key, one]) => read.each[key] !== undefined && central(one) === central(read.each[key]),
    )
  );
}

/** Dimensions, elements and variables get the spelling back that XMILE does not keep. */
function renamed(model: Model, extras: Extras): Model {
  const nameOf = (name: string): string => (Object.hasOwn(extras.names, name) ? (extras.names[name] ?? name) : name);
  const dimensionOf = (key: string): string =>
    Object.hasOwn(extras.dimensions, key) ? (extras.dimensions[key] ?? key) : key;
  const elementOf = (dimension: string, key: string): string => {
    const own = Object.hasOwn(extras.elements, dimension) ? extras.elements[dimension] : undefined;
    return own !== undefined && Object.hasOwn(own, key) ? (own[key] ?? key) : key;
  };
  const overOf = new Map(model.variables.map(({ name, over }) => [name, over]));
  const keyOf = (over: readonly string[], key: string): string =>
    key
      .split(",")
      .map((one, at) => elementOf(over[at] ?? "", one))
      .join(",");
  const spread = <T, U>(value: PerElement<T>, over: readonly string[], change: (one: T) => U): PerElement<U> =>
    "all" in value
      ? { all: change(value.all) }
      : { each: Object.fromEntries(Object.entries(value.each).map(([key, one]) => [keyOf(over, key), change(one)])) };
  const node = (of: Node): Node => {
    switch (of.kind) {
      case "number":
        return of;
      case "name": {
        const over = overOf.get(of.name) ?? [];
        const subscripts = of.subscripts.map((one, at) =>
          one === over[at] ? dimensionOf(one) : elementOf(over[at] ?? "", one),
        );
        return { ...of, name: nameOf(of.name), subscripts };
      }
      case "unary":
        return { ...of, of: node(of.of) };
      case "binary":
        return { ...of, left: node(of.left), right: node(of.right) };
      case "if":
        return { ...of, test: node(of.test), yes: node(of.yes), no: node(of.no) };
      case "call":
        return { ...of, name: nameOf(of.name), args: of.args.map(node) };
    }
  };
  const variable = (one: Variable): Variable => {
    const shared = { name: nameOf(one.name), over: one.over.map(dimensionOf) };
    if (one.role === "lookup") return { ...one, ...shared };
    if (one.role === "parameter") return { ...one, ...shared, value: spread(one.value, one.over, (value) => value) };
    if (one.role === "stock") {
      return {
        ...one,
        ...shared,
        initial: spread(one.initial, one.over, node),
        inflows: one.inflows.map(nameOf),
        outflows: one.outflows.map(nameOf),
      };
    }
    const initial = one.initial === undefined ? {} : { initial: spread(one.initial, one.over, node) };
    return { ...one, ...shared, equation: spread(one.equation, one.over, node), ...initial };
  };
  return {
    ...model,
    dimensions: Object.fromEntries(
      Object.entries(model.dimensions).map(([key, elements]) => [
        dimensionOf(key),
        elements.map((one) => elementOf(key, one)),
      ]),
    ),
    variables: model.variables.map(variable),
    outputs: model.outputs.map(nameOf),
  };
}
