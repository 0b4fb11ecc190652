/** Comes in: a model. Goes out: every place at which its units do not fit. */
import type { PlumblineError } from "../../core/error.ts";
import { modelError } from "../expression/fault.ts";
import type { Node, Place } from "../expression/node.ts";
import type { Auxiliary, Model, PerElement, Stock, Variable } from "../model/model.ts";
import { mustBe, type UnitScope, unitOf } from "./infer.ts";
import { divideUnits, PURE, parseUnit, printUnit, sameUnit, type Unit } from "./unit.ts";

/** Stops at the first place at which the units of a model do not fit. @throws PlumblineError `model-units` */
export function checkUnits(model: Model): void {
  const [first] = unitFaults(model);
  if (first !== undefined) throw first;
}

/** Every fault of a model's units, each a `model-units` with its place. A variable without a unit proves nothing. */
export function unitFaults(model: Model): readonly PlumblineError[] {
  const faults: PlumblineError[] = [];
  const fault = (place: Place, message: string) =>
    void faults.push(modelError("model-units", model.file, place, message));
  const scope = scopeOf(model, fault);
  for (const variable of model.variables) {
    if (variable.role === "stock") checkStock(variable, scope);
    else if (variable.role === "flow" || variable.role === "auxiliary") checkAuxiliary(variable, scope);
  }
  for (const { id, left, right, place } of model.crossings) {
    const [a, b] = [scope.of(bare(left)), scope.of(bare(right))];
    if (a === undefined || b === undefined || sameUnit(a, b)) continue;
    const apart = `"${left}" is in ${printUnit(a)} and "${right}" in ${printUnit(b)}`;
    fault(place, `the crossing "${id}" compares ${printUnit(a)} with ${printUnit(b)}: ${apart}; only like passes like`);
  }
  return faults;
}

function scopeOf({ variables, time }: Model, fault: (place: Place, message: string) => void): UnitScope {
  const read = (text: string | undefined, place: Place): Unit | undefined => {
    if (text === undefined) return undefined;
    const found = parseUnit(text);
    if ("unit" in found) return found.unit;
    fault(place, `${found.problem}; a unit reads like USD/a, tank or 1`);
    return undefined;
  };
  const start = variables[0]?.place ?? { line: 1, column: 1 };
  const inTime = read(time.unit, start);
  const units = new Map<string, Unit | undefined>(["time", "step", "start", "stop"].map((name) => [name, inTime]));
  units.set("pi", PURE);
  const tables = new Map<string, Unit | undefined>();
  for (const variable of variables) {
    units.set(variable.name, read(variable.unit, variable.place));
    if (variable.role === "lookup") tables.set(variable.name, read(variable.xUnit, variable.place));
  }
  return {
    of: (name) => units.get(name),
    lookup: (name) => (tables.has(name) ? { x: tables.get(name), y: units.get(name) } : undefined),
    time: inTime,
    fault,
  };
}

function checkStock(stock: Stock, scope: UnitScope): void {
  const own = scope.of(stock.name);
  for (const node of nodesOf(stock.initial)) mustFit(stock, node, scope);
  if (own === undefined || scope.time === undefined) return;
  const wanted = divideUnits(own, scope.time);
  for (const name of [...stock.inflows, ...stock.outflows]) {
    const unit = scope.of(bare(name));
    if (unit === undefined || sameUnit(unit, wanted)) continue;
    const should = `a flow of "${stock.name}" (${printUnit(own)}) is in ${printUnit(wanted)}`;
    scope.fault(stock.place, `${should}, and "${name}" is in ${printUnit(unit)}; correct one of the two`);
  }
}

function checkAuxiliary(variable: Auxiliary, scope: UnitScope): void {
  // The equation of a variable with a table of its own is the table's x, whose unit nobody says.
  const isTable = variable.table !== undefined;
  for (const node of nodesOf(variable.equation)) isTable ? unitOf(node, scope) : mustFit(variable, node, scope);
  if (variable.initial !== undefined) for (const node of nodesOf(variable.initial)) mustFit(variable, node, scope);
}

function mustFit({ name }: Variable, node: Node, scope: UnitScope): void {
  const own = scope.of(name);
  const why = own === undefined ? "" : `"${name}" is declared in ${printUnit(own)}`;
  mustBe({ node, unit: unitOf(node, scope) }, own, why, scope);
}

function nodesOf(values: PerElement<Node>): readonly Node[] {
  return "all" in values ? [values.all] : Object.values(values.each);
}

/** Without its subscripts. */
function bare(name: string): string {
  return name.split("[", 1)[0] ?? name;
}
