/** Model → graph: names looked up, what remembers made into stocks, everything sorted; a circle is told with its path. */
import { modelError } from "../expression/fault.ts";
import { pureFunctions } from "../expression/functions.ts";
import type { Node } from "../expression/node.ts";
import { expand } from "../model/expand.ts";
import type { Auxiliary, Model, PerElement, Stock } from "../model/model.ts";
import type { Assignment, Code, Graph } from "./graph.ts";
import { call, type Definition, Resolver, slotCode, stepOf } from "./resolve.ts";
import { sorted } from "./sort.ts";

/** More steps than a run of any model here takes. */
const MOST_STEPS = 10_000_000;

/**
 * The graph of a model. Units are checked elsewhere (project/units).
 * @throws PlumblineError `model-name`, `model-loop`, `model-missing`, `model-malformed`, `model-step` with the place
 */
export function buildGraph(declared: Model): Graph {
  const model = expand(declared);
  checkTime(model);
  const lookups = model.variables.filter((variable) => variable.role === "lookup");
  const tables = lookups.map(({ table }) => table);
  const resolver = new Resolver(model, new Map(lookups.map(({ name }, index) => [name, index])));
  const inputs = declare(model, resolver);
  for (const variable of model.variables) {
    if (variable.role === "stock") resolveStock(variable, resolver);
    else if (variable.role === "flow" || variable.role === "auxiliary") resolveAuxiliary(variable, resolver, tables);
  }
  for (const variable of model.variables) if (variable.role === "stock") connect(model, variable, resolver);
  checkNames(model, resolver);
  return assembled(model, resolver, tables, inputs);
}

function checkTime({ time, file, variables }: Model): void {
  const place = { line: 1, column: 1 };
  const whole = Number.isInteger(time.steps) && time.steps >= 1 && time.steps <= MOST_STEPS;
  if (!whole || !(time.stop > time.start))
    throw modelError(
      "model-step",
      file,
      place,
      `${time.steps} steps from ${time.start} to ${time.stop}: give a later end, and from 1 to ${MOST_STEPS} steps`,
    );
  if (!Number.isInteger(time.saveEvery) || time.saveEvery < 1)
    throw modelError(
      "model-step",
      file,
      place,
      `values cannot be kept every ${time.saveEvery} steps: give a whole number of steps`,
    );
  if (variables.length === 0) throw modelError("model-malformed", file, place, "the model has no variables");
}

function declare(model: Model, resolver: Resolver): readonly number[] {
  const inputs: number[] = [];
  for (const { name, role, unit, place } of model.variables) {
    if (role === "lookup") continue;
    const kind = role === "parameter" ? "input" : role === "stock" ? "state" : "value";
    const slot = resolver.declare({ name, variable: name, ...(unit === undefined ? {} : { unit }), place, kind });
    if (kind === "input") inputs.push(slot);
  }
  return inputs;
}

function resolveStock(stock: Stock, resolver: Resolver): void {
  defined(resolver, stock.name, stock).initial = resolver.code(only(stock.initial), stock.name);
}

function resolveAuxiliary(variable: Auxiliary, resolver: Resolver, tables: Graph["tables"][number][]): void {
  const definition = defined(resolver, variable.name, variable);
  const finished = (code: Code): Code => {
    const looked: Code = variable.table ? { op: "table", table: tables.push(variable.table) - 1, x: code } : code;
    return variable.nonNegative ? call("max", looked, { op: "number", value: 0 }) : looked;
  };
  definition.code = finished(resolver.code(only(variable.equation), variable.name));
  if (variable.initial) definition.initial = finished(resolver.code(only(variable.initial), variable.name));
}

/** Gives a stock its next value, and cuts its outflows where it must not fall below nought. */
function connect(model: Model, stock: Stock, resolver: Resolver): void {
  const state = defined(resolver, stock.name, stock);
  const flows = (names: readonly string[]): readonly number[] =>
    names.map((name) => resolver.slotOf(name, stock.place));
  const [inflows, outflows] = [flows(stock.inflows), flows(stock.outflows)];
  const dt: Code = { op: "number", value: stepOf(model.time) };
  if (stock.nonNegative) cut(resolver, resolver.slotOf(stock.name, stock.place), outflows, dt);
  const net = total([...inflows.map(slotCode)], outflows.map(slotCode));
  if (!net) return;
  const next = call("add", slotCode(resolver.slotOf(stock.name, stock.place)), call("multiply", dt, net));
  // What the cut leaves may be off by the last digit, and a root of it would be no number.
  state.code = stock.nonNegative ? call("max", next, { op: "number", value: 0 }) : next;
}

/** In their order, each outflow takes at most what is left in the stock after those before it. */
function cut(resolver: Resolver, stock: number, outflows: readonly number[], dt: Code): void {
  let left: Code = call("divide", slotCode(stock), dt);
  for (const slot of outflows) {
    const flow = resolver.definitions[slot] as Definition;
    if (flow.code) flow.code = call("min", flow.code, call("max", left, { op: "number", value: 0 }));
    left = call("subtract", left, slotCode(slot));
  }
}

function total(plus: readonly Code[], minus: readonly Code[]): Code | undefined {
  const [first, ...rest] = plus;
  const start = first === undefined ? undefined : rest.reduce((sum, one) => call("add", sum, one), first);
  return minus.reduce<Code | undefined>(
    (sum, one) => (sum === undefined ? call("negate", one) : call("subtract", sum, one)),
    start,
  );
}

function defined(resolver: Resolver, name: string, { place }: Pick<Stock, "place">): Definition {
  return resolver.definitions[resolver.slotOf(name, place)] as Definition;
}

function only(value: PerElement<Node>): Node {
  if ("all" in value) return value.all;
  return Object.values(value.each)[0] as Node;
}

/** Outputs and crossings name what is there. */
function checkNames(model: Model, resolver: Resolver): void {
  const place = model.variables[0]?.place ?? { line: 1, column: 1 };
  for (const name of model.outputs) resolver.slotOf(name, place);
  for (const crossing of model.crossings)
    for (const side of [crossing.left, crossing.right]) resolver.slotOf(side, crossing.place);
}

function assembled(model: Model, resolver: Resolver, tables: Graph["tables"], inputs: readonly number[]): Graph {
  const { definitions, pasts } = resolver;
  const start = orderOf(model, definitions, (slot) => {
    const past = pasts.find((one) => one.slot === slot);
    return past ? [past.initial, past.lag] : slotsIn(startCode(definitions[slot]));
  });
  const each = orderOf(model, definitions, (slot) =>
    definitions[slot]?.kind === "value" ? slotsIn(definitions[slot]?.code) : [],
  );
  const moving = movingSlots(definitions, each);
  for (const { slot, lag } of pasts) if (moving.has(lag)) throw varyingLag(model, definitions[slot] as Definition);
  const assign = (
    slots: readonly number[],
    code: (definition: Definition) => Code | undefined,
  ): readonly Assignment[] =>
    slots.flatMap((slot) => {
      const found = code(definitions[slot] as Definition);
      return found ? [{ slot, code: found }] : [];
    });
  const all = definitions.map((_, slot) => slot);
  const { time } = model;
  return {
    model: model.id,
    file: model.file,
    slots: definitions.map(({ name, variable, unit, place }) => ({
      name,
      variable,
      ...(unit === undefined ? {} : { unit }),
      place,
    })),
    start: time.start,
    step: stepOf(time),
    steps: time.steps,
    saves: savesOf(time.steps, time.saveEvery),
    inputs,
    tables,
    initials: assign(start, startCode),
    stepwise: assign(
      each.filter((slot) => moving.has(slot)),
      ({ kind, code }) => (kind === "value" ? code : undefined),
    ),
    updates: assign(all, ({ kind, code }) => (kind === "state" ? code : undefined)),
    pasts,
    watched: all.filter((slot) => isWatched(definitions[slot] as Definition)),
  };
}

/** The past is kept for one lag: where it varies, an input could come out twice or never. */
function varyingLag(model: Model, { name, place }: Definition): Error {
  const message = `the lag of ${name} changes while the model runs; give a fixed one, init(…) of it, or use delay1 or delay3`;
  return modelError("model-unsupported", model.file, place, message);
}

function startCode(definition: Definition | undefined): Code | undefined {
  return definition?.initial ?? (definition?.kind === "value" ? definition.code : undefined);
}

function orderOf(
  model: Model,
  definitions: readonly Definition[],
  needs: (slot: number) => readonly number[],
): readonly number[] {
  const { order, circle } = sorted(definitions.length, needs);
  if (order) return order;
  const names = [...circle, circle[0] as number].map((slot) => `"${definitions[slot]?.name}"`);
  const place = definitions[circle[0] as number]?.place ?? { line: 1, column: 1 };
  const message = `${names.join(" needs ")}: a circle that no order resolves. Put a stock, a delay or previous(…) into it`;
  throw modelError("model-loop", model.file, place, message);
}

/** What changes while a run goes on: with the time, with a stock, or with what so changes. */
function movingSlots(definitions: readonly Definition[], order: readonly number[]): ReadonlySet<number> {
  const moving = new Set<number>();
  for (const slot of order) {
    const { kind, code, initial } = definitions[slot] as Definition;
    if (kind === "state") moving.add(slot);
    if (kind !== "value" || code === undefined) continue;
    // A value that starts from something of its own is another one from the first step on.
    if (initial !== undefined || readsTime(code) || slotsIn(code).some((used) => moving.has(used))) moving.add(slot);
  }
  return moving;
}

function savesOf(steps: number, every: number): readonly number[] {
  const saves: number[] = [];
  for (let step = 0; step <= steps; step += every) saves.push(step);
  if (saves.at(-1) !== steps) saves.push(steps);
  return saves;
}

function isWatched({ kind, code }: Definition): boolean {
  return kind === "state" || (code !== undefined && isRisky(code));
}

function isRisky(code: Code): boolean {
  if (code.op === "call" && pureFunctions[code.name].risky) return true;
  return partsOf(code).some(isRisky);
}

function readsTime(code: Code): boolean {
  return code.op === "time" || partsOf(code).some(readsTime);
}

/** The slots that code reads, each as often as it stands there. */
export function slotsIn(code: Code | undefined): readonly number[] {
  if (code === undefined) return [];
  return code.op === "slot" ? [code.slot] : partsOf(code).flatMap(slotsIn);
}

/** The codes straight below one. */
export function partsOf(code: Code): readonly Code[] {
  switch (code.op) {
    case "call":
      return code.args;
    case "if":
      return [code.test, code.yes, code.no];
    case "table":
      return [code.x];
    default:
      return [];
  }
}
