/** The elements of an XMILE model in, its variables as they are declared out: names, dimensions, equations as trees. */
import { modelError } from "../expression/fault.ts";
import type { Place } from "../expression/node.ts";
import type { Table } from "../model/model.ts";
import { type Formula, parseFormula } from "./formula.ts";
import { definesPoints, readTable } from "./gf.ts";
import { identifierKey, identifierLabel } from "./identifier.ts";
import { childOf, childrenOf, type Element } from "./markup.ts";

/** What an element is: `gf` is a graphical function that stands alone. */
export type Role = "stock" | "flow" | "aux" | "gf";

/** A value for all elements, or one for each; the key is elements joined by a comma. */
export type Spread<T> = { readonly all: T } | { readonly each: ReadonlyMap<string, T> };

/** One variable as the file declares it. */
export interface Declaration {
  readonly role: Role;
  readonly key: string;
  readonly label: string;
  readonly about?: string;
  readonly unit?: string;
  readonly over: readonly string[];
  readonly equation?: Spread<Formula>;
  readonly initial?: Formula;
  readonly table?: Spread<Table>;
  /** Key by which equations call the table, when it has another name than the variable. */
  readonly tableKey?: string;
  readonly inflows: readonly string[];
  readonly outflows: readonly string[];
  readonly nonNegative: boolean;
  readonly place: Place;
}

/** Elements by key of the dimension, and what is asked of all variables of a kind. */
export interface Surroundings {
  readonly file: string;
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  readonly nonNegative: (role: Role) => boolean;
}

const ROLES = new Set<string>(["stock", "flow", "aux", "gf"]);
/** What a variable may hold that says nothing of its value. */
const SILENT = new Set([
  "doc",
  "documentation",
  "units",
  "mathml",
  "event_poster",
  "range",
  "scale",
  "format",
  "label",
  "note",
]);
/** What is read. */
const READ = new Set(["eqn", "init_eqn", "gf", "dimensions", "element", "inflow", "outflow", "non_negative"]);
/** What stands beside variables and says nothing of their values. */
const BESIDE = new Set(["group", "doc"]);

/**
 * Reads the variables of a model; those of other programs' namespaces are passed over.
 * @throws PlumblineError with the place of what cannot be read or is not done
 */
export function declarationsOf(model: Element, around: Surroundings): readonly Declaration[] {
  const holders = [...childrenOf(model, "variables"), model];
  const elements = holders.flatMap((holder) =>
    holder.children.filter(({ name }) => holder !== model || ROLES.has(name)),
  );
  const declared = elements.flatMap((element) => {
    if (ROLES.has(element.name)) return [declaration(element, element.name as Role, around)];
    if (BESIDE.has(element.name) || element.name.includes(":")) return [];
    throw refusal(
      element,
      around.file,
      element.name === "module"
        ? "submodels are not done here: put the variables of the module into this model"
        : "it could change what the model does",
    );
  });
  const seen = new Set<string>();
  for (const { key, label, place } of declared) {
    if (seen.has(key))
      throw modelError(
        "model-name",
        around.file,
        place,
        `"${label}" is declared twice: names that differ in case or blanks alone are the same`,
      );
    seen.add(key);
  }
  return declared;
}

function refusal(element: Element, file: string, why: string): Error {
  return modelError("model-unsupported", file, element.place, `<${element.name}> is not done here; ${why}`);
}

function declaration(element: Element, role: Role, around: Surroundings): Declaration {
  const { file } = around;
  const written = element.attributes.name ?? "";
  const key = identifierKey(written);
  if (key === "") throw modelError("model-malformed", file, element.place, `<${role}> has no name`);
  if (role === "gf") return { ...bare(element, role, key), table: { all: readTable(element, file) } };
  for (const child of element.children) refuseUnknown(child, file);
  const over = dimensionsOf(element, around);
  const nonNegative = saidNonNegative(element) ?? around.nonNegative(role);
  const parts = { ...equationOf(element, over, around), ...tableOf(element, over, around) };
  const initial = childOf(element, "init_eqn");
  return {
    ...bare(element, role, key),
    over,
    ...parts,
    ...(initial === undefined || initial.text === ""
      ? {}
      : { initial: parseFormula(initial.text, file, initial.textPlace) }),
    inflows: flowsOf(element, "inflow", over),
    outflows: flowsOf(element, "outflow", over),
    nonNegative: nonNegative && role !== "aux",
  };
}

function bare(element: Element, role: Role, key: string): Declaration {
  const about = childOf(element, "doc")?.text.trim() ?? "";
  const unit = childOf(element, "units")?.text.trim() ?? "";
  return {
    role,
    key,
    label: identifierLabel(element.attributes.name ?? ""),
    ...(about === "" ? {} : { about }),
    ...(unit === "" ? {} : { unit }),
    over: [],
    inflows: [],
    outflows: [],
    nonNegative: false,
    place: element.place,
  };
}

function refuseUnknown(child: Element, file: string): void {
  if (SILENT.has(child.name) || READ.has(child.name) || child.name.includes(":")) return;
  const kinds = /^(conveyor|queue|overflow|leak|leak_integers|len|capacity|in_limit|arrest|sample|oven)$/;
  if (child.name === "multiplier") throw refusal(child, file, "write the conversion as a flow of its own");
  throw refusal(
    child,
    file,
    kinds.test(child.name)
      ? "conveyors and queues are not done: write them with stocks and delays"
      : "it could change what the model does",
  );
}

/** What `<non_negative>` says; undefined when it is not there. @source OASIS XMILE 1.0, 4.2, 4.3 */
export function saidNonNegative(element: Element): boolean | undefined {
  const said = childOf(element, "non_negative");
  return said === undefined ? undefined : said.text.trim().toLowerCase() !== "false";
}

function dimensionsOf(element: Element, { dimensions, file }: Surroundings): readonly string[] {
  const listed = childrenOf(childOf(element, "dimensions") ?? { ...element, children: [] }, "dim");
  const over = listed.map((dim) => {
    const key = identifierKey(dim.attributes.name ?? "");
    if (Object.hasOwn(dimensions, key)) return key;
    throw modelError(
      "model-name",
      file,
      dim.place,
      `"${dim.attributes.name ?? ""}" is no dimension of the file: declare it in <dimensions>`,
    );
  });
  if (new Set(over).size === over.length) return over;
  throw modelError(
    "model-unsupported",
    file,
    element.place,
    "a variable that has one dimension twice is not done here: give the second another name",
  );
}

function equationOf(element: Element, over: readonly string[], around: Surroundings): Pick<Declaration, "equation"> {
  const { file } = around;
  const whole = childOf(element, "eqn");
  const each = new Map<string, Formula>();
  for (const one of childrenOf(element, "element")) {
    const eqn = childOf(one, "eqn");
    if (eqn !== undefined) each.set(elementKey(one, over, around), formulaOf(eqn, element, file));
  }
  if (each.size > 0) return { equation: { each } };
  const isTable = childOf(element, "gf") !== undefined;
  if (whole === undefined || whole.text === "") {
    if (isTable || childrenOf(element, "element").some((one) => childOf(one, "gf") !== undefined)) return {};
    throw modelError(
      "model-missing",
      file,
      element.place,
      `"${element.attributes.name ?? ""}" has no equation: the model was not finished`,
    );
  }
  return { equation: { all: formulaOf(whole, element, file) } };
}

function formulaOf(eqn: Element, variable: Element, file: string): Formula {
  if (/^\s*\?+\s*$/.test(eqn.text)) {
    const message = `"${variable.attributes.name ?? ""}" has ${eqn.text.trim()} for an equation: the program that wrote the file could not translate it. Write it out`;
    throw modelError("model-missing", file, eqn.textPlace, message);
  }
  return parseFormula(eqn.text, file, eqn.textPlace);
}

/** The key of one element: its subscripts in the order of the dimensions. Numbers count from 1. */
function elementKey(one: Element, over: readonly string[], { dimensions, file }: Surroundings): string {
  const subscripts = (one.attributes.subscript ?? "").split(",");
  const keys = over.map((dimension, at) => {
    const elements = dimensions[dimension] ?? [];
    const key = identifierKey(subscripts[at] ?? "");
    const found = elements.includes(key) ? key : elements[Number(key) - 1];
    if (found !== undefined) return found;
    throw modelError(
      "model-name",
      file,
      one.place,
      `"${subscripts[at] ?? ""}" is no element of the dimension "${dimension}"`,
    );
  });
  if (subscripts.length === over.length) return keys.join(",");
  throw modelError(
    "model-malformed",
    file,
    one.place,
    `<element> has ${subscripts.length} subscripts, and the variable has ${over.length} dimensions`,
  );
}

function tableOf(
  element: Element,
  over: readonly string[],
  around: Surroundings,
): Pick<Declaration, "table" | "tableKey"> {
  const { file } = around;
  const gf = childOf(element, "gf");
  if (gf !== undefined) {
    const tableKey = identifierKey(gf.attributes.name ?? "");
    const named = tableKey === "" ? {} : { tableKey };
    return definesPoints(gf) || tableKey === "" ? { table: { all: readTable(gf, file) }, ...named } : named;
  }
  const each = new Map<string, Table>();
  for (const one of childrenOf(element, "element")) {
    const own = childOf(one, "gf");
    if (own !== undefined) each.set(elementKey(one, over, around), readTable(own, file));
  }
  return each.size === 0 ? {} : { table: { each } };
}

/** Keys of flows; the dimensions of the variable, when they are written behind, are taken for granted. */
function flowsOf(element: Element, name: "inflow" | "outflow", over: readonly string[]): readonly string[] {
  return childrenOf(element, name).map(({ text }) => {
    const [, flow = text, subscripts] = /^([^[]*|"[\s\S]*")\[([^\]]*)\]$/.exec(text.trim()) ?? [];
    const isOwn = subscripts === undefined || subscripts.split(",").every((one, at) => identifierKey(one) === over[at]);
    return isOwn ? identifierKey(flow) : identifierKey(text);
  });
}
