/** The text of an XMILE file in, a model out; what cannot be done as the standard has it is refused by name. */
import { modelError } from "../expression/fault.ts";
import type { Model, Variable } from "../model/model.ts";
import { assemble } from "./assemble.ts";
import type { Dialect } from "./builtins.ts";
import { declarationsOf, type Role, saidNonNegative } from "./declare.ts";
import { type Extras, readExtras } from "./extras.ts";
import { identifierKey } from "./identifier.ts";
import { childOf, childrenOf, type Element, readMarkup } from "./markup.ts";
import { restored } from "./restore.ts";
import { readSpecs, type Specs } from "./specs.ts";
import { callsIn, changes, changingNames, nodesOf } from "./steady.ts";

/** Most elements of one dimension. */
const MOST_ELEMENTS = 10_000;

/**
 * Reads a model of XMILE 1.0, any version of its namespace. Reading is a function of the text alone.
 * @param file Name of the file, for messages; its base name without ending becomes the id
 * @throws PlumblineError `model-malformed`, `model-unsupported`, `model-missing`, `model-name`, `model-step` with file, line and column
 */
export function readXmile(text: string, file: string): Model {
  const base = file.replace(/^.*[\\/]/, "");
  const { root, repairs } = readMarkup(text, base);
  if (root.name !== "xmile")
    throw modelError(
      "model-malformed",
      base,
      root.place,
      `<${root.name}> is not XMILE: the outermost element must be <xmile>`,
    );
  const model = onlyModel(root, base);
  refuseOutside(root, base);
  const specs = readSpecs(root, model, base);
  const dialect = dialectOf(root);
  const dimensions = dimensionsOf(root, base);
  const own = readExtras(root, base);
  const declared = declarationsOf(model, { file: base, dimensions, nonNegative: behaviourOf(root, model, base) });
  if (declared.length === 0) throw modelError("model-missing", base, model.place, "the model has no variables");
  const variables = assemble(declared, {
    file: base,
    dialect,
    dimensions,
    ...(own === undefined ? {} : { inputs: inputKeys(own.extras) }),
  });
  refuseMethod(specs, variables, base);
  refuseMovingDelays(variables, base);
  const header = childOf(root, "header");
  const read: Model = {
    id: base.replace(/\.[^.]*$/, ""),
    file: base,
    title: headerText(header, "name") || base.replace(/\.[^.]*$/, ""),
    purpose: headerText(header, "caption"),
    limits: own === undefined ? [...notesOf(header, dialect), ...repairs] : repairs,
    sources: [],
    time: specs.time,
    dimensions,
    variables: variables.map(withoutUnit),
    outputs: outputsOf(variables),
    crossings: [],
    correlations: [],
    settings: [],
    examples: [],
  };
  return own === undefined ? read : restored(read, own.extras, own.element.place);
}

/** Keys of the parameters of a file of our own: those that have a distribution. */
function inputKeys({ variables }: Extras): ReadonlySet<string> {
  return new Set(
    Object.entries(variables).flatMap(([name, { value }]) => (value === undefined ? [] : [identifierKey(name)])),
  );
}

/** Equations of other programs leave units to a check of their own: numbers in them have none, and ours would refuse them. */
function withoutUnit(variable: Variable): Variable {
  const { unit, ...rest } = variable;
  return rest as Variable;
}

function headerText(header: Element | undefined, name: string): string {
  return (header === undefined ? undefined : childOf(header, name))?.text.trim() ?? "";
}

function onlyModel(root: Element, file: string): Element {
  const models = childrenOf(root, "model");
  const [first] = models;
  if (first === undefined) throw modelError("model-missing", file, root.place, "the file has no <model>");
  const other = models.find((model) => model !== first && model.children.some(({ name }) => name === "variables"));
  if (other !== undefined) {
    throw modelError(
      "model-unsupported",
      file,
      other.place,
      `submodels (<model name="${other.attributes.name ?? ""}">) are not done here: put all variables into one model`,
    );
  }
  for (const attribute of ["resource", "encryption-scheme"]) {
    if (first.attributes[attribute] === undefined) continue;
    throw modelError(
      "model-unsupported",
      file,
      first.place,
      `a model that is ${attribute === "resource" ? "in another file" : "encrypted"} is not read: save it whole and open`,
    );
  }
  return first;
}

/** What would bring in from elsewhere what the model needs. */
function refuseOutside(root: Element, file: string): void {
  const includes = childOf(childOf(root, "header") ?? root, "includes");
  const include = includes === undefined ? undefined : childOf(includes, "include");
  const data = childOf(root, "data");
  const load = data?.children.find(
    ({ name, attributes }) => name === "import" && attributes.enabled?.toLowerCase() !== "false",
  );
  const options = childOf(childOf(root, "header") ?? root, "options");
  const macros = options === undefined ? undefined : childOf(options, "uses_macros");
  const filters = macros?.attributes.option_filters?.toLowerCase() === "true" ? macros : undefined;
  const refused: readonly (readonly [Element | undefined, string])[] = [
    [include, "<include> of another file: put what it holds into this one"],
    [load, "<import> of data from another file: write the values into the model"],
    [filters, "macros that change what stocks and flows do (option_filters): write out what they do"],
  ];
  for (const [element, what] of refused) {
    if (element !== undefined) throw modelError("model-unsupported", file, element.place, `not done here: ${what}`);
  }
}

function dimensionsOf(root: Element, file: string): Readonly<Record<string, readonly string[]>> {
  const listed = childrenOf(root, "dimensions").flatMap((block) => childrenOf(block, "dim"));
  return Object.fromEntries(listed.map((dim) => [identifierKey(dim.attributes.name ?? ""), elementsOf(dim, file)]));
}

function elementsOf(dim: Element, file: string): readonly string[] {
  const named = childrenOf(dim, "elem").map(({ attributes }) => identifierKey(attributes.name ?? ""));
  const size = named.length > 0 ? named.length : Number(dim.attributes.size);
  if (!Number.isInteger(size) || size < 1 || size > MOST_ELEMENTS) {
    throw modelError(
      "model-malformed",
      file,
      dim.place,
      `the dimension "${dim.attributes.name ?? ""}" needs its elements, or a size from 1 to ${MOST_ELEMENTS}`,
    );
  }
  if (new Set(named).size < named.length)
    throw modelError(
      "model-name",
      file,
      dim.place,
      `an element of the dimension "${dim.attributes.name ?? ""}" is named twice`,
    );
  return named.length > 0 ? named : Array.from({ length: size }, (_, at) => String(at + 1));
}

/** What `<behavior>` asks of all stocks or flows: the model's wins over the file's, the kind's over the general. */
function behaviourOf(root: Element, model: Element, file: string): (role: Role) => boolean {
  const blocks = [childOf(model, "behavior"), childOf(root, "behavior")].filter((block) => block !== undefined);
  for (const block of blocks) {
    const odd = [block, ...block.children]
      .flatMap((part) => part.children)
      .find(({ name }) => !["non_negative", "stock", "flow", "aux", "gf"].includes(name) && !name.includes(":"));
    if (odd !== undefined)
      throw modelError(
        "model-unsupported",
        file,
        odd.place,
        `<${odd.name}> for all variables (<behavior>) is not done here`,
      );
  }
  return (role) => {
    for (const block of blocks) {
      const kind = childOf(block, role);
      const said = (kind === undefined ? undefined : saidNonNegative(kind)) ?? saidNonNegative(block);
      if (said !== undefined) return said;
    }
    return false;
  };
}

/** Vensim's INT and MOD go towards nought, and its exporters leave the names as they are. @source Vensim Reference Manual, INTEGER and MODULO */
function dialectOf(root: Element): Dialect {
  const header = childOf(root, "header");
  return { truncates: /ventana|vensim/i.test(`${headerText(header, "vendor")} ${headerText(header, "product")}`) };
}

function notesOf(header: Element | undefined, dialect: Dialect): readonly string[] {
  const product = [headerText(header, "product"), headerText(header, "vendor")]
    .filter((part) => part !== "")
    .join(", ");
  const notes = [
    `Read from a file of ${product === "" ? "another program" : product}: nothing of it was checked against sources, and its units are not checked.`,
  ];
  if (dialect.truncates) notes.push("Written by Vensim: INT and MOD go towards nought, as Vensim has them.");
  if (/xmutil/i.test(product)) {
    notes.push(
      "Translated from Vensim by xmutil, which leaves out what it does not know, such as the start of ACTIVE INITIAL: compare with a run of the original.",
    );
  }
  return notes;
}

/** Runs are by Euler's method; another one gives the same only where no flow changes. */
function refuseMethod({ method, element }: Specs, variables: readonly Variable[], file: string): void {
  if (method === undefined) return;
  const changing = changingNames(variables);
  const moved = variables.find(
    (one) => one.role === "stock" && [...one.inflows, ...one.outflows].some((flow) => changing.has(flow)),
  );
  const remembers = variables
    .flatMap(equations)
    .flatMap(callsIn)
    .find(({ name }) => /^(delay|smooth)/.test(name));
  if (moved === undefined && remembers === undefined) return;
  const message = `the integration method ${method} is not done here, and ${moved === undefined ? `${remembers?.name}(…)` : `"${moved.label}"`} would come out otherwise by Euler's: save the model with Euler's method and a short step`;
  throw modelError("model-unsupported", file, element.place, message);
}

function equations(variable: Variable): readonly ReturnType<typeof nodesOf>[number][] {
  if (variable.role === "stock") return nodesOf(variable.initial);
  return variable.role === "flow" || variable.role === "auxiliary"
    ? [...nodesOf(variable.equation), ...(variable.initial ? nodesOf(variable.initial) : [])]
    : [];
}

/** A fixed delay keeps the time that it begins with: one that changes would be wrong in silence. */
function refuseMovingDelays(variables: readonly Variable[], file: string): void {
  const changing = changingNames(variables);
  for (const call of variables.flatMap(equations).flatMap(callsIn)) {
    const lag = call.args[1];
    if (call.name !== "delay" || lag === undefined || !changes(lag, changing)) continue;
    throw modelError(
      "model-unsupported",
      file,
      call.place,
      "DELAY with a time that changes during the run is not done here: give a constant, or use DELAY1 or DELAY3",
    );
  }
}

/** Stocks are what a model is about; where there are none, all that is worked out. */
function outputsOf(variables: readonly Variable[]): readonly string[] {
  const stocks = variables.filter(({ role }) => role === "stock");
  const worked = variables.filter(({ role }) => role === "flow" || role === "auxiliary");
  const chosen =
    stocks.length > 0 ? stocks : worked.length > 0 ? worked : variables.filter(({ role }) => role === "parameter");
  return chosen.map(({ name }) => name);
}
